"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openForMe = openForMe;
const mine_1 = require("../../../cards/incident/mine");
const along_1 = require("../../../cards/incident/along");
const nameless_1 = require("../../../cards/incident/nameless");
const changes_1 = require("../../../services/incident/changes");
const handlers_1 = require("../../../services/incident/handlers");
const invitations_1 = require("../../../services/incident/invitations");
const schedule_1 = require("../../../services/incident/schedule");
const together_1 = require("../../../services/incident/together");
const cards_1 = require("./cards");
const forms_1 = require("./forms");
async function openForMe(turn, container) {
    const { person, locale } = turn.actor;
    if (person === null)
        return [];
    const { incidents } = container;
    const [reports, tasked, open] = await Promise.all([
        incidents.reportsOf(person),
        incidents.withTaskOf(person),
        incidents.openTo(person),
    ]);
    const organisation = container.organisation();
    const lines = reports.map((incident) => ({
        ...(0, cards_1.lineOf)(incident, organisation),
        status: (0, together_1.toldOf)(incident).status,
        asked: (0, changes_1.openQuestion)(incident) !== null,
    }));
    const tasks = tasked
        .filter((incident) => !(0, handlers_1.isWithheld)(incident, person))
        .flatMap((incident) => (0, schedule_1.openFollowUps)(incident)
        .filter(({ owner }) => owner === person)
        .map((task) => ({
        ...task,
        incident: incident.id,
        token: (0, forms_1.newRemarkToken)(container, turn.owner, incident.id),
    })))
        .sort((one, other) => one.due.localeCompare(other.due));
    const along = open
        .filter((incident) => (0, invitations_1.mayLookAlong)(incident, organisation, person, container.clock.now()))
        .map(({ id }) => id);
    return [
        (0, mine_1.renderOpenTasks)(tasks, locale),
        (0, mine_1.renderHeldReports)(await heldBy(person, container), locale),
        (0, mine_1.renderOpenReports)(lines, locale),
        (0, along_1.renderAlongSection)(along, locale),
        (0, nameless_1.renderCodeSection)(locale),
    ];
}
const yearsOpen = 3;
async function heldBy(person, container) {
    const organisation = container.organisation();
    const now = container.clock.now();
    if (!(0, handlers_1.mayHoldReports)(organisation, person, now))
        return [];
    const open = await container.incidents.stillOpen(yearsOpen);
    return open
        .filter((incident) => (0, handlers_1.mayHandle)(incident, organisation, person, now))
        .filter(({ taken }) => (taken?.by ?? person) === person)
        .map((incident) => (0, cards_1.lineOf)(incident, organisation));
}
