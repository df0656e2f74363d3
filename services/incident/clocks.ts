import type { Organisation } from '../people/organisation';
import { hoursAfter, legalEnd1182 } from '../time/deadline';
import { addDays, at } from '../time/calendar';
import { dayOf } from '../time/zone';
import { assess } from './assessment/assess';
import { type IncidentClock, promptHours, restHours } from './clock-model';
import { cyberClocks } from './cyber-clocks';
import { ladderEnds } from './ladder';
import type { Incident } from './model';
import { sinceWhen } from './since-when';
import { awaitsRest, momentOf, phaseOf } from './process/at-authority-model';
import {
  answersOf,
  doneAt,
  isCarriedOut,
  noNotice,
  noProcess,
  sentAt,
  signedDuties,
  standingOf,
} from './process/model';
import { waitingDecisions } from './process/signing';

const hour = 3_600_000;

export type { ClockKind, IncidentClock } from './clock-model';

/** The terms of the law in force when somebody became aware, by the local day (domain §1.6): dated configuration. */
export function regimeAt({ incident, office }: Organisation, aware: Date) {
  const day = dayOf(aware, office.timeZone);
  const [first, ...later] = incident.regimes;
  return later.filter(({ from }) => from <= day).at(-1) ?? first;
}

/** Unless told otherwise, a client is told within a day (domain §1.3, K1). */
const ownClientHours = 24;

/** Clients concerned: as the FG has them, otherwise as reported. */
export const clientsOf = ({ facts, process }: Incident): readonly string[] =>
  process?.clients ?? facts.clients;

/**
 * Every clock of an incident, running or met, the nearest first. None for what was over before it began, nor for one
 * that belongs to another: there the other's clocks run.
 */
export function clocksOf(incident: Incident, organisation: Organisation): readonly IncidentClock[] {
  if (incident.status === 'withdrawn' || incident.status === 'joined' || isDrill(incident)) return [];
  const { classified } = incident.process ?? noProcess;
  // An outage without personal data can still be significant.
  const ofBreach =
    classified && classified.outcome !== 'breach'
      ? []
      : [
          ...authorityClock(incident, organisation),
          ...supplementClock(incident),
          ...subjectsClock(incident),
          ...clientTrack(incident, organisation),
        ];
  const clocks = [...ofBreach, ...cyberClocks(incident, organisation)];
  return clocks.sort((one, other) => one.until.getTime() - other.until.getTime());
}

/** Those that still require something of us. */
export const runningClocks = (incident: Incident, organisation: Organisation): readonly IncidentClock[] =>
  incident.status === 'closed'
    ? []
    : clocksOf(incident, organisation).filter(({ metAt, informative }) => metAt === null && !informative);

/** A drill is kept in a register of its own, outside counts, numbers and clocks (features N14). */
export const isDrill = ({ id }: Pick<Incident, 'id'>): boolean => id.startsWith('OEF-');

/** Whose data it is, as far as known: from the FG's answers, otherwise from the report; in doubt both tracks run. */
export function roleOf({ facts, process }: Incident): 'controller' | 'processor' | 'both' | 'unknown' {
  const [answered] = process?.answers.role?.value ?? [];
  if (answered === 'controller' || answered === 'processor' || answered === 'both') return answered;
  const told = { optimo: 'controller', client: 'processor', both: 'both', unknown: 'unknown' } as const;
  return answered === 'unknown' || facts.dataOf === null ? 'unknown' : told[facts.dataOf];
}

function authorityClock(incident: Incident, organisation: Organisation): readonly IncidentClock[] {
  const decision = incident.process?.decisions.authority;
  const signed = standingOf(decision);
  // A decision is carried out, whatever was answered about the role since.
  if (signed ? !signed.notify : roleOf(incident) === 'processor') return [];
  const from = new Date(incident.awareAt);
  const { hours } = regimeAt(organisation, from);
  return [
    {
      id: 'authority',
      kind: 'authority' as const,
      client: null,
      from,
      informative: false,
      until: hoursAfter(from, hours),
      legalEnd: legalEnd1182(from, hours),
      metAt: isCarriedOut(decision) ? new Date(doneAt(decision)) : null,
    },
  ];
}

