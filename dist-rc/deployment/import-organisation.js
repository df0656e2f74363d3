"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.differences = differences;
const node_fs_1 = require("node:fs");
const node_util_1 = require("node:util");
const settings_1 = require("../bot/settings/settings");
const storage_1 = require("../bot/storage");
const clock_1 = require("../services/clock");
const ledger_1 = require("../services/ledger/ledger");
const organisation_1 = require("../services/people/organisation");
const organisation_store_1 = require("../services/people/organisation-store");
const waiting_1 = require("./waiting");
async function main([path, ...options]) {
    const settings = (0, settings_1.readSettings)(process.env);
    if ('faults' in settings)
        return refuse(settings.faults);
    if (path === undefined)
        return refuse(['which file? npm run organisation -- organisation.json [--apply]']);
    const text = (0, node_fs_1.readFileSync)(path, 'utf8');
    const reading = read(text);
    if ('faults' in reading)
        return refuse(reading.faults.map((fault) => `${fault.path}: ${fault.message}`));
    const table = await (0, storage_1.openTable)(settings);
    const store = new organisation_store_1.OrganisationStore(table, new ledger_1.Ledger(table, clock_1.systemClock), clock_1.systemClock);
    await store.refresh();
    say(reading.warnings.map((warning) => `warning: ${warning.path}: ${warning.message}`));
    say(differences(store.organisation, reading.organisation));
    if (!options.includes('--apply'))
        return 0;
    const outcome = await store.importFile(text, { withoutSecond: options.includes('--without-second') });
    if (outcome.kind === 'refused')
        return refuse(outcome.faults);
    say([outcome.kind === 'imported' ? 'carried out' : 'this very file was taken in before: nothing to do']);
    say((0, waiting_1.waitingLines)(outcome.waits, store.organisation, clock_1.systemClock.now()));
    return 0;
}
function read(text) {
    try {
        return (0, organisation_1.parseOrganisation)(JSON.parse(text));
    }
    catch {
        return { faults: [{ path: 'the file', message: 'is not JSON' }] };
    }
}
function differences(before, after) {
    const lists = [
        ...listed('company', before.companies, after.companies, ({ id }) => id),
        ...listed('person', before.people, after.people, ({ aadObjectId }) => aadObjectId),
        ...listed('client', before.clients, after.clients, ({ id }) => id),
    ];
    const sections = ['office', 'incident', 'escalation', 'kluis', 'visit', 'training', 'retention'].flatMap((section) => fields(section, before[section], after[section]));
    const found = [...lists, ...sections];
    return found.length > 0 ? found : ['nothing changes'];
}
function listed(what, before, after, idOf) {
    const known = new Map(before.map((item) => [idOf(item), item]));
    const there = new Set(after.map(idOf));
    return [
        ...after.flatMap((item) => {
            const old = known.get(idOf(item));
            if (!old)
                return [`new ${what}: ${item.name}`];
            return (0, node_util_1.isDeepStrictEqual)(old, item) ? [] : [`changed ${what}: ${item.name}`];
        }),
        ...before.filter((item) => !there.has(idOf(item))).map(({ name }) => `gone ${what}: ${name}`),
    ];
}
const fields = (section, before, after) => Object.entries(after)
    .filter(([name, value]) => !(0, node_util_1.isDeepStrictEqual)(value, before[name]))
    .map(([name, value]) => `changed ${section}.${name}: ${JSON.stringify(value)}`);
function refuse(lines) {
    for (const line of lines)
        process.stderr.write(`${line}\n`);
    return 1;
}
function say(lines) {
    for (const line of lines)
        process.stdout.write(`${line}\n`);
}
if (require.main === module)
    void main(process.argv.slice(2)).then((code) => {
        process.exitCode = code;
    });
