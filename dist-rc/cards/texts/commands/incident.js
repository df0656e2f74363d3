"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.taken = exports.besluiten = exports.oefening = exports.incident = void 0;
exports.incident = {
    nl: {
        typed: 'incident',
        title: 'Iets melden',
        description: 'Laptop kwijt, mail verkeerd, iets gevonden? Vertel het in één zin.',
        start: { title: 'Iets melden', says: 'Kwijt, verkeerd gestuurd, gehackt, gevonden of twijfel.' },
        onMessage: {
            title: 'Meld als incident',
            description: 'Opent het meldformulier in je eigen chat, met de tekst van dit bericht.',
        },
    },
    en: {
        typed: 'incident',
        title: 'Report something',
        description: 'Laptop lost, email to the wrong person, something found? Tell us in one sentence.',
        start: { title: 'Report something', says: 'Lost, sent to the wrong person, hacked, found, or in doubt.' },
        onMessage: {
            title: 'Report as incident',
            description: 'Opens the report form in your own chat, with the words of this message.',
        },
    },
};
exports.oefening = {
    nl: {
        typed: 'oefening',
        title: 'Een oefening',
        description: 'Voor de FG: een melding die nergens meetelt, om te oefenen.',
    },
    en: {
        typed: 'drill',
        title: 'A drill',
        description: 'For the DPO: practise with a report that does not count.',
    },
};
exports.besluiten = {
    nl: {
        typed: 'besluiten',
        title: 'Besluiten',
        description: 'Voor de directie: wat op een besluit wacht, wat besloten is en hoe het verder ging.',
    },
    en: {
        typed: 'decisions',
        title: 'Decisions',
        description: 'For the board: what waits for a decision, what was decided and how it went on.',
    },
};
exports.taken = {
    nl: {
        typed: 'taken',
        title: 'Taken van meldingen',
        description: 'Voor wie meldingen behandelt: wat nog gedaan moet worden, door wie en wanneer.',
    },
    en: {
        typed: 'tasks',
        title: 'Tasks of reports',
        description: 'For who handles reports: what still has to be done, by whom and when.',
    },
};
