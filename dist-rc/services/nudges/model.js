"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.summaryPartition = exports.nothingTold = exports.nudgeKinds = void 0;
exports.nudgeKinds = [
    'invited',
    'notSignedUp',
    'overdue',
    'moved',
    'excused',
    'otherGiver',
    'weekBefore',
    'dayBefore',
    'missed',
    'missedNoDate',
    'noDate',
    'needsGiver',
    'listOpen',
    'toConfirm',
    'documentNew',
    'documentDue',
    'documentOverdue',
    'team',
    'proposal',
    'mayReport',
    'anchor',
    'holdDue',
    'taskDue',
    'taskLate',
];
exports.nothingTold = {
    day: null,
    at: null,
    lines: [],
    told: {},
    before: {},
    seenAt: null,
    snoozedUntil: null,
};
exports.summaryPartition = 'digest';
