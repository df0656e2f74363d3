"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.questionsNl = void 0;
const janee = { yes: 'Ja', no: 'Nee', unknown: 'Weet ik niet' };
exports.questionsNl = {
    carrier: {
        label: 'Wat is het?',
        options: {
            laptop: 'Laptop',
            phone: 'Telefoon of tablet',
            usb: 'USB-stick',
            disk: 'Externe schijf',
            paper: 'Papier',
            other: 'Iets anders',
        },
    },
    optimoDevice: { label: 'Heb je het van Optimo gekregen?', options: janee },
    fromSafe: { label: 'Kwam het uit de kluis?', options: janee },
    attachment: {
        label: 'Hoe was de bijlage beveiligd?',
        options: {
            archivePasswordBySms: 'Archief met wachtwoord (AES-256), wachtwoord per SMS',
            archivePasswordByMail: 'Archief met wachtwoord, wachtwoord per mail',
            unprotected: 'Niet beveiligd',
            none: 'Er was geen bijlage',
            unknown: 'Weet ik niet',
        },
    },
    recipient: {
        label: 'Wie heeft het nu?',
        options: {
            colleague: 'Een collega',
            client: 'Een klant',
            supplier: 'Een leverancier',
            stranger: 'Iemand die we niet kennen',
            unknown: 'Weet ik niet',
        },
    },
    yourAbilityMail: { label: 'Gaat het ook om adressen van @yourability.nl?', options: janee },
    addresses: {
        label: 'Wat voor adressen waren zichtbaar?',
        options: { private: 'Privé', business: 'Zakelijk', both: 'Allebei', unknown: 'Weet ik niet' },
    },
    contentReveals: { label: 'Vertelt de mail iets over de mensen op de lijst?', options: janee },
    letterOpened: { label: 'Is de post geopend?', options: janee },
    letterRetrieved: {
        label: 'Komt de post terug?',
        options: { back: 'Is al terug', agreed: 'Afgesproken', no: 'Nee', unknown: 'Weet ik niet' },
    },
    letterTracked: { label: 'Is er een volgnummer (track & trace)?', options: janee },
    letterContent: {
        label: 'Zat er een origineel in?',
        options: { original: 'Origineel', copy: 'Kopie', unknown: 'Weet ik niet' },
    },
    letterComplete: {
        label: 'Zit alles er nog in?',
        options: { complete: 'Ja, alles', missing: 'Er mist iets', unknown: 'Weet ik niet' },
    },
    envelopeKept: { label: 'Heb je de envelop nog?', options: janee },
    whatHappened: {
        label: 'Wat heb je gedaan of gezien?',
        options: {
            link: 'Op een link geklikt',
            attachment: 'Een bijlage geopend',
            password: 'Mijn wachtwoord ingevuld',
            ransom: 'Een melding dat bestanden op slot zijn',
            none: 'Alleen gezien, niets gedaan',
            unknown: 'Weet ik niet',
        },
    },
    stillConnected: { label: 'Zit het apparaat nog op het netwerk?', options: janee },
    place: {
        label: 'Waar staat het?',
        options: {
            fileServer: 'Bestandsserver',
            portal: 'Klantportal (Outsite)',
            sftp: 'sFTP',
            teams: 'Teams of OneDrive',
            application: 'Een programma',
            other: 'Ergens anders',
            unknown: 'Weet ik niet',
        },
    },
    seenByOthers: { label: 'Heeft iemand het gezien die dat niet mag?', options: janee },
    putRight: {
        label: 'Is het al hersteld?',
        options: { yes: 'Ja', partly: 'Deels', no: 'Nee', unknown: 'Weet ik niet' },
    },
    fileOf: {
        label: 'Van wie is het verkeerde dossier?',
        options: {
            sameClient: 'Dezelfde klant',
            otherClient: 'Een andere klant',
            optimo: 'Optimo zelf',
            unknown: 'Weet ik niet',
        },
    },
    publishedWhere: {
        label: 'Waar staat of stond het?',
        options: {
            website: 'Website',
            socialMedia: 'Social media',
            portal: 'Klantportal (Outsite)',
            other: 'Ergens anders',
        },
    },
    printPlace: {
        label: 'Waar lag het?',
        options: {
            printer: 'Bij de printer',
            desk: 'Op een bureau',
            meetingRoom: 'In een vergaderkamer',
            bin: 'Bij het afval',
            other: 'Ergens anders',
        },
    },
    printSecured: { label: 'Ligt het nu veilig?', options: janee },
    network: {
        label: 'Waar was het apparaat mee verbonden?',
        options: {
            guestWifi: 'Gasten-wifi',
            optimoNetwork: 'Netwerk van Optimo',
            optimoServices: 'Mail of bestanden van Optimo',
            unknown: 'Weet ik niet',
        },
    },
    dataOnDevice: { label: 'Staan er gegevens van klanten of Optimo op?', options: janee },
    whichKey: {
        label: 'Wat ben je kwijt?',
        options: {
            accessTag: 'Toegangstag',
            safeKey: 'Sleutel van de kluis',
            officeKey: 'Sleutel van kantoor',
            other: 'Iets anders',
        },
    },
    tagBlocked: { label: 'Is de tag al geblokkeerd?', options: janee },
    recognisable: { label: 'Kan een vinder zien dat het van Optimo is?', options: janee },
    whichProcess: { label: 'Welk proces was het, en wat ging anders?', options: {} },
    stillGoing: { label: 'Gaat het nog door?', options: janee },
    instructedBy: {
        label: 'Van wie kwam de opdracht?',
        options: { client: 'Een klant', colleague: 'Een collega', other: 'Iemand anders' },
    },
    carriedOut: { label: 'Is de opdracht uitgevoerd?', options: { no: 'Nee', partly: 'Deels', yes: 'Ja' } },
    clientTold: { label: 'Weet de klant dat je dit meldt?', options: janee },
    whichData: { label: 'Welke gegevens zijn niet nodig?', options: {} },
};
