"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mijn = void 0;
exports.mijn = {
    nl: {
        typed: 'mijn',
        title: 'Wat voor mij openstaat',
        description: 'Je meldingen, taken, kluis, bezoek en kennissessies. Kijk, of vul iets aan.',
    },
    en: {
        typed: 'mine',
        title: 'What is open for me',
        description: 'Your reports, tasks, safe, visitors and sessions. Look, or add something.',
    },
};
