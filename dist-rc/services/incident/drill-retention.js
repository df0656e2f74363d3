"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.drillRetention = void 0;
const redaction_1 = require("./redaction");
const search_1 = require("./search");
exports.drillRetention = {
    flow: 'drill',
    name: 'drillYears',
    endedAt: (_item, state) => (0, redaction_1.endOf)(state) ?? state.reportedAt,
    beside: (state) => [(0, search_1.searchKey)(state)],
    term: ({ drillYears }) => ({ count: drillYears, unit: 'years' }),
};
