"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stockOf = stockOf;
const count_1 = require("./count");
function stockOf(loans, latest) {
    const lines = new Map((latest === null ? [] : (0, count_1.allLines)(latest)).map((line) => [line.object, { ...line, outOn: null }]));
    for (const object of latest?.outcome?.missing ?? [])
        lines.delete(object);
    for (const loan of loans) {
        const line = lineOf(loan);
        if (line === 'gone')
            lines.delete(loan.object);
        else if (line && !missedSince(loan, latest))
            lines.set(loan.object, line);
    }
    return [...lines.values()];
}
function lineOf(loan) {
    const { dossier, carrier, count, client } = loan.facts;
    const line = { object: loan.object, dossier, carrier, count, client };
    switch (loan.status) {
        case 'out':
            return { ...line, outOn: loan.id };
        case 'back':
            return { ...line, outOn: null };
        case 'lost':
            return 'gone';
        default:
            return null;
    }
}
const missedSince = (loan, latest) => loan.status === 'back' &&
    latest !== null &&
    latest.outcome !== null &&
    latest.outcome.missing.includes(loan.object) &&
    latest.outcome.at > loan.returned.at;
