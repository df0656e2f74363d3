import type { Duty } from '../../../services/incident/assessment/duties';
import type { Severity } from '../../../services/incident/assessment/severity';
import type { TippingFact } from '../../../services/incident/assessment/tipping';
import type { Missing } from '../../../services/incident/process/ending';
import type { Fact } from '../../shared/elements';
import type { Texts } from '../../texts';
import { displayName } from '../../user-text';
import { clientName, type HandlingModel, isSettled, type ProcessModel } from './model';

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
    ? [what, ...contradictionRows(model, texts), ...adviceRows(model, texts), severityRow(model, texts)]
    : [what, ...contradictionRows(model, texts)];
}

/**
 * The score with its three factors, one line of the reasoning; open facts count as the worst, and are named as open.
 */
export function severityRow({ assessment, locale }: ProcessModel, { outcomes }: Texts): Fact {
  const { severity, flags, open, asked } = assessment;
  const number = (value: number): string => value.toLocaleString(locale === 'nl' ? 'nl-NL' : 'en-GB');
  const { dpc, ei, cb }: Severity = severity;
  const [score, band] = [number(severity.score), outcomes.band[severity.band]];
  return {
    label: outcomes.severity,
    lines: [
      open.length > 0
        ? outcomes.severityAtMost(score, band, open.length, asked.length)
        : outcomes.severityLine(score, band),
      outcomes.factors(number(dpc), number(ei), number(cb)),
      ...(flags.manyPeople === true ? [outcomes.manyPeople] : []),
      ...(flags.unintelligible === true ? [outcomes.unintelligible] : []),
    ],
  };
}

const adviceRows = (model: ProcessModel, texts: Texts): readonly Fact[] =>
  (['authority', 'subjects', 'clients'] as const).map((duty) => adviceRow(duty, model, texts));

/** What is known and what is not are kept apart: neither is ever presented as the other. */
export const adviceRow = (duty: Duty, model: ProcessModel, texts: Texts): Fact => {
  const { assessment } = model;
  const { outcomes } = texts;
  const { verdict, reasons, open } = assessment.advices[duty];
  return {
    label: outcomes.duty[duty],
    lines: [
      outcomes.verdict[verdict],
      ...(isSettled(model, duty) ? [outcomes.certain] : []),
      ...(reasons.length > 0 ? [outcomes.becauseSo] : []),
      ...reasons.map((reason) => outcomes.reason[reason]),
      ...(open.length > 0
        ? [`${outcomes.becauseOpen} ${open.map((reason) => outcomes.notKnown[reason]).join('; ')}.`]
        : []),
      ...(duty === 'clients' ? financialLines(model, texts) : []),
    ],
  };
};

/** Most clients that are named; the others are counted. */
const shownFinancial = 4;

/** Clients use the notice differently: some have no duty to tell people (UAVG art. 42). */
function financialLines(model: ProcessModel, { outcomes, incident }: Texts): readonly string[] {
  const names = model.clients.filter(({ financial }) => financial).map(({ name }) => displayName(name, 60));
  if (names.length === 0) return [];
  const more = names.length - shownFinancial;
  const shown = [...names.slice(0, shownFinancial), ...(more > 0 ? [incident.more(more)] : [])];
  return [outcomes.financialClients(shown.join(', '))];
}

/** Kantelfeiten: what is not known and would change something, alone or together. @param duty only those that bear on it. */
export function tipRows(model: ProcessModel, texts: Texts, duty?: Duty): readonly Fact[] {
  const { outcomes, assessment } = texts;
  const concerns = (changes: TippingFact['changes']): boolean =>
    duty ? changes.includes(duty) : changes.length > 0;
  const alone = model.tips
    .filter(({ alone: changes }) => concerns(changes))
    .map(({ question, alone: changes }) => ({
      label: assessment[question].label,
      lines: [outcomes.tipping(changes.map((what) => outcomes.tips[what]).join(', '))],
    }));
  const together = model.tipSets
    .filter((set) => duty === undefined || set.duty === duty)
    .map((set) => ({
      label: outcomes.together(outcomes.tips[set.duty], outcomes.verdict[set.to]),
      lines: set.questions.map((question) => assessment[question].label),
    }));
  return [...alone, ...together];
}

/** Answers that cannot all be true: before anything else. */
export const contradictionRows = ({ assessment }: ProcessModel, { outcomes }: Texts): readonly Fact[] =>
  assessment.contradictions.length === 0
    ? []
    : [
        {
          label: outcomes.contradictions,
          lines: assessment.contradictions.map(({ id }) => outcomes.contradiction[id]),
        },
      ];

/** Most missing things that are named; the others are counted. */
const shownMissing = 6;

/** What must still happen, in words. */
export function missingLines(model: HandlingModel, texts: Texts): readonly string[] {
  const lines = model.missing.slice(0, shownMissing).map((each) => missingWords(each, model, texts));
  const left = model.missing.length - lines.length;
  return left > 0 ? [...lines, texts.incident.more(left)] : lines;
}

function missingWords(missing: Missing, model: HandlingModel, texts: Texts): string {
  const { process, outcomes, cyber } = texts;
  const { missingWhat } = process;
  switch (missing.what) {
    case 'classification':
      return missingWhat.classification;
    case 'decision':
      return missingWhat.decision(outcomes.duty[missing.duty]);
    case 'notified':
      return missingWhat.notified(outcomes.duty[missing.duty]);
    case 'cyber':
      return cyber.todo[missing.step];
    case 'tasks':
      return missingWhat.tasks(missing.count);
    case 'rest':
    case 'retraction':
      return texts.atAuthority[missing.what];
    case 'second':
      return missingWhat.second;
    case 'clients':
      return missingWhat.clients;
    case 'client':
      return missingWhat.client(clientName(model, missing.client));
  }
}
