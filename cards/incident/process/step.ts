import type { AnswerFault } from '../../../services/incident/assessment/answer';
import type { Step } from '../../../services/incident/assessment/asking';
import type { AssessmentQuestionId, Question } from '../../../services/incident/assessment/questions';
import { incidentActions } from '../../../services/incident/contract';
import type { RenderedCard } from '../../render';
import { button, type Button, type Field } from '../../shared/elements';
import { renderListCard } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { answerField } from './assess';
import type { ProcessModel } from './model';

/** What came back with a fault, as typed. */
export type Refused = Readonly<
  Partial<Record<AssessmentQuestionId, { readonly typed: string; readonly fault: AnswerFault | null }>>
>;

export interface StepModel extends ProcessModel {
  readonly step: Step;
  readonly shapes: Readonly<Record<AssessmentQuestionId, Question>>;
  readonly refused?: Refused;
}

/**
 * Several questions on one card: what the report says, to be confirmed; what contradicts itself; what the form asks
 * besides. What is left blank counts as not said. Action: `incident.answers` (data `asked`, `rest`; inputs
 * `answer.<question>`).
 */
export function renderStep(model: StepModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { process, outcomes } = texts;
  const { kind } = model.step;
  const contradictions = model.assessment.contradictions.map(({ id }) => outcomes.contradiction[id]);
  return renderListCard({
    locale: model.locale,
    summary: process.questionSummary(model.incident.id),
    eyebrow: `${process.questionTitle(model.incident.id)} · ${process.questionProgress(Object.keys(model.process.answers).length, model.left)}`,
    title: process.step[kind],
    footnotes: [...(kind === 'settle' ? contradictions : []), process.stepHelp[kind]],
    fields: model.step.questions.map((question) => fieldOf(question, model, texts)),
    buttons: buttonsOf(model, texts),
  });
}

function fieldOf(question: AssessmentQuestionId, model: StepModel, texts: Texts): Field {
  const refused = model.refused?.[question];
  const stored = model.process.answers[question]?.value;
  const value = refused?.typed ?? (stored ?? model.proposed[question] ?? []).join(',');
  const shape = model.shapes[question];
  const field = answerField(`answer.${question}`, shape, texts.assessment[question], texts, {
    value,
    fault: refused?.fault ?? null,
  });
  // Many questions are below each other: lists unfold on a press.
  return field.type === 'choice'
    ? { ...field, style: 'compact', required: false }
    : { ...field, required: false };
}

function buttonsOf(model: StepModel, { process }: Texts): readonly Button[] {
  const { kind, questions } = model.step;
  const data = { ...model.data, asked: questions.join() };
  const save = kind === 'confirm' ? process.confirm : process.answer;
  return [
    button(save, incidentActions.answers, { ...data, rest: 'open' }, { style: 'positive' }),
    ...(kind === 'settle'
      ? []
      : [button(process.restUnknown, incidentActions.answers, { ...data, rest: 'unknown' })]),
    button(process.file, incidentActions.file, model.data, { sendsInputs: false }),
  ];
}
