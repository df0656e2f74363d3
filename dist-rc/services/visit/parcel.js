"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parcel = void 0;
exports.delivered = delivered;
exports.whileWaiting = whileWaiting;
const roles_1 = require("../people/roles");
const ladder_1 = require("./ladder");
const stand_in_1 = require("./stand-in");
const contract_1 = require("./contract");
const outcome_1 = require("./outcome");
function delivered(visit, { doer, card }, at) {
    if (visit.facts.kind === 'guest')
        return 'notDelivery';
    return left((0, outcome_1.announcedOf)(visit), doer, card, at);
}
const parcel = (announced, { doer, card }, at) => left(announced, doer, card, at);
exports.parcel = parcel;
function left(announced, doer, card, at) {
    const next = {
        ...announced,
        status: 'delivered',
        ended: (0, outcome_1.deed)(doer, at),
        ...insteadOf(announced.host, at),
    };
    const desk = card === undefined ? [] : (0, outcome_1.toDesk)({ doer, card });
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('delivered', doer)], [...(0, stand_in_1.receiverOf)(announced.host, at).map(outcome_1.call), ...desk]);
}
const insteadOf = (host, at) => at.absent.has(host) ? { instead: (0, stand_in_1.receiverOf)(host, at), awayAt: at.now.toISOString() } : {};
function stillLies(visit, at) {
    const { awayAt, ...before } = visit;
    const { remindedAt, host } = before;
    if (remindedAt !== undefined && awayAt === undefined)
        return 'nothingDue';
    const away = insteadOf(host, at);
    const next = { ...before, ...away, remindedAt: at.now.toISOString() };
    const again = away.awayAt !== undefined && remindedAt !== undefined;
    const to = again ? [] : (0, stand_in_1.receiverOf)(host, at);
    return (0, outcome_1.decisionOn)(next, at, again ? [] : [(0, outcome_1.event)('parcelWaits', null)], to.map(outcome_1.call));
}
function passedOn(visit, { by, to }, at) {
    if (to === visit.host || !(0, roles_1.isEmployed)(at.organisation, to, at.now))
        return 'unknownColleague';
    if (at.unreached.has(to))
        return 'colleagueUnreached';
    const { untold: _, remindedAt: __, instead: ___, awayAt: ____, ...before } = visit;
    const facts = (0, contract_1.isForUnknown)(visit) ? { ...visit.facts, remark: '' } : visit.facts;
    const next = {
        ...before,
        facts,
        host: to,
        handedBy: (0, outcome_1.deed)({ person: by }, at),
        ...insteadOf(to, at),
    };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('handedOver', { person: by }, { from: visit.host, to })], (0, stand_in_1.receiverOf)(to, at).map(outcome_1.call));
}
function whileWaiting(visit, command, at) {
    if (visit.pickedUp !== undefined)
        return 'unchanged';
    switch (command.type) {
        case 'pickUp': {
            const { doer } = command;
            const { awayAt: _, ...rest } = visit;
            return (0, outcome_1.decisionOn)({ ...rest, pickedUp: (0, outcome_1.deed)(doer, at) }, at, [(0, outcome_1.event)('pickedUp', doer)]);
        }
        case 'handOver':
            return passedOn(visit, command, at);
        case 'unreached': {
            if (command.person !== visit.host || visit.untold === visit.host)
                return 'unchanged';
            const to = (0, stand_in_1.receiverOf)(visit.host, at);
            const events = [(0, outcome_1.event)('passedOver', null, { passed: [visit.host], to })];
            return (0, outcome_1.decisionOn)({ ...visit, untold: visit.host }, at, events, to.map(outcome_1.call));
        }
        case 'timer': {
            return command.step === ladder_1.visitSteps.parcel ? stillLies(visit, at) : 'nothingDue';
        }
        default:
            return 'ended';
    }
}
