/**
 * What FG or deputy is asked, one short card at a time (features A15). Facts only: what follows from them is computed.
 * Texts live in `cards/texts/assessment*.ts`, keyed by these ids.
 */

const yesNo = ['yes', 'no', 'unknown'] as const;

interface OneOf {
  readonly type: 'one';
  readonly options: readonly string[];
}
interface SeveralOf {
  readonly type: 'several';
  readonly options: readonly string[];
}
interface Written {
  readonly type: 'number' | 'text';
}
export type Question = (OneOf | SeveralOf | Written) & {
  /** `classify` and `risk` decide about outcomes; `form` is what the form of the authority asks besides. */
  readonly group: 'classify' | 'risk' | 'form';
};

const ask = <const Group extends Question['group'], const Options extends readonly string[]>(
  group: Group,
  options: Options,
) => ({ group, type: 'one' as const, options });
const askSeveral = <const Group extends Question['group'], const Options extends readonly string[]>(
  group: Group,
  options: Options,
) => ({ group, type: 'several' as const, options });

export const questions = {
  /** The three questions of the definition, Art. 4(12) GDPR (domain §1.1). */
  securityIncident: ask('classify', yesNo),
  personalData: ask('classify', yesNo),
  affected: askSeveral('classify', ['confidentiality', 'integrity', 'availability', 'none', 'unknown']),
  deviation: ask('classify', yesNo),
  /** Whose data: the fork between own duty and that to the client (domain §1.3). */
  role: ask('classify', ['controller', 'processor', 'both', 'unknown']),

  /** Categories of the AP form (domain §3.2). */
  data: askSeveral('risk', [
    'name',
    'gender',
    'birthDate',
    'bsn',
    'contact',
    'credentials',
    'financial',
    'identityDocument',
    'location',
    'criminal',
    'other',
    'unknown',
  ]),
  special: askSeveral('risk', [
    'none',
    'health',
    'union',
    'religion',
    'race',
    'politics',
    'sexual',
    'genetic',
    'biometric',
    'unknown',
  ]),
  /** The payroll mapping of domain §4.6 in plain words. */
  payroll: askSeveral('risk', [
    'none',
    'accountNumber',
    'oneSlip',
    'yearOfSlips',
    'absenceRate',
    'absenceReason',
    'unknown',
  ]),
  slipShows: askSeveral('risk', ['none', 'union', 'sickness', 'garnishment', 'unknown']),
  insight: ask('risk', ['nothing', 'some', 'clear', 'everything', 'unknown']),
  identification: ask('risk', ['hardly', 'withEffort', 'easily', 'directly', 'unknown']),
  spread: ask('risk', ['nobody', 'known', 'many', 'unknown']),
  altered: ask('risk', ['unused', 'recoverable', 'unrecoverable', 'unknown']),
  missing: ask('risk', ['easily', 'temporarily', 'forGood', 'unknown']),
  malicious: ask('risk', yesNo),
  exfiltration: ask('risk', ['certain', 'likely', 'excluded', 'unknown']),
  /** Unintelligible data: all must hold (domain §1.7). */
  encrypted: ask('risk', yesNo),
  keySafe: ask('risk', yesNo),
  dataIntact: ask('risk', yesNo),
  backupKept: ask('risk', yesNo),
  /** Trusted wrong recipient (domain §1.7). */
  recipient: ask('risk', ['secrecy', 'relation', 'stranger', 'unknown']),
  deletionConfirmed: ask('risk', yesNo),
  vulnerable: ask('risk', yesNo),
  people: { group: 'risk', type: 'number' },

  /** What the form asks besides (domain §3.1, §3.3). */
  subjects: askSeveral('form', [
    'employees',
    'clients',
    'users',
    'minors',
    'patients',
    'vulnerable',
    'other',
    'unknown',
  ]),
  records: { group: 'form', type: 'number' },
  discovery: ask('form', ['self', 'processor', 'subject', 'external', 'press', 'other', 'unknown']),
  cause: ask('form', ['internalCareless', 'internalIntent', 'externalCareless', 'externalIntent', 'unknown']),
  measuresBefore: askSeveral('form', [
    'encryption',
    'backup',
    'pseudonymisation',
    'access',
    'policy',
    'training',
    'audit',
    'physical',
    'none',
    'unknown',
  ]),
  consequences: askSeveral('form', [
    'lossOfControl',
    'identityFraud',
    'fraud',
    'financialLoss',
    'discrimination',
    'reputation',
    'secrecy',
    'other',
    'unknown',
  ]),
  measuresTaken: { group: 'form', type: 'text' },
  measuresAgainst: { group: 'form', type: 'text' },
  crossBorder: ask('form', yesNo),
} as const satisfies Record<string, Question>;

export type AssessmentQuestionId = keyof typeof questions;
export const questionIds = Object.keys(questions) as readonly AssessmentQuestionId[];

type OptionOf<Id extends AssessmentQuestionId> = (typeof questions)[Id] extends {
  readonly options: readonly (infer Option)[];
}
  ? Option
  : string;

/** What was answered: what was chosen, or the one thing that was written. Absent when it was not asked yet. */
export type Answers = Readonly<Partial<Record<AssessmentQuestionId, readonly string[]>>>;

/** Whether one of these was chosen; false as long as there is no answer. */
export const says = <Id extends AssessmentQuestionId>(
  answers: Answers,
  id: Id,
  ...options: readonly OptionOf<Id>[]
): boolean => (answers[id] ?? []).some((value) => (options as readonly string[]).includes(value));

/** Not answered, or "weet ik niet". */
export const isOpen = (answers: Answers, id: AssessmentQuestionId): boolean =>
  (answers[id] ?? ['unknown']).includes('unknown');

/** A condition under which a question matters; absent: it always does. */
const conditions: Partial<Record<AssessmentQuestionId, (answers: Answers) => boolean>> = {
  personalData: (answers) => !says(answers, 'securityIncident', 'no'),
  affected: (answers) => mayBeBreach(answers),
  deviation: (answers) => says(answers, 'securityIncident', 'no'),
  slipShows: (answers) => says(answers, 'payroll', 'oneSlip', 'yearOfSlips', 'unknown'),
  spread: (answers) => says(answers, 'affected', 'confidentiality', 'unknown'),
  exfiltration: (answers) => says(answers, 'affected', 'confidentiality', 'unknown'),
  altered: (answers) => says(answers, 'affected', 'integrity', 'unknown'),
  missing: (answers) => says(answers, 'affected', 'availability', 'unknown'),
  keySafe: (answers) => !says(answers, 'encrypted', 'no'),
  dataIntact: (answers) => !says(answers, 'encrypted', 'no'),
  backupKept: (answers) => !says(answers, 'encrypted', 'no'),
  recipient: (answers) => says(answers, 'spread', 'known', 'unknown'),
  deletionConfirmed: (answers) =>
    says(answers, 'spread', 'known', 'unknown') && !says(answers, 'recipient', 'stranger'),
};

/** Whether a question has to do with what was answered so far. */
export function matters(answers: Answers, id: AssessmentQuestionId): boolean {
  if (questions[id].group !== 'classify' && !mayBeBreach(answers)) return false;
  if (questions[id].group !== 'classify' && says(answers, 'affected', 'none')) return false;
  return conditions[id]?.(answers) ?? true;
}

const mayBeBreach = (answers: Answers): boolean =>
  !says(answers, 'securityIncident', 'no') && !says(answers, 'personalData', 'no');
