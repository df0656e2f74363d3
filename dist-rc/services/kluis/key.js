"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepers = exports.initialCustody = exports.keyRefusals = exports.keyItem = void 0;
exports.decideKey = decideKey;
const contract_1 = require("./contract");
const open_incident_1 = require("../handovers/open-incident");
const turned_up_1 = require("../handovers/turned-up");
const roles_1 = require("../people/roles");
const custodians_1 = require("./custodians");
const outcome_1 = require("./outcome");
exports.keyItem = 'key';
exports.keyRefusals = [
    'notFound',
    'unchanged',
    'alreadyLost',
    'notHolder',
    'noKeyHolder',
    'unreached',
];
const initialCustody = (organisation, now) => ({
    holder: (0, roles_1.holdersOf)(organisation, 'officeManager', now)[0]?.aadObjectId ?? null,
    since: null,
    handing: null,
    lost: null,
});
exports.initialCustody = initialCustody;
function decideKey(stored, command, at) {
    const state = stored ?? (0, exports.initialCustody)(at.organisation, at.now);
    if ('by' in command && !isKeeper(at, command.by))
        return { refused: 'notFound' };
    const outcome = outcomeOf(state, command, at);
    return typeof outcome === 'string' ? { refused: outcome } : outcome;
}
function outcomeOf(state, command, at) {
    switch (command.type) {
        case 'hand':
            return hand(state, command, at);
        case 'take':
            return take(state, command.by, at);
        case 'keep': {
            const { handing } = state;
            if (handing === null || ![handing.to, handing.by, state.holder].includes(command.by))
                return 'unchanged';
            return decided({ ...state, handing: null }, at, (0, outcome_1.event)('keyKept', command.by));
        }
        case 'unreached': {
            const { handing } = state;
            if (handing?.to !== command.person)
                return 'unchanged';
            const next = { ...state, handing: null, unreached: handing.to };
            return decided(next, at, (0, outcome_1.event)('keyUnreached', null, { to: handing.to }), [handing.by]);
        }
        case 'lose':
            return lose(state, command, at);
        case 'find':
            return state.lost === null ? 'unchanged' : find(state.lost, command.by, at);
        case 'linkIncident': {
            const { lost } = state;
            if (lost?.incident !== null)
                return 'unchanged';
            const { incident } = command;
            return decided({ ...state, lost: { ...lost, incident } }, at, (0, outcome_1.event)('linked', null, { incident }));
        }
    }
}
function hand(state, { by, to }, at) {
    if (state.lost !== null)
        return 'alreadyLost';
    const manages = (0, roles_1.holdersOf)(at.organisation, 'officeManager', at.now).some(({ aadObjectId }) => aadObjectId === by);
    if (by !== state.holder && !manages)
        return 'notHolder';
    if (!isKeeper(at, to))
        return 'noKeyHolder';
    if (to === state.holder || state.handing?.to === to)
        return 'unchanged';
    if (at.unreached.has(to))
        return 'unreached';
    const { unreached: _, ...before } = state;
    const next = { ...before, handing: { by, to, at: at.now.toISOString() } };
    return decided(next, at, (0, outcome_1.event)('keyHanded', by, { to }), [to]);
}
function take(state, by, at) {
    const { unreached: _, ...before } = state;
    if (state.lost !== null)
        return 'alreadyLost';
    const isOffered = state.handing?.to === by;
    if (state.holder === by || (state.handing !== null && !isOffered))
        return 'unchanged';
    const next = { ...before, holder: by, since: at.now.toISOString(), handing: null };
    const told = isOffered || state.holder === null ? [] : [state.holder];
    return decided(next, at, (0, outcome_1.event)('keyTaken', by, { from: state.holder }), told);
}
function lose(state, { by, what }, at) {
    if (state.lost !== null)
        return 'alreadyLost';
    const origin = { partition: outcome_1.partition, flow: 'kluis', item: exports.keyItem, matter: 'key', saidBy: by };
    const report = { kind: 'key_or_tag_lost', what, client: null, noticedAt: at.now };
    const next = { ...state, handing: null, lost: { by, at: at.now.toISOString(), incident: null } };
    const others = (0, exports.keepers)(at).filter((person) => person !== by);
    return {
        ...decided(next, at, (0, outcome_1.event)('keyLost', by), others),
        handovers: [(0, open_incident_1.openIncident)(at.incidents, origin, by, report)],
    };
}
function find({ incident }, by, at) {
    const now = at.now.toISOString();
    const next = { holder: by, since: now, handing: null, lost: null };
    const others = (0, exports.keepers)(at).filter((person) => person !== by);
    const decision = decided(next, at, (0, outcome_1.event)('keyFound', by, { incident }), others);
    const stands = { found: { by, at: now, where: '' }, back: null, undone: null };
    return incident === null ? decision : { ...decision, handovers: [(0, turned_up_1.turnedUp)(incident, stands)] };
}
const keepers = (custody) => (0, custodians_1.deciders)(custody, '').map(({ aadObjectId }) => aadObjectId);
exports.keepers = keepers;
const isKeeper = (custody, person) => (0, exports.keepers)(custody).includes(person);
function decided(state, { organisation }, what, told = []) {
    const people = organisation.people.filter(({ aadObjectId }) => told.includes(aadObjectId));
    const messages = (0, outcome_1.toPeople)(people, contract_1.kluisCards.key);
    return { state, events: [what], messages, timer: null, index: [] };
}
