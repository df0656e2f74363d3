/**
 * What FG or deputy is asked (features A15). Facts only: what follows from them is computed.
 * Texts live in `cards/texts/assessment*.ts`, keyed by these ids.
 */

const yesNo = ['yes', 'no', 'unknown'] as const;

interface Choice {
  readonly type: 'one' | 'several';
  readonly options: readonly string[];
  /** Answers that were once given and are offered no more: they are read as what they meant. */
  readonly past?: readonly string[];
}
interface Written {
  readonly type: 'number' | 'text';
}
export type Question = (Choice | Written) & {
  /**
   * `classify` and `risk` decide about outcomes; `form` is what notices and the form of the authority ask besides;
   * `past` is asked of nobody any more, because another question says it.
   */
  readonly group: 'classify' | 'risk' | 'form' | 'past';
};

const ask = <const Group extends Question['group'], const Options extends readonly string[]>(
  group: Group,
  options: Options,
) => ({ group, type: 'one' as const, options });
const askSeveral = <const Group extends Question['group'], const Options extends readonly string[]>(
  group: Group,
  options: Options,
) => ({ group, type: 'several' as const, options });
const once = <Asked extends Choice, const Past extends readonly string[]>(question: Asked, past: Past) => ({
  ...question,
  past,
});

export const questions = {
  /** The three questions of the definition, Art. 4(12) GDPR (domain §1.1). */
  securityIncident: ask('classify', yesNo),
  personalData: ask('classify', yesNo),
  affected: askSeveral('classify', ['confidentiality', 'integrity', 'availability', 'none', 'unknown']),
  deviation: ask('classify', yesNo),
  /** Whose data: the fork between own duty and that to the client (domain §1.3). */
  role: ask('classify', ['controller', 'processor', 'both', 'unknown']),

  /** In whose hands it came. `lost`: nobody knows who has it, which is not the same as not knowing whether it got out. */
  spread: ask('risk', ['nobody', 'known', 'lost', 'many', 'unknown']),
  /** Several at once may have it: the least trusted of them counts (domain §1.7). */
  recipient: askSeveral('risk', [
    'secrecy',
    'relation',
    'authority',
    'concerned',
    'formerEmployee',
    'stranger',
    'unknown',
  ]),
  /** Trusted wrong recipient (domain §1.7); what came back unopened was seen by nobody. */
  deletionConfirmed: ask('risk', ['yes', 'unopened', 'no', 'unknown']),
  malicious: ask('risk', yesNo),
  exfiltration: ask('risk', ['certain', 'likely', 'excluded', 'unknown']),
  /** On what the data stood: paper cannot be encrypted, and of a mail only its archive (policy clauses 12 and 31). */
  medium: ask('risk', ['paper', 'message', 'archive', 'carrier', 'system', 'unknown']),
  /** `readable`: whoever came in could read it, with a session or a disk that was open. */
  encrypted: ask('risk', ['yes', 'hashed', 'readable', 'no', 'unknown']),
  keySafe: ask('risk', yesNo),
  backupKept: ask('risk', yesNo),
  /** What people felt of loss and alteration (Art. 32; recitals 75, 85). */
  felt: ask('risk', ['nothing', 'inconvenience', 'serious', 'unknown']),
  missing: once(ask('risk', ['restored', 'forGood', 'unknown']), ['easily', 'temporarily']),
  altered: ask('risk', ['unused', 'recoverable', 'unrecoverable', 'unknown']),

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
  /** Recitals 75 and 85: the test is harm. `none`: no effect is conceivable, and somebody writes why. */
  consequences: askSeveral('risk', [
    'lossOfControl',
    'identityFraud',
    'fraud',
    'financialLoss',
    'discrimination',
    'reputation',
    'secrecy',
    'safety',
    'other',
    'none',
    'unknown',
  ]),
  noEffectBecause: { group: 'risk', type: 'text' },
  people: { group: 'risk', type: 'number' },
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
    'garnishment',
    'absenceRate',
    'absenceReason',
    'unknown',
  ]),
  insight: ask('risk', ['nothing', 'some', 'clear', 'everything', 'unknown']),
  identification: ask('risk', ['hardly', 'withEffort', 'easily', 'directly', 'unknown']),

  /** What was done afterwards, and whether the high risk went with it (Art. 34(3)(b)). */
  afterwards: askSeveral('form', ['blocked', 'wiped', 'passwordChanged', 'recovered', 'none', 'unknown']),
  riskGone: ask('form', yesNo),
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
  measuresTaken: { group: 'form', type: 'text' },
  records: { group: 'form', type: 'number' },
  discovery: ask('form', ['self', 'processor', 'subject', 'external', 'press', 'other', 'unknown']),
  /** Whether on purpose is another question. */
  cause: once(ask('form', ['internal', 'external', 'unknown']), [
    'internalCareless',
    'internalIntent',
    'externalCareless',
    'externalIntent',
  ]),
  /** Encryption and a copy are asked as facts of the risk. */
  measuresBefore: once(
    askSeveral('form', [
      'pseudonymisation',
      'access',
      'policy',
      'training',
      'audit',
      'physical',
      'none',
      'unknown',
    ]),
    ['encryption', 'backup'],
  ),
  measuresAgainst: { group: 'form', type: 'text' },
  crossBorder: ask('form', yesNo),

  /** `special` and `payroll` say it. */
  slipShows: askSeveral('past', ['none', 'union', 'sickness', 'garnishment', 'unknown']),
  /** `affected`, `missing` and `altered` say it. */
  dataIntact: ask('past', yesNo),
  /** `subjects` says who, `consequences` whether it can be critical for them. */
  vulnerable: ask('past', yesNo),
} as const satisfies Record<string, Question>;

