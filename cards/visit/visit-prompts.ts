import type { ActionFor } from '../../services/contract';
import { visitActions, type OnVisit } from '../../services/visit/contract';
import { type Button, button, fieldElement, press, type Prompt } from '../shared/elements';
import { peopleInput, textInput } from '../shared/fields';
import { peopleChoices } from '../shared/people';
import { type Texts, textsFor } from '../texts';
import { dataOf, type VisitModel } from './visit-model';

/** The questions a card about one visit asks before it sends. */

export const onVisit = (
  model: VisitModel,
  title: string,
  action: ActionFor<OnVisit>,
  style: Button['style'] = 'default',
): Button => press(title, action, dataOf(model), style);

export function amendPrompt(model: VisitModel, { visit, shared }: Texts): Prompt {
  const { people, others = '' } = model.visit.facts;
  const text = (id: 'people' | 'others', value: string, required: boolean) =>
    fieldElement(
      textInput({
        id,
        label: visit.field[id],
        value,
        maxLength: id === 'people' ? 3 : 300,
        required,
        errorMessage: shared.checkField,
      }),
    );
  return {
    title: visit.amend,
    style: 'default',
    fields: [text('people', String(people), true), text('others', others, false)],
    buttons: [button(shared.save, visitActions.amend, dataOf(model), { style: 'positive' })],
  };
}

/** What whoever saw them last knows. */
export const tellPrompt = (model: VisitModel, { visit }: Texts): Prompt => ({
  title: visit.tell,
  style: 'positive',
  fields: [
    fieldElement(
      textInput({
        id: 'words',
        label: visit.tellLabel,
        maxLength: 300,
        multiline: true,
        required: true,
        errorMessage: visit.tellError,
      }),
    ),
  ],
  buttons: [button(visit.tellSend, visitActions.tell, dataOf(model), { style: 'positive' })],
});

/** One of a series: only this one, or all the later ones too. */
export function cancelPrompt(model: VisitModel, { visit }: Texts): Prompt {
  const following = { ...dataOf(model), following: 'yes' } as const;
  return {
    title: visit.cancel,
    style: 'destructive',
    fields: [],
    questions: [visit.cancelQuestion],
    buttons: [
      press(visit.cancelOne, visitActions.cancel, dataOf(model), 'destructive'),
      press(visit.cancelFollowing, visitActions.cancel, following, 'destructive'),
    ],
  };
}

export const colleaguePrompt = (model: VisitModel, { visit }: Texts): readonly Prompt[] =>
  peoplePrompt(model, {
    title: visit.colleague,
    send: visit.colleagueSend,
    id: 'colleague',
    label: visit.colleagueLabel,
    action: visitActions.send,
  });

/** Not for somebody who already has the visit. */
export const handOverPrompt = (model: VisitModel, { visit, shared }: Texts): readonly Prompt[] =>
  peoplePrompt(model, {
    title: shared.handOver,
    send: shared.handOverSend,
    id: 'to',
    label: visit.handOverTo,
    action: visitActions.handOver,
  });

interface AskedPerson {
  readonly title: string;
  /** On the button that sends it. */
  readonly send: string;
  readonly id: string;
  readonly label: string;
  readonly action: ActionFor<OnVisit>;
}

/** Teams itself looks up any other. */
const mostColleagues = 60;

export function peoplePrompt(model: VisitModel, asked: AskedPerson): readonly Prompt[] {
  const { shared } = textsFor(model.locale);
  if (model.colleagues.length === 0) return [];
  const field = fieldElement(
    peopleInput({
      id: asked.id,
      label: asked.label,
      placeholder: shared.choose,
      choices: peopleChoices(model.colleagues, '', mostColleagues),
      required: true,
      errorMessage: shared.checkField,
    }),
  );
  const send = button(asked.send, asked.action, dataOf(model), { style: 'positive' });
  return [{ title: asked.title, style: 'default', fields: [field], buttons: [send] }];
}

/** The question is above the only button that says no. */
export const refusePrompt = (model: VisitModel, { visit }: Texts): Prompt => ({
  title: visit.unknown,
  style: 'destructive',
  fields: [],
  questions: [visit.unknownQuestion],
  buttons: [onVisit(model, visit.unknownSend, visitActions.refuse, 'destructive')],
});
