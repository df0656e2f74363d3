"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wayTexts = void 0;
const nl = {
    advise: (duty) => `Advies: ${duty}`,
    decide: (duty) => `Besluit: ${duty}`,
    carryOut: (duty) => `Vastleggen: ${duty}`,
    tellClients: 'Klant inlichten',
    chooseClients: 'Klant kiezen',
    classify: 'Verder: classificeren',
    close: 'Verder: sluiten',
    cyber: 'Verder: Cyberbeveiligingswet',
    parties: {
        title: 'Van wie zijn de gegevens?',
        help: 'Wat uit de woorden van de melding blijkt, is al gekozen. Klopt het niet? Verander het.',
        company: 'Welke vennootschap is verantwoordelijk?',
        clients: 'Welke klant is het?',
        many: (count) => `Er zijn ${count} klanten. Staat de klant hier niet bij? Zoek op naam.`,
        search: 'Klant zoeken',
        notYet: 'Nog niet bekend',
        choose: ['Nog niets gekozen', 'Kies wie het is, of kies Nog niet bekend.'],
    },
    papers: { letter: 'Brief aan betrokkenen', notice: 'Bericht aan de klant' },
    leftover: {
        may: 'Deze melding kan worden gesloten. Nog niet klaar:',
        receipts: (names) => `Ontvangst nog niet bevestigd door ${names}`,
        apForm: (count) => count === 1
            ? 'Het AP-formulier is nog voorlopig: 1 antwoord volgt'
            : `Het AP-formulier is nog voorlopig: ${count} antwoorden volgen`,
    },
    drillMayClose: 'Een oefening kan op elk moment worden gesloten.',
};
const en = {
    advise: (duty) => `Advise: ${duty}`,
    decide: (duty) => `Decide: ${duty}`,
    carryOut: (duty) => `Record: ${duty}`,
    tellClients: 'Tell the client',
    chooseClients: 'Choose the client',
    classify: 'Next: classify',
    close: 'Next: close',
    cyber: 'Next: Cyberbeveiligingswet',
    parties: {
        title: 'Whose data were they?',
        help: 'What the words of the report say is chosen already. Is it not right? Change it.',
        company: 'Which company is responsible?',
        clients: 'Which client is it?',
        many: (count) => `There are ${count} clients. Is the client not among these? Search by name.`,
        search: 'Search clients',
        notYet: 'Not known yet',
        choose: ['Nothing chosen yet', 'Choose who it is, or choose Not known yet.'],
    },
    papers: { letter: 'Letter to people', notice: 'Notice to the client' },
    leftover: {
        may: 'This report can be closed. Not done yet:',
        receipts: (names) => `Receipt not confirmed yet by ${names}`,
        apForm: (count) => count === 1
            ? 'The form of the authority is provisional: 1 answer follows'
            : `The form of the authority is provisional: ${count} answers follow`,
    },
    drillMayClose: 'A drill can be closed at any moment.',
};
exports.wayTexts = { nl, en };
