"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.incidentRetention = void 0;
const attaching_1 = require("./evidence/attaching");
const search_1 = require("./search");
const redaction_1 = require("./redaction");
exports.incidentRetention = {
    flow: 'incident',
    name: 'incidentYears',
    endedAt: (_item, state) => (0, redaction_1.endOf)(state),
    beside: (state) => [(0, search_1.searchKey)(state)],
    term: ({ incidentYears }) => ({ count: incidentYears, unit: 'years' }),
    trims: [attaching_1.removeEvidence, redaction_1.redactText, redaction_1.redactReporter],
};
