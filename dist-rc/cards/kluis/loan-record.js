"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderLoanRecord = renderLoanRecord;
const contract_1 = require("../../services/kluis/contract");
const drill_1 = require("../shared/drill");
const record_1 = require("../shared/record");
const refresh_1 = require("../shared/refresh");
const loan_facts_1 = require("./loan-facts");
const loan_prompts_1 = require("./loan-prompts");
const loan_model_1 = require("./loan-model");
function renderLoanRecord(model, texts, loanCard) {
    const { title, banners, namesBorrower, deviationsFirst = false, buttons, prompts, later } = loanCard;
    const { id } = model.loan;
    const deviations = (0, loan_facts_1.deviationPassages)(model, texts);
    const card = (0, record_1.renderRecord)({
        locale: model.locale,
        summary: [...(0, drill_1.drillMark)(id, texts), texts.kluis.summary(id)].join(' · '),
        eyebrow: texts.kluis.eyebrow(id),
        title,
        badge: badgeOf(model, texts),
        banners: [...(0, drill_1.drillBanner)(id, texts), ...(0, loan_facts_1.doubleBanner)(model, texts), ...banners],
        what: [...(0, loan_facts_1.dossierPassage)(model, texts), ...(deviationsFirst ? deviations : [])],
        facts: (0, loan_facts_1.mainFacts)(model, texts, namesBorrower),
        buttons: buttons ?? [],
        prompts: prompts ?? [],
        details: {
            toggle: texts.incident.details,
            facts: (0, loan_facts_1.courseFacts)(model, texts),
            passages: deviationsFirst ? [] : deviations,
            ...later,
        },
    });
    return model.userId === undefined ? card : (0, refresh_1.refreshing)(card, contract_1.kluisActions.view, (0, loan_prompts_1.dataOf)(model), model.userId);
}
function badgeOf(model, { kluis }) {
    if ((0, loan_model_1.isIn)(model, 'out')) {
        const urgency = (0, loan_model_1.urgencyOf)(model);
        const styles = { calm: 'accent', soon: 'warning', late: 'attention', handedIn: 'warning' };
        return { text: kluis.badge[urgency], style: styles[urgency] };
    }
    const { status } = model.loan;
    const styles = {
        requested: 'accent',
        approved: 'good',
        back: 'good',
        lost: 'attention',
    };
    return { text: kluis.status[status], style: styles[status] ?? 'emphasis' };
}
