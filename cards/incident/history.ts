import { incidentActions } from '../../services/incident/contract';
import type { HistoryEntry } from '../../services/incident/history';
import type { Locale } from '../../services/people/roles';
import { registerActions } from '../../services/register/contract';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { type Fact, press } from '../shared/elements';
import { renderListCard } from '../shared/list';
import type { PdfReport } from '../sheets/pdf';
import { tableOf } from '../sheets/sheet';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import { drillBanner } from '../shared/drill';
import { historyLines, type HistoryNames, whoDid } from './history-words';

/** What became of one card of a handler or decider. */
export interface HistoryDelivery {
  readonly view: 'alert' | 'decision' | 'second' | 'task' | 'mail';
  /** Empty for a mail. */
  readonly name: string;
  readonly deliveredAt: string | null;
  /** Code of the channel; null: under way. */
  readonly reason: string | null;
  readonly copies: number;
}

export interface HistoryModel {
  readonly locale: Locale;
  readonly now: string;
  readonly id: string;
  /** Newest first, all of them. */
  readonly entries: readonly HistoryEntry[];
  readonly deliveries: readonly HistoryDelivery[];
  readonly names: HistoryNames;
}

/** Entries per page: even in the widest script they fit on a card. */
const pageSize = 6;
const excerpt = 400;

/**
 * The history of an incident, newest first, page by page.
 * @param page from 1; beyond the end it is the last.
 */
export function renderHistory(model: HistoryModel, page: number): RenderedCard {
  const texts = textsFor(model.locale);
  const { history, process, shared } = texts;
  const { id, entries } = model;
  const pages = Math.max(1, Math.ceil(entries.length / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  const data = { incident: id };
  const go = (title: string, to: number) => press(title, incidentActions.history, { ...data, page: to });
  return renderListCard({
    locale: model.locale,
    summary: history.summary(id),
    eyebrow: history.eyebrow(id, shown, pages),
    title: history.title,
    banners: drillBanner(id, texts),
    sections: [
      {
        title: history.open,
        rows: entries
          .slice((shown - 1) * pageSize, shown * pageSize)
          .map((entry) => rowOf(entry, model, texts)),
      },
      { title: history.deliveries, rows: shown === 1 ? deliveryRows(model, texts) : [] },
    ].filter(({ rows }) => rows.length > 0),
    buttons: [
      ...(shown < pages ? [go(history.older, shown + 1)] : []),
      ...(shown > 1 ? [go(history.newer, shown - 1)] : []),
      press(process.file, incidentActions.file, data),
    ],
    details: {
      toggle: shared.more,
      rows: [{ buttons: [press(history.pdf, registerActions.document, { ...data, document: 'history' })] }],
    },
  });
}

function rowOf(entry: HistoryEntry, model: HistoryModel, texts: Texts): Fact {
  const { history } = texts;
  const who = displayName(whoDid(entry, model.names, texts), 60);
  return {
    label: history.event[entry.type] ?? history.otherEvent,
    lines: [
      history.by(who, dateAndTime(entry.at, model.locale)),
      ...historyLines(entry, model.names, texts, model.locale).flatMap((line) =>
        displayLines(line, { max: excerpt, cut: history.cut }),
      ),
    ],
  };
}

const deliveryRows = (model: HistoryModel, texts: Texts): readonly Fact[] =>
  model.deliveries.map((delivery) => ({
    label: texts.history.deliveryOf[delivery.view],
    lines: deliveryLines(delivery, model, texts),
  }));

function deliveryLines(
  { name, deliveredAt, reason, copies }: HistoryDelivery,
  { locale }: HistoryModel,
  { history }: Texts,
): readonly string[] {
  return [
    ...(name === '' ? [] : [displayName(name, 60)]),
    deliveredAt === null
      ? history.undelivered(reason === null ? history.waiting : (history.why[reason] ?? history.whyElse))
      : history.delivered(dateAndTime(deliveredAt, locale)),
    ...(copies > 1 ? [history.copies(copies)] : []),
  ];
}

/** All of it on paper, with every word that is still kept. */
export function historyReport(model: HistoryModel): PdfReport {
  const texts = textsFor(model.locale);
  const { history } = texts;
  const { columns } = history;
  return {
    title: history.summary(model.id),
    language: model.locale,
    madeAt: new Date(model.now),
    lines: drillBanner(model.id, texts).map(({ title }) => title),
    tables: [
      tableOf(history.open, model.entries, [
        [columns.when, 16, ({ at }) => new Date(at)],
        [columns.what, 22, ({ type }) => history.event[type] ?? history.otherEvent],
        [columns.who, 18, (entry) => whoDid(entry, model.names, texts)],
        [columns.more, 70, (entry) => historyLines(entry, model.names, texts, model.locale).join('\n')],
      ]),
      tableOf(history.deliveries, model.deliveries, [
        [columns.what, 22, ({ view }) => history.deliveryOf[view]],
        [columns.who, 18, ({ name }) => name],
        [columns.more, 70, (delivery) => deliveryLines({ ...delivery, name: '' }, model, texts).join('\n')],
      ]),
    ],
    headed: true,
    footer: model.id,
  };
}
