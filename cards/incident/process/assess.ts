import { incidentActions } from '../../../services/incident/contract';
import type { AnswerFault } from '../../../services/incident/assessment/answer';
import type { Question, AssessmentQuestionId } from '../../../services/incident/assessment/questions';
import type { RenderedCard } from '../../render';
import { button, type Field } from '../../shared/elements';
import { renderListCard } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { inputValue } from '../../user-text';
import { type ProcessModel, signature } from './model';

export interface QuestionModel extends ProcessModel {
  readonly question: AssessmentQuestionId;
  /** How it is answered. */
  readonly shape: Question;
  /** As it was typed, when it came back with a fault. */
  readonly typed?: string;
  readonly fault?: AnswerFault;
}

const longest = 2_000;

/**
 * One question of the assessment on one short card (features A15): it can be left at any moment and taken up again.
 * Actions: `incident.assess` (data `question`, input `answer`), `incident.file`.
 */
export function renderAssess(model: QuestionModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { process } = texts;
  const { label, help } = texts.assessment[model.question];
  const given = model.process.answers[model.question];
  const answered = Object.keys(model.process.answers).length;
  const data = { ...model.data, question: model.question };
  const { type } = model.shape;
  const written = type === 'number' || type === 'text';
  return renderListCard({
    locale: model.locale,
    summary: process.questionSummary(model.incident.id),
    eyebrow: `${process.questionTitle(model.incident.id)} · ${process.questionProgress(answered, model.assessment.open.length)}`,
    title: label,
    footnotes: [
      ...(help === '' ? [] : [help]),
      ...(given ? [process.answeredBy(...signature(model, given))] : []),
    ],
    fields: [answerField(model, texts)],
    buttons: [
      button(process.answer, incidentActions.assess, data, { style: 'positive' }),
      ...(written
        ? [
            button(
              process.dontKnow,
              incidentActions.assess,
              { ...data, answer: 'unknown' },
              { sendsInputs: false },
            ),
          ]
        : []),
      button(process.file, incidentActions.file, model.data, { sendsInputs: false }),
    ],
  });
}

function answerField(model: QuestionModel, texts: Texts): Field {
  const { process } = texts;
  const question = model.shape;
  const { label, options: titles } = texts.assessment[model.question] as {
    readonly label: string;
    readonly options: Readonly<Record<string, string>>;
  };
  const stored = model.process.answers[model.question]?.value.join(',') ?? '';
  const any = {
    id: 'answer',
    label,
    errorMessage: process.questionError,
    placeholder: '',
    required: true,
    faults: model.fault ? [process.fault[model.fault]] : [],
  };
  const value = model.typed ?? (stored === 'unknown' && !('options' in question) ? '' : stored);
  if ('options' in question)
    return {
      ...any,
      type: 'choice',
      value,
      style: 'expanded',
      multiple: question.type === 'several',
      choices: question.options.map((option) => ({ title: titles[option] ?? option, value: option })),
    };
  const multiline = question.type === 'text';
  const maxLength = multiline ? longest : 12;
  return { ...any, type: 'text', value: inputValue(value, maxLength).value, multiline, maxLength };
}
