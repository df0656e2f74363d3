import { incidentActions } from '../../services/incident/contract';
import type { FollowUp } from '../../services/incident/process/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime, dayName } from '../dates';
import { button, fieldElement, press, type Prompt } from '../shared/elements';
import { chooser } from '../shared/list';
import { OpenSection } from '../shared/mine';
import { type Texts, textsFor } from '../texts';
import { displayLines } from '../user-text';
import type { StatusLine } from './list';
import { reporterStatus } from './reporter-status';

export interface OwnReport extends StatusLine {
  /** A question awaits the reporter's answer. */
  readonly asked: boolean;
}

/** What somebody reported. @param reports newest first, also those that are over. */
export function renderOpenReports(reports: readonly OwnReport[], locale: Locale): OpenSection {
  const texts = textsFor(locale);
  const { mine } = texts;
  const open = reports.filter(({ status }) => status !== 'closed' && status !== 'withdrawn');
  return new OpenSection({
    title: mine.reports,
    lines: open.map((report) => ({
      label: `${report.id} · ${dateAndTime(report.reportedAt, locale)}`,
      lines: [wordsOf(report, texts), ...(report.asked ? [texts.receipt.questionTitle] : [])],
      button: press(mine.open(report.id), incidentActions.view, { incident: report.id, from: 'list' }),
    })),
    more: mine.more('mijn'),
    prompts: reports.length === 0 ? [] : [anyReport(reports, locale, texts)],
  });
}

/** For handlers: the reports they hold, and those nobody holds. Action: `incident.view`. */
export function renderHeldReports(reports: readonly StatusLine[], locale: Locale): OpenSection {
  const { mine, kinds, incident } = textsFor(locale);
  return new OpenSection({
    title: mine.held,
    lines: reports.map(({ id, kind, status, reportedAt }) => ({
      label: `${id} · ${dateAndTime(reportedAt, locale)}`,
      lines: [[...(kind ? [kinds.names[kind]] : []), incident.status[status]].join(' · ')],
      button: press(mine.open(id), incidentActions.view, { incident: id, from: 'list' }),
    })),
    more: mine.more('register'),
  });
}

const wordsOf = ({ kind, status }: OwnReport, { kinds, incident }: Texts): string =>
  [...(kind ? [kinds.names[kind]] : []), incident.status[reporterStatus(status)]].join(' · ');

/** The way to those that are over, and to those that do not fit. */
function anyReport(reports: readonly OwnReport[], locale: Locale, texts: Texts): Prompt {
  const { mine, shared } = texts;
  const words = { label: shared.whichReport, placeholder: shared.choose, error: shared.chooseReport };
  const choices = reports.map((report) => ({
    title: `${report.id} · ${wordsOf(report, texts)} · ${dateAndTime(report.reportedAt, locale)}`,
    value: report.id,
  }));
  return {
    title: mine.allReports,
    style: 'default',
    fields: [fieldElement(chooser(words, choices))],
    buttons: [button(shared.open, incidentActions.open, {}, { style: 'positive' })],
  };
}

export interface OwnTask extends Pick<FollowUp, 'id' | 'kind' | 'text' | 'due'> {
  readonly incident: string;
  readonly token: string;
}

/** What somebody was asked to do about incidents, and nothing else of them. @param tasks the first due first. */
export function renderOpenTasks(tasks: readonly OwnTask[], locale: Locale): OpenSection {
  const { mine, process, shared } = textsFor(locale);
  return new OpenSection({
    title: mine.tasks,
    lines: tasks.map(({ id, kind, text, due, incident, token }) => ({
      label: mine.task(incident, dayName(due, locale)),
      lines:
        kind === 'own' ? displayLines(text, { max: 300, cut: shared.shortened }) : [process.taskKind[kind]],
      button: press(mine.finish(id, incident), incidentActions.finish, { incident, token, id }),
    })),
    more: mine.tasksMore,
  });
}
