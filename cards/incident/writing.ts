import { incidentActions, type OnRemark, type Writing } from '../../services/incident/contract';
import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { askedText, button, press } from '../shared/elements';
import { renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayLines } from '../user-text';
import { wordsOrGone } from './words';

/** Words to the handler or the reporter; a decision has a card of its own (`process/decision.ts`). */
export type Words = Exclude<Writing, 'otherwise'>;

export interface WritingModel {
  readonly locale: Locale;
  readonly data: OnRemark;
  readonly id: string;
  readonly writing: Words;
  /** The subject: the report, or the question that is answered. */
  readonly about: string;
}

/** What is sent, and the words around it. */
function askedIn(writing: Words, { alert, receipt, incident, process, shared }: Texts) {
  const { add, answer, ask, reopen, withdraw } = incidentActions;
  const forms = {
    ask: { action: ask, id: 'question', title: alert.ask, label: alert.askLabel, send: incident.send },
    withdraw: {
      action: withdraw,
      id: 'reason',
      title: shared.withdraw,
      label: alert.withdrawLabel,
      send: shared.withdraw,
    },
    reopen: {
      action: reopen,
      id: 'reason',
      title: process.reopen,
      label: process.reopenReason,
      send: process.reopen,
    },
    add: { action: add, id: 'addition', title: receipt.add, label: receipt.addLabel, send: incident.send },
    answer: {
      action: answer,
      id: 'answer',
      title: receipt.answer,
      label: receipt.answerLabel,
      send: incident.send,
    },
  } as const satisfies Record<Words, object>;
  return forms[writing];
}

/**
 * A remark on a report, on a card of its own: the house knows that somebody is typing on it, and takes it from nobody.
 */
export function renderWriting({ locale, data, id, writing, about }: WritingModel): RenderedCard {
  const texts = textsFor(locale);
  const { action, id: field, title, label, send } = askedIn(writing, texts);
  const subject = writing === 'answer' ? texts.receipt.remark.question : texts.incident.what;
  const lines = displayLines(wordsOrGone(about, texts), { max: 600, cut: texts.shared.shortened });
  return renderListCard({
    locale,
    summary: texts.incident.eyebrow(id),
    eyebrow: texts.incident.eyebrow(id),
    title,
    banners: [{ style: 'emphasis', title: subject, lines }],
    fields: [askedText({ id: field, label, errorMessage: texts.incident.textError })],
    buttons: [
      button(send, action, data, { style: writing === 'withdraw' ? 'destructive' : 'positive' }),
      press(texts.shared.back, incidentActions.view, { incident: data.incident }),
    ],
  });
}
