import type { MaskedKind } from '../masking/mask';
import type { Classification } from './assessment/classification';
import type { AssessmentQuestionId } from './assessment/questions';
import type { EvidenceFile } from './evidence/model';
import type { Lead } from './together';
import type { Correction, IncidentFacts, IncidentRemark, LeadStands, Origin, TurnedUp } from './model';
import type { ReportPhase, TemplateAnswers } from './process/at-authority-model';
import type { CyberStep, Party, PeopleTold, SignedDuty, SubjectException } from './process/model';

/** Words to be kept, already checked and masked (`form.ts`). */
interface Words {
  readonly text: string;
  readonly masked: readonly MaskedKind[];
}

/** Something a handler does; `by` is an Entra object id proven by the token. */
interface ByHandler {
  readonly by: string;
}

/** Something only the decider may do; an Entra object id proven by the token. */
interface ByDecider {
  readonly decider: string;
}

/** Something only the second signatory may do; an Entra object id proven by the token. */
interface BySigner {
  readonly signer: string;
}

/** Something only the reporter may do; the shell proves it against the identity kept apart (features N7). */
interface ByReporter {
  readonly byReporter: boolean;
}

/** Files that are already stored; `masked` is what was masked in their names. */
interface Attached {
  readonly type: 'attach';
  readonly files: readonly Pick<EvidenceFile, 'id' | 'name' | 'type' | 'bytes' | 'sha256'>[];
  readonly masked: readonly MaskedKind[];
}

