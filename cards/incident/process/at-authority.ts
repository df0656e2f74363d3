import { incidentActions, momentOf, phaseOf, reportPhases } from '../../../services/incident/contract';
import type { DutyDecision, Notified } from '../../../services/incident/process/model';
import { dateAndTime } from '../../dates';
import {
  askedText,
  type Banner,
  button,
  type Button,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../../shared/elements';
import { choiceInput } from '../../shared/fields';
import type { Texts } from '../../texts';
import { displayLines } from '../../user-text';
import type { HandlingModel, ProcessModel } from './model';
import { momentFields } from './moment-fields';

/** What is done about a notification that stands at the authority. */

/** What it still needs; null: nothing. */
export const askedThere = ({ missing }: HandlingModel): 'rest' | 'retraction' | null => {
  const asked = missing.find(({ what }) => what === 'rest' || what === 'retraction')?.what;
  return asked === 'rest' || asked === 'retraction' ? asked : null;
};

/** Whether all was said: filled in from our own form, though whoever notified knows better. */
export const phaseField = (
  id: 'phase' | 'rest',
  { formFollows }: ProcessModel,
  decision: DutyDecision,
  { atAuthority, process }: Texts,
): Field =>
  choiceInput({
    id,
    label: atAuthority.phaseLabel,
    value:
      (id === 'phase' && decision.state === 'done' ? phaseOf(decision) : null) ??
      (formFollows > 0 ? 'provisional' : 'complete'),
    style: 'expanded',
    required: true,
    errorMessage: process.fault.required,
    choices: reportPhases.map((value) => ({ title: atAuthority.phase[value], value })),
  });

interface Step {
  readonly fields: readonly Field[];
  readonly send: Button;
}

/** The step that a notification at the authority still needs; null: none. */
export function askedStep(model: ProcessModel, notified: Notified, texts: Texts): Step | null {
  switch (askedThere(model)) {
    case 'rest':
      return restStep(model, notified, texts);
    case 'retraction':
      return retractionStep(model, texts);
    case null:
      return null;
  }
}

/** What else can be done: records can be corrected, and even a complete notification can be supplemented. */
export function besidesAsked(
  model: ProcessModel,
  notified: Notified,
  correction: Prompt,
  texts: Texts,
): readonly { readonly prompts: readonly Prompt[] }[] {
  const asked = askedThere(model);
  if (notified.retracted || asked === 'retraction') return [];
  if (asked === 'rest') return [{ prompts: [correction] }];
  const { fields, send } = restStep(model, notified, texts);
  const title = texts.atAuthority.rest;
  return [{ prompts: [{ title, style: 'default', fields: fields.map(fieldElement), buttons: [send] }] }];
}

/** What the EDPB template asks besides; for a closed incident it is read-only. */
export const templateButton = ({ data }: ProcessModel, { edpb }: Texts): Button =>
  press(edpb.open, incidentActions.template, data);

/** The rest of the notification, or a change in it. */
function restStep(model: ProcessModel, notified: Notified, texts: Texts): Step {
  const { atAuthority, process } = texts;
  const moment = momentAt(model, texts);
  const data = { ...model.data, shown: moment.shown };
  return {
    fields: [
      askedText({
        id: 'number',
        label: atAuthority.restNumber,
        value: notified.reference,
        maxLength: 400,
        errorMessage: process.fault.required,
      }),
      phaseField('rest', model, notified, texts),
      ...moment.fields,
    ],
    send: button(atAuthority.record, incidentActions.supplement, data, { style: 'positive' }),
  };
}

function retractionStep(model: ProcessModel, texts: Texts): Step {
  const { atAuthority, process } = texts;
  const moment = momentAt(model, texts);
  const data = { ...model.data, shown: moment.shown };
  const errorMessage = process.fault.required;
  return {
    fields: [
      askedText({ id: 'number', label: atAuthority.retractionNumber, maxLength: 400, errorMessage }),
      askedText({ id: 'reason', label: atAuthority.retractionWhy, errorMessage }),
      ...moment.fields,
    ],
    send: button(atAuthority.retract, incidentActions.retract, data, { style: 'positive' }),
  };
}

const momentAt = ({ now }: ProcessModel, { atAuthority, process }: Texts) =>
  momentFields(
    { day: ['atDay', atAuthority.day], time: ['atTime', atAuthority.time] },
    now,
    process.fault.required,
  );

/** Shown before the step itself. */
export function thereBanner(model: ProcessModel, texts: Texts): readonly Banner[] {
  const { atAuthority } = texts;
  const { formFollows } = model;
  const clock = model.clocks.find(({ kind, metAt }) => kind === 'supplement' && metAt === null);
  const before = clock ? [atAuthority.restBefore(dateAndTime(clock.until.toISOString(), model.locale))] : [];
  const follows = formFollows > 0 ? [atAuthority.follows(formFollows)] : [];
  switch (askedThere(model)) {
    case 'rest':
      return [
        { style: 'warning', title: atAuthority.rest, lines: [atAuthority.restHow, ...before, ...follows] },
      ];
    case 'retraction':
      return [{ style: 'warning', title: atAuthority.retraction, lines: [atAuthority.retractionHow] }];
    case null:
      return [];
  }
}

/** On the card of a withdrawn report: the way to the step. */
export const retractionBanner = (model: HandlingModel, { atAuthority }: Texts): readonly Banner[] =>
  askedThere(model) === 'retraction'
    ? [{ style: 'warning', title: atAuthority.retraction, lines: [atAuthority.retractionHow] }]
    : [];

export const retractionButton = (
  model: HandlingModel,
  incident: string,
  { atAuthority }: Texts,
): readonly Button[] =>
  askedThere(model) === 'retraction'
    ? [press(atAuthority.retraction, incidentActions.duty, { incident, duty: 'authority' }, 'positive')]
    : [];

/** What was said there: whether it was all, what was added, and that it was withdrawn. */
export function thereLines(
  notified: Notified,
  { locale }: Pick<HandlingModel, 'locale'>,
  texts: Texts,
): readonly string[] {
  const { atAuthority, history, shared } = texts;
  const { phase, supplements = [], retracted } = notified;
  const excerpt = (text: string) => displayLines(text, { max: 240, cut: shared.shortened });
  return [
    ...(phase === undefined ? [] : [atAuthority.state[phase]]),
    ...supplements.flatMap((each) => [
      ...excerpt(atAuthority.supplemented(dateAndTime(momentOf(each), locale), each.reference)),
      atAuthority.state[each.phase],
    ]),
    ...(retracted === undefined
      ? []
      : [
          ...excerpt(atAuthority.retracted(dateAndTime(momentOf(retracted), locale), retracted.reference)),
          ...excerpt(history.reasonIs(retracted.reason)),
        ]),
  ];
}
