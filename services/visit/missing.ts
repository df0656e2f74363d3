import { isDeepStrictEqual } from 'node:util';
import type { Decision, Handover } from '../ledger/decision';
import { canBeCalled } from '../people/office';
import { holdersOf } from '../people/roles';
import type { ChangeOf } from './commands';
import type { Missing, Visit } from './model';
import { call, decisionOn, event, partitionOf, toDesk, type VisitMoment, type VisitOutcome } from './outcome';
import { released } from './held';
import { insteadOf } from './stand-in';

/** A visitor whom the BHV does not see outside: whoever saw them last hears so, and tells what they know. */

/** The BHV misses them and has not found them since. */
export const isMissing = ({ missing }: Pick<Visit, 'missing'>): boolean =>
  missing !== undefined && missing.found === undefined;

type Came = Extract<Visit, { readonly arrival: unknown }>;

/** "Vermist", and "Alsnog gezien": said once each, also after the count was ended. */
export function counted(visit: Came, command: ChangeOf<'counted'>, at: VisitMoment): VisitOutcome {
  const { roll, found, marked } = command;
  const before = visit.missing;
  if (found === 'missing' && before?.roll === roll && !before.found) return 'unchanged';
  if (found === 'present' && (!before || before.roll !== roll || before.found)) return 'unchanged';
  const missing: Missing =
    found === 'present' && before ? { ...before, found: marked } : { roll, by: marked.by, at: marked.at };
  const told = lastSeenBy(visit, at);
  // Found after the count was ended: calls go on from here.
  const stood =
    at.evacuating === true || found === 'missing' ? visit.arrival : released(visit.arrival, at.now);
  const arrival = { ...stood, called: [...new Set([...stood.called, ...told])] };
  const happened = event(found === 'missing' ? 'missing' : 'seenAfterAll', { person: marked.by });
  return decisionOn(
    { ...visit, arrival, missing },
    at,
    [happened],
    [...told.map(call), ...deskOf(visit, at)],
  );
}

/** The host or who stands in, and who fetched them or said they would. */
function lastSeenBy(visit: Came, at: VisitMoment): readonly string[] {
  const hosts = canBeCalled(at, visit.host) ? [visit.host] : insteadOf(visit, at);
  const fetched = 'escort' in visit ? visit.escort?.by : undefined;
  const coming = 'answer' in visit ? visit.answer?.escort : undefined;
  return [...new Set([...hosts, fetched, coming])].filter((person) => person !== undefined);
}

/** Whoever let them in, and those at the desk now. */
const deskOf = ({ arrival }: Came, { organisation, now }: VisitMoment) =>
  [
    arrival.by,
    ...holdersOf(organisation, 'reception', now).map(({ aadObjectId: person }) => ({ person })),
  ].flatMap((doer) => toDesk({ doer, card: null }));

/** "Wat weet je?": it stands on the card of the BHV. */
export function tell(visit: Came, { doer, words }: ChangeOf<'tell'>, at: VisitMoment): VisitOutcome {
  const { missing } = visit;
  if (!missing || missing.found) return 'unchanged';
  // Pressed twice it is said once.
  if (missing.told?.words === words && isDeepStrictEqual(missing.told.by, doer)) return 'unchanged';
  const told = { by: doer, at: at.now.toISOString(), words };
  const decision: Decision<Visit> = decisionOn({ ...visit, missing: { ...missing, told } }, at, [
    event('told', doer),
  ]);
  const payload = {
    roll: missing.roll,
    visit: visit.id,
    by: 'person' in doer ? doer.person : null,
    words,
    at: told.at,
  };
  const handover: Handover = { to: partitionOf(at.location), flow: 'visit', command: 'toldRoll', payload };
  return { ...decision, handovers: [handover] };
}
