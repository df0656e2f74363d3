"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerQuestions = answerQuestions;
exports.classifyAs = classifyAs;
exports.classifiedAs = classifiedAs;
exports.statusOf = statusOf;
const classification_1 = require("../assessment/classification");
const tipping_1 = require("../assessment/tipping");
const clocks_1 = require("../clocks");
const outcome_1 = require("../outcome");
const judged_1 = require("./judged");
const reversal_1 = require("./reversal");
const undoing_1 = require("./undoing");
const model_1 = require("./model");
const tasks_1 = require("./tasks");
function answerQuestions(state, by, answers, at) {
    const process = state.process ?? model_1.noProcess;
    const given = answers.filter(({ question, value }) => !isAnswered(process, question, value));
    if (given.length === 0)
        return 'unchanged';
    const signed = { by, at: at.now.toISOString() };
    const answered = Object.fromEntries(given.map(({ question, value }) => [question, { value, ...signed }]));
    const next = {
        ...state,
        masked: given.reduce((masked, each) => (0, outcome_1.withMasked)({ ...state, masked }, each.masked), state.masked),
        process: { ...process, answers: { ...process.answers, ...answered } },
    };
    const answering = given.map(({ question, value }) => (0, outcome_1.event)('assessed', by, { question, value }));
    const reopened = model_1.decidedDuties.filter((duty) => turnedAround(state, next, duty, at));
    if (reopened.length === 0)
        return (0, outcome_1.decisionOn)(next, at, answering);
    const question = given.map((each) => each.question).join();
    const events = [
        ...answering,
        ...reopened.map((duty) => (0, outcome_1.event)('decisionReopened', null, { duty, question })),
    ];
    const why = { by, why: 'answer', reason: '' };
    const undone = (0, undoing_1.undo)(state, openAgain(next, reopened, at), reopened, why, at);
    const messages = [...(0, outcome_1.postToHandlers)(next, at, 'statutory'), ...undone.messages];
    return (0, outcome_1.decisionOn)(undone.state, at, [...events, ...undone.events], messages);
}
const isAnswered = ({ answers }, question, value) => answers[question]?.value.join() === value.join();
function turnedAround(before, after, duty, at) {
    const decision = before.process?.decisions[duty];
    if (!decision || decision.state === 'advised' || decision.notify)
        return false;
    const adviceOf = (incident) => (0, tipping_1.strictness)((0, clocks_1.assessmentOf)(incident, at.organisation).advices[duty].verdict);
    return adviceOf(before) < adviceOf(after);
}
function openAgain(state, duties, { now }) {
    const process = state.process ?? model_1.noProcess;
    const decisions = Object.fromEntries(Object.entries(process.decisions).filter(([duty]) => !duties.some((each) => each === duty)));
    const turned = { at: now.toISOString(), duties };
    return statusOf({ ...state, process: { ...process, decisions, closed: null, turned } });
}
function classifyAs(state, command, at) {
    const { outcome, text } = command;
    const process = state.process ?? model_1.noProcess;
    const reason = text === '' ? null : text;
    if ((0, classification_1.classify)((0, model_1.answersOf)(process)).outcome !== outcome && reason === null)
        return 'reasonNeeded';
    if (process.classified?.outcome === outcome && process.classified.reason === reason)
        return 'unchanged';
    return ((0, reversal_1.askSecond)(state, { what: 'classify', outcome, reason }, command, at) ?? classifiedAs(state, command, at));
}
function classifiedAs(state, { by, outcome, text, masked }, at, agreed = {}) {
    const process = state.process ?? model_1.noProcess;
    const { outcome: advised } = (0, classification_1.classify)((0, model_1.answersOf)(process));
    const reason = text === '' ? null : text;
    const judged = (0, judged_1.judgedNow)(state, null, at.organisation);
    const classified = { outcome, advised, reason, by, at: at.now.toISOString(), judged };
    const type = process.classified ? 'reclassified' : 'classified';
    const next = statusOf({
        ...state,
        masked: (0, outcome_1.withMasked)(state, masked),
        process: (0, tasks_1.tasksFor)(outcome, { ...process, classified }, by, at),
    });
    const said = (0, outcome_1.event)(type, by, { outcome, advised, reason, judged });
    if (outcome === 'breach')
        return (0, outcome_1.decisionOn)(next, at, [said]);
    const undone = (0, undoing_1.undo)(state, next, model_1.decidedDuties, { by, why: 'classified', reason: text, ...agreed }, at);
    return (0, outcome_1.decisionOn)(undone.state, at, [said, ...undone.events], undone.messages);
}
function statusOf(state) {
    const { classified, decisions, closed } = state.process ?? model_1.noProcess;
    if (closed)
        return { ...state, status: 'closed' };
    if (!state.taken)
        return { ...state, status: 'reported' };
    if (!classified)
        return { ...state, status: 'taken' };
    const notifying = Object.values(decisions).some((decision) => (0, model_1.standingOf)(decision)?.notify === true &&
        !(decision.state === 'done' && decision.retracted !== undefined));
    return { ...state, status: notifying ? 'notifying' : 'classified' };
}