/** A provisional notification to the authority is completed: each part starts the term anew (Art. 33(4)). */
function supplementClock({ process }: Incident): readonly IncidentClock[] {
  const notified = process?.decisions.authority;
  if (!isCarriedOut(notified) || phaseOf(notified) === null) return [];
  const { supplements = [] } = notified;
  const moments = [doneAt(notified), ...supplements.map(momentOf)];
  const rest = awaitsRest(notified);
  const [from, met] = rest ? [moments.at(-1), undefined] : [moments.at(-2), moments.at(-1)];
  // Complete at once: nothing ever followed.
  if (from === undefined) return [];
  return [
    {
      id: 'supplement',
      kind: 'supplement' as const,
      client: null,
      from: new Date(from),
      legalEnd: null,
      informative: false,
      until: hoursAfter(new Date(from), restHours),
      metAt: met === undefined ? null : new Date(met),
    },
  ];
}

/** From the advice that the risk is high: that it still awaits a decision is no reason to wait (Art. 34(1)). */
function subjectsClock({ process }: Incident): readonly IncidentClock[] {
  const newest = process?.decisions.subjects;
  // A new advice on a matter already decided counts once it is signed.
  const decision = standingOf(newest) ?? newest;
  if (!decision?.notify) return [];
  const from = new Date(decision.assessed.at);
  return [
    {
      id: 'subjects',
      kind: 'subjects' as const,
      client: null,
      from,
      legalEnd: null,
      informative: false,
      until: hoursAfter(from, promptHours),
      metAt: decision.state === 'done' ? new Date(doneAt(decision)) : null,
    },
  ];
}

/** Not knowing which client it is does not stop the clock: it is the first thing to find out (domain §1.3). */
function clientTrack(incident: Incident, organisation: Organisation): readonly IncidentClock[] {
  if (roleOf(incident) === 'controller') return [];
  const clients = clientsOf(incident);
  if (clients.length > 0) return clients.flatMap((client) => clientClocks(incident, client, organisation));
  return [
    clientClock(incident, { id: 'client', client: null, hours: ownClientHours, metAt: null }, organisation),
  ];
}

function clientClocks(incident: Incident, id: string, organisation: Organisation): readonly IncidentClock[] {
  const { sent, received } = incident.process?.notices[id] ?? noNotice;
  const hours = organisation.clients.find((client) => client.id === id)?.contractHours ?? ownClientHours;
  const metAt = sent ? new Date(sentAt(sent)) : null;
  const own = clientClock(incident, { id: `client:${id}`, client: id, hours, metAt }, organisation);
  if (!sent) return [own];
  // Informed when it was sent, until somebody says when it actually arrived.
  const start = new Date(received?.moment ?? sentAt(sent));
  const term = regimeAt(organisation, start).hours;
  const theirs: IncidentClock = {
    id: `clientOwn:${id}`,
    kind: 'clientOwn',
    client: id,
    from: start,
    informative: true,
    until: hoursAfter(start, term),
    legalEnd: legalEnd1182(start, term),
    metAt: null,
  };
  return [own, theirs];
}

/** From when Optimo itself noticed, as reported: the FG's moment of kennisname moves only our own term. */
function clientClock(
  { facts, reportedAt, leads = [] }: Incident,
  { hours, ...clock }: Pick<IncidentClock, 'id' | 'client' | 'metAt'> & { readonly hours: number },
  organisation: Organisation,
): IncidentClock {
  const noticed = sinceWhen(facts, { now: new Date(reportedAt), organisation });
  // Whoever first reported the same thing noticed it too.
  const from = new Date([noticed, ...leads.map(({ awareAt }) => awareAt)].sort()[0] ?? noticed);
  const until = hoursAfter(from, hours);
  return { ...clock, kind: 'client', from, until, legalEnd: null, informative: false };
}

