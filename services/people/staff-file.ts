import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { type Organisation, type Person, parseOrganisation } from './organisation';
import { staffShape } from './organisation-schema';
import { isBroken, textOfFile } from './staff-encoding';
import { typedDay } from '../time/typed';

/** Something wrong in the file; `line` counts from 1, including the heading. */
export interface StaffFault {
  readonly line: number;
  readonly code: StaffFaultCode;
  /** Which columns, or which value; empty when the code says all. */
  readonly about: string;
  /** The same for somebody reading it on a command line. */
  readonly message: string;
}

export const staffFaultCodes = [
  'letters',
  'tooLarge',
  'brokenCharacter',
  'notCsv',
  'unknownColumn',
  'missingColumn',
  'columnTwice',
  'withoutHeading',
  'cell',
  'personTwice',
  'noCompany',
  'organisation',
] as const;
export type StaffFaultCode = (typeof staffFaultCodes)[number];

export interface StaffChange {
  readonly person: Person;
  readonly fields: readonly { readonly field: string; readonly from: string; readonly to: string }[];
}

/** What a file would change; nothing is stored. */
export interface StaffPlan {
  readonly added: readonly Person[];
  readonly changed: readonly StaffChange[];
  /** In the organisation, but not in the file: they stay, since a file may be partial. */
  readonly absent: readonly Person[];
  readonly unchanged: number;
  /** Everybody, as they would be. */
  readonly people: readonly Person[];
}

const required = ['aadObjectId', 'name', 'company'] as const;
const optional = ['manager', 'backup', 'serviceLine', 'email', 'phone', 'start', 'end'] as const;
const columns: readonly string[] = [...required, ...optional];
/** Anything longer is no staff list of a company this is made for. */
export const mostStaffCharacters = 5_000_000;
const mostFaults = 50;

/**
 * Reads a staff list and compares it with the organisation (architecture §6). This file has no roles: people already in
 * it keep theirs. Never throws.
 * @param csv with a heading; cells are separated by semicolons, tabs or commas. Bytes are decoded from the encodings
 * that Excel and Notepad write.
 */
export function planStaff(
  csv: string | Uint8Array,
  organisation: Organisation,
): StaffPlan | { readonly faults: readonly StaffFault[] } {
  const text = typeof csv === 'string' ? csv : textOfFile(csv);
  if (text === null)
    return fault(0, 'letters', 'the letters of this file cannot be read: save it as "CSV UTF-8"');
  const read = readRows(text);
  if ('faults' in read) return read;
  const known = new Map(organisation.people.map((person) => [person.aadObjectId, person]));
  const rows = read.rows.map(({ line, cells }) => ({
    line,
    parsed: staffShape.safeParse(withCompanyId(cells, organisation)),
  }));
  const faults = rows.flatMap(({ line, parsed }) =>
    parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => ({
          line,
          code: 'cell' as const,
          about: path.join('.'),
          message: `${path.join('.')}: ${message}`,
        })),
  );
  const listed = rows.flatMap(({ line, parsed }) => (parsed.success ? [{ line, staff: parsed.data }] : []));
  const all = [...faults, ...twice(listed), ...elsewhere(listed, organisation)];
  if (all.length > 0) return { faults: all.slice(0, mostFaults) };
  const people = listed.map(({ staff }): Person => {
    const before = known.get(staff.aadObjectId);
    return { ...keptOf(before, read.columns), ...staff, roles: before?.roles ?? [] };
  });
  return compare(people, organisation);
}

/** A list made by hand names a company the way people do. */
function withCompanyId(
  cells: Readonly<Record<string, string>>,
  { companies }: Organisation,
): Readonly<Record<string, string>> {
  const said = cells['company']?.toLowerCase();
  const known = companies.find(({ name }) => name.toLowerCase() === said);
  return known ? { ...cells, company: known.id } : cells;
}

