import { type Answers, type AssessmentQuestionId, isOpen, matters, says } from './questions';
import { contextScore, type Severity, severityOf } from './severity';

/**
 * From answers in plain words to the factors of the method. Open facts count as the worst they can be, so that an
 * advice never comes out too low because somebody did not know.
 */
export function weigh(answers: Answers): Severity {
  return severityOf({
    dpc: processingContext(answers),
    ei: identification(answers),
    confidentiality: confidentiality(answers),
    integrity: integrity(answers),
    availability: availability(answers),
    malicious: says(answers, 'malicious', 'yes') || isOpen(answers, 'malicious'),
  });
}

/** Answers to questions that are no longer relevant do not count; they are kept all the same. */
export const weighRelevant = (answers: Answers): Severity =>
  weigh(
    Object.fromEntries(
      Object.entries(answers).filter(([id]) => matters(answers, id as AssessmentQuestionId)),
    ),
  );

/** Score of the data processing context: the highest of all classes the data fall into (domain §4.2). */
export function processingContext(answers: Answers): number {
  return Math.max(simple(answers), behavioural(answers), financial(answers), sensitive(answers));
}

type Insight = 'nothing' | 'some' | 'clear' | 'everything';

const insightOf = (answers: Answers): Insight => {
  const levels = ['nothing', 'some', 'clear'] as const;
  return levels.find((level) => says(answers, 'insight', level)) ?? 'everything';
};

function simple(answers: Answers): number {
  if (isCritical(answers)) return contextScore('simple', 'vulnerable');
  const context = { nothing: 'plain', some: 'plain', clear: 'profile', everything: 'assumptions' } as const;
  return contextScore('simple', context[insightOf(answers)]);
}

/** Critical for safety or condition; if nobody knows, it may be. This used to be asked only about the people. */
function isCritical(answers: Answers): boolean {
  if (answers.consequences === undefined && answers.vulnerable !== undefined)
    return !says(answers, 'vulnerable', 'no');
  return isOpen(answers, 'consequences') || says(answers, 'consequences', 'safety');
}

function behavioural(answers: Answers): number {
  if (!mayHold(answers, 'location')) return 0;
  const context = {
    nothing: 'noInsight',
    some: 'plain',
    clear: 'dailyLife',
    everything: 'sensitiveProfile',
  } as const;
  return contextScore('behavioural', context[insightOf(answers)]);
}

/** These categories are among the data, or it is unknown which are. */
const mayHold = (
  answers: Answers,
  ...categories: readonly ('location' | 'financial' | 'credentials' | 'identityDocument')[]
) => isOpen(answers, 'data') || says(answers, 'data', ...categories);

/** Payroll: one payslip with a name 3, a year of payslips 4, an account number alone 2 (domain §4.6). */
function financial(answers: Answers): number {
  if (says(answers, 'payroll', 'yearOfSlips', 'garnishment') || isOpen(answers, 'payroll'))
    return contextScore('financial', 'fullInsight');
  if (says(answers, 'slipShows', 'garnishment')) return contextScore('financial', 'fullInsight');
  if (says(answers, 'payroll', 'oneSlip')) return contextScore('financial', 'plain');
  const context = {
    nothing: 'noInsight',
    some: 'someInsight',
    clear: 'plain',
    everything: 'fullInsight',
  } as const;
  const told = mayHold(answers, 'financial', 'credentials')
    ? contextScore('financial', context[insightOf(answers)])
    : 0;
  const account = says(answers, 'payroll', 'accountNumber') ? contextScore('financial', 'someInsight') : 0;
  return Math.max(told, account);
}

/** Absence: a rate 3, a reason 4; union membership shows on a payslip through its deduction (domain §4.6). */
function sensitive(answers: Answers): number {
  if (says(answers, 'payroll', 'absenceReason') || says(answers, 'slipShows', 'union'))
    return contextScore('sensitive', 'plain');
  if (isOpen(answers, 'payroll')) return contextScore('sensitive', 'plain');
  const absence =
    says(answers, 'payroll', 'absenceRate') || says(answers, 'slipShows', 'sickness')
      ? contextScore('sensitive', 'assumptions')
      : 0;
  const context = {
    nothing: 'noInsight',
    some: 'generalAssumptions',
    clear: 'assumptions',
    everything: 'plain',
  } as const;
  const told = isSpecial(answers) ? contextScore('sensitive', context[insightOf(answers)]) : 0;
  return Math.max(absence, told);
}

/** Art. 9 and 10 GDPR, and anything not known to be something else. */
const isSpecial = (answers: Answers): boolean =>
  says(answers, 'data', 'criminal') || !says(answers, 'special', 'none');

/** A name with a number or document unique to one person identifies at once; a lone BSN does not. */
function identification(answers: Answers): number {
  const named = says(answers, 'data', 'name');
  if (named && says(answers, 'data', 'bsn', 'birthDate')) return 1;
  if (mayHold(answers, 'identityDocument')) return 1;
  if (says(answers, 'identification', 'hardly')) return 0.25;
  if (says(answers, 'identification', 'withEffort')) return 0.5;
  return says(answers, 'identification', 'easily') ? 0.75 : 1;
}

type Level = 0 | 0.25 | 0.5;

function confidentiality(answers: Answers): Level {
  if (!says(answers, 'affected', 'confidentiality', 'unknown') || says(answers, 'spread', 'nobody')) return 0;
  return says(answers, 'spread', 'known') ? 0.25 : 0.5;
}

function integrity(answers: Answers): Level {
  if (!says(answers, 'affected', 'integrity', 'unknown') || says(answers, 'altered', 'unused')) return 0;
  return says(answers, 'altered', 'recoverable') ? 0.25 : 0.5;
}

function availability(answers: Answers): Level {
  if (!says(answers, 'affected', 'availability', 'unknown') || says(answers, 'missing', 'easily')) return 0;
  if (says(answers, 'missing', 'temporarily')) return 0.25;
  if (!says(answers, 'missing', 'restored')) return 0.5;
  return says(answers, 'felt', 'nothing') ? 0 : 0.25;
}
