"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isAlone = exports.splitWhole = void 0;
exports.splitByPerson = splitByPerson;
const guarded_1 = require("./guarded");
function splitByPerson(before, after, today) {
    const difference = (0, guarded_1.guardedDifference)(before, after, today);
    const concerned = (0, guarded_1.concernedIn)(difference);
    const [was, is] = [byId(before), byId(after)];
    const gone = before.people.filter(({ aadObjectId: id }) => concerned.includes(id) && !is.has(id));
    const known = after.people.map((person) => concerned.includes(person.aadObjectId) ? withStandingOf(person, was.get(person.aadObjectId)) : person);
    const people = putBack(gone, known, before.people);
    return {
        atOnce: concerned.length === 0 ? after : { ...after, people, companies: withCompaniesOf(gone, before, after) },
        waits: concerned.map((id) => ({
            change: standingChange(id, is.get(id)),
            difference: difference.filter(({ person }) => person === id),
        })),
    };
}
const splitWhole = (change) => (before, after, today) => {
    const difference = (0, guarded_1.guardedDifference)(before, after, today);
    return difference.length === 0
        ? { atOnce: after, waits: [] }
        : { atOnce: before, waits: [{ change, difference }] };
};
exports.splitWhole = splitWhole;
const isAlone = (organisation, by, today) => (0, guarded_1.guardedHolders)(organisation, today).every((id) => id === by);
exports.isAlone = isAlone;
const byId = ({ people }) => new Map(people.map((person) => [person.aadObjectId, person]));
function withStandingOf(person, was) {
    const { start, end, ...rest } = person;
    const dates = was ?? { start, end };
    return {
        ...rest,
        ...(dates.start === undefined ? {} : { start: dates.start }),
        ...(dates.end === undefined ? {} : { end: dates.end }),
        roles: [
            ...person.roles.filter(({ role }) => !(0, guarded_1.isGuarded)(role)),
            ...(was?.roles ?? []).filter(({ role }) => (0, guarded_1.isGuarded)(role)),
        ],
    };
}
const putBack = (gone, people, before) => gone.reduce((list, person) => {
    const ahead = before[before.indexOf(person) - 1]?.aadObjectId;
    return list.toSpliced(list.findIndex(({ aadObjectId }) => aadObjectId === ahead) + 1, 0, person);
}, people);
function withCompaniesOf(staying, before, after) {
    const known = new Set(after.companies.map(({ id }) => id));
    const needed = new Set(staying.map(({ company }) => company));
    return [...after.companies, ...before.companies.filter(({ id }) => needed.has(id) && !known.has(id))];
}
const standingChange = (person, after) => after
    ? {
        type: 'setStanding',
        person,
        start: after.start ?? null,
        end: after.end ?? null,
        roles: after.roles.filter(({ role }) => (0, guarded_1.isGuarded)(role)),
    }
    : { type: 'removePerson', person };
