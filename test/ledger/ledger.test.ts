import type { Decision, Message } from '../../services/ledger/decision';
import { type AnyLink, chainOrigin, isSeal, linkTo, saltedHash, sealTo } from '../../services/ledger/chain';
import { verifyChain } from '../../services/ledger/verify-chain';
import type { HistoryRow } from '../../services/ledger/head';
import type { ItemCommand } from '../../services/ledger/item';
import { Ledger } from '../../services/ledger/ledger';
import { kindsOfTable } from '../support/tables';
import { TestClock } from '../support/clock';

interface Note {
  readonly text: string;
}

/** The same must hold for the in-memory table that other suites use. */
describe.each(kindsOfTable)('on %s', (_kind, freshTable) => {
  const partition = 'incident|2026';
  const clock = new TestClock();

  const message = (person: string): Message => ({
    person,
    view: 'note.card',
    class: 'statutory',
    as: { kind: 'post' },
    follows: 'item',
  });

  const decided = (text: string, people: readonly string[] = []): Decision<Note> => ({
    state: { text },
    events: [{ type: 'written', by: null, payload: { text } }],
    messages: people.map(message),
    timer: { at: new Date('2026-11-23T10:00:00Z'), step: 'remind' },
    index: ['open|x'],
  });

  const newNote = (
    text: string,
    done?: string,
    people: readonly string[] = ['a', 'b'],
  ): ItemCommand<Note> => ({
    flow: 'note',
    item: { numbered: (number) => `N-${number}` },
    ...(done === undefined ? {} : { idempotencyKey: done }),
    decide: (_, id) => ({ ...decided(text, people), index: [`open|${id}`] }),
  });

  test('200 parallel inputs get 200 numbers without a gap, and the chain over them verifies', async () => {
    const ledger = new Ledger(await freshTable(), clock);
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, number) => ledger.execute(partition, newNote(`note ${number}`))),
    );
    const ids = outcomes.map(({ id }) => id).sort();
    expect(new Set(ids).size).toBe(200);
    expect(ids).toEqual(Array.from({ length: 200 }, (_, number) => `N-${number + 1}`).sort());
    const links = await ledger.list<AnyLink>(partition, 'chain|');
    let previous = chainOrigin;
    for (const [position, { value }] of links.entries()) {
      if (isSeal(value)) {
        const { previous: _, hash, ...covers } = value;
        expect(hash).toBe(sealTo(previous, position + 1, covers).hash);
        previous = hash;
        continue;
      }
      const entry = await ledger.row<HistoryRow>(partition, value.entry);
      if (!entry) throw new Error(`no entry ${value.entry}`);
      const { salt, ...content } = entry;
      expect(value).toEqual(linkTo(previous, position + 1, value.entry, saltedHash(salt, content)));
      previous = value.hash;
    }
    expect(links.filter(({ value }) => !isSeal(value))).toHaveLength(200);
    expect(await verifyChain(ledger, partition)).toEqual([]);
  });

  test('two instances on one partition still give every number once', async () => {
    const table = await freshTable();
    const ledgers = [new Ledger(table, clock), new Ledger(table, clock)];
    const outcomes = await Promise.all(
      ledgers.flatMap((ledger) => Array.from({ length: 30 }, () => ledger.execute(partition, newNote('x')))),
    );
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(60);
  });

  test('the same input in parallel and again has one effect', async () => {
    const table = await freshTable();
    const ledgers = [new Ledger(table, clock), new Ledger(table, clock)];
    const outcomes = await Promise.all(
      ledgers.flatMap((ledger) =>
        Array.from({ length: 5 }, () => ledger.execute(partition, newNote('once', '2026|form'))),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.kind === 'committed')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.kind === 'repeated')).toHaveLength(9);
    expect(await ledgers[0]?.list(partition, 'item|')).toHaveLength(1);
  });

  test('an item has one due row, moved with its timer, and a consumed cause does not come back', async () => {
    const ledger = new Ledger(await freshTable(), clock);
    await ledger.execute(partition, newNote('x', undefined, []));
    const [due] = await ledger.dueRows(partition, new Date('2026-11-23T11:00:00Z'), 10);
    expect(due?.key).toContain('item|N-1');
    const outcome = await ledger.execute<Note>(partition, {
      flow: 'note',
      item: 'N-1',
      cause: due?.key ?? '',
      decide: () => ({ ...decided('later'), timer: null }),
    });
    expect(outcome.kind).toBe('committed');
    expect(await ledger.dueRows(partition, new Date('2027-01-01T00:00:00Z'), 10)).toEqual([]);
    expect((await ledger.history(partition, 'N-1')).map(({ type }) => type)).toEqual(['written', 'written']);
  });

  test('the nightly upkeep registers a forgotten partition and forgets inputs nobody can repeat', async () => {
    const table = await freshTable();
    const ledger = new Ledger(table, clock);
    await ledger.execute(partition, newNote('old', '20260101T000000000Z|old'));
    await ledger.execute(partition, newNote('new', '20261123T080000000Z|new'));
    await table.write('live', 'op', [{ kind: 'delete', key: `live|${partition}` }], `live|${partition}`);
    expect(await ledger.livePartitions()).toEqual([]);
    await ledger.upkeep();
    expect(await ledger.livePartitions()).toEqual([partition]);
    expect((await ledger.list(partition, 'done|')).map(({ key }) => key)).toEqual([
      'done|20261123T080000000Z|new',
    ]);
  });

  test('a list holds what it needs of its items, follows them, and lets go of who leaves it', async () => {
    const ledger = new Ledger(await freshTable(), clock);
    const listed = (text: string, index: readonly string[]): ItemCommand<Note> => ({
      flow: 'note',
      item: 'N-1',
      decide: () => ({ ...decided(text), index, listed: { text } }),
    });
    const lists = async () => [
      await ledger.listed(partition, 'open'),
      await ledger.listed(partition, 'inside'),
    ];
    await ledger.execute(partition, listed('one', ['open|N-1']));
    expect(await lists()).toEqual([[{ text: 'one' }], []]);
    await ledger.execute(partition, listed('two', ['open|N-1', 'inside|N-1']));
    expect(await lists()).toEqual([[{ text: 'two' }], [{ text: 'two' }]]);
    await ledger.execute(partition, listed('three', ['inside|N-1']));
    expect(await lists()).toEqual([[], [{ text: 'three' }]]);
  });
});
