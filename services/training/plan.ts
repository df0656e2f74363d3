import { trainingCards } from './contract';
import type { Decision, Handover, HistoryEvent, Message, Refusal, Timer } from '../ledger/decision';
import { summaryPartition } from '../nudges/model';
import { wasChanged } from '../forms/version';
import type { Organisation } from '../people/organisation';
import { formerGivers, giversAppointment } from './appointments';
import { isGivenBy } from './audience';
import type { Session, SessionFacts } from './model';
import { addDays, at as momentOn, nextWorkingDay, type WorkingHours } from '../time/calendar';
import { dayOf } from '../time/zone';
import { endOf, nextYear, repeatAt, startOf } from './times';
import { sessionTransitions, type TrainingRefusal } from './transitions';

/** What can be done with a session as a whole; `by` is an Entra object id proven by the token. */
export type SessionCommand =
  | {
      readonly type: 'plan';
      readonly facts: SessionFacts;
      readonly by: string;
      /** The message that holds the form, which becomes the owner's card; null: a new one. */
      readonly cardActivityId: string | null;
      /** Created automatically: to be confirmed. */
      readonly proposed?: true;
    }
  /** A proposal holds from now on, and people are invited. */
  | { readonly type: 'confirm'; readonly by: string }
  | {
      readonly type: 'change';
      readonly facts: SessionFacts;
      readonly by: string;
      /** Version of the facts that the form showed (`forms/version.ts`). */
      readonly seen: string;
    }
  /** The trainer cannot give it: from now on `to` does, by default `by`. */
  | { readonly type: 'takeOver'; readonly by: string; readonly to?: string }
  | { readonly type: 'cancel'; readonly by: string }
  | { readonly type: 'close'; readonly by: string }
  | { readonly type: 'timer'; readonly step: string };

export interface SessionMoment {
  readonly now: Date;
  readonly organisation: Organisation;
  /** Absent: no mail can be sent. */
  readonly mails?: boolean;
  /** Number of the session. */
  readonly id: string;
}

export const catalogue = 'training';
/** Everything about one session or document: who signed up, who was there, who signed. */
export const partitionOf = (id: string): string => `${catalogue}|${id}`;
export const sessionLists = { all: 'all', upcoming: 'upcoming' } as const;

const sessionSteps = {
  ended: 'ended',
  remind: 'remind',
  close: 'close',
  repeat: 'repeat',
  askAgain: 'askAgain',
  lapse: 'lapse',
} as const;

/**
 * What becomes of a session; pure (architecture §2). @returns the decision to commit, or a refusal from
 * `transitions.ts`.
 */
export function decideSession(
  state: Session | null,
  command: SessionCommand,
  at: SessionMoment,
): Decision<Session> | Refusal {
  const rule = sessionTransitions[state?.status ?? 'none'][command.type];
  if (rule !== 'allowed') return { refused: rule };
  const outcome =
    command.type === 'plan' ? plan(command, at) : state ? change(state, command, at) : 'notFound';
  return typeof outcome === 'string' ? { refused: outcome } : outcome;
}

type SessionOutcome = Decision<Session> | TrainingRefusal;

function plan(
  { facts, by, cardActivityId, proposed }: Extract<SessionCommand, { type: 'plan' }>,
  at: SessionMoment,
): SessionOutcome {
  const session: Session = {
    id: at.id,
    facts,
    owner: by,
    publishedAt: at.now.toISOString(),
    version: 1,
    revision: 1,
    repeated: false,
    ...(proposed ? { proposed } : {}),
    status: 'planned',
  };
  const as: Message['as'] =
    cardActivityId === null ? { kind: 'post' } : { kind: 'shown', activityId: cardActivityId };
  const events = [event(proposed ? 'proposed' : 'planned', by)];
  const messages = [ownersCard(by, as), ...giversAppointment(session, at)];
  return decisionOn(session, at, events, messages, invited(session));
}

function change(
  session: Session,
  command: Exclude<SessionCommand, { type: 'plan' }>,
  at: SessionMoment,
): SessionOutcome {
  const begun = startOf(session.facts, at.organisation) <= at.now;
  const changed = { version: session.version + 1, changedAt: at.now.toISOString() };
  switch (command.type) {
    case 'confirm': {
      if (!session.proposed) return 'unchanged';
      if (begun) return 'begun';
      const { proposed: _, ...rest } = session;
      const next: Session = { ...rest, ...changed, publishedAt: at.now.toISOString() };
      const appointments = giversAppointment(next, at);
      return decisionOn(next, at, [event('confirmed', command.by)], appointments, invited(next));
    }
    case 'change':
      return begun ? 'begun' : changedBy(session, command, changed, at);
    case 'takeOver':
      return takenOver(session, command, changed, at);
    case 'cancel': {
      if (begun) return 'begun';
      const next: Session = {
        ...session,
        ...changed,
        revision: session.revision + 1,
        status: 'cancelled',
        cancelledAt: at.now.toISOString(),
        cancelledBy: command.by,
      };
      const heard = session.proposed ? [] : [told(next)];
      return decisionOn(next, at, [event('cancelled', command.by)], giversAppointment(next, at), heard);
    }
    case 'close': {
      if (!begun) return 'notBegun';
      // A list that closed by itself is still to be confirmed.
      if (session.status === 'closed' && !session.bySelf) return 'unchanged';
      const next = closed(session, command.by, at);
      return decisionOn(next, at, [event('closed', command.by)], [], [told(next)]);
    }
    case 'timer':
      return takeStep(session, command.step, at);
  }
}

