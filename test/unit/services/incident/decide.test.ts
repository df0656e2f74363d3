import { noProcess } from '../../../../services/incident/process/model';
import type { Classification } from '../../../../services/incident/assessment/classification';
import { decide } from '../../../../services/incident/decide';
import type { IncidentCommand } from '../../../../services/incident/commands';
import { handlersOf } from '../../../../services/incident/handlers';
import { escalationStep } from '../../../../services/incident/ladder';
import { type Incident, incidentStatuses } from '../../../../services/incident/model';
import { clockStep } from '../../../../services/incident/schedule';
import { transitions } from '../../../../services/incident/transitions';
import { isRefusal } from '../../../../services/ledger/decision';
import {
  accept,
  after,
  board,
  client,
  colleague,
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
  start,
  take,
  words,
  evidenceFile,
} from '../../../support/incident-scene';
import { joiningCommands, joiningRefusals, movingCommands } from '../../../support/joining-scene';
import { advising } from '../../../support/process-scene';
import { beyondStatus } from '../../../support/transition-sheet';

describe('a report', () => {
  test('is one decision: state, alerts to FG and every deputy, receipt, timer, lists, identity apart', () => {
    const decision = accept(null, report(), after(0));
    expect(recipients(decision, 'incident.alert')).toEqual([fg, deputy, second]);
    expect(decision.messages.slice(0, 3)).toEqual(
      [fg, deputy, second].map((to) => ({
        person: to,
        view: 'incident.alert',
        class: 'statutory',
        as: { kind: 'post' },
        follows: 'item',
      })),
    );
    expect(decision.messages[3]).toEqual({
      person: employee,
      view: 'incident.receipt',
      class: 'operational',
      as: { kind: 'shown', activityId: 'activity-1' },
      follows: 'delivery',
    });
    expect(decision.timer).toEqual({ at: new Date('2026-11-23T10:15:00Z'), step: escalationStep });
    expect(decision.index).toEqual([
      `mine|pseudonym|${id}`,
      `newest|8204571999999|${id}`,
      `open|20261124T090000000Z|${id}`,
      `kind|none|8204571999999|${id}`,
    ]);
    expect(decision.identity).toEqual({ reporter: employee });
    expect(decision.state).toMatchObject({
      id,
      status: 'reported',
      awareAt: '2026-11-23T09:00:00.000Z',
      taken: null,
    });
  });

  test("neither state nor history holds the reporter's identity", () => {
    const { state, events } = accept(null, report(), after(0));
    expect(JSON.stringify([state, events])).not.toContain(employee);
  });

  test('is accepted from somebody who is not proven: no receipt, no identity, no list of own', () => {
    const decision = accept(null, report({ reporter: null, reporterKey: null }), after(0));
    expect(decision.messages.map(({ view }) => view)).toEqual(Array(3).fill('incident.alert'));
    expect(decision.messages).toHaveLength(3);
    expect(decision.identity).toBeUndefined();
    expect(decision.index.filter((list) => list.startsWith('mine'))).toEqual([]);
    expect(refusalOf(decision.state, { type: 'ask', by: fg, reporter: null, ...words }, after(1))).toBe(
      'reporterUnknown',
    );
  });

  test('whose form cannot be turned into the receipt gets the receipt as a message', () => {
    const decision = accept(null, report({ receiptActivityId: null }), after(0));
    expect(decision.messages.at(-1)).toMatchObject({ view: 'incident.receipt', as: { kind: 'post' } });
  });
});

