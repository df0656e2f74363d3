"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.countPart = exports.keyPart = exports.kluis = void 0;
exports.kluis = {
    nl: {
        typed: 'kluis',
        title: 'De kluis',
        description: 'Vraag een dossier of drager uit de kluis, of kijk wat er uit is.',
        start: { title: 'Uit de kluis', says: 'Een dossier, USB-stick of schijf lenen.' },
    },
    en: {
        typed: 'safe',
        title: 'The safe',
        description: 'Request a file or storage device from the safe.',
        start: { title: 'Borrow from the safe', says: 'A file, USB stick or disk.' },
    },
};
exports.keyPart = {
    nl: { title: 'De sleutel', description: 'Wie de sleutel van de kluis heeft; overdragen, kwijt.' },
    en: { title: 'The key', description: 'Who has the key of the safe; hand it over, lost.' },
};
exports.countPart = {
    nl: { title: 'Kluis tellen', description: 'Kijken of alles er ligt dat er moet liggen.' },
    en: { title: 'Count the safe', description: 'See whether all is there that should be.' },
};
