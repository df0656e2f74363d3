import type { z } from 'zod/v4';
import { defaultTerms, organisationSchema, termNames } from './organisation-schema';

export type Organisation = Readonly<z.infer<typeof organisationSchema>>;
export type Company = Organisation['companies'][number];
export type Person = Organisation['people'][number];
export type Client = Organisation['clients'][number];

/** Something to be fixed in the file; `path` says where, e.g. `people[3].manager`. */
export interface Finding {
  readonly path: string;
  readonly message: string;
}

export type ParsedOrganisation =
  | { readonly organisation: Organisation; readonly warnings: readonly Finding[] }
  | { readonly faults: readonly Finding[] };

/**
 * Reads the organisation file (architecture §6).
 * @param json the parsed JSON, of any shape.
 * @returns the organisation with every default filled in and anything odd about it, or one clear fault per wrong field.
 */
export function parseOrganisation(json: unknown): ParsedOrganisation {
  const parsed = organisationSchema.safeParse(json);
  if (!parsed.success)
    return { faults: parsed.error.issues.map(({ path, message }) => ({ path: pathText(path), message })) };
  const organisation: Organisation = parsed.data;
  const faults = [
    ...nobody(organisation),
    ...duplicates(organisation),
    ...unknownCompanies(organisation),
    ...reversedDates(organisation),
    ...unexplainedTerms(organisation),
  ];
  return faults.length > 0 ? { faults } : { organisation, warnings: warningsAbout(organisation) };
}

/** What was once accepted and stored: new rules for the file are applied at its next import. */
export const storedOrganisation = (json: unknown): Organisation | null =>
  organisationSchema.safeParse(json).data ?? null;

/** In force until the first import: nobody can be reached, and `/readyz` says so (features R25). */
export const emptyOrganisation = (): Organisation => organisationSchema.parse({ companies: [], people: [] });

const nobody = (organisation: Organisation): Finding[] =>
  (['companies', 'people'] as const)
    .filter((list) => organisation[list].length === 0)
    .map((list) => ({ path: list, message: 'must not be empty' }));

function duplicates({ companies, people, clients }: Organisation): Finding[] {
  return [
    ...repeated(
      companies.map(({ id }) => id),
      (at) => `companies[${at}].id`,
    ),
    ...repeated(
      people.map(({ aadObjectId }) => aadObjectId),
      (at) => `people[${at}].aadObjectId`,
    ),
    ...repeated(
      clients.map(({ id }) => id),
      (at) => `clients[${at}].id`,
    ),
  ];
}

function repeated(ids: readonly string[], path: (at: number) => string): Finding[] {
  const known = new Set<string>();
  return ids.flatMap((id, at) => {
    if (known.has(id)) return [{ path: path(at), message: `${id} is there twice` }];
    known.add(id);
    return [];
  });
}

function unknownCompanies({ companies, people }: Organisation): Finding[] {
  const known = new Set(companies.map(({ id }) => id));
  return people.flatMap(({ company }, at) =>
    known.has(company)
      ? []
      : [{ path: `people[${at}].company`, message: `no company has the id ${company}` }],
  );
}

function reversedDates({ people, office }: Organisation): Finding[] {
  const message = 'ends before it begins';
  const reversed = (from?: string, until?: string) =>
    from !== undefined && until !== undefined && until < from;
  return [
    ...people.flatMap((person, at) => [
      ...(reversed(person.start, person.end) ? [{ path: `people[${at}].end`, message }] : []),
      ...person.roles.flatMap(({ from, until }, held) =>
        reversed(from, until) ? [{ path: `people[${at}].roles[${held}].until`, message }] : [],
      ),
    ]),
    ...(office.closes <= office.opens ? [{ path: 'office.closes', message }] : []),
  ];
}

/** Nothing is kept longer or shorter than the default without a stated reason (Art. 5(1)(e), 5(2) AVG). */
const unexplainedTerms = ({ retention }: Organisation): Finding[] =>
  termNames
    .filter((term) => retention[term] !== defaultTerms[term] && retention.reasons[term] === undefined)
    .map((term) => ({
      path: `retention.reasons.${term}`,
      message: `missing: ${retention[term]} is not the default of ${defaultTerms[term]}, and nobody said why`,
    }));

function warningsAbout({ people, office }: Organisation): Finding[] {
  const known = new Set(people.map(({ aadObjectId }) => aadObjectId));
  const missing = people.flatMap((person, at) =>
    (['manager', 'backup'] as const).flatMap((reference) => {
      const id = person[reference];
      return id === undefined || known.has(id)
        ? []
        : [{ path: `people[${at}].${reference}`, message: `${id} is not in people` }];
    }),
  );
  const phone =
    office.phone === ''
      ? [{ path: 'office.phone', message: 'no number to call when nobody can be reached' }]
      : [];
  const fg = people.some((person) => person.roles.some(({ role }) => role === 'fg'))
    ? []
    : [{ path: 'people', message: 'nobody has the role fg' }];
  return [...missing, ...phone, ...fg];
}

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${String(part)}`))
    .join('');
