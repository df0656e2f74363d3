import { trainingActions, type TrainingField, trainingFields } from '../../services/training/contract';
import type { Locale } from '../../services/people/roles';
import type { TrainingFaults, TrainingTyped } from '../../services/training/form';
import type { RenderedCard } from '../render';
import { actionRow, button, type Choice, type Field } from '../shared/elements';
import { formBanners, inputsOf, renderForm } from '../shared/form';
import type { Choosable } from '../shared/people';
import { type Texts, textsFor } from '../texts';

interface AnyForm {
  readonly locale: Locale;
  readonly typed: TrainingTyped;
  readonly faults: TrainingFaults;
  readonly expired: boolean;
  /** Somebody else changed the session since the form was opened. */
  readonly changedMeanwhile: boolean;
  /** Days filled in at the start, `YYYY-MM-DD`. */
  readonly start: { readonly day: string; readonly deadline: string };
  /** Groups to choose from, in the reader's language. */
  readonly audiences: readonly Choice[];
  /** For clients that cannot look people up themselves. */
  readonly people: readonly Choosable[];
}

interface Fresh {
  readonly mode: 'plan';
  readonly data: { readonly token: string };
}

interface Changed {
  readonly mode: 'change';
  /** The form's token, and what is being changed. */
  readonly data: { readonly token: string; readonly session: string };
}

export type SessionFormModel = AnyForm & { readonly topics: readonly Choice[] } & (Fresh | Changed);

export interface DocumentFormModel extends AnyForm {
  readonly data: { readonly token: string };
  /** Files the reader sent in the chat. */
  readonly files: readonly Choice[];
}

/** Plans a session, or changes one. */
export function renderSessionForm(model: SessionFormModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { training, shared } = texts;
  const input = inputsIn(model, texts);
  const change = model.mode === 'change';
  const details = [
    input.text('places'),
    input.several('audience', model.audiences),
    input.people('people', model.people, mostPeople),
    input.one('yearly', yesNo(texts, 'no')),
    input.text('link'),
    input.text('outside'),
    input.text('outsideMail'),
  ];
  return render(model, texts, {
    title: change ? training.changeTitle : training.formTitle,
    summary: training.formSummary,
    intro: training.formIntro,
    fields: [
      input.text('title', { required: true }),
      input.one('topic', model.topics),
      input.moment('date', 'day', model.start.day),
      input.moment('time', 'from', '10:00'),
      input.moment('time', 'until', '11:00'),
      input.text('where'),
      input.one('mandatory', yesNo(texts, 'yes')),
      input.moment('date', 'deadline', model.start.deadline),
    ],
    more: training.more,
    details,
    send:
      model.mode === 'change'
        ? button(shared.save, trainingActions.change, model.data, { style: 'positive' })
        : button(training.plan, trainingActions.plan, model.data, { style: 'positive' }),
  });
}

/** A document to sign. Action: `training.publish`, with the inputs of `services/training/form.ts`. */
export function renderDocumentForm(model: DocumentFormModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { training } = texts;
  const input = inputsIn(model, texts);
  return render(model, texts, {
    title: training.documentFormTitle,
    summary: training.documentFormSummary,
    intro: training.documentFormIntro,
    fields: [
      input.text('title', { required: true }),
      input.text('version', { required: true }),
      input.text('summary', { multiline: true }),
      input.text('link', { label: training.field.documentLink }),
      ...(model.files.length === 0
        ? []
        : [input.one('file', [{ title: training.noFile, value: noFile }, ...model.files])]),
      { ...input.moment('date', 'deadline', model.start.deadline), label: training.field.signBy },
    ],
    more: training.moreOfDocument,
    details: [input.several('audience', model.audiences), input.people('people', model.people, mostPeople)],
    send: button(training.publish, trainingActions.publish, model.data, { style: 'positive' }),
  });
}

/** A choice needs a value. */
const noFile = 'none';

interface Parts {
  readonly title: string;
  readonly summary: string;
  readonly intro: string;
  readonly fields: readonly Field[];
  /** On the button that unfolds the details. */
  readonly more: string;
  readonly details: readonly Field[];
  readonly send: ReturnType<typeof button>;
}

const render = (model: AnyForm, texts: Texts, parts: Parts): RenderedCard =>
  renderForm(parts.summary, () => ({
    locale: model.locale,
    eyebrow: texts.shared.product,
    title: parts.title,
    intro: [parts.intro],
    banners: formBanners(model, texts.training.faultsTitle, texts),
    fields: parts.fields,
    more: parts.more,
    details: parts.details,
    unfolded: typedDetails.some((name) => (model.typed[name] ?? '') !== ''),
    actionRows: actionRow({ buttons: [parts.send] }),
    footnotes: [],
  }));

/** Shown at once when something was typed in one of them. */
const typedDetails = ['places', 'audience', 'people', 'link', 'outside', 'outsideMail'] as const;

/** @param first what stands in it at the beginning. */
const yesNo = ({ training }: Texts, first: 'yes' | 'no'): readonly Choice[] => {
  const both = [
    { title: training.yes, value: 'yes' },
    { title: training.no, value: 'no' },
  ];
  return first === 'yes' ? both : both.reverse();
};

/** As many as keep the card within its size. */
const mostPeople = 60;

function inputsIn(model: AnyForm, texts: Texts) {
  const inputs = inputsOf<TrainingField>({
    typed: model.typed,
    longest: (name) => trainingFields[name],
    label: (name) => texts.training.field[name],
    fault: (name) => {
      const fault = model.faults[name];
      const right = fault === 'invalid' ? texts.training.wrong[name] : undefined;
      return right ?? (fault && texts.training.fault[fault]);
    },
    texts,
  });
  return {
    ...inputs,
    /** The first one, unless another was chosen. */
    one: (name: TrainingField, choices: readonly Choice[]) =>
      inputs.choice(name, choices, { first: choices[0]?.value }),
    several: (name: TrainingField, choices: readonly Choice[]) =>
      inputs.choice(name, choices, { style: 'expanded', multiple: true }),
  };
}
