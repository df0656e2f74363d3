import type { Decision, Refusal } from '../ledger/decision';
import type { Organisation } from '../people/organisation';
import { at, isWorkingMoment, nextWorkingDay, nextWorkingMoment, withinHours } from '../time/calendar';
import { dayOf } from '../time/zone';

/** The round over everybody: when it was last made, and when the next one is. */
export interface RoundState {
  /** ISO instant; null before the first. */
  readonly lastAt: string | null;
}

export type RoundCommand =
  | { readonly type: 'begin' }
  /** Something was published that should not wait until tomorrow. */
  | { readonly type: 'hurry' }
  /** It was made, or found that nobody is at work. @param told how many people heard something. */
  | { readonly type: 'timer'; readonly told: number };

export const roundItem = 'round';
const step = 'round';

/** When the next round is: every working morning, and at once for news while people are at work. */
export function decideRound(
  state: RoundState | null,
  command: RoundCommand,
  { now, organisation }: { readonly now: Date; readonly organisation: Organisation },
): Decision<RoundState> | Refusal {
  const { office, training } = organisation;
  if (command.type === 'begin' && state) return { refused: 'unchanged' };
  const soonest = nextWorkingMoment(now, training.nudgeAt, office);
  const made = command.type === 'timer' && isWorkingMoment(now, office);
  const next = made ? tomorrow(now, organisation) : soonest;
  const begins = command.type === 'begin' ? { type: 'begun', payload: {} } : null;
  const event = made ? { type: 'made', payload: { told: command.told } } : begins;
  return {
    state: { lastAt: made ? now.toISOString() : (state?.lastAt ?? null) },
    events: event ? [{ ...event, by: null }] : [],
    messages: [],
    timer: { at: next, step },
    index: [],
  };
}

function tomorrow(now: Date, { office, training }: Organisation): Date {
  const day = nextWorkingDay(dayOf(now, office.timeZone), office);
  return at(day, withinHours(training.nudgeAt, office), office);
}
