"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openTask = openTask;
exports.openAllTasks = openAllTasks;
const all_tasks_1 = require("../../../cards/incident/all-tasks");
const plain_1 = require("../../../cards/shared/plain");
const handlers_1 = require("../../../services/incident/handlers");
const schedule_1 = require("../../../services/incident/schedule");
const zone_1 = require("../../../services/time/zone");
const reader_1 = require("./reader");
const screens_1 = require("./screens");
async function openTask(turn, { incident }, container) {
    const file = await container.incidents.find(incident);
    const reader = (0, reader_1.readerOf)(turn);
    const card = file ? (0, screens_1.taskCard)(file.incident, reader, container) : (0, plain_1.renderNeutral)(reader.locale);
    return { kind: 'card', card };
}
async function openAllTasks(turn, container) {
    const { person, locale } = turn.actor;
    const organisation = container.organisation();
    const now = container.clock.now();
    const all = await container.incidents.withTasks();
    const handled = all.filter((incident) => (0, handlers_1.mayHandle)(incident, organisation, person, now));
    for (const { id } of handled)
        await container.access.noteShown(person, id);
    const names = new Map(organisation.people.map(({ aadObjectId, name }) => [aadObjectId, name]));
    const tasks = handled
        .flatMap((incident) => (0, schedule_1.openFollowUps)(incident).map((task) => ({
        ...task,
        incident: incident.id,
        name: names.get(task.owner) ?? '–',
    })))
        .sort((one, other) => one.due.localeCompare(other.due) || one.incident.localeCompare(other.incident) || one.id - other.id);
    const today = (0, zone_1.dayOf)(now, organisation.office.timeZone);
    return { kind: 'card', card: (0, all_tasks_1.renderAllTasks)({ locale, today, tasks }) };
}
