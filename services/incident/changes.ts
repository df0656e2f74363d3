import { incidentCards } from './contract';
import type { Decision, Handover, Message } from '../ledger/decision';
import type { MaskedKind } from '../masking/mask';
import type { ChangeOf, IncidentChange, ReportCommand } from './commands';
import { attach } from './evidence/attaching';
import { boardOf, handlersOf } from './handlers';
import { boardAtOnce, calledBy, escalationStep, rungsOf } from './ladder';
import { isJoining, joinOrPart } from './joining/joining';
import { joinedTo, ownRemarks } from './together';
import type { Incident, IncidentRemark, Origin } from './model';
import {
  alert,
  decisionOn,
  event,
  type IncidentMoment,
  post,
  postToHandlers,
  secondChannel,
  withMasked,
} from './outcome';
import { advance } from './process/advance';
import { statusOf } from './process/assessing';
import { beginLeave, sayLeave, withTasksOf } from './process/holding';
import { remind } from './process/reminding';
import { callSigners } from './process/reversal';
import { beginTasks } from './process/tasks';
import { withdraw } from './process/withdrawing';
import { leaveStep, secondStep } from './schedule';
import { searchable } from './search';
import { sinceWhen } from './since-when';
import type { IncidentRefusal } from './transitions';
import { turnUp } from './turned-up';
import { fallenDue } from '../time/rungs';

/** Keeps an item far below the limit of its row (reliability §B1). */
const mostRemarks = 40;

export function open(command: ReportCommand, at: IncidentMoment): Decision<Incident> {
  const { facts, about, masked, reporterKey, reporter, origin, confidential, flood, unnamed } = command;
  const handlers = handlersOf(at.organisation, about, at.now);
  // There is nobody to send it to, so no send will ever fail: help is called at once (features N1, R25).
  const nobody = handlers.length === 0;
  const state: Incident = {
    id: at.id,
    status: 'reported',
    facts,
    about,
    masked,
    reportedAt: at.now.toISOString(),
    reporterKey,
    awareAt: sinceWhen(facts, at),
    taken: null,
    withdrawn: null,
    remarks: [],
    seen: {},
    escalated: 0,
    called: null,
    unreached: nobody,
    boardCalled: nobody,
    ...(origin ? { origin } : {}),
    ...(confidential ? { confidential } : {}),
    ...(flood === undefined ? {} : { flood }),
    ...(unnamed === undefined ? {} : { unnamed }),
  };
  const atOnce = boardAtOnce(state, at);
  const board = atOnce?.people ?? [];
  const next = atOnce?.incident ?? state;
  const alerts = [...handlers.map(({ aadObjectId }) => aadObjectId), ...board].map((person) =>
    alert(next, person, 'statutory'),
  );
  // No name here: the reporter's identity is kept apart from the facts (features N7).
  const reported = event('reported', null, { facts, about, masked, ...(origin ? { origin } : {}) });
  const events = [
    reported,
    ...(nobody ? [event('unreached', null, { board: [] })] : []),
    ...(atOnce ? [event('boardAtOnce', null, { people: board })] : []),
  ];
  const messages = [...alerts, ...(nobody ? secondChannel(state) : []), ...receipt(command)];
  const decision = {
    ...decisionOn(next, at, events, messages),
    handovers: answerTo(origin, at.id),
    rows: [searchable(next)],
  };
  return reporter === null ? decision : { ...decision, identity: { reporter } };
}

/** Tells the record that a report came from its number. */
const answerTo = (origin: Origin | undefined, incident: string): readonly Handover[] =>
  origin
    ? [
        {
          to: origin.partition,
          flow: origin.flow,
          command: 'incidentOpened',
          payload: { item: origin.item, matter: origin.matter, incident },
        },
      ]
    : [];

/** Does what the state machine allows; refusals here depend on more than the status. */
export function change(
  state: Incident,
  command: IncidentChange,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  switch (command.type) {
    case 'take':
      return take(state, command, at);
    case 'see':
      return see(state, command, at);
    case 'ask':
      return ask(state, command, at);
    case 'withdraw':
      return withdraw(state, command, at);
    case 'add':
      return remark(state, 'addition', command, at, newsOf(state, at));
    case 'mistake':
      return remark(state, 'mistake', command, at, []);
    case 'answer':
      return openQuestion(state) ? remark(state, 'answer', command, at, newsOf(state, at)) : 'nothingAsked';
    case 'attach':
      return attach(state, command, at);
    case 'unreached':
      return callForHelp(state, at);
    case 'reached':
      return state.unreached
        ? decisionOn({ ...state, unreached: false }, at, [event('reached', null)])
        : 'unchanged';
    case 'renamed':
      return command.reporterKey === state.reporterKey
        ? 'unchanged'
        : {
            ...decisionOn({ ...state, reporterKey: command.reporterKey }, at, [event('renamed', null)]),
            leaves: 'everybody',
          };
    case 'relist':
      return { ...decisionOn(state, at, [event('relisted', null)]), leaves: 'everybody' };
    case 'timer':
      return timed(state, command.step, at);
    case 'turnedUp':
      return turnUp(state, command, at);
    case 'leave':
      return sayLeave(state, command, at);
    default:
      return isJoining(command) ? joinOrPart(state, command, at) : advance(state, command, at);
  }
}

