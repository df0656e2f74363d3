import type { OnRemark } from '../../../services/incident/contract';
import type { Assessment } from '../../../services/incident/assessment/assess';
import type { Step } from '../../../services/incident/assessment/asking';
import type { Duty } from '../../../services/incident/assessment/duties';
import type { Answers } from '../../../services/incident/assessment/questions';
import type { TippingFact, TippingSet } from '../../../services/incident/assessment/tipping';
import type { IncidentClock } from '../../../services/incident/clocks';
import type { News } from '../../../services/incident/news';
import type { Incident } from '../../../services/incident/model';
import type { Leftover } from '../../../services/incident/leftover';
import type { Missing } from '../../../services/incident/process/ending';
import type { CyberStep, Process } from '../../../services/incident/process/model';
import type { Reversal } from '../../../services/incident/process/reversal-model';
import type { Parties } from '../../../services/incident/process/parties';
import type { Locale } from '../../../services/people/roles';
import { dateAndTime } from '../../dates';
import { displayName } from '../../user-text';

export interface ClientFile {
  readonly id: string;
  readonly name: string;
  /** Term of its contract in hours; null when there is none. */
  readonly hours: number | null;
  /** Art. 34 imposes no duty on it (UAVG art. 42). */
  readonly financial: boolean;
  readonly contacts: readonly {
    readonly name: string;
    readonly how: string;
    /** `YYYY-MM-DD`; null when it was never verified. */
    readonly verifiedOn: string | null;
  }[];
}

/** With the name of the person who did it; empty when nobody is named. */
export interface ShownNews {
  readonly news: News;
  readonly name: string;
}

/** A pending second signature. */
export interface ShownSecond {
  readonly what: Reversal['what'];
  /** Name of the person who asked, and when (ISO). */
  readonly askedBy: string;
  readonly at: string;
  /** Names of those who can sign now. */
  readonly signers: readonly string[];
  /** The board was silent for so long that the stand-in may sign too. */
  readonly silent: boolean;
  /** The reader can. */
  readonly byReader: boolean;
}

/** What must still be done and by when: all that the card of a report shows of the process. */
export interface HandlingModel {
  readonly locale: Locale;
  /** The moment of drawing (ISO, UTC). */
  readonly now: string;
  readonly process: Process;
  readonly clocks: readonly IncidentClock[];
  readonly missing: readonly Missing[];
  /** Null: none is pending. */
  readonly second: ShownSecond | null;
  /** The latest thing the reader has not read; null: nothing. */
  readonly news: ShownNews | null;
  /** Every client that can be chosen. */
  readonly allClients: readonly { readonly id: string; readonly name: string }[];
}

/** What the Cyberbeveiligingswet requires for an incident, and to whom. */
export interface CyberFile {
  /** It is switched on, and nobody called this one significant, or nobody does any more. */
  readonly offered: boolean;
  /** Null where it is not switched on. */
  readonly csirt: Addressee | null;
  readonly authority: Addressee | null;
  /** What can be recorded next. */
  readonly open: readonly CyberStep[];
  /** The term of one of them is over. */
  readonly late: boolean;
}

interface Addressee {
  readonly name: string;
  readonly how: string;
}

/** What the cards of the registration process are drawn from; only handlers and deciders get one. */
export interface ProcessModel extends HandlingModel {
  /** Number and token; every action carries them back. */
  readonly data: OnRemark;
  readonly incident: Incident;
  readonly assessment: Assessment;
  /** Open facts, the most decisive first. */
  readonly tips: readonly TippingFact[];
  /** For duties that no single fact turns, the smallest set that does. */
  readonly tipSets: readonly TippingSet[];
  /** What the report says in answer to questions. */
  readonly proposed: Answers;
  /** What to ask next; null when nothing is needed any more. */
  readonly next: Step | null;
  /** How many questions may still be asked, of whatever kind. */
  readonly left: number;
  readonly parties: Parties;
  /** What is not done, yet does not stop it from being closed. */
  readonly leftover: readonly Leftover[];
  /** How many fields of the authority's form are not known yet. */
  readonly formFollows: number;
  /** Name by object id. */
  readonly names: Readonly<Record<string, string>>;
  /** Name of the responsible company; null while that is open. */
  readonly entity: string | null;
  /** Companies of the group. */
  readonly companies: readonly { readonly id: string; readonly name: string }[];
  /** Systems that can be chosen, and those that were said; null: nobody said. */
  readonly systems: {
    readonly involved: boolean;
    readonly asked: boolean;
    readonly offered: readonly { readonly id: string; readonly name: string }[];
    readonly named: readonly string[] | null;
  };
  /** Clients concerned. */
  readonly clients: readonly ClientFile[];
  readonly cyber: CyberFile;
  /** Whether the reader holds it, and who else may take it over. */
  readonly holding: {
    readonly byReader: boolean;
    readonly others: readonly { readonly id: string; readonly name: string }[];
  };
  /** When the decider is next reminded of what is pending (ISO); null: nothing is pending, or no clock runs. */
  readonly decidersCalledAt: string | null;
  /** The reader may decide on the advice. */
  readonly decides: boolean;
  /** The reader may order that it is kept regardless of its term. */
  readonly mayKeep: boolean;
  /** The reader can open the reporter's name. */
  readonly mayKnowReporter: boolean;
}

/** The person may have left. */
export const nameOf = ({ names }: Pick<ProcessModel, 'names'>, id: string): string =>
  displayName(names[id] ?? '–', 60);

export const clientName = ({ allClients }: HandlingModel, id: string): string =>
  displayName(allClients.find((client) => client.id === id)?.name ?? id, 60);

/** Who did it, and when. */
export const signature = (
  model: ProcessModel,
  { by, at }: { readonly by: string; readonly at: string },
): readonly [name: string, when: string] => [nameOf(model, by), dateAndTime(at, model.locale)];

/** It is settled only as long as no single open fact would turn it: what is not known matters as well. */
export const isSettled = (
  { assessment, tips }: Pick<ProcessModel, 'assessment' | 'tips'>,
  duty: Duty,
): boolean => assessment.advices[duty].certain && !tips.some(({ alone }) => alone.includes(duty));
