import type { Incident } from '../services/incident/model';
import type { Absence } from '../services/people/absences';
import type { Person } from '../services/people/organisation';
import type { Locale } from '../services/people/roles';
import type { Seat, Session } from '../services/training/model';
import type { Visit } from '../services/visit/model';
import { dateAndTime, dayName } from './dates';
import type { PdfReport } from './sheets/pdf';
import type { Cell, Sheet } from './sheets/sheet';
import { textsFor } from './texts';

export interface PersonalDataView {
  readonly locale: Locale;
  /** The moment of drawing (ISO, UTC). */
  readonly now: string;
  /** Entra object id. */
  readonly id: string;
  /** Null for who is not in the organisation (any more). */
  readonly person: Person | null;
  /** Name of the company; empty when unknown. */
  readonly company: string;
  /** Id of the chat with the bot; null when there is none. */
  readonly chat: string | null;
  readonly absence: Absence | null;
  /** Reported by this person. */
  readonly reports: readonly Incident[];
  /** Visits of which this person is the host. */
  readonly visits: readonly Visit[];
  readonly seats: readonly { readonly session: Session; readonly seat: Seat }[];
  /** Of this person alone, as the safe and the training export them. */
  readonly loans: Sheet;
  readonly evidence: Sheet;
}

/** Everything the bot keeps about one person, for that person to read (Art. 15 AVG; reliability G2). */
export function personalReport(view: PersonalDataView): PdfReport {
  const { personalData } = textsFor(view.locale);
  return {
    title: personalData.title(view.person?.name ?? view.id),
    language: view.locale,
    madeAt: new Date(view.now),
    lines: [personalData.asOf(dateAndTime(view.now, view.locale)), ...personalData.explained],
    headed: true,
    tables: [
      personSheet(view),
      reportSheet(view),
      { ...view.loans, name: personalData.loans },
      visitSheet(view),
      seatSheet(view),
      { ...view.evidence, name: personalData.evidence },
    ],
    footer: personalData.footer,
  };
}

function personSheet({ locale, id, person, company, chat, absence }: PersonalDataView): Sheet {
  const { personalData } = textsFor(locale);
  const { field } = personalData;
  const away = absence && [dayName(absence.from, locale), dayName(absence.until, locale)];
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [field.name, person?.name],
    [field.company, company],
    [field.email, person?.email],
    [field.serviceLine, person?.serviceLine],
    [field.roles, person?.roles.map(({ role }) => personalData.role[role]).join(', ')],
    [field.start, person?.start],
    [field.end, person?.end],
    [field.absence, away && personalData.absence(away[0] ?? '', away[1] ?? '')],
    [field.id, id],
    [field.chat, chat],
  ];
  const known = rows.flatMap(([what, value]): (readonly Cell[])[] => (value ? [[what, value]] : []));
  return sheetOf(personalData.person, known, [
    [personalData.what, 30, ([what]) => what ?? null],
    [personalData.value, 80, ([, value]) => value ?? null],
  ]);
}

function reportSheet({ locale, reports }: PersonalDataView): Sheet {
  const { personalData, kinds, incident } = textsFor(locale);
  const { report } = personalData;
  return sheetOf<Incident>(personalData.reports, reports, [
    [report.id, 14, ({ id }) => id],
    [report.status, 14, ({ status }) => incident.status[status]],
    [report.at, 16, ({ reportedAt }) => new Date(reportedAt)],
    [report.kind, 24, ({ facts }) => (facts.kind === null ? null : kinds.names[facts.kind])],
    [report.what, 50, ({ facts }) => facts.what],
    [report.done, 30, ({ facts }) => facts.done],
    [report.remarks, 40, ({ remarks }) => remarks.map(({ text }) => text).join('\n') || null],
  ]);
}

function visitSheet({ locale, visits }: PersonalDataView): Sheet {
  const { personalData, visit: texts } = textsFor(locale);
  const { visit } = personalData;
  return sheetOf<Visit>(personalData.visits, visits, [
    [visit.id, 12, ({ id }) => id],
    [visit.status, 14, ({ status }) => texts.status[status]],
    [visit.day, 12, ({ facts }) => facts.day],
    [visit.from, 8, ({ facts }) => facts.from],
    [visit.until, 8, ({ facts }) => facts.until],
    [visit.name, 30, ({ facts }) => facts.name],
    [visit.company, 30, ({ facts }) => facts.company],
    [visit.remark, 40, ({ facts }) => facts.remark],
  ]);
}

function seatSheet({ locale, seats }: PersonalDataView): Sheet {
  const { personalData } = textsFor(locale);
  const { seat: column, seatStatus } = personalData;
  return sheetOf<PersonalDataView['seats'][number]>(personalData.seats, seats, [
    [column.session, 12, ({ session }) => session.id],
    [column.title, 50, ({ session }) => session.facts.title],
    [column.day, 14, ({ session }) => session.facts.day],
    [column.status, 20, ({ seat }) => seatStatus[seat.status]],
    [column.at, 18, ({ seat }) => new Date('at' in seat ? seat.at : seat.since)],
  ]);
}

type Column<Row> = readonly [title: string, width: number, cell: (row: Row) => Cell];

const sheetOf = <Row>(name: string, rows: readonly Row[], columns: readonly Column<Row>[]): Sheet => ({
  name,
  columns: columns.map(([title, width]) => ({ title, width })),
  rows: rows.map((row) => columns.map(([, , cell]) => cell(row))),
});
