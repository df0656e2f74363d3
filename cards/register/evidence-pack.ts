import type { DeletedRecord } from '../../services/retention/deletions';
import type { Locale } from '../../services/people/roles';
import { dayName } from '../dates';
import type { PdfReport } from '../sheets/pdf';
import type { Sheet } from '../sheets/sheet';
import { textsFor } from '../texts';
import type { DeletionWords } from '../texts/deletion-texts';

/** A table of the pack as written to its file. */
export interface PackedTable {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
}

export interface EvidencePackModel {
  readonly locale: Locale;
  /** Days, `YYYY-MM-DD`, both inclusive. */
  readonly period: { readonly from: string; readonly until: string };
  readonly tables: readonly PackedTable[];
}

/**
 * The deletion log, one record per row; the contents of the records no longer exist anywhere (features N18).
 * @param words for each flow, by its id.
 */
export function deletionSheet(
  locale: Locale,
  deletions: readonly DeletedRecord[],
  words: Readonly<Record<string, DeletionWords>>,
): Sheet {
  const { pack } = textsFor(locale).register;
  return {
    name: pack.deletions,
    columns: [
      { title: pack.column.item, width: 18 },
      { title: pack.column.flow, width: 14 },
      { title: pack.column.rule, width: 18 },
      { title: pack.column.at, width: 18 },
      { title: pack.column.rows, width: 10 },
    ],
    rows: deletions.map(({ item, flow, rule, at, rows }) => [
      item,
      words[flow]?.records ?? flow,
      words[flow]?.rules[rule] ?? rule,
      new Date(at),
      rows,
    ]),
  };
}

/** What is in the pack, with the hash of each file: the first page an auditor reads (features N17). */
export function packReport({ locale, period, tables }: EvidencePackModel): PdfReport {
  const { pack } = textsFor(locale).register;
  return {
    title: pack.title,
    language: locale,
    // No clock: the same evidence gives the same file, whenever it is requested.
    madeAt: new Date(`${period.until}T00:00:00Z`),
    lines: [pack.period(dayName(period.from, locale), dayName(period.until, locale)), ...pack.explained],
    tables: [
      {
        name: pack.title,
        columns: [
          { title: pack.column.file, width: 28 },
          { title: pack.column.rows, width: 10 },
          { title: pack.column.bytes, width: 12 },
          { title: 'SHA-256', width: 66 },
        ],
        rows: tables.map(({ file, rows, bytes, sha256 }) => [file, rows, bytes, sha256]),
      },
    ],
    footer: pack.title,
  };
}

/** In the format of `sha256sum -c`. */
export const checksums = (tables: readonly Pick<PackedTable, 'file' | 'sha256'>[]): string =>
  tables.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('');
