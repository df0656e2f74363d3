import { isRefusal } from '../../../../services/ledger/decision';
import {
  allLines,
  type CountCommand,
  dayOfCount,
  decideCount,
  endsWith,
  linesOn,
  presentAt,
  type StockCount,
  type StockLine,
} from '../../../../services/kluis/count';
import { employee, fg, moment, officeDeputy, officeManager } from '../../../support/kluis-scene';
import { morning } from '../../../support/loan-stages';

/** A count of more than one page, while the safe goes on; and what becomes of its differences afterwards. */

const at = { ...moment(morning), id: 'telling-2026-11-23', incidents: 'incident|2026' };
const now = morning.toISOString();
const line = (object: string, outOn: string | null = null): StockLine => ({
  object,
  dossier: `Doos ${object}`,
  carrier: 'paper',
  count: 1,
  client: null,
  outOn,
});
const forty = Array.from({ length: 40 }, (_, place) => line(`a-${String(place).padStart(2, '0')}`));
const lines = [...forty, line('b-1'), line('b-2'), line('out-1', 'KL-0001')];
const onFirst = forty.map(({ object }) => object);

function decided(state: StockCount | null, command: CountCommand) {
  const outcome = decideCount(state, command, at);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}
function refusalOf(state: StockCount | null, command: CountCommand): string | undefined {
  const outcome = decideCount(state, command, at);
  return isRefusal(outcome) ? outcome.refused : undefined;
}
const by = officeManager;
const begun = (of: readonly StockLine[] = lines): StockCount =>
  decided(null, { type: 'start', by, lines: of }).state;
const turn = (page: number, ticked: readonly string[], stock?: readonly StockLine[]): CountCommand => ({
  type: 'turn',
  by,
  ticked,
  drawn: { page, lines: lines.length },
  ...(stock && { stock }),
});
type Finish = Extract<CountCommand, { type: 'finish' }>;
const finish = (ticked: readonly string[], change: Partial<Finish> = {}): CountCommand => ({
  type: 'finish',
  by,
  ticked,
  extra: null,
  ...change,
});
const outcomeOf = (state: StockCount) => {
  if (!state.outcome) throw new Error('not finished');
  return state.outcome;
};

test('forty lines stand on a page, the rest on the next', () => {
  expect(linesOn(begun(), 0)).toEqual(forty);
  expect(linesOn(begun(), 1)).toEqual(lines.slice(40));
  expect(linesOn(begun(), 2)).toEqual([]);
});

describe('pages that are turned', () => {
  const first = decided(begun(), turn(0, onFirst));

  test('keep what was ticked on each, and tell nobody anything yet', () => {
    expect(first).toMatchObject({ events: [], messages: [], state: { seen: onFirst, outcome: null } });
    const second = decided(first.state, turn(1, ['b-1'])).state;
    expect(second.seen).toEqual([...onFirst, 'b-1']);
  });

  test('back on a page: what is ticked there now holds, and the other pages stay', () => {
    const both = decided(first.state, turn(1, ['b-1'])).state;
    expect(decided(both, turn(0, ['a-00'])).state.seen).toEqual(['b-1', 'a-00']);
    expect(decided(both, turn(1, [])).state.seen).toEqual(onFirst);
    // An older card does not say its page: what was ticked before stays.
    expect(decided(both, { type: 'turn', by, ticked: ['b-1', 'b-2'] }).state.seen).toEqual([
      ...onFirst,
      'b-1',
      'b-2',
    ]);
  });

  test('are added up when it is finished', () => {
    const done = decided(first.state, finish(['b-1'], { drawn: { page: 1, lines: lines.length } }));
    expect(outcomeOf(done.state)).toEqual({ by, at: now, missing: ['b-2'], unexpected: [], extra: null });
  });

  test('only while it is counted, and by who keeps the safe', () => {
    const done = decided(begun(), finish([...onFirst, 'b-1', 'b-2'])).state;
    expect(refusalOf(done, turn(0, []))).toBe('ended');
    expect(refusalOf(null, turn(0, []))).toBe('notFound');
    expect(refusalOf(begun(), { ...turn(0, []), by: employee } as CountCommand)).toBe('notFound');
  });
});

describe('the safe goes on while it is counted', () => {
  const short = [line('in-1'), line('in-2'), line('out-1', 'KL-0001')];
  const drawn = { page: 0, lines: short.length };

  test('what came in since stands at the end, and the counter is shown it before the end', () => {
    const stock = [...short, line('new')];
    const shown = decided(begun(short), finish(['in-1', 'in-2'], { drawn, stock }));
    expect(shown.state.outcome).toBeNull();
    expect(shown.state.lines).toEqual(stock);
    expect(shown).toMatchObject({ events: [], messages: [], state: { seen: ['in-1', 'in-2'] } });
    const seen = finish(['in-1', 'in-2', 'new'], { drawn: { page: 0, lines: 4 }, stock });
    expect(outcomeOf(decided(shown.state, seen).state)).toMatchObject({ missing: [], unexpected: [] });
  });

  test('what left or came back since is no difference', () => {
    const stock = [line('in-1', 'KL-0002'), line('in-2'), line('out-1')];
    const done = decided(begun(short), finish(['out-1'], { drawn, stock }));
    expect(outcomeOf(done.state)).toMatchObject({ missing: ['in-2'], unexpected: [] });
  });
});

