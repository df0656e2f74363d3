import { openQuestion } from '../../../../services/incident/changes';
import type { IncidentChange } from '../../../../services/incident/commands';
import type { Incident, IncidentRemark, Origin } from '../../../../services/incident/model';
import { searchKey } from '../../../../services/incident/search';
import type { Organisation } from '../../../../services/people/organisation';
import { mailbox } from '../../../../services/ledger/decision';
import {
  accept,
  after,
  board,
  deputy,
  employee,
  fg,
  id,
  opened,
  organisation,
  recipients,
  refusalOf,
  report,
  second,
  take,
  words,
} from '../../../support/incident-scene';

const everybody = [fg, deputy, second, board];
const drillAt = { ...after(0), id: 'OEF-2026-0001' };
const origin: Origin = { partition: 'kluis', flow: 'kluis', item: 'KL-0001', matter: 'lost' };
const mail = {
  person: mailbox,
  view: 'incident.mail',
  class: 'statutory',
  as: { kind: 'post' },
  follows: 'item',
};

/** Whoever opens the mailbox may be the person it is about. */
const discreetMail = { ...mail, view: 'incident.discreetMail' };

describe('what is kept of a report', () => {
  test('everything that later steps count from, and nothing that was not said', () => {
    expect(opened({ masked: ['iban'], reporterKey: null })).toEqual({
      id,
      status: 'reported',
      facts: report().facts,
      about: [],
      masked: ['iban'],
      reportedAt: after(0).now.toISOString(),
      reporterKey: null,
      awareAt: report().facts.noticedAt,
      taken: null,
      withdrawn: null,
      remarks: [],
      seen: {},
      escalated: 0,
      called: null,
      unreached: false,
      boardCalled: false,
    });
    expect(opened({ confidential: true, origin })).toMatchObject({ confidential: true, origin });
  });

  test('and of that in its history', () => {
    const { facts } = report();
    expect(accept(null, report({ about: [second] }), after(0)).events).toEqual([
      { type: 'reported', by: null, payload: { facts, about: [second], masked: [] } },
    ]);
    expect(accept(null, report({ origin, masked: ['bsn'] }), after(0)).events).toEqual([
      { type: 'reported', by: null, payload: { facts, about: [], masked: ['bsn'], origin } },
    ]);
  });

  test('the record it came from is told its number; one that somebody typed tells nobody', () => {
    expect(accept(null, report({ origin }), after(0)).handovers).toEqual([
      {
        to: 'kluis',
        flow: 'kluis',
        command: 'incidentOpened',
        payload: { item: 'KL-0001', matter: 'lost', incident: id },
      },
    ]);
    expect(accept(null, report(), after(0)).handovers).toEqual([]);
  });

  test('its words are searched from the start, and again when something was added', () => {
    const decision = accept(null, report(), after(0));
    expect(decision.rows).toEqual([
      { key: searchKey(decision.state), value: { id, about: [], text: 'laptop kwijt\n' } },
    ]);
    const added = accept(decision.state, { type: 'add', byReporter: true, ...words }, after(1));
    expect(added.rows).toEqual([
      { key: searchKey(decision.state), value: { id, about: [], text: 'laptop kwijt\n\nwoorden' } },
    ]);
  });
});

describe('nobody is left to have it', () => {
  const alone = report({ about: everybody });

  test('help is called for at once: the history says so, and a mail goes out', () => {
    const decision = accept(null, alone, after(0));
    expect(decision.state).toMatchObject({ unreached: true, boardCalled: true });
    expect(decision.events.map(({ type, by, payload }) => [type, by, payload['board']])).toEqual([
      ['reported', null, undefined],
      ['unreached', null, []],
    ]);
    expect(decision.messages).toEqual([discreetMail, expect.objectContaining({ view: 'incident.receipt' })]);
  });

  test('of a drill no mail: outside Teams nothing marks it as one', () => {
    const decision = accept(null, alone, drillAt);
    expect(decision.messages.map(({ view }) => view)).toEqual(['incident.receipt']);
    expect(decision.state.unreached).toBe(true);
  });

  test('somebody is left: no mail', () => {
    expect(recipients(accept(null, report(), after(0)), 'incident.mail')).toEqual([]);
    expect(accept(null, report(), after(0)).events).toHaveLength(1);
  });
});

