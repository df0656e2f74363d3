"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_fs_1 = require("node:fs");
const settings_1 = require("../bot/settings/settings");
const storage_1 = require("../bot/storage");
const clock_1 = require("../services/clock");
const ledger_1 = require("../services/ledger/ledger");
const organisation_store_1 = require("../services/people/organisation-store");
const staff_file_1 = require("../services/people/staff-file");
const waiting_1 = require("./waiting");
async function main([path, ...options]) {
    const settings = (0, settings_1.readSettings)(process.env);
    if ('faults' in settings)
        return refuse(settings.faults);
    if (path === undefined)
        return refuse(['which file? npm run staff -- people.csv [--apply]']);
    const csv = (0, node_fs_1.readFileSync)(path);
    const table = await (0, storage_1.openTable)(settings);
    const store = new organisation_store_1.OrganisationStore(table, new ledger_1.Ledger(table, clock_1.systemClock), clock_1.systemClock);
    await store.refresh();
    const plan = (0, staff_file_1.planStaff)(csv, store.organisation);
    if ('faults' in plan)
        return refuse(plan.faults.map(({ line, message }) => `line ${line}: ${message}`));
    say(summaryOf(plan));
    if (!options.includes('--apply'))
        return 0;
    const outcome = await store.replacePeople((organisation) => {
        const again = (0, staff_file_1.planStaff)(csv, organisation);
        return 'faults' in again ? organisation.people : again.people;
    }, null);
    if (outcome.kind === 'refused')
        return refuse(outcome.faults);
    say(['carried out', ...outcome.warnings]);
    say((0, waiting_1.waitingLines)(outcome.waits, store.organisation, clock_1.systemClock.now()));
    return 0;
}
const summaryOf = ({ added, changed, absent, unchanged }) => [
    ...added.map(({ name, company }) => `new: ${name} (${company})`),
    ...changed.flatMap(({ person, fields }) => fields.map(({ field, from, to }) => `changed: ${person.name}, ${field}: ${from || '-'} -> ${to || '-'}`)),
    ...absent.map(({ name }) => `not in the file, stays: ${name}`),
    `unchanged: ${unchanged}`,
];
function refuse(lines) {
    for (const line of lines)
        process.stderr.write(`${line}\n`);
    return 1;
}
function say(lines) {
    for (const line of lines)
        process.stdout.write(`${line}\n`);
}
void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
});