/** What a list has no column for stays as known. */
function keptOf(before: Person | undefined, said: readonly string[]): Partial<Person> {
  const kept = optional.filter((field) => !said.includes(field) && before?.[field] !== undefined);
  return Object.fromEntries(kept.map((field) => [field, before?.[field]]));
}

/** Identifies what a plan would change: what is carried out is what was looked at. */
export const planDigest = ({ added, changed }: StaffPlan): string =>
  createHash('sha256')
    .update(JSON.stringify([added, changed]))
    .digest('base64url');

type Listed = {
  readonly line: number;
  readonly staff: { readonly aadObjectId: string; readonly company: string };
};

const twice = (listed: readonly Listed[]): readonly StaffFault[] =>
  repeated(listed.map(({ staff }) => staff.aadObjectId)).map((place) => ({
    line: listed[place]?.line ?? 0,
    code: 'personTwice',
    about: listed[place]?.staff.aadObjectId ?? '',
    message: 'aadObjectId: is there twice',
  }));

function repeated(ids: readonly string[]): readonly number[] {
  const first = new Map<string, number>();
  return ids.flatMap((id, place) => {
    if (first.has(id)) return [place];
    first.set(id, place);
    return [];
  });
}

function elsewhere(listed: readonly Listed[], { companies }: Organisation): readonly StaffFault[] {
  const known = new Set(companies.map(({ id }) => id));
  return listed.flatMap(({ line, staff: { company } }) =>
    known.has(company)
      ? []
      : [{ line, code: 'noCompany', about: company, message: `company: no company has the id ${company}` }],
  );
}

function compare(
  listed: readonly Person[],
  organisation: Organisation,
): StaffPlan | { readonly faults: readonly StaffFault[] } {
  const byId = new Map(listed.map((person) => [person.aadObjectId, person]));
  const before = new Map(organisation.people.map((person) => [person.aadObjectId, person]));
  const added = listed.filter(({ aadObjectId }) => !before.has(aadObjectId));
  const kept = organisation.people.map((person) => byId.get(person.aadObjectId) ?? person);
  const people = [...kept, ...added];
  const checked = parseOrganisation({ ...organisation, people });
  if ('faults' in checked)
    return {
      faults: checked.faults.map(({ path, message }) => ({
        line: 0,
        code: 'organisation' as const,
        about: `${path}: ${message}`,
        message: `${path}: ${message}`,
      })),
    };
  const changed = listed.flatMap((person) => {
    const fields = differences(before.get(person.aadObjectId), person);
    return fields.length > 0 ? [{ person, fields }] : [];
  });
  return {
    added,
    changed,
    people,
    absent: organisation.people.filter(({ aadObjectId }) => !byId.has(aadObjectId)),
    unchanged: listed.length - added.length - changed.length,
  };
}

function differences(before: Person | undefined, after: Person): StaffChange['fields'] {
  if (!before) return [];
  return [...required, ...optional].flatMap((field) => {
    const [from, to] = [before[field] ?? '', after[field] ?? ''];
    return from === to ? [] : [{ field, from, to }];
  });
}

interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** `columns`: those in the file. */
type Rows =
  | { readonly rows: readonly Row[]; readonly columns: readonly string[] }
  | { readonly faults: readonly StaffFault[] };

function readRows(csv: string): Rows {
  if (csv.length > mostStaffCharacters) return fault(0, 'tooLarge', 'the file is too large');
  const broken = csv.split(/\r\n|\r|\n/).findIndex((line) => isBroken(line));
  if (broken >= 0)
    return fault(broken + 1, 'brokenCharacter', 'a character is broken: save the file as "CSV UTF-8"');
  try {
    return rowsOf(linesOf(csv));
  } catch {
    return fault(1, 'notCsv', 'this is no CSV with a heading');
  }
}

