import { doDue } from '../../bot/delivery/due';
import type { Container } from '../../bot/routing/container';
import type { Flow } from '../../bot/routing/flow';
import type { Dispatcher } from '../../services/delivery/dispatcher';
import { FanOut } from '../../services/delivery/fan-out';
import { LimitExceeded } from '../../services/errors';
import type { Decision } from '../../services/ledger/decision';
import type { FanRow } from '../../services/ledger/fan';
import type { HandoverRow } from '../../services/ledger/handover';
import type { ItemCommand } from '../../services/ledger/item';
import { Ledger } from '../../services/ledger/ledger';
import type { OutRow } from '../../services/ledger/out-row';
import { Table } from '../../services/ledger/table';
import { Timekeeper } from '../../services/ledger/timekeeper';
import { UnderWay } from '../../services/under-way';
import { connectionString, freshTable, freshTableName, mortalTable } from '../support/azurite';
import { TestClock } from '../support/clock';
import { brokenLinks } from '../support/register';
import { sampleOfEach } from '../support/size';
import { noFault, requestKind, StorageProxy } from '../support/storage-proxy';

interface Note {
  readonly text: string;
}

const from = 'kluis';
const to = 'incident|2026';
const hour = 3_600_000;

const noteOf = (text: string, more: Partial<Decision<Note>> = {}): ItemCommand<Note> => ({
  flow: 'note',
  item: { numbered: (number) => `N-${number}` },
  idempotencyKey: '20261123T090000000Z|form',
  decide: () => ({
    state: { text },
    events: [{ type: 'written', by: null, payload: {} }],
    messages: [],
    timer: null,
    index: [],
    ...more,
  }),
});

/** A flow that accepts what another partition hands over. */
const flow: Flow = {
  id: 'note',
  commands: [],
  actions: [],
  cards: {},
  accepts: {
    open: async ({ partition, payload, idempotencyKey: form }, { ledger }) => {
      await ledger.execute(partition, { ...noteOf(String(payload['text'])), idempotencyKey: form });
    },
  },
};
/** One process's ledger, with what it does by itself. */
function processOn(table: Table, clock: TestClock) {
  const ledger = new Ledger(table, clock);
  const underWay = new UnderWay();
  const container = { ledger, underWay } as unknown as Container;
  const errors: unknown[] = [];
  // Messages stay where they are: sending them is tested elsewhere.
  const dispatch = () => Promise.resolve();
  const onError = (error: unknown) => void errors.push(error);
  const fanOut = new FanOut(ledger, underWay, { deliver: dispatch, rate: () => 1_000, onError });
  const senders = { dispatcher: { dispatch } as unknown as Dispatcher, fanOut };
  const handle: ConstructorParameters<typeof Timekeeper>[2] = (partition, due, cause) =>
    doDue(container, [flow], senders, partition, due, cause);
  const keepUp = () => ledger.upkeep();
  const timekeeper = new Timekeeper(ledger, clock, handle, onError, keepUp);
  const tick = async () => {
    await timekeeper.tick();
    await underWay.idle();
  };
  return { ledger, tick, errors };
}

const proxies: StorageProxy[] = [];
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.stop()));
});

/** A new table, seen by a process that lives and by one that dies at its k-th request, before or after it is done. */
async function twoProcesses(k: number, when: 'before' | 'after') {
  const clock = new TestClock();
  const proxy = await StorageProxy.start();
  proxies.push(proxy);
  const name = freshTableName();
  const table = Table.at({ connectionString: connectionString(), table: name });
  await table.prepare();
  proxy.behave = ({ number }) => {
    if (number < k) return noFault;
    return number === k && when === 'after' ? { kind: 'lostAnswer' } : { kind: 'resetBefore' };
  };
  const mortal = mortalTable(proxy.url, name);
  return {
    dying: processOn(mortal, clock),
    living: processOn(table, clock),
    requests: () => [...proxy.requests],
  };
}