export type AssessmentQuestionId = keyof typeof questions;
export const questionIds = Object.keys(questions) as readonly AssessmentQuestionId[];

/** An answer that can be chosen, or could be once; of what is written any words. */
export type OptionOf<Id extends AssessmentQuestionId> =
  | ((typeof questions)[Id] extends { readonly options: readonly (infer Option)[] } ? Option : string)
  | ((typeof questions)[Id] extends { readonly past: readonly (infer Option)[] } ? Option : never);

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

/** Whether data may have been lost or altered, so far as is known. */
const mayBe = (answers: Answers, side: OptionOf<'affected'>): boolean =>
  isOpen(answers, 'affected') ||
  says(answers, 'affected', side) ||
  (side === 'confidentiality' && mayHaveIntruded(answers));

/** Data were made unreachable or other with bad will: whether they were copied as well is asked, and what follows from it. */
const mayHaveIntruded = (answers: Answers): boolean =>
  says(answers, 'affected', 'availability', 'integrity') && says(answers, 'malicious', 'yes');

/** A condition under which a question matters; absent: it always does. */
const conditions: Partial<Record<AssessmentQuestionId, (answers: Answers) => boolean>> = {
  personalData: (answers) => !says(answers, 'securityIncident', 'no'),
  affected: (answers) => mayBeBreach(answers),
  deviation: (answers) => says(answers, 'securityIncident', 'no'),
  spread: (answers) => mayBe(answers, 'confidentiality'),
  recipient: (answers) => mayBe(answers, 'confidentiality') && says(answers, 'spread', 'known', 'unknown'),
  deletionConfirmed: (answers) =>
    mayBe(answers, 'confidentiality') &&
    says(answers, 'spread', 'known', 'unknown') &&
    !says(answers, 'malicious', 'yes'),
  // With somebody one knows it is no question; proof that was given before goes on counting.
  exfiltration: (answers) =>
    mayBe(answers, 'confidentiality') &&
    (!says(answers, 'spread', 'known') || says(answers, 'exfiltration', 'excluded')),
  medium: (answers) =>
    mayBe(answers, 'confidentiality') && (answers.encrypted === undefined || answers.medium !== undefined),
  encrypted: (answers) => mayBe(answers, 'confidentiality') && isOnMachine(answers),
  keySafe: (answers) => mayBeUnreadable(answers),
  backupKept: (answers) => mayBeUnreadable(answers),
  altered: (answers) => mayBe(answers, 'integrity'),
  missing: (answers) => mayBe(answers, 'availability'),
  felt: (answers) =>
    mayBe(answers, 'availability') || (mayBe(answers, 'integrity') && !says(answers, 'altered', 'unused')),
  noEffectBecause: (answers) => says(answers, 'consequences', 'none'),
  riskGone: (answers) => !isOpen(answers, 'afterwards') && !says(answers, 'afterwards', 'none'),
};

/** Paper and a plain mail are not encrypted; before it is known where the data stood, nobody is asked. */
const isOnMachine = (answers: Answers): boolean =>
  says(answers, 'medium', 'archive', 'carrier', 'system', 'unknown') ||
  (answers.medium === undefined && answers.encrypted !== undefined);

/** Of a key, and of a copy besides, one asks once something is locked: not while nobody knows whether it is. */
const mayBeUnreadable = (answers: Answers): boolean =>
  mayBe(answers, 'confidentiality') &&
  isOnMachine(answers) &&
  !says(answers, 'encrypted', 'no', 'readable', 'unknown');

/** Whether a question has to do with what was answered so far. Of what is not asked any more an answer still counts. */
export function matters(answers: Answers, id: AssessmentQuestionId): boolean {
  const { group } = questions[id];
  if (group === 'past' && answers[id] === undefined) return false;
  if (group !== 'classify' && !mayBeBreach(answers)) return false;
  if (group !== 'classify' && says(answers, 'affected', 'none')) return false;
  return conditions[id]?.(answers) ?? true;
}

const mayBeBreach = (answers: Answers): boolean =>
  !says(answers, 'securityIncident', 'no') && !says(answers, 'personalData', 'no');
