"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reportsShownTo = reportsShownTo;
const handlers_1 = require("../../../services/incident/handlers");
async function reportsShownTo(reader, reporter, container) {
    const organisation = container.organisation();
    const years = organisation.retention.incidentYears + 2;
    const reports = await container.incidents.reportsOf(reporter, years);
    const now = container.clock.now();
    return reader === reporter
        ? reports
        : reports.filter((report) => (0, handlers_1.mayKnowReporter)(report, organisation, reader, now));
}
