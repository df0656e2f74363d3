"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.showClosing = showClosing;
exports.closingCard = closingCard;
const closing_1 = require("../../../cards/kluis/closing");
const plain_1 = require("../../../cards/shared/plain");
const custodians_1 = require("../../../services/kluis/custodians");
const cards_1 = require("./cards");
async function showClosing(turn, _data, container) {
    const { person, locale } = turn.actor;
    return { kind: 'card', card: await closingCard(person, locale, container) };
}
async function closingCard(reader, locale, container) {
    const loans = container.loans;
    const [day, open, custody] = await Promise.all([container.safe.day(), loans.openLoans(), loans.custody()]);
    if (!(0, custodians_1.mayOversee)(custody, '', reader))
        return (0, plain_1.renderNeutral)(locale);
    const atClosing = day?.closed?.out ?? [];
    return (0, closing_1.renderClosing)({
        locale,
        now: container.clock.now().toISOString(),
        out: open.flatMap((loan) => loan.status === 'out' && atClosing.includes(loan.id)
            ? [{ loan, borrower: (0, cards_1.nameOf)(custody.organisation, loan.borrower) }]
            : []),
    });
}
