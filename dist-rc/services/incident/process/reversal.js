"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fromAwareness = void 0;
exports.needsSecond = needsSecond;
exports.askSecond = askSecond;
exports.callSigners = callSigners;
exports.withReversal = withReversal;
const clocks_1 = require("../clocks");
const contract_1 = require("../contract");
const outcome_1 = require("../outcome");
const model_1 = require("./model");
const signers_1 = require("./signers");
const signing_1 = require("./signing");
exports.fromAwareness = [
    'authority',
    'cyberWarning',
    'cyberReport',
];
function needsSecond(state, reversal, at) {
    const { classified, decisions } = state.process ?? model_1.noProcess;
    const signed = (0, signing_1.signedByOthers)(state);
    switch (reversal.what) {
        case 'withdraw':
            return signed.length > 0;
        case 'classify':
            return (classified?.outcome === 'breach' &&
                reversal.outcome !== 'breach' &&
                model_1.decidedDuties.some((duty) => signed.includes(duty)));
        case 'notSignificant':
            return signed.includes('recipients');
        case 'moveAware':
            return (reversal.to > state.awareAt &&
                (Object.values(decisions).some((decision) => decision.state !== 'advised') || termIsOver(state, at)));
    }
}
const termIsOver = (state, { now, organisation }) => (0, clocks_1.clocksOf)(state, organisation).some(({ kind, until }) => exports.fromAwareness.includes(kind) && until <= now);
function askSecond(state, reversal, { by, masked }, at) {
    if (!needsSecond(state, reversal, at))
        return null;
    if ((0, signers_1.waitingReversal)(state))
        return 'alreadyAsked';
    const asked = { by, at: at.now.toISOString(), reversal };
    const signers = (0, signers_1.signersOf)(state, asked, at.organisation, at.now);
    if (signers.length === 0)
        return 'nobodySigns';
    const next = withReversal({ ...state, masked: (0, outcome_1.withMasked)(state, masked) }, asked);
    const { what, ...said } = reversal;
    const asking = (0, outcome_1.event)('secondAsked', by, { asked: what, ...said, people: signers });
    return (0, outcome_1.decisionOn)(next, at, [asking], signers.map(called));
}
function callSigners(state, at) {
    const [asked, due] = [(0, signers_1.waitingReversal)(state), (0, signers_1.signersCalledAt)(state)];
    if (!asked || !due || due > at.now)
        return 'nothingDue';
    const people = (0, signers_1.signersOf)(state, asked, at.organisation, at.now);
    const next = withReversal(state, { ...asked, calledAt: at.now.toISOString() });
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('secondCalled', null, { people })], people.map(called));
}
const called = (person) => (0, outcome_1.post)(person, contract_1.incidentCards.second, 'statutory');
function withReversal(state, reversal) {
    const process = { ...(state.process ?? model_1.noProcess), reversal };
    return { ...state, process };
}
