import type { MaskedKind } from '../masking/mask';
import type { Classification } from './assessment/classification';
import type { AssessmentQuestionId } from './assessment/questions';
import type { EvidenceFile } from './evidence/model';
import type { Lead } from './together';
import type { Correction, IncidentFacts, IncidentRemark, LeadStands, Origin, TurnedUp } from './model';
import type { ReportPhase, TemplateAnswers } from './process/at-authority-model';
import type { CyberStep, Party, PeopleTold, SignedDuty, SubjectException } from './process/model';

/** Words to be kept, checked and masked before (`form.ts`). */
interface Words {
  readonly text: string;
  readonly masked: readonly MaskedKind[];
}

/** Something a handler does; `by` is an Entra object id proven by the token. */
interface ByHandler {
  readonly by: string;
}

/** Something only who decides may do; an Entra object id proven by the token. */
interface ByDecider {
  readonly decider: string;
}

/** Something only who gives the second signature may do; an Entra object id proven by the token. */
interface BySigner {
  readonly signer: string;
}

/** Something only the reporter may do; the shell proves it against the identity kept apart (features N7). */
interface ByReporter {
  readonly byReporter: boolean;
}

/** Files that are in their place already; `masked` is what was masked in their names. */
interface Attached {
  readonly type: 'attach';
  readonly files: readonly Pick<EvidenceFile, 'id' | 'name' | 'type' | 'bytes' | 'sha256'>[];
  readonly masked: readonly MaskedKind[];
}

