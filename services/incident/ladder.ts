import type { EscalationTarget } from '../people/incident-settings';
import type { Organisation, Person } from '../people/organisation';
import { holdersOf } from '../people/roles';
import type { Rung } from '../time/rungs';
import { actingOn, boardOf, handlersOf } from './handlers';
import type { Incident } from './model';

/** Name of the ladder's timer. */
export const escalationStep = 'escalation';

/** Repeats of the last step are numbered on. */
export interface IncidentRung extends Rung {
  readonly to: EscalationTarget;
}

/**
 * A step of the escalation ladder. After the last one it repeats, up to a maximum.
 * @param since when it became nobody's; minutes count from there, at any hour of the day.
 * @returns null beyond the end.
 */
export function rungAt(
  escalation: Organisation['escalation'],
  since: Date,
  index: number,
): IncidentRung | null {
  const { incident: steps, repeatMinutes, maxRepeats } = escalation;
  const repeats = Math.max(0, index - steps.length + 1);
  const step = steps[index - repeats];
  if (!step || repeats > maxRepeats) return null;
  const minutes = step.afterMinutes + repeats * repeatMinutes;
  return { index, at: new Date(since.getTime() + minutes * 60_000), to: step.to };
}

/** It was reported, or let go: from there the ladder runs from its beginning. */
const nobodysSince = ({ reportedAt, letGo }: Incident): Date => new Date(letGo?.at ?? reportedAt);

/** The next step for an incident nobody took; null when it was taken or withdrawn, or the ladder has ended. */
export function nextRung(incident: Incident, organisation: Organisation): IncidentRung | null {
  return incident.status === 'reported'
    ? rungAt(organisation.escalation, nobodysSince(incident), incident.escalated)
    : null;
}

/** When the last step of the ladder is over: from then on only the clocks call. */
export function ladderEnds(incident: Incident, { escalation }: Organisation): Date {
  const last = escalation.incident.length - 1 + escalation.maxRepeats;
  return rungAt(escalation, nobodysSince(incident), last)?.at ?? nobodysSince(incident);
}

/** Nobody took it while the ladder ran. */
export const isForgotten = (incident: Incident, organisation: Organisation, now: Date): boolean =>
  incident.status === 'reported' && ladderEnds(incident, organisation) <= now;

/** The steps from the next one to the end of the ladder; none when it was taken or withdrawn. */
export function rungsOf(incident: Incident, organisation: Organisation): readonly IncidentRung[] {
  const rungs: IncidentRung[] = [];
  let rung = nextRung(incident, organisation);
  while (rung) {
    rungs.push(rung);
    rung = rungAt(organisation.escalation, nobodysSince(incident), rung.index + 1);
  }
  return rungs;
}

interface Moment {
  readonly organisation: Organisation;
  readonly now: Date;
  readonly away?: ReadonlySet<string>;
}

/**
 * FG and deputies are all away: the board is called at once rather than at its step, which stays as it is.
 * @returns the incident with the call, and who it calls; null when somebody is there, or nobody else is left.
 */
export function boardAtOnce(
  incident: Incident,
  { organisation, now, away }: Moment,
): { readonly incident: Incident; readonly people: readonly string[] } | null {
  const handlers = handlersOf(organisation, incident.about, now);
  if (incident.boardCalled || !away || handlers.length === 0) return null;
  if (!handlers.every(({ aadObjectId }) => away.has(aadObjectId))) return null;
  const people = boardOf(organisation, incident.about, now)
    .map(({ aadObjectId }) => aadObjectId)
    .filter((person) => handlers.every(({ aadObjectId }) => aadObjectId !== person));
  if (people.length === 0) return null;
  const called = { to: 'board', people, at: now.toISOString(), why: 'away' } as const;
  return { incident: { ...incident, boardCalled: true, called }, people };
}

/** Who a step calls. A step that finds nobody (no deputy left, no board) calls everybody who may act. */
export function calledBy(
  rung: IncidentRung,
  incident: Incident,
  organisation: Organisation,
  now: Date,
): readonly Person[] {
  const people = targetsOf(rung, incident, organisation, now);
  return people.length > 0 ? people : actingOn(incident, organisation, now);
}

function targetsOf(
  rung: IncidentRung,
  incident: Incident,
  organisation: Organisation,
  now: Date,
): readonly Person[] {
  switch (rung.to) {
    case 'everyone':
      return [];
    case 'board':
      return boardOf(organisation, incident.about, now);
    case 'nextDeputy': {
      const before = organisation.escalation.incident
        .slice(0, rung.index)
        .filter(({ to }) => to === 'nextDeputy');
      const deputies = holdersOf(organisation, 'fgDeputy', now).filter(
        ({ aadObjectId }) => !incident.about.includes(aadObjectId),
      );
      return deputies.slice(before.length, before.length + 1);
    }
  }
}
