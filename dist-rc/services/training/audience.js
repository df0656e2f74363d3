"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.serviceLines = exports.meantBy = exports.isGivenBy = exports.trainerRoles = void 0;
exports.isMeant = isMeant;
const roles_1 = require("../people/roles");
exports.trainerRoles = ['trainer', 'fg', 'fgDeputy'];
function isMeant(audience, person, { companies }) {
    if (!companies.some(({ id, group }) => group && id === person.company))
        return false;
    if (audience.kind === 'everybody')
        return true;
    const { aadObjectId, company, serviceLine } = person;
    return (audience.people.includes(aadObjectId) ||
        audience.companies.includes(company) ||
        (serviceLine !== undefined && audience.serviceLines.includes(serviceLine)));
}
const isGivenBy = ({ owner, facts }, person) => owner === person && facts.outside === undefined;
exports.isGivenBy = isGivenBy;
const meantBy = (audience, organisation, now) => organisation.people.filter((person) => isMeant(audience, person, organisation) && (0, roles_1.isEmployed)(organisation, person.aadObjectId, now));
exports.meantBy = meantBy;
const serviceLines = ({ people }) => [
    ...new Set(people.flatMap(({ serviceLine }) => (serviceLine === undefined ? [] : [serviceLine]))),
];
exports.serviceLines = serviceLines;
