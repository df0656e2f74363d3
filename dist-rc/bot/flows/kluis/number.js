"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.asksLoan = void 0;
exports.openLoanNumber = openLoanNumber;
const contract_1 = require("../../../services/kluis/contract");
const notices_1 = require("../../routing/notices");
const handling_1 = require("./handling");
const asksLoan = (text) => (0, contract_1.typedLoanNumber)(text) !== null;
exports.asksLoan = asksLoan;
async function openLoanNumber(turn, container) {
    const id = (0, contract_1.typedLoanNumber)(turn.words);
    return id === null ? (0, notices_1.notice)(turn, 'loanNotFound') : await (0, handling_1.current)(turn, id, container);
}
