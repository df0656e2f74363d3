"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.clientChoiceTexts = void 0;
const nl = {
    open: 'Klanten kiezen',
    title: 'Welke klanten zijn het?',
    words: 'Zoek op een stuk van de naam',
    add: 'Welke horen erbij?',
    addThem: 'Toevoegen',
    none: 'Geen klant gevonden met deze woorden.',
    more: (left) => `En nog ${left}: zoek op een stuk van de naam.`,
    count: (concerned) => concerned === 1 ? '1 klant hoort bij deze melding.' : `${concerned} klanten horen bij deze melding.`,
    every: 'Alle klanten',
    everyHelp: '"Alle klanten" voegt elke klant toe die we hebben.',
    other: 'Staat er niet bij',
    otherName: 'Hoe heet de klant?',
    otherContact: 'Wie bel of mail je daar? (mag leeg)',
    drop: 'Hoort er niet bij',
    dropSend: 'Haal deze klant eraf',
    dropWhom: 'Welke klant hoort er niet bij?',
    allOpen: (count) => `Alle ${count} die nog openstaan`,
};
const en = {
    open: 'Choose clients',
    title: 'Which clients are they?',
    words: 'Look for a part of the name',
    add: 'Which are concerned?',
    addThem: 'Add',
    none: 'No client found with these words.',
    more: (left) => `And ${left} more: look for a part of the name.`,
    count: (concerned) => (concerned === 1 ? '1 client is concerned.' : `${concerned} clients are concerned.`),
    every: 'All clients',
    everyHelp: '"All clients" adds every client that we have.',
    other: 'Not in the list',
    otherName: 'What is the client called?',
    otherContact: 'Whom do you call or mail there? (may be left empty)',
    drop: 'Not concerned',
    dropSend: 'Take this client off',
    dropWhom: 'Which client is not concerned?',
    allOpen: (count) => `All ${count} that are still open`,
};
exports.clientChoiceTexts = { nl, en };
