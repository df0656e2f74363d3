"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openUndelivered = void 0;
exports.openInstalled = openInstalled;
exports.retry = retry;
const reach_1 = require("../../../cards/admin/reach");
const register_1 = require("../../../services/register/register");
const roles_1 = require("../../../services/people/roles");
const zone_1 = require("../../../services/time/zone");
const contacts_1 = require("../../channel/contacts");
const atOnce = 40;
async function openInstalled({ actor }, container) {
    const people = employed(container);
    const now = container.clock.now();
    const found = await each(people, ({ aadObjectId }) => container.references.find(aadObjectId));
    const without = people
        .filter((_, at) => found[at] === undefined)
        .map((person) => ({ name: person.name, roles: (0, roles_1.rolesOf)(container.organisation(), person, now) }));
    return { kind: 'card', card: (0, reach_1.renderInstalled)({ locale: actor.locale, all: people.length, without }) };
}
const openUndelivered = (turn, container) => showUndelivered(turn, container, null);
exports.openUndelivered = openUndelivered;
async function retry(turn, { id }, container) {
    return await showUndelivered(turn, container, await (0, contacts_1.resumeParked)(id.toLowerCase(), container));
}
async function showUndelivered({ actor }, container, retried) {
    const people = employed(container);
    const waiting = await each(people, (person) => waitingFor(person, container));
    const registers = (0, register_1.registersOf)((0, zone_1.yearOf)(container.clock.now(), container.organisation().office.timeZone));
    const unreached = (await Promise.all(registers.map((register) => container.ledger.indexed(register, 'unreached')))).flat();
    const withheld = await container.register.withheld(unreached, actor.person);
    const card = (0, reach_1.renderUndelivered)({
        locale: actor.locale,
        retried,
        unreached: unreached.filter((id) => !withheld.has(id)),
        waiting: waiting.filter(({ reasons }) => reasons.length > 0),
    });
    return { kind: 'card', card };
}
async function waitingFor({ aadObjectId, name }, container) {
    const parked = await container.references.parked(aadObjectId);
    const rows = await Promise.all(parked.map(({ message }) => container.ledger.row(message.partition, message.key)));
    const reasons = rows.flatMap((row) => (row?.state === 'parked' ? [row.reason ?? '–'] : []));
    return { person: aadObjectId, name, reasons };
}
const employed = (container) => {
    const organisation = container.organisation();
    const now = container.clock.now();
    return organisation.people.filter(({ aadObjectId }) => (0, roles_1.isEmployed)(organisation, aadObjectId, now));
};
async function each(items, ask) {
    const results = [];
    for (let at = 0; at < items.length; at += atOnce)
        results.push(...(await Promise.all(items.slice(at, at + atOnce).map(ask))));
    return results;
}
