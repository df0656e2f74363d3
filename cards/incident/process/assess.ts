import { incidentActions } from '../../../services/incident/contract';
import type { AnswerFault } from '../../../services/incident/assessment/answer';
import type { Question, QuestionId } from '../../../services/incident/assessment/questions';
import type { RenderedCard } from '../../render';
import { button, type Field } from '../../shared/elements';
import { renderListCard } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { inputValue } from '../../user-text';
import { type ProcessView, signature } from './view';

export interface QuestionView extends ProcessView {
  readonly question: QuestionId;
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
export function renderAssess(view: QuestionView): RenderedCard {
  const texts = textsFor(view.locale);
  const { process } = texts;
  const { label, help } = texts.assessment[view.question];
  const given = view.process.answers[view.question];
  const answered = Object.keys(view.process.answers).length;
  const data = { ...view.data, question: view.question };
  const { type } = view.shape;
  const written = type === 'number' || type === 'text';
  return renderListCard({
    locale: view.locale,
    summary: process.questionSummary(view.incident.id),
    eyebrow: `${process.questionTitle(view.incident.id)} · ${process.questionProgress(answered, view.assessment.open.length)}`,
    title: label,
    hints: [
      ...(help === '' ? [] : [help]),
      ...(given ? [process.answeredBy(...signature(view, given))] : []),
    ],
    fields: [answerField(view, texts)],
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
      button(process.file, incidentActions.file, view.data, { sendsInputs: false }),
    ],
  });
}

function answerField(view: QuestionView, texts: Texts): Field {
  const { process } = texts;
  const question = view.shape;
  const { label, options: titles } = texts.assessment[view.question] as {
    readonly label: string;
    readonly options: Readonly<Record<string, string>>;
  };
  const stored = view.process.answers[view.question]?.value.join(',') ?? '';
  const any = {
    id: 'answer',
    label,
    errorMessage: process.questionError,
    placeholder: '',
    required: true,
    faults: view.fault ? [process.fault[view.fault]] : [],
  };
  const value = view.typed ?? (stored === 'unknown' && !('options' in question) ? '' : stored);
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
