"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.remindedByCard = exports.openFollowUps = exports.secondStep = exports.leaveStep = exports.followUpStep = exports.clockStep = void 0;
exports.nextTimer = nextTimer;
exports.remindAt = remindAt;
exports.leaveAt = leaveAt;
const calendar_1 = require("../time/calendar");
const clocks_1 = require("./clocks");
const ladder_1 = require("./ladder");
const model_1 = require("./process/model");
const signers_1 = require("./process/signers");
exports.clockStep = 'clock';
exports.followUpStep = 'followUp';
exports.leaveStep = 'leave';
exports.secondStep = 'second';
function nextTimer(incident, organisation) {
    const rung = (0, ladder_1.nextRung)(incident, organisation);
    const [reminder] = (0, clocks_1.remindersLeft)(incident, organisation);
    const task = nextFollowUp(incident, organisation);
    const leave = leaveAt(incident, organisation);
    const second = (0, signers_1.signersCalledAt)(incident);
    const steps = [
        ...(rung ? [{ at: rung.at, step: ladder_1.escalationStep }] : []),
        ...(reminder ? [{ at: reminder.at, step: exports.clockStep }] : []),
        ...(task ? [{ at: task, step: exports.followUpStep }] : []),
        ...(leave ? [{ at: leave, step: exports.leaveStep }] : []),
        ...(second ? [{ at: second, step: exports.secondStep }] : []),
    ];
    return steps.reduce((first, step) => (first && first.at <= step.at ? first : step), null);
}
function remindAt({ due, remindedOn }, { office }) {
    const day = remindedOn === null ? due : (0, calendar_1.nextWorkingDay)(remindedOn, office);
    return (0, calendar_1.at)((0, calendar_1.isWorkingDay)(day, office) ? day : (0, calendar_1.nextWorkingDay)(day, office), office.opens, office);
}
function leaveAt({ taken, status }, { office }) {
    const over = status === 'closed' || status === 'withdrawn' || status === 'joined';
    return over || taken?.awayFrom === undefined ? null : (0, calendar_1.at)(taken.awayFrom, office.opens, office);
}
const openFollowUps = ({ status, process = model_1.noProcess }) => status === 'withdrawn' || status === 'joined' ? [] : process.followUps.filter(({ done }) => done === null);
exports.openFollowUps = openFollowUps;
const remindedByCard = (incident, { people, companies }) => {
    const group = new Set(companies.filter((company) => company.group).map(({ id }) => id));
    const summarised = new Set(people.filter(({ company }) => group.has(company)).map(({ aadObjectId }) => aadObjectId));
    return (0, exports.openFollowUps)(incident).filter(({ owner }) => !summarised.has(owner));
};
exports.remindedByCard = remindedByCard;
function nextFollowUp(incident, organisation) {
    const moments = (0, exports.remindedByCard)(incident, organisation).map((task) => remindAt(task, organisation).getTime());
    return moments.length === 0 ? null : new Date(Math.min(...moments));
}
