"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decidedRows = void 0;
exports.renderDecision = renderDecision;
exports.renderOtherwise = renderOtherwise;
exports.happened = happened;
const contract_1 = require("../../../services/incident/contract");
const contract_2 = require("../../../services/register/contract");
const dates_1 = require("../../dates");
const elements_1 = require("../../shared/elements");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const user_text_1 = require("../../user-text");
const time_left_1 = require("../time-left");
const duty_1 = require("./duty");
const dossier_decisions_1 = require("./dossier-decisions");
const model_1 = require("./model");
const words_1 = require("../words");
function renderDecision(model, view = { signed: null, called: false }) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { process, board } = texts;
    const { incident } = model;
    const waiting = waitingDuties(model);
    const asked = view.signed === null ? waiting[0] : undefined;
    const decision = asked && model.process.decisions[asked];
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: summaryOf(model, view, texts),
        eyebrow: process.fileEyebrow(incident.id),
        title: asked ? `${process.decisionTitle}: ${texts.outcomes.duty[asked]}` : process.decisionDone,
        banners: bannersOf(model, view, texts),
        footnotes: decision ? [process.decisionAsked((0, model_1.nameOf)(model, decision.assessed.by))] : [],
        sections: [
            happened(model, texts),
            ...(asked ? (0, duty_1.dutySections)({ ...model, duty: asked }, texts) : []),
            { title: process.decisions, rows: (0, exports.decidedRows)(model, texts) },
        ].filter(({ rows }) => rows.length > 0),
        buttons: [
            asked && decision
                ? (0, duty_1.agreeButton)({ ...model, duty: asked }, decision, texts)
                : (0, elements_1.press)(waiting.length > 0 ? board.next : process.again, contract_1.incidentActions.board, model.data),
            ...(asked && decision ? [(0, elements_1.press)(process.otherwise, contract_1.incidentActions.write, otherwiseOf(model))] : []),
            (0, elements_1.press)(board.access, contract_2.registerActions.accessOf, { incident: incident.id }),
        ],
        ...(view.handles
            ? { details: { toggle: texts.incident.details, rows: [{ buttons: [toReport(model, texts)] }] } }
            : {}),
    });
}
const toReport = ({ incident: { id } }, { mine }) => (0, elements_1.press)(mine.open(id), contract_1.incidentActions.view, { incident: id, from: 'card' });
const otherwiseOf = ({ incident }) => ({
    incident: incident.id,
    writing: 'otherwise',
});
function renderOtherwise(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const [duty] = waitingDuties(model);
    const decision = duty && model.process.decisions[duty];
    if (!duty || !decision)
        return renderDecision(model);
    const { field, send } = (0, duty_1.otherwiseStep)({ ...model, duty }, decision, texts);
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: texts.process.decisionSummary(model.incident.id),
        eyebrow: texts.process.fileEyebrow(model.incident.id),
        title: `${texts.process.otherwise}: ${texts.outcomes.duty[duty]}`,
        sections: (0, duty_1.dutySections)({ ...model, duty }, texts),
        fields: [field],
        buttons: [send, (0, elements_1.press)(texts.shared.back, contract_1.incidentActions.board, model.data)],
    });
}
const waitingDuties = ({ process, incident }) => incident.status === 'withdrawn'
    ? []
    : contract_1.signedDuties.filter((duty) => process.decisions[duty]?.state === 'advised');
const dutiesIn = (duties, { outcomes }) => duties.map((duty) => outcomes.duty[duty]).join(', ');
function summaryOf(model, { called }, texts) {
    const { incident, process, clocks, now } = model;
    const { board } = texts;
    const waiting = waitingDuties(model);
    if (isUndone(model))
        return board.undoneSummary(incident.id);
    if (waiting.length === 0)
        return texts.process.decisionSummary(incident.id);
    const clock = called ? clocks.find(({ id }) => id === process.call?.clock) : undefined;
    return clock
        ? board.againSummary(dutiesIn(waiting, texts), clock.until.toISOString() <= now
            ? `${texts.alert.over}, ${(0, dates_1.dateAndTime)(now, model.locale)}`
            : (0, time_left_1.leftWords)(now, clock.until.toISOString(), texts), incident.id)
        : board.askedSummary(dutiesIn(waiting, texts), incident.id);
}
function bannersOf(model, { signed, called }, texts) {
    const { board, outcomes, process } = texts;
    const waiting = waitingDuties(model);
    const decision = signed && model.process.decisions[signed];
    const clock = called ? model.clocks.find(({ id }) => id === model.process.call?.clock) : undefined;
    const banners = [
        undoneBanner(model, texts),
        signed && decision
            ? {
                style: 'good',
                title: board.signedTitle,
                lines: [board.signed(outcomes.duty[signed], outcomes.decidedAs[decision.notify ? 'yes' : 'no'])],
            }
            : null,
        clock && signed === null && waiting.length > 0
            ? {
                style: 'warning',
                title: process.callTitle,
                lines: [
                    process.call(process.clock[clock.kind], (0, time_left_1.leftWords)(model.now, clock.until.toISOString(), texts)),
                ],
            }
            : null,
        signed === null && waiting.length > 1
            ? {
                style: 'accent',
                title: board.asked(waiting.length),
                lines: waiting.map((duty) => outcomes.duty[duty]),
            }
            : null,
    ];
    return banners.filter((each) => each !== null);
}
function isUndone({ process }) {
    const { undone, decisions } = process;
    if (!undone)
        return false;
    return Object.values(decisions).every((decision) => (decision.state === 'advised' ? decision.assessed.at : decision.decided.at) <= undone.at);
}
function undoneBanner(model, texts) {
    const { undone } = model.process;
    if (!undone || !isUndone(model))
        return null;
    const { board, shared } = texts;
    return {
        style: 'attention',
        title: board.undoneTitle,
        lines: [
            board.undone(dutiesIn(undone.duties, texts), ...(0, model_1.signature)(model, undone)),
            board.why[undone.why],
            ...(undone.agreedBy === undefined ? [] : [texts.second.with((0, model_1.nameOf)(model, undone.agreedBy))]),
            ...(undone.reason === '' ? [] : (0, user_text_1.displayLines)(undone.reason, { max: 400, cut: shared.shortened })),
        ],
    };
}
function happened({ incident, locale }, texts) {
    const { process, alert, kinds } = texts;
    const { kind, what } = incident.facts;
    return {
        title: kind === null ? alert.titleWithoutKind : kinds.names[kind],
        rows: [
            {
                label: process.whatHappened,
                lines: (0, user_text_1.displayLines)((0, words_1.wordsOrGone)(what, texts), { max: 600, cut: texts.shared.shortened }),
            },
            { label: process.aware, lines: [(0, dates_1.dateAndTime)(incident.awareAt, locale)] },
        ],
    };
}
const decidedRows = (model, texts) => contract_1.signedDuties.flatMap((duty) => {
    const decision = model.process.decisions[duty];
    return decision && decision.state !== 'advised' ? [(0, dossier_decisions_1.decisionRow)(duty, decision, model, texts)] : [];
});
exports.decidedRows = decidedRows;
