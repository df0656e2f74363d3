"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.presentEvidence = exports.mostWithReport = exports.mostAtOnce = exports.mostEvidence = exports.mostWaitingInAll = exports.mostWaitingBytes = exports.mostEvidenceBytes = exports.evidenceTypes = void 0;
exports.evidenceTypes = [
    'pdf',
    'png',
    'jpg',
    'jpeg',
    'gif',
    'webp',
    'heic',
    'txt',
    'csv',
    'eml',
    'msg',
    'docx',
    'xlsx',
    'pptx',
    'zip',
];
exports.mostEvidenceBytes = 25 * 1024 * 1024;
exports.mostWaitingBytes = 250 * 1024 * 1024;
exports.mostWaitingInAll = 2 * 1024 * 1024 * 1024;
exports.mostEvidence = 20;
exports.mostAtOnce = 5;
exports.mostWithReport = 10;
const presentEvidence = ({ evidence = [], }) => evidence.filter(({ removedAt }) => removedAt === null);
exports.presentEvidence = presentEvidence;
