import { daysBetween } from '../time/calendar';
import type { SummaryState, Nudge, Told } from './model';

/** What is known of one person when a round comes to them. */
export interface Telling {
  /** `YYYY-MM-DD` of the round, by the office's clock. */
  readonly day: string;
  /** ISO instant of the round. */
  readonly at: string;
  /** Whether the last summary is known to have arrived. */
  readonly reached: boolean;
}

/** Most lines of one summary; the others come with the next. */
const mostLines = 8;

/**
 * Whether somebody gets a summary now, and which. Pure: one a day, each step once, only the latest of several steps,
 * nothing that was put off unless it cannot wait (features D11, D12, N16).
 * @param nudges what holds for this person now, from all flows.
 * @returns the state after telling; null when there is nothing to tell.
 */
export function tell(state: SummaryState, nudges: readonly Nudge[], telling: Telling): SummaryState | null {
  const { day, at, reached } = telling;
  if (state.day !== null && state.day >= day) return null;
  const known = reached ? toldAndSeen(state) : state.before;
  const fresh = nudges.filter(({ subject, step }) => step > (known[subject]?.step ?? -1));
  const snoozed = state.snoozedUntil !== null && day < state.snoozedUntil;
  const due = snoozed ? fresh.filter(({ pressing }) => pressing) : fresh;
  if (due.length === 0) return null;
  const lines = [...due].sort(byUrgency).slice(0, mostLines);
  const before = recent(known, day);
  return {
    day,
    at,
    lines,
    before,
    told: { ...before, ...Object.fromEntries(lines.map(({ subject, step }) => [subject, { step, day }])) },
    seenAt: null,
    snoozedUntil: snoozed ? state.snoozedUntil : null,
  };
}

/** When the next summary replaces the last, its contents are kept along with whether they were looked at. */
function toldAndSeen({ told, lines, seenAt }: SummaryState): Told {
  const seen = new Set(seenAt === null ? [] : lines.map(({ subject }) => subject));
  return Object.fromEntries(
    Object.entries(told).map(([subject, last]) => [
      subject,
      seen.has(subject) ? { ...last, seen: true } : last,
    ]),
  );
}

const byUrgency = (one: Nudge, other: Nudge): number =>
  Number(other.pressing) - Number(one.pressing) || (one.day ?? '').localeCompare(other.day ?? '');

/** No subject lives longer than a yearly session and its overdue weeks; a row must not grow with the years. */
const rememberedDays = 800;

const recent = (told: Told, day: string): Told =>
  Object.fromEntries(Object.entries(told).filter(([, last]) => daysBetween(last.day, day) <= rememberedDays));

/** @param until first day on which nudges come again. */
export const snooze = (state: SummaryState, until: string): SummaryState => ({
  ...state,
  snoozedUntil: until,
});

/** Seen at the first look after it came; later looks add nothing. */
export const seen = (state: SummaryState, at: string): SummaryState | null =>
  state.day === null || state.seenAt !== null ? null : { ...state, seenAt: at };
