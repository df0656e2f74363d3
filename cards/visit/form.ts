import { type OnVisit, visitActions } from '../../services/visit/contract';
import type { Locale } from '../../services/people/roles';
import { type VisitField, visitFields } from '../../services/visit/contract';
import type { VisitFaults, VisitTyped } from '../../services/visit/form';
import type { VisitKind } from '../../services/visit/model';
import type { RenderedCard } from '../render';
import { actionRow, type Button, button, type Field } from '../shared/elements';
import { formBanners, inputsOf, renderForm } from '../shared/form';
import type { Choosable } from '../shared/people';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';

interface Fresh {
  readonly mode: 'announce';
  readonly data: { readonly token: string };
}

interface Changed {
  /** For a visit that is already announced. */
  readonly mode: 'change';
  readonly data: OnVisit & { readonly token: string };
  /** One of a series: a change may be meant for the later ones too. */
  readonly weekly: boolean;
}

export type VisitFormModel = FormContents & (Fresh | Changed);

interface FormContents {
  readonly locale: Locale;
  readonly typed: VisitTyped;
  readonly faults: VisitFaults;
  /** The initial day and times. */
  readonly start: { readonly day: string; readonly from: string; readonly until: string };
  readonly kinds: readonly VisitKind[];
  /** Those for whom somebody can be announced. */
  readonly people: readonly Choosable[];
  readonly locations: readonly { readonly id: string; readonly name: string }[];
  readonly expired: boolean;
  /** Somebody else changed the visit since the form was opened. */
  readonly changedMeanwhile: boolean;
}

/** Who is coming, and when: nothing more is asked (features C20). */
export function renderVisitForm(model: VisitFormModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { visit } = texts;
  const change = model.mode === 'change';
  const input = inputsIn(model, texts);
  const { kind = 'guest', people = '1', remark = '', others = '', host = '', weeks = '1' } = model.typed;
  const usual = kind === 'guest' && people === '1' && weeks === '1' && `${remark}${others}${host}` === '';
  return renderForm(visit.formSummary, () => ({
    locale: model.locale,
    eyebrow: visit.formEyebrow,
    title: change ? visit.changeTitle : visit.formTitle,
    intro: [visit.formIntro],
    banners: formBanners(model, visit.faultsTitle, texts),
    fields: firstFields(model, input),
    more: visit.more,
    details: detailFields(model, input, texts),
    unfolded: !usual,
    actionRows: actionRow({ buttons: sendButtons(model, texts) }),
    footnotes: [visit.privacy],
  }));
}

function sendButtons(model: VisitFormModel, { visit, shared }: Texts): readonly Button[] {
  if (model.mode === 'announce')
    return [button(visit.announce, visitActions.announce, model.data, { style: 'positive' })];
  const following = { ...model.data, following: 'yes' } as const;
  return model.weekly
    ? [
        button(visit.saveOne, visitActions.change, model.data, { style: 'positive' }),
        button(visit.saveFollowing, visitActions.change, following),
      ]
    : [button(shared.save, visitActions.change, model.data, { style: 'positive' })];
}

function firstFields({ start }: VisitFormModel, input: Inputs): readonly Field[] {
  return [
    input.text('name', { required: true }),
    input.text('company'),
    input.moment('date', 'day', start.day),
    input.moment('time', 'from', start.from),
    input.moment('time', 'until', start.until),
  ];
}

function detailFields(model: VisitFormModel, input: Inputs, { visit }: Texts): readonly Field[] {
  const announces = model.mode === 'announce';
  const kinds = model.kinds.map((kind) => ({ title: visit.kind[kind], value: kind }));
  const places = model.locations.map(({ id, name }) => ({ title: displayName(name, 40), value: id }));
  return [
    input.choice('kind', kinds, { first: kinds[0]?.value }),
    input.text('people', { value: model.typed.people ?? '1' }),
    input.text('others'),
    ...(announces
      ? [
          // The colleague the visitor comes to see.
          input.people('host', model.people, mostPeople),
          input.text('weeks', { value: model.typed.weeks ?? '1' }),
        ]
      : []),
    ...(places.length > 1 && announces
      ? [input.choice('location', places, { first: places[0]?.value })]
      : []),
    input.text('remark', { multiline: true }),
  ];
}

/** As many as keep the card within its size. */
const mostPeople = 100;

type Inputs = ReturnType<typeof inputsIn>;

const inputsIn = ({ typed, faults }: VisitFormModel, texts: Texts) =>
  inputsOf<VisitField>({
    typed,
    longest: (name) => visitFields[name],
    label: (name) => texts.visit.field[name],
    fault: (name) => {
      const fault = faults[name];
      const right = fault === 'invalid' ? texts.visit.wrong[name] : undefined;
      return right ?? (fault && texts.visit.fault[fault]);
    },
    texts,
  });
