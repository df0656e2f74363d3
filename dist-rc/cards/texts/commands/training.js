"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.training = void 0;
exports.training = {
    nl: {
        typed: 'training',
        title: 'Kennissessies',
        description: 'Meld je aan voor een sessie, teken een document, zie wat je nog moet doen.',
        start: { title: 'Kennissessies', says: 'Aanmelden, tekenen, zien wat je nog moet doen.' },
    },
    en: {
        typed: 'course',
        title: 'Training sessions',
        description: 'Sign up for a session, sign a document, see what you still have to do.',
        start: { title: 'Training', says: 'Sign up, sign, see what you still have to do.' },
    },
};
