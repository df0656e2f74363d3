"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openHistory = openHistory;
exports.historyModel = historyModel;
const history_1 = require("../../../cards/incident/history");
const contract_1 = require("../../../services/incident/contract");
const history_2 = require("../../../services/incident/history");
const number_1 = require("../../../services/incident/number");
const notices_1 = require("../../routing/notices");
const handled_1 = require("./handled");
async function openHistory(turn, { incident: id, page }, container) {
    const file = await (0, handled_1.readFile)(turn, id, container);
    if (!file)
        return (0, notices_1.notice)(turn, 'notFound');
    return { kind: 'card', card: (0, history_1.renderHistory)(await historyModel(file, turn.actor.locale, container), page) };
}
async function historyModel({ incident, messages }, locale, container) {
    const { people, clients, companies } = container.organisation();
    const rows = await container.ledger.history((0, number_1.partitionOf)(incident.id), incident.id);
    const byId = (each) => Object.fromEntries(each.map(({ id, name }) => [id, name]));
    const names = {
        people: Object.fromEntries(people.map(({ aadObjectId, name }) => [aadObjectId, name])),
        clients: byId(clients),
        companies: byId(companies),
    };
    return {
        locale,
        now: container.clock.now().toISOString(),
        id: incident.id,
        entries: (0, history_2.historyOf)(rows),
        deliveries: messages.flatMap((row) => deliveryOf(row, names.people)),
        names,
    };
}
const shownViews = {
    [contract_1.incidentCards.alert]: 'alert',
    [contract_1.incidentCards.decision]: 'decision',
    [contract_1.incidentCards.second]: 'second',
    [contract_1.incidentCards.task]: 'task',
    [contract_1.incidentCards.mail]: 'mail',
    [contract_1.incidentCards.discreetMail]: 'mail',
};
function deliveryOf(row, people) {
    const view = shownViews[row.view];
    if (!view)
        return [];
    const name = view === 'mail' ? '' : (people[row.person] ?? '–');
    const { deliveredAt, reason, activities } = row;
    return [{ view, name, deliveredAt, reason, copies: activities.length }];
}