describe('who it is about', () => {
  test.each([
    ['the FG', [fg], [deputy, second]],
    ['a deputy', [deputy], [fg, second]],
    ['the FG and all deputies', [fg, deputy, second], [board]],
    ['everybody', [fg, deputy, second, board], []],
  ])('%s does not handle it', (_, about, handlers) => {
    expect(handlersOf(organisation, about, start).map(({ aadObjectId }) => aadObjectId)).toEqual(handlers);
    expect(recipients(accept(null, report({ about }), after(0)), 'incident.alert')).toEqual(handlers);
  });

  test('cannot tell it from one that does not exist, and neither can anybody else', () => {
    const state = opened({ about: [fg] });
    for (const by of [fg, colleague, board])
      for (const command of [take(by), { type: 'see', by }, { type: 'withdraw', by, ...words }] as const)
        expect(refusalOf(state, command, after(1))).toBe('notFound');
    expect(refusalOf(null, take(fg), after(1))).toBe('notFound');
    expect(refusalOf(accept(state, take(deputy), after(1)).state, take(fg), after(2))).toBe('notFound');
  });

  test('who reports himself keeps his own receipt', () => {
    const decision = accept(null, report({ about: [fg], reporter: fg }), after(0));
    expect(recipients(decision, 'incident.alert')).toEqual([deputy, second]);
    expect(recipients(decision, 'incident.receipt')).toEqual([fg]);
  });
});

describe('the state machine', () => {
  const concerned = opened({ facts: { ...report().facts, dataOf: 'both', clients: [client] } });
  const planned: IncidentCommand = { type: 'plan', by: fg, owner: employee, due: '2026-11-25', ...words };
  const taken = accept(accept(concerned, take(fg), after(1)).state, planned, after(1)).state;
  const classify = (outcome: Classification): IncidentCommand => ({
    type: 'classify',
    by: fg,
    outcome,
    ...words,
  });
  const advised = advising(true);
  const decided: IncidentCommand = {
    type: 'decide',
    decider: board,
    duty: 'authority',
    notify: true,
    ...words,
  };
  const classified = accept(accept(taken, classify('breach'), after(2)).state, advised, after(2)).state;
  const deviation = accept(taken, classify('deviation'), after(2)).state;
  // With its task, which used not to prevent closing.
  const closed = { by: fg, at: after(3).now.toISOString() };
  const states: Record<keyof typeof transitions, Incident | null> = {
    none: null,
    reported: opened(),
    taken,
    classified,
    notifying: accept(classified, decided, after(3)).state,
    closed: { ...deviation, status: 'closed', process: { ...(deviation.process ?? noProcess), closed } },
    withdrawn: accept(opened(), { type: 'withdraw', by: fg, ...words }, after(1)).state,
    joined: accept(opened(), joiningCommands(taken).join, after(1)).state,
  };
  const asked = (state: Incident | null): Incident | null =>
    state && { ...state, remarks: [{ kind: 'question', text: 'Wanneer?', at: start.toISOString() }] };
  const commands: Record<IncidentCommand['type'], IncidentCommand> = {
    report: report(),
    take: take(deputy),
    see: { type: 'see', by: second },
    ask: { type: 'ask', by: deputy, reporter: employee, ...words },
    withdraw: { type: 'withdraw', by: deputy, ...words },
    add: { type: 'add', byReporter: true, ...words },
    answer: { type: 'answer', byReporter: true, ...words },
    mistake: { type: 'mistake', byReporter: true, ...words },
    attach: { type: 'attach', byReporter: true, files: [evidenceFile()], masked: [] },
    unreached: { type: 'unreached' },
    turnedUp: {
      type: 'turnedUp',
      stands: { found: null, back: { by: deputy, at: start.toISOString() }, undone: null },
    },
    reached: { type: 'reached' },
    renamed: { type: 'renamed', reporterKey: 'anders' },
    ...movingCommands,
    ...joiningCommands(taken),
    handOver: { type: 'handOver', by: deputy, to: second },
    letGo: { type: 'letGo', by: fg },
    invite: { type: 'invite', by: deputy, person: employee },
    uninvite: { type: 'uninvite', by: deputy, person: employee },
    correct: {
      type: 'correct',
      by: deputy,
      to: {
        kind: 'other',
        noticedAt: report().facts.noticedAt,
        happened: null,
        dataOf: null,
        peopleCount: 3,
        about: [],
      },
      times: 0,
      ...words,
    },
    assess: { type: 'assess', by: deputy, question: 'personalData', value: ['no'], masked: [] },
    assessAll: {
      type: 'assessAll',
      by: deputy,
      answers: [{ question: 'personalData', value: ['no'], masked: [] }],
    },
    classify: { type: 'classify', by: deputy, outcome: 'nearMiss', ...words },
    advise: { type: 'advise', by: deputy, duty: 'subjects', notify: false, exception: null, ...words },
    decide: decided,
    notified: { type: 'notified', by: deputy, duty: 'authority', delay: '', ...words },
    significance: { type: 'significance', by: deputy, significant: true, ...words },
    cyberDone: { type: 'cyberDone', by: deputy, step: 'warning', delay: '', ...words },
    concern: { type: 'concern', by: deputy, clients: [] },
    addClients: { type: 'addClients', by: deputy, clients: 'all' },
    dropClient: { type: 'dropClient', by: deputy, client },
    systems: { type: 'systems', by: deputy, systems: ['mail'], ...words },
    otherClient: { type: 'otherClient', by: deputy, contact: '', ...words },
    partiesOpen: { type: 'partiesOpen', by: deputy, open: ['company'] },
    entity: { type: 'entity', by: deputy, company: 'optimo-payroll-hr' },
    tellClient: { type: 'tellClient', by: deputy, client, step: 'sent', ...words },
    moveAware: { type: 'moveAware', by: fg, to: '2026-11-23T09:30:00.000Z', ...words },
    plan: { type: 'plan', by: deputy, owner: deputy, due: '2026-11-25', ...words },
    replan: { type: 'replan', by: deputy, task: 1, due: '2026-11-26' },
    finish: { type: 'finish', task: 1, owner: employee },
    agree: { type: 'agree', signer: board, agrees: true, ...words },
    takeBack: { type: 'takeBack', by: deputy },
    supplement: { type: 'supplement', by: deputy, phase: 'complete', text: 'AP-1', masked: [] },
    template: { type: 'template', by: deputy, answers: { 51: ['x'] }, masked: [] },
    retract: { type: 'retract', by: deputy, reason: 'leeg', text: 'AP-1', masked: [] },
    close: { type: 'close', by: deputy },
    reopen: { type: 'reopen', by: deputy, ...words },
  };
  const pairs = Object.keys(states).flatMap((status) =>
    Object.keys(commands).map(
      (type) => [status, type] as [keyof typeof transitions, IncidentCommand['type']],
    ),
  );

  test('has a row for every status', () => {
    expect(Object.keys(transitions).sort()).toEqual(['none', ...incidentStatuses].sort());
    expect(pairs).toHaveLength(8 * 57);
  });

  test.each(pairs)('%s × %s does what the table says', (status, type) => {
    const open = asked(states[status]);
    const state = open && { ...open, unreached: type === 'reached' };
    const before = structuredClone(state);
    const outcome = decide(state, commands[type], after(16));
    const pair = `${status} ${type}`;
    const rule = joiningRefusals[pair] ?? beyondStatus[pair] ?? transitions[status][type];
    expect(isRefusal(outcome) ? outcome.refused : 'allowed').toBe(rule);
    expect(state).toEqual(before);
    if (!isRefusal(outcome)) expect(outcome.events.length).toBeGreaterThan(0);
  });
});

