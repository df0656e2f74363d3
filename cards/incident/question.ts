import type { OnRemark } from '../../services/incident/contract';
import type { Locale } from '../../services/people/roles';
import { compileCard, type RenderedCard, renderCard } from '../render';
import { actionRow, frame, header } from '../shared/elements';
import { textsFor } from '../texts';
import { displayLines } from '../user-text';
import layout from './question.json';
import { answerPrompt } from './receipt';
import { wordsOrGone } from './words';

export interface IncidentQuestionView {
  readonly locale: Locale;
  readonly data: OnRemark;
  readonly id: string;
  readonly question: string;
  /** Null while the answer is still asked for. */
  readonly answer: string | null;
}

const template = compileCard(layout);

/** The FG's question in the reporter's chat. Action: `incident.answer` (input `answer`). */
export function renderIncidentQuestion(view: IncidentQuestionView): RenderedCard {
  const texts = textsFor(view.locale);
  const excerpt = { max: 1_000, cut: texts.incident.cut };
  const { fields, buttons } = answerPrompt(view.data, texts);
  const answered = view.answer !== null;
  const data = {
    ...frame(view.locale),
    header: header(
      texts.incident.eyebrow(view.id),
      texts.receipt.questionTitle,
      answered ? { text: texts.receipt.answered, style: 'good' } : null,
    ),
    lines: displayLines(wordsOrGone(view.question, texts), excerpt),
    answers:
      view.answer === null
        ? []
        : [
            {
              label: texts.receipt.answerLabel,
              lines: displayLines(wordsOrGone(view.answer, texts), excerpt),
            },
          ],
    fields: answered ? [] : fields,
    actionRows: actionRow({ buttons: answered ? [] : buttons }),
  };
  return renderCard(template, data, texts.receipt.questionSummary(view.id));
}
