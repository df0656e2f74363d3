"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderMyLoans = renderMyLoans;
exports.myLoanRow = myLoanRow;
const contract_1 = require("../../services/kluis/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const list_1 = require("../shared/list");
const safe_1 = require("./safe");
function renderMyLoans(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { kluisLists, shared } = texts;
    const empty = model.lines.length === 0;
    const again = (0, elements_1.button)(kluisLists.again, contract_1.kluisActions.form, {}, { style: empty ? 'positive' : 'default', sendsInputs: false });
    const open = (0, elements_1.button)(shared.open, contract_1.kluisActions.open, {}, { style: 'positive' });
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: kluisLists.mineSummary,
        eyebrow: kluisLists.eyebrow((0, dates_1.dateAndTime)(model.now, model.locale)),
        title: kluisLists.mineTitle,
        footnotes: empty ? [kluisLists.mineEmpty] : [],
        sections: empty
            ? []
            : [
                {
                    title: kluisLists.mineTitle,
                    rows: model.lines.map(({ loan }) => myLoanRow(loan, model, texts)),
                    more: kluisLists.more,
                },
            ],
        fields: empty ? [] : [(0, safe_1.loanChooser)(model.lines, texts)],
        buttons: [...(empty ? [] : [open]), again],
    });
}
function myLoanRow(loan, { now, locale }, { kluis, kluisLists }) {
    const due = loan.status !== 'out'
        ? []
        : [
            loan.issue.handedInAt !== null
                ? kluisLists.mineUnconfirmed
                : loan.issue.due <= now
                    ? kluisLists.mineLate((0, dates_1.timeNear)(loan.issue.due, now, locale))
                    : kluisLists.mineDue((0, dates_1.timeNear)(loan.issue.due, now, locale)),
        ];
    return {
        label: `${loan.id} · ${kluis.status[loan.status]}`,
        lines: [(0, user_text_1.displayName)(loan.facts.dossier, 80), ...due],
    };
}
