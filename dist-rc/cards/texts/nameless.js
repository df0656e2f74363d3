"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.namelessTexts = void 0;
const teams = {
    nl: (phone) => `Teams bewaart wel dat je dit hier schreef. Wil je dat niet, bel of schrijf dan de FG${phone === '' ? '' : ` (${phone})`}.`,
    en: (phone) => `Teams does keep that you wrote this here. If you do not want that, call or write to the DPO${phone === '' ? '' : ` (${phone})`}.`,
};
const nl = {
    button: 'Zonder naam melden',
    title: 'Melden zonder naam',
    intro: 'Bij deze melding bewaren we nergens wie je bent. Je krijgt een code: alleen daarmee kun je later kijken en antwoorden.',
    teams: teams.nl,
    noFiles: 'Een foto of bestand kan zo niet mee: die bewaren we bij je naam. Let op dat je tekst niet verraadt wie je bent.',
    sentTitle: 'Je melding is binnen, zonder je naam',
    onItsWay: 'We sturen je melding meteen naar de FG en de vervangers. Deze kaart verandert niet vanzelf.',
    codeTitle: 'Bewaar deze code',
    codeHow: 'Schrijf de code op. Typ later /mijn en kies "Code invullen" om te kijken of de FG iets vraagt. Zonder de code kan niemand er nog bij, ook jij niet.',
    look: 'Kijken hoe het nu is',
    mine: 'Zonder naam gemeld?',
    enter: 'Code invullen',
    enterLabel: 'De negen woorden van je code',
    enterError: 'Vul de negen woorden in.',
    reported: 'Zonder naam gemeld. De melder leest een vraag pas als die met de code kijkt.',
    asked: [
        'Ja, dat kan. Typ /incident en kies onder het formulier "Zonder naam melden".',
        'Bij je melding bewaren we dan nergens wie je bent. Je krijgt een code om later te kijken en te antwoorden.',
    ],
};
const en = {
    button: 'Report without a name',
    title: 'Reporting without a name',
    intro: 'With this report we keep nowhere who you are. You get a code: only with that can you look and answer later.',
    teams: teams.en,
    noFiles: 'A photo or file cannot go along this way: we keep those with your name. Mind that your words do not tell who you are.',
    sentTitle: 'Your report is in, without your name',
    onItsWay: 'We send your report straight to the DPO and the deputies. This card does not change by itself.',
    codeTitle: 'Keep this code',
    codeHow: 'Write the code down. Type /mine later and choose "Enter a code" to see whether the DPO asks anything. Without the code nobody can reach it any more, nor can you.',
    look: 'See how it is now',
    mine: 'Reported without a name?',
    enter: 'Enter a code',
    enterLabel: 'The nine words of your code',
    enterError: 'Fill in the nine words.',
    reported: 'Reported without a name. The reporter reads a question only when looking with the code.',
    asked: [
        'Yes, you can. Type /incident and choose "Report without a name" below the form.',
        'With your report we then keep nowhere who you are. You get a code to look and answer later.',
    ],
};
exports.namelessTexts = { nl, en };
