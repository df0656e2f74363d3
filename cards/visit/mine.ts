import { visitActions } from '../../services/visit/contract';
import type { Locale } from '../../services/people/roles';
import { dateAndTime, dayName, weekday } from '../dates';
import type { RenderedCard } from '../render';
import { button, type Fact, press } from '../shared/elements';
import { renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { type AnyList, heads, named, visitChooser, type VisitLine } from './lists';

interface MyVisitsModel extends AnyList {
  readonly lines: readonly VisitLine[];
  /** Whose list it is (Entra object id): what they announced for others says for whom. */
  readonly reader: string;
}

/** One's own visitors, and those one announced for others. */
export function renderMyVisits(model: MyVisitsModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { visitLists } = texts;
  return ownList(model, texts, {
    title: visitLists.mineTitle,
    sections: mySections(model.lines),
    other: button(visitLists.announce, visitActions.form, {}, { sendsInputs: false }),
  });
}

/** All of one weekly series that is to come. */
export function renderSeries(model: MyVisitsModel): RenderedCard {
  const texts = textsFor(model.locale);
  const [first] = model.lines;
  return ownList(model, texts, {
    title: texts.visitLists.seriesTitle(first ? named(first.visit) : '–'),
    sections: [{ title: 'expected', lines: model.lines }],
    other: press(texts.shared.back, visitActions.mine, {}),
  });
}

interface OwnSection {
  readonly title: 'inside' | 'expected' | 'parcels';
  readonly lines: readonly VisitLine[];
}

interface OwnList {
  readonly title: string;
  readonly sections: readonly OwnSection[];
  readonly other: ReturnType<typeof button>;
}

function ownList(model: MyVisitsModel, texts: Texts, { title, sections, other }: OwnList): RenderedCard {
  const { visitLists, shared } = texts;
  const open = button(shared.open, visitActions.open, {}, { style: 'positive' });
  return renderListCard({
    locale: model.locale,
    summary: visitLists.mineSummary,
    eyebrow: visitLists.eyebrow(dateAndTime(model.now, model.locale)),
    title,
    sections: sections.map((section) => ({
      title: visitLists[section.title](timesOf(section.lines), peopleOf(section.lines)),
      rows: section.lines.map((line) => myVisitRow(line, model.reader, model.locale, texts)),
      more: visitLists.more,
    })),
    fields: [visitChooser(model.lines, texts)],
    buttons: [open, other],
  });
}

/** Nobody who is inside is expected any more. */
function mySections(lines: readonly VisitLine[]): readonly OwnSection[] {
  const isParcel = ({ visit }: VisitLine): boolean => visit.status === 'delivered';
  const isHere = ({ visit: { status } }: VisitLine): boolean =>
    status === 'arrived' || status === 'collected';
  const all = [
    { title: 'inside', lines: lines.filter(isHere) },
    { title: 'expected', lines: lines.filter((line) => !isHere(line) && !isParcel(line)) },
    { title: 'parcels', lines: lines.filter(isParcel) },
  ] as const;
  return all.filter((section) => section.lines.length > 0);
}

/** How many visits the lines stand for, and how many people. */
const timesOf = (lines: readonly VisitLine[]): number => lines.reduce((sum, { times = 1 }) => sum + times, 0);
const peopleOf = (lines: readonly VisitLine[]): number =>
  lines.reduce((sum, line) => sum + heads([line]) * (line.times ?? 1), 0);

/** Who comes, for whom when it is not for the reader, and when: a weekly series by the next one. */
export function myVisitRow(
  { visit, host, times }: VisitLine,
  reader: string,
  locale: Locale,
  { visit: texts, visitLists }: Texts,
): Fact {
  const { day, from, until } = visit.facts;
  const block = texts.block(dayName(day, locale), from, until);
  return {
    label: `${visit.id} · ${texts.status[visit.status]}`,
    lines: [
      named(visit),
      ...(visit.host === reader ? [] : [visitLists.forOther(displayName(host, 60))]),
      times === undefined ? block : visitLists.seriesLine(weekday(day, locale), times, block),
    ],
  };
}
