import type { AnswerKind, Doer, VisitFacts, Way } from './model';

interface ByPerson {
  /** Entra object id proven by the token. */
  readonly by: string;
}

interface ByDoer {
  readonly doer: Doer;
}

/** Something done at the desk, whose card follows what becomes of it. */
interface AtDesk extends ByDoer {
  /** The message that becomes that card; null: a new one. */
  readonly card: string | null;
}

export interface AnnounceCommand extends ByPerson {
  readonly type: 'announce';
  readonly facts: VisitFacts;
  /** The colleague the visitor comes for; absent: it is for who announces it. */
  readonly host?: string | null;
  /** The message the form stands in, which becomes the host's card; null when the client did not tell. */
  readonly cardActivityId: string | null;
  /** Number of the first of several weeks, which has a card for all of them. */
  readonly follows?: string;
}

/** Somebody stands at the desk whom nobody announced (features C8). */
export interface WalkInCommand extends AtDesk {
  readonly type: 'walkIn';
  readonly facts: VisitFacts;
  /** For whom; whoever runs the office when nobody could be made out from what was said. */
  readonly host: string;
  readonly way: Way;
}

export type VisitChange =
  /** `seen`: version of the facts that the form showed (`forms/version.ts`). */
  | ({ readonly type: 'change'; readonly facts: VisitFacts; readonly seen: string } & ByPerson)
  /** `following`: so many of its series after it went too; `quietly`: it is one of these. */
  | ({ readonly type: 'cancel'; readonly following?: number; readonly quietly?: true } & ByPerson)
  /** Somebody else receives the visitor. */
  | ({ readonly type: 'handOver'; readonly to: string } & ByPerson)
  | ({ readonly type: 'arrive'; readonly way: Way } & AtDesk)
  | ({ readonly type: 'answer'; readonly answer: Exclude<AnswerKind, 'colleague'> } & ByPerson)
  | ({ readonly type: 'send'; readonly colleague: string } & ByPerson)
  /** "Ken ik niet", or not welcome (features C25: no list is kept of it). */
  | ({ readonly type: 'refuse'; readonly reason: string | null } & ByPerson)
  /** Rings at the locked door of the fourth floor. */
  | ({ readonly type: 'atDoor' } & ByDoer)
  | ({ readonly type: 'collect' } & ByPerson)
  | ({ readonly type: 'upstairs' } & ByPerson)
  /** Seen from the desk: somebody took them along (the host need not press a thing). */
  | ({ readonly type: 'fetched' } & ByDoer)
  /** The last press on arrived or left was a mistake. */
  | ({ readonly type: 'undo' } & ByDoer)
  /** More or fewer came than was announced, and who they are. */
  | ({ readonly type: 'amend'; readonly people: number; readonly others: string } & ByDoer)
  /** Goods are left at the desk, and nobody comes in. */
  | ({ readonly type: 'deliver' } & AtDesk)
  | ({ readonly type: 'leave'; readonly swept: boolean } & ByDoer)
  /** Still here, says the host. */
  | ({ readonly type: 'stay' } & ByPerson)
  /** The receiver has it, or was seen to fetch it. */
  | ({ readonly type: 'pickUp' } & ByDoer)
  /** Who was called to it cannot be reached. */
  | { readonly type: 'unreached'; readonly person: string }
  /** A due row; `step` as in `Decision.timer`. */
  | { readonly type: 'timer'; readonly step: string };

export type VisitCommand = AnnounceCommand | WalkInCommand | VisitChange;

export type ChangeOf<Type extends VisitChange['type']> = Extract<VisitChange, { readonly type: Type }>;
