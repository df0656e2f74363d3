import type { Classification } from '../assessment/classification';
import type { Advice, Duty } from '../assessment/duties';
import type { Answers, AssessmentQuestionId } from '../assessment/questions';
import type { AtAuthority, TemplateAnswers } from './at-authority-model';
import type { Judged } from './judged-model';
import type { ReversalAsked } from './reversal-model';

/** What FG and deputies did with an incident after "Ik neem hem": the registration process of the policy. */

interface Signed {
  /** Entra object id. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export interface Answered extends Signed {
  readonly value: readonly string[];
}

export interface ClassifiedAs extends Signed {
  readonly outcome: Classification;
  /** What the answers said at that moment; null when they did not say. */
  readonly advised: Classification | null;
  /** Needed when it differs from the advice. */
  readonly reason: string | null;
  /** What the rules said then; absent: it is from before that was kept. */
  readonly judged?: Judged;
}

/** Whether to notify is decided for these; to the client there is no choice (Art. 33(2)). */
export const decidedDuties = ['authority', 'subjects'] as const satisfies readonly Duty[];
export type DecidedDuty = (typeof decidedDuties)[number];

/** And of a significant incident whether the recipients of the service are told (Cyberbeveiligingswet; domain §1.8). */
export const signedDuties = [...decidedDuties, 'recipients'] as const;
export type SignedDuty = (typeof signedDuties)[number];

/** Exceptions to telling the people concerned: Art. 34(3)(a), (b), (c). */
export const subjectExceptions = ['a', 'b', 'c'] as const;
export type SubjectException = (typeof subjectExceptions)[number];

/** What the FG advises; who decides signs separately (Art. 38(6): the FG is independent). */
export interface Advised {
  readonly state: 'advised';
  readonly notify: boolean;
  readonly reason: string;
  /** Why people at high risk need not be told all the same; absent when the risk is not high, or they are told. */
  readonly exception?: SubjectException;
  readonly assessed: Signed;
  /** What was decided before: it holds until this advice is signed. Absent: nothing was. */
  readonly standing?: Decided;
  /** What the rules said when it was advised, and from the decision on when it was decided; absent: it is from before. */
  readonly judged?: Judged;
}

export interface Decided extends Omit<Advised, 'state' | 'standing'> {
  readonly state: 'decided';
  /** What was advised, where it was decided otherwise; absent: as advised, or from before that was kept. */
  readonly against?: Pick<Advised, 'notify' | 'reason'>;
  readonly decided: Signed;
  /** Facts that a "niet melden" rests on: when one changes so that the advice does, the decision opens again. */
  readonly conditions: readonly AssessmentQuestionId[];
}

/** How people can be told (AP form). */
export const tellingMeans = ['letter', 'phone', 'email', 'inPerson', 'website', 'other'] as const;
export type TellingMeans = (typeof tellingMeans)[number];

/** Of people who were told: how many, by what means, and whom not and why. */
export interface PeopleTold {
  /** Null: nobody said how many. */
  readonly count: number | null;
  readonly means: readonly TellingMeans[];
  /** Empty: everybody was told, as far as somebody said. */
  readonly notTold: string;
}

export interface Notified extends Omit<Decided, 'state'>, AtAuthority {
  readonly state: 'done';
  /** Who wrote it down, and when. */
  readonly done: Signed;
  /** When it was really done (ISO). Absent: as it was written down. */
  readonly moment?: string;
  /** Only of the people concerned, and only since it is asked. */
  readonly told?: PeopleTold;
  /** Number the authority gave, or how people were told. */
  readonly reference: string;
  /** Required after the deadline (Art. 33(1)). */
  readonly delay: string | null;
}

/** When it was done: written down later it is no later (Art. 33(1)). */
export const doneAt = ({ done, moment }: Pick<Notified, 'done' | 'moment'>): string => moment ?? done.at;

export type DutyDecision = Advised | Decided | Notified;

/** People are told, or need not be although the risk is high (Art. 34(3)). */
export const isHighRisk = ({ notify, exception }: DutyDecision): boolean => notify || exception !== undefined;

/** Carried out, and not taken back since. */
export const isCarriedOut = (decision: DutyDecision | undefined): decision is Notified =>
  decision?.state === 'done' && decision.retracted === undefined;

/**
 * What was decided and not carried out yet is advised on anew once the answers say otherwise than was decided, and than
 * they said then: proof that nobody had the data, or that they are a client's.
 */
export const mayBeAdvisedAnew = (
  decision: DutyDecision | undefined,
  { notify, verdict }: Pick<Advice, 'notify' | 'verdict'>,
): boolean =>
  decision?.state === 'decided' && decision.notify !== notify && decision.judged?.advice?.verdict !== verdict;

/** What holds of a duty: what was decided, also while another advice waits for a signature; null while nothing was. */
export const standingOf = (decision: DutyDecision | undefined): Decided | Notified | null =>
  decision?.state === 'advised' ? (decision.standing ?? null) : (decision ?? null);

/** A client whose name somebody wrote down: it is not in the organisation. */
export interface OtherClient {
  readonly id: string;
  readonly name: string;
  /** Whom to call there, and how; empty when nobody said. */
  readonly contact: string;
}

/** Telling one client, and the proof that it arrived: its own term runs from when it was informed (domain §1.3, K2). */
export interface ClientNotice {
  /** `moment`: when it was really sent (ISO); absent: as it was written down. */
  readonly sent: (Signed & { readonly to: string; readonly moment?: string }) | null;
  /** `moment`: when it really arrived (ISO), as far as somebody said. */
  readonly received: (Signed & { readonly proof: string; readonly moment?: string }) | null;
}

