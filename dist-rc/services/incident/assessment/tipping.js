"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.strictness = exports.outcomes = void 0;
exports.tippingFacts = tippingFacts;
exports.tippingSets = tippingSets;
exports.conditionsOf = conditionsOf;
const assess_1 = require("./assess");
const classification_1 = require("./classification");
const duties_1 = require("./duties");
const questions_1 = require("./questions");
const ways_1 = require("./ways");
const weighing_1 = require("./weighing");
exports.outcomes = ['classification', 'severity', ...duties_1.duties];
function tippingFacts(answers, threshold = 'risk', mayTurnOut = questions_1.isOpen) {
    const fills = fillsOf(answers, mayTurnOut);
    return (0, assess_1.openOf)(answers)
        .map((question) => tippingFact(question, answers, fills, threshold))
        .sort((one, other) => other.weight - one.weight);
}
function tippingFact(question, answers, fills, threshold) {
    const suppositions = [
        {},
        ...fills.filter((fill) => question in fill).map((fill) => without(fill, question)),
    ];
    const found = suppositions.flatMap((supposed) => {
        const before = { ...answers, ...supposed };
        const now = outcomesOf(before, threshold);
        const others = Object.keys(supposed).length;
        return candidatesOf(question)
            .flatMap((value) => differences(now, outcomesOf(withAnswer(before, question, value), threshold)))
            .map((outcome) => ({ outcome, weight: 1 / (1 + others), alone: others === 0 }));
    });
    const moves = movesSeverity(answers, question);
    const among = (some) => exports.outcomes.filter((outcome) => outcome === 'severity' ? moves : some.some((each) => each.outcome === outcome));
    return {
        question,
        changes: among(found),
        alone: among(found.filter(({ alone }) => alone)),
        weight: found.reduce((sum, each) => sum + each.weight, 0),
    };
}
function fillsOf(answers, mayTurnOut = questions_1.isOpen) {
    const pairs = [{}, ...ways_1.waysOfExposure].flatMap((one) => [{}, ...ways_1.waysOfLoss].map((other) => ({ ...one, ...other })));
    const open = pairs.map((way) => Object.fromEntries(Object.entries(way).filter(([id]) => mayTurnOut(answers, id) && (0, questions_1.matters)({ ...way, ...answers }, id))));
    const once = new Map(open.map((fill) => [JSON.stringify(fill), fill]));
    return [...once.values()].filter((fill) => Object.keys(fill).length > 0);
}
const without = (answers, left) => Object.fromEntries(Object.entries(answers).filter(([id]) => id !== left));
function tippingSets(answers, threshold = 'risk') {
    const fills = fillsOf(answers);
    const verdict = (duty, fill) => (0, duties_1.verdictsOf)({ ...answers, ...fill }, threshold)[duty];
    return duties_1.duties.flatMap((duty) => duties_1.verdicts
        .filter((to) => to !== verdict(duty, {}))
        .flatMap((to) => {
        const reached = (fill) => verdict(duty, fill) === to;
        const sets = fills.filter(reached).map((fill) => smallest(fill, reached));
        const [least] = sets.sort((one, other) => one.length - other.length);
        return least && least.length > 1 ? [{ duty, to, questions: least }] : [];
    }));
}
function smallest(fill, reached) {
    const ids = Object.keys(fill);
    const needed = ids.reduce((kept, id) => (reached(without(kept, id)) ? without(kept, id) : kept), fill);
    return Object.keys(needed);
}
function conditionsOf(answers, duty, threshold = 'risk') {
    const now = (0, exports.strictness)((0, duties_1.verdictsOf)(answers, threshold)[duty]);
    return questions_1.questionIds.filter((id) => (0, questions_1.matters)(answers, id) &&
        !(0, questions_1.isOpen)(answers, id) &&
        candidatesOf(id).some((value) => (0, exports.strictness)((0, duties_1.verdictsOf)(withAnswer(answers, id, value), threshold)[duty]) > now));
}
const strictness = (verdict) => -duties_1.verdicts.indexOf(verdict);
exports.strictness = strictness;
const withAnswer = (answers, id, value) => ({
    ...answers,
    [id]: [value],
});
function candidatesOf(id) {
    const question = questions_1.questions[id];
    if (question.type === 'number')
        return ['100', '101'];
    if (question.type === 'text')
        return ['-', 'unknown'];
    return question.options;
}
const outcomesOf = (answers, threshold) => ({
    classification: (0, classification_1.classify)(answers).outcome,
    ...(0, duties_1.verdictsOf)(answers, threshold),
});
const differences = (one, other) => exports.outcomes.filter((outcome) => outcome !== 'severity' && one[outcome] !== other[outcome]);
const movesSeverity = (answers, question) => {
    const { band } = (0, weighing_1.weighRelevant)(answers);
    return candidatesOf(question).some((value) => (0, weighing_1.weighRelevant)(withAnswer(answers, question, value)).band !== band);
};
