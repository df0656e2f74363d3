import { absenceActions } from '../../services/people/contract';
import type { Absence, Away, Period } from '../../services/people/away';
import type { Locale } from '../../services/people/roles';
import { dayName } from '../dates';
import type { RenderedCard } from '../render';
import {
  type Banner,
  button,
  type Fact,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../shared/elements';
import { choiceInput, dateInput } from '../shared/fields';
import { chooser, renderListCard } from '../shared/list';
import { type Choosable, peopleChoices } from '../shared/people';
import { absenceTexts } from '../texts/absence';
import { displayName } from '../user-text';

export interface AbsenceModel {
  readonly locale: Locale;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly person: string;
  readonly away: Away;
  /** Away today. */
  readonly now: boolean;
  readonly names: Readonly<Record<string, string>>;
  /** What was just recorded, `weekly` days off among it; `unclear`: which days was not understood; null when the card only shows how it is. */
  readonly set: Absence | 'unclear' | 'weekly' | null;
  /** For whom the reader may record it; empty for most. */
  readonly others: readonly Choosable[];
}

type Words = (typeof absenceTexts)[Locale];

/** One's own days. */
export function renderAbsence(model: AbsenceModel): RenderedCard {
  const texts = absenceTexts[model.locale];
  const { periods } = model.away;
  return renderListCard({
    locale: model.locale,
    summary: texts.summary,
    eyebrow: texts.eyebrow,
    title: model.now ? texts.titleNow : texts.title,
    banners: bannersOf(model, texts),
    footnotes: [texts.kept, texts.effect],
    sections: [{ title: texts.section(periods.length), rows: rowsOf(model, texts) }],
    fields: daysFields({ from: texts.from, until: texts.until }, model.today, texts),
    buttons: [
      button(texts.save, absenceActions.add, {}, { style: 'positive' }),
      ...(model.now ? [press(texts.back, absenceActions.back, {})] : []),
    ],
    details: { toggle: texts.more, rows: [{ prompts: promptsOf(model, texts) }] },
  });
}

function bannersOf(
  { locale, set, person, away, names, today }: AbsenceModel,
  texts: Words,
): readonly Banner[] {
  if (set === 'unclear') return [{ style: 'warning', title: texts.unclearTitle, lines: [texts.unclear] }];
  if (set === 'weekly') {
    const from = away.weeklyFrom ?? today;
    const title = texts.setWeekly(daysOf(away, texts), dayName(from, locale), from === today);
    return [{ style: 'good', title, lines: [texts.weeklyOther] }];
  }
  if (set) {
    const title = texts.set(dayName(set.from, locale), dayName(set.until, locale));
    return [{ style: 'good', title, lines: [texts.longer] }];
  }
  const by = away.periods.find((one) => one.by !== null && one.by !== person)?.by;
  return by
    ? [{ style: 'accent', title: texts.told(displayName(names[by] ?? '–', 60)), lines: [texts.wrong] }]
    : [];
}

const daysOf = ({ weekly }: Away, texts: Words): string =>
  weekly.map((day) => texts.weekday[day - 1] ?? '').join(', ');

function rowsOf({ locale, person, away, names, today }: AbsenceModel, texts: Words): readonly Fact[] {
  const row = ({ from, until, by }: Period): Fact => ({
    label: texts.period(dayName(from, locale), dayName(until, locale)),
    lines: [by === null || by === person ? texts.byMe : texts.by(displayName(names[by] ?? '–', 60))],
  });
  const days = daysOf(away, texts);
  const { weeklyFrom = '' } = away;
  const since = weeklyFrom > today ? [texts.weeklySince(dayName(weeklyFrom, locale))] : [];
  return [
    ...away.periods.map(row),
    ...(days === '' ? [] : [{ label: texts.every, lines: [days, ...since] }]),
    ...(away.periods.length === 0 && days === '' ? [{ label: texts.none, lines: [] }] : []),
  ];
}

/** @param labels by the ids of the inputs. */
const daysFields = (
  labels: Readonly<Record<string, string>>,
  today: string,
  texts: Words,
): readonly Field[] =>
  Object.entries(labels).map(([id, label]) =>
    dateInput({
      id,
      label,
      value: today,
      errorMessage: texts.error,
    }),
  );

function promptsOf(model: AbsenceModel, texts: Words): readonly Prompt[] {
  const { periods } = model.away;
  const prompt = (title: string, fields: readonly Field[], send: Prompt['buttons'][number]): Prompt => ({
    title,
    style: 'default',
    fields: fields.map(fieldElement),
    buttons: [send],
  });
  const words = { label: texts.dropLabel, placeholder: texts.choose, error: texts.error };
  const which = periods.map(({ from, until }) => ({
    title: texts.period(dayName(from, model.locale), dayName(until, model.locale)),
    value: `${from}/${until}`,
  }));
  const positive = { style: 'positive' } as const;
  return [
    prompt(
      texts.weekly,
      weeklyFields(model, texts),
      button(texts.weeklySave, absenceActions.weekly, {}, positive),
    ),
    ...(which.length === 0
      ? []
      : [
          prompt(
            texts.drop,
            [chooser(words, which)],
            button(texts.dropSend, absenceActions.drop, {}, positive),
          ),
        ]),
    ...(model.others.length === 0
      ? []
      : [
          prompt(
            texts.forSomebody,
            [
              whoField(model, texts),
              ...daysFields({ fromFor: texts.forFrom, untilFor: texts.forUntil }, model.today, texts),
            ],
            button(texts.forSend, absenceActions.addFor, {}, positive),
          ),
        ]),
  ];
}

const weeklyField = ({ away }: AbsenceModel, texts: Words): Field =>
  choiceInput({
    id: 'days',
    label: texts.weeklyLabel,
    value: away.weekly.join(','),
    placeholder: texts.choose,
    style: 'expanded',
    multiple: true,
    errorMessage: texts.error,
    choices: texts.weekday.map((title, place) => ({ title, value: String(place + 1) })),
  });

const weeklyFields = (model: AbsenceModel, texts: Words): readonly Field[] => [
  weeklyField(model, texts),
  dateInput({
    id: 'weeklyFrom',
    label: texts.weeklyFrom,
    value: model.away.weeklyFrom ?? model.today,
    errorMessage: texts.error,
  }),
];

const whoField = ({ others }: AbsenceModel, texts: Words): Field =>
  choiceInput({
    id: 'person',
    label: texts.forWho,
    placeholder: texts.choose,
    style: 'filtered',
    required: true,
    errorMessage: texts.error,
    choices: peopleChoices(others, '', 100),
  });
