"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planDigest = exports.mostStaffCharacters = exports.staffFaultCodes = void 0;
exports.planStaff = planStaff;
const node_crypto_1 = require("node:crypto");
const sync_1 = require("csv-parse/sync");
const organisation_1 = require("./organisation");
const organisation_schema_1 = require("./organisation-schema");
const staff_encoding_1 = require("./staff-encoding");
const typed_1 = require("../time/typed");
exports.staffFaultCodes = [
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
];
const required = ['aadObjectId', 'name', 'company'];
const optional = ['manager', 'backup', 'serviceLine', 'email', 'phone', 'start', 'end'];
const columns = [...required, ...optional];
exports.mostStaffCharacters = 5_000_000;
const mostFaults = 50;
function planStaff(csv, organisation) {
    const text = typeof csv === 'string' ? csv : (0, staff_encoding_1.textOfFile)(csv);
    if (text === null)
        return fault(0, 'letters', 'the letters of this file cannot be read: save it as "CSV UTF-8"');
    const read = readRows(text);
    if ('faults' in read)
        return read;
    const known = new Map(organisation.people.map((person) => [person.aadObjectId, person]));
    const rows = read.rows.map(({ line, cells }) => ({
        line,
        parsed: organisation_schema_1.staffShape.safeParse(withCompanyId(cells, organisation)),
    }));
    const faults = rows.flatMap(({ line, parsed }) => parsed.success
        ? []
        : parsed.error.issues.map(({ path, message }) => ({
            line,
            code: 'cell',
            about: path.join('.'),
            message: `${path.join('.')}: ${message}`,
        })));
    const listed = rows.flatMap(({ line, parsed }) => (parsed.success ? [{ line, staff: parsed.data }] : []));
    const all = [...faults, ...twice(listed), ...elsewhere(listed, organisation)];
    if (all.length > 0)
        return { faults: all.slice(0, mostFaults) };
    const people = listed.map(({ staff }) => {
        const before = known.get(staff.aadObjectId);
        return { ...keptOf(before, read.columns), ...staff, roles: before?.roles ?? [] };
    });
    return compare(people, organisation);
}
function withCompanyId(cells, { companies }) {
    const said = cells['company']?.toLowerCase();
    const known = companies.find(({ name }) => name.toLowerCase() === said);
    return known ? { ...cells, company: known.id } : cells;
}
function keptOf(before, said) {
    const kept = optional.filter((field) => !said.includes(field) && before?.[field] !== undefined);
    return Object.fromEntries(kept.map((field) => [field, before?.[field]]));
}
const planDigest = ({ added, changed }) => (0, node_crypto_1.createHash)('sha256')
    .update(JSON.stringify([added, changed]))
    .digest('base64url');
exports.planDigest = planDigest;
const twice = (listed) => repeated(listed.map(({ staff }) => staff.aadObjectId)).map((place) => ({
    line: listed[place]?.line ?? 0,
    code: 'personTwice',
    about: listed[place]?.staff.aadObjectId ?? '',
    message: 'aadObjectId: is there twice',
}));
function repeated(ids) {
    const first = new Map();
    return ids.flatMap((id, place) => {
        if (first.has(id))
            return [place];
        first.set(id, place);
        return [];
    });
}
function elsewhere(listed, { companies }) {
    const known = new Set(companies.map(({ id }) => id));
    return listed.flatMap(({ line, staff: { company } }) => known.has(company)
        ? []
        : [{ line, code: 'noCompany', about: company, message: `company: no company has the id ${company}` }]);
}
function compare(listed, organisation) {
    const byId = new Map(listed.map((person) => [person.aadObjectId, person]));
    const before = new Map(organisation.people.map((person) => [person.aadObjectId, person]));
    const added = listed.filter(({ aadObjectId }) => !before.has(aadObjectId));
    const kept = organisation.people.map((person) => byId.get(person.aadObjectId) ?? person);
    const people = [...kept, ...added];
    const checked = (0, organisation_1.parseOrganisation)({ ...organisation, people });
    if ('faults' in checked)
        return {
            faults: checked.faults.map(({ path, message }) => ({
                line: 0,
                code: 'organisation',
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
function differences(before, after) {
    if (!before)
        return [];
    return [...required, ...optional].flatMap((field) => {
        const [from, to] = [before[field] ?? '', after[field] ?? ''];
        return from === to ? [] : [{ field, from, to }];
    });
}
function readRows(csv) {
    if (csv.length > exports.mostStaffCharacters)
        return fault(0, 'tooLarge', 'the file is too large');
    const broken = csv.split(/\r\n|\r|\n/).findIndex((line) => (0, staff_encoding_1.isBroken)(line));
    if (broken >= 0)
        return fault(broken + 1, 'brokenCharacter', 'a character is broken: save the file as "CSV UTF-8"');
    try {
        return rowsOf(linesOf(csv));
    }
    catch {
        return fault(1, 'notCsv', 'this is no CSV with a heading');
    }
}
function linesOf(csv) {
    const [, said] = /^\uFEFF?"?sep=(.)"?[^\S\n]*(?:\r\n|\r|\n)/i.exec(csv) ?? [];
    const parsed = (0, sync_1.parse)(csv, {
        bom: true,
        info: true,
        relax_column_count: true,
        delimiter: said ?? likelySeparator(csv),
        from_line: said === undefined ? 1 : 2,
    });
    return parsed
        .map(({ info, record }) => ({
        line: info.lines,
        cells: record.map((cell) => cell.normalize('NFC').trim()),
    }))
        .filter(({ cells }) => cells.some((cell) => cell !== ''));
}
function likelySeparator(csv) {
    const first = /\S.*/.exec(csv)?.[0] ?? '';
    const often = (separator) => first.split(separator).length;
    return [';', '\t', ',', '|'].reduce((best, next) => (often(next) > often(best) ? next : best));
}
function rowsOf([first, ...lines]) {
    const line = first?.line ?? 1;
    const heading = (first?.cells ?? []).map((said) => columns.find((name) => name.toLowerCase() === said.toLowerCase()) ?? inDutch(said) ?? said);
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
    if (again !== undefined)
        return fault(line, 'columnTwice', `column is there twice: ${again}`, again);
    const surplus = lines.find(({ cells }) => cells.some((cell, place) => cell !== '' && !heading[place]));
    if (surplus)
        return fault(surplus.line, 'withoutHeading', 'something stands in a column without a heading');
    return {
        columns: named,
        rows: lines.map((each) => ({ line: each.line, cells: cellsOf(heading, each.cells) })),
    };
}
const fault = (line, code, message, about = '') => ({
    faults: [{ line, code, about, message }],
});
const dutch = [
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
const inDutch = (said) => dutch.find(([name]) => name.test(said.toLowerCase().replace(/\s+/g, ' ')))?.[1];
const days = ['start', 'end'];
const cellsOf = (heading, cells) => Object.fromEntries(heading.flatMap((name, place) => {
    const cell = cells[place] ?? '';
    return cell === '' ? [] : [[name, days.includes(name) ? ((0, typed_1.typedDay)(cell) ?? cell) : cell]];
}));
