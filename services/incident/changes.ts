import { type Decision, type Handover, type HistoryEvent, mailbox, type Message } from '../ledger/decision';
import type { Organisation } from '../people/organisation';
import type { ChangeOf, IncidentChange, ReportCommand } from './commands';
import { actingOn, boardOf, handlersOf } from './handlers';
import { calledBy, escalationStep, nextTimer, rungsDue } from './ladder';
import { type MaskedKind, maskedKinds } from '../masking/mask';
import type { Incident, IncidentRemark, Origin } from './model';
import type { IncidentRefusal } from './transitions';

export interface Moment {
  readonly now: Date;
  readonly organisation: Organisation;
  /** Number of the incident, `INC-2026-0001`. */
  readonly id: string;
}

/** Keeps an item far below the limit of its row (reliability §B1). */
const mostRemarks = 40;

export function open(command: ReportCommand, at: Moment): Decision<Incident> {
  const { facts, about, masked, reporterKey, reporter, origin } = command;
  const alerts = handlersOf(at.organisation, about, at.now).map(({ aadObjectId }) =>
    alert(aadObjectId, 'statutory'),
  );
  // There is nobody to send it to, so no send will ever fail: help is called for at once (features N1, R25).
  const nobody = alerts.length === 0;
  const state: Incident = {
    id: at.id,
    status: 'reported',
    facts,
    about,
    masked,
    reportedAt: at.now.toISOString(),
    reporterKey,
    awareAt: facts.noticedAt,
    taken: null,
    withdrawn: null,
    remarks: [],
    seen: {},
    escalated: 0,
    called: null,
    unreached: nobody,
    boardCalled: nobody,
    ...(origin ? { origin } : {}),
  };
  // Nobody's name: the reporter's identity is kept apart from the facts (features N7).
  const reported = event('reported', null, { facts, about, masked, ...(origin ? { origin } : {}) });
  const events = nobody ? [reported, event('unreached', null, { board: [] })] : [reported];
  const messages = [...alerts, ...(nobody ? [secondChannel] : []), ...receipt(command)];
  const decision = { ...decisionOn(state, at, events, messages), handovers: answerTo(origin, at.id) };
  return reporter === null ? decision : { ...decision, identity: { reporter } };
}

/** The record that a report came from is told its number. */
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

/** Does what the state machine allows; a refusal here depends on more than the status. */
export function change(
  state: Incident,
  command: IncidentChange,
  at: Moment,
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
      return remark(state, 'addition', command, at, postToHandlers(state, at));
    case 'mistake':
      return remark(state, 'mistake', command, at, []);
    case 'answer':
      return openQuestion(state)
        ? remark(state, 'answer', command, at, postToHandlers(state, at))
        : 'nothingAsked';
    case 'unreached':
      return callForHelp(state, at);
    case 'reached':
      return state.unreached
        ? decisionOn({ ...state, unreached: false }, at, [event('reached', null)])
        : 'unchanged';
    case 'timer':
      return escalate(state, command, at);
  }
}

/** The question of the FG that still waits for an answer. */
export function openQuestion({ remarks }: Incident): IncidentRemark | null {
  const last = remarks.findLast(({ kind }) => kind === 'question' || kind === 'answer');
  return last?.kind === 'question' ? last : null;
}

function take(state: Incident, { by }: ChangeOf<'take'>, at: Moment): Decision<Incident> {
  const taken = { by, at: at.now.toISOString() };
  return decisionOn({ ...seenBy(state, by, at), status: 'taken', taken }, at, [event('taken', by)]);
}

function see(state: Incident, { by }: ChangeOf<'see'>, at: Moment): Decision<Incident> | IncidentRefusal {
  return by in state.seen ? 'unchanged' : decisionOn(seenBy(state, by, at), at, [event('seen', by)]);
}

function ask(state: Incident, command: ChangeOf<'ask'>, at: Moment): Decision<Incident> | IncidentRefusal {
  const { by, reporter } = command;
  if (reporter === null) return 'reporterUnknown';
  return remark(state, 'question', command, at, [post(reporter, 'incident.question', 'operational')], by);
}

function withdraw(state: Incident, command: ChangeOf<'withdraw'>, at: Moment): Decision<Incident> {
  const { by, text: reason } = command;
  const withdrawn = { by, at: at.now.toISOString(), reason };
  const next: Incident = {
    ...state,
    status: 'withdrawn',
    withdrawn,
    masked: union(state.masked, command.masked),
  };
  return decisionOn(next, at, [event('withdrawn', by, { reason })]);
}

