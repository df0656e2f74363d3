"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.kluisRetention = void 0;
const contract_1 = require("./contract");
exports.kluisRetention = {
    flow: 'kluis',
    name: 'kluisMonths',
    endedAt: (item, state) => {
        if (contract_1.anyLoanNumber.test(item))
            return endOf(state);
        return item.startsWith('telling-') ? (state.outcome?.at ?? null) : null;
    },
    term: ({ kluisMonths }) => ({ count: kluisMonths, unit: 'months' }),
    linkedTo: (state) => incidentsOf(state).map(registered),
};
function endOf(loan) {
    switch (loan.status) {
        case 'back':
            return loan.returned.at;
        case 'lost':
            return loan.incident === null ? null : loan.lost.at;
        case 'refused':
            return loan.decided.at;
        case 'withdrawn':
        case 'expired':
            return loan.endedAt;
        default:
            return null;
    }
}
function incidentsOf(record) {
    const report = 'issue' in record ? record.issue.report : 'report' in record ? record.report : null;
    const lost = 'status' in record && record.status === 'lost' ? record.incident : null;
    return [report?.incident ?? null, lost].filter((number) => number !== null);
}
const registered = (number) => ({
    partition: `${number.startsWith('OEF-') ? 'drill' : 'incident'}|${number.split('-')[1] ?? ''}`,
    item: number,
});
