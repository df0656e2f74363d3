import type { EscalationTarget, IncidentKind } from '../people/incident-settings';
import type { MaskedKind } from '../masking/mask';
import type { EvidenceFile } from './evidence/model';
import type { Process } from './process/model';

/** The vocabulary of an incident: codes and shapes only. What people read about them is in `cards/texts`. */

export const dataOwners = ['client', 'optimo', 'both', 'unknown'] as const;
export type DataOwner = (typeof dataOwners)[number];

/** When somebody noticed, as people put it. `now`: just now; `longer`: before yesterday. */
export const noticedMoments = ['now', 'today', 'yesterday', 'longer', 'unknown'] as const;
export type NoticedMoment = (typeof noticedMoments)[number];

/** What a reporter told, validated and masked. Instants are ISO 8601 in UTC. */
export interface IncidentFacts {
  /** Never empty until its term is over (`Incident.stripped`). */
  readonly what: string;
  readonly kind: IncidentKind | null;
  /** Its words suggested the kind, and the reporter left it. Absent: it was chosen, or there is none. */
  readonly kindProposed?: true;
  /** A moment that somebody gave; null when none was: then the clocks run from `sinceWhen`. */
  readonly noticedAt: string | null;
  /** What somebody said about that moment. Absent: nothing. */
  readonly noticed?: NoticedMoment;
  /** When it happened, as far as handlers found out; the report does not ask this. Absent: nothing is known. */
  readonly happened?: Happened;
  /** Null when nothing was said about it; older reports may have `unknown` for that. */
  readonly dataOf: DataOwner | null;
  /** Ids of `organisation.clients`. */
  readonly clients: readonly string[];
  /** Roughly how many people; null when nothing was said about it. */
  readonly peopleCount: number | null;
  readonly done: string | null;
  /** Answers to the questions for the kind, by question id (see `kinds.ts`). */
  readonly answers: Readonly<Record<string, string>>;
}

/** Instants are ISO 8601 in UTC; null: not known. */
export interface Happened {
  readonly from: string | null;
  readonly until: string | null;
  readonly ongoing: boolean | null;
  /** Somebody tried, and it cannot be found out. Absent: no. */
  readonly undeterminable?: true;
}

/** The facts that can be corrected, and who a report is about. */
export interface Correction extends Pick<IncidentFacts, 'kind' | 'noticedAt' | 'dataOf' | 'peopleCount'> {
  readonly happened: Happened | null;
  readonly about: readonly string[];
}

export const incidentStatuses = [
  'reported',
  'taken',
  'classified',
  'notifying',
  'closed',
  'withdrawn',
  /** It belongs to another report about the same thing, which leads (`Incident.joined`). */
  'joined',
] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

/** Something said after the report: an addition, a question from the FG, or the answer to it. */
export interface IncidentRemark {
  readonly kind: 'addition' | 'question' | 'answer' | 'mistake';
  readonly text: string;
  readonly at: string;
  /** Number of the joined report it was said about. Absent: about this one. */
  readonly from?: string;
}

/** The matters in a record of another flow that can lead to a report. */
export const originMatters = ['lost', 'late', 'key', 'count'] as const;
export type OriginMatter = (typeof originMatters)[number];

/** The record of another flow that triggered this report; it is told the number (features N3). */
export interface Origin {
  readonly partition: string;
  readonly flow: string;
  readonly item: string;
  /** Which matter in that record it is; comes back with the number. */
  readonly matter: OriginMatter;
  /** Who has it on loan, and when they claim to have brought it back. Absent: nobody has, or an older report. */
  readonly loan?: { readonly borrower: string; readonly handedInAt: string | null };
  /** Who said it is lost, as that record names them. Absent: it is no loss, an older report, or its words are gone. */
  readonly saidBy?: string;
}

/** What the record that a report came from has said since: the lost thing was found, or is back in its place. */
export interface TurnedUp {
  /** With where it was, in the finder's words. */
  readonly found: (Done & { readonly where: string }) | null;
  /** Confirmed by the keeper of the place. */
  readonly back: Done | null;
  /** It is not there after all, or is lost again. */
  readonly undone: Done | null;
}

interface Done {
  readonly by: string;
  readonly at: string;
}

