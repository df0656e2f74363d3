"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.trainingRetention = void 0;
const documents_1 = require("./documents");
const seats_1 = require("./seats");
exports.trainingRetention = {
    flow: 'training',
    name: 'trainingYears',
    endedAt: (_item, state, organisation) => endOf(state, organisation),
    term: ({ trainingYears }) => ({ count: trainingYears, unit: 'years' }),
    keepers: [seats_1.sessionItem, documents_1.documentItem],
    beside: (state) => {
        const seat = state;
        return seat.status === 'waiting' ? [(0, seats_1.queueKey)(seat.order ?? 0)] : [];
    },
    remains: (_item, state) => countsOf(state),
};
function endOf(state, { people }) {
    if (!('person' in state))
        return 'status' in state && state.status === 'cancelled' ? state.cancelledAt : null;
    const known = people.find(({ aadObjectId }) => aadObjectId === state.person);
    if (known)
        return known.end ?? null;
    return 'at' in state ? state.at : state.since;
}
const countsOf = ({ status }) => status === undefined ? {} : { status };
