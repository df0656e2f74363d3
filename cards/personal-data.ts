import type { Away } from '../services/people/away';
import type { Person } from '../services/people/organisation';
import type { Locale } from '../services/people/roles';
import { dateAndTime, dayName } from './dates';
import type { PdfReport } from './sheets/pdf';
import { type Cell, type Sheet, tableOf } from './sheets/sheet';
import { textsFor } from './texts';
import { absenceTexts } from './texts/absence';

export interface PersonalDataModel {
  readonly locale: Locale;
  /** The moment of drawing (ISO, UTC). */
  readonly now: string;
  /** Entra object id. */
  readonly id: string;
  /** Null for somebody who is not in the organisation (any more). */
  readonly person: Person | null;
  /** Name of the company; empty when unknown. */
  readonly company: string;
  /** Names by Entra object id, of everybody mentioned. */
  readonly names: Readonly<Record<string, string>>;
  /** Id of the chat with the bot; null when there is none. */
  readonly chat: string | null;
  readonly away: Away;
  /** What the flows keep. */
  readonly tables: readonly Sheet[];
}

/** Everything the bot keeps about one person, for that person to read (Art. 15 AVG; reliability G2). */
export function personalReport(model: PersonalDataModel): PdfReport {
  const { personalData } = textsFor(model.locale);
  return {
    title: personalData.title(model.person?.name ?? model.id),
    language: model.locale,
    madeAt: new Date(model.now),
    lines: [personalData.asOf(dateAndTime(model.now, model.locale)), ...personalData.explained],
    headed: true,
    tables: [personSheet(model), ...model.tables],
    footer: personalData.footer,
  };
}

/** As many columns as can be read side by side on a landscape page. */
const mostColumns = 8;

/** The same on paper: where a table has more columns than a page, each row becomes a list. */
export const onPaper = (report: PdfReport, locale: Locale): PdfReport => ({
  ...report,
  tables: report.tables
    .map((table) => asWritten(table, locale))
    .map((table) =>
      table.rows.length === 0
        ? tableOf(table.name, [], [[textsFor(locale).personalData.nothing, 110, () => null]])
        : table.columns.length > mostColumns
          ? asRecords(table, locale)
          : table,
    ),
});

/** Days and times as people write them; the machine-readable half has them by their standard. */
const asWritten = (table: Sheet, locale: Locale): Sheet => ({
  ...table,
  rows: table.rows.map((cells) => cells.map((cell) => written(cell, locale))),
});

function written(cell: Cell, locale: Locale): Cell {
  if (cell instanceof Date) return dateAndTime(cell.toISOString(), locale);
  if (typeof cell !== 'string') return cell;
  return cell.replace(
    /(?<![\w-])(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?(?![\w-])/g,
    (_, day: string, time?: string) =>
      time === undefined ? dayName(day, locale) : `${dayName(day, locale)}, ${time}`,
  );
}

function asRecords({ name, columns, rows }: Sheet, locale: Locale): Sheet {
  const { personalData } = textsFor(locale);
  const lines = rows.flatMap((cells, at): (readonly Cell[])[] => [
    ...(at === 0 ? [] : [[null, null]]),
    ...columns.flatMap(({ title }, place): (readonly Cell[])[] => {
      const cell = cells[place] ?? null;
      return cell === null || cell === '' ? [] : [[title, cell]];
    }),
  ]);
  return tableOf<readonly Cell[]>(name, lines, [
    [personalData.what, 30, ([what]) => what ?? null],
    [personalData.value, 80, ([, value]) => value ?? null],
  ]);
}

/** Also one that has ended: until when somebody had it. */
function heldWords({ role, from, until }: Person['roles'][number], locale: Locale): string {
  const { personalData } = textsFor(locale);
  const day = (of: string | undefined): string | null => (of === undefined ? null : dayName(of, locale));
  return personalData.held(personalData.role[role], day(from), day(until));
}

function personSheet({ locale, id, person, company, chat, away, names }: PersonalDataModel): Sheet {
  const { personalData } = textsFor(locale);
  const { field } = personalData;
  const { weekday } = absenceTexts[locale];
  const nameOf = (other: string | undefined): string | undefined => other && (names[other] ?? other);
  const periods = away.periods.map(({ from, until, by }) => {
    const days = personalData.absence(dayName(from, locale), dayName(until, locale));
    const recorder = by === null || by === id ? undefined : nameOf(by);
    return recorder === undefined ? days : `${days} (${absenceTexts[locale].by(recorder)})`;
  });
  const since =
    away.weeklyFrom === undefined
      ? ''
      : ` (${absenceTexts[locale].weeklySince(dayName(away.weeklyFrom, locale))})`;
  const weekly = away.weekly.map((day) => weekday[day - 1] ?? '').join(', ') + since;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [field.name, person?.name],
    [field.company, company],
    [field.email, person?.email],
    [field.phone, person?.phone],
    [field.serviceLine, person?.serviceLine],
    [field.manager, nameOf(person?.manager)],
    [field.backup, nameOf(person?.backup)],
    [field.roles, person?.roles.map((held) => heldWords(held, locale)).join('; ')],
    [field.start, person?.start],
    [field.end, person?.end],
    [field.absence, periods.join('; ')],
    [absenceTexts[locale].every, weekly],
    [field.id, id],
    [field.chat, chat],
  ];
  const known = rows.flatMap(([what, value]): (readonly Cell[])[] => (value ? [[what, value]] : []));
  return tableOf(personalData.person, known, [
    [personalData.what, 30, ([what]) => what ?? null],
    [personalData.value, 80, ([, value]) => value ?? null],
  ]);
}
