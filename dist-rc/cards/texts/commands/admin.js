"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.beheer = void 0;
exports.beheer = {
    nl: {
        typed: 'beheer',
        title: 'Beheer',
        description: 'Voor beheerders: gezondheid, rollen, organisatie, berichten.',
    },
    en: {
        typed: 'admin',
        title: 'Administration',
        description: 'For administrators: health, roles, organisation, messages.',
    },
};
