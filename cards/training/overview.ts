import { exceptionRules, trainingActions } from '../../services/training/contract';
import type { Locale } from '../../services/people/roles';
import type { DutyOverview } from '../../services/training/overview';
import { dateAndTime, dayName } from '../dates';
import type { RenderedCard } from '../render';
import {
  askedText,
  type Button,
  button,
  type Choice,
  type Fact,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../shared/elements';
import { choiceInput, dateInput, peopleInput } from '../shared/fields';
import { type Choosable, peopleChoices } from '../shared/people';
import { renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';

export interface OverviewModel {
  readonly locale: Locale;
  /** ISO instant. */
  readonly now: string;
  readonly duties: readonly DutyOverview[];
  /** People who can be given another date; empty for somebody who only looks on. */
  readonly people: readonly Choosable[];
  /** Names by object id, of those who recorded exceptions. */
  readonly names: Readonly<Record<string, string>>;
  /** The chart, as it fits on the card; null when there is nothing to draw. */
  readonly picture: {
    readonly url: string;
    readonly alt: string;
    /** Groups without a bar; they are in the lists below it. */
    readonly left: readonly string[];
  } | null;
  /** Days first proposed for the evidence. */
  readonly period: { readonly from: string; readonly until: string };
}

/** Who has done what, for FG, board and trainer (features D25). */
export function renderOverview(model: OverviewModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { trainingLists } = texts;
  return renderListCard({
    locale: model.locale,
    summary: trainingLists.overviewSummary,
    eyebrow: trainingLists.mineEyebrow(dateAndTime(model.now, model.locale)),
    title: trainingLists.overviewTitle,
    footnotes: [
      trainingLists.overviewHint,
      ...(model.picture && model.picture.left.length > 0
        ? [trainingLists.chartLeft(displayName(model.picture.left.join(', '), 200))]
        : []),
      ...(model.duties.length === 0 ? [trainingLists.overviewNone] : []),
    ],
    ...(model.picture ? { pictures: [model.picture] } : {}),
    moreSections: trainingLists.moreSections,
    sections: model.duties.flatMap((duty) => sectionsOf(duty, model, texts)),
    prompts: [
      evidencePrompt(model, texts),
      ...(model.duties.length > 0 ? [completionPrompt(texts)] : []),
      ...(model.people.length > 0 && model.duties.length > 0 ? [exceptPrompt(model, texts)] : []),
    ],
  });
}

function sectionsOf(
  { duty, all, companies, serviceLines, open, exceptions }: DutyOverview,
  { locale, names }: OverviewModel,
  texts: Texts,
) {
  const { trainingLists } = texts;
  const share = (name: string, done: number, of: number): string =>
    `${displayName(name, 60)}: ${trainingLists.percent(done, of)}`;
  const rows = [
    {
      label: trainingLists.byDeadline(dayName(duty.deadline, locale)),
      lines: [
        share(duty.title, all.done, all.of),
        ...[...companies, ...serviceLines].map(({ name, done, of }) => share(name, done, of)),
      ],
    },
  ];
  const late = lateRows(open, locale, texts);
  return [
    { title: duty.id, rows },
    ...(late.length === 0 ? [] : [{ title: trainingLists.stillOpen(open.length), rows: late }]),
    ...(exceptions.length === 0
      ? []
      : [
          {
            title: trainingLists.exceptions(exceptions.length),
            most: mostNames,
            rows: exceptions.map(({ person, exception }) => ({
              label:
                exception.until === null
                  ? trainingLists.rule.excused
                  : trainingLists.byDeadline(dayName(exception.until, locale)),
              lines: [
                displayName(person.name, 80),
                ...displayLines(exception.reason, { max: 200, cut: '…' }),
                trainingLists.exceptedBy(displayName(names[exception.by] ?? '–', 60)),
              ],
            })),
            more: trainingLists.more,
          },
        ]),
  ];
}

/** Most names below one deadline; how many there are is in the heading. */
const mostNames = 40;

/** Those who have not done it, by the deadline that applies to them; those with a place are separate. */
function lateRows(open: DutyOverview['open'], locale: Locale, { trainingLists }: Texts): readonly Fact[] {
  const groups = new Map<string, string[]>();
  for (const { person, state, deadline } of open) {
    const signedUp = state === 'signedUp' ? ` · ${trainingLists.signedUp}` : '';
    const label = `${trainingLists.byDeadline(dayName(deadline, locale))}${signedUp}`;
    groups.set(label, [...(groups.get(label) ?? []), displayName(person.name, 80)]);
  }
  return [...groups].map(([label, names]) => ({
    label,
    lines: [
      names.slice(0, mostNames).join(', '),
      ...(names.length > mostNames ? [trainingLists.more(names.length - mostNames)] : []),
    ],
  }));
}

/** One person gets another date, or is excused; the person is told. */
const exceptPrompt = (model: OverviewModel, texts: Texts): Prompt => ({
  title: texts.trainingLists.except,
  style: 'default',
  fields: exceptFields(model, texts).map(fieldElement),
  buttons: [button(texts.shared.record, trainingActions.except, {}, { style: 'positive' })],
});

function exceptFields(
  { people, duties }: OverviewModel,
  { trainingLists, incident, shared }: Texts,
): readonly Field[] {
  const mustChoose = { placeholder: shared.choose, required: true, errorMessage: shared.checkField };
  const titles = duties.map(
    ({ duty }) => [duty.kind === 'document' ? duty.id : duty.topic, displayName(duty.title, 60)] as const,
  );
  const about = [...new Map(titles)].map(([value, title]) => ({ title, value }));
  const rules = exceptionRules.map((rule) => ({ title: trainingLists.rule[rule], value: rule }));
  const first = (choices: readonly Choice[]) => ({ choices, value: choices[0]?.value ?? '' });
  return [
    peopleInput({
      id: 'who',
      label: shared.forWhom,
      choices: peopleChoices(people, '', 100),
      ...mustChoose,
    }),
    choiceInput({ id: 'about', label: trainingLists.exceptAbout, ...first(about), ...mustChoose }),
    choiceInput({ id: 'rule', label: trainingLists.exceptRule, ...first(rules), ...mustChoose }),
    dateInput({ id: 'newDay', label: trainingLists.exceptDay, errorMessage: trainingLists.dayError }),
    askedText({
      id: 'why',
      label: trainingLists.exceptWhy,
      maxLength: 300,
      errorMessage: incident.textError,
    }),
  ];
}

/** All of it as a table: who, what, since when, and the proof. */
function completionPrompt({ trainingLists }: Texts): Prompt {
  const get = (title: string, format: 'xlsx' | 'csv'): Button =>
    press(title, trainingActions.completion, { format });
  return {
    title: trainingLists.completion,
    style: 'default',
    questions: [trainingLists.completionQuestion],
    fields: [],
    buttons: [get(trainingLists.completionXlsx, 'xlsx'), get(trainingLists.completionCsv, 'csv')],
  };
}

function evidencePrompt({ period }: OverviewModel, { trainingLists }: Texts): Prompt {
  const date = (id: 'from' | 'until', label: string): Field =>
    dateInput({
      id,
      label,
      value: period[id],
      errorMessage: trainingLists.dayError,
    });
  const get = (format: 'xlsx' | 'csv' | 'pdf'): Button =>
    button(trainingLists.format[format], trainingActions.evidence, { format });
  return {
    title: trainingLists.evidence,
    style: 'default',
    questions: [trainingLists.evidenceQuestion],
    fields: [date('from', trainingLists.from), date('until', trainingLists.until)].map(fieldElement),
    buttons: [get('pdf'), get('xlsx'), get('csv')],
  };
}