describe('what lay there besides', () => {
  const short = [line('in-1'), line('in-2')];
  const words = { extra: 'Kist, in-2', found: [line('chest'), line('in-2')] };
  const done = decided(begun(short), finish(['in-1'], words));

  test('is counted from now on; what was known and named there was seen', () => {
    expect(outcomeOf(done.state)).toEqual({
      by,
      at: now,
      missing: [],
      unexpected: [],
      extra: 'Kist, in-2',
      added: [line('chest')],
    });
    expect(allLines(done.state)).toEqual([...short, line('chest')]);
    expect(outcomeOf(decided(begun(short), finish(['in-1', 'in-2'])).state)).not.toHaveProperty('added');
    expect(done.messages.map(({ person }) => person)).toEqual([officeDeputy, fg]);
  });

  test('is present like what was ticked, and not what was missing or out', () => {
    const count = begun([...short, line('out-1', 'KL-0001'), line('out-2', 'KL-0002')]);
    expect(presentAt(count).size).toBe(0);
    const state = decided(count, finish(['in-1', 'out-2'], { found: [line('chest')], extra: 'Kist' })).state;
    expect([...presentAt(state)]).toEqual(['in-1', 'out-2', 'chest']);
    expect([...presentAt(decided(count, finish(['in-2'])).state)]).toEqual(['in-2']);
  });
});

describe('a thing that is called something else', () => {
  const file = (from: string, object: string): CountCommand => ({
    type: 'file',
    by,
    from,
    as: { object, dossier: 'Map J.' },
  });
  const count = begun([line('in-1'), line('in-2'), line('out-1', 'KL-0001')]);
  const done = decided(count, finish(['out-1'], { found: [line('chest')], extra: 'Kist' })).state;

  test('is so in the count, and in what was missing or there', () => {
    const filed = decided(done, file('in-1', 'new'));
    expect(filed.state.lines[0]).toEqual({ ...line('in-1'), object: 'new', dossier: 'Map J.' });
    expect(filed.state.lines.slice(1)).toEqual(done.lines.slice(1));
    expect(outcomeOf(filed.state)).toEqual({ ...outcomeOf(done), missing: ['new', 'in-2'] });
    expect(filed.events).toEqual([{ type: 'filed', by, payload: { from: 'in-1', to: 'new' } }]);
    expect(outcomeOf(decided(done, file('out-1', 'new')).state).unexpected).toEqual(['new']);
    expect(outcomeOf(decided(done, file('chest', 'new')).state).added).toEqual([
      { ...line('chest'), object: 'new', dossier: 'Map J.' },
    ]);
    expect(decided(count, file('in-1', 'new')).state.outcome).toBeNull();
  });

  test('is once in it when it was there under both names', () => {
    const same = decided(done, file('in-1', 'in-2')).state;
    expect(same.lines.map(({ object }) => object)).toEqual(['in-2', 'out-1']);
    expect(outcomeOf(same).missing).toEqual(['in-2']);
    const both = decided(done, file('chest', 'in-1')).state;
    expect(both.lines.map(({ object }) => object)).toEqual(['in-1', 'in-2', 'out-1']);
    expect(outcomeOf(both).added).toEqual([]);
    const without = decided(count, finish(['in-1'])).state;
    expect(outcomeOf(decided(without, file('in-1', 'new')).state)).not.toHaveProperty('added');
  });

  test('not one that the count knows nothing of, nor by just anybody', () => {
    expect(refusalOf(done, file('elsewhere', 'new'))).toBe('unchanged');
    expect(refusalOf(done, { ...file('in-1', 'new'), by: employee } as CountCommand)).toBe('notFound');
  });
});

describe('a report of what was missing ends with a later count', () => {
  const missed = decided(begun([line('in-1'), line('in-2'), line('in-3')]), finish(['in-3'])).state;
  const told = decided(missed, { type: 'report', reporter: by, what: 'Weg' }).state;
  const linked = decided(told, { type: 'linkIncident', incident: 'INC-2026-0007' }).state;
  const turnedUp: CountCommand = { type: 'turnedUp', by };

  test('that finds all of it', () => {
    const ends = (state: StockCount, ...present: readonly string[]) => endsWith(state, new Set(present));
    expect(ends(linked, 'in-1', 'in-2')).toBe(true);
    expect(ends(linked, 'in-1', 'in-3')).toBe(false);
    expect(ends(told, 'in-1', 'in-2')).toBe(false);
    expect(ends(missed, 'in-1', 'in-2')).toBe(false);
    expect(ends({ ...linked, outcome: null }, 'in-1', 'in-2')).toBe(false);
    expect(ends(decided(linked, turnedUp).state, 'in-1', 'in-2')).toBe(false);
  });

  test('the report hears so, once, when it has its number', () => {
    const back = decided(linked, turnedUp);
    expect(back.state.report).toEqual({ by, at: now, incident: 'INC-2026-0007', back: { by, at: now } });
    expect(back.events).toEqual([{ type: 'turnedUp', by, payload: {} }]);
    expect(back.handovers).toEqual([
      {
        to: 'incident|2026',
        flow: 'incident',
        command: 'turnedUp',
        payload: { incident: 'INC-2026-0007', stands: { found: null, back: { by, at: now }, undone: null } },
      },
    ]);
    for (const state of [back.state, told, missed]) expect(refusalOf(state, turnedUp)).toBe('unchanged');
  });
});

test.each([
  ['telling-2026-11-23', '2026-11-23'],
  ['telling-2026-11-23-02', '2026-11-23'],
  ['KL-0001', null],
  ['telling-2026-11-23-2', null],
  ['telling-2026-11-23x', null],
  ['x telling-2026-11-23', null],
])('%s is the count of %s', (id, day) => {
  expect(dayOfCount(id)).toBe(day);
});
