"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.joinOrPart = exports.isJoining = void 0;
const contract_1 = require("../contract");
const clocks_1 = require("../clocks");
const outcome_1 = require("../outcome");
const assessing_1 = require("../process/assessing");
const inviting_1 = require("../process/inviting");
const model_1 = require("../process/model");
const search_1 = require("../search");
const handing_1 = require("./handing");
const together_1 = require("../together");
const types = ['join', 'part', 'joined', 'parted', 'sentBack', 'follow', 'asked', 'heard', 'sent'];
const isJoining = (command) => types.some((type) => type === command.type);
exports.isJoining = isJoining;
const steps = {
    join,
    part,
    joined: welcome,
    parted: letPart,
    sentBack,
    follow,
    asked: passQuestion,
    heard: hear,
    sent: hearOfFiles,
};
const joinOrPart = (state, command, at) => steps[command.type](state, command, at);
exports.joinOrPart = joinOrPart;
function join(state, { by, lead }, at) {
    const refused = refusalOf(state, lead);
    if (refused !== null)
        return refused;
    const joined = { of: lead.id, by, at: at.now.toISOString(), lead: lead.stands };
    const alone = (0, inviting_1.withoutInvited)({ ...state, status: 'joined', joined }, by, at);
    const next = alone.state;
    return {
        ...(0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('joinedTo', by, { number: lead.id }), ...alone.events]),
        handovers: [(0, handing_1.handTo)('joined', { id: lead.id, other: state.id, by })],
    };
}
const over = ['closed', 'withdrawn', 'joined'];
function refusalOf(state, lead) {
    const another = lead.id !== state.id && lead.id.slice(0, 3) === state.id.slice(0, 3);
    if (!another || over.includes(lead.stands.status))
        return 'leadNotPossible';
    if ((0, together_1.joinedTo)(state).length > 0)
        return 'hasJoined';
    if (Object.keys(state.process?.decisions ?? {}).length > 0)
        return 'alreadyDecided';
    if ([...state.about].sort().join() !== [...lead.about].sort().join())
        return 'aboutDiffers';
    return lead.count >= together_1.mostJoined ? 'tooManyJoined' : null;
}
function part(state, { by }, at) {
    const { joined, ...alone } = state;
    if (!joined)
        return 'unchanged';
    const taken = state.taken ?? { by, at: at.now.toISOString() };
    const next = (0, assessing_1.statusOf)({ ...alone, taken });
    const told = (0, outcome_1.postToHandlers)(next, at).filter(({ person }) => person !== by);
    return {
        ...(0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('partedFrom', by, { number: joined.of })], told),
        handovers: [(0, handing_1.handTo)('parted', { id: joined.of, other: state.id, by })],
    };
}
function sentBack(state, _command, at) {
    const { joined, ...alone } = state;
    if (!joined)
        return 'unchanged';
    const now = at.now.toISOString();
    const nobodys = {
        ...alone,
        letGo: { by: joined.by, at: now, why: 'said' },
        escalated: 0,
        called: null,
    };
    const next = (0, assessing_1.statusOf)(alone.taken ? alone : nobodys);
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('partedFrom', null, { number: joined.of })], (0, outcome_1.postToHandlers)(next, at, 'statutory'));
}
function welcome(state, command, at) {
    const { report, joiner: by, awareAt, clients } = command;
    if (state.status === 'withdrawn' || state.status === 'joined')
        return {
            ...(0, outcome_1.decisionOn)(state, at, [(0, outcome_1.event)('joinRefused', by, { number: report })]),
            handovers: [(0, handing_1.handTo)('sentBack', { id: report, other: state.id })],
        };
    if ((0, together_1.joinedTo)(state).some(({ id }) => id === report))
        return 'unchanged';
    const joined = { id: report, by, at: at.now.toISOString(), awareAt };
    const known = (0, clocks_1.clientsOf)(state);
    const added = clients.filter((client) => !known.includes(client));
    const earlier = awareAt < state.awareAt;
    const process = state.process ?? model_1.noProcess;
    const next = {
        ...state,
        leads: [...(0, together_1.joinedTo)(state), joined],
        ...(earlier ? { awareAt } : {}),
        ...(added.length > 0 ? { process: { ...process, clients: [...known, ...added] } } : {}),
    };
    const events = [
        (0, outcome_1.event)('joinedBy', by, { number: report }),
        ...(earlier ? [(0, outcome_1.event)('awareMoved', by, { from: state.awareAt, to: awareAt })] : []),
        ...(added.length > 0 ? [(0, outcome_1.event)('clientsAdded', by, { clients: added })] : []),
    ];
    const told = (0, outcome_1.postToHandlers)(next, at).filter(({ person }) => person !== by);
    return {
        ...(0, outcome_1.decisionOn)(next, at, events, told),
        handovers: [(0, handing_1.handTo)('follow', { id: report, other: state.id })],
    };
}
function letPart(state, { report, parter }, at) {
    const leads = (0, together_1.joinedTo)(state).filter(({ id }) => id !== report);
    return leads.length === (0, together_1.joinedTo)(state).length
        ? 'unchanged'
        : (0, outcome_1.decisionOn)({ ...state, leads }, at, [(0, outcome_1.event)('partedBy', parter, { number: report })]);
}
function follow(state, { stands }, at) {
    const { joined } = state;
    if (!joined || JSON.stringify(joined.lead) === JSON.stringify(stands))
        return 'unchanged';
    const next = { ...state, joined: { ...joined, lead: stands } };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('leadWentOn', null, { number: joined.of })]);
}
function passQuestion(state, command, at) {
    const { asker, reporter, text } = command;
    if (reporter === null && state.unnamed === undefined)
        return 'reporterUnknown';
    const remarks = [...state.remarks, { kind: 'question', text, at: at.now.toISOString() }];
    const next = { ...state, remarks, masked: (0, outcome_1.withMasked)(state, command.masked) };
    const messages = reporter === null ? [] : [(0, outcome_1.post)(reporter, contract_1.incidentCards.question, 'operational')];
    return {
        ...(0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('question', asker, { text })], messages),
        rows: [(0, search_1.searchable)(next)],
    };
}
function hear(state, { from, kind, text, masked }, at) {
    if (!(0, together_1.joinedTo)(state).some(({ id }) => id === from))
        return 'unchanged';
    const remark = { kind, text, at: at.now.toISOString(), from };
    const heard = state.remarks.filter((each) => each.from !== undefined).length;
    const remarks = heard < mostHeard ? [...state.remarks, remark] : state.remarks;
    const next = { ...state, remarks, masked: (0, outcome_1.withMasked)(state, masked) };
    const said = (0, outcome_1.event)(kind, null, { text, number: from });
    return { ...(0, outcome_1.decisionOn)(next, at, [said], (0, outcome_1.postToHandlers)(next, at)), rows: [(0, search_1.searchable)(next)] };
}
function hearOfFiles(state, { from, count }, at) {
    if (!(0, together_1.joinedTo)(state).some(({ id }) => id === from))
        return 'unchanged';
    const files = { count, at: at.now.toISOString() };
    const leads = (0, together_1.joinedTo)(state).map((each) => (each.id === from ? { ...each, files } : each));
    const next = { ...state, leads };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('filesHeard', null, { number: from })], (0, outcome_1.postToHandlers)(next, at));
}
const mostHeard = 40;