type Processes = Awaited<ReturnType<typeof twoProcesses>>;

/** The whole of a story, by one process. @returns whether it came to its end. */
const toTheEnd = (
  { ledger, tick, errors }: Processes['living'],
  command: ItemCommand<Note>,
): Promise<boolean> =>
  ledger
    .execute(from, command)
    .then(tick)
    .then(
      () => errors.length === 0,
      () => false,
    );

/** The same story with the process dying at one of its requests, at each in turn when the tests are long. */
async function dyingEverywhere(
  command: ItemCommand<Note>,
  when: 'before' | 'after',
  check: (processes: Processes) => Promise<void>,
): Promise<void> {
  const never = await twoProcesses(Number.POSITIVE_INFINITY, when);
  expect(await toTheEnd(never.dying, command)).toBe(true);
  const requests = never.requests();
  expect(requests.length).toBeGreaterThan(8);
  let died = 0;
  for (const { number } of sampleOfEach(`${expect.getState().currentTestName}`, requests, requestKind, 7)) {
    const processes = await twoProcesses(number, when);
    const { dying, living } = processes;
    await toTheEnd(dying, command);
    if (processes.requests().length >= number) died += 1;
    // The sender of the input got no answer, and sends it again.
    await living.ledger.execute(from, command);
    await living.tick();
    await living.tick();
    expect(living.errors).toEqual([]);
    await check(processes);
  }
  expect(died).toBeGreaterThan(0);
}

const year2030 = new Date('2030-01-01T00:00:00Z');

describe.each(['before', 'after'] as const)('the process dies %s a request', (when) => {
  test('what is handed over to another partition has its effect there once, and the sender knows', async () => {
    const handovers = [{ to, flow: 'note', command: 'open', payload: { text: 'Sleutel kwijt' } }];
    await dyingEverywhere(noteOf('Sleutel', { handovers }), when, async ({ living: { ledger } }) => {
      expect(await ledger.list(from, 'item|')).toMatchObject([{ key: 'item|N-1' }]);
      expect(await ledger.list(to, 'item|')).toMatchObject([
        { key: 'item|N-1', value: { state: { text: 'Sleutel kwijt' }, version: 1 } },
      ]);
      const [sent, ...more] = await ledger.list<HandoverRow>(from, 'out|N-1:to|');
      expect(more).toEqual([]);
      expect(sent?.value.arrivedAt).not.toBeNull();
      expect(await ledger.dueRows(from, year2030, 9)).toEqual([]);
      for (const partition of [from, to]) expect(await brokenLinks(ledger, partition)).toEqual([]);
    });
  });

  test('a fan-out in three chunks reaches each person once', async () => {
    const people = Array.from({ length: 100 }, (_, at) => `p${String(at).padStart(3, '0')}`);
    const fan = { id: 'f1', people, view: 'note.card', class: 'nudge' } as const;
    await dyingEverywhere(noteOf('Uitnodiging', { fan }), when, async ({ living: { ledger } }) => {
      const rows = await ledger.list<OutRow>(from, 'out|');
      expect(rows.map(({ value }) => value.person)).toEqual(people);
      expect(await ledger.row<FanRow>(from, 'fan|f1')).toMatchObject({ cursor: people.length, due: null });
      const due = await ledger.dueRows(from, year2030, 1_000);
      expect(due.map(({ key }) => key)).toEqual(rows.map(({ value }) => value.due));
    });
  });
});

