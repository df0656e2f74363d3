"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isCyberLate = void 0;
exports.callSignificant = callSignificant;
exports.calledSignificant = calledSignificant;
exports.recordCyber = recordCyber;
const clocks_1 = require("../clocks");
const cyber_clocks_1 = require("../cyber-clocks");
const outcome_1 = require("../outcome");
const assessing_1 = require("./assessing");
const model_1 = require("./model");
const reversal_1 = require("./reversal");
const undoing_1 = require("./undoing");
function callSignificant(state, command, at) {
    const { significant, text: reason } = command;
    if (significant && !mayBeSignificant(state, at))
        return 'notSwitchedOn';
    if (significant === ((0, model_1.significantOf)(state.process ?? model_1.noProcess) !== null))
        return 'unchanged';
    const asked = significant ? null : (0, reversal_1.askSecond)(state, { what: 'notSignificant', reason }, command, at);
    return asked ?? calledSignificant(state, command, at);
}
function calledSignificant(state, { by, significant, text: reason, masked }, at, agreed = {}) {
    const process = state.process ?? model_1.noProcess;
    const called = { by, at: at.now.toISOString(), significant, reason };
    const cyber = { steps: process.cyber?.steps ?? {}, called };
    const next = (0, assessing_1.statusOf)({
        ...state,
        masked: (0, outcome_1.withMasked)(state, masked),
        process: { ...(significant ? process : withoutRecipients(process)), cyber },
    });
    const said = (0, outcome_1.event)(significant ? 'significant' : 'notSignificant', by, { reason });
    if (significant)
        return (0, outcome_1.decisionOn)(next, at, [said]);
    const undone = (0, undoing_1.undo)(state, next, ['recipients'], { by, why: 'notSignificant', reason, ...agreed }, at);
    return (0, outcome_1.decisionOn)(undone.state, at, [said, ...undone.events], undone.messages);
}
const mayBeSignificant = (state, { organisation }) => !(0, clocks_1.isDrill)(state) && (0, cyber_clocks_1.cyberRegimeAt)(organisation, new Date(state.awareAt)) !== null;
function withoutRecipients(process) {
    const { recipients, ...others } = process.decisions;
    return recipients?.state === 'done' ? process : { ...process, decisions: others };
}
function recordCyber(state, { by, step, text: reference, delay, masked }, at) {
    const process = state.process ?? model_1.noProcess;
    const cyber = (0, model_1.significantOf)(process);
    if (!cyber)
        return 'notSignificant';
    if (!(0, model_1.openCyberSteps)(cyber).includes(step))
        return 'stepNotOpen';
    if (delay === '' && (0, exports.isCyberLate)(state, step, at))
        return 'delayNeeded';
    const done = { by, at: at.now.toISOString(), reference, delay: delay === '' ? null : delay };
    const next = {
        ...state,
        masked: (0, outcome_1.withMasked)(state, masked),
        process: { ...process, cyber: { ...cyber, steps: { ...cyber.steps, [step]: done } } },
    };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('cyberDone', by, { step, reference, delay })]);
}
const clockOf = {
    warning: 'cyberWarning',
    report: 'cyberReport',
    progress: 'cyberFinal',
    handled: null,
    final: 'cyberFinal',
};
const isCyberLate = (state, step, { now, organisation }) => (0, clocks_1.clocksOf)(state, organisation).some(({ kind, metAt, until }) => kind === clockOf[step] && metAt === null && until < now);
exports.isCyberLate = isCyberLate;
