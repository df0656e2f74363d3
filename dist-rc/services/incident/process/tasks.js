"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tasksFor = void 0;
exports.beginTasks = beginTasks;
exports.planTask = planTask;
exports.replanTask = replanTask;
exports.finishTask = finishTask;
const contract_1 = require("../contract");
const roles_1 = require("../../people/roles");
const calendar_1 = require("../../time/calendar");
const zone_1 = require("../../time/zone");
const clocks_1 = require("../clocks");
const outcome_1 = require("../outcome");
const model_1 = require("./model");
const mostTasks = 25;
const toldToClient = ['unlawful_instruction', 'data_minimisation'];
function beginTasks(state, by, at) {
    const { kind } = state.facts;
    if (kind === null || !toldToClient.includes(kind) || (0, clocks_1.isDrill)(state))
        return state;
    return { ...state, process: withTasks(state.process ?? model_1.noProcess, ['clientNote'], by, at) };
}
const tasksFor = (outcome, process, by, at) => outcome === 'breach' && !at.id.startsWith('OEF-')
    ? withTasks(process, ['insurer', 'police'], by, at)
    : process;
exports.tasksFor = tasksFor;
function withTasks(process, kinds, owner, at) {
    const { office } = at.organisation;
    const due = (0, calendar_1.nextWorkingDay)((0, zone_1.dayOf)(at.now, office.timeZone), office);
    const missing = kinds.filter((kind) => !process.followUps.some((task) => task.kind === kind));
    const added = missing.map((kind, place) => ({
        id: process.followUps.length + place + 1,
        kind,
        text: '',
        owner,
        due,
        remindedOn: null,
        done: null,
    }));
    return { ...process, followUps: [...process.followUps, ...added] };
}
function planTask(state, { by, owner, due, text, masked }, at) {
    const process = state.process ?? model_1.noProcess;
    if (process.followUps.length >= mostTasks)
        return 'tooManyTasks';
    const refused = refusalOf(state, { owner, due }, at);
    if (refused !== null)
        return refused;
    const task = {
        id: process.followUps.length + 1,
        kind: 'own',
        text,
        owner,
        due,
        remindedOn: null,
        done: null,
    };
    const next = {
        ...state,
        masked: (0, outcome_1.withMasked)(state, masked),
        process: { ...process, followUps: [...process.followUps, task] },
    };
    const messages = owner === by ? [] : [(0, outcome_1.post)(owner, contract_1.incidentCards.task, 'operational')];
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('planned', by, { task: task.id, text, owner, due })], messages);
}
function replanTask(state, { by, task: id, owner, due }, at) {
    const process = state.process ?? model_1.noProcess;
    const task = process.followUps.find((each) => each.id === id && each.done === null);
    if (!task)
        return 'unchanged';
    const next = {
        ...task,
        owner: owner ?? task.owner,
        due: due ?? task.due,
        remindedOn: due === undefined || due === task.due ? task.remindedOn : null,
    };
    if (next.owner === task.owner && next.due === task.due)
        return 'unchanged';
    const refused = refusalOf(state, next, at);
    if (refused !== null && !(refused === 'ownerNotPossible' && owner === undefined))
        return refused;
    const followUps = process.followUps.map((each) => (each.id === id ? next : each));
    const messages = [next.owner]
        .filter((person) => person !== task.owner && person !== by)
        .map((person) => (0, outcome_1.post)(person, contract_1.incidentCards.task, 'operational'));
    return (0, outcome_1.decisionOn)({ ...state, process: { ...process, followUps } }, at, [
        (0, outcome_1.event)('replanned', by, {
            task: id,
            owner: next.owner,
            due: next.due,
            wasOwner: task.owner,
            wasDue: task.due,
        }),
    ], messages);
}
function refusalOf({ about }, { owner, due }, { organisation, now }) {
    if (about.includes(owner) || !(0, roles_1.isEmployed)(organisation, owner, now))
        return 'ownerNotPossible';
    return due < (0, zone_1.dayOf)(now, organisation.office.timeZone) ? 'momentNotPossible' : null;
}
function finishTask(state, { task: id, owner: by }, at) {
    const process = state.process ?? model_1.noProcess;
    const done = { by, at: at.now.toISOString() };
    const open = process.followUps.some((task) => task.id === id && task.done === null);
    if (!open)
        return 'unchanged';
    const followUps = process.followUps.map((task) => (task.id === id ? { ...task, done } : task));
    return (0, outcome_1.decisionOn)({ ...state, process: { ...process, followUps } }, at, [
        (0, outcome_1.event)('finished', by, { task: id }),
    ]);
}
