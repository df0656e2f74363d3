"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.joiningTexts = void 0;
const nl = {
    open: 'Hoort bij',
    title: 'Meer meldingen over hetzelfde',
    summary: (id) => `Meldingen die bij ${id} horen`,
    belongsTo: (id) => `Hoort bij ${id}`,
    belongsHow: (id) => `Vragen, besluiten en klokken staan bij ${id}. De melder leest hier hoe het daarmee gaat.`,
    openLead: (id) => `Open ${id}`,
    joined: 'Hier horen bij',
    none: 'Er hoort geen andere melding bij.',
    help: 'Is hetzelfde vaker gemeld? Kies dan de melding die voorgaat. Vragen gaan aan alle melders, besluiten gelden voor alle, en elke melder leest hoe het afloopt.',
    nothingOffered: 'Er is geen andere open melding waar deze bij kan horen.',
    which: 'Bij welke melding hoort deze?',
    join: 'Hoort hierbij',
    part: 'Toch apart',
    partHelp: 'Zij krijgt dan weer een eigen dossier en eigen klokken.',
    choose: 'Welke melding?',
    receiptTitle: 'Meer mensen meldden dit',
    receipt: 'Jouw melding wordt samen met de andere behandeld. Je leest hier hoe het gaat.',
};
const en = {
    open: 'Belongs to',
    title: 'More reports about the same',
    summary: (id) => `Reports that belong to ${id}`,
    belongsTo: (id) => `Belongs to ${id}`,
    belongsHow: (id) => `Questions, decisions and clocks are with ${id}. The reporter reads here how that goes on.`,
    openLead: (id) => `Open ${id}`,
    joined: 'These belong to it',
    none: 'No other report belongs to it.',
    help: 'Was the same reported more often? Then choose the report that leads. Questions go to all reporters, decisions hold for all, and every reporter reads how it ends.',
    nothingOffered: 'There is no other open report that this one can belong to.',
    which: 'Which report does this one belong to?',
    join: 'Belongs to this one',
    part: 'Separate after all',
    partHelp: 'It then has a file and clocks of its own again.',
    choose: 'Which report?',
    receiptTitle: 'More people reported this',
    receipt: 'Your report is handled together with the others. Here you read how it goes.',
};
exports.joiningTexts = { nl, en };
