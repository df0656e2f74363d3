import { DateTime } from 'luxon';

/** A table for Excel; texts and headings are already in the reader's language. */
export interface Sheet {
  /** Shown on the tab, at most 31 characters. */
  readonly name: string;
  /** Headings, with a width in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A `Date` is an instant, shown by the office's clock. */
export type Cell = string | number | Date | null;

/**
 * Text without control and formatting characters, which only serve to mislead (reliability S36), and without what XML
 * cannot hold at all: Excel would call the whole workbook damaged.
 */
export const cellText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .trim();

/** The office's clock, whatever the reader's machine says (architecture §7). */
export const officeTime = (instant: Date): DateTime =>
  DateTime.fromJSDate(instant, { zone: 'Europe/Amsterdam' });

/** A moment as a table shows it, also within words. @param instant ISO, or a date. */
export const momentText = (instant: string | Date): string =>
  officeTime(new Date(instant)).toFormat('yyyy-MM-dd HH:mm');

/** A heading, its width in characters, and the cells under it. */
export type Column<Row> = readonly [title: string, width: number, cell: (row: Row) => Cell];

/** A table of rows of one kind. */
export const tableOf = <Row>(name: string, rows: readonly Row[], columns: readonly Column<Row>[]): Sheet => ({
  name,
  columns: columns.map(([title, width]) => ({ title, width })),
  rows: rows.map((row) => columns.map(([, , cell]) => cell(row))),
});
