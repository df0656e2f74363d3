"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.guardedHolders = exports.concernedIn = exports.onward = exports.isGuarded = exports.guardedRoles = void 0;
exports.guardedDifference = guardedDifference;
exports.vacatedBy = vacatedBy;
const calendar_1 = require("../time/calendar");
const roles_1 = require("./roles");
exports.guardedRoles = [
    'fg',
    'fgDeputy',
    'board',
    'outsideContact',
    'admin',
];
const isGuarded = (role) => exports.guardedRoles.includes(role);
exports.isGuarded = isGuarded;
function guardedDifference(before, after, from) {
    const [old, next] = [guardedPeople(before), guardedPeople(after)];
    return [...new Set([...old.keys(), ...next.keys()])].flatMap((person) => exports.guardedRoles.flatMap((role) => shiftsOf(old.get(person), next.get(person), role, from).map((shift) => ({ person, role, ...shift }))));
}
const onward = (difference, from) => difference
    .filter(({ until }) => until === null || until >= from)
    .map((shift) => (shift.from < from ? { ...shift, from } : shift));
exports.onward = onward;
const concernedIn = (difference) => [
    ...new Set(difference.map(({ person }) => person)),
];
exports.concernedIn = concernedIn;
function vacatedBy(difference, before) {
    const people = guardedPeople(before);
    const isLeft = (role, day) => {
        const turned = difference.filter((shift) => shift.role === role && shift.from <= day && (shift.until === null || shift.until >= day));
        const left = [...people].filter(([id, person]) => holds(person, role, day) && !turned.some((shift) => !shift.gains && shift.person === id));
        return left.length > 0 || turned.some(({ gains }) => gains);
    };
    const losses = difference.filter(({ gains, role, from }) => !gains && !isLeft(role, from));
    return [...new Set(losses.map(({ role }) => role))];
}
const guardedHolders = (organisation, from) => (0, exports.concernedIn)(guardedDifference({ ...organisation, people: [] }, organisation, from));
exports.guardedHolders = guardedHolders;
const guardedPeople = ({ people }) => new Map(people
    .filter(({ roles }) => roles.some(({ role }) => (0, exports.isGuarded)(role)))
    .map((person) => [person.aadObjectId, person]));
function shiftsOf(before, after, role, from) {
    const turns = [...turnsOf(before, role), ...turnsOf(after, role)].filter((day) => day > from);
    const days = [...new Set([from, ...turns])].sort();
    const held = days.map((day) => ({ day, was: holds(before, role, day), is: holds(after, role, day) }));
    const runs = held.filter(({ was, is }, at) => was !== held[at - 1]?.was || is !== held[at - 1]?.is);
    return runs.flatMap(({ day, was, is }, at) => {
        const next = runs[at + 1];
        return was === is ? [] : [{ gains: is, from: day, until: next ? (0, calendar_1.addDays)(next.day, -1) : null }];
    });
}
const holds = (person, role, day) => person !== undefined && (0, roles_1.holdsOn)(person, role, day);
function turnsOf(person, role) {
    if (!person)
        return [];
    const periods = [
        { from: person.start, until: person.end },
        ...person.roles.filter((each) => each.role === role),
    ];
    return periods.flatMap(({ from, until }) => [
        ...(from === undefined ? [] : [from]),
        ...(until === undefined ? [] : [(0, calendar_1.addDays)(until, 1)]),
    ]);
}