function timed(state: Incident, step: string, at: IncidentMoment): Decision<Incident> | IncidentRefusal {
  switch (step) {
    case escalationStep:
      return escalate(state, at);
    case leaveStep:
      return beginLeave(state, at);
    case secondStep:
      return callSigners(state, at);
    default:
      return remind(state, step, at);
  }
}

/** For one that belongs to another, the handler of that other is called there (`joining/telling.ts`). */
const newsOf = (state: Incident, at: IncidentMoment): readonly Message[] =>
  state.joined ? [] : postToHandlers(state, at);

/** The FG's question that still awaits an answer from the reporter. */
export function openQuestion(incident: Incident): IncidentRemark | null {
  const last = ownRemarks(incident).findLast(({ kind }) => kind === 'question' || kind === 'answer');
  return last?.kind === 'question' ? last : null;
}

function take(state: Incident, { by }: ChangeOf<'take'>, at: IncidentMoment): Decision<Incident> {
  const taken = { by, at: at.now.toISOString() };
  const { letGo, ...nobodys } = seenBy(state, by, at);
  const next = statusOf({ ...(letGo ? withTasksOf(letGo.by, by, nobodys) : nobodys), taken });
  return decisionOn(beginTasks(next, by, at), at, [event('taken', by)]);
}

function see(
  state: Incident,
  { by }: ChangeOf<'see'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  return by in state.seen
    ? 'unchanged'
    : { ...decisionOn(seenBy(state, by, at), at, [event('seen', by)]), unsaid: true };
}

function ask(
  state: Incident,
  command: ChangeOf<'ask'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { by, reporter } = command;
  // A reporter who has only a code reads it when they look.
  const anybody = reporter !== null || state.unnamed !== undefined || joinedTo(state).length > 0;
  if (!anybody) return 'reporterUnknown';
  const messages = reporter === null ? [] : [post(reporter, incidentCards.question, 'operational')];
  return remark(state, 'question', command, at, messages, by);
}

/** @param by null for the reporter, whose identity is kept apart from the history too. */
function remark(
  state: Incident,
  kind: IncidentRemark['kind'],
  { text, masked }: { readonly text: string; readonly masked: readonly MaskedKind[] },
  at: IncidentMoment,
  messages: readonly Message[],
  by: string | null = null,
): Decision<Incident> | IncidentRefusal {
  if (ownRemarks(state).length >= mostRemarks) return 'tooManyRemarks';
  const remarks = [...state.remarks, { kind, text, at: at.now.toISOString() }];
  const next: Incident = { ...state, remarks, masked: withMasked(state, masked) };
  const said = [event(kind, by, { text })];
  return { ...decisionOn(next, at, said, messages), rows: [searchable(next)] };
}

/** Nobody took it in time: acts on the latest step that is due, and says which were skipped (architecture §3). */
function escalate(state: Incident, at: IncidentMoment): Decision<Incident> | IncidentRefusal {
  const due = fallenDue(rungsOf(state, at.organisation), state.escalated, at.now);
  if (!due) return 'nothingDue';
  const { latest: rung } = due;
  const people = calledBy(rung, state, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
  const next: Incident = {
    ...state,
    escalated: rung.index + 1,
    called: { to: rung.to, people, at: at.now.toISOString() },
    boardCalled: state.boardCalled || rung.to === 'board',
  };
  const events = [
    ...due.skipped.map(({ index, to }) => event('escalationSkipped', null, { step: index, to })),
    ...(due.unnamed > 0 ? [event('escalationSkipped', null, { more: due.unnamed })] : []),
    event('escalated', null, { step: rung.index, to: rung.to, people }),
  ];
  return decisionOn(
    next,
    at,
    events,
    people.map((person) => alert(next, person, 'statutory')),
  );
}

/** Neither FG nor deputies have it: the board is called in, and the second channel is used (features N1). */
function callForHelp(state: Incident, at: IncidentMoment): Decision<Incident> | IncidentRefusal {
  if (state.unreached) return 'unchanged';
  const board = boardOf(at.organisation, state.about, at.now).map(({ aadObjectId }) => aadObjectId);
  return decisionOn(
    { ...state, unreached: true, boardCalled: true },
    at,
    [event('unreached', null, { board })],
    [...board.map((person) => alert(state, person, 'statutory')), ...secondChannel(state)],
  );
}

function receipt({ reporter, receiptActivityId }: ReportCommand): readonly Message[] {
  if (reporter === null) return [];
  const asked = { ...post(reporter, incidentCards.receipt, 'operational'), follows: 'delivery' as const };
  return [
    receiptActivityId === null ? asked : { ...asked, as: { kind: 'shown', activityId: receiptActivityId } },
  ];
}

const seenBy = (state: Incident, person: string, { now }: IncidentMoment): Incident => ({
  ...state,
  seen: { [person]: now.toISOString(), ...state.seen },
});