/** @param by null for the reporter, whose identity is kept apart from the history too. */
function remark(
  state: Incident,
  kind: IncidentRemark['kind'],
  { text, masked }: { readonly text: string; readonly masked: readonly MaskedKind[] },
  at: Moment,
  messages: readonly Message[],
  by: string | null = null,
): Decision<Incident> | IncidentRefusal {
  if (state.remarks.length >= mostRemarks) return 'tooManyRemarks';
  const remarks = [...state.remarks, { kind, text, at: at.now.toISOString() }];
  return decisionOn(
    { ...state, remarks, masked: union(state.masked, masked) },
    at,
    [event(kind, by, { text })],
    messages,
  );
}

/** Nobody took it in time: acts on the latest step that is due, and says which were skipped (design §3). */
function escalate(
  state: Incident,
  { step }: ChangeOf<'timer'>,
  at: Moment,
): Decision<Incident> | IncidentRefusal {
  const due = rungsDue(state, at.organisation, at.now);
  const rung = due.at(-1);
  if (step !== escalationStep || !rung) return 'nothingDue';
  const people = calledBy(rung, state, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
  const next: Incident = {
    ...state,
    escalated: rung.index + 1,
    called: { to: rung.to, people, at: at.now.toISOString() },
    boardCalled: state.boardCalled || rung.to === 'board',
  };
  const events = [
    ...due.slice(0, -1).map(({ index, to }) => event('escalationSkipped', null, { step: index, to })),
    event('escalated', null, { step: rung.index, to: rung.to, people }),
  ];
  return decisionOn(
    next,
    at,
    events,
    people.map((person) => alert(person, 'statutory')),
  );
}

/** Nobody of FG and deputies has it: the board is called in, and the second channel is used (features N1). */
function callForHelp(state: Incident, at: Moment): Decision<Incident> | IncidentRefusal {
  if (state.unreached) return 'unchanged';
  const board = boardOf(at.organisation, state.about, at.now).map(({ aadObjectId }) => aadObjectId);
  return decisionOn(
    { ...state, unreached: true, boardCalled: true },
    at,
    [event('unreached', null, { board })],
    [...board.map((person) => alert(person, 'statutory')), secondChannel],
  );
}

/** What follows from every state alike: its next step, and the lists it stands in. */
function decisionOn(
  state: Incident,
  at: Moment,
  events: readonly HistoryEvent[],
  messages: readonly Message[] = [],
): Decision<Incident> {
  return { state, events, messages, timer: nextTimer(state, at.organisation), index: indexOf(state) };
}

/** Only what somebody asks for: the register of a year is the range of its items and needs no list beside it. */
const indexOf = ({ id, reporterKey, unreached }: Incident): readonly string[] => [
  ...(unreached ? [`unreached|${id}`] : []),
  ...(reporterKey === null ? [] : [`mine|${reporterKey}|${id}`]),
];

/** News for the one who took it, or for everybody as long as nobody did. */
function postToHandlers(state: Incident, at: Moment): readonly Message[] {
  const acting = actingOn(state, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
  const taker = acting.filter((person) => person === state.taken?.by);
  // Who took it may have left since: then the others must know.
  return (taker.length > 0 ? taker : acting).map((person) => alert(person, 'operational'));
}

function receipt({ reporter, receiptActivityId }: ReportCommand): readonly Message[] {
  if (reporter === null) return [];
  const asked = { ...post(reporter, 'incident.receipt', 'operational'), follows: 'delivery' as const };
  return [
    receiptActivityId === null ? asked : { ...asked, as: { kind: 'shown', activityId: receiptActivityId } },
  ];
}

const alert = (person: string, messageClass: Message['class']): Message =>
  post(person, 'incident.alert', messageClass);

const post = (person: string, view: string, messageClass: Message['class']): Message => ({
  person,
  view,
  class: messageClass,
  as: { kind: 'post' },
  follows: 'item',
});

const secondChannel = post(mailbox, 'incident.mail', 'statutory');

const event = (type: string, by: string | null, payload: HistoryEvent['payload'] = {}): HistoryEvent => ({
  type,
  by,
  payload,
});

const seenBy = (state: Incident, person: string, { now }: Moment): Incident => ({
  ...state,
  seen: { [person]: now.toISOString(), ...state.seen },
});

const union = (before: readonly MaskedKind[], more: readonly MaskedKind[]): readonly MaskedKind[] =>
  maskedKinds.filter((kind) => before.includes(kind) || more.includes(kind));
