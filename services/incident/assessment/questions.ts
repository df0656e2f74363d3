/**
 * What FG or deputy is asked (features A15). Facts only: their consequences are computed. Texts live in
 * `cards/texts/assessment*.ts`, keyed by these ids.
 */

const yesNo = ['yes', 'no', 'unknown'] as const;

interface Choice {
  readonly type: 'one' | 'several';
  readonly options: readonly string[];
  /** Answers that used to be offered: still read as what they meant. */
  readonly past?: readonly string[];
}
interface Written {
  readonly type: 'number' | 'text';
}
export type Question = (Choice | Written) & {
  /**
   * `classify` and `risk` decide outcomes; `form` is what notices and the form of the authority need besides; `past` is
   * no longer asked, because another question covers it.
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
  /** Whose data: the fork between our own duty and that to the client (domain §1.3). */
  role: ask('classify', ['controller', 'processor', 'both', 'unknown']),

  /** Whose hands it came into. `lost`: nobody knows who has it, which differs from not knowing whether it got out. */
  spread: ask('risk', ['nobody', 'known', 'lost', 'many', 'unknown']),
  /** Several may have it at once: the least trusted of them counts (domain §1.7). */
  recipient: askSeveral('risk', [
    'secrecy',
    'relation',
    'authority',
    'concerned',
    'formerEmployee',
    'stranger',
    'unknown',
  ]),
  /** Trusted wrong recipient (domain §1.7); if it came back unopened, nobody saw it. */
  deletionConfirmed: ask('risk', ['yes', 'unopened', 'no', 'unknown']),
  malicious: ask('risk', yesNo),
  exfiltration: ask('risk', ['certain', 'likely', 'excluded', 'unknown']),
  /** What held the data: paper cannot be encrypted, and of a mail only its archive (policy clauses 12 and 31). */
  medium: ask('risk', ['paper', 'message', 'archive', 'carrier', 'system', 'unknown']),
  /** `readable`: whoever got in could read it, through a session or disk that was open. */
  encrypted: ask('risk', ['yes', 'hashed', 'readable', 'no', 'unknown']),
  keySafe: ask('risk', yesNo),
  backupKept: ask('risk', yesNo),
  /** What people noticed of loss and alteration (Art. 32; recitals 75, 85). */
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

  /** What was done afterwards, and whether it removed the high risk (Art. 34(3)(b)). */
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
  /** Whether it was on purpose is a separate question. */
  cause: once(ask('form', ['internal', 'external', 'unknown']), [
    'internalCareless',
    'internalIntent',
    'externalCareless',
    'externalIntent',
  ]),
  /** Encryption and a copy are asked about as facts of the risk. */
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
  /** Field 38 of the template: a processor of ours, or a joint controller. */
  otherParties: ask('form', ['none', 'processor', 'joint', 'unknown']),

  /** `special` and `payroll` cover it. */
  slipShows: askSeveral('past', ['none', 'union', 'sickness', 'garnishment', 'unknown']),
  /** `affected`, `missing` and `altered` cover it. */
  dataIntact: ask('past', yesNo),
  /** `subjects` says who, `consequences` whether it can be critical for them. */
  vulnerable: ask('past', yesNo),
} as const satisfies Record<string, Question>;

export type AssessmentQuestionId = keyof typeof questions;
export const questionIds = Object.keys(questions) as readonly AssessmentQuestionId[];

/** An answer that can be chosen, or once could be; for written answers, any words. */
export type OptionOf<Id extends AssessmentQuestionId> =
  | ((typeof questions)[Id] extends { readonly options: readonly (infer Option)[] } ? Option : string)
  | ((typeof questions)[Id] extends { readonly past: readonly (infer Option)[] } ? Option : never);

/** What was answered: the choices, or the single text that was written. Absent until asked. */
export type Answers = Readonly<Partial<Record<AssessmentQuestionId, readonly string[]>>>;

/** Whether one of these was chosen; false while there is no answer. */
export const says = <Id extends AssessmentQuestionId>(
  answers: Answers,
  id: Id,
  ...options: readonly OptionOf<Id>[]
): boolean => (answers[id] ?? []).some((value) => (options as readonly string[]).includes(value));

/** Not answered, or "weet ik niet". */
export const isOpen = (answers: Answers, id: AssessmentQuestionId): boolean =>
  (answers[id] ?? ['unknown']).includes('unknown');

/** Whether data may have been lost or altered, as far as is known. */
const mayBe = (answers: Answers, side: OptionOf<'affected'>): boolean =>
  isOpen(answers, 'affected') ||
  says(answers, 'affected', side) ||
  (side === 'confidentiality' && mayHaveIntruded(answers));

/** Data were made unreachable or altered with bad will: whether they were also copied is asked, and what follows. */
const mayHaveIntruded = (answers: Answers): boolean =>
  says(answers, 'affected', 'availability', 'integrity') && says(answers, 'malicious', 'yes');

/** The condition under which a question matters; absent: it always does. */
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
  // With somebody we know it is not asked; proof that was given before still counts.
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

/** Paper and a plain mail are not encrypted; until it is known what held the data, nobody is asked. */
const isOnMachine = (answers: Answers): boolean =>
  says(answers, 'medium', 'archive', 'carrier', 'system', 'unknown') ||
  (answers.medium === undefined && answers.encrypted !== undefined);

/** Key and copy are asked about once something is known to be locked, not while that is unknown. */
const mayBeUnreadable = (answers: Answers): boolean =>
  mayBe(answers, 'confidentiality') &&
  isOnMachine(answers) &&
  !says(answers, 'encrypted', 'no', 'readable', 'unknown');

/** Whether a question is relevant, given the answers so far. Answers to questions no longer asked still count. */
export function matters(answers: Answers, id: AssessmentQuestionId): boolean {
  const { group } = questions[id];
  if (group === 'past' && answers[id] === undefined) return false;
  if (group !== 'classify' && !mayBeBreach(answers)) return false;
  if (group !== 'classify' && says(answers, 'affected', 'none')) return false;
  return conditions[id]?.(answers) ?? true;
}

const mayBeBreach = (answers: Answers): boolean =>
  !says(answers, 'securityIncident', 'no') && !says(answers, 'personalData', 'no');