describe('nobody could be reached', () => {
  const unreached: IncidentChange = { type: 'unreached' };

  test('the board is called in, once, and the second channel is used', () => {
    const decision = accept(opened(), unreached, after(10));
    expect(decision.messages).toEqual([
      { person: board, view: 'incident.alert', class: 'statutory', as: { kind: 'post' }, follows: 'item' },
      mail,
    ]);
    expect(decision.events).toEqual([{ type: 'unreached', by: null, payload: { board: [board] } }]);
    expect(decision.state).toMatchObject({ unreached: true, boardCalled: true });
    expect(decision.index).toContain(`unreached|${id}`);
    expect(refusalOf(decision.state, unreached, after(11))).toBe('unchanged');
    expect(accept(decision.state, take(board), after(12)).state.taken?.by).toBe(board);
  });

  test('of a drill, or without a board, less goes out', () => {
    const drill = accept(null, report(), drillAt).state;
    expect(accept(drill, unreached, drillAt).messages).toEqual([
      expect.objectContaining({ person: board, view: 'incident.alert' }),
    ]);
    const about = accept(opened({ about: [board] }), unreached, after(10));
    expect(about.messages).toEqual([discreetMail]);
  });

  test('is over when somebody has it after all; said twice it changes nothing', () => {
    const state = accept(opened(), unreached, after(10)).state;
    const reached = accept(state, { type: 'reached' }, after(11));
    expect(reached.events).toEqual([{ type: 'reached', by: null, payload: {} }]);
    expect(reached.state).toEqual({ ...state, unreached: false });
    expect(refusalOf(reached.state, { type: 'reached' }, after(12))).toBe('unchanged');
  });
});

describe('the ladder in words', () => {
  const due: IncidentChange = { type: 'timer', step: 'escalation' };

  test('what was skipped and what was done stands in the history, with whom it called', () => {
    const decision = accept(opened(), due, after(60));
    expect(decision.events).toEqual([
      { type: 'escalationSkipped', by: null, payload: { step: 0, to: 'everyone' } },
      { type: 'escalationSkipped', by: null, payload: { step: 1, to: 'nextDeputy' } },
      { type: 'escalationSkipped', by: null, payload: { step: 2, to: 'nextDeputy' } },
      { type: 'escalated', by: null, payload: { step: 3, to: 'board', people: [board] } },
    ]);
    expect(decision.state).toMatchObject({
      escalated: 4,
      boardCalled: true,
      called: { to: 'board', people: [board], at: after(60).now.toISOString() },
    });
  });

  test('of a night in which very many steps were skipped the first thirty are named, the others counted', () => {
    const often = { ...organisation.escalation, repeatMinutes: 10, maxRepeats: 60 };
    const of: Organisation = { ...organisation, escalation: often };
    const skipped = (minutes: number) =>
      accept(opened(), due, after(minutes, of)).events.filter(({ type }) => type === 'escalationSkipped');
    // Four steps within the hour, then one every ten minutes; the latest is acted on.
    expect(skipped(60 + 27 * 10).map(({ payload }) => payload)).not.toContainEqual({ more: 1 });
    expect(skipped(60 + 28 * 10).at(-1)?.payload).toEqual({ more: 1 });
    expect(skipped(60 + 40 * 10)).toHaveLength(31);
    expect(skipped(60 + 40 * 10).at(-1)).toEqual({
      type: 'escalationSkipped',
      by: null,
      payload: { more: 13 },
    });
  });

  test('a board that was not called stays out', () => {
    expect(accept(opened(), due, after(15)).state.boardCalled).toBe(false);
  });

  test('a deputy whom it is about is passed over', () => {
    const state = opened({ about: [deputy] });
    const called = (minutes: number) => accept(state, due, after(minutes)).state.called;
    expect(called(30)).toMatchObject({ to: 'nextDeputy', people: [second] });
    expect(called(45)?.people).toEqual([fg, second]);
  });
});

describe('what is said', () => {
  const said = (kind: IncidentRemark['kind']): IncidentRemark => ({
    kind,
    text: 'x',
    at: after(1).now.toISOString(),
  });
  const asked = (...kinds: readonly IncidentRemark['kind'][]): Incident => ({
    ...opened(),
    remarks: kinds.map(said),
  });

  test.each([
    [[], false],
    [['addition'], false],
    [['question'], true],
    [['question', 'addition', 'mistake'], true],
    [['question', 'answer'], false],
    [['answer', 'question'], true],
    [['question', 'answer', 'addition'], false],
  ] as const)('after %j a question is open: %s', (kinds, open) => {
    expect(openQuestion(asked(...kinds))).toEqual(open ? said('question') : null);
  });

  test.each([
    ['add', 'addition', [fg, deputy, second]],
    ['mistake', 'mistake', []],
    ['answer', 'answer', [fg, deputy, second]],
  ] as const)('%s is kept, in the history as well, without a name', (type, kind, alerted) => {
    const change: IncidentChange = { type, byReporter: true, text: 'Gevonden', masked: ['bsn'] };
    const decision = accept(asked('question'), change, after(5));
    expect(decision.state.remarks.at(-1)).toEqual({ kind, text: 'Gevonden', at: after(5).now.toISOString() });
    expect(decision.events).toEqual([{ type: kind, by: null, payload: { text: 'Gevonden' } }]);
    expect(decision.state.masked).toEqual(['bsn']);
    expect(recipients(decision, 'incident.alert')).toEqual(alerted);
    expect(decision.messages).toHaveLength(alerted.length);
  });

  test('a question goes to the reporter alone', () => {
    const decision = accept(opened(), { type: 'ask', by: fg, reporter: employee, ...words }, after(5));
    expect(decision.messages).toEqual([
      {
        person: employee,
        view: 'incident.question',
        class: 'operational',
        as: { kind: 'post' },
        follows: 'item',
      },
    ]);
  });

  test('the forty-first remark is refused, the fortieth is not', () => {
    const many = (count: number): Incident => asked(...Array<'addition'>(count).fill('addition'));
    const add: IncidentChange = { type: 'add', byReporter: true, ...words };
    expect(accept(many(39), add, after(5)).state.remarks).toHaveLength(40);
    expect(refusalOf(many(40), add, after(5))).toBe('tooManyRemarks');
  });
});

