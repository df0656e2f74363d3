import type { Organisation } from '../people/organisation';
import { hoursAfter } from '../time/deadline';
import { dayOf, monthsAfter } from '../time/zone';
import { type IncidentClock, promptHours } from './clock-model';
import type { Incident } from './model';
import { type DutyDecision, significantOf } from './process/model';

export type CyberRegime = Organisation['incident']['cyber'][number];

/** The terms in force when somebody became aware; null while they are not switched on. */
export function cyberRegimeAt({ incident, office }: Organisation, aware: Date): CyberRegime | null {
  const day = dayOf(aware, office.timeZone);
  return incident.cyber.filter(({ from }) => from <= day).at(-1) ?? null;
}

/**
 * The clocks of an incident that the FG called significant (Cyberbeveiligingswet; domain §1.8): early warning and
 * report count from knowledge, the final report a month after the report. If handling is still going on by then, a
 * progress report meets it, and the final one is due a month after the handling.
 */
export function cyberClocks(
  { awareAt, process }: Incident,
  organisation: Organisation,
): readonly IncidentClock[] {
  const cyber = process && significantOf(process);
  const aware = new Date(awareAt);
  const regime = cyberRegimeAt(organisation, aware);
  if (!cyber || !regime) return [];
  const { warning, report, progress, handled, final } = cyber.steps;
  const { timeZone } = organisation.office;
  const monthly = (id: string, from: string, done: Done): IncidentClock =>
    clock('cyberFinal', new Date(from), monthsAfter(new Date(from), regime.finalMonths, timeZone), done, id);
  return [
    // A report within the first day holds all that a warning would.
    clock('cyberWarning', aware, hoursAfter(aware, regime.warningHours), warning ?? report),
    clock('cyberReport', aware, hoursAfter(aware, regime.reportHours), report),
    ...(report ? [monthly('cyberFinal', report.at, progress ?? final)] : []),
    ...(progress && handled ? [monthly('cyberFinalHandled', handled.at, final)] : []),
    ...recipientsClock(cyber.called.at, process.decisions.recipients),
  ];
}

type Done = { readonly at: string } | undefined;

/** Until it was decided that they need not be told, or they were. */
function recipientsClock(called: string, decision: DutyDecision | undefined): readonly IncidentClock[] {
  if (decision && decision.state !== 'advised' && !decision.notify) return [];
  const from = new Date(called);
  const done = decision?.state === 'done' ? decision.done : undefined;
  return [clock('recipients', from, hoursAfter(from, promptHours), done)];
}

/** No "uiterste uur": the term is Dutch law, to which Regulation 1182/71 does not apply by itself. */
const clock = (
  kind: IncidentClock['kind'],
  from: Date,
  until: Date,
  done: Done,
  id: string = kind,
): IncidentClock => ({
  id,
  kind,
  client: null,
  from,
  until,
  legalEnd: null,
  metAt: done ? new Date(done.at) : null,
  informative: false,
});
