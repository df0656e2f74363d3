"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.advise = advise;
exports.decideOn = decideOn;
exports.recordNotified = recordNotified;
const contract_1 = require("../contract");
const tipping_1 = require("../assessment/tipping");
const clocks_1 = require("../clocks");
const handlers_1 = require("../handlers");
const outcome_1 = require("../outcome");
const assessing_1 = require("./assessing");
const moments_1 = require("./moments");
const judged_1 = require("./judged");
const model_1 = require("./model");
function advise(state, { by, duty, notify, exception, text: reason, masked }, at) {
    const before = state.process?.decisions[duty];
    if (before && before.state !== 'advised' && !mayAdviseAnew(state, duty, at.organisation))
        return 'alreadyDecided';
    if (duty === 'recipients') {
        if (!(0, model_1.significantOf)(state.process ?? model_1.noProcess))
            return 'notSignificant';
    }
    else if ((0, clocks_1.assessmentOf)(state, at.organisation).contradictions.length > 0)
        return 'contradictory';
    const assessed = { by, at: at.now.toISOString() };
    const exempt = duty === 'subjects' && !notify && exception !== null ? { exception } : {};
    const judged = (0, judged_1.judgedNow)(state, duty, at.organisation);
    const advice = { notify, reason, ...exempt, assessed, judged };
    const standing = (0, model_1.standingOf)(before);
    const advised = {
        state: 'advised',
        ...advice,
        ...(standing?.state === 'decided' ? { standing } : {}),
    };
    const advising = (0, outcome_1.event)('advised', by, { duty, notify, reason, ...exempt, judged });
    const next = { ...withDecision(state, duty, advised), masked: (0, outcome_1.withMasked)(state, masked) };
    const deciders = (0, handlers_1.decidersOf)(next, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
    if (deciders.includes(by)) {
        const decided = decidedBy(next, duty, advice, by, at);
        return (0, outcome_1.decisionOn)((0, assessing_1.statusOf)(withDecision(next, duty, decided)), at, [
            advising,
            (0, outcome_1.event)('decided', by, { duty, notify, reason, ...exempt, judged }),
        ]);
    }
    return (0, outcome_1.decisionOn)(next, at, [advising], deciders.map((person) => (0, outcome_1.post)(person, contract_1.incidentCards.decision, 'statutory')));
}
function mayAdviseAnew(state, duty, organisation) {
    if (duty === 'recipients')
        return false;
    const { advices } = (0, clocks_1.assessmentOf)(state, organisation);
    return (0, model_1.mayBeAdvisedAnew)(state.process?.decisions[duty], advices[duty]);
}
function decideOn(state, { decider, duty, notify, text, masked }, at) {
    const advised = state.process?.decisions[duty];
    if (!advised)
        return 'nothingAdvised';
    if (advised.state !== 'advised')
        return 'alreadyDecided';
    if (advised.notify !== notify && text === '')
        return 'reasonNeeded';
    const reason = text === '' ? advised.reason : text;
    const { assessed, exception } = advised;
    const exempt = advised.notify === notify && exception !== undefined ? { exception } : {};
    const against = advised.notify === notify ? {} : { against: { notify: advised.notify, reason: advised.reason } };
    const decided = decidedBy(state, duty, { notify, reason, ...exempt, ...against, assessed }, decider, at);
    const next = { ...withDecision(state, duty, decided), masked: (0, outcome_1.withMasked)(state, masked) };
    return (0, outcome_1.decisionOn)((0, assessing_1.statusOf)(next), at, [(0, outcome_1.event)('decided', decider, { duty, notify, reason, ...exempt, judged: decided.judged })], (0, outcome_1.postToHandlers)(state, at, 'statutory'));
}
function decidedBy(state, duty, decision, by, { now, organisation }) {
    const { process = model_1.noProcess, awareAt } = state;
    const { threshold } = (0, clocks_1.regimeAt)(organisation, new Date(awareAt));
    const conditions = decision.notify || duty === 'recipients' ? [] : (0, tipping_1.conditionsOf)((0, model_1.answersOf)(process), duty, threshold);
    const judged = (0, judged_1.judgedNow)(state, duty, organisation);
    return { state: 'decided', ...decision, decided: { by, at: now.toISOString() }, conditions, judged };
}
function recordNotified(state, { by, duty, text: reference, delay, moment, told, phase, masked }, at) {
    const decision = toCarryOut(state.process?.decisions[duty]);
    if (!decision?.notify)
        return 'nothingDecided';
    const clock = (0, clocks_1.clocksOf)(state, at.organisation).find(({ kind }) => kind === duty);
    const before = decision.state === 'done' ? decision : { done: { by, at: at.now.toISOString() } };
    const when = moment === undefined ? {} : { moment };
    const said = duty === 'authority' && phase !== undefined ? { phase } : {};
    const carried = { ...before, ...when };
    if (moment !== undefined && !(0, moments_1.couldBeTold)(state, moment, at.now))
        return 'momentNotPossible';
    const late = duty === 'authority' && clock !== undefined && clock.until.toISOString() < (0, model_1.doneAt)(carried);
    if (late && delay === '')
        return 'delayNeeded';
    const notified = {
        ...decision,
        ...carried,
        state: 'done',
        reference,
        ...(duty === 'subjects' && told ? { told } : {}),
        ...said,
        delay: delay === '' ? null : delay,
    };
    const next = { ...withDecision(state, duty, notified), masked: (0, outcome_1.withMasked)(state, masked) };
    return (0, outcome_1.decisionOn)((0, assessing_1.statusOf)(next), at, [
        (0, outcome_1.event)('notified', by, { duty, reference, delay, ...when, ...said, ...(told ? { told } : {}) }),
    ]);
}
function toCarryOut(decision) {
    if (!decision || decision.state === 'advised')
        return null;
    if (decision.state === 'decided' || (0, model_1.isCarriedOut)(decision))
        return decision;
    const { notify, reason, exception, assessed, decided, conditions, judged } = decision;
    return {
        state: 'decided',
        notify,
        reason,
        assessed,
        decided,
        conditions,
        ...(exception === undefined ? {} : { exception }),
        ...(judged === undefined ? {} : { judged }),
    };
}
function withDecision(state, duty, decision) {
    const process = state.process ?? model_1.noProcess;
    return { ...state, process: { ...process, decisions: { ...process.decisions, [duty]: decision } } };
}
