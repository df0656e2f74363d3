"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.adminKeywords = void 0;
exports.adminKeywords = [
    'beheer',
    'beheerder',
    'administratie',
    'admin',
    'administration',
    'instellingen',
    'settings',
    'rollen',
    'roles',
    'vervangers',
    'health',
    'gezondheid van de bot',
];
