"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.visitRetention = void 0;
const contract_1 = require("./contract");
const roll_call_1 = require("./roll-call");
exports.visitRetention = {
    flow: 'visit',
    name: 'visitDays',
    endedAt: (item, state) => {
        if (item.startsWith(contract_1.visitNumber.prefix))
            return endOf(state);
        if (item.startsWith(roll_call_1.rollPrefix))
            return state.ended?.at ?? state.startedAt;
        if (!item.startsWith('desk-'))
            return null;
        const { revokedAt, expiresAt, pairedAt, pairBy } = state;
        return revokedAt ?? (pairedAt === null ? pairBy : expiresAt);
    },
    term: ({ visitDays, incidentYears }, record) => record?.item.startsWith(roll_call_1.rollPrefix) && record.state.result
        ? { count: incidentYears, unit: 'years' }
        : { count: visitDays, unit: 'days' },
    remains: (item, state) => (item.startsWith(contract_1.visitNumber.prefix) ? countsOf(state) : {}),
};
function endOf(visit) {
    switch (visit.status) {
        case 'left':
            return visit.left.at;
        case 'noShow':
            return visit.endedAt;
        case 'cancelled':
        case 'refused':
        case 'delivered':
            return visit.ended.at;
        default:
            return null;
    }
}
const countsOf = ({ facts, status, unexpected }) => ({
    day: facts.day,
    people: facts.people,
    kind: facts.kind,
    status,
    unexpected: unexpected ? 1 : 0,
});
