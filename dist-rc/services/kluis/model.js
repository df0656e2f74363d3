"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loanStatuses = exports.carriers = void 0;
exports.carriers = ['paper', 'usb', 'disk', 'other'];
exports.loanStatuses = [
    'requested',
    'approved',
    'refused',
    'withdrawn',
    'expired',
    'out',
    'back',
    'lost',
];
