import { Dispatcher, type DispatcherEvents, type Outgoing } from '../../services/delivery/dispatcher';
import type { SendOutcome } from '../../services/ledger/send-outcome';
import { resumeOperation } from '../../services/delivery/steps';
import type { Decision, Message } from '../../services/ledger/decision';
import { Ledger } from '../../services/ledger/ledger';
import type { OutRow } from '../../services/ledger/out-row';
import { Timekeeper } from '../../services/ledger/timekeeper';
import { UnderWay } from '../../services/under-way';
import { kindsOfTable } from '../support/tables';
import { TestClock } from '../support/clock';

interface Note {
  readonly text: string;
}

/** The same must hold for the in-memory table that other suites use. */
describe.each(kindsOfTable)('on %s', (_kind, freshTable) => {
  const partition = 'incident|2026';

  /** Everything but Teams: a courier that answers by script and remembers what it was given. */
  async function building(windows = [{ sends: 1_000, milliseconds: 1_000 }]) {
    const clock = new TestClock();
    const table = await freshTable();
    const ledger = new Ledger(table, clock);
    const sent: OutRow[] = [];
    const script: ((row: OutRow) => SendOutcome | null)[] = [];
    const sender = {
      send: ({ row }: Outgoing): Promise<SendOutcome> => {
        sent.push(row);
        for (const answer of script) {
          const outcome = answer(row);
          if (outcome) return Promise.resolve(outcome);
        }
        return Promise.resolve({ kind: 'delivered', activityId: `a${sent.length}` });
      },
    };
    const errors: unknown[] = [];
    const events: DispatcherEvents = {
      settled: () => Promise.resolve(),
      later: (place, key, at) => {
        if (at) timekeeper.expect(place, { kind: 'out', key }, at);
        else timekeeper.forget(place, { kind: 'out', key });
      },
    };
    const settings = {
      chatWindows: windows,
      rate: () => 1_000,
      leaseMs: 30_000,
      batches: { 'note.card': 'note.digest' },
    };
    const underWay = new UnderWay();
    const dispatcher = new Dispatcher(ledger, sender, clock, settings, events, underWay);
    const timekeeper: Timekeeper = new Timekeeper(
      ledger,
      clock,
      async (place, due) => {
        if (due.kind === 'out') await dispatcher.dispatch(place, due.key, due.batch);
        if (due.kind === 'fan')
          for (let more = true; more;) {
            const expanded = await ledger.expand(place, due.key, 45);
            for (const key of expanded.woken) ledger.wake(place, { kind: 'out', key });
            ({ more } = expanded);
          }
      },
      (error) => errors.push(error),
      () => ledger.upkeep(),
    );
    const kicked: Promise<void>[] = [];
    ledger.whenWoken((place, due) => {
      if (due.kind === 'out') kicked.push(dispatcher.dispatch(place, due.key, due.batch));
    });
    /** Lets everything that is due now run its course. */
    const settled = async (): Promise<void> => {
      while (kicked.length > 0) await Promise.all(kicked.splice(0));
      await timekeeper.tick();
      await underWay.idle();
      if (kicked.length > 0) await settled();
    };
    /** The same while time goes on: for sends that wait for their turn. */
    const settledMeanwhile = async (stepMs: number): Promise<void> => {
      let running = true;
      const done = settled().finally(() => (running = false));
      while (running) {
        clock.advance(stepMs);
        await ledger.livePartitions();
      }
      await done;
    };
    return { clock, table, ledger, sent, script, settled, settledMeanwhile, timekeeper, dispatcher, errors };
  }

  const post = (person: string, view = 'note.card'): Message => ({
    person,
    view,
    class: 'statutory',
    as: { kind: 'post' },
    follows: 'item',
  });

  const note = (messages: readonly Message[], more: Partial<Decision<Note>> = {}) => ({
    flow: 'note',
    item: { numbered: (number: number) => `N-${number}` },
    decide: (): Decision<Note> => ({
      state: { text: 'x' },
      events: [{ type: 'written', by: null, payload: {} }],
      messages,
      timer: null,
      index: [],
      ...more,
    }),
  });

  const change = { ...note([]), item: 'N-1' };

  test('a message is sent at once, its card follows the item, and a refused one resumes on contact', async () => {
    const container = await building();
    const refused = (row: OutRow): SendOutcome | null =>
      row.person === 'b' ? { kind: 'refused', code: 'BotNotInConversationRoster' } : null;
    container.script.push(refused);
    await container.ledger.execute(partition, note([post('a'), { ...post('b'), class: 'operational' }]));
    await container.settled();
    const states = async () =>
      (await container.ledger.messages(partition, 'N-1')).map(({ person, state }) => [person, state]);
    expect(await states()).toEqual([
      ['a', 'delivered'],
      ['b', 'parked'],
    ]);
    await container.ledger.execute(partition, change);
    await container.settled();
    expect(container.sent.map(({ person, post: asPost }) => [person, asPost])).toEqual([
      ['a', true],
      ['b', true],
      ['a', false],
    ]);
    container.script.pop();
    await container.ledger.submit(partition, resumeOperation('out|N-1|b|note.card', container.clock.now()));
    await container.settled();
    expect(await states()).toEqual([
      ['a', 'delivered'],
      ['b', 'delivered'],
    ]);
    expect(container.errors).toEqual([]);
  });

  test('an unknown outcome is repeated once, marked, and then left as uncertain', async () => {
    const container = await building();
    container.script.push(() => ({ kind: 'unknown' }));
    await container.ledger.execute(partition, note([post('a')]));
    for (let minute = 0; minute < 5; minute += 1) {
      await container.settled();
      container.clock.advance(60_000);
    }
    expect(container.sent.map(({ unknowns }) => unknowns)).toEqual([0, 1]);
    expect(await container.ledger.messages(partition, 'N-1')).toMatchObject([
      { state: 'uncertain', due: null },
    ]);
    expect(await container.ledger.dueRows(partition, new Date('2030-01-01T00:00:00Z'), 9)).toEqual([]);
  });

  test('nothing is sent again within Retry-After, and then exactly once', async () => {
    const container = await building();
    let busy = true;
    container.script.push(() => (busy ? { kind: 'notDelivered', retryAfterMs: 50_000 } : null));
    await container.ledger.execute(partition, note([post('a')]));
    await container.settled();
    container.clock.advance(49_000);
    await container.settled();
    expect(container.sent).toHaveLength(1);
    busy = false;
    container.clock.advance(2_000);
    await container.settled();
    expect(container.sent).toHaveLength(2);
    expect(await container.ledger.messages(partition, 'N-1')).toMatchObject([{ state: 'delivered' }]);
  });

  test('more than a chat may get stands in one digest that is updated; each counts as delivered by it', async () => {
    const container = await building([
      { sends: 8, milliseconds: 2_000 },
      { sends: 20, milliseconds: 30_000 },
    ]);
    for (let at = 0; at < 40; at += 1) await container.ledger.execute(partition, note([post('fg')]));
    for (let round = 0; round < 20; round += 1) {
      await container.settledMeanwhile(200);
      container.clock.advance(4_000);
    }
    const digests = container.sent.filter(({ view }) => view === 'note.digest');
    expect(digests.filter(({ post: asPost }) => asPost)).toHaveLength(1);
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, at) => container.ledger.messages(partition, `N-${at + 1}`)),
    );
    expect(all.flat().filter(({ deliveredAt }) => deliveredAt === null)).toEqual([]);
    const folded = all.flat().filter(({ state }) => state === 'folded');
    expect(folded.length).toBeGreaterThan(10);
    expect(container.errors).toEqual([]);
  });

  describe('messages with a batch of their own', () => {
    const named = (name: string): Message => ({ ...post('fg'), batch: name });
    const remind = (message: Message) => ({ ...note([message]), item: 'N-1' });
    const alone = (row: OutRow) => row.view === 'note.card';

    test('stand in it at once, however quiet the chat; those of another name in another', async () => {
      const container = await building();
      for (const name of ['a-0', 'a-0', 'b-0'])
        await container.ledger.execute(partition, note([named(name)]));
      await container.settledMeanwhile(500);
      expect(container.sent.filter(alone)).toEqual([]);
      const posted = container.sent.filter(({ post: asPost }) => asPost).map(({ item }) => item.slice(-4));
      expect(posted.sort()).toEqual(['-a-0', '-b-0']);
      const all = await Promise.all([1, 2, 3].map((at) => container.ledger.messages(partition, `N-${at}`)));
      expect(all.flat().map(({ state, deliveredAt }) => [state, deliveredAt !== null])).toEqual(
        Array(3).fill(['folded', true]),
      );
      expect(container.errors).toEqual([]);
    });

    test('a reminder in the same half hour is shown as well, and counts', async () => {
      const container = await building();
      await container.ledger.execute(partition, note([named('a-0')]));
      await container.settledMeanwhile(500);
      const before = container.sent.length;
      await container.ledger.execute(partition, remind(named('a-0')));
      await container.settledMeanwhile(500);
      await container.ledger.execute(partition, remind(named('a-1')));
      await container.settledMeanwhile(500);
      expect(container.sent.slice(before).map(({ item, post: asPost }) => [item.slice(-3), asPost])).toEqual([
        ['a-0', false],
        ['a-1', true],
      ]);
      expect(container.sent.filter(alone)).toEqual([]);
      expect(container.errors).toEqual([]);
    });

    test('a message that has none any more is sent by itself', async () => {
      const container = await building();
      await container.ledger.execute(partition, note([named('a-0')]));
      await container.settledMeanwhile(500);
      await container.ledger.execute(partition, remind(post('fg')));
      await container.settledMeanwhile(500);
      expect(container.sent.filter(alone)).toMatchObject([{ person: 'fg', post: true }]);
      expect(await container.ledger.messages(partition, 'N-1')).toMatchObject([{ state: 'delivered' }]);
    });

    test('whoever is not told of the batch finds it in the row', async () => {
      const container = await building();
      // Committed by another instance, whose wake-up nobody hears.
      const other = new Ledger(container.table, container.clock);
      await other.execute(partition, note([named('a-0')]));
      await container.dispatcher.dispatch(partition, 'out|N-1|fg|note.card');
      expect(await container.ledger.messages(partition, 'N-1')).toMatchObject([{ state: 'folded' }]);
      expect(container.sent.filter(alone)).toEqual([]);
    });
  });

  test('a fan-out of 200 people is expanded in chunks, each person once, also by two instances at a time', async () => {
    const container = await building();
    const people = Array.from({ length: 200 }, (_, at) => `p${String(at).padStart(3, '0')}`);
    const fan = { id: 'f1', people, view: 'note.card', class: 'nudge' } as const;
    await container.ledger.execute(partition, note([], { fan }));
    const other = new Ledger(container.table, container.clock);
    const more = await Promise.all([
      container.ledger.expand(partition, 'fan|f1', 45),
      other.expand(partition, 'fan|f1', 45),
    ]);
    expect(more.length).toBe(2);
    await container.settled();
    await container.settled();
    expect(container.sent.map(({ person }) => person).sort()).toEqual(people);
  });

  test('a fan-out of an earlier one brings its cards up to date, also by two instances at a time, and posts nothing', async () => {
    const container = await building();
    const people = Array.from({ length: 120 }, (_, at) => `p${String(at).padStart(3, '0')}`);
    const fan = { id: 'f1', people: people.slice(0, 110), view: 'note.card', class: 'operational' } as const;
    await container.ledger.execute(partition, note([], { fan }));
    await container.settledMeanwhile(500);
    expect(container.sent).toHaveLength(110);
    // Ten more than were asked: those without a card get none.
    const over = { ...fan, id: 'f2', of: 'f1', people };
    await container.ledger.execute(partition, { ...note([], { fan: over }), item: 'N-1' });
    const other = new Ledger(container.table, container.clock);
    await Promise.all([
      container.ledger.expand(partition, 'fan|f2', 45),
      other.expand(partition, 'fan|f2', 45),
    ]);
    await container.settledMeanwhile(500);
    const updated = container.sent.slice(110);
    expect(updated.every(({ post: asPost }) => !asPost)).toBe(true);
    expect(updated.map(({ person }) => person).sort()).toEqual(people.slice(0, 110));
    expect(await container.ledger.list(partition, 'fan|f2|')).toEqual([]);
    expect(container.errors).toEqual([]);
  });

  test('[R15] ten thousand people are frozen in one transaction and expanded part by part; more than fit are refused', async () => {
    const container = await building();
    const idOf = (at: number): string => `0a1b2c3d-0000-4000-9000-${String(at).padStart(12, '0')}`;
    const people = Array.from({ length: 10_000 }, (_, at) => idOf(at));
    const fan = { id: 'f9', people, view: 'note.card', class: 'nudge' } as const;
    await container.ledger.execute(partition, note([], { fan }));
    const frozen = await container.ledger.list<readonly string[]>(partition, 'fan|f9|');
    expect(frozen.flatMap(({ value }) => value)).toEqual(people);
    // Across two boundaries between the parts of the audience; the bench tries all of it.
    for (let told = 0; told < 900;)
      told += (await container.ledger.expand(partition, 'fan|f9', 45)).woken.length;
    const rows = await container.ledger.list<{ person: string }>(partition, 'out|N-1:fan-f9|');
    expect(rows.map(({ value }) => value.person)).toEqual(people.slice(0, rows.length));
    expect(rows.length).toBeGreaterThanOrEqual(900);
    // Two parts of four hundred have been dealt with.
    expect(await container.ledger.list(partition, 'fan|f9|')).toHaveLength(23);
    const tooMany = { ...fan, id: 'f10', people: Array.from({ length: 24_001 }, (_, at) => String(at)) };
    await expect(container.ledger.execute(partition, note([], { fan: tooMany }))).rejects.toThrow(
      'too large',
    );
  });

  test('a partition with nothing left to do leaves the registry, and a new commit brings it back', async () => {
    const container = await building();
    await container.ledger.execute(partition, note([post('a')]));
    await container.settled();
    container.clock.advance(49 * 3_600_000);
    await container.settled();
    expect(await container.ledger.livePartitions()).toEqual([]);
    await container.ledger.execute(partition, note([], { timer: { at: container.clock.now(), step: 'x' } }));
    expect(await container.ledger.livePartitions()).toEqual([partition]);
  });
});
