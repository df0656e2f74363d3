/** The vocabulary of visits: codes and shapes only. What people read about them is in `cards/texts`. */

/** A delivery may be left at the desk; a supplier comes up, like a guest (policy: "leveranciers"). */
export const visitKinds = ['guest', 'supplier', 'delivery'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** How somebody came in: the garage counts as an entrance, and some walk up and ring the bell. */
export const ways = ['reception', 'garage', 'door'] as const;
export type Way = (typeof ways)[number];

/** What everybody may say at an evacuation; silence means no answer, and nobody concludes more from it. */
export const safetyAnswers = ['outside', 'help', 'absent'] as const;
export type SafetyAnswerKind = (typeof safetyAnswers)[number];

/** All that is asked about a visitor (features C20, domain §6). Validated and masked. */
export interface VisitFacts {
  readonly name: string;
  /** Empty when there is none. */
  readonly company: string;
  readonly kind: VisitKind;
  /** How many come, including the named one (features C21). */
  readonly people: number;
  /** `YYYY-MM-DD` and `HH:mm` by the office's clock: a block of time. */
  readonly day: string;
  readonly from: string;
  readonly until: string;
  /** For reception; empty when there is none. */
  readonly remark: string;
  /** For an unannounced visitor: who they asked for, in the desk's words; the desk gets no fuller name. */
  readonly askedFor?: string;
  /** Who else came, if anybody said. */
  readonly others?: string;
  /** It was announced for this many weeks, once each; absent: only this once. */
  readonly weeks?: number;
}

/** The doer: an Entra object id, or a desk (id of its link), where no person is known. */
export type Doer = { readonly person: string } | { readonly desk: string };

export interface Deed {
  readonly by: Doer;
  /** ISO instant. */
  readonly at: string;
}

/** What a host says to "your visitor is here"; "I do not know them" is a refusal. */
export type AnswerKind = 'coming' | 'fiveMinutes' | 'colleague';

export interface HostAnswer {
  readonly kind: AnswerKind;
  /** Entra object id of whoever answered. */
  readonly by: string;
  readonly at: string;
  /** Who fetches the visitor: the one who answered, or the chosen colleague. */
  readonly escort: string;
}

export interface Arrival extends Deed {
  readonly way: Way;
  /** Guards man the desk outside the office's hours (policy: daluren). */
  readonly desk: 'reception' | 'guards';
  /** Those who were called to it, including the host. */
  readonly called: readonly string[];
  /** How many steps of the ladder are behind us, skipped ones included. */
  readonly escalated: number;
  /** When the visitor was said to be at the door of the fourth floor. */
  readonly atDoorAt: string | null;
  /** Those called at once because the host is away; absent when the host was called. */
  readonly instead?: readonly string[];
  /** Since when nobody is called, because people are counted outside (ISO instant); absent: people are called. */
  readonly heldAt?: string;
  /** Earlier times in which nobody was called for that reason; steps begun before them come that much later. */
  readonly holds?: readonly Hold[];
}

/** ISO instants. */
export interface Hold {
  readonly from: string;
  readonly until: string;
}

export interface Escort {
  /** Entra object id of whoever fetched the visitor. */
  readonly by: string;
  readonly from: string;
  readonly upstairsAt: string | null;
  /** Somebody else said so: the desk saw them go. Absent when the escort did. */
  readonly toldBy?: Doer;
}

/** The BHV did not see them outside. */
export interface Missing {
  /** Which roll call. */
  readonly roll: string;
  /** Entra object id of who marked it, and when (ISO instant). */
  readonly by: string;
  readonly at: string;
  /** Seen after all. */
  readonly found?: { readonly by: string; readonly at: string };
  /** What was told to the BHV, oldest first; one alone is from before all of them were kept. */
  readonly told?: Telling | readonly Telling[];
}

/** What whoever saw somebody last told the BHV. Masked. */
export interface Telling extends Deed {
  readonly words: string;
  /** Nobody of the BHV has it yet. */
  readonly pending?: true;
}

export const tellingsOf = ({ told = [] }: Pick<Missing, 'told'>): readonly Telling[] =>
  'words' in told ? [told] : told;

interface Announced {
  /** `BZ-0001`, within its location. */
  readonly id: string;
  readonly location: string;
  readonly facts: VisitFacts;
  /** Entra object id. */
  readonly host: string;
  readonly announced: Deed;
  /** Nobody announced it: the host must say yes first (features C8). */
  readonly unexpected: boolean;
  /** Number of the first visit in its weekly series; absent: in none, or from before this was kept. */
  readonly series?: string;
  /** Who passed it to its present host; absent: nobody did. */
  readonly handedBy?: Deed;
  /** Who was to hear of it and cannot be reached (Entra object id); absent: nobody. */
  readonly untold?: string;
  /** The last press that was taken back: the visitor was not there, or had not left. */
  readonly undone?: Deed;
  /** Absent: nobody ever missed them. */
  readonly missing?: Missing;
}

/** Each state has exactly what is known in it. */
type Stage =
  | { readonly status: 'expected' }
  /** `following`: this many of its series after it were cancelled with it. */
  | { readonly status: 'cancelled'; readonly ended: Deed; readonly following?: number }
  | { readonly status: 'noShow'; readonly endedAt: string }
  | {
      readonly status: 'refused';
      readonly ended: Deed;
      readonly reason: string | null;
      /** Was already at the desk, which is told that nobody lets them up. */
      readonly came: boolean;
    }
  | {
      readonly status: 'delivered';
      readonly ended: Deed;
      /** When the receiver was asked again to fetch it (ISO instant); absent: not asked. */
      readonly remindedAt?: string;
      /** Those told instead of a receiver who is away. */
      readonly instead?: readonly string[];
      /** Since when the receiver is not told, because people are counted outside (ISO instant). */
      readonly heldAt?: string;
      /** When the receiver was last found to be away (ISO instant): they hear of it when they are back. */
      readonly awayAt?: string;
      /** Absent: it is still there, as far as anybody said. */
      readonly pickedUp?: Deed;
    }
  | {
      readonly status: 'arrived';
      readonly arrival: Arrival;
      readonly answer: HostAnswer | null;
      /** The colleague who was asked to fetch them and cannot; absent: nobody said so. */
      readonly declined?: string;
      /** As for `collected`; absent before the planned end. */
      readonly askedAt?: string | null;
    }
  | {
      readonly status: 'collected';
      readonly arrival: Arrival;
      readonly answer: HostAnswer | null;
      readonly escort: Escort;
      /** When the host was asked whether the visitor is still there. */
      readonly askedAt: string | null;
    }
  | {
      readonly status: 'left';
      readonly arrival: Arrival;
      readonly escort: Escort | null;
      readonly left: Deed;
      /** Signed out by the office at the end of the day, because nobody else had (features C14). */
      readonly swept: boolean;
      /** As before they left, which may turn out to be a mistake. */
      readonly answer?: HostAnswer | null;
    };

export type Visit = Announced & Stage;
export type VisitStatus = Visit['status'];
export type VisitIn<Status extends VisitStatus> = Extract<Visit, { readonly status: Status }>;

/** Who announced it for somebody else (Entra object id); whoever met an unexpected visitor at the desk announced nobody. */
export const announcerOf = ({
  announced: { by },
  unexpected,
}: Pick<Visit, 'announced' | 'unexpected'>): string | null =>
  !unexpected && 'person' in by ? by.person : null;

/** Nobody, or more than one person, fits the name given at the desk: the office finds out who it is for. */
export const isForUnknown = ({ facts: { askedFor, remark } }: Pick<Visit, 'facts'>): boolean =>
  askedFor === remark;

/** It lies at the desk, as far as anybody said. */
export const isWaiting = (visit: Visit): boolean =>
  visit.status === 'delivered' && visit.pickedUp === undefined;

/** In the building now: what the BHV must know. */
export const isInside = (visit: Visit): visit is VisitIn<'arrived'> | VisitIn<'collected'> =>
  visit.status === 'arrived' || visit.status === 'collected';
