"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tellingReports = tellingReports;
const turned_up_1 = require("../handovers/turned-up");
function tellingReports(before, decision) {
    if (!before)
        return decision;
    const after = decision.state;
    const known = reportsOf(before);
    const told = reportsOf(after).flatMap((incident) => {
        const was = known.includes(incident) ? standsFor(before, incident) : nothing;
        const is = standsFor(after, incident);
        return JSON.stringify(was) === JSON.stringify(is) ? [] : [(0, turned_up_1.turnedUp)(incident, is)];
    });
    return told.length === 0 ? decision : { ...decision, handovers: [...(decision.handovers ?? []), ...told] };
}
const nothing = { found: null, back: null, undone: null };
function reportsOf(loan) {
    if (!('issue' in loan))
        return [];
    const { found, report } = loan.issue;
    const numbers = [loan.status === 'lost' ? loan.incident : null, found?.incident, report?.incident];
    return [...new Set(numbers.flatMap((number) => number ?? []))];
}
function standsFor(loan, incident) {
    if (!('issue' in loan))
        return nothing;
    const { found: last, report, undone: said } = loan.issue;
    const found = last?.incident === incident ? last : undefined;
    const since = found?.at ?? (report?.incident === incident ? report.at : null);
    return {
        found: found ? { by: found.by, at: found.at, where: found.reason } : null,
        back: loan.status === 'back' ? { by: loan.returned.by, at: loan.returned.at } : null,
        undone: loan.status === 'lost'
            ? found
                ? loan.lost
                : null
            : loan.status === 'out' && said && since !== null && said.at >= since
                ? { by: said.by, at: said.at }
                : null,
    };
}
