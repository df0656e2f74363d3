"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.gegevens = void 0;
exports.gegevens = {
    nl: { typed: 'gegevens', title: 'Mijn gegevens', description: 'Lees wat de bot over jou bewaart.' },
    en: { typed: 'privacy', title: 'My data', description: 'See what we store about you.' },
};
