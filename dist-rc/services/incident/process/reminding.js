"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.remind = void 0;
const contract_1 = require("../contract");
const zone_1 = require("../../time/zone");
const clocks_1 = require("../clocks");
const ladder_1 = require("../ladder");
const handlers_1 = require("../handlers");
const outcome_1 = require("../outcome");
const schedule_1 = require("../schedule");
const model_1 = require("./model");
const signing_1 = require("./signing");
const remind = (state, step, at) => step === schedule_1.clockStep ? remindOfClock(state, at) : remindOfTasks(state, at);
exports.remind = remind;
function remindOfClock(state, at) {
    const due = (0, clocks_1.remindersLeft)(state, at.organisation).filter((reminder) => reminder.at <= at.now);
    const latest = due.at(-1);
    if (!latest)
        return 'nothingDue';
    const process = state.process ?? model_1.noProcess;
    const reminded = Object.fromEntries(due.map(({ clock }) => [clock, at.now.toISOString()]));
    const alone = due.every(({ asked, near }) => asked === 'alone' && !near);
    const holders = alone ? [] : toRemind(state, latest, at);
    const waiting = decidersWaited(state, latest, at).filter((person) => !holders.includes(person));
    const people = [...holders, ...waiting];
    const call = { clock: latest.clock, at: at.now.toISOString(), people };
    const next = {
        ...state,
        process: { ...process, reminded: { ...process.reminded, ...reminded }, call },
    };
    const events = momentsOf(due).map((together) => {
        const [{ clock, at: moment } = latest] = together;
        const rings = together.includes(latest);
        return (0, outcome_1.event)(rings ? 'clockCalled' : 'clockSkipped', null, {
            clock: rings ? latest.clock : clock,
            moment: moment.toISOString(),
            ...(together.length > 1 ? { clocks: together.map((each) => each.clock) } : {}),
            ...(rings ? { people } : {}),
        });
    });
    return (0, outcome_1.decisionOn)(next, at, events, [
        ...holders.map((person) => (0, outcome_1.alert)(next, person, 'statutory')),
        ...waiting.map((person) => (0, outcome_1.post)(person, contract_1.incidentCards.decision, 'statutory')),
    ]);
}
function momentsOf(due) {
    const moments = new Map();
    for (const reminder of due) {
        const together = moments.get(reminder.at.getTime());
        if (together)
            together.push(reminder);
        else
            moments.set(reminder.at.getTime(), [reminder]);
    }
    return [...moments.values()];
}
const decidersWaited = (state, reminder, at) => (0, signing_1.callsDeciders)(state, reminder)
    ? (0, handlers_1.decidersOf)(state, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId)
    : [];
function toRemind(state, { near }, at) {
    const forgotten = (0, ladder_1.isForgotten)(state, at.organisation, at.now);
    const board = forgotten ? (0, handlers_1.boardOf)(at.organisation, state.about, at.now) : [];
    const holders = [...(0, outcome_1.responsibleFor)(state, at), ...board.map(({ aadObjectId }) => aadObjectId)];
    const everybody = (0, handlers_1.actingOn)(state, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
    return [...new Set(near ? [...holders, ...everybody] : holders)];
}
function remindOfTasks(state, at) {
    const due = (0, schedule_1.remindedByCard)(state, at.organisation).filter((task) => (0, schedule_1.remindAt)(task, at.organisation) <= at.now);
    if (due.length === 0)
        return 'nothingDue';
    const process = state.process ?? model_1.noProcess;
    const remindedOn = (0, zone_1.dayOf)(at.now, at.organisation.office.timeZone);
    const followUps = process.followUps.map((task) => (due.includes(task) ? { ...task, remindedOn } : task));
    const owners = [...new Set(due.map(({ owner }) => owner))];
    const messages = owners.map((owner) => (0, outcome_1.post)(owner, contract_1.incidentCards.task, 'operational'));
    const reminding = (0, outcome_1.event)('tasksCalled', null, { tasks: due.map(({ id }) => id) });
    return (0, outcome_1.decisionOn)({ ...state, process: { ...process, followUps } }, at, [reminding], messages);
}
