import { parse } from 'csv-parse/sync';
import { type Organisation, type Person, parseOrganisation } from './organisation';
import { staffShape } from './organisation-schema';

/** Something wrong in the file; `line` counts from 1, the heading included. */
export interface StaffFault {
  readonly line: number;
  readonly message: string;
}

export interface StaffChange {
  readonly person: Person;
  readonly fields: readonly { readonly field: string; readonly from: string; readonly to: string }[];
}

/** What a file would change; nothing is stored. */
export interface StaffPlan {
  readonly added: readonly Person[];
  readonly changed: readonly StaffChange[];
  /** In the organisation, and not in the file: they stay, for a file may be a part. */
  readonly absent: readonly Person[];
  readonly unchanged: number;
  /** Everybody, as it would be. */
  readonly people: readonly Person[];
}

const required = ['aadObjectId', 'name', 'company'] as const;
const optional = ['manager', 'backup', 'serviceLine', 'email', 'start', 'end'] as const;
const columns: readonly string[] = [...required, ...optional];
/** More is no staff list of a company this is made for. */
export const mostStaffCharacters = 5_000_000;
const mostFaults = 50;

/**
 * Reads a list of staff and holds it against the organisation (architecture §6). Roles are not of this file: who is in
 * it keeps theirs. Never throws.
 * @param csv text with a heading, separated by semicolons or commas.
 */
export function planStaff(
  csv: string,
  organisation: Organisation,
): StaffPlan | { readonly faults: readonly StaffFault[] } {
  const read = readRows(csv);
  if ('faults' in read) return read;
  const known = new Map(organisation.people.map((person) => [person.aadObjectId, person]));
  const rows = read.rows.map(({ line, cells }) => ({ line, parsed: staffShape.safeParse(cells) }));
  const faults = rows.flatMap(({ line, parsed }) =>
    parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => ({ line, message: `${path.join('.')}: ${message}` })),
  );
  const listed = rows.flatMap(({ line, parsed }) => (parsed.success ? [{ line, staff: parsed.data }] : []));
  const all = [...faults, ...twice(listed), ...elsewhere(listed, organisation)];
  if (all.length > 0) return { faults: all.slice(0, mostFaults) };
  const people = listed.map(({ staff }): Person => ({
    ...staff,
    roles: known.get(staff.aadObjectId)?.roles ?? [],
  }));
  return compare(people, organisation);
}

type Listed = {
  readonly line: number;
  readonly staff: { readonly aadObjectId: string; readonly company: string };
};

const twice = (listed: readonly Listed[]): readonly StaffFault[] =>
  repeated(listed.map(({ staff }) => staff.aadObjectId)).map((place) => ({
    line: listed[place]?.line ?? 0,
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
    known.has(company) ? [] : [{ line, message: `company: no company has the id ${company}` }],
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
      faults: checked.faults.map(({ path, message }) => ({ line: 0, message: `${path}: ${message}` })),
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

function readRows(
  csv: string,
): { readonly rows: readonly Row[] } | { readonly faults: readonly StaffFault[] } {
  if (csv.length > mostStaffCharacters) return fault(0, 'the file is too large');
  try {
    const [heading = [], ...records] = parse(csv, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: csv.split('\n')[0]?.includes(';') === true ? ';' : ',',
    });
    const unknown = heading.filter((name) => !columns.includes(name));
    const missing = required.filter((name) => !heading.includes(name));
    if (unknown.length > 0) return fault(1, `unknown column: ${unknown.join(', ').slice(0, 200)}`);
    if (missing.length > 0) return fault(1, `missing column: ${missing.join(', ')}`);
    return { rows: records.map((cells, place) => ({ line: place + 2, cells: named(heading, cells) })) };
  } catch {
    return fault(1, 'this is no CSV with a heading');
  }
}

const fault = (line: number, message: string) => ({ faults: [{ line, message }] });

/** An empty cell is a cell that is not there. */
const named = (heading: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    heading.map((name, place) => [name, cells[place] ?? ''] as const).filter(([, cell]) => cell !== ''),
  );
