"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.open = open;
exports.change = change;
exports.openQuestion = openQuestion;
const contract_1 = require("./contract");
const attaching_1 = require("./evidence/attaching");
const handlers_1 = require("./handlers");
const ladder_1 = require("./ladder");
const joining_1 = require("./joining/joining");
const together_1 = require("./together");
const outcome_1 = require("./outcome");
const advance_1 = require("./process/advance");
const assessing_1 = require("./process/assessing");
const holding_1 = require("./process/holding");
const reminding_1 = require("./process/reminding");
const reversal_1 = require("./process/reversal");
const tasks_1 = require("./process/tasks");
const withdrawing_1 = require("./process/withdrawing");
const schedule_1 = require("./schedule");
const search_1 = require("./search");
const since_when_1 = require("./since-when");
const turned_up_1 = require("./turned-up");
const rungs_1 = require("../time/rungs");
const mostRemarks = 40;
function open(command, at) {
    const { facts, about, masked, reporterKey, reporter, origin, confidential, flood, unnamed } = command;
    const handlers = (0, handlers_1.handlersOf)(at.organisation, about, at.now);
    const nobody = handlers.length === 0;
    const state = {
        id: at.id,
        status: 'reported',
        facts,
        about,
        masked,
        reportedAt: at.now.toISOString(),
        reporterKey,
        awareAt: (0, since_when_1.sinceWhen)(facts, at),
        taken: null,
        withdrawn: null,
        remarks: [],
        seen: {},
        escalated: 0,
        called: null,
        unreached: nobody,
        boardCalled: nobody,
        ...(origin ? { origin } : {}),
        ...(confidential ? { confidential } : {}),
        ...(flood === undefined ? {} : { flood }),
        ...(unnamed === undefined ? {} : { unnamed }),
    };
    const atOnce = (0, ladder_1.boardAtOnce)(state, at);
    const board = atOnce?.people ?? [];
    const next = atOnce?.incident ?? state;
    const alerts = [...handlers.map(({ aadObjectId }) => aadObjectId), ...board].map((person) => (0, outcome_1.alert)(next, person, 'statutory'));
    const reported = (0, outcome_1.event)('reported', null, { facts, about, masked, ...(origin ? { origin } : {}) });
    const events = [
        reported,
        ...(nobody ? [(0, outcome_1.event)('unreached', null, { board: [] })] : []),
        ...(atOnce ? [(0, outcome_1.event)('boardAtOnce', null, { people: board })] : []),
    ];
    const messages = [...alerts, ...(nobody ? (0, outcome_1.secondChannel)(state) : []), ...receipt(command)];
    const decision = {
        ...(0, outcome_1.decisionOn)(next, at, events, messages),
        handovers: answerTo(origin, at.id),
        rows: [(0, search_1.searchable)(next)],
    };
    return reporter === null ? decision : { ...decision, identity: { reporter } };
}
const answerTo = (origin, incident) => origin
    ? [
        {
            to: origin.partition,
            flow: origin.flow,
            command: 'incidentOpened',
            payload: { item: origin.item, matter: origin.matter, incident },
        },
    ]
    : [];