describe('taking', () => {
  test('the first wins, ends the ladder and keeps it open; the second is told', () => {
    const taken = accept(opened(), take(deputy), after(5));
    expect(taken.state).toMatchObject({
      status: 'taken',
      taken: { by: deputy, at: '2026-11-23T10:05:00.000Z' },
    });
    // From now on the clock calls: nobody said whose data it is, so at half of the 24 hours to tell a client.
    expect(taken.timer).toEqual({ at: new Date('2026-11-23T21:00:00Z'), step: clockStep });
    expect(taken.events).toEqual([{ type: 'taken', by: deputy, payload: {} }]);
    expect(taken.messages).toEqual([]);
    expect(refusalOf(taken.state, take(fg), after(6))).toBe('alreadyTaken');
    expect(refusalOf(taken.state, take(deputy), after(6))).toBe('alreadyYours');
  });

  test('an ordinary person, or a deputy of yesterday, may not', () => {
    expect(refusalOf(opened(), take(employee), after(1))).toBe('notFound');
    const left = {
      ...organisation,
      people: organisation.people.map((one) =>
        one.aadObjectId === deputy ? { ...one, end: '2026-11-22' } : one,
      ),
    };
    expect(refusalOf(opened(), take(deputy), after(1, left))).toBe('notFound');
  });

  test('seeing counts once', () => {
    const seen = accept(opened(), { type: 'see', by: fg }, after(2));
    expect(seen.state.seen).toEqual({ [fg]: '2026-11-23T10:02:00.000Z' });
    expect(seen.timer).toEqual({ at: new Date('2026-11-23T10:15:00Z'), step: escalationStep });
    expect(refusalOf(seen.state, { type: 'see', by: fg }, after(3))).toBe('unchanged');
    expect(accept(seen.state, take(fg), after(3)).state.seen[fg]).toBe('2026-11-23T10:02:00.000Z');
  });
});

