import type { ActionFor } from '../../services/contract';
import { kluisActions, type OnLoan, reasonLength } from '../../services/kluis/contract';
import { dateAndTime } from '../dates';
import { askedText, button, fieldElement, type Prompt, textPrompt } from '../shared/elements';
import { dateInput } from '../shared/fields';
import type { Texts } from '../texts';
import { displayName } from '../user-text';
import type { LoanIn } from '../../services/kluis/model';
import type { LoanModel } from './loan-model';

/** Every action of a card about a loan carries only its number. */
export const dataOf = ({ loan }: LoanModel) => ({ loan: loan.id });

interface Asked {
  readonly title: string;
  /** On the button that sends it: a different word from the title, which folds the question shut when pressed. */
  readonly send: string;
  readonly id: string;
  readonly label: string;
  readonly action: ActionFor<OnLoan>;
  readonly style?: 'positive' | 'destructive';
  readonly value?: string;
}

/** A reason must be given. */
export const reasonPrompt = (model: LoanModel, texts: Texts, asked: Asked): Prompt =>
  textPrompt(asked.title, {
    id: asked.id,
    label: asked.label,
    value: asked.value ?? '',
    maxLength: reasonLength,
    errorMessage: texts.incident.textError,
    ...(asked.style === 'positive' ? { style: 'positive' as const } : {}),
    send: button(asked.send, asked.action, dataOf(model), { style: asked.style ?? 'positive' }),
  });

/** Until a later day, with a reason. */
export const longerPrompt = (
  model: LoanModel,
  texts: Texts,
  words: Pick<Asked, 'title' | 'action'> & { readonly until: string; readonly reason: string },
  typed: { readonly until: string; readonly reason: string } = { until: model.nextDay, reason: '' },
): Prompt => ({
  title: words.title,
  style: 'default',
  fields: [
    fieldElement(
      dateInput({
        id: 'until',
        label: words.until,
        value: typed.until,
        errorMessage: texts.shared.checkField,
      }),
    ),
    fieldElement(
      askedText({
        id: 'reason',
        label: words.reason,
        value: displayName(typed.reason, reasonLength),
        maxLength: reasonLength,
        errorMessage: texts.incident.textError,
      }),
    ),
  ],
  buttons: [button(texts.incident.send, words.action, dataOf(model), { style: 'positive' })],
});

/** Something is lost: the question is above the only button that says so. */
export const losePrompt = (
  model: LoanModel,
  words: { readonly title: string; readonly question: string; readonly send: string },
): Prompt => ({
  title: words.title,
  style: 'destructive',
  fields: [],
  questions: [words.question],
  buttons: [
    button(words.send, kluisActions.lose, dataOf(model), { style: 'destructive', sendsInputs: false }),
  ],
});

/** It turned up after it was reported lost. */
export const foundPrompt = (model: LoanModel, texts: Texts): Prompt =>
  reasonPrompt(model, texts, {
    title: texts.kluis.keeper.found,
    send: texts.kluis.keeper.foundSend,
    id: 'where',
    label: texts.kluis.keeper.foundWhere,
    action: kluisActions.found,
    style: 'positive',
  });

/** "Niet terug" as an incident, with the words already there (domain §7.2). */
export const reportPrompt = (model: LoanModel<LoanIn<'out'>>, texts: Texts): Prompt =>
  reasonPrompt(model, texts, {
    title: texts.kluis.keeper.report,
    send: texts.kluis.keeper.reportSend,
    id: 'what',
    label: texts.kluis.keeper.reportLabel,
    action: kluisActions.report,
    value: texts.kluis.lateStory(model.loan.id, dateAndTime(model.loan.issue.due, model.locale)),
  });