interface Line {
  /** Line of the file on which its contents end. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Every line with content. On the first one Excel may say what separates the cells. */
function linesOf(csv: string): readonly Line[] {
  const [, said] = /^\uFEFF?"?sep=(.)"?[^\S\n]*(?:\r\n|\r|\n)/i.exec(csv) ?? [];
  const parsed = parse(csv, {
    bom: true,
    info: true,
    relax_column_count: true,
    delimiter: said ?? likelySeparator(csv),
    from_line: said === undefined ? 1 : 2,
  }) as unknown as readonly {
    readonly info: { readonly lines: number };
    readonly record: readonly string[];
  }[];
  return parsed
    .map(({ info, record }) => ({
      line: info.lines,
      cells: record.map((cell) => cell.normalize('NFC').trim()),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** The one that occurs most often in the first line with words. */
function likelySeparator(csv: string): string {
  const first = /\S.*/.exec(csv)?.[0] ?? '';
  const often = (separator: string): number => first.split(separator).length;
  return [';', '\t', ',', '|'].reduce((best, next) => (often(next) > often(best) ? next : best));
}

function rowsOf([first, ...lines]: readonly Line[]): Rows {
  const line = first?.line ?? 1;
  const heading = (first?.cells ?? []).map(
    (said) => columns.find((name) => name.toLowerCase() === said.toLowerCase()) ?? inDutch(said) ?? said,
  );
  const named = heading.filter((name) => name !== '');
  const unknown = named.filter((name) => !columns.includes(name));
  const missing = required.filter((name) => !named.includes(name));
  const [again] = named.filter((name, place) => named.indexOf(name) !== place);
  if (unknown.length > 0) {
    const about = unknown.join(', ').slice(0, 200);
    return fault(line, 'unknownColumn', `unknown column: ${about}`, about);
  }
  if (missing.length > 0)
    return fault(line, 'missingColumn', `missing column: ${missing.join(', ')}`, missing.join(','));
  if (again !== undefined) return fault(line, 'columnTwice', `column is there twice: ${again}`, again);
  const surplus = lines.find(({ cells }) => cells.some((cell, place) => cell !== '' && !heading[place]));
  if (surplus) return fault(surplus.line, 'withoutHeading', 'something stands in a column without a heading');
  return {
    columns: named,
    rows: lines.map((each) => ({ line: each.line, cells: cellsOf(heading, each.cells) })),
  };
}

const fault = (line: number, code: StaffFaultCode, message: string, about = '') => ({
  faults: [{ line, code, about, message }],
});

/** Headings as an office writes them. */
const dutch: readonly (readonly [RegExp, (typeof required)[number] | (typeof optional)[number]])[] = [
  [/^(?:naam|volledige naam|medewerker)$/, 'name'],
  [/^(?:bedrijf|werkmaatschappij|bv)$/, 'company'],
  [/^(?:object-?id|entra-?id|nummer in microsoft 365|microsoft-?nummer)$/, 'aadObjectId'],
  [/^(?:leidinggevende|manager)$/, 'manager'],
  [/^(?:vervanger|achterwacht)$/, 'backup'],
  [/^(?:dienst|afdeling|team)$/, 'serviceLine'],
  [/^(?:e-?mail|e-?mailadres|mail)$/, 'email'],
  [/^(?:telefoon|telefoonnummer|mobiel)$/, 'phone'],
  [/^(?:in dienst|eerste werkdag|begin)$/, 'start'],
  [/^(?:uit dienst|laatste werkdag|einde)$/, 'end'],
];

const inDutch = (said: string): string | undefined =>
  dutch.find(([name]) => name.test(said.toLowerCase().replace(/\s+/g, ' ')))?.[1];

const days: readonly string[] = ['start', 'end'];

/** An empty cell counts as absent. A day is read as Excel writes it; anything else stays and is reported as a fault. */
const cellsOf = (heading: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    heading.flatMap((name, place) => {
      const cell = cells[place] ?? '';
      return cell === '' ? [] : [[name, days.includes(name) ? (typedDay(cell) ?? cell) : cell] as const];
    }),
  );
