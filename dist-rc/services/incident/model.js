"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.originMatters = exports.incidentStatuses = exports.noticedMoments = exports.dataOwners = void 0;
exports.dataOwners = ['client', 'optimo', 'both', 'unknown'];
exports.noticedMoments = ['now', 'today', 'yesterday', 'longer', 'unknown'];
exports.incidentStatuses = [
    'reported',
    'taken',
    'classified',
    'notifying',
    'closed',
    'withdrawn',
    'joined',
];
exports.originMatters = ['lost', 'late', 'key', 'count'];
