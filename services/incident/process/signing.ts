import type { Incident } from '../model';
import { noProcess, type SignedDuty, signedDuties, standingOf } from './model';

/** What deciders were asked and what they signed. */

/** Duties that await a signature. */
export const waitingDecisions = ({ status, process = noProcess }: Incident): readonly SignedDuty[] =>
  status === 'withdrawn' || status === 'closed' || status === 'joined'
    ? []
    : signedDuties.filter((duty) => process.decisions[duty]?.state === 'advised');

/** Decisions signed by somebody other than the adviser: the board, where the FG has no mandate. */
export const signedByOthers = ({ process = noProcess }: Incident): readonly SignedDuty[] =>
  signedDuties.filter((duty) => {
    const decision = standingOf(process.decisions[duty]);
    return decision !== null && decision.decided.by !== decision.assessed.by;
  });

/**
 * Whether a clock that calls also calls the decider: at half of what was left when they were asked, and in the last
 * four hours.
 */
export const callsDeciders = (incident: Incident, { clock, near, asked }: Reminding): boolean =>
  (near || asked !== undefined) &&
  signedDuties.some((duty) => duty === clock) &&
  waitingDecisions(incident).length > 0;

interface Reminding {
  readonly clock: string;
  readonly near: boolean;
  readonly asked?: string;
}

/** Whether an incident concerns the decider: something was asked, decided or undone. */
export const concernsDeciders = ({ process = noProcess }: Incident): boolean =>
  Object.keys(process.decisions).length > 0 || process.undone !== undefined || process.reversal !== undefined;

/**
 * What somebody last signed, until something newer is asked: the next decision does not take the place of the one just
 * signed, where a second press would sign it unread.
 */
export function justSigned({ process = noProcess }: Incident, person: string): SignedDuty | null {
  const decisions = signedDuties.flatMap((duty) => {
    const decision = process.decisions[duty];
    return decision ? [{ duty, decision }] : [];
  });
  const own = decisions
    .flatMap(({ duty, decision }) =>
      decision.state !== 'advised' && decision.decided.by === person
        ? [{ duty, at: decision.decided.at }]
        : [],
    )
    .sort((one, other) => one.at.localeCompare(other.at))
    .at(-1);
  if (!own) return null;
  const asked = decisions
    .filter(({ decision }) => decision.state === 'advised')
    .map(({ decision }) => decision.assessed.at);
  const rung = process.call?.people.includes(person) ? [process.call.at] : [];
  const undone = process.undone ? [process.undone.at] : [];
  return [...asked, ...rung, ...undone].every((at) => at < own.at) ? own.duty : null;
}