/** When a client was told. */
export const sentAt = ({ at, moment }: NonNullable<ClientNotice['sent']>): string => moment ?? at;

/** Tasks the process brings about by itself, and those somebody writes down (features A23). */
export const followUpKinds = ['own', 'insurer', 'police', 'clientNote'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export interface FollowUp {
  readonly id: number;
  readonly kind: FollowUpKind;
  /** Empty for those whose kind says it. */
  readonly text: string;
  /** Entra object id. */
  readonly owner: string;
  /** `YYYY-MM-DD`; reminded of on that working day, and every working day after it. */
  readonly due: string;
  readonly remindedOn: string | null;
  readonly done: Signed | null;
}

/** Why the FG's card rings: a clock has come so far. */
export interface ClockCall {
  readonly clock: string;
  readonly at: string;
  readonly people: readonly string[];
}

/**
 * What goes to CSIRT and authority about a significant incident. `handled` is no report: after one of progress the final
 * one is due a month from there.
 */
export const cyberSteps = ['warning', 'report', 'progress', 'handled', 'final'] as const;
export type CyberStep = (typeof cyberSteps)[number];

export interface CyberDone extends Signed {
  /** Number of the report, or how it is known. */
  readonly reference: string;
  /** Required after the term. */
  readonly delay: string | null;
}

/** Whether the FG calls it significant, as said last; what was reported stays when that is taken back. */
export interface Cyber {
  readonly called: Signed & { readonly significant: boolean; readonly reason: string };
  readonly steps: Readonly<Partial<Record<CyberStep, CyberDone>>>;
}

/** Decisions of the board that do not stand any more, and by what. */
export interface Undone extends Signed {
  /** An answer asks for more, the classification is another one, the report was withdrawn, or is not significant. */
  readonly why: 'answer' | 'classified' | 'withdrawn' | 'notSignificant';
  /** Empty when nobody gave one. */
  readonly reason: string;
  readonly duties: readonly SignedDuty[];
  /** Who agreed to it. Absent: one alone could do it. */
  readonly agreedBy?: string;
}

/** The company of the group that is responsible; whose data they were. */
export const partyKinds = ['company', 'clients'] as const;
export type Party = (typeof partyKinds)[number];
/** What was left open at one stage is asked again at the next: the form of the authority names the company. */
export type PartiesStage = 'judging' | 'reporting';

export interface Process {
  readonly answers: Readonly<Partial<Record<AssessmentQuestionId, Answered>>>;
  readonly classified: ClassifiedAs | null;
  readonly decisions: Readonly<Partial<Record<SignedDuty, DutyDecision>>>;
  /** Company of the group that is responsible; absent until somebody chose it. */
  readonly entity?: Signed & { readonly company: string };
  /** Who is a party and was said not to be known yet, at which stage; absent: nobody said so. */
  readonly partiesOpen?: Signed & { readonly open: readonly Party[]; readonly stage: PartiesStage };
  /** Systems involved, by the ids of the organisation, and one by name; absent: nobody said. */
  readonly systems?: Signed & {
    readonly systems: readonly string[];
    readonly other: string;
    /** None of the house is involved, or nobody knows yet; absent: those that are named. */
    readonly otherwise?: 'none' | 'unknown';
  };
  /** Clients concerned, by id; null: those of the report. */
  readonly clients: readonly string[] | null;
  /** Clients that the organisation does not have, by the id they have here; absent: none. */
  readonly otherClients?: readonly OtherClient[];
  readonly notices: Readonly<Record<string, ClientNotice>>;
  /** Who moved the moment of kennisname, and why (domain §1.4). */
  readonly aware: (Signed & { readonly reason: string }) | null;
  readonly followUps: readonly FollowUp[];
  /** Per clock the latest moment (ISO) it was reminded of. */
  readonly reminded: Readonly<Record<string, string>>;
  readonly call: ClockCall | null;
  /** With what is said to the reporter, when anything is. */
  readonly closed: (Signed & { readonly toReporter?: string }) | null;
  /** When it was opened again last; absent: never. */
  readonly reopened?: Signed & { readonly reason: string };
  /** What the board signed and was undone last; absent: nothing. */
  readonly undone?: Undone;
  /** What was asked last that needs a second signature, and what became of it; absent: nothing was. */
  readonly reversal?: ReversalAsked;
  /** Decisions that an answer opened again last. Absent: none. */
  readonly turned?: { readonly at: string; readonly duties: readonly SignedDuty[] };
  /** What the template of the EDPB asks besides, by the numbers of its fields; absent: nothing was answered. */
  readonly template?: Signed & { readonly answers: TemplateAnswers };
  /** Absent: nobody said anything about the Cyberbeveiligingswet. */
  readonly cyber?: Cyber;
}

export const noProcess: Process = {
  answers: {},
  classified: null,
  decisions: {},
  clients: null,
  notices: {},
  aware: null,
  followUps: [],
  reminded: {},
  call: null,
  closed: null,
};

/** Null when it is not, or not any more. */
export const significantOf = ({ cyber }: Process): Cyber | null =>
  cyber?.called.significant === true ? cyber : null;

/** What can be recorded next. */
export function openCyberSteps({ steps }: Cyber): readonly CyberStep[] {
  const { warning, report, progress, handled, final } = steps;
  if (!report) return warning ? ['report'] : ['warning', 'report'];
  if (final) return [];
  if (!progress) return ['final', 'progress'];
  return handled ? ['final'] : ['handled'];
}

export const noNotice: ClientNotice = { sent: null, received: null };

/** Only what was answered: what follows is computed from that. */
export const answersOf = ({ answers }: Process): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]));
