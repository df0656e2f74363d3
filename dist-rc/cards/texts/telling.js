"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tellingTexts = void 0;
const nl = {
    day: 'Op welke dag?',
    time: 'Hoe laat?',
    sentDay: 'Op welke dag heb je ingelicht?',
    sentTime: 'Hoe laat heb je ingelicht?',
    count: 'Hoeveel mensen zijn ingelicht?',
    countExample: 'Bijvoorbeeld 43',
    how: 'Hoe zijn ze ingelicht?',
    means: {
        letter: 'Brief',
        phone: 'Telefoon',
        email: 'E-mail',
        inPerson: 'Persoonlijk gesprek',
        website: 'Website of openbaar bericht',
        other: 'Anders',
    },
    notTold: 'Wie is niet ingelicht, en waarom? (mag leeg)',
    people: (count) => `${count} mensen ingelicht`,
    by: (means) => `Met: ${means}`,
    not: (who) => `Niet ingelicht: ${who}`,
};
const en = {
    day: 'On which day?',
    time: 'At what time?',
    sentDay: 'On which day did you tell them?',
    sentTime: 'At what time did you tell them?',
    count: 'How many people were told?',
    countExample: 'For example 43',
    how: 'How were they told?',
    means: {
        letter: 'Letter',
        phone: 'Telephone',
        email: 'Email',
        inPerson: 'Spoken to in person',
        website: 'Website or public message',
        other: 'Otherwise',
    },
    notTold: 'Who was not told, and why? (may be left empty)',
    people: (count) => `${count} people told`,
    by: (means) => `By: ${means}`,
    not: (who) => `Not told: ${who}`,
};
exports.tellingTexts = { nl, en };