describe('a question', () => {
  const ask: IncidentChange = { type: 'ask', by: fg, reporter: null, ...words };

  test('to who has only a code waits until they look; to who is forgotten it is refused', () => {
    expect(accept(opened({ unnamed: 'code' }), ask, after(5)).messages).toEqual([]);
    expect(refusalOf(opened(), ask, after(5))).toBe('reporterUnknown');
    const { awareAt, reportedAt } = opened();
    const leads = [{ id: 'INC-2026-0002', by: fg, at: reportedAt, awareAt }];
    expect(accept({ ...opened(), leads }, ask, after(5)).messages).toEqual([]);
  });
});

describe('small steps', () => {
  test('which flood it is of, and the code of who gave no name, are kept from the beginning', () => {
    const state = opened({ flood: 'incident.flood', unnamed: 'code' });
    expect(state).toMatchObject({ flood: 'incident.flood', unnamed: 'code' });
    for (const key of ['flood', 'unnamed', 'origin', 'confidential'])
      expect(opened()).not.toHaveProperty(key);
  });

  test('while FG and deputies are away the board is called with the report, which is written down', () => {
    const at = { ...after(0), away: new Set([fg, deputy, second]) };
    const decision = accept(null, report(), at);
    expect(recipients(decision, 'incident.alert')).toEqual(everybody);
    expect(decision.events.map(({ type, payload }) => [type, payload]).at(-1)).toEqual([
      'boardAtOnce',
      { people: [board] },
    ]);
  });

  test('seeing disturbs nobody', () => {
    expect(accept(opened(), { type: 'see', by: fg }, after(2))).toMatchObject({ unsaid: true, messages: [] });
  });

  test('a reporter’s new pseudonym is written down without it; the same one changes nothing', () => {
    const renamed: IncidentChange = { type: 'renamed', reporterKey: 'new' };
    const decision = accept(opened(), renamed, after(5));
    expect(decision).toMatchObject({
      state: { reporterKey: 'new' },
      events: [{ type: 'renamed', by: null, payload: {} }],
      leaves: 'everybody',
    });
    expect(refusalOf(decision.state, renamed, after(6))).toBe('unchanged');
  });

  test('put in its lists again it says so, and no card of anybody changes', () => {
    expect(accept(opened(), { type: 'relist' }, after(5))).toMatchObject({
      events: [{ type: 'relisted', by: null, payload: {} }],
      messages: [],
      leaves: 'everybody',
    });
  });

  test('seeing is in the history, and the first time stands', () => {
    const seen = accept(opened(), { type: 'see', by: fg }, after(2));
    expect(seen.events).toEqual([{ type: 'seen', by: fg, payload: {} }]);
    const both = accept(seen.state, { type: 'see', by: deputy }, after(3)).state.seen;
    expect(both).toEqual({ [fg]: after(2).now.toISOString(), [deputy]: after(3).now.toISOString() });
  });

  test('taking counts as seeing', () => {
    expect(accept(opened(), take(deputy), after(4)).state.seen).toEqual({
      [deputy]: after(4).now.toISOString(),
    });
  });

  test('withdrawing is signed, with its reason', () => {
    const change: IncidentChange = { type: 'withdraw', by: fg, text: 'Dubbel gemeld', masked: ['iban'] };
    const { state, events, messages } = accept(opened({ masked: ['bsn'] }), change, after(6));
    expect(state.withdrawn).toEqual({ by: fg, at: after(6).now.toISOString(), reason: 'Dubbel gemeld' });
    expect(state.masked).toEqual(['bsn', 'iban']);
    expect(events).toEqual([{ type: 'withdrawn', by: fg, payload: { reason: 'Dubbel gemeld' } }]);
    expect(messages).toEqual([]);
  });

  test('only who took it is told that it is already theirs', () => {
    const taken = accept(opened(), take(fg), after(1)).state;
    expect(refusalOf(taken, take(fg), after(2))).toBe('alreadyYours');
    expect(refusalOf(taken, take(deputy), after(2))).toBe('alreadyTaken');
    expect(refusalOf(taken, { type: 'reopen', by: fg, ...words }, after(2))).toBe('notClosed');
  });
});
