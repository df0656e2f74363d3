"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.file = file;
const object_1 = require("./object");
const outcome_1 = require("./outcome");
function file(loan, { by, object, dossier }, at) {
    if (loan.object === object && loan.facts.dossier === dossier)
        return 'unchanged';
    if (loan.status === 'out' && at.holder !== null && at.holder !== loan.id)
        return 'heldByOther';
    const formerly = [...new Set([...(loan.formerly ?? []), loan.object, (0, object_1.objectOf)(loan.facts)])];
    const next = { ...loan, object, formerly, facts: { ...loan.facts, dossier } };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('filed', by, { from: loan.facts.dossier, to: dossier })]);
}
