import type { Locale } from '../../services/people/roles';
import type { EvidenceLine, Period, SignedWords } from '../../services/training/evidence';
import { dateAndTime, dayName } from '../dates';
import type { PdfReport } from '../sheets/pdf';
import { type Cell, type Sheet, tableOf } from '../sheets/sheet';
import { type Texts, textsFor } from '../texts';

export interface EvidenceModel {
  readonly locale: Locale;
  readonly period: Period;
  readonly lines: readonly EvidenceLine[];
  /** What was signed, where it stands on the card itself. */
  readonly words: readonly SignedWords[];
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
    headed: true,
    tables: [paperSheet(model, texts), ...wordsSheet(model, texts)],
    footer: trainingLists.evidenceFooter,
  };
}

const hashWidth = 66;

const sheetOf = ({ lines }: EvidenceModel, { trainingLists }: Texts, columns: readonly Column[]): Sheet => ({
  name: trainingLists.sheet,
  columns: columns.map(([title, width]) => ({ title, width })),
  rows: lines.map((line) => columns.map(([, , cell]) => cell(line))),
});

function columnsOf({ topicName, words }: EvidenceModel, { trainingLists }: Texts): readonly Column[] {
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
    [column.words, 60, ({ record }) => words.find((one) => one.record === record)?.words ?? ''],
    [column.hash, hashWidth, ({ hash }) => hash],
  ];
}

/** So wide that no word, number or part of a hash is broken inside. */
function paperSheet({ locale, lines, topicName }: EvidenceModel, { trainingLists }: Texts): Sheet {
  const { column, kind, how, sheet } = trainingLists;
  const about = (line: EvidenceLine): string =>
    line.kind === 'session' ? topicName(line.about) : `${kind.document}, ${column.version} ${line.about}`;
  const moment = (iso: string | undefined): string => (iso === undefined ? '' : dateAndTime(iso, locale));
  return tableOf<EvidenceLine>(sheet, lines, [
    [column.record, 10, ({ record }) => record],
    [column.title, 24, (line) => under(line.title, about(line))],
    [column.day, 14, ({ day }) => dayName(day, locale)],
    [column.name, 22, ({ name }) => name],
    [column.company, 22, ({ company, serviceLine }) => under(company, serviceLine)],
    [column.how, 16, (line) => under(how[line.how], line.why ?? '')],
    [column.by, 20, ({ by, at }) => under(by, moment(at))],
    [column.opened, 14, ({ opened }) => moment(opened)],
    [column.text, 19, ({ text }) => inLines(text ?? '')],
    [column.hash, 19, ({ hash }) => inLines(hash)],
  ]);
}

const under = (first: string, second: string): string => (second === '' ? first : `${first}\n${second}`);

/** A whole SHA-256 over four lines: it can be compared on paper. */
const inLines = (hash: string): string => (hash.match(/.{1,16}/g) ?? []).join('\n');

/** What was signed, in full, where it stands nowhere but on the card. */
const wordsSheet = ({ words }: EvidenceModel, { trainingLists }: Texts): readonly Sheet[] =>
  words.length === 0
    ? []
    : [
        tableOf<SignedWords>(trainingLists.signedWords, words, [
          [trainingLists.column.record, 10, ({ record }) => record],
          [trainingLists.column.version, 14, ({ version }) => version],
          [trainingLists.column.words, 120, ({ words: said }) => said],
        ]),
      ];
