"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decisionRows = void 0;
exports.classificationRows = classificationRows;
exports.decisionRow = decisionRow;
const contract_1 = require("../../../services/incident/contract");
const dates_1 = require("../../dates");
const user_text_1 = require("../../user-text");
const at_authority_1 = require("./at-authority");
const judged_1 = require("./judged");
const model_1 = require("./model");
function classificationRows(model, texts) {
    const { classified } = model.process;
    if (!classified)
        return [{ label: texts.process.classified, lines: [texts.process.classifiedNone] }];
    const what = texts.outcomes.classification[classified.outcome];
    const why = classified.reason === null ? [] : excerptOf(classified.reason, texts);
    return [
        {
            label: texts.process.classified,
            lines: [
                texts.process.classifiedBy(what, ...(0, model_1.signature)(model, classified)),
                ...why,
                ...(0, judged_1.judgedLines)(classified.judged, null, model, texts),
            ],
        },
    ];
}
const decisionRows = (model, texts) => contract_1.signedDuties.flatMap((duty) => {
    const decision = model.process.decisions[duty];
    return decision ? [decisionRow(duty, decision, model, texts)] : [];
});
exports.decisionRows = decisionRows;
function decisionRow(duty, decision, model, texts) {
    const { process, outcomes } = texts;
    const what = decision.notify ? outcomes.notify : outcomes.notNotify;
    const { exception } = decision;
    const reason = [
        ...(exception === undefined ? [] : [outcomes.exception[exception]]),
        ...excerptOf(decision.reason, texts),
    ];
    const label = outcomes.duty[duty];
    if (decision.state === 'advised')
        return {
            label,
            lines: [
                process.advisedBy(what, ...(0, model_1.signature)(model, decision.assessed)),
                ...standingLines(decision, model, texts),
                ...(model.decidersCalledAt === null
                    ? []
                    : [texts.board.reminded((0, dates_1.dateAndTime)(model.decidersCalledAt, model.locale))]),
                ...reason,
                ...(0, judged_1.judgedLines)(decision.judged, duty, model, texts),
            ],
        };
    const facts = factsOf(decision.conditions, texts);
    return {
        label,
        lines: [
            process.decidedBy(what, ...(0, model_1.signature)(model, decision.decided)),
            ...(decision.against
                ? [...reason, ...againstLines(decision, decision.against, model, texts)]
                : [process.adviceOf((0, model_1.nameOf)(model, decision.assessed.by)), ...reason]),
            ...(0, judged_1.judgedLines)(decision.judged, duty, model, texts),
            ...(facts === '' ? [] : [process.restsOn(facts)]),
            ...doneLines(decision, model, texts),
        ],
    };
}
function doneLines(decision, model, texts) {
    if (decision.state !== 'done')
        return [];
    const { process } = texts;
    return [
        ...excerptOf(process.doneOn((0, dates_1.dateAndTime)((0, contract_1.doneAt)(decision), model.locale), decision.reference), texts),
        ...toldLines(decision, texts),
        ...(decision.delay === null ? [] : excerptOf(process.lateBecause(decision.delay), texts)),
        ...(0, at_authority_1.thereLines)(decision, model, texts),
    ];
}
function againstLines({ assessed }, { notify, reason }, model, texts) {
    const { process, outcomes } = texts;
    const what = notify ? outcomes.notify : outcomes.notNotify;
    return [process.adviceAgainst((0, model_1.nameOf)(model, assessed.by), what), ...excerptOf(reason, texts)];
}
function standingLines({ standing }, model, { process, outcomes }) {
    if (!standing)
        return [];
    const what = standing.notify ? outcomes.notify : outcomes.notNotify;
    return [process.holds(process.decidedBy(what, ...(0, model_1.signature)(model, standing.decided)))];
}
function toldLines({ told }, texts) {
    if (!told)
        return [];
    const { telling } = texts;
    const means = told.means.map((each) => telling.means[each]).join(', ');
    return [
        ...(told.count === null ? [] : [telling.people(String(told.count))]),
        ...(means === '' ? [] : [telling.by(means)]),
        ...(told.notTold === '' ? [] : excerptOf(telling.not(told.notTold), texts)),
    ];
}
const excerptOf = (text, texts) => (0, user_text_1.displayLines)(text, { max: 240, cut: texts.shared.shortened });
const shownFacts = 6;
function factsOf(conditions, texts) {
    const labels = conditions.slice(0, shownFacts).map((id) => texts.assessment[id].label);
    const left = conditions.length - labels.length;
    const facts = [...labels, ...(left > 0 ? [texts.incident.more(left)] : [])].join(' ');
    return facts === '' || /[?.]$/.test(facts) ? facts : `${facts}.`;
}
