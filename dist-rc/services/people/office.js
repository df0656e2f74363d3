"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepsOffice = exports.isAnswered = exports.canBeCalled = void 0;
exports.officeKeepers = officeKeepers;
exports.officeOnDuty = officeOnDuty;
exports.reachable = reachable;
exports.passedOver = passedOver;
const roles_1 = require("./roles");
const canBeCalled = ({ absent, unreached }, person) => !absent.has(person) && !unreached.has(person);
exports.canBeCalled = canBeCalled;
function officeKeepers(moment, except = '') {
    const { organisation, now } = moment;
    const named = [
        ...(0, roles_1.holdersOf)(organisation, 'officeManager', now),
        ...(0, roles_1.holdersOf)(organisation, 'officeDeputy', now),
    ];
    const others = without(unique(named), except);
    if (answers(moment, others))
        return others;
    return unique([...others, ...without((0, roles_1.holdersOf)(organisation, 'board', now), except)]);
}
function officeOnDuty(moment, except = '') {
    const all = officeKeepers(moment, except);
    const there = all.filter(({ aadObjectId }) => (0, exports.canBeCalled)(moment, aadObjectId));
    const managers = (0, roles_1.holdersOf)(moment.organisation, 'officeManager', moment.now).map(({ aadObjectId }) => aadObjectId);
    const first = there.filter(({ aadObjectId }) => managers.includes(aadObjectId));
    if (first.length > 0)
        return first;
    if (there.length > 0)
        return there;
    if (moment.unreached.size === 0)
        return all;
    return reachable(moment, all) ?? officeOnDuty({ ...moment, unreached: new Set() }, except);
}
function reachable({ unreached }, people) {
    const reached = people.filter(({ aadObjectId }) => !unreached.has(aadObjectId));
    return reached.length > 0 ? reached : null;
}
const isAnswered = (moment, except = '') => answers(moment, officeKeepers(moment, except));
exports.isAnswered = isAnswered;
const answers = (moment, people) => people.some(({ aadObjectId }) => (0, exports.canBeCalled)(moment, aadObjectId)) ||
    (people.length > 0 && people.every(({ aadObjectId }) => !moment.unreached.has(aadObjectId)));
function passedOver(moment, except = '') {
    const asked = officeOnDuty(moment, except);
    const usually = officeOnDuty({ ...moment, unreached: new Set() }, except);
    return usually.filter(({ aadObjectId }) => moment.unreached.has(aadObjectId) && !asked.some((one) => one.aadObjectId === aadObjectId));
}
const keepsOffice = (moment, person, except = '') => officeKeepers(moment, except).some(({ aadObjectId }) => aadObjectId === person);
exports.keepsOffice = keepsOffice;
const unique = (people) => [
    ...new Map(people.map((person) => [person.aadObjectId, person])).values(),
];
const without = (people, id) => people.filter(({ aadObjectId }) => aadObjectId !== id);
