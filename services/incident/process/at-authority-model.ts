/** Since notification, at the authority: whether all was said, what was added, whether it was withdrawn. */

/** Whether all was said at once, or the rest follows in parts (Art. 33(4)). */
export const reportPhases = ['complete', 'provisional'] as const;
export type ReportPhase = (typeof reportPhases)[number];

interface Recorded {
  /** Entra object id of whoever recorded it. */
  readonly by: string;
  /** ISO instant at which it was recorded. */
  readonly at: string;
  /** When it was actually done (ISO). Absent: when it was recorded. */
  readonly moment?: string;
  /** Number the authority gave, or other reference. */
  readonly reference: string;
}

export interface Supplement extends Recorded {
  readonly phase: ReportPhase;
}

export interface Retracted extends Recorded {
  /** The template asks it (field 5; domain §3.3). */
  readonly reason: string;
}

export interface AtAuthority {
  /** Only for the authority, and only since we started asking. */
  readonly phase?: ReportPhase;
  /** What was added to it, in order; absent: nothing. */
  readonly supplements?: readonly Supplement[];
  /** It was withdrawn at the authority. Absent: it stands. */
  readonly retracted?: Retracted;
}

/** As last reported; null when nobody was asked yet. */
export const phaseOf = ({ supplements = [], phase }: AtAuthority): ReportPhase | null =>
  supplements.at(-1)?.phase ?? phase ?? null;

/** The rest must still follow (Art. 33(4)). */
export const awaitsRest = (notified: AtAuthority): boolean =>
  notified.retracted === undefined && phaseOf(notified) === 'provisional';

/** When something was actually done. */
export const momentOf = ({ at, moment }: Pick<Recorded, 'at' | 'moment'>): string => moment ?? at;

/** What the EDPB template asks besides, by field: keys of options, or the single text that was written. */
export type TemplateAnswers = Readonly<Record<string, readonly string[]>>;
