/** Nudges: unhurried reminders, once per step, in one card a day over all flows (features N16). */

/** Every kind of nudge; the catalogue has its words (`cards/texts/nudges.ts`). */
export const nudgeKinds = [
  'invited',
  'notSignedUp',
  /** The same, when no date has a place left: one can wait for one. */
  'notSignedUpFull',
  'overdue',
  'overdueFull',
  'moved',
  'excused',
  'otherGiver',
  'weekBefore',
  'dayBefore',
  'missed',
  'missedNoDate',
  'noDate',
  'needsGiver',
  'listOpen',
  'toConfirm',
  'documentNew',
  'documentDue',
  'documentOverdue',
  'team',
  'proposal',
  'mayReport',
  'anchor',
  'holdDue',
  'taskDue',
  'taskLate',
] as const;
export type NudgeKind = (typeof nudgeKinds)[number];

/** Something one person is to be reminded of now. */
export interface Nudge {
  /** What it is about, for this person: each step of a subject is told once. */
  readonly subject: string;
  /** Its place in the subject's steps; a later one makes the earlier ones redundant. */
  readonly step: number;
  readonly kind: NudgeKind;
  /** The record that opens when somebody wants to act on it; null when there is none. */
  readonly record: string | null;
  /** As its author wrote it; empty when there is nothing to name. */
  readonly title: string;
  /** The relevant `YYYY-MM-DD` (deadline, or the day it happens) and the time; null when there is none. */
  readonly day: string | null;
  readonly time: string | null;
  /** More lines, such as the names in a manager's overview. */
  readonly lines: readonly string[];
  /** Can no longer be put off: a deadline is near or past (features N16, "snooze with a floor"). */
  readonly pressing: boolean;
}

/** The furthest step told, by subject; when (`YYYY-MM-DD`), and whether the summary with it was looked at. */
export type Told = Readonly<
  Record<string, { readonly step: number; readonly day: string; readonly seen?: true }>
>;

/** What somebody was told, and when; one row per person. */
export interface SummaryState {
  /** `YYYY-MM-DD` of the last summary; null when there was none. */
  readonly day: string | null;
  /** ISO instant of it. */
  readonly at: string | null;
  /** What it said. */
  readonly lines: readonly Nudge[];
  /** The last summary included. */
  readonly told: Told;
  /** Without the last summary: what holds if that one never arrived. */
  readonly before: Told;
  /** ISO instant at which the last summary was first seen. */
  readonly seenAt: string | null;
  /** First day on which nudges resume; null when they were not put off. */
  readonly snoozedUntil: string | null;
}

export const nothingTold: SummaryState = {
  day: null,
  at: null,
  lines: [],
  told: {},
  before: {},
  seenAt: null,
  snoozedUntil: null,
};

/** One partition for all summaries, so that a round reads and writes in bulk. */
export const summaryPartition = 'digest';
