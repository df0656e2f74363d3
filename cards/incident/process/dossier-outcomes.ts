import type { Duty } from '../../../services/incident/assessment/duties';
import type { Severity } from '../../../services/incident/assessment/severity';
import type { Missing } from '../../../services/incident/process/ending';
import type { Fact } from '../../shared/elements';
import type { Texts } from '../../texts';
import { clientName, type HandlingModel, type ProcessModel } from './model';

/** As many deciding facts as one looks at. */
const shownTips = 4;

/** What follows from the answers: an advice with its reasons, never a decision (domain §4.6). */
export function outcomeRows(model: ProcessModel, texts: Texts): readonly Fact[] {
  const { outcomes } = texts;
  const { classified } = model.assessment;
  const what = {
    label: texts.process.classified,
    lines: [
      classified.outcome ? outcomes.classification[classified.outcome] : outcomes.undecided,
      ...(classified.reason ? [outcomes.because[classified.reason]] : []),
    ],
  };
  return classified.outcome === 'breach'
    ? [what, severityRow(model, texts), ...adviceRows(model, texts)]
    : [what];
}

/** The score with its three factors; what is open counts as the worst. */
export function severityRow({ assessment, locale }: ProcessModel, { outcomes }: Texts): Fact {
  const { severity, flags, open } = assessment;
  const number = (value: number): string => value.toLocaleString(locale === 'nl' ? 'nl-NL' : 'en-GB');
  const { dpc, ei, cb }: Severity = severity;
  return {
    label: outcomes.severity,
    lines: [
      outcomes.severityLine(number(severity.score), outcomes.band[severity.band]),
      outcomes.factors(number(dpc), number(ei), number(cb)),
      ...(open.length > 0 ? [outcomes.worstCase(open.length)] : []),
      ...(flags.manyPeople ? [outcomes.manyPeople] : []),
      ...(flags.unintelligible ? [outcomes.unintelligible] : []),
    ],
  };
}

const adviceRows = (model: ProcessModel, texts: Texts): readonly Fact[] =>
  (['authority', 'subjects', 'clients'] as const).map((duty) => adviceRow(duty, model, texts));

export const adviceRow = (duty: Duty, { assessment }: ProcessModel, { outcomes }: Texts): Fact => {
  const { notify, reasons } = assessment.advices[duty];
  return {
    label: outcomes.duty[duty],
    lines: [
      notify ? outcomes.notify : outcomes.notNotify,
      ...reasons.map((reason) => outcomes.reason[reason]),
    ],
  };
};

/** Kantelfeiten: what is not known and would change something. @param duty only those that bear on it. */
export function tipRows({ tips }: ProcessModel, texts: Texts, duty?: Duty): readonly Fact[] {
  const { outcomes, assessment } = texts;
  return tips
    .filter(({ changes }) => (duty ? changes.includes(duty) : changes.length > 0))
    .slice(0, shownTips)
    .map(({ question, changes }) => ({
      label: assessment[question].label,
      lines: [outcomes.tipping(changes.map((what) => outcomes.tips[what]).join(', '))],
    }));
}

/** Most things that are said to be missing; the rest is counted. */
const shownMissing = 6;

/** What must still happen, in words. */
export function missingLines(model: HandlingModel, texts: Texts): readonly string[] {
  const lines = model.missing.slice(0, shownMissing).map((each) => missingWords(each, model, texts));
  const left = model.missing.length - lines.length;
  return left > 0 ? [...lines, texts.incident.more(left)] : lines;
}

function missingWords(missing: Missing, model: HandlingModel, { process, outcomes }: Texts): string {
  const { missingWhat } = process;
  switch (missing.what) {
    case 'classification':
      return missingWhat.classification;
    case 'decision':
      return missingWhat.decision(outcomes.duty[missing.duty]);
    case 'notified':
      return missingWhat.notified(outcomes.duty[missing.duty]);
    case 'clients':
      return missingWhat.clients;
    case 'client':
      return missingWhat.client(clientName(model, missing.client));
  }
}
