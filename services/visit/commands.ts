import type { AnswerKind, Doer, VisitFacts, Way } from './model';

interface ByPerson {
  /** Entra object id proven by the token. */
  readonly by: string;
}

interface ByDoer {
  readonly doer: Doer;
}

/** Something done at the desk; the doer's card then follows the visit. */
interface AtDesk extends ByDoer {
  /** The message that becomes that card; null: a new one. */
  readonly card: string | null;
}

export interface AnnounceCommand extends ByPerson {
  readonly type: 'announce';
  readonly facts: VisitFacts;
  /** The colleague the visitor comes to see; absent: the person announcing it. */
  readonly host?: string | null;
  /** The message that holds the form, which becomes the host's card; null when the client did not say. */
  readonly cardActivityId: string | null;
  /** Number of the first of a weekly series, which has one card for all of them. */
  readonly follows?: string;
}

/** Somebody is at the desk whom nobody announced (features C8). */
export interface WalkInCommand extends AtDesk {
  readonly type: 'walkIn';
  readonly facts: VisitFacts;
  /** Who it is for; those who run the office, if that could not be made out from what was said. */
  readonly host: string;
  readonly way: Way;
}

export type VisitChange =
  /** `seen`: version of the facts that the form showed (`forms/version.ts`). */
  | ({ readonly type: 'change'; readonly facts: VisitFacts; readonly seen: string } & ByPerson)
  /** `following`: this many of its series after it were cancelled too; `quietly`: it is one of these. */
  | ({ readonly type: 'cancel'; readonly following?: number; readonly quietly?: true } & ByPerson)
  /** Somebody else receives the visitor. */
  | ({ readonly type: 'handOver'; readonly to: string } & ByPerson)
  | ({ readonly type: 'arrive'; readonly way: Way } & AtDesk)
  | ({ readonly type: 'answer'; readonly answer: Exclude<AnswerKind, 'colleague'> } & ByPerson)
  | ({ readonly type: 'send'; readonly colleague: string } & ByPerson)
  /** "Ik kan niet", by the colleague who was asked. */
  | ({ readonly type: 'decline' } & ByPerson)
  /** "Ken ik niet", or not welcome (features C25: no list is kept of it). */
  | ({ readonly type: 'refuse'; readonly reason: string | null } & ByPerson)
  /** Is ringing at the locked door of the fourth floor. */
  | ({ readonly type: 'atDoor' } & ByDoer)
  | ({ readonly type: 'collect' } & ByPerson)
  | ({ readonly type: 'upstairs' } & ByPerson)
  /** Seen from the desk: somebody took them along (so the host need not press anything). */
  | ({ readonly type: 'fetched' } & ByDoer)
  /** The last press on arrived or left was a mistake. */
  | ({ readonly type: 'undo' } & ByDoer)
  /** More or fewer people came than were announced, and who they are. */
  | ({ readonly type: 'amend'; readonly people: number; readonly others: string } & ByDoer)
  /** Goods are left at the desk, and nobody comes in. */
  | ({ readonly type: 'deliver' } & AtDesk)
  | ({ readonly type: 'leave'; readonly swept: boolean } & ByDoer)
  /** Still here, according to the host. */
  | ({ readonly type: 'stay' } & ByPerson)
  /** The receiver has it, or was seen fetching it. */
  | ({ readonly type: 'pickUp' } & ByDoer)
  /** The BHV does not see them outside, or sees them after all. */
  | {
      readonly type: 'counted';
      readonly roll: string;
      readonly found: 'missing' | 'present';
      readonly marked: { readonly by: string; readonly at: string };
    }
  /** People are counted outside from now on. */
  | { readonly type: 'hold' }
  /** What is known of somebody who is missing. */
  | ({ readonly type: 'tell'; readonly words: string } & ByDoer)
  /** The BHV has what was told at these moments (ISO instants). */
  | { readonly type: 'heard'; readonly roll: string; readonly told: readonly string[] }
  /** The person called to it cannot be reached. */
  | { readonly type: 'unreached'; readonly person: string }
  /** A due row; `step` as in `Decision.timer`. */
  | { readonly type: 'timer'; readonly step: string };

export type VisitCommand = AnnounceCommand | WalkInCommand | VisitChange;

export type ChangeOf<Type extends VisitChange['type']> = Extract<VisitChange, { readonly type: Type }>;
