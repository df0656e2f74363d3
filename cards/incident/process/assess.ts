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
  /** As typed, when it came back with a fault. */
  readonly typed?: string;
  readonly fault?: AnswerFault;
}

const longest = 2_000;

/** One question of the assessment on one short card (features A15): it can be left at any moment and resumed. */
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
    eyebrow: `${process.questionTitle(model.incident.id)} · ${process.questionProgress(answered, model.left)}`,
    title: label,
    footnotes: [
      ...(help === '' ? [] : [help]),
      ...(given ? [process.answeredBy(...signature(model, given))] : []),
    ],
    fields: [fieldOf(model, texts)],
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

function fieldOf(model: QuestionModel, texts: Texts): Field {
  const stored = model.process.answers[model.question]?.value.join(',') ?? '';
  const value = model.typed ?? (stored === 'unknown' && !('options' in model.shape) ? '' : stored);
  const fault = model.fault ?? null;
  return answerField('answer', model.shape, texts.assessment[model.question], texts, { value, fault });
}

/** How a question is answered, wherever it is asked. @param id of the input. */
export function answerField(
  id: string,
  shape: Question,
  { label, options: titles }: { readonly label: string; readonly options: Readonly<Record<string, string>> },
  { process }: Texts,
  { value, fault }: { readonly value: string; readonly fault: AnswerFault | null },
): Field & { readonly type: 'choice' | 'text' } {
  const any = {
    id,
    label,
    errorMessage: process.questionError,
    placeholder: '',
    required: true,
    faults: fault ? [process.fault[fault]] : [],
  };
  if ('options' in shape)
    return {
      ...any,
      type: 'choice',
      value,
      style: 'expanded',
      multiple: shape.type === 'several',
      choices: shape.options.map((option) => ({ title: titles[option] ?? option, value: option })),
    };
  const multiline = shape.type === 'text';
  const maxLength = multiline ? longest : 12;
  return { ...any, type: 'text', value: inputValue(value, maxLength).value, multiline, maxLength };
}
