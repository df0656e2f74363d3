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
  /** What the answers said at that moment; null when they did not settle it. */
  readonly advised: Classification | null;
  /** Needed when it differs from the advice. */
  readonly reason: string | null;
  /** What the rules said then; absent: from before this was kept. */
  readonly judged?: Judged;
}

/** Whether to notify is decided for these; for the client there is no choice (Art. 33(2)). */
export const decidedDuties = ['authority', 'subjects'] as const satisfies readonly Duty[];
export type DecidedDuty = (typeof decidedDuties)[number];

/** And for a significant incident, whether to tell the service's recipients (Cyberbeveiligingswet; domain §1.8). */
export const signedDuties = [...decidedDuties, 'recipients'] as const;
export type SignedDuty = (typeof signedDuties)[number];

/** Exceptions to telling the people concerned: Art. 34(3)(a), (b), (c). */
export const subjectExceptions = ['a', 'b', 'c'] as const;
export type SubjectException = (typeof subjectExceptions)[number];

/** What the FG advises; the decider signs separately (Art. 38(6): the FG is independent). */
export interface Advised {
  readonly state: 'advised';
  readonly notify: boolean;
  readonly reason: string;
  /** Why people at high risk still need not be told; absent when the risk is not high, or they are told. */
  readonly exception?: SubjectException;
  readonly assessed: Signed;
  /** The earlier decision: it holds until this advice is signed. Absent: there was none. */
  readonly standing?: Decided;
  /** What the rules said when it was advised, and once decided, when it was decided; absent: from before. */
  readonly judged?: Judged;
}

export interface Decided extends Omit<Advised, 'state' | 'standing'> {
  readonly state: 'decided';
  /** The advice, when the decision departed from it; absent: as advised, or from before this was kept. */
  readonly against?: Pick<Advised, 'notify' | 'reason'>;
  readonly decided: Signed;
  /** Facts that a "niet melden" rests on: when one changes so that the advice does, the decision is reopened. */
  readonly conditions: readonly AssessmentQuestionId[];
}

/** How people can be told (AP form). */
export const tellingMeans = ['letter', 'phone', 'email', 'inPerson', 'website', 'other'] as const;
export type TellingMeans = (typeof tellingMeans)[number];

/** For people who were told: how many, by what means, and who was not and why. */
export interface PeopleTold {
  /** Null: nobody said how many. */
  readonly count: number | null;
  readonly means: readonly TellingMeans[];
  /** Empty: everybody was told, as far as anybody said. */
  readonly notTold: string;
}

export interface Notified extends Omit<Decided, 'state'>, AtAuthority {
  readonly state: 'done';
  /** Who recorded it, and when. */
  readonly done: Signed;
  /** When it was actually done (ISO). Absent: when it was recorded. */
  readonly moment?: string;
  /** Only for the people concerned, and only since we started asking. */
  readonly told?: PeopleTold;
  /** Number the authority gave, or how people were told. */
  readonly reference: string;
  /** Required after the deadline (Art. 33(1)). */
  readonly delay: string | null;
}

/** When it was done: recording it later does not make it late (Art. 33(1)). */
export const doneAt = ({ done, moment }: Pick<Notified, 'done' | 'moment'>): string => moment ?? done.at;

export type DutyDecision = Advised | Decided | Notified;

/** People are told, or need not be although the risk is high (Art. 34(3)). */
export const isHighRisk = ({ notify, exception }: DutyDecision): boolean => notify || exception !== undefined;

/** Carried out, and not withdrawn since. */
export const isCarriedOut = (decision: DutyDecision | undefined): decision is Notified =>
  decision?.state === 'done' && decision.retracted === undefined;

/**
 * A decision not carried out yet can be advised on anew once the answers differ both from the decision and from what
 * they said then: proof that nobody had the data, or that they are a client's.
 */
export const mayBeAdvisedAnew = (
  decision: DutyDecision | undefined,
  { notify, verdict }: Pick<Advice, 'notify' | 'verdict'>,
): boolean =>
  decision?.state === 'decided' && decision.notify !== notify && decision.judged?.advice?.verdict !== verdict;

/** What holds for a duty: the decision, also while another advice awaits a signature; null while there is none. */
export const standingOf = (decision: DutyDecision | undefined): Decided | Notified | null =>
  decision?.state === 'advised' ? (decision.standing ?? null) : (decision ?? null);

/** A client whose name somebody typed: it is not in the organisation. */
export interface OtherClient {
  readonly id: string;
  readonly name: string;
  /** Who to call there, and how; empty when nobody said. */
  readonly contact: string;
}

/** Telling one client, and the proof that it arrived: the client's own term runs from then (domain §1.3, K2). */
export interface ClientNotice {
  /** `moment`: when it was actually sent (ISO); absent: when it was recorded. */
  readonly sent: (Signed & { readonly to: string; readonly moment?: string }) | null;
  /** `moment`: when it actually arrived (ISO), if anybody said. */
  readonly received: (Signed & { readonly proof: string; readonly moment?: string }) | null;
}

