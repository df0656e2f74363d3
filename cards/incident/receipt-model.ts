import type { OnRemark } from '../../services/incident/contract';
import type { IncidentStatus } from '../../services/incident/model';
import type { MaskedKind } from '../../services/masking/mask';
import type { Locale } from '../../services/people/roles';
import type { Recipient } from './deliveries';
import type { FirstAidModel } from './first-aid';
import type { ShownRemark } from './remarks';

/** Who did something with a report, and when. */
export interface IncidentDoer {
  readonly name: string;
  readonly at: string;
}

/**
 * Who does not work here reads neither names nor when others did something: then a recipient has no name, it was taken by
 * `somebody`, and moments of others are null (features N15).
 */
export interface IncidentReceiptModel extends FirstAidModel {
  readonly locale: Locale;
  /** Id and version; every action carries them back. */
  readonly data: OnRemark;
  readonly id: string;
  /** Of the report that it belongs to, when it belongs to one. */
  readonly status: IncidentStatus;
  /** Others reported the same, and it is handled with those. Absent: no. */
  readonly joined?: boolean;
  readonly what: string;
  readonly reportedAt: string;
  readonly recipients: readonly Recipient[];
  /** To call when nobody is reached; empty when there is none. */
  readonly phone: string;
  readonly taken: IncidentDoer | 'somebody' | null;
  /** Null also for a reader who is not told when. */
  readonly withdrawnAt: string | null;
  /** When it was opened again, while it is open; null: it was not, or its reader is not told when. */
  readonly reopenedAt?: string | null;
  /** What was lost is there: who found it and who confirmed it lies in its place; null or absent: nobody said so. */
  readonly turnedUp?: { readonly found: IncidentDoer | null; readonly back: IncidentDoer | null } | null;
  /** What who closed it says to the reporter; null when nothing was said. */
  readonly closingWords: string | null;
  readonly masked: readonly MaskedKind[];
  /** Nothing was said of when it was noticed, or too little: it is asked. */
  readonly asksNoticed: boolean;
  /** The question that still waits for an answer. */
  readonly question: string | null;
  readonly remarks: readonly ShownRemark[];
  /** How many files are with it. */
  readonly files: number;
  /** False when the channel proved nobody (reliability S23): then nothing can be added later. */
  readonly reporterProven: boolean;
  /** It is about somebody, who does not get it. */
  readonly withheld: boolean;
}

/** The same without what its buttons carry. */
export type ReportedModel = Omit<IncidentReceiptModel, 'data'>;
