"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.emptyOrganisation = exports.storedOrganisation = void 0;
exports.parseOrganisation = parseOrganisation;
const organisation_schema_1 = require("./organisation-schema");
function parseOrganisation(json) {
    const parsed = organisation_schema_1.organisationSchema.safeParse(json);
    if (!parsed.success)
        return { faults: parsed.error.issues.map(({ path, message }) => ({ path: pathText(path), message })) };
    const organisation = parsed.data;
    const faults = [
        ...nobody(organisation),
        ...duplicates(organisation),
        ...unknownCompanies(organisation),
        ...reversedDates(organisation),
        ...unexplainedTerms(organisation),
    ];
    return faults.length > 0 ? { faults } : { organisation, warnings: warningsAbout(organisation) };
}
const storedOrganisation = (json) => organisation_schema_1.organisationSchema.safeParse(json).data ?? null;
exports.storedOrganisation = storedOrganisation;
const emptyOrganisation = () => organisation_schema_1.organisationSchema.parse({ companies: [], people: [] });
exports.emptyOrganisation = emptyOrganisation;
const nobody = (organisation) => ['companies', 'people']
    .filter((list) => organisation[list].length === 0)
    .map((list) => ({ path: list, message: 'must not be empty' }));
function duplicates({ companies, people, clients }) {
    return [
        ...repeated(companies.map(({ id }) => id), (at) => `companies[${at}].id`),
        ...repeated(people.map(({ aadObjectId }) => aadObjectId), (at) => `people[${at}].aadObjectId`),
        ...repeated(clients.map(({ id }) => id), (at) => `clients[${at}].id`),
    ];
}
function repeated(ids, path) {
    const known = new Set();
    return ids.flatMap((id, at) => {
        if (known.has(id))
            return [{ path: path(at), message: `${id} is there twice` }];
        known.add(id);
        return [];
    });
}
function unknownCompanies({ companies, people }) {
    const known = new Set(companies.map(({ id }) => id));
    return people.flatMap(({ company }, at) => known.has(company)
        ? []
        : [{ path: `people[${at}].company`, message: `no company has the id ${company}` }]);
}
function reversedDates({ people, office }) {
    const message = 'ends before it begins';
    const reversed = (from, until) => from !== undefined && until !== undefined && until < from;
    return [
        ...people.flatMap((person, at) => [
            ...(reversed(person.start, person.end) ? [{ path: `people[${at}].end`, message }] : []),
            ...person.roles.flatMap(({ from, until }, held) => reversed(from, until) ? [{ path: `people[${at}].roles[${held}].until`, message }] : []),
        ]),
        ...(office.closes <= office.opens ? [{ path: 'office.closes', message }] : []),
    ];
}
const unexplainedTerms = ({ retention }) => organisation_schema_1.termNames
    .filter((term) => retention[term] !== organisation_schema_1.defaultTerms[term] && retention.reasons[term] === undefined)
    .map((term) => ({
    path: `retention.reasons.${term}`,
    message: `missing: ${retention[term]} is not the default of ${organisation_schema_1.defaultTerms[term]}, and nobody said why`,
}));
function warningsAbout({ people, office }) {
    const known = new Set(people.map(({ aadObjectId }) => aadObjectId));
    const missing = people.flatMap((person, at) => ['manager', 'backup'].flatMap((reference) => {
        const id = person[reference];
        return id === undefined || known.has(id)
            ? []
            : [{ path: `people[${at}].${reference}`, message: `${id} is not in people` }];
    }));
    const phone = office.phone === ''
        ? [{ path: 'office.phone', message: 'no number to call when nobody can be reached' }]
        : [];
    const fg = people.some((person) => person.roles.some(({ role }) => role === 'fg'))
        ? []
        : [{ path: 'people', message: 'nobody has the role fg' }];
    return [...missing, ...phone, ...fg];
}
const pathText = (path) => path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${String(part)}`))
    .join('');
