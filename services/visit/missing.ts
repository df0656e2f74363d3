import { isDeepStrictEqual } from 'node:util';
import type { Decision, Handover } from '../ledger/decision';
import { canBeCalled } from '../people/office';
import { holdersOf } from '../people/roles';
import type { ChangeOf } from './commands';
import { type Missing, type Telling, tellingsOf, type Visit } from './model';
import { mostTold } from './roll-call';
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
  if (!missing) return 'unchanged';
  if (missing.found) return 'foundMeanwhile';
  const before = tellingsOf(missing);
  // Pressed twice it is said once.
  const latest = before.at(-1);
  if (latest?.words === words && isDeepStrictEqual(latest.by, doer)) return 'unchanged';
  const moment = at.now.toISOString();
  const told = [...before, { by: doer, at: moment, words, pending: true as const }].slice(-mostTold);
  const decision: Decision<Visit> = decisionOn({ ...visit, missing: { ...missing, told } }, at, [
    event('told', doer),
  ]);
  const payload = {
    roll: missing.roll,
    visit: visit.id,
    by: 'person' in doer ? doer.person : null,
    words,
    at: moment,
  };
  const handover: Handover = { to: partitionOf(at.location), flow: 'visit', command: 'toldRoll', payload };
  return { ...decision, handovers: [handover] };
}

/** Somebody of the BHV has it: only from now on the cards say that they know. */
export function heard(visit: Came, { roll, told }: ChangeOf<'heard'>, at: VisitMoment): VisitOutcome {
  const { missing } = visit;
  if (!missing || missing.roll !== roll) return 'nothingDue';
  const all = tellingsOf(missing);
  const reached = (one: Telling): boolean => one.pending === true && told.includes(one.at);
  if (!all.some(reached)) return 'nothingDue';
  const known = all.map((one): Telling => {
    const { pending: _, ...rest } = one;
    return reached(one) ? rest : one;
  });
  return decisionOn({ ...visit, missing: { ...missing, told: known } }, at, [event('toldHeard', null)]);
}
