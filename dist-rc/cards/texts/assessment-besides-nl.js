"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.besidesNl = void 0;
const janee = { yes: 'Ja', no: 'Nee', unknown: 'Weet ik niet' };
const none = {};
exports.besidesNl = {
    afterwards: {
        label: 'Wat is er achteraf gedaan?',
        help: 'Kies alles wat klopt.',
        options: {
            blocked: 'Toegang of account geblokkeerd',
            wiped: 'Op afstand gewist',
            passwordChanged: 'Wachtwoord gewijzigd',
            recovered: 'Teruggekregen',
            none: 'Niets van dit alles',
            unknown: 'Weet ik niet',
        },
    },
    riskGone: {
        label: 'Is het hoge risico daarmee weg?',
        help: 'Alleen als het gebeurde voordat iemand er iets mee kon (art. 34 lid 3 b AVG).',
        options: janee,
    },
    subjects: {
        label: 'Wat voor mensen zijn het?',
        help: '',
        options: {
            employees: 'Werknemers (van Optimo of een klant)',
            clients: 'Klanten',
            users: 'Gebruikers',
            minors: 'Minderjarigen',
            patients: 'Patiënten',
            vulnerable: 'Kwetsbare personen',
            other: 'Anders',
            unknown: 'Weet ik niet',
        },
    },
    measuresTaken: { label: 'Wat is er gedaan om de schade te beperken?', help: '', options: none },
    records: {
        label: 'Hoeveel records zijn het ongeveer?',
        help: 'Bijvoorbeeld regels of loonstroken.',
        options: none,
    },
    discovery: {
        label: 'Hoe is het ontdekt?',
        help: '',
        options: {
            self: 'Zelf',
            processor: 'Door een verwerker',
            subject: 'Door iemand om wie het gaat',
            external: 'Door iemand van buiten',
            press: 'Door de pers',
            other: 'Anders',
            unknown: 'Weet ik niet',
        },
    },
    cause: {
        label: 'Waar lag de oorzaak?',
        help: '',
        options: {
            internal: 'Binnen Optimo',
            external: 'Buiten Optimo',
            internalCareless: 'Binnen, niet met opzet',
            internalIntent: 'Binnen, met opzet',
            externalCareless: 'Buiten, niet met opzet',
            externalIntent: 'Buiten, met opzet',
            unknown: 'Weet ik niet',
        },
    },
    measuresBefore: {
        label: 'Welke maatregelen waren er al?',
        help: '',
        options: {
            encryption: 'Versleuteling',
            backup: 'Back-up',
            pseudonymisation: 'Pseudonimisering',
            access: 'Beperkte toegang',
            policy: 'Beleid',
            training: 'Kennissessies',
            audit: 'Controles',
            physical: 'Fysieke toegang beperkt',
            none: 'Geen',
            unknown: 'Weet ik niet',
        },
    },
    measuresAgainst: { label: 'Wat wordt er gedaan zodat het niet weer gebeurt?', help: '', options: none },
    otherParties: {
        label: 'Was er een andere organisatie bij betrokken?',
        help: 'Een verwerker werkt in onze opdracht met de gegevens, zoals een leverancier van software.',
        options: {
            none: 'Nee',
            processor: 'Ja, een verwerker van ons',
            joint: 'Ja, een organisatie die samen met ons verantwoordelijk is',
            unknown: 'Weet ik niet',
        },
    },
    crossBorder: { label: 'Gaat het ook om mensen in een ander EU-land?', help: '', options: janee },
    slipShows: {
        label: 'Wat is er op de loonstrook te zien?',
        help: 'Een inhouding kan meer vertellen dan een bedrag.',
        options: {
            none: 'Niets van dit alles',
            union: 'Contributie van een vakbond',
            sickness: 'Ziekte of verzuim',
            garnishment: 'Loonbeslag of alimentatie',
            unknown: 'Weet ik niet',
        },
    },
    dataIntact: {
        label: 'Zijn de gegevens nog volledig en ongewijzigd?',
        help: '',
        options: janee,
    },
    vulnerable: {
        label: 'Gaat het om kwetsbare mensen?',
        help: 'Kinderen, patiënten, mensen in schulden, mensen die beveiligd worden.',
        options: janee,
    },
};
