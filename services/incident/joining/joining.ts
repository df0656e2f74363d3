import { incidentCards } from '../contract';
import type { Decision, HistoryEvent } from '../../ledger/decision';
import { clientsOf } from '../clocks';
import type { ChangeOf, JoiningChange } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, post, postToHandlers, withMasked } from '../outcome';
import { statusOf } from '../process/assessing';
import { withoutInvited } from '../process/inviting';
import { noProcess } from '../process/model';
import { searchable } from '../search';
import type { IncidentRefusal } from '../transitions';
import { handTo } from './handing';
import { joinedTo, mostJoined } from '../together';

type Outcome = Decision<Incident> | IncidentRefusal;
type Step<Change> = (state: Incident, command: Change, at: IncidentMoment) => Outcome;

const types = ['join', 'part', 'joined', 'parted', 'sentBack', 'follow', 'asked', 'heard', 'sent'] as const;

export const isJoining = (command: { readonly type: string }): command is JoiningChange =>
  types.some((type) => type === command.type);

/** What each of them does. */
const steps: { readonly [Type in JoiningChange['type']]: Step<ChangeOf<Type>> } = {
  join,
  part,
  joined: welcome,
  parted: letPart,
  sentBack,
  follow,
  asked: passQuestion,
  heard: hear,
  sent: hearOfFiles,
};

export const joinOrPart = (state: Incident, command: JoiningChange, at: IncidentMoment): Outcome =>
  (steps[command.type] as Step<JoiningChange>)(state, command, at);

/** Neither a separate decision nor the people something is withheld from may get lost in the other. */
function join(state: Incident, { by, lead }: ChangeOf<'join'>, at: IncidentMoment): Outcome {
  const refused = refusalOf(state, lead);
  if (refused !== null) return refused;
  const joined = { of: lead.id, by, at: at.now.toISOString(), lead: lead.stands };
  const alone = withoutInvited({ ...state, status: 'joined', joined }, by, at);
  const next = alone.state;
  return {
    ...decisionOn(next, at, [event('joinedTo', by, { number: lead.id }), ...alone.events]),
    handovers: [handTo('joined', { id: lead.id, other: state.id, by })],
  };
}

const over: readonly Incident['status'][] = ['closed', 'withdrawn', 'joined'];

function refusalOf(state: Incident, lead: ChangeOf<'join'>['lead']): IncidentRefusal | null {
  // Drills stay among drills: their register and numbers are separate.
  const another = lead.id !== state.id && lead.id.slice(0, 3) === state.id.slice(0, 3);
  if (!another || over.includes(lead.stands.status)) return 'leadNotPossible';
  if (joinedTo(state).length > 0) return 'hasJoined';
  if (Object.keys(state.process?.decisions ?? {}).length > 0) return 'alreadyDecided';
  if ([...state.about].sort().join() !== [...lead.about].sort().join()) return 'aboutDiffers';
  return lead.count >= mostJoined ? 'tooManyJoined' : null;
}

/** It stands on its own again, with the clocks it had; if nobody held it, whoever says so does now. */
function part(state: Incident, { by }: ChangeOf<'part'>, at: IncidentMoment): Outcome {
  const { joined, ...alone } = state;
  if (!joined) return 'unchanged';
  const taken = state.taken ?? { by, at: at.now.toISOString() };
  const next = statusOf({ ...alone, taken });
  const told = postToHandlers(next, at).filter(({ person }) => person !== by);
  return {
    ...decisionOn(next, at, [event('partedFrom', by, { number: joined.of })], told),
    handovers: [handTo('parted', { id: joined.of, other: state.id, by })],
  };
}

/** The other did not stand by then: it is nobody's again, and everybody who may handle it is called. */
function sentBack(state: Incident, _command: ChangeOf<'sentBack'>, at: IncidentMoment): Outcome {
  const { joined, ...alone } = state;
  if (!joined) return 'unchanged';
  const now = at.now.toISOString();
  const nobodys: Incident = {
    ...alone,
    letGo: { by: joined.by, at: now, why: 'said' },
    escalated: 0,
    called: null,
  };
  const next = statusOf(alone.taken ? alone : nobodys);
  return decisionOn(
    next,
    at,
    [event('partedFrom', null, { number: joined.of })],
    postToHandlers(next, at, 'statutory'),
  );
}

/**
 * One more report about the same thing. Whichever could have been known of first starts the terms (domain §1.4), and
 * the clients named by any of them are told.
 */
