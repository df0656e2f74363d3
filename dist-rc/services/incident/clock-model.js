"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.promptHours = exports.restHours = exports.clockKinds = void 0;
exports.clockKinds = [
    'authority',
    'client',
    'clientOwn',
    'subjects',
    'cyberWarning',
    'cyberReport',
    'cyberFinal',
    'recipients',
    'supplement',
];
exports.restHours = 28 * 24;
exports.promptHours = 24;
