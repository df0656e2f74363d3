import type { Locale } from '../../services/people/roles';
import type { EvidenceLine, Period } from '../../services/training/evidence';
import { dayName } from '../dates';
import type { PdfReport } from '../sheets/pdf';
import type { Cell, Sheet } from '../sheets/sheet';
import { type Texts, textsFor } from '../texts';

export interface EvidenceModel {
  readonly locale: Locale;
  readonly period: Period;
  readonly lines: readonly EvidenceLine[];
  /** SHA-256 over all lines. */
  readonly total: string;
  /** Name of a topic by its id. */
  readonly topicName: (id: string) => string;
}

type Column = readonly [title: string, width: number, cell: (line: EvidenceLine) => Cell];

/** Everything that can be proven, one per row: the same lines always give the same sheet (features D18). */
export function evidenceSheet(model: EvidenceModel): Sheet {
  const texts = textsFor(model.locale);
  return sheetOf(model, texts, columnsOf(model, texts));
}

/** The same on paper, with the hash of all lines below the title. */
export function evidenceReport(model: EvidenceModel): PdfReport {
  const texts = textsFor(model.locale);
  const { trainingLists } = texts;
  const { locale, period, lines, total } = model;
  const columns = columnsOf(model, texts).map(([title, width, cell]): Column =>
    width === hashWidth ? [title, 18, (line) => shortened(String(cell(line)))] : [title, width, cell],
  );
  return {
    title: trainingLists.evidenceTitle,
    language: locale,
    // No clock: the same evidence gives the same file, whenever it is requested.
    madeAt: new Date(`${period.until}T00:00:00Z`),
    lines: [
      trainingLists.evidencePeriod(dayName(period.from, locale), dayName(period.until, locale)),
      trainingLists.evidenceCount(lines.length),
      trainingLists.evidenceHash(total),
    ],
    tables: [sheetOf(model, texts, columns)],
    footer: trainingLists.evidenceFooter,
  };
}

/** For a full SHA-256, which no page has room for. */
const hashWidth = 66;

const shortened = (hash: string): string => (hash === '' ? '' : `${hash.slice(0, 16)}…`);

const sheetOf = ({ lines }: EvidenceModel, { trainingLists }: Texts, columns: readonly Column[]): Sheet => ({
  name: trainingLists.sheet,
  columns: columns.map(([title, width]) => ({ title, width })),
  rows: lines.map((line) => columns.map(([, , cell]) => cell(line))),
});

function columnsOf({ topicName }: EvidenceModel, { trainingLists }: Texts): readonly Column[] {
  const { column, kind, how } = trainingLists;
  return [
    [column.record, 10, ({ record }) => record],
    [column.kind, 14, (line) => kind[line.kind]],
    [column.title, 34, ({ title }) => title],
    [column.about, 24, (line) => (line.kind === 'session' ? topicName(line.about) : line.about)],
    [column.day, 12, ({ day }) => day],
    [column.name, 24, ({ name }) => name],
    [column.company, 20, ({ company }) => company],
    [column.serviceLine, 16, ({ serviceLine }) => serviceLine],
    [column.how, 14, (line) => how[line.how]],
    [column.by, 24, ({ by }) => by],
    [column.at, 18, ({ at }) => new Date(at)],
    [column.opened, 18, ({ opened }) => (opened === undefined ? '' : new Date(opened))],
    [column.why, 30, ({ why }) => why ?? ''],
    [column.text, hashWidth, ({ text }) => text ?? ''],
    [column.hash, hashWidth, ({ hash }) => hash],
  ];
}
