"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.help = void 0;
exports.help = {
    nl: { typed: 'help', title: 'Hulp', description: 'Wat je hier kunt typen.' },
    en: { typed: 'help', title: 'Help', description: 'What you can type here.' },
};
