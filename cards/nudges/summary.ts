import { summaryActions } from '../../services/nudges/contract';
import { helpActions } from '../../services/help/contract';
import type { IncidentKind } from '../../services/people/incident-settings';
import { topicWithoutDate, trainingActions } from '../../services/training/contract';
import type { Locale } from '../../services/people/roles';
import type { SummaryState, Nudge } from '../../services/nudges/model';
import { dayName } from '../dates';
import type { RenderedCard } from '../render';
import { type Banner, type Button, button, type Prompt } from '../shared/elements';
import { renderListCard } from '../shared/list';
import { refreshing } from '../shared/refresh';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';

export interface DigestModel {
  readonly locale: Locale;
  readonly summary: SummaryState;
  /** Words for the codes in a proposal's lines. */
  readonly kindName: (kind: string) => string;
  readonly snoozeDays: number;
  readonly userId?: string;
}

/** Everything one person is reminded of today, in one card (features N16). */
export function renderSummary(model: DigestModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { nudges } = texts;
  const { summary, snoozeDays } = model;
  const lines = eachOnce(summary.lines);
  const later: Prompt = {
    title: nudges.later,
    style: 'default',
    questions: [nudges.laterQuestion(snoozeDays)],
    fields: [],
    buttons: [button(nudges.laterSend(snoozeDays), summaryActions.snooze, {}, { sendsInputs: false })],
  };
  const card = renderListCard({
    locale: model.locale,
    summary: nudges.summary,
    eyebrow: nudges.eyebrow(dayName(summary.day ?? '', model.locale)),
    title: lines.length === 0 ? nudges.nothingTitle : nudges.title(lines.length),
    banners: lines.map((line) => bannerOf(line, model, texts)),
    footnotes: [nudges.weeks],
    buttons: buttonsOf(lines, texts),
    prompts: lines.some(({ pressing }) => !pressing) ? [later] : [],
  });
  return model.userId === undefined ? card : refreshing(card, summaryActions.view, {}, model.userId);
}

/** With the date that can be chosen. */
interface SummaryLine extends Nudge {
  readonly first?: Pick<Nudge, 'day' | 'time'>;
}

/** Asks somebody to choose a date. */
const chasing: ReadonlySet<Nudge['kind']> = new Set([
  'notSignedUp',
  'notSignedUpFull',
  'overdue',
  'overdueFull',
]);

/** A session somebody is both invited to and reminded of is one thing to do. */
function eachOnce(lines: readonly Nudge[]): readonly SummaryLine[] {
  const chased = (record: string | null): boolean =>
    lines.some((one) => one.record === record && chasing.has(one.kind));
  const isDouble = ({ kind, record }: Nudge): boolean =>
    kind === 'invited' && record !== null && chased(record);
  return lines
    .filter((line) => !isDouble(line))
    .map((line) => {
      const first = lines.find((one) => isDouble(one) && one.record === line.record);
      return first ? { ...line, first } : line;
    });
}

function bannerOf(line: SummaryLine, model: DigestModel, texts: Texts): Banner {
  const { nudges } = texts;
  const { label, text: words } = nudges.kind[line.kind];
  const day = line.day === null ? '' : dayName(line.day, model.locale);
  const at = (of: string, time: string | null): string =>
    time === null || of === '' ? of : `${of}, ${time}`;
  const when = at(day, line.time);
  const first = line.first?.day
    ? [nudges.firstDate(at(dayName(line.first.day, model.locale), line.first.time))]
    : [];
  const proposal = line.kind === 'proposal';
  return {
    style: line.pressing ? 'warning' : 'emphasis',
    title: line.record === null ? label : `${label} · ${line.record}`,
    lines: [
      ...(line.title === '' || proposal ? [] : [displayName(line.title, 120)]),
      words(when),
      ...first,
      ...line.lines.slice(0, mostNames).map((text) => {
        if (line.kind === 'noDate') return nudges.waiting(Number(text));
        if (isTask(line)) return taskWords(text, texts);
        if (!proposal) return displayName(text, 120);
        const [kind = '', count = '0'] = text.split(':');
        return `${model.kindName(kind)}: ${nudges.reports(Number(count))}`;
      }),
    ],
  };
}

const mostNames = 12;

const isTask = ({ kind }: Nudge): boolean => kind === 'taskDue' || kind === 'taskLate';

function taskWords(kind: string, { process }: Texts): string {
  const words: Readonly<Record<string, string>> = process.taskKind;
  return words[kind] ?? process.taskKind.own;
}

const isOfRegister = ({ kind }: Nudge): boolean => kind === 'anchor' || kind === 'holdDue';

/** The form of a session: on what people wait for a date of, or on what is reported most and can be taught. */
function plannedAbout(lines: readonly Nudge[], { nudges, kinds }: Texts): readonly Button[] {
  const isTaught = (code: string): code is IncidentKind =>
    code !== 'other' && Object.hasOwn(kinds.names, code);
  const about = lines
    .filter(({ kind }) => kind === 'proposal')
    .flatMap((line) => line.lines.map((text) => text.split(':')[0] ?? ''))
    .find(isTaught);
  const [topic] = lines.flatMap(({ kind, subject }) =>
    kind === 'noDate' ? [topicWithoutDate(subject)] : [],
  );
  const filled = topic === undefined ? (about === undefined ? null : { about }) : { topic };
  return filled === null
    ? []
    : [button(nudges.plan, trainingActions.planForm, filled, { style: 'positive', sendsInputs: false })];
}

/** A single thing opens at once; for several, the list. */
function buttonsOf(lines: readonly Nudge[], texts: Texts): readonly Button[] {
  const { nudges } = texts;
  const records = lines.flatMap(({ record }) => record ?? []);
  const [only, ...others] = [...new Set(records)];
  // An anchor asks nothing of anybody.
  if (lines.every(({ kind }) => kind === 'anchor')) return [];
  const reports = lines.every(({ kind }) => kind === 'mayReport');
  const command = reports
    ? 'incident'
    : lines.some(isTask)
      ? 'mijn'
      : lines.every(isOfRegister)
        ? 'register'
        : 'training';
  const plan = plannedAbout(lines, texts);
  // One blue button on a card: what it proposes comes before looking.
  const look = { style: plan.length > 0 ? 'default' : 'positive', sendsInputs: false } as const;
  return only !== undefined && others.length === 0
    ? [...plan, button(nudges.open, summaryActions.open, { record: only }, look)]
    : [...plan, button(nudges.all, helpActions.command, { command }, look)];
}
