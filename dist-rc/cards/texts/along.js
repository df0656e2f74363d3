"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.alongTexts = void 0;
const nl = {
    open: 'Laten meekijken',
    help: 'Wie je laat meekijken, leest alles van deze melding, tot hij gesloten is. Iets doen kan die niet. Jullie horen het allebei, en het staat in de geschiedenis.',
    nobody: 'Er kijkt niemand mee.',
    looking: 'Kijkt mee',
    since: (by, when) => `Door ${by}, sinds ${when}`,
    who: 'Wie laat je meekijken? Alleen collega’s van Optimo Groep.',
    invite: 'Laat meekijken',
    end: 'Meekijken stoppen',
    endWhom: 'Wie kijkt niet meer mee?',
    summary: (id) => `Je mag meekijken met ${id}`,
    badge: 'Je kijkt mee',
    title: 'Je mag meekijken',
    by: (name, when) => `${name} laat je meekijken, ${when}. Je leest alles van deze melding tot hij gesloten is. Bespreek het alleen met wie hem behandelt.`,
    endedTitle: 'Je kijkt niet meer mee',
    endedSummary: (id) => `Je kijkt niet meer mee met ${id}`,
    ended: {
        takenBack: (when) => `Sinds ${when} kijk je niet meer mee. Dank je wel voor je hulp.`,
        over: (when) => `Deze melding is afgerond, ${when}. Dank je wel voor je hulp.`,
    },
    mine: 'Je kijkt mee',
};
const en = {
    open: 'Let somebody look along',
    help: 'Whom you let in reads all of this report until it is closed. They can do nothing with it. You are both told, and it stands in the history.',
    nobody: 'Nobody looks along.',
    looking: 'Looks along',
    since: (by, when) => `By ${by}, since ${when}`,
    who: 'Whom do you let look along? Only colleagues of Optimo Groep.',
    invite: 'Let them look along',
    end: 'End looking along',
    endWhom: 'Who does not look along any more?',
    summary: (id) => `You may look along with ${id}`,
    badge: 'You look along',
    title: 'You may look along',
    by: (name, when) => `${name} lets you look along, ${when}. You read all of this report until it is closed. Talk about it only with who handles it.`,
    endedTitle: 'You do not look along any more',
    endedSummary: (id) => `You do not look along with ${id} any more`,
    ended: {
        takenBack: (when) => `Since ${when} you do not look along any more. Thank you for your help.`,
        over: (when) => `This report is over, ${when}. Thank you for your help.`,
    },
    mine: 'You look along',
};
exports.alongTexts = { nl, en };
