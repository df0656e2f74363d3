"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.invite = invite;
exports.uninvite = uninvite;
exports.withoutInvited = withoutInvited;
exports.ending = ending;
const contract_1 = require("../contract");
const handlers_1 = require("../handlers");
const invitations_1 = require("../invitations");
const outcome_1 = require("../outcome");
const mostInvited = 30;
function invite(state, { by, person }, at) {
    const { organisation, now } = at;
    if ((0, invitations_1.openInvitations)(state).some((each) => each.person === person))
        return 'unchanged';
    const sees = (0, handlers_1.mayHandle)(state, organisation, person, now);
    if (sees || (0, handlers_1.isWithheld)(state, person) || !(0, invitations_1.isOfGroup)(organisation, person, now))
        return 'inviteNotPossible';
    const { invited = [] } = state;
    if (invited.length >= mostInvited)
        return 'tooManyInvited';
    const next = { ...state, invited: [...invited, { person, by, at: now.toISOString() }] };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('invited', by, { persons: [person] })], messagesTo({ person, by, card: 'invited' }, next, at));
}
function uninvite(state, { by, person }, at) {
    if (!(0, invitations_1.openInvitations)(state).some((each) => each.person === person))
        return 'unchanged';
    const next = ending(state, 'takenBack', [person], at);
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('uninvited', by, { persons: [person] })], messagesTo({ person, by, card: 'uninvited' }, next, at));
}
function messagesTo(told, state, { organisation, now }) {
    const holder = state.taken?.by;
    const others = holder !== undefined && holder !== told.by && (0, handlers_1.mayHandle)(state, organisation, holder, now);
    return [
        (0, outcome_1.post)(told.person, contract_1.incidentCards[told.card], 'operational'),
        ...(others ? [(0, outcome_1.alert)(state, holder, 'operational')] : []),
    ];
}
function withoutInvited(state, by, at) {
    const people = (0, invitations_1.openInvitations)(state).map(({ person }) => person);
    return people.length === 0
        ? { state, events: [] }
        : { state: ending(state, 'over', people, at), events: [(0, outcome_1.event)('uninvited', by, { persons: people })] };
}
function ending(state, why, people, { now }) {
    if (!(0, invitations_1.openInvitations)(state).some(({ person }) => people.includes(person)))
        return state;
    const ended = { at: now.toISOString(), why };
    const invited = (state.invited ?? []).map((each) => each.ended === undefined && people.includes(each.person) ? { ...each, ended } : each);
    return { ...state, invited };
}
