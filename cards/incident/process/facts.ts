import { incidentActions } from '../../../services/incident/contract';
import type { IncidentKind } from '../../../services/people/incident-settings';
import { inputMoment } from '../../dates';
import type { RenderedCard } from '../../render';
import { askedText, button, type Choice, type Field, press } from '../../shared/elements';
import { choiceInput, dateInput, peopleInput, textInput, timeInput } from '../../shared/fields';
import { renderListCard } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { displayName } from '../../user-text';
import { nameOf, type ProcessModel } from './model';

export interface FactsModel extends ProcessModel {
  /** How often they had been corrected when this card was drawn. */
  readonly times: number;
  /** The kinds that can be chosen. */
  readonly kinds: readonly IncidentKind[];
  /** Colleagues it may also be about. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** As many as keep the card within its size, for clients that do not look people up themselves. */
const choosable = 60;

/** What was reported, to be corrected with a reason; filled in with the present values. */
export function renderFacts(model: FactsModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { correcting, process, shared } = texts;
  return renderListCard({
    locale: model.locale,
    summary: correcting.summary(model.incident.id),
    eyebrow: process.fileEyebrow(model.incident.id),
    title: correcting.open,
    footnotes: [correcting.help],
    fields: [
      kindField(model, texts),
      ...momentFields(model, texts),
      ...otherFields(model, texts),
      ...peopleFields(model, texts),
      askedText({ id: 'reason', label: correcting.reason, errorMessage: process.fault.required }),
    ],
    buttons: [
      button(
        shared.record,
        incidentActions.correct,
        { ...model.data, times: model.times },
        { style: 'positive' },
      ),
      press(process.file, incidentActions.file, model.data),
    ],
  });
}

const choice = (
  { shared }: Texts,
  id: string,
  label: string,
  value: string,
  choices: readonly Choice[],
): Extract<Field, { readonly type: 'choice' }> =>
  choiceInput({
    id,
    label,
    value,
    placeholder: shared.choose,
    errorMessage: shared.checkField,
    choices,
  });

function kindField({ incident, kinds }: FactsModel, texts: Texts): Field {
  const { kind } = incident.facts;
  const offered = kind === null || kinds.includes(kind) ? kinds : [kind, ...kinds];
  const choices = offered.map((value) => ({ title: texts.kinds.names[value], value }));
  return choice(texts, 'kind', texts.correcting.kind, kind ?? '', choices);
}

function momentFields({ incident }: FactsModel, { correcting, shared }: Texts): readonly Field[] {
  const { noticedAt, happened } = incident.facts;
  const moments = [
    ['noticed', noticedAt],
    ['from', happened?.from ?? null],
    ['until', happened?.until ?? null],
  ] as const;
  return moments.flatMap(([id, at]): Field[] => {
    const { date, time } = at === null ? { date: '', time: '' } : inputMoment(at);
    const empty = { errorMessage: shared.checkField, faults: [] };
    return [
      dateInput({ id: `${id}Day`, label: correcting[`${id}Day`], value: date, ...empty }),
      timeInput({ id: `${id}Time`, label: correcting[`${id}Time`], value: time, ...empty }),
    ];
  });
}

function otherFields({ incident: { facts } }: FactsModel, texts: Texts): readonly Field[] {
  const { correcting, form, kinds, shared } = texts;
  const { ongoing = null, undeterminable = false } = facts.happened ?? {};
  const known = ongoing === null ? '' : ongoing ? 'yes' : 'no';
  const owners = Object.entries(kinds.dataOf).map(([value, title]) => ({ title, value }));
  return [
    choice(texts, 'ongoing', correcting.ongoing, undeterminable ? 'undeterminable' : known, [
      { title: correcting.ongoingYes, value: 'yes' },
      { title: correcting.ongoingNo, value: 'no' },
      { title: correcting.undeterminable, value: 'undeterminable' },
    ]),
    choice(texts, 'dataOf', form.dataOf, facts.dataOf ?? '', owners),
    textInput({
      id: 'peopleCount',
      label: form.peopleCount,
      value: facts.peopleCount === null ? '' : String(facts.peopleCount),
      placeholder: form.peopleExample,
      maxLength: 12,
      errorMessage: shared.checkField,
    }),
  ];
}

/** A name is removed by choosing it, never by leaving it out: a picker cannot always show who it holds. */
function peopleFields(model: FactsModel, texts: Texts): readonly Field[] {
  const { correcting, shared } = texts;
  const { about } = model.incident;
  const named = about.map((id) => ({ title: nameOf(model, id), value: id }));
  return [
    peopleInput({
      id: 'about',
      label: correcting.about,
      placeholder: correcting.aboutHint,
      errorMessage: shared.checkField,
      choices: model.people
        .slice(0, choosable)
        .map(({ id, name }) => ({ title: displayName(name, 40), value: id })),
    }),
    ...(named.length > 0
      ? [
          {
            ...choice(texts, 'notAbout', correcting.notAbout, '', named),
            multiple: true,
            placeholder: correcting.notAboutHint,
          },
        ]
      : []),
  ];
}
