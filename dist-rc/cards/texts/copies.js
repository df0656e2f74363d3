"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.copiesTexts = void 0;
const nl = {
    changed: {
        title: (id) => `${id}: er is iets veranderd`,
        text: 'Wat je aan het invullen bent, blijft staan.',
        open: 'Bijwerken',
    },
    elsewhere: {
        title: (id) => `${id} staat ergens anders`,
        text: 'De kaart hiervan staat op een andere plek in deze chat.',
        open: 'Hier openen',
    },
};
const en = {
    changed: {
        title: (id) => `${id}: something has changed`,
        text: 'What you are filling in stays as it is.',
        open: 'Update',
    },
    elsewhere: {
        title: (id) => `${id} is somewhere else`,
        text: 'Its card is in another place in this chat.',
        open: 'Open here',
    },
};
exports.copiesTexts = { nl, en };
