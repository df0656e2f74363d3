import { Ledger } from '../../services/ledger/ledger';
import type { Table } from '../../services/ledger/table';
import { OrganisationStore } from '../../services/people/organisation-store';
import { TestClock } from '../support/clock';
import { admin, board, fg, grant, house, without, worker } from '../support/second-person-scene';
import { kindsOfTable } from '../support/tables';

const clock = new TestClock();
const storeOn = (table: Table) => new OrganisationStore(table, new Ledger(table, clock), clock);
const historyOf = async (table: Table) =>
  (await new Ledger(table, clock).history('org', 'organisation')).map(({ type, by }) => [type, by]);
function deferred() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe.each(kindsOfTable)('on %s', (_kind, freshTable) => {
  let table: Table;
  let store: OrganisationStore;
  beforeEach(async () => {
    table = await freshTable();
    store = storeOn(table);
    await store.importFile(JSON.stringify(house));
  });

  test('two instances that are asked the same at once keep one proposal, and carry it out once', async () => {
    const other = storeOn(table);
    await Promise.all([store, other].map((each) => each.change(grant(worker, 'board'), admin)));
    const [proposal, ...more] = await store.proposals();
    expect(more).toEqual([]);
    const agreed = await Promise.all([store, other].map((each) => each.agree(proposal?.id ?? '', board)));
    expect(agreed.map(({ kind }) => kind).sort()).toEqual(['carriedOut', 'gone']);
    expect(await historyOf(table)).toEqual([
      ['imported', null],
      ['proposed', admin],
      ['confirmed', board],
    ]);
    for (const each of [store, other]) {
      await each.refresh();
      expect(each.organisation.people.at(-1)?.roles).toEqual([{ role: 'board' }]);
    }
  });

  test('who was taken out on another instance proposes nothing that counts', async () => {
    const other = storeOn(table);
    await other.refresh();
    await store.change(grant(worker, 'fgDeputy'), admin);
    const [proposal] = await store.proposals();
    // The administrator was removed by two others before this instance picks that up.
    await store.importFile(JSON.stringify(without(admin)(house)));
    const gone = (await store.proposals()).find(({ by }) => by === null);
    expect(await store.agree(gone?.id ?? '', board)).toEqual({ kind: 'adopted' });
    expect(await store.agree(gone?.id ?? '', fg)).toEqual({ kind: 'carriedOut' });
    expect(await other.agree(proposal?.id ?? '', board)).toEqual({ kind: 'lapsed', why: 'proposer' });
    expect(await other.proposals()).toEqual([]);
  });

  test('what an earlier version kept does not say what it does, and lapses', async () => {
    const ledger = new Ledger(table, clock);
    const item = await ledger.item('org', 'organisation');
    const id = '0a1b2c3d-0000-4000-8000-0000000000aa';
    const kept = { id, change: grant(worker, 'board'), by: admin, at: clock.now().toISOString() };
    await ledger.execute('org', {
      flow: 'admin',
      item: 'organisation',
      decide: () => ({
        state: item?.state,
        events: [],
        messages: [],
        timer: null,
        index: [],
        rows: [{ key: `row|proposal|${id}`, value: kept }],
      }),
    });
    expect(await store.proposals()).toEqual([{ ...kept, difference: [] }]);
    expect(await store.agree(id, board)).toEqual({ kind: 'lapsed', why: 'changed' });
    expect(store.organisation.people.at(-1)?.roles).toEqual([]);
  });

  test('who has the keys of storage may say that nobody is left; also of a file that was taken before', async () => {
    const empty = await freshTable();
    const small = storeOn(empty);
    const two = {
      ...house,
      people: house.people.filter(({ aadObjectId }) => [admin, fg].includes(aadObjectId)),
    };
    await small.importFile(JSON.stringify(two));
    const text = JSON.stringify(without(fg)(two));
    expect(await small.importFile(text)).toMatchObject({ kind: 'imported', waits: [{ by: null }] });
    expect(small.organisation.people).toHaveLength(2);
    expect(await small.importFile(text)).toMatchObject({ kind: 'unchanged' });
    expect(await small.importFile(text, { withoutSecond: true })).toMatchObject({
      kind: 'imported',
      waits: [],
    });
    expect(small.organisation.people.map(({ aadObjectId }) => aadObjectId)).toEqual([admin]);
    expect((await historyOf(empty)).at(-1)).toEqual(['withoutSecond', null]);
    const told = await new Ledger(empty, clock).messages('org', 'organisation');
    expect(told.filter(({ view }) => view === 'admin.told').map((row) => row.person)).toEqual([admin, fg]);
  });

  test('a slow read does not bring an older version back', async () => {
    const [held, reading] = [deferred(), deferred()];
    let reads = 0;
    const list = async (...of: Parameters<Table['list']>) => {
      const rows = await table.list(...of);
      if (++reads > 1) return rows;
      reading.resolve();
      await held.promise;
      return rows;
    };
    const reader = new OrganisationStore({ list } as Table, new Ledger(table, clock), clock);
    const first = reader.refresh();
    await reading.promise;
    await store.change(grant(worker, 'bhv'), admin);
    await reader.refresh();
    held.resolve();
    await first;
    expect(reader.organisation.people.at(-1)?.roles).toEqual([{ role: 'bhv' }]);
  });
});
