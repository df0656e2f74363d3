import type { EscalationTarget } from '../../services/people/incident-settings';
import type { OnRemark } from '../../services/incident/contract';
import type { FactNote, FactQuestion } from '../../services/incident/kinds';
import type {
  IncidentFacts,
  IncidentRemark,
  IncidentStatus,
  LetGo,
  Origin,
} from '../../services/incident/model';
import type { Ring } from '../../services/incident/news';
import type { MaskedKind } from '../../services/masking/mask';
import type { Locale } from '../../services/people/roles';
import type { HandlingModel } from './process/model';

interface ByPerson {
  readonly name: string;
  readonly at: string;
}

/** The record of another flow, with names. */
export interface ShownOrigin extends Pick<Origin, 'item' | 'matter'> {
  readonly loan?: { readonly borrower: string; readonly handedInAt: string | null };
  readonly saidBy?: string;
}

/** With names. */
export interface ShownTurnedUp {
  readonly found: (ByPerson & { readonly where: string }) | null;
  readonly back: ByPerson | null;
  readonly undone: ByPerson | null;
}

/** What FG, a deputy or the board may see of a report; the reporter's name is kept apart (features N7). */
export interface IncidentAlertModel {
  readonly locale: Locale;
  /** Id and version; every action sends them back. */
  readonly data: OnRemark;
  readonly id: string;
  readonly status: IncidentStatus;
  readonly facts: IncidentFacts;
  /** The questions for the kind in order, and what their answers say about protection. */
  readonly questions: readonly FactQuestion[];
  readonly notes: readonly FactNote[];
  /** Names of `facts.clients`, and of the colleagues it is about. */
  readonly clients: readonly string[];
  readonly about: readonly string[];
  readonly masked: readonly MaskedKind[];
  readonly reporterProven: boolean;
  /** Reported without a name. */
  readonly unnamed: boolean;
  /** The reporter asked that as few as possible learn the name: names of those who can open it; null: did not ask. */
  readonly confidential: readonly string[] | null;
  readonly reportedAt: string;
  /** Number of the report that it belongs to; null or absent: it stands on its own. */
  readonly joined?: string | null;
  /** Numbers of those that belong to it. */
  readonly leads?: readonly string[];
  /** Names of colleagues with read access. */
  readonly looking?: readonly string[];
  /** Who corrected its facts last; absent: nobody did. */
  readonly corrected?: ByPerson;
  /** Files that can be opened. */
  readonly files: number;
  /** The record of another flow that led to this report; null when somebody typed it. */
  readonly origin: ShownOrigin | null;
  /** What that record has said since; null or absent: nothing. */
  readonly turnedUp?: ShownTurnedUp | null;
  /** Its clocks, what was done and what is missing. */
  readonly handling: HandlingModel;
  /** Why this card rings again; null for the first. */
  readonly call: EscalationTarget | 'boardAtOnce' | 'allAway' | null;
  /** Why it came, or came again. */
  readonly ring: Ring;
  readonly possiblyDouble: boolean;
  readonly taken:
    | (ByPerson & {
        readonly byReader: boolean;
        /** Name of the person who handed it over; absent when they took it themselves. */
        readonly handedBy?: string;
        /** `YYYY-MM-DD` from which they are away; absent when that was not said. */
        readonly awayFrom?: string;
      })
    | null;
  /** Who held it before it was nobody's again; absent while somebody holds it, and for a new one. */
  readonly letGo?: ByPerson & { readonly byReader: boolean; readonly why: LetGo['why'] };
  /** `with`: name of the second signatory; absent: none was needed. */
  readonly withdrawn: (ByPerson & { readonly reason: string; readonly with?: string }) | null;
  readonly remarks: readonly IncidentRemark[];
  readonly can: {
    readonly take: boolean;
    readonly handle: boolean;
    readonly ask: boolean;
    readonly withdraw: boolean;
    /** It may belong to another report. */
    readonly join?: boolean;
  };
  /** The reader's id in Teams (`29:…`), whose client refreshes the card when it is looked at. */
  readonly userId?: string;
}
