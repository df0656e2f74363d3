"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderOpenLoans = renderOpenLoans;
const contract_1 = require("../../services/kluis/contract");
const elements_1 = require("../shared/elements");
const mine_1 = require("../shared/mine");
const texts_1 = require("../texts");
const mine_2 = require("./mine");
function renderOpenLoans(loans, { locale, now, waits = false }) {
    const texts = (0, texts_1.textsFor)(locale);
    const { mine } = texts;
    return new mine_1.OpenSection({
        title: waits ? mine.waits.kluis : mine.loans,
        lines: loans.map((loan) => ({
            ...(0, mine_2.myLoanRow)(loan, { locale, now }, texts),
            button: (0, elements_1.press)(mine.open(loan.id), contract_1.kluisActions.view, { loan: loan.id }),
        })),
        more: mine.more('kluis'),
    });
}
