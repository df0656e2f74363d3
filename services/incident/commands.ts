import type { MaskedKind } from '../masking/mask';
import type { IncidentFacts, Origin } from './model';

/** Words to be kept, checked and masked before (`form.ts`). */
interface Words {
  readonly text: string;
  readonly masked: readonly MaskedKind[];
}

/** Something a handler does; `by` is an Entra object id proven by the token. */
interface ByHandler {
  readonly by: string;
}

/** Something only the reporter may do; the shell proves it against the identity kept apart (features N7). */
interface ByReporter extends Words {
  readonly byReporter: boolean;
}

export interface ReportCommand {
  readonly type: 'report';
  readonly facts: IncidentFacts;
  readonly about: readonly string[];
  readonly masked: readonly MaskedKind[];
  /** Entra object id; null when not proven (reliability S23). */
  readonly reporter: string | null;
  /** Pseudonym of the reporter, made by the shell; null when not proven. */
  readonly reporterKey: string | null;
  /** The message the form stands in, which becomes the receipt; null when the client did not tell. */
  readonly receiptActivityId: string | null;
  /** The record of another flow that this report comes from. */
  readonly origin?: Origin;
}

export type IncidentChange =
  | ({ readonly type: 'take' } & ByHandler)
  /** First press or refresh by somebody who got the card. */
  | ({ readonly type: 'see' } & ByHandler)
  /** `reporter`: who is asked, from the identity kept apart; null when nobody was proven. */
  | ({ readonly type: 'ask'; readonly reporter: string | null } & ByHandler & Words)
  | ({ readonly type: 'withdraw' } & ByHandler & Words)
  | ({ readonly type: 'add' } & ByReporter)
  | ({ readonly type: 'answer' } & ByReporter)
  /** "Dit was een vergissing": said to the FG, who alone withdraws. */
  | ({ readonly type: 'mistake' } & ByReporter)
  /** Every card for a handler was refused or lost from sight: nobody has the report (features N1). */
  | { readonly type: 'unreached' }
  /** Somebody has it after all. */
  | { readonly type: 'reached' }
  /** A due row; `step` as in `Decision.timer`. */
  | { readonly type: 'timer'; readonly step: string };

export type IncidentCommand = ReportCommand | IncidentChange;

/** The change of one type. */
export type ChangeOf<Type extends IncidentChange['type']> = Extract<IncidentChange, { readonly type: Type }>;