export interface ReportCommand {
  readonly type: 'report';
  readonly facts: IncidentFacts;
  readonly about: readonly string[];
  /** The name of the reporter opens for the FG alone (features A29). */
  readonly confidential: boolean;
  readonly masked: readonly MaskedKind[];
  /** Entra object id; null when not proven (reliability S23). */
  readonly reporter: string | null;
  /** Pseudonym of the reporter, made by the shell; null when not proven. */
  readonly reporterKey: string | null;
  /** Without a name: the hash of the code that stands for the reporter. Then nobody is the reporter. */
  readonly unnamed?: string;
  /** The message the form stands in, which becomes the receipt; null when the client did not tell. */
  readonly receiptActivityId: string | null;
  /** The batch it stands in, because this reporter sends so many (`Incident.flood`). */
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
  /** "Dit was een vergissing": said to the FG, who alone withdraws. */
  | ({ readonly type: 'mistake' } & ByReporter & Words)
  | (Attached & ByReporter)
  | (Attached & ByHandler)
  /** Every card for a handler was refused or lost from sight: nobody has the report (features N1). */
  | { readonly type: 'unreached' }
  /** Somebody has it after all. */
  | { readonly type: 'reached' }
  /** The reporter stands under another pseudonym (`Incidents.renewPseudonyms`). */
  | { readonly type: 'renamed'; readonly reporterKey: string }
  /** It stands in the lists that it belongs in, also in those that there were not when it was written last. */
  | { readonly type: 'relist' }
  /** Who has it is away from a day on (`YYYY-MM-DD`); null: not any more. */
  | { readonly type: 'leave'; readonly holder: string; readonly from: string | null }
  /** The record it came from says that what was lost is there, or is not after all. */
  | { readonly type: 'turnedUp'; readonly stands: TurnedUp }
  /** A due row; `step` as in `Decision.timer`. */
  | { readonly type: 'timer'; readonly step: string }
  | JoiningChange
  | ProcessChange;

/** Reports about the same cause; all but the first two are handed from one to the other (`joining/handing.ts`). */
export type JoiningChange =
  /** It belongs to another, as that stood when the card was drawn. */
  | ({ readonly type: 'join'; readonly lead: Lead } & ByHandler)
  /** It does not after all. */
  | ({ readonly type: 'part' } & ByHandler)
  /** Another report joined this one: from when somebody could know, and whose data, by what it says. */
  | {
      readonly type: 'joined';
      readonly report: string;
      readonly joiner: string;
      readonly awareAt: string;
      readonly clients: readonly string[];
    }
  | { readonly type: 'parted'; readonly report: string; readonly parter: string }
  /** It cannot lead any more: who joined it stands by itself. */
  | { readonly type: 'sentBack' }
  /** The one that leads went on. */
  | { readonly type: 'follow'; readonly stands: LeadStands }
  /** What was asked of all reporters; `reporter` as with `ask`. */
  | ({ readonly type: 'asked'; readonly asker: string; readonly reporter: string | null } & Words)
  /** What the reporter of one that joined said. */
  | ({
      readonly type: 'heard';
      readonly from: string;
      readonly kind: Exclude<IncidentRemark['kind'], 'question'>;
    } & Words)
  /** Its reporter sent files, which stand with that report. */
  | { readonly type: 'sent'; readonly from: string; readonly count: number };

/** A question and what was answered, as `assessment/answer.ts` read it. */
export interface Answering {
  readonly question: AssessmentQuestionId;
  readonly value: readonly string[];
  /** What was masked in written words. */
  readonly masked: readonly MaskedKind[];
}

/** The registration process, after "Ik neem hem". */
export type ProcessChange =
  /** Into the hands of a colleague who may handle it, or into one's own. */
  | ({ readonly type: 'handOver'; readonly to: string } & ByHandler)
  | ({ readonly type: 'letGo' } & ByHandler)
  /** A colleague is let in to read it, or is not any more. */
  | ({ readonly type: 'invite'; readonly person: string } & ByHandler)
  | ({ readonly type: 'uninvite'; readonly person: string } & ByHandler)
  /** Facts as they are meant; the words are why. `times`: how often they were corrected when the card was drawn. */
  | ({ readonly type: 'correct'; readonly to: Correction; readonly times: number } & ByHandler & Words)
  /** One question answered. */
  | ({ readonly type: 'assess' } & Answering & ByHandler)
  /** Several at once, from one card. */
  | ({ readonly type: 'assessAll'; readonly answers: readonly Answering[] } & ByHandler)
  /** Empty words: no reason was given. */
  | ({ readonly type: 'classify'; readonly outcome: Classification } & ByHandler & Words)
  /** `exception`: only of not telling the people concerned; null when there is none. */
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
   * it was done (ISO), absent: now, or as was said before.
   */
  | ({
      readonly type: 'notified';
      readonly duty: SignedDuty;
      readonly delay: string;
      readonly moment?: string;
      readonly told?: PeopleTold;
      /** Of the authority: whether the rest follows; absent on a card from before. */
      readonly phase?: ReportPhase;
    } & ByHandler &
      Words)
  /** Added to what stands at the authority (Art. 33(4)); the words are its number there, `moment` as above. */
  | ({ readonly type: 'supplement'; readonly phase: ReportPhase; readonly moment?: string } & ByHandler &
      Words)
  /** What the template of the EDPB asks besides; what is not named stays as it is. */
  | ({
      readonly type: 'template';
      readonly answers: TemplateAnswers;
      readonly masked: readonly MaskedKind[];
    } & ByHandler)
  /** Taken back at the authority; the words are its number there, `reason` was masked as they were. */
  | ({ readonly type: 'retract'; readonly reason: string; readonly moment?: string } & ByHandler & Words)
  /** Significant by the Cyberbeveiligingswet, or not any more; the words are why. */
  | ({ readonly type: 'significance'; readonly significant: boolean } & ByHandler & Words)
  /** Reported to CSIRT and authority; the words are the reference. `delay` is required after the term. */
  | ({ readonly type: 'cyberDone'; readonly step: CyberStep; readonly delay: string } & ByHandler & Words)
  /** Which company of the group is responsible; the form of the AP asks it (policy clause 1). */
  | ({ readonly type: 'entity'; readonly company: string } & ByHandler)
  /** "Nog niet bekend": who is a party is asked again at a later stage. */
  | ({ readonly type: 'partiesOpen'; readonly open: readonly Party[] } & ByHandler)
  | ({ readonly type: 'concern'; readonly clients: readonly string[] } & ByHandler)
  /** Clients concerned as well; `all`: every client of the organisation. */
  | ({ readonly type: 'addClients'; readonly clients: readonly string[] | 'all' } & ByHandler)
  /** Not concerned after all. */
  | ({ readonly type: 'dropClient'; readonly client: string } & ByHandler)
  /** Systems involved, by id; the words are another one, or empty. */
  | ({
      readonly type: 'systems';
      readonly systems: readonly string[];
      /** Where none is named: there is none, or nobody knows yet. */
      readonly otherwise?: 'none' | 'unknown';
    } & ByHandler &
      Words)
  /** One that is not in the organisation; the words are its name. */
  | ({ readonly type: 'otherClient'; readonly contact: string } & ByHandler & Words)
  /** A client was told, or confirmed that the notice arrived; the words are to whom, or the proof. */
  | ({
      readonly type: 'tellClient';
      /** `*`: every client that this step is still open for. */
      readonly client: string;
      readonly step: 'sent' | 'received';
      /** When it was really sent or arrived (ISO); absent: now. */
      readonly moment?: string;
    } & ByHandler &
      Words)
  /** The moment of kennisname; the words are why (domain §1.4). */
  | ({ readonly type: 'moveAware'; readonly to: string } & ByHandler & Words)
  | ({ readonly type: 'plan'; readonly owner: string; readonly due: string } & ByHandler & Words)
  /** To somebody else, or for another day; absent: as it is. */
  | ({
      readonly type: 'replan';
      readonly task: number;
      readonly owner?: string;
      readonly due?: string;
    } & ByHandler)
  | { readonly type: 'finish'; readonly task: number; readonly owner: string }
  /** The second signature, or not; the words are why not. */
  | ({ readonly type: 'agree'; readonly agrees: boolean } & BySigner & Words)
  /** No second signature is asked any more. */
  | ({ readonly type: 'takeBack' } & ByHandler)
  /** `toReporter`: a sentence for the reporter, when anything is said. */
  | ({ readonly type: 'close'; readonly toReporter?: Words } & ByHandler)
  | ({ readonly type: 'reopen' } & ByHandler & Words);

export type IncidentCommand = ReportCommand | IncidentChange;

/** The change of one type. */
export type ChangeOf<Type extends IncidentChange['type']> = Extract<IncidentChange, { readonly type: Type }>;
