"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.partitionTerms = void 0;
exports.partitionTerms = {
    incident: 'incidentYears',
    drill: 'drillYears',
    kluis: 'kluisMonths',
    visit: 'visitDays',
    training: 'trainingYears',
    digest: 'trainingYears',
    absence: 'absenceDays',
    person: 'referenceDays',
    access: 'accessYears',
    org: 'organisationYears',
    download: 'day',
    anchor: 'nobody',
    lease: 'nobody',
    upkeep: 'nobody',
    live: 'nobody',
    table: 'nobody',
};
