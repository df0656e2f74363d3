import { Table } from '../../services/ledger/table';
import { connectionString, freshTableName } from '../support/azurite';
import { noFault, StorageProxy } from '../support/storage-proxy';

/** In Azure the identity's role is for its table alone: creating a new one is refused there. */
test('a table that is there is not asked for again; one that is not is made', async () => {
  const proxy = await StorageProxy.start();
  const table = Table.at({ connectionString: connectionString(proxy.url), table: freshTableName() }, 3_000);
  await table.prepare();
  await table.write('table', 'one', [{ kind: 'insert', key: 'other', value: {} }], 'other');
  expect(proxy.requests.some(({ method, path }) => method === 'POST' && path.endsWith('/Tables'))).toBe(true);
  proxy.reset();
  proxy.behave = ({ method, path }) =>
    method === 'POST' && path.endsWith('/Tables') ? { kind: 'status', status: 403 } : noFault;
  await table.prepare();
  expect(proxy.requests.map(({ method }) => method)).toEqual(['GET']);
  await proxy.stop();
});