test.each(['a commit', 'leaving'] as const)(
  '[R19] a partition leaves the registry while a commit revives it, at every request of %s: what is due is found',
  async (slow) => {
    for (let k = 1, reached = true; reached; k += 1) {
      const clock = new TestClock();
      const proxy = await StorageProxy.start();
      proxies.push(proxy);
      const name = freshTableName();
      const open = { connectionString: connectionString(), table: name };
      const table = Table.at(open);
      await table.prepare();
      const quick = new Ledger(table, clock);
      await quick.execute(from, { ...noteOf('oud'), idempotencyKey: 'x' });
      clock.advance(49 * hour);
      const timer = { at: new Date(clock.now().getTime() + hour), step: 'remind' };
      const commit = (ledger: Ledger) =>
        ledger.execute(from, { ...noteOf('nieuw', { timer }), idempotencyKey: 'y' });
      const leave = (ledger: Ledger) => ledger.retire(from);
      const [slowly, meanwhile] = slow === 'a commit' ? [commit, leave] : [leave, commit];
      reached = false;
      proxy.behave = async ({ number }) => {
        if (number !== k) return noFault;
        reached = true;
        await meanwhile(quick);
        return noFault;
      };
      await slowly(new Ledger(Table.at({ ...open, connectionString: connectionString(proxy.url) }), clock));
      if (!reached) await meanwhile(quick);
      expect(await quick.dueRows(from, year2030, 9)).toHaveLength(1);
      expect(await quick.livePartitions()).toEqual([from]);
      if (!reached) expect(k).toBeGreaterThan(2);
    }
  },
);

const insert = (key: string, value: unknown) => ({ kind: 'insert', key, value }) as const;
const characters = (count: number) => 'é'.repeat(count);

describe('[R19] the limits of the table service are held by us, because Azurite does not', () => {
  let table: Table;
  beforeAll(async () => {
    table = await freshTable();
  });

  test.each([0, 1, 32_766, 32_767, 32_768, 65_536, 400_000])(
    'a text of %i characters is stored over properties of 64 KiB and comes back as it was',
    async (length) => {
      const key = `long-${length}`;
      await table.write(from, 'op', [insert(key, { text: characters(length) })], key);
      expect((await table.get(from, key))?.value).toEqual({ text: characters(length) });
    },
  );

  test.each<[string, () => ReturnType<typeof insert>[]]>([
    ['a row of more than 1 MiB', () => [insert('big', characters(530_000))]],
    ['101 operations', () => Array.from({ length: 101 }, (_, at) => insert(`many-${at}`, at))],
    [
      'more than 4 MiB together',
      () => Array.from({ length: 9 }, (_, at) => insert(`m-${at}`, characters(260_000))),
    ],
    ...['/', '\\', '#', '?', '\n', '\u0000', '\u007f', '\u0085', '~'].map(
      (sign): [string, () => ReturnType<typeof insert>[]] => [
        `a key with ${JSON.stringify(sign)}`,
        () => [insert(`item|${sign}`, 1)],
      ],
    ),
    ['an empty key', () => [insert('', 1)]],
    ['a key of 256 bytes', () => [insert('é'.repeat(128), 1)]],
  ])('%s is refused, and nothing is written', async (_name, writes) => {
    const writing = async () => await table.write('limits', 'op', writes(), 'x');
    await expect(writing()).rejects.toThrow(LimitExceeded);
    expect(await table.list('limits', { from: ' ', below: '~' })).toEqual([]);
  });

  test('a key of 255 bytes and a hundred operations are taken', async () => {
    const key = `${'é'.repeat(127)}x`;
    const writes = Array.from({ length: 99 }, (_, at) => insert(`ok-${at}`, at));
    expect(await table.write('full', 'op', [insert(key, 1), ...writes], key)).toBe('written');
    expect((await table.get('full', key))?.value).toBe(1);
  });

  test('an input that is too large fails by itself, not those that were grouped with it', async () => {
    const ledger = new Ledger(table, new TestClock());
    const text = (place: number) => (place === 3 ? characters(600_000) : 'kort');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, place) =>
        ledger.execute('group', { ...noteOf(text(place)), idempotencyKey: `form-${place}` }),
      ),
    );
    expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(
      outcomes.map((_, place) => place === 3),
    );
    expect(await ledger.list('group', 'item|')).toHaveLength(7);
    expect(await brokenLinks(ledger, 'group')).toEqual([]);
  });
});
