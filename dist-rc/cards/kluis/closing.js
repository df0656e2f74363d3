"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderClosing = renderClosing;
const contract_1 = require("../../services/kluis/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const list_1 = require("../shared/list");
const loan_standing_1 = require("./loan-standing");
const safe_1 = require("./safe");
function renderClosing(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { kluisLists, shared } = texts;
    const late = model.out.filter(({ loan }) => loan.issue.due <= model.now);
    const allowed = model.out.filter(({ loan }) => loan.issue.due > model.now);
    const lines = [...late, ...allowed];
    const open = (0, elements_1.button)(shared.open, contract_1.kluisActions.open, {}, { style: 'positive' });
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: kluisLists.closingSummary,
        eyebrow: kluisLists.eyebrow((0, dates_1.dateAndTime)(model.now, model.locale)),
        title: kluisLists.closingTitle,
        banners: [bannerOf(late.length, lines.length, texts)],
        sections: [
            ...sectionOf(kluisLists.missingSection, late, model, texts),
            ...sectionOf(kluisLists.allowedTitle, allowed, model, texts),
        ],
        fields: lines.length === 0 ? [] : [(0, safe_1.loanChooser)(lines, texts)],
        buttons: [
            ...(lines.length === 0 ? [] : [open]),
            (0, elements_1.button)(shared.refresh, contract_1.kluisActions.closing, {}, { sendsInputs: false }),
        ],
    });
}
function bannerOf(late, out, { kluisLists }) {
    if (late > 0)
        return { style: 'attention', title: kluisLists.missingTitle(late), lines: [kluisLists.missing] };
    if (out > 0)
        return { style: 'warning', title: kluisLists.allowedTitle, lines: [] };
    return { style: 'good', title: kluisLists.allBackTitle, lines: [kluisLists.allBack] };
}
const sectionOf = (title, lines, { now, locale }, texts) => lines.length === 0
    ? []
    : [
        {
            title,
            rows: lines.map(({ loan, borrower }) => {
                const said = (0, loan_standing_1.standingOf)(loan, (0, user_text_1.displayName)(borrower, 60), { now, locale }, texts);
                return { label: loan.id, lines: [(0, user_text_1.displayName)(loan.facts.dossier, 80), said] };
            }),
            more: texts.kluisLists.more,
        },
    ];
