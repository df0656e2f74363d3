/** The words of visits: codes and shapes only. What people read about them is in `cards/texts`. */

/** A delivery may be left at the desk; a supplier comes up, like a guest (policy: "leveranciers"). */
export const visitKinds = ['guest', 'supplier', 'delivery'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** How somebody came in: the garage is a way in like the others, and some walk up and ring the bell. */
export const ways = ['reception', 'garage', 'door'] as const;
export type Way = (typeof ways)[number];

/** What everybody may say at an evacuation; who says nothing did not answer, and nobody concludes more from it. */
export const safetyAnswers = ['outside', 'help', 'absent'] as const;
export type SafetyAnswerKind = (typeof safetyAnswers)[number];

/** What is asked about a visitor, and no more (features C20, domain §6). Validated and masked. */
export interface VisitFacts {
  readonly name: string;
  /** Empty when there is none. */
  readonly company: string;
  readonly kind: VisitKind;
  /** How many come, the named one included (features C21). */
  readonly people: number;
  /** `YYYY-MM-DD` and `HH:mm` on the office's clock: a block of time. */
  readonly day: string;
  readonly from: string;
  readonly until: string;
  /** For reception; empty when there is none. */
  readonly remark: string;
  /** Of somebody nobody announced: whom they asked for, in the words of the desk, which learns no more of a name. */
  readonly askedFor?: string;
  /** Who else came, as far as somebody said so. */
  readonly others?: string;
  /** It was announced for as many weeks, once each; absent: only this once. */
  readonly weeks?: number;
}

/** Who did something: an Entra object id, or a desk (id of its link) of which no person is known. */
export type Doer = { readonly person: string } | { readonly desk: string };

export interface Deed {
  readonly by: Doer;
  /** ISO instant. */
  readonly at: string;
}

export const answers = ['coming', 'fiveMinutes', 'colleague'] as const;
/** What a host says to "your visitor is here"; "I do not know them" is a refusal. */
export type AnswerKind = (typeof answers)[number];

export interface HostAnswer {
  readonly kind: AnswerKind;
  /** Entra object id of who answered. */
  readonly by: string;
  readonly at: string;
  /** Who fetches the visitor: the one who answered, or the colleague who was chosen. */
  readonly escort: string;
}

export interface Arrival extends Deed {
  readonly way: Way;
  /** Guards man the desk outside the office's hours (policy: daluren). */
  readonly desk: 'reception' | 'guards';
  /** Who was called to it, the host included. */
  readonly called: readonly string[];
  /** How many steps of the ladder lie behind, skipped ones included. */
  readonly escalated: number;
  /** When it was said that the visitor stands at the door of the fourth floor. */
  readonly atDoorAt: string | null;
  /** Who was called at once because the host is away; absent when the host was called. */
  readonly instead?: readonly string[];
}

export interface Escort {
  /** Entra object id of who fetched the visitor. */
  readonly by: string;
  readonly from: string;
  readonly upstairsAt: string | null;
  /** Somebody else said so: the desk saw them go. Absent when the escort did. */
  readonly toldBy?: Doer;
}

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
  /** Number of the first visit of the weekly series it is one of; absent: of none, or from before this was kept. */
  readonly series?: string;
  /** Who gave it to the host it has now; absent: nobody did. */
  readonly handedBy?: Deed;
  /** Who was to hear of it and cannot be reached (Entra object id); absent: nobody. */
  readonly untold?: string;
  /** The last press that was taken back: the visitor was not there, or had not gone. */
  readonly undone?: Deed;
}

/** Each state has exactly what is known in it. */
type Stage =
  | { readonly status: 'expected' }
  /** `following`: so many of its series after it were cancelled with it. */
  | { readonly status: 'cancelled'; readonly ended: Deed; readonly following?: number }
  | { readonly status: 'noShow'; readonly endedAt: string }
  | {
      readonly status: 'refused';
      readonly ended: Deed;
      readonly reason: string | null;
      /** Stood at the desk already: there it is said that nobody lets them up. */
      readonly came: boolean;
    }
  | {
      readonly status: 'delivered';
      readonly ended: Deed;
      /** When the receiver was asked once more to fetch it (ISO instant); absent: not. */
      readonly remindedAt?: string;
      /** Who was told in the place of a receiver who is away. */
      readonly instead?: readonly string[];
      /** When the receiver was last found away (ISO instant): they hear of it when they are back. */
      readonly awayAt?: string;
      /** Absent: it lies there still, as far as anybody said. */
      readonly pickedUp?: Deed;
    }
  | {
      readonly status: 'arrived';
      readonly arrival: Arrival;
      readonly answer: HostAnswer | null;
      /** As when collected; not there before the planned end. */
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
      /** Signed out by the office at the end of the day, because nobody had (features C14). */
      readonly swept: boolean;
      /** As it was before they left: that can turn out to be a mistake. */
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

/** It lies at the desk, as far as anybody said. */
export const isWaiting = (visit: Visit): boolean =>
  visit.status === 'delivered' && visit.pickedUp === undefined;

/** In the building now: what the BHV must know. */
export const isInside = (visit: Visit): visit is VisitIn<'arrived'> | VisitIn<'collected'> =>
  visit.status === 'arrived' || visit.status === 'collected';
