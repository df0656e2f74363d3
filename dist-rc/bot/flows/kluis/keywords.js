"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.safeKeywords = void 0;
exports.safeKeywords = [
    'ophalen',
    'nodig uit',
    'from the vault',
    'from the safe',
    'terug naar',
    'bewaarder',
    'kluis',
    'sleutel',
    'kluissleutel',
    'sleutelbewaarder',
    'safe',
    'key',
    'vault',
    'brandkast',
    'dossier lenen',
    'dossier ophalen',
    'lenen',
    'borrow',
    'uit de kluis',
    'in de kluis',
    'terugbrengen',
];