function change(state, command, at) {
    switch (command.type) {
        case 'take':
            return take(state, command, at);
        case 'see':
            return see(state, command, at);
        case 'ask':
            return ask(state, command, at);
        case 'withdraw':
            return (0, withdrawing_1.withdraw)(state, command, at);
        case 'add':
            return remark(state, 'addition', command, at, newsOf(state, at));
        case 'mistake':
            return remark(state, 'mistake', command, at, []);
        case 'answer':
            return openQuestion(state) ? remark(state, 'answer', command, at, newsOf(state, at)) : 'nothingAsked';
        case 'attach':
            return (0, attaching_1.attach)(state, command, at);
        case 'unreached':
            return callForHelp(state, at);
        case 'reached':
            return state.unreached
                ? (0, outcome_1.decisionOn)({ ...state, unreached: false }, at, [(0, outcome_1.event)('reached', null)])
                : 'unchanged';
        case 'renamed':
            return command.reporterKey === state.reporterKey
                ? 'unchanged'
                : {
                    ...(0, outcome_1.decisionOn)({ ...state, reporterKey: command.reporterKey }, at, [(0, outcome_1.event)('renamed', null)]),
                    leaves: 'everybody',
                };
        case 'relist':
            return { ...(0, outcome_1.decisionOn)(state, at, [(0, outcome_1.event)('relisted', null)]), leaves: 'everybody' };
        case 'timer':
            return timed(state, command.step, at);
        case 'turnedUp':
            return (0, turned_up_1.turnUp)(state, command, at);
        case 'leave':
            return (0, holding_1.sayLeave)(state, command, at);
        default:
            return (0, joining_1.isJoining)(command) ? (0, joining_1.joinOrPart)(state, command, at) : (0, advance_1.advance)(state, command, at);
    }
}
function timed(state, step, at) {
    switch (step) {
        case ladder_1.escalationStep:
            return escalate(state, at);
        case schedule_1.leaveStep:
            return (0, holding_1.beginLeave)(state, at);
        case schedule_1.secondStep:
            return (0, reversal_1.callSigners)(state, at);
        default:
            return (0, reminding_1.remind)(state, step, at);
    }
}
const newsOf = (state, at) => state.joined ? [] : (0, outcome_1.postToHandlers)(state, at);
function openQuestion(incident) {
    const last = (0, together_1.ownRemarks)(incident).findLast(({ kind }) => kind === 'question' || kind === 'answer');
    return last?.kind === 'question' ? last : null;
}
function take(state, { by }, at) {
    const taken = { by, at: at.now.toISOString() };
    const { letGo, ...nobodys } = seenBy(state, by, at);
    const next = (0, assessing_1.statusOf)({ ...(letGo ? (0, holding_1.withTasksOf)(letGo.by, by, nobodys) : nobodys), taken });
    return (0, outcome_1.decisionOn)((0, tasks_1.beginTasks)(next, by, at), at, [(0, outcome_1.event)('taken', by)]);
}
function see(state, { by }, at) {
    return by in state.seen
        ? 'unchanged'
        : { ...(0, outcome_1.decisionOn)(seenBy(state, by, at), at, [(0, outcome_1.event)('seen', by)]), unsaid: true };
}
function ask(state, command, at) {
    const { by, reporter } = command;
    const anybody = reporter !== null || state.unnamed !== undefined || (0, together_1.joinedTo)(state).length > 0;
    if (!anybody)
        return 'reporterUnknown';
    const messages = reporter === null ? [] : [(0, outcome_1.post)(reporter, contract_1.incidentCards.question, 'operational')];
    return remark(state, 'question', command, at, messages, by);
}
function remark(state, kind, { text, masked }, at, messages, by = null) {
    if ((0, together_1.ownRemarks)(state).length >= mostRemarks)
        return 'tooManyRemarks';
    const remarks = [...state.remarks, { kind, text, at: at.now.toISOString() }];
    const next = { ...state, remarks, masked: (0, outcome_1.withMasked)(state, masked) };
    const said = [(0, outcome_1.event)(kind, by, { text })];
    return { ...(0, outcome_1.decisionOn)(next, at, said, messages), rows: [(0, search_1.searchable)(next)] };
}
function escalate(state, at) {
    const due = (0, rungs_1.fallenDue)((0, ladder_1.rungsOf)(state, at.organisation), state.escalated, at.now);
    if (!due)
        return 'nothingDue';
    const { latest: rung } = due;
    const people = (0, ladder_1.calledBy)(rung, state, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
    const next = {
        ...state,
        escalated: rung.index + 1,
        called: { to: rung.to, people, at: at.now.toISOString() },
        boardCalled: state.boardCalled || rung.to === 'board',
    };
    const events = [
        ...due.skipped.map(({ index, to }) => (0, outcome_1.event)('escalationSkipped', null, { step: index, to })),
        ...(due.unnamed > 0 ? [(0, outcome_1.event)('escalationSkipped', null, { more: due.unnamed })] : []),
        (0, outcome_1.event)('escalated', null, { step: rung.index, to: rung.to, people }),
    ];
    return (0, outcome_1.decisionOn)(next, at, events, people.map((person) => (0, outcome_1.alert)(next, person, 'statutory')));
}
function callForHelp(state, at) {
    if (state.unreached)
        return 'unchanged';
    const board = (0, handlers_1.boardOf)(at.organisation, state.about, at.now).map(({ aadObjectId }) => aadObjectId);
    return (0, outcome_1.decisionOn)({ ...state, unreached: true, boardCalled: true }, at, [(0, outcome_1.event)('unreached', null, { board })], [...board.map((person) => (0, outcome_1.alert)(state, person, 'statutory')), ...(0, outcome_1.secondChannel)(state)]);
}
function receipt({ reporter, receiptActivityId }) {
    if (reporter === null)
        return [];
    const asked = { ...(0, outcome_1.post)(reporter, contract_1.incidentCards.receipt, 'operational'), follows: 'delivery' };
    return [
        receiptActivityId === null ? asked : { ...asked, as: { kind: 'shown', activityId: receiptActivityId } },
    ];
}
const seenBy = (state, person, { now }) => ({
    ...state,
    seen: { [person]: now.toISOString(), ...state.seen },
});
