"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.holdsOn = exports.affiliations = exports.locales = exports.roles = void 0;
exports.holdersOf = holdersOf;
exports.rolesOf = rolesOf;
exports.provenPerson = provenPerson;
exports.actorOf = actorOf;
exports.isEmployed = isEmployed;
const zone_1 = require("../time/zone");
var organisation_schema_1 = require("./organisation-schema");
Object.defineProperty(exports, "roles", { enumerable: true, get: function () { return organisation_schema_1.roles; } });
exports.locales = ['nl', 'en'];
exports.affiliations = ['group', 'guestCompany', 'unknown'];
function holdersOf(organisation, role, at) {
    const day = (0, zone_1.dayOf)(at, organisation.office.timeZone);
    return organisation.people.filter((person) => rolesOn(person, day).includes(role));
}
function rolesOf(organisation, person, at) {
    return rolesOn(person, (0, zone_1.dayOf)(at, organisation.office.timeZone));
}
function provenPerson(organisation, { person, account }) {
    if (person === null || account === 'foreign')
        return null;
    const id = person.toLowerCase();
    const known = organisation.people.find(({ aadObjectId }) => aadObjectId === id);
    return account === 'guest' && known && isOfGroup(organisation, known) ? null : id;
}
function actorOf(organisation, person, locale, at) {
    const id = person?.toLowerCase() ?? null;
    const day = (0, zone_1.dayOf)(at, organisation.office.timeZone);
    const known = organisation.people.find(({ aadObjectId }) => aadObjectId === id);
    if (id === null || !known || !covers(known.start, known.end, day))
        return { person: id, affiliation: 'unknown', roles: [], locale };
    return {
        person: id,
        affiliation: isOfGroup(organisation, known) ? 'group' : 'guestCompany',
        roles: rolesOn(known, day),
        locale,
    };
}
const isOfGroup = ({ companies }, { company }) => companies.some(({ id, group }) => id === company && group);
function isEmployed({ people, office }, person, at) {
    const known = people.find(({ aadObjectId }) => aadObjectId === person);
    return known !== undefined && covers(known.start, known.end, (0, zone_1.dayOf)(at, office.timeZone));
}
const holdsOn = (person, role, day) => rolesOn(person, day).includes(role);
exports.holdsOn = holdsOn;
function rolesOn(person, day) {
    if (!covers(person.start, person.end, day))
        return [];
    return person.roles.filter(({ from, until }) => covers(from, until, day)).map(({ role }) => role);
}
const covers = (from, until, day) => (from === undefined || from <= day) && (until === undefined || day <= until);