/** What people must know of is told to them; who gives it hears that a code on paper has other hours now. */
function changedBy(
  session: Session,
  command: Extract<SessionCommand, { type: 'change' }>,
  changed: { readonly version: number; readonly changedAt: string },
  at: SessionMoment,
): SessionOutcome {
  if (wasChanged(session.facts, command.seen, command.facts)) return 'changedMeanwhile';
  const revision = session.revision + (mattersToPeople(session.facts, command.facts) ? 1 : 0);
  const from = movedFrom(session, command.facts, changed.changedAt);
  const next = replacingOutside(session, {
    ...session,
    ...changed,
    ...from,
    facts: command.facts,
    revision,
  });
  const moved = revision > session.revision || givenByOther(session.facts, command.facts);
  const appointments = moved ? [...giversAppointment(next, at), ...formerGivers(session, next, at)] : [];
  const heard =
    from !== null && command.by !== session.owner ? [ownersCard(session.owner, { kind: 'post' })] : [];
  const messages = [...heard, ...appointments];
  return decisionOn(next, at, [event('changed', command.by)], messages, invited(next));
}

/** When it was to be until now, if that is another time; nobody was told the time of a proposal. */
function movedFrom(
  { facts: { day, from, until }, proposed }: Session,
  after: SessionFacts,
  at: string,
): Pick<Session, 'moved'> | null {
  const isSame = day === after.day && from === after.from && until === after.until;
  return isSame || proposed ? null : { moved: { day, from, until, at } };
}

/** The former trainer hears so, and the new one has it in their chat; calendars follow. */
function takenOver(
  session: Session,
  { by, to = by }: Extract<SessionCommand, { type: 'takeOver' }>,
  changed: { readonly version: number; readonly changedAt: string },
  at: SessionMoment,
): SessionOutcome {
  const { owner: from, facts } = session;
  if (isGivenBy(session, to)) return 'unchanged';
  const { outside, ...rest } = facts;
  const given: Session = { ...session, ...changed, owner: to, facts: rest };
  const next = replacingOutside(
    session,
    from === to
      ? given
      : {
          ...given,
          takenOver: { from, at: changed.changedAt, ...(outside ? { outside: outside.name } : {}) },
        },
  );
  const cards = [...new Set([to, from])].map((person) => ownersCard(person, { kind: 'post' }));
  const appointments = [...giversAppointment(next, at), ...formerGivers(session, next, at)];
  const taken: HistoryEvent = { type: 'takenOver', by, payload: to === by ? {} : { to } };
  return decisionOn(next, at, [taken], [...cards, ...appointments], invited(next));
}

/** A trainer who is no longer to come is kept until their calendar knows. */
function replacingOutside(before: Session, after: Session): Session {
  const { outside } = before.facts;
  const isOther =
    outside !== undefined && outside.mail !== null && outside.mail !== after.facts.outside?.mail;
  return isOther ? { ...after, outsideBefore: outside } : after;
}

/**
 * It is over: the trainer is asked who was there, at once and then in the summary of the day. And long after: next
 * year's is created (features D19).
 */
function takeStep(session: Session, step: string, at: SessionMoment): SessionOutcome {
  const asked = [ownersCard(session.owner, { kind: 'post' })];
  if (session.proposed) return stepOfProposal(session, step, at);
  if (step === sessionSteps.ended && session.status === 'planned')
    return decisionOn(session, at, [event('over', null)], asked);
  if (step === sessionSteps.remind && session.status === 'planned') {
    const next = { ...session, reminded: (session.reminded ?? 0) + 1 };
    return decisionOn(next, at, [event('remindedToClose', null)]);
  }
  if (step === sessionSteps.close && session.status === 'planned') {
    const next: Session = { ...closed(session, session.owner, at), bySelf: true };
    return decisionOn(next, at, [event('closedBySelf', null)], asked, [told(next)]);
  }
  if (step !== sessionSteps.repeat || session.repeated) return 'nothingDue';
  const again: Handover = {
    to: catalogue,
    flow: 'training',
    command: 'plan',
    payload: { facts: nextYear(session.facts, at.organisation), owner: session.owner },
  };
  return decisionOn({ ...session, repeated: true }, at, [event('repeated', null)], [], [again]);
}

