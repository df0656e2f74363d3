import { Ledger } from '../../services/ledger/ledger';
import { Table, type Write } from '../../services/ledger/table';
import { verifyChain } from '../../services/ledger/verify-chain';
import { emptyOrganisation } from '../../services/people/organisation';
import { Holds } from '../../services/retention/hold';
import type { Deletion } from '../../services/retention/proof';
import { Purge } from '../../services/retention/purge';
import type { RetentionRule } from '../../services/retention/rules';
import { connectionString, freshTableName, mortalTable } from '../support/azurite';
import { TestClock } from '../support/clock';
import { sampleOfEach } from '../support/size';
import { noFault, requestKind, StorageProxy } from '../support/storage-proxy';

const partition = 'letter|2026';
const day = 24 * 3_600_000;
const ended = '2026-11-23T09:00:00.000Z';
const somebody = '0a1b2c3d-0000-4000-8000-000000000001';

const proxies: StorageProxy[] = [];
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.stop()));
});

const everything = async (table: Table): Promise<string> => {
  const places = await table.locate({ from: '', below: '~' });
  const rows = await Promise.all(places.map(({ partition: where, key }) => table.get(where, key)));
  return JSON.stringify(rows);
};

interface Letter {
  readonly text: string;
  readonly closedAt: string;
  readonly without?: true;
}

/** The words go after five days, the letter after ten. */
const letters: RetentionRule = {
  flow: 'letter',
  name: 'letterDays',
  endedAt: (_item, state) => (state as Letter).closedAt,
  term: () => ({ count: 10, unit: 'days' }),
  trims: [
    {
      name: 'letterText',
      endedAt: (state) => ((state as Letter).without ? null : (state as Letter).closedAt),
      term: () => ({ count: 5, unit: 'days' }),
      forgets: { entries: ['written'], messages: ['letter.copy'], identity: true },
      countOf: () => 1,
      without: (state) => ({
        state: { ...(state as Letter), text: '', without: true },
        messages: [],
        timer: null,
        index: [],
        events: [{ type: 'stripped', by: null, payload: {} }],
      }),
    },
  ],
};

/** A letter with a history that takes more than one portion, and an entry that stays. */
async function writeLetter(ledger: Ledger, item: string, entries: number): Promise<void> {
  for (let from = 0; from < entries; from += 30)
    await ledger.execute<Letter>(partition, {
      flow: 'letter',
      item,
      decide: (state) => ({
        state: { text: 'Sanne schreef dit', closedAt: ended },
        events: [
          ...Array.from({ length: 30 }, (_, at) => ({
            type: 'written',
            by: somebody,
            payload: { text: `Sanne schreef dit ${from + at}` },
          })),
          ...(from + 30 >= entries
            ? [{ type: 'decided', by: null, payload: { reason: 'Niets aan de hand' } }]
            : []),
        ],
        messages: [],
        timer: null,
        index: [],
        ...(state === null ? { identity: { person: somebody } } : {}),
      }),
    });
}

async function world() {
  const clock = new TestClock();
  const name = freshTableName();
  const table = Table.at({ connectionString: connectionString(), table: name });
  await table.prepare();
  const ledger = new Ledger(table, clock);
  await writeLetter(ledger, 'L-1', 90);
  const purge = new Purge(ledger, [letters], emptyOrganisation, clock);
  return { clock, name, table, ledger, holds: new Holds(ledger, clock), purge };
}

test('[N18] [G5] words go before the record does: history, identity and text; what was decided stays, and the chain verifies', async () => {
  const { clock, table, ledger, purge } = await world();
  clock.advance(5 * day - 1);
  await purge.run();
  expect(await everything(table)).toContain('Sanne');
  clock.advance(1);
  await purge.run();
  const left = await everything(table);
  expect(left).not.toContain('Sanne');
  expect(left).not.toContain(somebody);
  expect(left).toContain('Niets aan de hand');
  expect(await verifyChain(ledger, partition)).toEqual([]);
  expect(await ledger.row<Deletion>(partition, 'purged|L-1:letterText')).toMatchObject({
    flow: 'letter',
    rule: 'letterText',
    doneAt: '2026-11-28T09:00:00.000Z',
  });
  // The record itself is still deleted at its own time, with what its parts left behind.
  clock.advance(5 * day);
  await purge.run();
  expect(await everything(table)).not.toContain('Niets aan de hand');
  expect(await verifyChain(ledger, partition)).toEqual([]);
});

/** Somebody else's view of the same table, through a proxy. */
async function through({ name, clock }: Awaited<ReturnType<typeof world>>) {
  const proxy = await StorageProxy.start();
  proxies.push(proxy);
  const table = mortalTable(proxy.url, name);
  return { proxy, purge: new Purge(new Ledger(table, clock), [letters], emptyOrganisation, clock) };
}

test('[N18] killed before any of its requests, the trimming is gone on with and ends the same', async () => {
  const whole = await world();
  whole.clock.advance(6 * day);
  const counting = await through(whole);
  await counting.purge.run();
  const requests = [...counting.proxy.requests];
  expect(requests.length).toBeGreaterThan(8);
  let killed = 0;
  for (const { number: k } of sampleOfEach('trimming killed', requests, requestKind, 7)) {
    const made = await world();
    const { clock, table, ledger, purge } = made;
    clock.advance(6 * day);
    // Short patience: a dead process is not waited for.
    const mortal = await through(made);
    mortal.proxy.behave = ({ number }) => (number >= k ? { kind: 'resetBefore' } : noFault);
    await mortal.purge.run().catch(() => (killed += 1));
    expect(await verifyChain(ledger, partition)).toEqual([]);
    await purge.run();
    expect(await everything(table)).not.toContain('Sanne');
    expect(await verifyChain(ledger, partition)).toEqual([]);
  }
  expect(killed).toBeGreaterThan(0);
});

test('[N8] [G5] nobody excuses a missing entry by hand: a forged excuse is a fault itself', async () => {
  const { table, ledger } = await world();
  const missing = 'log|L-1|0000000002';
  const forged = 'log|L-1|0000000099';
  const row = { type: 'forgotten', by: null, at: ended, salt: 'x', payload: { entries: [missing] } };
  const writes: readonly Write[] = [
    { kind: 'delete', key: missing },
    { kind: 'insert', key: forged, value: row },
  ];
  await table.write(partition, 'by hand', writes, forged);
  expect(await verifyChain(ledger, partition)).toEqual([{ key: forged, fault: 'withoutLink' }]);
});

test('[N18] what the FG ordered to keep keeps its words', async () => {
  const { clock, table, holds, ledger, purge } = await world();
  await holds.set(partition, 'L-1', somebody, 'Rechtszaak');
  clock.advance(6 * day);
  await purge.run();
  expect(await everything(table)).toContain('Sanne schreef dit 89');
  await holds.lift(partition, 'L-1', somebody, 'Voorbij');
  await purge.run();
  expect(await everything(table)).not.toContain('Sanne');
  expect(await verifyChain(ledger, partition)).toEqual([]);
});
