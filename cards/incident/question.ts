import type { Locale } from '../../services/people/roles';
import { compileCard, type RenderedCard, renderCard } from '../render';
import { actionRow, frame, header } from '../shared/elements';
import { textsFor } from '../texts';
import { displayLines } from '../user-text';
import layout from './question.json';
import { answerButton } from './receipt';
import { wordsOrGone } from './words';

export interface IncidentQuestionModel {
  readonly locale: Locale;
  readonly id: string;
  readonly question: string;
  /** Null while the answer is still awaited. */
  readonly answer: string | null;
}

const template = compileCard(layout);

/** The FG's question in the reporter's chat. Action: `incident.write`. */
export function renderIncidentQuestion(model: IncidentQuestionModel): RenderedCard {
  const texts = textsFor(model.locale);
  const excerpt = { max: 1_000, cut: texts.shared.shortened };
  const answered = model.answer !== null;
  const data = {
    ...frame(model.locale),
    header: header(
      texts.incident.eyebrow(model.id),
      texts.receipt.questionTitle,
      answered ? { text: texts.receipt.answered, style: 'good' } : null,
    ),
    lines: displayLines(wordsOrGone(model.question, texts), excerpt),
    answers:
      model.answer === null
        ? []
        : [
            {
              label: texts.receipt.answerLabel,
              lines: displayLines(wordsOrGone(model.answer, texts), excerpt),
            },
          ],
    actionRows: actionRow({ buttons: answered ? [] : [answerButton(model.id, texts.receipt.answer)] }),
  };
  return renderCard(template, data, texts.receipt.questionSummary(model.id));
}