/** Asked about every two weeks, in the summary of the day; what nobody confirmed before its day does not take place. */
function stepOfProposal(session: Session, step: string, at: SessionMoment): SessionOutcome {
  if (step === sessionSteps.askAgain) {
    const next = { ...session, reminded: (session.reminded ?? 0) + 1 };
    return decisionOn(next, at, [event('askedAgain', null)]);
  }
  if (step !== sessionSteps.lapse) return 'nothingDue';
  const { owner } = session;
  const next: Session = {
    ...session,
    version: session.version + 1,
    status: 'cancelled',
    cancelledAt: at.now.toISOString(),
    cancelledBy: owner,
  };
  return decisionOn(next, at, [event('lapsed', null)]);
}

function closed(
  session: Session,
  by: string,
  { now }: SessionMoment,
): Session & { readonly status: 'closed' } {
  const { id, facts, owner, publishedAt, version, revision, repeated } = session;
  const at = now.toISOString();
  const announced = {
    id,
    facts: withoutAddress(facts),
    owner,
    publishedAt,
    version: version + 1,
    changedAt: at,
    revision,
    repeated,
  };
  return { ...announced, status: 'closed', closedAt: at, closedBy: by };
}

/** The name stays with the session; nobody writes to the trainer any more. */
const withoutAddress = (facts: SessionFacts): SessionFacts =>
  facts.outside ? { ...facts, outside: { ...facts.outside, mail: null } } : facts;

/** Only what changes somebody's plans is worth a message: extra places are not. */
const mattersToPeople = (before: SessionFacts, after: SessionFacts): boolean =>
  (['title', 'day', 'from', 'until', 'where', 'link'] as const).some((fact) => before[fact] !== after[fact]);

const givenByOther = (before: SessionFacts, after: SessionFacts): boolean =>
  before.outside?.name !== after.outside?.name || before.outside?.mail !== after.outside?.mail;

const event = (type: string, by: string | null): HistoryEvent => ({ type, by, payload: {} });

const ownersCard = (person: string, as: Message['as']): Message => ({
  person,
  view: trainingCards.session,
  class: 'operational',
  as,
  follows: 'item',
});

/** The partition of its seats has the session as it is now. */
const told = (session: Session): Handover => ({
  to: partitionOf(session.id),
  flow: 'training',
  command: 'session',
  payload: { session },
});

/** People are invited; to a proposal, nobody is. */
const invited = (session: Session): readonly Handover[] => (session.proposed ? [] : [told(session), hurry]);

/** Those invited hear of it in the next round, not tomorrow. */
export const hurry: Handover = { to: summaryPartition, flow: 'digest', command: 'hurry', payload: {} };

function decisionOn(
  state: Session,
  at: SessionMoment,
  events: readonly HistoryEvent[],
  messages: readonly Message[] = [],
  handovers: readonly Handover[] = [],
): Decision<Session> {
  const { id, facts, status } = state;
  const upcoming = status === 'planned' ? [`${sessionLists.upcoming}|${facts.day}|${id}`] : [];
  return {
    state,
    events,
    messages,
    handovers,
    listed: state,
    timer: nextTimer(state, at),
    index: [`${sessionLists.all}|${id}`, ...upcoming],
  };
}

/** The trainer is reminded on the next working day, then weekly; after some working days the list closes by itself. */
function listTimer({ facts, reminded = 0 }: Session, { office, training }: Organisation): Timer {
  const opening = (day: string): Date => momentOn(day, office.opens, office);
  const remind = opening(addDays(nextWorkingDay(facts.day, office), 7 * reminded));
  const close = opening(workingDaysAfter(facts.day, training.closeAfterWorkingDays, office));
  return remind < close ? { at: remind, step: sessionSteps.remind } : { at: close, step: sessionSteps.close };
}

function workingDaysAfter(day: string, count: number, hours: WorkingHours): string {
  const next = nextWorkingDay(day, hours);
  return count <= 1 ? next : workingDaysAfter(next, count - 1, hours);
}

/** Often enough not to be forgotten in eight weeks. */
const askAgainDays = 14;

function proposalTimer({ facts, publishedAt, reminded = 0 }: Session, organisation: Organisation): Timer {
  const { office } = organisation;
  const made = dayOf(new Date(publishedAt), office.timeZone);
  const again = momentOn(addDays(made, askAgainDays * (reminded + 1)), office.opens, office);
  const start = startOf(facts, organisation);
  return again < start ? { at: again, step: sessionSteps.askAgain } : { at: start, step: sessionSteps.lapse };
}

function nextTimer(session: Session, { now, organisation }: SessionMoment): Timer | null {
  if (session.status === 'cancelled') return null;
  if (session.proposed) return proposalTimer(session, organisation);
  const end = endOf(session.facts, organisation);
  if (session.status === 'planned')
    return end > now ? { at: end, step: sessionSteps.ended } : listTimer(session, organisation);
  if (!session.facts.yearly || session.repeated) return null;
  return { at: repeatAt(session.facts, organisation), step: sessionSteps.repeat };
}
