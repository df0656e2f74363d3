import type { z } from 'zod/v4';
import type { RenderedCard } from '../../cards/render';
import type { Actor, Affiliation, Role } from '../../services/people/roles';
import type { House } from '../house';

/** What a person did, free of the SDK's types, as handlers see it. */
export interface Turn {
  readonly actor: Actor;
  /** Reference of this turn, shown to people and written in the log. */
  readonly reference: string;
  /** Where it happened; forms and private cards are only ever shown in `personal`. */
  readonly scope: 'personal' | 'shared';
  /** For a command: the words after it. Empty for an action. */
  readonly words: string;
  /** For an action: the message its card stands in; null when the client did not tell. */
  readonly messageId: string | null;
  /** True when the client looked by itself (a refresh): it must change nothing but "seen". */
  readonly automatic: boolean;
}

export type Answer =
  | { readonly kind: 'card'; readonly card: RenderedCard }
  | { readonly kind: 'text'; readonly text: string };

/** Who may use a command or verb. Denied by default: what is not named here is refused and logged. */
export interface Permission {
  readonly affiliations: readonly Affiliation[];
  /** Any of these; absent means no role is needed. */
  readonly roles?: readonly Role[];
}

export interface Command {
  /** First the name, then its aliases; lower case, without slash. */
  readonly names: readonly [string, ...string[]];
  /** Words people type when they mean this command, Dutch and English; feed for the nearest command. */
  readonly hints: readonly string[];
  readonly permission: Permission;
  readonly handle: (turn: Turn, house: House) => Promise<Answer>;
}

export interface Action<Data = unknown> {
  /** `<flow>.<verb>`, matched exactly (reliability S25). */
  readonly verb: string;
  /** Closed schema: keys it does not name are dropped (reliability S20). */
  readonly data: z.ZodType<Data>;
  readonly permission: Permission;
  readonly handle: (turn: Turn, data: Data, house: House) => Promise<Answer>;
}

/** What a stored message is rendered from: the item as it is now, for the one who reads it. */
export interface Viewing {
  readonly partition: string;
  readonly item: string;
  readonly person: string;
  readonly locale: Actor['locale'];
  /** The first copy may have arrived (reliability §A2). */
  readonly possiblyDouble: boolean;
}

export interface Flow {
  readonly id: string;
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  /** Cards the outbox posts and keeps up to date, by view name. */
  readonly views: Readonly<Record<string, (viewing: Viewing, house: House) => Promise<RenderedCard>>>;
  /** The next step of one of this flow's items fell due. */
  readonly onTimer?: (due: { partition: string; item: string; step: string; at: Date }, house: House) => Promise<void>;
}