export interface Incident {
  /** `INC-2026-0001`. */
  readonly id: string;
  readonly status: IncidentStatus;
  readonly facts: IncidentFacts;
  /** Object ids of colleagues the report is about: withheld from them everywhere (features N6). */
  readonly about: readonly string[];
  /** What was masked in the reporter's words (features N5), so that the reporter and the FG know. */
  readonly masked: readonly MaskedKind[];
  readonly reportedAt: string;
  /** The reporter's pseudonym, for the list of own reports; null when the channel proved nobody (reliability S23). */
  readonly reporterKey: string | null;
  /** Reported without a name: the hash of the code with which its reporter looks and answers. Absent: no. */
  readonly unnamed?: string;
  /** Who last corrected its facts, and how often that was done. Absent: never. */
  readonly corrected?: { readonly by: string; readonly at: string; readonly times: number };
  /** When FG or deputies could first have known: starts the clocks; from `since-when.ts`, until the FG moves it. */
  readonly awareAt: string;
  readonly taken: Taken | null;
  /** When it was first taken, once more than one person has held it. */
  readonly firstTakenAt?: string;
  /** Whose hands it left without passing to another's; absent while somebody holds it, and before anybody did. */
  readonly letGo?: LetGo;
  readonly withdrawn: { readonly by: string; readonly at: string; readonly reason: string } | null;
  readonly remarks: readonly IncidentRemark[];
  /** First press or refresh per recipient (object id → ISO instant). */
  readonly seen: Readonly<Record<string, string>>;
  /** How many steps of the escalation ladder are behind us, skipped ones included. */
  readonly escalated: number;
  /** The last step of the ladder that was acted on, and who it called. */
  readonly called: IncidentCall | null;
  /** Nobody could be reached, and somebody outside the chat has to act (features N1). */
  readonly unreached: boolean;
  /** The record this report belongs to; they cite each other. Absent for one that somebody typed. */
  readonly origin?: Origin;
  /** Absent: that record has said nothing since. */
  readonly turnedUp?: TurnedUp;
  /** From the step that called the board in, its members act like deputies. */
  readonly boardCalled: boolean;
  /** The reporter asked for the name to stay with the FG (features A29). Absent: no. */
  readonly confidential?: true;
  /** Its sender sent so much that handlers get it in one card with the rest; the name of that batch. Absent: no. */
  readonly flood?: string;
  /** Files that belong to it, including those whose term is over; absent: none (features A22). */
  readonly evidence?: readonly EvidenceFile[];
  /** Since when its words and its reporter are gone (domain §6); absent: they are there. */
  readonly stripped?: { readonly at: string; readonly reporterGone: boolean };
  /** The report about the same cause that it joined. Absent: it stands on its own. */
  readonly joined?: Joining;
  /** Reports about the same thing that joined this one, in order. Absent: none. */
  readonly leads?: readonly Joined[];
  /** Colleagues who were given read access, in order; absent: nobody ever was. */
  readonly invited?: readonly Invited[];
  /** What was done after it was taken; absent until then. */
  readonly process?: Process;
}

/** The state of a leading report, as the reports that joined it tell their reporters. */
export interface LeadStands {
  readonly status: IncidentStatus;
  readonly taken: { readonly by: string; readonly at: string } | null;
  /** With what is said to the reporters, if anything. */
  readonly closed: { readonly at: string; readonly toReporter?: string } | null;
}

export interface Joining {
  /** Number of the report that leads. */
  readonly of: string;
  /** Who said so. */
  readonly by: string;
  readonly at: string;
  readonly lead: LeadStands;
}

export interface Joined {
  /** Number of the report that joined. */
  readonly id: string;
  /** Since when FG or deputies could have known, according to it. */
  readonly awareAt: string;
  readonly by: string;
  readonly at: string;
  /** How many files its reporter last sent since it joined, and when. */
  readonly files?: { readonly count: number; readonly at: string };
}

/** Who holds it. */
export interface Taken {
  readonly by: string;
  readonly at: string;
  /** Who handed it over; absent when they took it themselves. */
  readonly handedBy?: string;
  /** First day (`YYYY-MM-DD`) of a later leave: then it is let go. */
  readonly awayFrom?: string;
  /** When they said so. */
  readonly leaveSaidAt?: string;
}

/** A colleague who was given read access. */
export interface Invited {
  readonly person: string;
  /** Who gave them access. */
  readonly by: string;
  readonly at: string;
  /** Revoked, the incident was over, or it turned out to be about them. Absent: they may look. */
  readonly ended?: { readonly at: string; readonly why: 'takenBack' | 'over' | 'about' };
}

export interface LetGo {
  /** Who held it. */
  readonly by: string;
  readonly at: string;
  /** Somebody said so, their leave began, or it turned out to be about them. */
  readonly why: 'said' | 'away' | 'about';
}

export interface IncidentCall {
  readonly to: EscalationTarget;
  readonly people: readonly string[];
  readonly at: string;
  /** Not by a step of the ladder, but at once: FG and deputies are all away. */
  readonly why?: 'away';
}
