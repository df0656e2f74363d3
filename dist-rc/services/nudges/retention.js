"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.summaryRetention = void 0;
exports.summaryRetention = {
    flow: 'digest',
    name: 'trainingYears',
    endedAt: (_item, state) => ('told' in state ? state.at : null),
    term: ({ trainingYears }) => ({ count: trainingYears, unit: 'years' }),
};