function welcome(state: Incident, command: ChangeOf<'joined'>, at: IncidentMoment): Outcome {
  const { report, joiner: by, awareAt, clients } = command;
  if (state.status === 'withdrawn' || state.status === 'joined')
    return {
      ...decisionOn(state, at, [event('joinRefused', by, { number: report })]),
      handovers: [handTo('sentBack', { id: report, other: state.id })],
    };
  if (joinedTo(state).some(({ id }) => id === report)) return 'unchanged';
  const joined = { id: report, by, at: at.now.toISOString(), awareAt };
  const known = clientsOf(state);
  const added = clients.filter((client) => !known.includes(client));
  const earlier = awareAt < state.awareAt;
  const process = state.process ?? noProcess;
  const next: Incident = {
    ...state,
    leads: [...joinedTo(state), joined],
    ...(earlier ? { awareAt } : {}),
    ...(added.length > 0 ? { process: { ...process, clients: [...known, ...added] } } : {}),
  };
  const events: readonly HistoryEvent[] = [
    event('joinedBy', by, { number: report }),
    ...(earlier ? [event('awareMoved', by, { from: state.awareAt, to: awareAt })] : []),
    ...(added.length > 0 ? [event('clientsAdded', by, { clients: added })] : []),
  ];
  const told = postToHandlers(next, at).filter(({ person }) => person !== by);
  return {
    ...decisionOn(next, at, events, told),
    // Its state by now, whatever the card showed.
    handovers: [handTo('follow', { id: report, other: state.id })],
  };
}

function letPart(state: Incident, { report, parter }: ChangeOf<'parted'>, at: IncidentMoment): Outcome {
  const leads = joinedTo(state).filter(({ id }) => id !== report);
  return leads.length === joinedTo(state).length
    ? 'unchanged'
    : decisionOn({ ...state, leads }, at, [event('partedBy', parter, { number: report })]);
}

function follow(state: Incident, { stands }: ChangeOf<'follow'>, at: IncidentMoment): Outcome {
  const { joined } = state;
  if (!joined || JSON.stringify(joined.lead) === JSON.stringify(stands)) return 'unchanged';
  const next: Incident = { ...state, joined: { ...joined, lead: stands } };
  return decisionOn(next, at, [event('leadWentOn', null, { number: joined.of })]);
}

/** A question to all reporters: each gets it on their own report; one who has only a code reads it when they look. */
function passQuestion(state: Incident, command: ChangeOf<'asked'>, at: IncidentMoment): Outcome {
  const { asker, reporter, text } = command;
  if (reporter === null && state.unnamed === undefined) return 'reporterUnknown';
  const remarks = [...state.remarks, { kind: 'question' as const, text, at: at.now.toISOString() }];
  const next: Incident = { ...state, remarks, masked: withMasked(state, command.masked) };
  const messages = reporter === null ? [] : [post(reporter, incidentCards.question, 'operational')];
  return {
    ...decisionOn(next, at, [event('question', asker, { text })], messages),
    rows: [searchable(next)],
  };
}

/** Said in a report that joined, and answered for all: it goes to whoever handles this one. */
function hear(state: Incident, { from, kind, text, masked }: ChangeOf<'heard'>, at: IncidentMoment): Outcome {
  if (!joinedTo(state).some(({ id }) => id === from)) return 'unchanged';
  const remark = { kind, text, at: at.now.toISOString(), from };
  // What no longer fits can be read on the report it belongs to.
  const heard = state.remarks.filter((each) => each.from !== undefined).length;
  const remarks = heard < mostHeard ? [...state.remarks, remark] : state.remarks;
  const next: Incident = { ...state, remarks, masked: withMasked(state, masked) };
  const said = event(kind, null, { text, number: from });
  return { ...decisionOn(next, at, [said], postToHandlers(next, at)), rows: [searchable(next)] };
}

/** Files of a joined report stay with it: the handler of this one is told where they are. */
function hearOfFiles(state: Incident, { from, count }: ChangeOf<'sent'>, at: IncidentMoment): Outcome {
  if (!joinedTo(state).some(({ id }) => id === from)) return 'unchanged';
  const files = { count, at: at.now.toISOString() };
  const leads = joinedTo(state).map((each) => (each.id === from ? { ...each, files } : each));
  const next: Incident = { ...state, leads };
  return decisionOn(next, at, [event('filesHeard', null, { number: from })], postToHandlers(next, at));
}

/** Keeps an item far below the limit of its row (reliability §B1). */
const mostHeard = 40;
