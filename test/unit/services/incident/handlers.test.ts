import {
  actingOn,
  decidersOf,
  handlersOf,
  isWithheld,
  mayDecide,
  mayHandle,
  mayHoldReports,
  mayKnowReporter,
} from '../../../../services/incident/handlers';
import type { Incident } from '../../../../services/incident/model';
import {
  after,
  board,
  colleague,
  deputy,
  employee,
  fg,
  opened,
  organisation,
  second,
} from '../../../support/incident-scene';

const { now } = after(10);
const outside = '00000000-0000-4000-8000-00000000c0de';
const withOutside = {
  ...organisation,
  people: [
    ...organisation.people,
    {
      aadObjectId: outside,
      name: 'Vera Buiten',
      company: 'optimo-erp',
      roles: [{ role: 'outsideContact' as const }],
    },
  ],
};
const everybody = [fg, deputy, second, board, colleague, outside];
const whoKnows = (incident: Incident): readonly string[] =>
  everybody.filter((person) => mayKnowReporter(incident, withOutside, person, now));
const confidential = { confidential: true } as const;
const takenBy = (by: string) => ({ taken: { by, at: now.toISOString() }, status: 'taken' as const });

describe('[A29] the name of the reporter opens for', () => {
  test.each<[string, Incident, readonly string[]]>([
    ['the FG and the deputies, as the form says', opened(), [fg, deputy, second]],
    ['those of them it is not about', opened({ about: [fg] }), [deputy, second]],
    ['the board when it is about all three', opened({ about: [fg, deputy, second] }), [board]],
    ['nobody when it is about the board too', opened({ about: [fg, deputy, second, board] }), []],
    ['nobody more when the board was called in', { ...opened(), boardCalled: true }, [fg, deputy, second]],
    [
      'the board that was called in and has it',
      { ...opened(), boardCalled: true, ...takenBy(board) },
      [fg, deputy, second, board],
    ],
    ['the FG alone when that was asked', { ...opened(), ...confidential }, [fg]],
    ['nobody of a board that was not called in', { ...opened(), ...takenBy(board) }, [fg, deputy, second]],
    [
      'the FG alone, also when a board that was called in has it',
      { ...opened(), ...confidential, boardCalled: true, ...takenBy(board) },
      [fg],
    ],
    ['the FG alone, whoever has it', { ...opened(), ...confidential, ...takenBy(deputy) }, [fg]],
    ['the first deputy when it is about the FG', { ...opened({ about: [fg] }), ...confidential }, [deputy]],
    [
      'the next deputy when it is about the first too',
      { ...opened({ about: [fg, deputy] }), ...confidential },
      [second],
    ],
    [
      'the board when it is about all three, asked for confidence or not',
      { ...opened({ about: [fg, deputy, second] }), ...confidential },
      [board],
    ],
  ])('%s', (_whom, incident, known) => {
    expect(whoKnows(incident)).toEqual(known);
  });
});

test('reports can come to whoever is FG, deputy, board or the contact outside, and to nobody else', () => {
  const mayHold = (of: typeof organisation, at = now): readonly string[] =>
    [...everybody, employee].filter((person) => mayHoldReports(of, person, at));
  expect(mayHold(withOutside)).toEqual([fg, deputy, second, board, outside]);
  expect(mayHold(organisation)).toEqual([fg, deputy, second, board]);
  // The second deputy became one on the first of January.
  expect(mayHold(organisation, new Date('2025-12-31T12:00:00Z'))).toEqual([fg, deputy, board]);
});

const idsOf = (people: readonly { readonly aadObjectId: string }[]): readonly string[] =>
  people.map(({ aadObjectId }) => aadObjectId);

describe('[N6] a report goes to', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['the FG and every deputy', [], [fg, deputy, second]],
    ['those of them it is not about', [deputy], [fg, second]],
    ['the board when it is about all of them', [fg, deputy, second], [board]],
    ['the contact outside when it is about the board too', [fg, deputy, second, board], [outside]],
    ['nobody when it is about everybody', [fg, deputy, second, board, outside], []],
  ])('%s', (_whom, about, handlers) => {
    expect(idsOf(handlersOf(withOutside, about, now))).toEqual(handlers);
  });

  test('the board as well once it was called in, each of them once', () => {
    const called = { ...opened(), boardCalled: true };
    expect(idsOf(actingOn(opened(), withOutside, now))).toEqual([fg, deputy, second]);
    expect(idsOf(actingOn(called, withOutside, now))).toEqual([fg, deputy, second, board]);
    const about = { ...called, about: [fg, deputy, second] };
    expect(idsOf(actingOn(about, withOutside, now))).toEqual([board]);
    expect(everybody.filter((each) => mayHandle(called, withOutside, each, now))).toEqual([
      fg,
      deputy,
      second,
      board,
    ]);
    expect(mayHandle(called, withOutside, employee, now)).toBe(false);
  });

  test('nobody it is about, by any door', () => {
    expect(isWithheld({ about: [colleague, employee] }, employee)).toBe(true);
    expect(isWithheld({ about: [colleague] }, employee)).toBe(false);
  });
});

describe('whether to notify is decided by', () => {
  const mandate = { ...withOutside, incident: { ...withOutside.incident, decides: 'fg' as const } };

  test.each<[string, Incident, typeof withOutside, readonly string[]]>([
    ['the board', opened(), withOutside, [board]],
    ['FG and deputies where they have the mandate', opened(), mandate, [fg, deputy, second]],
    [
      'FG and deputies when it is about the board',
      opened({ about: [board] }),
      withOutside,
      [fg, deputy, second],
    ],
    ['those it is not about', opened({ about: [fg] }), mandate, [deputy, second]],
  ])('%s', (_whom, incident, of, deciders) => {
    expect(idsOf(decidersOf(incident, of, now))).toEqual(deciders);
    expect(everybody.filter((each) => mayDecide(incident, of, each, now))).toEqual(deciders);
  });
});
