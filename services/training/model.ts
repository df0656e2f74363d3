/** The vocabulary of training: codes and shapes only. What people read about them is in `cards/texts`. */

/** Who something is for: everybody of Optimo Groep, or those named in any of these ways (features D5, D23, D27). */
export type Audience =
  | { readonly kind: 'everybody' }
  | {
      readonly kind: 'some';
      /** Ids of companies. */
      readonly companies: readonly string[];
      /** Names of service lines. */
      readonly serviceLines: readonly string[];
      /** Entra object ids. */
      readonly people: readonly string[];
    };

/** A trainer who does not work here: a name that people read, and no account. */
export interface OutsideTrainer {
  readonly name: string;
  /** For the appointment; null when none was given, and when the session is over. */
  readonly mail: string | null;
}

/** What a trainer says about a session. Validated; days are `YYYY-MM-DD`, times `HH:mm`, by the office's clock. */
export interface SessionFacts {
  readonly title: string;
  /** Id of one of the organisation's topics: attending one session on a topic fulfils its duty. */
  readonly topic: string;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  /** A room, or empty. */
  readonly where: string;
  /** Address of the online meeting, or null. */
  readonly link: string | null;
  /** Null: no limit. */
  readonly places: number | null;
  readonly audience: Audience;
  readonly mandatory: boolean;
  /** Last day by which those who must attend have done so; by default the day of the session. */
  readonly deadline: string;
  readonly yearly: boolean;
  /** Absent: whoever created it gives it. */
  readonly outside?: OutsideTrainer;
}

/** Day and hours as they were told before, and when they changed (ISO instant). */
export interface Moved {
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly at: string;
}

interface Announced {
  /** `KS-0001`. */
  readonly id: string;
  readonly facts: SessionFacts;
  /** Entra object id of its creator. */
  readonly owner: string;
  /** ISO instant. */
  readonly publishedAt: string;
  /** Incremented by every change: of two that arrive, the higher holds. */
  readonly version: number;
  /** ISO instant of the version; absent before there was a second, and if an older version of the bot changed it. */
  readonly changedAt?: string;
  /** When it was to be before its day or time last changed; absent: that never did. */
  readonly moved?: Moved;
  /** Incremented by every change that people must know of. */
  readonly revision: number;
  /** The session that repeats this one next year, if it was created. */
  readonly repeated: boolean;
  /** Next year's, created automatically: nobody is invited until the trainer confirms it. Absent: it holds. */
  readonly proposed?: true;
  /** Who gave it before somebody else took over (Entra object id), and when; absent: nobody did. */
  readonly takenOver?: {
    readonly from: string;
    readonly at: string;
    /** Name of somebody from outside who was to give it; absent: the one before did. */
    readonly outside?: string;
  };
  /** The outside trainer before that was changed, whose calendar loses it. Removed when the session is over. */
  readonly outsideBefore?: OutsideTrainer;
  /** How often the trainer was reminded to complete the list. */
  readonly reminded?: number;
}

/** Each state has exactly what is known in it. That a session is over is derived from the clock. */
type Stage =
  | { readonly status: 'planned' }
  /** The attendance list is final. */
  | {
      readonly status: 'closed';
      readonly closedAt: string;
      readonly closedBy: string;
      /** Nobody completed the list: people who did not enter the code may have been there all the same. */
      readonly bySelf?: true;
    }
  | { readonly status: 'cancelled'; readonly cancelledAt: string; readonly cancelledBy: string };

export type Session = Announced & Stage;
export type SessionStatus = Session['status'];

/** Who somebody was when a line of evidence was made: it stays so when they are renamed or leave. */
export interface NamedThen {
  readonly name: string;
  /** Name of the company. */
  readonly company: string;
  readonly serviceLine: string;
  /** Name of whoever recorded it. */
  readonly by: string;
}

/** That somebody was there: since when, how that is known, and who they were then. */
export interface Attended {
  /** ISO instant. */
  readonly at: string;
  /** By the code shown in the session, or ticked by the trainer. */
  readonly how: 'code' | 'ticked';
  readonly by: string;
  /** Absent in what an older version of the bot recorded. */
  readonly named?: NamedThen;
}

/** Somebody was recorded as present, and it was taken away again: by whom (Entra object id), when, and what stood there. */
export interface TakenAway {
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** Always there for who came with the code; null for a tick that was a mistake. */
  readonly why: string | null;
  readonly stood: Attended;
}

/** One person's place in a session; the person's id is the item's. */
interface Taken {
  readonly person: string;
  readonly session: string;
}

export type Seat = Taken &
  (
    | { readonly status: 'seated'; readonly since: string; readonly taken?: TakenAway }
    /** `order` is the place in the queue, counted over everybody who ever waited. */
    | { readonly status: 'waiting'; readonly since: string; readonly order: number }
    | { readonly status: 'off'; readonly at: string; readonly taken?: TakenAway }
    | (Attended & {
        readonly status: 'attended';
        /** Had a place; somebody who walked in has none to give back. */
        readonly seated: boolean;
        /** Taken away before, and put back since. */
        readonly taken?: TakenAway;
      })
  );
export type SeatStatus = Seat['status'];

/** Kept beside the seats of a session: how many are taken, and the queue (features D3, D4). */
export interface Places {
  readonly taken: number;
  readonly waiting: number;
  /** Order numbers issued in the queue. */
  readonly queued: number;
  readonly attended: number;
}

export const noPlaces: Places = { taken: 0, waiting: 0, queued: 0, attended: 0 };

/** A version of a text that people sign: rules of conduct, the amendment on reporting (features D24). */
export interface DocumentFacts {
  readonly title: string;
  readonly version: string;
  /** What changed, or the gist of it. */
  readonly summary: string;
  readonly link: string | null;
  readonly audience: Audience;
  readonly deadline: string;
}

/** The text itself, as uploaded. */
export interface Original {
  /** Name of the file in our storage. */
  readonly id: string;
  readonly sha256: string;
  /** Its file extension. */
  readonly type: string;
  /** ISO instant. */
  readonly at: string;
}

export interface PublishedDocument {
  /** `DOC-0001`. */
  readonly id: string;
  readonly facts: DocumentFacts;
  readonly owner: string;
  readonly publishedAt: string;
  /** A newer version replaced it, or it was withdrawn. */
  readonly endedAt: string | null;
  /** The number of the newer version. Neither of the two: it is in force, or an older version of the bot ended it. */
  readonly replacedBy?: string;
  readonly withdrawn?: true;
  /** Absent: nobody fixed what is at its address. */
  readonly original?: Original;
}

/** One person was shown the text of a document, or the way to it: only then can it be signed. */
export interface Opening {
  readonly person: string;
  readonly document: string;
  readonly version: string;
  /** ISO instant of the first time. */
  readonly at: string;
}

/** One person's signature; the person's id is the item's. */
export interface SignOff {
  readonly person: string;
  readonly document: string;
  readonly version: string;
  /** ISO instant. */
  readonly at: string;
  /** ISO instant at which the document was first opened; absent for what could be signed unopened. */
  readonly opened?: string;
  /** SHA-256 of the text; absent when it was not fixed. */
  readonly text?: string;
  /** Absent in what an older version of the bot recorded. */
  readonly named?: NamedThen;
}
