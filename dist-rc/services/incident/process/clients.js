"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withClients = withClients;
exports.addClients = addClients;
exports.dropClient = dropClient;
exports.otherClient = otherClient;
exports.tellClient = tellClient;
const clocks_1 = require("../clocks");
const outcome_1 = require("../outcome");
const model_1 = require("./model");
const moments_1 = require("./moments");
function withClients(state, { by, clients }, at) {
    const others = (state.process?.otherClients ?? []).map(({ id }) => id);
    const known = [...at.organisation.clients.map(({ id }) => id), ...others].filter((id) => clients.includes(id));
    const before = (0, clocks_1.clientsOf)(state);
    const told = before.filter((id) => state.process?.notices[id]?.sent);
    const next = [...new Set([...told, ...known])];
    if (next.join() === before.join())
        return 'unchanged';
    const process = { ...(state.process ?? model_1.noProcess), clients: next };
    return (0, outcome_1.decisionOn)({ ...state, process }, at, [(0, outcome_1.event)('concerned', by, { clients: next })]);
}
function addClients(state, { by, clients }, at) {
    const known = at.organisation.clients.map(({ id }) => id);
    const asked = clients === 'all' ? known : known.filter((id) => clients.includes(id));
    const before = (0, clocks_1.clientsOf)(state);
    const added = asked.filter((id) => !before.includes(id));
    if (added.length === 0)
        return 'unchanged';
    return concerning(state, [...before, ...added], (0, outcome_1.event)('clientsAdded', by, { clients: added }), at);
}
function dropClient(state, { by, client }, at) {
    const before = (0, clocks_1.clientsOf)(state);
    if (!before.includes(client))
        return 'notConcerned';
    if (state.process?.notices[client]?.sent)
        return 'clientTold';
    const left = before.filter((id) => id !== client);
    return concerning(state, left, (0, outcome_1.event)('clientDropped', by, { client }), at);
}
const mostOthers = 100;
function otherClient(state, { by, text: name, contact, masked }, at) {
    const { otherClients = [] } = state.process ?? model_1.noProcess;
    if (otherClients.length >= mostOthers)
        return 'tooManyClients';
    const id = `${state.id.toLowerCase()}.${otherClients.length + 1}`;
    const process = { ...(state.process ?? model_1.noProcess), otherClients: [...otherClients, { id, name, contact }] };
    const next = { ...state, masked: (0, outcome_1.withMasked)(state, masked), process };
    const said = (0, outcome_1.event)('clientNamed', by, { client: id, name, contact });
    return concerning(next, [...(0, clocks_1.clientsOf)(state), id], said, at);
}
const concerning = (state, clients, said, at) => (0, outcome_1.decisionOn)({ ...state, process: { ...(state.process ?? model_1.noProcess), clients } }, at, [said]);
function tellClient(state, command, at) {
    const { by, client, step, moment, text, masked } = command;
    const process = state.process ?? model_1.noProcess;
    const concerned = (0, clocks_1.clientsOf)(state);
    const told = client === everyOpen ? concerned.filter((id) => isOpen(process, id, step)) : [client];
    const refused = told.map((id) => refusalOf(state, id, command, at)).find((each) => each !== null);
    if (refused)
        return refused;
    if (told.length === 0)
        return 'unchanged';
    const signed = { by, at: at.now.toISOString() };
    const when = moment === undefined ? {} : { moment };
    const noticeOf = (before) => step === 'sent'
        ? { ...before, sent: { ...signed, to: text, ...when } }
        : { ...before, received: { ...signed, proof: text, ...when } };
    const notices = Object.fromEntries(told.map((id) => [id, noticeOf(process.notices[id] ?? model_1.noNotice)]));
    const next = {
        ...state,
        masked: (0, outcome_1.withMasked)(state, masked),
        process: { ...process, notices: { ...process.notices, ...notices } },
    };
    const whom = client === everyOpen ? { clients: told } : { client };
    const type = step === 'sent' ? 'clientTold' : 'clientConfirmed';
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)(type, by, { ...whom, text, ...when })]);
}
const everyOpen = '*';
function isOpen({ notices }, id, step) {
    const { sent, received } = notices[id] ?? model_1.noNotice;
    return step === 'sent' ? sent === null : sent !== null && received === null;
}
function refusalOf(state, client, { step, moment }, { now }) {
    if (!(0, clocks_1.clientsOf)(state).includes(client))
        return 'notConcerned';
    const before = state.process?.notices[client] ?? model_1.noNotice;
    if (step === 'received' && !before.sent)
        return 'notSent';
    if (before[step])
        return 'unchanged';
    const possible = step === 'sent'
        ? (0, moments_1.couldBeTold)(state, moment ?? now.toISOString(), now)
        : isAfter(before.sent, moment, now);
    return moment !== undefined && !possible ? 'momentNotPossible' : null;
}
const isAfter = (sent, arrived, now) => sent !== null &&
    arrived !== undefined &&
    Date.parse(arrived) >= Date.parse((0, model_1.sentAt)(sent)) - 60_000 &&
    Date.parse(arrived) <= now.getTime();
