import { trainingActions } from '../../services/training/contract';
import type { Locale } from '../../services/people/roles';
import type { DutyOverview } from '../../services/training/overview';
import { dateAndTime, dayName } from '../dates';
import type { RenderedCard } from '../render';
import { type Button, button, type Fact, type Field, fieldData, type Prompt } from '../shared/elements';
import { dateInput } from '../shared/fields';
import { renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';

export interface OverviewModel {
  readonly locale: Locale;
  /** ISO instant. */
  readonly now: string;
  readonly duties: readonly DutyOverview[];
  /** The chart, as the card can hold it; null when there is nothing to draw. */
  readonly picture: { readonly url: string; readonly alt: string } | null;
  /** Days the evidence is first offered for. */
  readonly period: { readonly from: string; readonly until: string };
}

/** Who has done what, for FG, board and trainer (features D25). Actions: `training.evidence` (inputs `from`, `until`). */
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
      ...(model.duties.length === 0 ? [trainingLists.overviewNone] : []),
    ],
    ...(model.picture ? { pictures: [model.picture] } : {}),
    moreSections: trainingLists.moreSections,
    sections: model.duties.flatMap((duty) => sectionsOf(duty, model.locale, texts)),
    prompts: [evidencePrompt(model, texts)],
  });
}

function sectionsOf(
  { duty, all, companies, serviceLines, open }: DutyOverview,
  locale: Locale,
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
  ];
}

/** Most names below one deadline; how many there are is in the heading. */
const mostNames = 40;

/** Who has not done it, by the deadline that holds for them; apart from them who has a place. */
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
    fields: [date('from', trainingLists.from), date('until', trainingLists.until)].map(fieldData),
    buttons: [get('pdf'), get('xlsx'), get('csv')],
  };
}