/** A moment at which a clock calls; `near`: then the deputies too. */
export interface Reminder {
  readonly clock: string;
  readonly at: Date;
  readonly near: boolean;
  /** Half of what was left when somebody was asked to decide: calls the decider; `alone`: and nobody else. */
  readonly asked?: 'too' | 'alone';
}

/** At half, at three quarters, twelve, four and one hour before the end, and at the end (domain §2.4). */
export function remindersOf({ id, from, until }: IncidentClock): readonly Reminder[] {
  const length = until.getTime() - from.getTime();
  const before = [length / 2, length / 4, 12 * hour, 4 * hour, hour, 0].filter((left) => left < length);
  return [...new Set(before)]
    .sort((one, other) => other - one)
    .map((left) => ({ clock: id, at: new Date(until.getTime() - left), near: left <= 4 * hour }));
}

/** Reminders not yet acted on, of every running clock; the earliest first. They stop when somebody acts. */
export function remindersLeft(incident: Incident, organisation: Organisation): readonly Reminder[] {
  const { taken, letGo, process = noProcess } = incident;
  // While the ladder of a new report runs, nothing else calls; one that was let go keeps its clocks as well.
  const since = (taken ?? letGo)?.at ?? ladderEnds(incident, organisation).toISOString();
  const running = runningClocks(incident, organisation);
  return running
    .flatMap((clock) => {
      const last = process.reminded[clock.id] ?? since;
      const left = withAsked(remindersOf(clock), askedAgainAt(clock, incident, running), clock).filter(
        ({ at: moment }) => moment.toISOString() > last,
      );
      return left.length > 0 ? left : [overdueAfter(clock, new Date(last), organisation)];
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

/**
 * A pending decision is asked for again at half of what was left when it was asked, by the clock of its duty; one
 * without a clock, such as an advice not to notify, by the clocks of the others. Of several, the first that was asked
 * counts.
 */
function askedAgainAt(
  { kind, until }: IncidentClock,
  incident: Incident,
  running: readonly IncidentClock[],
): Date | null {
  if (!signedDuties.some((duty) => duty === kind)) return null;
  const { decisions } = incident.process ?? noProcess;
  const asked = waitingDecisions(incident)
    .filter((duty) => duty === kind || !running.some((clock) => clock.kind === duty))
    .flatMap((duty) => decisions[duty]?.assessed.at ?? [])
    .sort()
    .at(0);
  const left = asked === undefined ? 0 : until.getTime() - Date.parse(asked);
  return left > 0 ? new Date(until.getTime() - left / 2) : null;
}

/** Two calls at the same moment are one. */
function withAsked(
  reminders: readonly Reminder[],
  asked: Date | null,
  { id, until }: IncidentClock,
): readonly Reminder[] {
  if (asked === null) return reminders;
  const isThen = ({ at }: Reminder): boolean => at.getTime() === asked.getTime();
  const near = until.getTime() - asked.getTime() <= 4 * hour;
  return reminders.some(isThen)
    ? reminders.map((reminder) => (isThen(reminder) ? { ...reminder, asked: 'too' } : reminder))
    : [...reminders, { clock: id, at: asked, near, asked: 'alone' }];
}

/** An overdue clock calls every day as the office opens, weekend or not: the law counts those days too. */
function overdueAfter({ id, until }: IncidentClock, last: Date, { office }: Organisation): Reminder {
  const from = last > until ? last : until;
  const day = addDays(dayOf(from, office.timeZone), 1);
  return { clock: id, at: at(day, office.opens, office), near: true };
}

/** The assessment of an incident as it stands, under the law in force when somebody became aware. */
export function assessmentOf(incident: Incident, organisation: Organisation) {
  const { threshold } = regimeAt(organisation, new Date(incident.awareAt));
  return assess(answersOf(incident.process ?? noProcess), threshold);
}
