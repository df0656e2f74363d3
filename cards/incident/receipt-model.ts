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
 * Readers who do not work here see neither names nor when others did something: then a recipient has no name, it was
 * taken by `somebody`, and the moments of others are null (features N15).
 */
export interface IncidentReceiptModel extends FirstAidModel {
  readonly locale: Locale;
  /** Id and version; every action sends them back. */
  readonly data: OnRemark;
  readonly id: string;
  /** That of the report it belongs to, if any. */
  readonly status: IncidentStatus;
  /** Others reported the same thing, and it is handled together with those. Absent: no. */
  readonly joined?: boolean;
  readonly what: string;
  readonly reportedAt: string;
  readonly recipients: readonly Recipient[];
  /** To call when nobody is reached; empty when there is none. */
  readonly phone: string;
  readonly taken: IncidentDoer | 'somebody' | null;
  /** Null also for a reader who is not told when. */
  readonly withdrawnAt: string | null;
  /** When it was reopened, while it is open; null: it was not, or its reader is not told when. */
  readonly reopenedAt?: string | null;
  /** The lost thing is there: who found it and who confirmed it is back in place; null or absent: nobody said so. */
  readonly turnedUp?: { readonly found: IncidentDoer | null; readonly back: IncidentDoer | null } | null;
  /** What the person who closed it says to the reporter; null when nothing was said. */
  readonly closingWords: string | null;
  readonly masked: readonly MaskedKind[];
  /** Nothing, or too little, was said about when it was noticed: it is asked. */
  readonly asksNoticed: boolean;
  /** The question that still awaits an answer. */
  readonly question: string | null;
  readonly remarks: readonly ShownRemark[];
  /** How many files are with it. */
  readonly files: number;
  /** False when the channel proved nobody (reliability S23): then nothing can be added later. */
  readonly reporterProven: boolean;
  /** It is about somebody, who does not get it. */
  readonly withheld: boolean;
}

/** The same without the data for its buttons. */
export type ReportedModel = Omit<IncidentReceiptModel, 'data'>;