export interface ReportCommand {
  readonly type: 'report';
  readonly facts: IncidentFacts;
  readonly about: readonly string[];
  /** Only the FG can open the reporter's name (features A29). */
  readonly confidential: boolean;
  readonly masked: readonly MaskedKind[];
  /** Entra object id; null when not proven (reliability S23). */
  readonly reporter: string | null;
  /** Pseudonym of the reporter, made by the shell; null when not proven. */
  readonly reporterKey: string | null;
  /** Without a name: the hash of the code that stands for the reporter. Then nobody is the reporter. */
  readonly unnamed?: string;
  /** The message that holds the form, which becomes the receipt; null when the client did not say. */
  readonly receiptActivityId: string | null;
  /** The batch it goes into, because this reporter sends so many (`Incident.flood`). */
  readonly flood?: string;
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
  | ({ readonly type: 'add' } & ByReporter & Words)
  | ({ readonly type: 'answer' } & ByReporter & Words)
  /** "Dit was een vergissing": said to the FG, who alone can withdraw it. */
  | ({ readonly type: 'mistake' } & ByReporter & Words)
  | (Attached & ByReporter)
  | (Attached & ByHandler)
  /** Every card for a handler was refused or is of unknown fate: nobody has the report (features N1). */
  | { readonly type: 'unreached' }
  /** Somebody has it after all. */
  | { readonly type: 'reached' }
  /** The reporter has another pseudonym now (`Incidents.renewPseudonyms`). */
  | { readonly type: 'renamed'; readonly reporterKey: string }
  /** Puts it in every list it belongs in, including those that did not exist when it was last written. */
  | { readonly type: 'relist' }
  /** Its holder is away from this day on (`YYYY-MM-DD`); null: no longer. */
  | { readonly type: 'leave'; readonly holder: string; readonly from: string | null }
  /** The record it came from says that the lost thing is there, or is not after all. */
  | { readonly type: 'turnedUp'; readonly stands: TurnedUp }
  /** A due row; `step` as in `Decision.timer`. */
  | { readonly type: 'timer'; readonly step: string }
  | JoiningChange
  | ProcessChange;

/** Reports about the same cause; all but the first two are handed from one to the other (`joining/handing.ts`). */
export type JoiningChange =
  /** It belongs to another, which stood like this when the card was drawn. */
  | ({ readonly type: 'join'; readonly lead: Lead } & ByHandler)
  /** It does not belong there after all. */
  | ({ readonly type: 'part' } & ByHandler)
  /** Another report joined this one: from when somebody could have known, and whose data, according to it. */
  | {
      readonly type: 'joined';
      readonly report: string;
      readonly joiner: string;
      readonly awareAt: string;
      readonly clients: readonly string[];
    }
  | { readonly type: 'parted'; readonly report: string; readonly parter: string }
  /** It can no longer lead: reports that joined it stand on their own again. */
  | { readonly type: 'sentBack' }
  /** The leading one moved on. */
  | { readonly type: 'follow'; readonly stands: LeadStands }
  /** What was asked of all reporters; `reporter` as with `ask`. */
  | ({ readonly type: 'asked'; readonly asker: string; readonly reporter: string | null } & Words)
  /** What the reporter of a joined report said. */
  | ({
      readonly type: 'heard';
      readonly from: string;
      readonly kind: Exclude<IncidentRemark['kind'], 'question'>;
    } & Words)
  /** Its reporter sent files, which are kept with that report. */
  | { readonly type: 'sent'; readonly from: string; readonly count: number };

/** A question and what was answered, as `assessment/answer.ts` read it. */
export interface Answering {
  readonly question: AssessmentQuestionId;
  readonly value: readonly string[];
  /** What was masked in the written text. */
  readonly masked: readonly MaskedKind[];
}

/** The registration process, after "Ik neem hem". */
export type ProcessChange =
  /** To a colleague who may handle it, or to oneself. */
  | ({ readonly type: 'handOver'; readonly to: string } & ByHandler)
  | ({ readonly type: 'letGo' } & ByHandler)
  /** A colleague is given access to read it, or no longer has it. */
  | ({ readonly type: 'invite'; readonly person: string } & ByHandler)
  | ({ readonly type: 'uninvite'; readonly person: string } & ByHandler)
  /** Facts as they should be; the words are why. `times`: how often they had been corrected when the card was drawn. */
  | ({ readonly type: 'correct'; readonly to: Correction; readonly times: number } & ByHandler & Words)
  /** One question answered. */
  | ({ readonly type: 'assess' } & Answering & ByHandler)
  /** Several at once, from one card. */
  | ({ readonly type: 'assessAll'; readonly answers: readonly Answering[] } & ByHandler)
  /** Empty words: no reason was given. */
  | ({ readonly type: 'classify'; readonly outcome: Classification } & ByHandler & Words)
  /** `exception`: only for not telling the people concerned; null when there is none. */
  | ({
      readonly type: 'advise';
      readonly duty: SignedDuty;
      readonly notify: boolean;
      readonly exception: SubjectException | null;
    } & ByHandler &
      Words)
  /** By the board, or by the FG where that is mandated; the words are why it differs from the advice. */
  | ({ readonly type: 'decide'; readonly duty: SignedDuty; readonly notify: boolean } & ByDecider & Words)
  /**
   * It was notified; the words are the reference. `delay` is required after the deadline (Art. 33(1)); `moment` is when
   * it was done (ISO); absent: now, or as given before.
   */
  | ({
      readonly type: 'notified';
      readonly duty: SignedDuty;
      readonly delay: string;
      readonly moment?: string;
      readonly told?: PeopleTold;
      /** For the authority: whether the rest will follow; absent on an older card. */
      readonly phase?: ReportPhase;
    } & ByHandler &
      Words)
  /** Added to the notification at the authority (Art. 33(4)); the words are its number there, `moment` as above. */
  | ({ readonly type: 'supplement'; readonly phase: ReportPhase; readonly moment?: string } & ByHandler &
      Words)
  /** What the EDPB template asks besides; what is not named stays as it is. */
  | ({
      readonly type: 'template';
      readonly answers: TemplateAnswers;
      readonly masked: readonly MaskedKind[];
    } & ByHandler)
  /** Withdrawn at the authority; the words are its number there, `reason` was masked like them. */
  | ({ readonly type: 'retract'; readonly reason: string; readonly moment?: string } & ByHandler & Words)
  /** Significant under the Cyberbeveiligingswet, or no longer; the words are why. */
  | ({ readonly type: 'significance'; readonly significant: boolean } & ByHandler & Words)
  /** Reported to CSIRT and authority; the words are the reference. `delay` is required after the term. */
  | ({ readonly type: 'cyberDone'; readonly step: CyberStep; readonly delay: string } & ByHandler & Words)
  /** Which company of the group is responsible; the AP's form asks for it (policy clause 1). */
  | ({ readonly type: 'entity'; readonly company: string } & ByHandler)
  /** "Nog niet bekend": who the parties are is asked again at a later stage. */
  | ({ readonly type: 'partiesOpen'; readonly open: readonly Party[] } & ByHandler)
  | ({ readonly type: 'concern'; readonly clients: readonly string[] } & ByHandler)
  /** Clients concerned as well; `all`: every client of the organisation. */
  | ({ readonly type: 'addClients'; readonly clients: readonly string[] | 'all' } & ByHandler)
  /** Not concerned after all. */
  | ({ readonly type: 'dropClient'; readonly client: string } & ByHandler)
  /** Systems involved, by id; the words name another one, or are empty. */
  | ({
      readonly type: 'systems';
      readonly systems: readonly string[];
      /** If none is named: there is none, or nobody knows yet. */
      readonly otherwise?: 'none' | 'unknown';
    } & ByHandler &
      Words)
  /** One that is not in the organisation; the words are its name. */
  | ({ readonly type: 'otherClient'; readonly contact: string } & ByHandler & Words)
  /** A client was told, or confirmed that the notice arrived; the words are to whom, or the proof. */
  | ({
      readonly type: 'tellClient';
      /** `*`: every client for whom this step is still open. */
      readonly client: string;
      readonly step: 'sent' | 'received';
      /** When it was actually sent or arrived (ISO); absent: now. */
      readonly moment?: string;
    } & ByHandler &
      Words)
  /** The moment of kennisname; the words are why (domain §1.4). */
  | ({ readonly type: 'moveAware'; readonly to: string } & ByHandler & Words)
  | ({ readonly type: 'plan'; readonly owner: string; readonly due: string } & ByHandler & Words)
  /** To somebody else, or for another day; absent: unchanged. */
  | ({
      readonly type: 'replan';
      readonly task: number;
      readonly owner?: string;
      readonly due?: string;
    } & ByHandler)
  | { readonly type: 'finish'; readonly task: number; readonly owner: string }
  /** The second signature, or its refusal; the words are why not. */
  | ({ readonly type: 'agree'; readonly agrees: boolean } & BySigner & Words)
  /** No second signature is wanted any more. */
  | ({ readonly type: 'takeBack' } & ByHandler)
  /** `toReporter`: a sentence for the reporter, if there is one. */
  | ({ readonly type: 'close'; readonly toReporter?: Words } & ByHandler)
  | ({ readonly type: 'reopen' } & ByHandler & Words);

export type IncidentCommand = ReportCommand | IncidentChange;

/** The change with one type. */
export type ChangeOf<Type extends IncidentChange['type']> = Extract<IncidentChange, { readonly type: Type }>;
