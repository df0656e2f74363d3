"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.joiningHandovers = void 0;
exports.openJoining = openJoining;
exports.join = join;
exports.part = part;
const joining_1 = require("../../../cards/incident/joining");
const clocks_1 = require("../../../services/incident/clocks");
const handlers_1 = require("../../../services/incident/handlers");
const handing_1 = require("../../../services/incident/joining/handing");
const together_1 = require("../../../services/incident/together");
const notices_1 = require("../../routing/notices");
const carry_out_1 = require("./carry-out");
const forms_1 = require("./forms");
const handled_1 = require("./handled");
const cards_1 = require("./cards");
async function openJoining(turn, { incident: id }, container) {
    const file = await (0, handled_1.readFile)(turn, id, container);
    return file ? await joiningCard(turn, file.incident, container) : (0, notices_1.notice)(turn, 'notFound');
}
async function join(turn, data, container) {
    const chosen = await (0, handled_1.readFile)(turn, data.lead.trim().toUpperCase(), container);
    if (!chosen)
        return (0, notices_1.shortNotice)(turn, 'leadNotPossible');
    const lead = (0, together_1.leadOf)(chosen.incident);
    const refused = await (0, carry_out_1.attempt)(turn, data, container, (by) => ({ type: 'join', by, lead }));
    return refused ? (0, notices_1.shortNotice)(turn, refused) : await openJoining(turn, data, container);
}
async function part(turn, data, container) {
    const { id } = data;
    const parting = id === '' ? data.incident : id;
    const known = (0, forms_1.readRemarkToken)(container, turn.owner, data.incident, data.token);
    if (!known || !(await (0, handled_1.readFile)(turn, parting, container)))
        return (0, notices_1.notice)(turn, 'notFound');
    const token = id === '' ? data.token : (0, forms_1.newRemarkToken)(container, turn.owner, parting);
    const refused = await (0, carry_out_1.attempt)(turn, { incident: parting, token }, container, (by) => ({
        type: 'part',
        by,
    }));
    return refused ? (0, notices_1.shortNotice)(turn, refused) : await openJoining(turn, data, container);
}
async function joiningCard(turn, incident, container) {
    const organisation = container.organisation();
    const joined = await Promise.all((0, together_1.joinedTo)(incident).map(({ id }) => container.incidents.find(id)));
    const card = (0, joining_1.renderJoining)({
        locale: turn.actor.locale,
        data: { incident: incident.id, token: (0, forms_1.newRemarkToken)(container, turn.owner, incident.id) },
        of: incident.joined?.of ?? null,
        joined: joined.flatMap((file) => (file ? [(0, cards_1.lineOf)(file.incident, organisation)] : [])),
        offered: mayJoin(incident) ? await offered(turn, incident, container) : [],
    });
    return { kind: 'card', card };
}
const mayJoin = ({ status, joined, leads = [] }) => !joined && leads.length === 0 && status !== 'closed' && status !== 'withdrawn';
const mostOffered = 60;
async function offered(turn, { id, about, facts }, container) {
    const { person } = turn.actor;
    const handlers = (0, handlers_1.handlersOf)(container.organisation(), about, container.clock.now());
    if ((0, clocks_1.isDrill)({ id }) || !handlers.some(({ aadObjectId }) => aadObjectId === person))
        return [];
    const people = [...about].sort().join();
    const alike = (kind) => (kind !== null && kind === facts.kind ? 0 : 1);
    return (await container.incidents.open())
        .filter((line) => line.id !== id && [...line.about].sort().join() === people)
        .sort((one, other) => alike(one.kind) - alike(other.kind) || other.reportedAt.localeCompare(one.reportedAt))
        .slice(0, mostOffered);
}
exports.joiningHandovers = {
    joined: async ({ payload, idempotencyKey }, container) => {
        const { id, other, by } = handing_1.handedOn.joined.parse(payload);
        const file = await container.incidents.find(other);
        if (file?.incident.joined?.of !== id)
            return;
        const { awareAt } = file.incident;
        const clients = (0, clocks_1.clientsOf)(file.incident);
        const change = { type: 'joined', report: other, joiner: by, awareAt, clients };
        await container.incidents.change(id, change, { idempotencyKey });
    },
    parted: async ({ payload, idempotencyKey }, container) => {
        const { id, other, by } = handing_1.handedOn.parted.parse(payload);
        await container.incidents.change(id, { type: 'parted', report: other, parter: by }, { idempotencyKey });
    },
    sentBack: async ({ payload, idempotencyKey }, container) => {
        const { id } = handing_1.handedOn.sentBack.parse(payload);
        await container.incidents.change(id, { type: 'sentBack' }, { idempotencyKey });
    },
    follow: async ({ payload, idempotencyKey }, container) => {
        const { id, other } = handing_1.handedOn.follow.parse(payload);
        const lead = await container.incidents.find(other);
        if (!lead)
            return;
        const change = { type: 'follow', stands: (0, together_1.standsOf)(lead.incident) };
        await container.incidents.change(id, change, { idempotencyKey });
    },
    asked: async ({ payload, idempotencyKey }, container) => {
        const { id, other, by, place } = handing_1.handedOn.asked.parse(payload);
        const asked = await remarkOf(other, place, container);
        if (!asked)
            return;
        const reporter = await container.incidents.reporterOf(id);
        const { text, masked } = asked;
        const change = { type: 'asked', asker: by, reporter, text, masked };
        await container.incidents.change(id, change, { idempotencyKey });
    },
    heard: async ({ payload, idempotencyKey }, container) => {
        const { id, other, place } = handing_1.handedOn.heard.parse(payload);
        const said = await remarkOf(other, place, container);
        if (!said || said.kind === 'question')
            return;
        const { kind, text, masked } = said;
        const change = { type: 'heard', from: other, kind, text, masked };
        await container.incidents.change(id, change, { idempotencyKey });
    },
    sent: async ({ payload, idempotencyKey }, container) => {
        const { id, other, count } = handing_1.handedOn.sent.parse(payload);
        await container.incidents.change(id, { type: 'sent', from: other, count }, { idempotencyKey });
    },
};
async function remarkOf(id, place, container) {
    const file = await container.incidents.find(id);
    const remark = file?.incident.remarks[place];
    return file && remark && remark.text !== '' ? { ...remark, masked: file.incident.masked } : null;
}
