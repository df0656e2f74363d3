"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ownersNudges = void 0;
exports.giverNudges = giverNudges;
const roles_1 = require("../people/roles");
const audience_1 = require("./audience");
const ownersNudges = ({ aadObjectId }, sessions) => sessions
    .filter(({ owner, status }) => owner === aadObjectId && status === 'planned')
    .flatMap(({ id, facts, proposed, reminded = 0 }) => reminded === 0
    ? []
    : [
        {
            subject: `${proposed ? 'confirm' : 'list'}:${id}`,
            step: reminded,
            kind: proposed ? 'toConfirm' : 'listOpen',
            record: id,
            title: facts.title,
            day: facts.day,
            time: facts.from,
            lines: [],
            pressing: true,
        },
    ]);
exports.ownersNudges = ownersNudges;
function giverNudges(person, { facts, organisation, now, lacking }) {
    if (lacking.size === 0)
        return [];
    if (!(0, roles_1.rolesOf)(organisation, person, now).some((role) => audience_1.trainerRoles.includes(role)))
        return [];
    return facts.sessions
        .filter(({ id, owner }) => lacking.has(id) && owner !== person.aadObjectId)
        .map(({ id, owner, facts: { title, day, from } }) => ({
        subject: `giver:${id}:${owner}`,
        step: 0,
        kind: 'needsGiver',
        record: id,
        title,
        day,
        time: from,
        lines: [],
        pressing: true,
    }));
}
