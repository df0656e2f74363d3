"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderWatch = renderWatch;
const contract_1 = require("../../services/kluis/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const texts_1 = require("../texts");
const loan_facts_1 = require("./loan-facts");
const loan_prompts_1 = require("./loan-prompts");
const loan_record_1 = require("./loan-record");
const loan_model_1 = require("./loan-model");
function renderWatch(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const late = (0, loan_model_1.isIn)(model, 'out') && (0, loan_model_1.urgencyOf)(model) === 'late';
    const history = (0, elements_1.button)(texts.kluis.keeper.history, contract_1.kluisActions.history, (0, loan_prompts_1.dataOf)(model), {
        sendsInputs: false,
    });
    const unreported = (0, loan_model_1.isIn)(model, 'out') && late && model.loan.issue.report === null;
    return (0, loan_record_1.renderLoanRecord)(model, texts, {
        title: titleOf(model, late, texts),
        banners: [
            ...(0, loan_facts_1.leaverBanner)(model, texts),
            ...(0, loan_facts_1.turnedOutBanners)(model, texts, false),
            ...bannersOf(model, texts),
        ],
        namesBorrower: true,
        deviationsFirst: true,
        prompts: unreported ? [(0, loan_prompts_1.reportPrompt)(model, texts)] : [],
        later: { buttons: [history] },
    });
}
function titleOf(model, late, { kluis }) {
    const { loan } = model;
    if (late)
        return kluis.watchLateTitle;
    if ((0, loan_model_1.isIn)(model, 'out') && (0, loan_model_1.urgencyOf)(model) === 'handedIn')
        return kluis.watchUnconfirmedTitle;
    return loan.deviations.length > 0 ? kluis.watchTitle : kluis.title;
}
function bannersOf(model, texts) {
    const { kluis } = texts;
    const name = (0, loan_facts_1.nameOf)(model, model.loan.borrower);
    const banners = [];
    if ((0, loan_model_1.isIn)(model, 'out') && (0, loan_model_1.urgencyOf)(model) === 'late') {
        const due = (0, loan_facts_1.dueWords)(model, model.loan.issue.due);
        banners.push({
            style: 'attention',
            title: kluis.keeper.lateOutTitle(due),
            lines: [(0, loan_facts_1.standsWith)(model, kluis.keeper.lateWith, texts)],
        });
    }
    const handedInAt = (0, loan_facts_1.issueOf)(model.loan)?.handedInAt ?? null;
    if ((0, loan_model_1.isIn)(model, 'out') && handedInAt !== null)
        banners.push({
            style: 'warning',
            title: kluis.keeper.unconfirmedTitle,
            lines: [kluis.keeper.unconfirmed(name, (0, dates_1.dateAndTime)(handedInAt, model.locale))],
        });
    const report = (0, loan_facts_1.issueOf)(model.loan)?.report;
    if (report)
        banners.push({
            style: 'emphasis',
            title: kluis.keeper.reported(report.incident ?? kluis.opening),
            lines: [],
        });
    return [...banners, ...lostBanner(model, texts)];
}
function lostBanner(model, { kluis }) {
    if (!(0, loan_model_1.isIn)(model, 'lost'))
        return [];
    const { lost, incident } = model.loan;
    const said = kluis.keeper.lost((0, loan_facts_1.nameOf)(model, lost.by), (0, dates_1.dateAndTime)(lost.at, model.locale));
    const number = kluis.keeper.reported(incident ?? kluis.opening);
    return [{ style: 'attention', title: kluis.keeper.lostTitle, lines: [said, number] }];
}