/** When a client was told. */
export const sentAt = ({ at, moment }: NonNullable<ClientNotice['sent']>): string => moment ?? at;

/** Tasks that the process creates, and those somebody types (features A23). */
export const followUpKinds = ['own', 'insurer', 'police', 'clientNote'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export interface FollowUp {
  readonly id: number;
  readonly kind: FollowUpKind;
  /** Empty where the kind says it all. */
  readonly text: string;
  /** Entra object id. */
  readonly owner: string;
  /** `YYYY-MM-DD`; reminders go out on that working day, and on every working day after it. */
  readonly due: string;
  readonly remindedOn: string | null;
  readonly done: Signed | null;
}

/** Why the FG's card rings: a clock has reached this point. */
export interface ClockCall {
  readonly clock: string;
  readonly at: string;
  readonly people: readonly string[];
}

/**
 * What goes to CSIRT and authority about a significant incident. `handled` is no report: after a progress report, the
 * final one is due a month from it.
 */
export const cyberSteps = ['warning', 'report', 'progress', 'handled', 'final'] as const;
export type CyberStep = (typeof cyberSteps)[number];

export interface CyberDone extends Signed {
  /** Number of the report, or other reference. */
  readonly reference: string;
  /** Required after the term. */
  readonly delay: string | null;
}

/** Whether the FG calls it significant, as last said; what was reported stays if that is revoked. */
export interface Cyber {
  readonly called: Signed & { readonly significant: boolean; readonly reason: string };
  readonly steps: Readonly<Partial<Record<CyberStep, CyberDone>>>;
}

/** Decisions of the board that no longer stand, and why. */
export interface Undone extends Signed {
  /** An answer requires more, it was reclassified, the report was withdrawn, or it is not significant. */
  readonly why: 'answer' | 'classified' | 'withdrawn' | 'notSignificant';
  /** Empty when nobody gave one. */
  readonly reason: string;
  readonly duties: readonly SignedDuty[];
  /** Who agreed to it. Absent: one person alone could do it. */
  readonly agreedBy?: string;
}

/** The company of the group that is responsible; whose data they were. */
export const partyKinds = ['company', 'clients'] as const;
export type Party = (typeof partyKinds)[number];
/** What was left open at one stage is asked again at the next: the authority's form names the company. */
export type PartiesStage = 'judging' | 'reporting';

export interface Process {
  readonly answers: Readonly<Partial<Record<AssessmentQuestionId, Answered>>>;
  readonly classified: ClassifiedAs | null;
  readonly decisions: Readonly<Partial<Record<SignedDuty, DutyDecision>>>;
  /** Company of the group that is responsible; absent until somebody chose it. */
  readonly entity?: Signed & { readonly company: string };
  /** The parties said to be not yet known, and at which stage; absent: nobody said so. */
  readonly partiesOpen?: Signed & { readonly open: readonly Party[]; readonly stage: PartiesStage };
  /** Systems involved, by their ids in the organisation, and one by name; absent: nobody said. */
  readonly systems?: Signed & {
    readonly systems: readonly string[];
    readonly other: string;
    /** None of the house's is involved, or nobody knows yet; absent: those that are named. */
    readonly otherwise?: 'none' | 'unknown';
  };
  /** Clients concerned, by id; null: those of the report. */
  readonly clients: readonly string[] | null;
  /** Clients that the organisation does not list, by their id here; absent: none. */
  readonly otherClients?: readonly OtherClient[];
  readonly notices: Readonly<Record<string, ClientNotice>>;
  /** Who moved the moment of kennisname, and why (domain §1.4). */
  readonly aware: (Signed & { readonly reason: string }) | null;
  readonly followUps: readonly FollowUp[];
  /** Per clock the latest moment (ISO) for which a reminder went out. */
  readonly reminded: Readonly<Record<string, string>>;
  readonly call: ClockCall | null;
  /** With what is said to the reporter, if anything. */
  readonly closed: (Signed & { readonly toReporter?: string }) | null;
  /** When it was last reopened; absent: never. */
  readonly reopened?: Signed & { readonly reason: string };
  /** What the board signed that was last undone; absent: nothing. */
  readonly undone?: Undone;
  /** The latest request for a second signature, and its outcome; absent: none. */
  readonly reversal?: ReversalAsked;
  /** Decisions that an answer last reopened. Absent: none. */
  readonly turned?: { readonly at: string; readonly duties: readonly SignedDuty[] };
  /** What the EDPB template asks besides, by its field numbers; absent: nothing was answered. */
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

/** Null when it is not, or no longer. */
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

/** Only the answers: the rest is computed from them. */
export const answersOf = ({ answers }: Process): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]));