describe('the conversation', () => {
  const question: IncidentCommand = {
    type: 'ask',
    by: fg,
    reporter: employee,
    text: 'Was hij versleuteld?',
    masked: [],
  };
  const answer: IncidentCommand = { type: 'answer', byReporter: true, text: 'Ja', masked: ['bsn'] };

  test('an addition reaches everybody as long as nobody took it, then only who did', () => {
    const add: IncidentCommand = { type: 'add', byReporter: true, ...words };
    expect(recipients(accept(opened(), add, after(1)), 'incident.alert')).toEqual([fg, deputy, second]);
    const taken = accept(opened(), take(deputy), after(1)).state;
    expect(accept(taken, add, after(2)).messages).toEqual([
      { person: deputy, view: 'incident.alert', class: 'operational', as: { kind: 'post' }, follows: 'item' },
    ]);
    const left = {
      ...organisation,
      people: organisation.people.filter(({ aadObjectId }) => aadObjectId !== deputy),
    };
    expect(recipients(accept(taken, add, after(2, left)), 'incident.alert')).toEqual([fg, second]);
  });

  test('a question goes to the reporter, its answer comes back once', () => {
    const taken = accept(opened(), take(fg), after(1)).state;
    expect(refusalOf(taken, answer, after(2))).toBe('nothingAsked');
    const askedOnce = accept(taken, question, after(2));
    expect(recipients(askedOnce, 'incident.question')).toEqual([employee]);
    expect(askedOnce.events).toEqual([
      { type: 'question', by: fg, payload: { text: 'Was hij versleuteld?' } },
    ]);
    const answered = accept(askedOnce.state, answer, after(3));
    expect(recipients(answered, 'incident.alert')).toEqual([fg]);
    expect(answered.state.remarks.map(({ kind, text }) => [kind, text])).toEqual([
      ['question', 'Was hij versleuteld?'],
      ['answer', 'Ja'],
    ]);
    expect(answered.state.masked).toEqual(['bsn']);
    expect(answered.events[0]?.by).toBeNull();
    expect(refusalOf(answered.state, answer, after(4))).toBe('nothingAsked');
  });

  test('only the reporter adds, answers or calls it a mistake, which does not withdraw it', () => {
    for (const type of ['add', 'answer', 'mistake'] as const)
      expect(refusalOf(opened(), { type, byReporter: false, ...words }, after(1))).toBe('notFound');
    const mistaken = accept(opened(), { type: 'mistake', byReporter: true, ...words }, after(1));
    expect(mistaken.state).toMatchObject({ status: 'reported', remarks: [{ kind: 'mistake' }] });
    expect(mistaken.timer).not.toBeNull();
  });

  test('ends before the item outgrows its row', () => {
    let state = opened();
    for (let count = 0; count < 40; count += 1)
      state = accept(state, { type: 'add', byReporter: true, ...words }, after(1)).state;
    expect(refusalOf(state, { type: 'add', byReporter: true, ...words }, after(1))).toBe('tooManyRemarks');
  });

  test('withdrawing needs a handler, keeps the reason, ends the ladder and leaves the open list', () => {
    const withdrawn = accept(opened(), { type: 'withdraw', by: fg, text: 'Oefening', masked: [] }, after(1));
    expect(withdrawn.state).toMatchObject({ status: 'withdrawn', withdrawn: { by: fg, reason: 'Oefening' } });
    expect(withdrawn.timer).toBeNull();
    expect(withdrawn.index.filter((list) => list.startsWith('open'))).toEqual([]);
  });
});
