/** The words of training: codes and shapes only. What people read about them is in `cards/texts`. */

/** For whom something is: everybody of Optimo Groep, or whoever is named in any of these ways (features D5, D23, D27). */
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

/** Who gives a session and does not work here: a name that people read, and no account. */
export interface OutsideTrainer {
  readonly name: string;
  /** For the appointment; null when nobody gave it, and when the session is over. */
  readonly mail: string | null;
}

/** What a trainer says about a session. Validated; days are `YYYY-MM-DD`, times `HH:mm`, on the office's clock. */
export interface SessionFacts {
  readonly title: string;
  /** Id of one of the organisation's topics: attending one session of a topic fulfils its duty. */
  readonly topic: string;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  /** A room, or empty. */
  readonly where: string;
  /** Address of the online meeting, or null. */
  readonly link: string | null;
  /** Null: as many as come. */
  readonly places: number | null;
  readonly audience: Audience;
  readonly mandatory: boolean;
  /** Last day by which who must go has been; the day of the session when nothing was said. */
  readonly deadline: string;
  readonly yearly: boolean;
  /** Absent: who made it gives it. */
  readonly outside?: OutsideTrainer;
}

interface Announced {
  /** `KS-0001`. */
  readonly id: string;
  readonly facts: SessionFacts;
  /** Entra object id of who created it. */
  readonly owner: string;
  /** ISO instant. */
  readonly publishedAt: string;
  /** Goes up with every change: of two that arrive, the higher holds. */
  readonly version: number;
  /** ISO instant of the version; absent before there was a second, and in what an older version of the bot changed. */
  readonly changedAt?: string;
  /** Goes up with every change that people must know of. */
  readonly revision: number;
  /** The session that repeats this one next year, when it was made. */
  readonly repeated: boolean;
  /** Next year's, made by itself: nobody is invited before who gives it says so. Absent: it holds. */
  readonly proposed?: true;
  /** Who gave it before somebody else took it over (Entra object id), and when; absent: nobody did. */
  readonly takenOver?: { readonly from: string; readonly at: string };
  /** Who was to give it from outside before that was changed: their calendar loses it. Gone when the session is over. */
  readonly outsideBefore?: OutsideTrainer;
  /** How often who gives it was reminded to complete the list. */
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
      /** Nobody completed the list: who did not enter the code was perhaps there all the same. */
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
  /** Name of who recorded it. */
  readonly by: string;
}

/** One person's place in a session; the person's id is the item's. */
interface Taken {
  readonly person: string;
  readonly session: string;
}

export type Seat = Taken &
  (
    | { readonly status: 'seated'; readonly since: string }
    /** `order` is the place in the queue, counted over all who ever waited. */
    | { readonly status: 'waiting'; readonly since: string; readonly order: number }
    | { readonly status: 'off'; readonly at: string }
    | {
        readonly status: 'attended';
        readonly at: string;
        /** By the code that was shown in the session, or ticked by who gave it. */
        readonly how: 'code' | 'ticked';
        readonly by: string;
        /** Had a place; somebody who walked in has none to give back. */
        readonly seated: boolean;
        /** Absent in what an older version of the bot recorded. */
        readonly named?: NamedThen;
      }
  );
export type SeatStatus = Seat['status'];

/** Beside the seats of a session: how many are taken, and the queue (features D3, D4). */
export interface Places {
  readonly taken: number;
  readonly waiting: number;
  /** Order numbers given out in the queue. */
  readonly queued: number;
  readonly attended: number;
}

export const noPlaces: Places = { taken: 0, waiting: 0, queued: 0, attended: 0 };

/** A version of a text that people sign: rules of conduct, the amendment on reporting (features D24). */
export interface DocumentFacts {
  readonly title: string;
  readonly version: string;
  /** What changed, or what it comes down to. */
  readonly summary: string;
  readonly link: string | null;
  readonly audience: Audience;
  readonly deadline: string;
}

/** The text itself, as it was when it was put up. */
export interface Original {
  /** Name of the file in our keeping. */
  readonly id: string;
  readonly sha256: string;
  /** End of its name. */
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
  /** A newer version took its place, or it was withdrawn. */
  readonly endedAt: string | null;
  /** Absent: nobody fixed what stands at its address. */
  readonly original?: Original;
}

/** One person opened a document by our own button: only then can it be signed. */
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
  /** ISO instant at which the document was first opened; absent in what could be signed unopened. */
  readonly opened?: string;
  /** SHA-256 of the text; absent when it was not fixed. */
  readonly text?: string;
  /** Absent in what an older version of the bot recorded. */
  readonly named?: NamedThen;
}
