"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.waysOfLoss = exports.waysOfExposure = void 0;
const knownHands = { spread: ['known'], recipient: ['relation'], malicious: ['no'] };
exports.waysOfExposure = [
    { medium: ['carrier'], encrypted: ['yes'], keySafe: ['yes'], backupKept: ['yes'] },
    { ...knownHands, deletionConfirmed: ['yes'] },
    { spread: ['nobody'], exfiltration: ['excluded'] },
    {
        ...knownHands,
        data: ['other'],
        consequences: ['none'],
        noEffectBecause: ['-'],
        people: ['1'],
    },
    knownHands,
    { data: ['other'], special: ['none'], payroll: ['none'], consequences: ['lossOfControl'] },
    { data: ['other'], identification: ['hardly'] },
    { spread: ['lost'], data: ['name', 'bsn'], medium: ['paper'], encrypted: ['no'] },
    { spread: ['lost'], data: ['name'], consequences: ['identityFraud'], medium: ['paper'], encrypted: ['no'] },
    { spread: ['known'], recipient: ['stranger'], data: ['name', 'bsn'], medium: ['paper'], encrypted: ['no'] },
    {
        malicious: ['yes'],
        exfiltration: ['certain'],
        data: ['name', 'bsn'],
        medium: ['paper'],
        encrypted: ['no'],
    },
    {
        consequences: ['safety'],
        deletionConfirmed: ['no'],
        medium: ['paper'],
        encrypted: ['no'],
        data: ['name'],
    },
];
exports.waysOfLoss = [
    { missing: ['restored'], altered: ['unused'], felt: ['nothing'] },
    { felt: ['inconvenience'] },
    { felt: ['serious'] },
];
