"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.downloadTexts = void 0;
const nl = {
    cardEyebrow: 'Export',
    cardTitle: 'Je bestand staat klaar',
    cardSummary: 'Een bestand staat klaar',
    card: 'De link werkt één keer en vijf minuten lang. Stuur hem niet door: er staan gegevens van mensen in.',
    below: 'Je bestand staat hieronder klaar.',
    link: 'Ophalen',
    title: 'Je bestand staat klaar',
    text: 'Deze link werkt één keer.',
    button: 'Downloaden',
    goneTitle: 'Deze link werkt niet meer',
    gone: 'De link is gebruikt of verlopen. Vraag in Teams een nieuwe.',
    busyTitle: 'Even wachten',
    busy: 'Dit ging te vaak achter elkaar. Wacht een paar minuten en probeer het dan opnieuw.',
};
const en = {
    cardEyebrow: 'Export',
    cardTitle: 'Your file is ready',
    cardSummary: 'A file is ready',
    card: 'The link works once, for five minutes. Don’t share the link: the file contains personal data.',
    below: 'Your file is ready below.',
    link: 'Download',
    title: 'Your file is ready',
    text: 'This link works once.',
    button: 'Download',
    goneTitle: 'This link does not work any more',
    gone: 'The link was used or has expired. Ask for a new one in Teams.',
    busyTitle: 'One moment',
    busy: 'That was too often. Wait a few minutes and try again.',
};
exports.downloadTexts = { nl, en };
