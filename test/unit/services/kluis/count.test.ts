import fc from 'fast-check';
import { isRefusal } from '../../../../services/ledger/decision';
import {
  type CountCommand,
  countIdAfter,
  decideCount,
  type StockCount,
  type StockLine,
} from '../../../../services/kluis/count';
import { board, employee, fg, moment, officeDeputy, officeManager } from '../../../support/kluis-scene';
import { morning } from '../../../support/loan-stages';

const at = { ...moment(morning), id: 'telling-2026-11-23' };
const now = morning.toISOString();
const line = (object: string, outOn: string | null = null): StockLine => ({
  object,
  dossier: `Doos ${object}`,
  carrier: 'paper',
  count: 1,
  client: null,
  outOn,
});
const lines = [line('in-1'), line('in-2'), line('out-1', 'KL-0001'), line('out-2', 'KL-0002')];
const start: CountCommand = { type: 'start', by: officeManager, lines };
const finish = (ticked: readonly string[], extra: string | null = null): CountCommand => ({
  type: 'finish',
  by: officeManager,
  ticked,
  extra,
});
const report = (reporter = officeManager): CountCommand => ({ type: 'report', reporter, what: 'Doos weg' });
const link: CountCommand = { type: 'linkIncident', incident: 'INC-2026-0007' };

function decided(state: StockCount | null, command: CountCommand) {
  const outcome = decideCount(state, command, at);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}
function refusalOf(state: StockCount | null, command: CountCommand): string | undefined {
  const outcome = decideCount(state, command, at);
  return isRefusal(outcome) ? outcome.refused : undefined;
}
const after = (...commands: readonly CountCommand[]): StockCount => {
  const state = commands.reduce<StockCount | null>((before, command) => decided(before, command).state, null);
  if (!state) throw new Error('nothing was done');
  return state;
};
const counting = after(start);
const right = ['in-1', 'in-2'];

test('a count begins with what should be there, once a day', () => {
  expect(countIdAfter(undefined, '2026-11-23')).toBe('telling-2026-11-23');
  expect(countIdAfter('telling-2026-11-23', '2026-11-23')).toBe('telling-2026-11-23-02');
  expect(countIdAfter('telling-2026-11-23-09', '2026-11-23')).toBe('telling-2026-11-23-10');
  const begun = decided(null, start);
  expect(begun).toEqual({
    state: {
      id: 'telling-2026-11-23',
      started: { by: officeManager, at: now },
      lines,
      outcome: null,
      report: null,
    },
    events: [{ type: 'counting', by: officeManager, payload: { lines: 4 } }],
    messages: [],
    timer: null,
    index: ['count|telling-2026-11-23'],
  });
  expect(refusalOf(counting, start)).toBe('alreadyThere');
});

test('a difference is what should be there and was not, what was there and should not be, and whatever else lay there', () => {
  const objects = lines.map(({ object }) => object);
  fc.assert(
    fc.property(
      fc.subarray([...objects, 'unknown']),
      fc.option(fc.constant('Een USB-stick')),
      (ticked, extra) => {
        const { state, events, messages } = decided(counting, finish(ticked, extra));
        const missing = right.filter((object) => !ticked.includes(object));
        const unexpected = ['out-1', 'out-2'].filter((object) => ticked.includes(object));
        expect(state).toEqual({
          ...counting,
          seen: ticked,
          outcome: { by: officeManager, at: now, missing, unexpected, extra },
        });
        expect(events).toEqual([
          { type: 'counted', by: officeManager, payload: { lines: 4 } },
          ...missing.map((object) => ({ type: 'missing', by: officeManager, payload: { object } })),
          ...unexpected.map((object) => ({ type: 'unexpected', by: officeManager, payload: { object } })),
          ...(extra === null ? [] : [{ type: 'extra', by: officeManager, payload: { extra } }]),
        ]);
        const differs = missing.length > 0 || unexpected.length > 0 || extra !== null;
        expect(messages.map(({ person, view }) => [person, view])).toEqual(
          differs
            ? [
                [officeDeputy, 'kluis.count'],
                // What only waits for a press by the key holder rings nobody else.
                ...(missing.length > 0 || extra !== null ? [[fg, 'kluis.count']] : []),
              ]
            : [],
        );
      },
    ),
  );
});

test('it is finished once, by who keeps the safe', () => {
  const done = after(start, finish(right));
  expect(refusalOf(done, finish(right))).toBe('ended');
  expect(refusalOf(null, finish(right))).toBe('notFound');
  for (const by of [employee, fg, board]) {
    expect(refusalOf(counting, { ...finish(right), by } as CountCommand)).toBe('notFound');
    expect(refusalOf(null, { ...start, by })).toBe('notFound');
  }
  expect(refusalOf(counting, { ...finish(right), by: officeDeputy } as CountCommand)).toBeUndefined();
});

test('what is missing becomes one incident, by who keeps the safe or watches over it', () => {
  const missed = after(start, finish(['in-1']));
  const reported = decided(missed, report(fg));
  expect(reported.state).toEqual({ ...missed, report: { by: fg, at: now, incident: null } });
  expect(reported).toMatchObject({
    events: [{ type: 'reported', by: fg, payload: {} }],
    messages: [],
    timer: null,
    index: ['count|telling-2026-11-23'],
  });
  const [handover, ...others] = reported.handovers ?? [];
  expect(others).toEqual([]);
  expect(handover).toMatchObject({
    to: 'incident|2026',
    command: 'open',
    payload: {
      reporter: fg,
      origin: { partition: 'kluis', flow: 'kluis', item: 'telling-2026-11-23', matter: 'count' },
    },
  });
  expect(JSON.stringify(handover)).toContain('"kind":"device_media_paper_lost_stolen"');
  expect(JSON.stringify(handover)).toContain('Doos weg');
  expect(refusalOf(reported.state, report())).toBe('unchanged');
  for (const reporter of [officeManager, officeDeputy])
    expect(refusalOf(missed, report(reporter))).toBeUndefined();
  for (const reporter of [employee, board]) expect(refusalOf(missed, report(reporter))).toBe('notFound');
});

test('nothing is reported while it is counted, nor when nothing is missing', () => {
  expect(refusalOf(counting, report())).toBe('unchanged');
  expect(refusalOf(after(start, finish(right)), report())).toBe('unchanged');
  expect(refusalOf(after(start, finish([...right, 'out-1'])), report())).toBe('unchanged');
  expect(refusalOf(null, report())).toBe('notFound');
});

test('the number of the incident is linked once', () => {
  const reported = after(start, finish(['in-1']), report());
  const linked = decided(reported, link);
  expect(linked.state.report).toEqual({ by: officeManager, at: now, incident: 'INC-2026-0007' });
  expect(linked.state.lines).toEqual(lines);
  expect(linked.events).toEqual([{ type: 'linked', by: null, payload: { incident: 'INC-2026-0007' } }]);
  expect(refusalOf(linked.state, link)).toBe('unchanged');
  expect(refusalOf(counting, link)).toBe('unchanged');
});

test('who is asked twice is told once', () => {
  const both = {
    ...at.organisation,
    people: at.organisation.people.map((person) =>
      person.aadObjectId === officeDeputy
        ? { ...person, roles: [...person.roles, { role: 'fg' as const }] }
        : person,
    ),
  };
  const outcome = decideCount(counting, finish([]), { ...at, organisation: both });
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  expect(outcome.messages.map(({ person }) => person)).toEqual([officeDeputy, fg]);
});
