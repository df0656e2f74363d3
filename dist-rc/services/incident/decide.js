"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decide = decide;
const changes_1 = require("./changes");
const handlers_1 = require("./handlers");
const telling_1 = require("./joining/telling");
const signers_1 = require("./process/signers");
const schedule_1 = require("./schedule");
const transitions_1 = require("./transitions");
function decide(state, command, at) {
    if (state && !mayDo(state, command, at))
        return refuse('notFound');
    const rule = transitions_1.transitions[state?.status ?? 'none'][command.type];
    if (rule !== 'allowed')
        return refuse(isOwnTake(state, command) ? 'alreadyYours' : rule);
    if (command.type === 'report')
        return (0, changes_1.open)(command, at);
    const outcome = state ? (0, changes_1.change)(state, command, at) : 'notFound';
    return typeof outcome === 'string' ? refuse(outcome) : (0, telling_1.tellingOthers)(state, command, outcome);
}
const refuse = (refused) => ({ refused });
function mayDo(state, command, { organisation, now }) {
    if ('by' in command)
        return (0, handlers_1.mayHandle)(state, organisation, command.by, now);
    if ('decider' in command)
        return (0, handlers_1.mayDecide)(state, organisation, command.decider, now);
    if ('signer' in command)
        return (0, signers_1.maySign)(state, organisation, command.signer, now);
    if (command.type === 'finish')
        return mayFinish(state, command, organisation, now);
    return 'byReporter' in command ? command.byReporter : true;
}
const mayFinish = (state, { task, owner }, organisation, now) => (0, handlers_1.mayHandle)(state, organisation, owner, now) ||
    (0, schedule_1.openFollowUps)(state).some((each) => each.id === task && each.owner === owner);
const isOwnTake = (state, command) => command.type === 'take' && state?.status === 'taken' && state.taken?.by === command.by;
