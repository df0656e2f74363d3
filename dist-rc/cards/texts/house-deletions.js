"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.accessDeletions = exports.drillDeletions = exports.absenceDeletions = void 0;
exports.absenceDeletions = {
    nl: { records: 'afwezigheid', rules: { absenceDays: 'dagen na afloop' } },
    en: { records: 'absence', rules: { absenceDays: 'days after its end' } },
};
exports.drillDeletions = {
    nl: { records: 'oefeningen', rules: { drillYears: 'jaren na sluiten' } },
    en: { records: 'drills', rules: { drillYears: 'years after closing' } },
};
exports.accessDeletions = {
    nl: { records: 'inzagelog', rules: { accessYears: 'jaren na de maand' } },
    en: { records: 'access log', rules: { accessYears: 'years after the month' } },
};
