"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.desks = exports.bhv = exports.bezoek = void 0;
exports.bezoek = {
    nl: {
        typed: 'bezoek',
        title: 'Bezoek',
        description: 'Meld een bezoeker aan, of kijk wie er komt.',
        start: { title: 'Bezoek aanmelden', says: 'Dan weet de receptie wie er komt.' },
    },
    en: {
        typed: 'visitor',
        title: 'Visitors',
        description: 'Register a visitor, or see who is coming.',
        start: { title: 'Register a visitor', says: 'Then reception knows who is coming.' },
    },
};
exports.bhv = {
    nl: {
        typed: 'bhv',
        title: 'Wie is er in het gebouw?',
        description: 'De lijst voor de BHV, en de telling bij een ontruiming.',
    },
    en: {
        typed: 'evacuation',
        title: 'Who is in the building?',
        description: 'The list for the emergency team, and the roll call.',
    },
};
exports.desks = {
    nl: { title: 'Balie', description: 'Een scherm voor de receptie koppelen of bekijken.' },
    en: { title: 'Desks', description: 'Pair a screen for reception, or look at them.' },
};
