import { randomUUID } from 'node:crypto';
import { emptyOrganisation } from '../../services/people/organisation';
import { Ledger } from '../../services/ledger/ledger';
import { Table, type Write } from '../../services/ledger/table';
import { verifyChain } from '../../services/ledger/verify-chain';
import { Holds } from '../../services/retention/hold';
import type { Deletion } from '../../services/retention/proof';
import { Purge } from '../../services/retention/purge';
import type { RetentionRule } from '../../services/retention/rules';
import { connectionString, freshTableName, mortalTable } from '../support/azurite';
import { TestClock } from '../support/clock';
import { sampleOfEach } from '../support/size';
import { noFault, requestKind, StorageProxy } from '../support/storage-proxy';

interface Note {
  readonly text: string;
  readonly endedAt: string | null;
  readonly linked?: string;
}

const partition = 'note|2026';
const day = 24 * 3_600_000;
const somebody = '0a1b2c3d-0000-4000-8000-000000000001';

/** Ten days after it ended. */
const rule: RetentionRule = {
  flow: 'note',
  name: 'noteDays',
  endedAt: (_item, state) => (state as Note).endedAt,
  term: () => ({ count: 10, unit: 'days' }),
  linkedTo: (state) => {
    const { linked } = state as Note;
    return linked === undefined ? [] : [{ partition, item: linked }];
  },
};

const proxies: StorageProxy[] = [];
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.stop()));
});

async function world() {
  const clock = new TestClock();
  const name = freshTableName();
  const table = Table.at({ connectionString: connectionString(), table: name });
  await table.prepare();
  const ledger = new Ledger(table, clock);
  return { clock, name, table, ledger, holds: new Holds(ledger, clock), purge: purgeOn(ledger, clock) };
}

const purgeOn = (ledger: Ledger, clock: TestClock): Purge =>
  new Purge(ledger, [rule], emptyOrganisation, clock);

/** Writes a note with a history of some length, an index entry that names somebody, and its author. */
async function write(ledger: Ledger, item: string, note: Note, entries = 3): Promise<void> {
  await ledger.execute<Note>(partition, {
    flow: 'note',
    item,
    decide: () => ({
      state: note,
      events: Array.from({ length: entries }, (_, at) => ({
        type: 'written',
        by: somebody,
        payload: { text: `${note.text} ${at}` },
      })),
      messages: [],
      timer: null,
      index: [`by|${somebody}|${item}`],
      identity: { person: somebody },
    }),
  });
}

const everything = async (table: Table): Promise<string> => {
  const places = await table.locate({ from: '', below: '~' });
  const rows = await Promise.all(places.map(({ partition: where, key }) => table.get(where, key)));
  return JSON.stringify(rows);
};

const ended = '2026-11-23T09:00:00.000Z';

test('[N18] what is past its term goes with all that hung on it; what stays behind names nobody and proves it', async () => {
  const { clock, table, ledger, purge } = await world();
  await write(ledger, 'N-1', { text: 'Sanne verloor het', endedAt: ended }, 40);
  await write(ledger, 'N-2', { text: 'Nog niet klaar', endedAt: null });
  clock.advance(10 * day - 1);
  expect(await purge.run()).toBe(0);
  clock.advance(1);
  expect(await purge.run()).toBe(1);
  const left = await everything(table);
  expect(left).not.toContain('Sanne verloor het');
  expect((await ledger.list(partition, 'idx|')).map(({ key }) => key)).toEqual([`idx|by|${somebody}|N-2`]);
  const [proof] = await ledger.list<Deletion>(partition, 'purged|');
  expect(proof).toEqual({
    key: 'purged|N-1',
    value: {
      flow: 'note',
      rule: 'noteDays',
      at: clock.now().toISOString(),
      doneAt: clock.now().toISOString(),
      rows: 43,
    },
  });
  expect((await ledger.item<Note>(partition, 'N-2'))?.state.text).toBe('Nog niet klaar');
  expect(await verifyChain(ledger, partition)).toEqual([]);
  expect(await purge.run()).toBe(0);
});

test('[N18] a legal hold keeps it, and lifting it lets it go; both stand in its history', async () => {
  const { clock, ledger, holds, purge } = await world();
  await write(ledger, 'N-1', { text: 'Bewijs', endedAt: ended });
  expect(await holds.set(partition, 'N-1', somebody, 'Rechtszaak')).toBe(true);
  expect(await holds.set(partition, 'N-1', somebody, 'Nog eens')).toBe(false);
  expect(await holds.set(partition, 'N-9', somebody, 'Bestaat niet')).toBe(false);
  clock.advance(20 * day);
  expect(await purge.run()).toBe(0);
  expect(await holds.of(partition, 'N-1')).toMatchObject({ by: somebody, reason: 'Rechtszaak' });
  expect(await holds.lift(partition, 'N-1', somebody, 'Voorbij')).toBe(true);
  const types = (await ledger.history(partition, 'N-1')).map(({ type }) => type);
  expect(types.slice(-2)).toEqual(['held', 'released']);
  expect(await verifyChain(ledger, partition)).toEqual([]);
  expect(await purge.run()).toBe(1);
  expect(await verifyChain(ledger, partition)).toEqual([]);
});

