"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openReporter = openReporter;
const reports_1 = require("../../../cards/register/reports");
const handlers_1 = require("../../../services/incident/handlers");
const notices_1 = require("../../routing/notices");
const names_1 = require("./names");
async function openReporter(turn, { incident: id }, container) {
    const { person, locale } = turn.actor;
    const incidents = container.incidents;
    const file = await incidents.find(id);
    const mine = file &&
        person !== null &&
        (0, handlers_1.mayHandle)(file.incident, container.organisation(), person, container.clock.now());
    if (!mine)
        return (0, notices_1.notice)(turn, 'notFound');
    if (!(0, handlers_1.mayKnowReporter)(file.incident, container.organisation(), person, container.clock.now()))
        return (0, notices_1.shortNotice)(turn, file.incident.confidential ? 'confidential' : 'nameNotYours');
    await container.access.note(person, id, 'reporterName');
    const reporter = await incidents.reporterOf(id);
    const name = reporter === null ? null : ((0, names_1.namesOf)(container)[reporter] ?? reporter);
    const gone = file.incident.stripped !== undefined;
    return { kind: 'card', card: (0, reports_1.renderReporter)(locale, { id, name, gone }, { incident: id }) };
}
