"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.transitions = exports.visitRefusals = void 0;
exports.visitRefusals = [
    'notFound',
    'alreadyThere',
    'alreadyArrived',
    'notArrived',
    'notCollected',
    'ended',
    'unchanged',
    'nothingDue',
    'notToday',
    'notDelivery',
    'waitsForYes',
    'unknownColleague',
    'colleagueUnreached',
    'colleagueAway',
    'colleagueAwayThen',
    'tooLate',
    'changedMeanwhile',
];
const row = (allowed, refusal, named = {}) => {
    const all = {
        announce: 'alreadyThere',
        walkIn: 'alreadyThere',
        change: refusal,
        cancel: refusal,
        arrive: refusal,
        answer: refusal,
        send: refusal,
        refuse: refusal,
        atDoor: refusal,
        collect: refusal,
        upstairs: refusal,
        deliver: refusal,
        leave: refusal,
        fetched: refusal,
        undo: refusal,
        amend: refusal,
        stay: refusal,
        handOver: refusal,
        pickUp: refusal,
        unreached: 'nothingDue',
        timer: 'nothingDue',
        ...named,
    };
    for (const command of allowed)
        all[command] = 'allowed';
    return all;
};
const over = row([], 'ended');
exports.transitions = {
    none: row(['announce', 'walkIn'], 'notFound', { timer: 'notFound', unreached: 'notFound' }),
    expected: row(['change', 'cancel', 'handOver', 'arrive', 'refuse', 'deliver', 'unreached', 'timer'], 'notArrived'),
    arrived: row([
        ...['answer', 'send', 'refuse', 'atDoor', 'collect', 'fetched', 'deliver', 'leave', 'stay'],
        ...['undo', 'amend', 'unreached', 'timer'],
    ], 'alreadyArrived', { upstairs: 'notCollected' }),
    collected: row(['upstairs', 'leave', 'stay', 'amend', 'timer'], 'alreadyArrived', {
        answer: 'unchanged',
        fetched: 'unchanged',
    }),
    cancelled: over,
    noShow: over,
    refused: over,
    delivered: row(['pickUp', 'handOver', 'unreached', 'timer'], 'ended'),
    left: row(['undo'], 'ended'),
};