test('[N18] it stays while something of it still has to happen, or what it is linked to is open', async () => {
  const { clock, ledger, purge } = await world();
  await write(ledger, 'N-1', { text: 'Gekoppeld', endedAt: ended, linked: 'N-2' });
  await write(ledger, 'N-2', { text: 'Open', endedAt: null });
  await ledger.execute<Note>(partition, {
    flow: 'note',
    item: 'N-3',
    decide: () => ({
      state: { text: 'Onderweg', endedAt: ended },
      events: [{ type: 'written', by: null, payload: {} }],
      messages: [
        { person: somebody, view: 'note.card', class: 'operational', as: { kind: 'post' }, follows: 'item' },
      ],
      timer: null,
      index: [],
    }),
  });
  clock.advance(20 * day);
  expect(await purge.run()).toBe(0);
  await write(ledger, 'N-2', { text: 'Klaar', endedAt: clock.now().toISOString() }).catch(() => undefined);
  await ledger.execute<Note>(partition, {
    flow: 'note',
    item: 'N-2',
    decide: () => ({
      state: { text: 'Klaar', endedAt: clock.now().toISOString() },
      events: [{ type: 'ended', by: null, payload: {} }],
      messages: [],
      timer: null,
      index: [`by|${somebody}|N-2`],
    }),
  });
  expect(await purge.run()).toBe(1);
  expect((await ledger.list(partition, 'item|')).map(({ key }) => key)).toEqual(['item|N-2', 'item|N-3']);
});

/** Two records past their term, and the storage as a purge sees it. */
async function overdue() {
  const made = await world();
  await write(made.ledger, 'N-1', { text: 'Eerste', endedAt: ended }, 30);
  await write(made.ledger, 'N-2', { text: 'Tweede', endedAt: ended });
  made.clock.advance(10 * day);
  const proxy = await StorageProxy.start();
  proxies.push(proxy);
  const through = (): Purge => purgeOn(new Ledger(mortalTable(proxy.url, made.name), made.clock), made.clock);
  return { ...made, proxy, through };
}

/** @returns whether it was killed at its k-th request; a purge may need fewer. */
async function killedAt(
  k: number,
  when: 'before' | 'after',
  { proxy, through }: Awaited<ReturnType<typeof overdue>>,
): Promise<boolean> {
  proxy.behave = ({ number }) => {
    if (number < k) return noFault;
    return number === k && when === 'after' ? { kind: 'lostAnswer' } : { kind: 'resetBefore' };
  };
  await through()
    .run()
    .catch(() => undefined);
  return proxy.requests.length >= k;
}

test.each(['before', 'after'] as const)(
  '[N18] [G5] killed %s any of its requests, the purge is gone on with and ends the same',
  async (when) => {
    const whole = await overdue();
    await whole.through().run();
    const requests = [...whole.proxy.requests];
    expect(requests.length).toBeGreaterThan(8);
    let killed = 0;
    for (const { number } of sampleOfEach(`purge killed ${when}`, requests, requestKind, 7)) {
      const scene = await overdue();
      if (await killedAt(number, when, scene)) killed += 1;
      const { clock, ledger, purge } = scene;
      clock.advance(day);
      await purge.run();
      expect(await ledger.list(partition, 'item|')).toEqual([]);
      for (const prefix of ['log|', 'who|', 'idx|', 'out|'])
        expect(await ledger.list(partition, prefix)).toEqual([]);
      const proofs = await ledger.list<Deletion>(partition, 'purged|');
      expect(proofs.map(({ key, value }) => [key, value.rows, value.doneAt === null])).toEqual([
        ['purged|N-1', 33, false],
        ['purged|N-2', 6, false],
      ]);
      expect(await verifyChain(ledger, partition)).toEqual([]);
    }
    expect(killed).toBeGreaterThan(0);
  },
);

describe('[N8] the chain tells', () => {
  const tampered = async (change: (table: Table, ledger: Ledger) => Promise<void>) => {
    const { table, ledger } = await world();
    await write(ledger, 'N-1', { text: 'Eerste', endedAt: null });
    await write(ledger, 'N-2', { text: 'Tweede', endedAt: null });
    expect(await verifyChain(ledger, partition)).toEqual([]);
    await change(table, ledger);
    return (await verifyChain(ledger, partition)).map(({ fault }) => fault);
  };
  const put = async (table: Table, key: string, change: (value: Record<string, unknown>) => unknown) => {
    const row = await table.get(partition, key);
    if (!row) throw new Error(`no ${key}`);
    const value = change(row.value as Record<string, unknown>);
    const write: Write = { kind: 'update', key, value, etag: row.etag };
    await table.write(partition, randomUUID(), [write], key);
  };
  const drop = async (table: Table, key: string) => {
    await table.write(partition, randomUUID(), [{ kind: 'delete', key }], key);
  };

  test('an entry that was changed, also in who or when', async () => {
    const entry = 'log|N-1|0000000002';
    const changes = [
      (value: Record<string, unknown>) => ({ ...value, payload: { text: 'Niets aan de hand' } }),
      (value: Record<string, unknown>) => ({ ...value, by: null }),
      (value: Record<string, unknown>) => ({ ...value, at: '2020-01-01T00:00:00.000Z' }),
    ];
    for (const change of changes)
      expect(await tampered((table) => put(table, entry, change))).toEqual(['altered']);
  });

  test('an entry that is gone without proof of its deletion, and a link that is gone', async () => {
    expect(await tampered((table) => drop(table, 'log|N-1|0000000002'))).toEqual(['removed']);
    // Three entries and the rows they left, twice.
    expect(await tampered((table) => drop(table, 'chain|0000000006'))).toEqual([
      'altered',
      'altered',
      'withoutLink',
      'cutOff',
    ]);
    expect(await tampered((table) => drop(table, 'chain|0000000008'))).toEqual([
      'withoutLink',
      'withoutLink',
      'cutOff',
    ]);
  });

  test('an entry that was slipped in', async () => {
    const value = { type: 'written', by: null, at: ended, salt: 'x', payload: {} };
    const key = 'log|N-1|0000000009';
    const slip = async (table: Table) => {
      await table.write(partition, randomUUID(), [{ kind: 'insert', key, value }], key);
    };
    expect(await tampered(slip)).toEqual(['withoutLink']);
  });
});
