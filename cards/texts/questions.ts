import type { OptionId, QuestionId } from '../../services/incident/kinds';
import type { Locale } from '../../services/people/roles';

/** The fact questions of the kinds. A missing question or option fails the build. */
type QuestionTexts = {
  readonly [Question in QuestionId]: {
    readonly label: string;
    readonly options: Readonly<Record<OptionId<Question> & string, string>>;
  };
};

const janee = { yes: 'Ja', no: 'Nee', unknown: 'Weet ik niet' };
const yesno = { yes: 'Yes', no: 'No', unknown: 'I do not know' };

const nl: QuestionTexts = {
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

const en: QuestionTexts = {
  carrier: {
    label: 'What is it?',
    options: {
      laptop: 'Laptop',
      phone: 'Phone or tablet',
      usb: 'USB stick',
      disk: 'External disk',
      paper: 'Paper',
      other: 'Something else',
    },
  },
  optimoDevice: { label: 'Did Optimo give it to you?', options: yesno },
  fromSafe: { label: 'Did it come from the safe?', options: yesno },
  attachment: {
    label: 'How was the attachment protected?',
    options: {
      archivePasswordBySms: 'Archive with password (AES-256), password by SMS',
      archivePasswordByMail: 'Archive with password, password by mail',
      unprotected: 'Not protected',
      none: 'There was no attachment',
      unknown: 'I do not know',
    },
  },
  recipient: {
    label: 'Who has it now?',
    options: {
      colleague: 'A colleague',
      client: 'A client',
      supplier: 'A supplier',
      stranger: 'Somebody we do not know',
      unknown: 'I do not know',
    },
  },
  yourAbilityMail: { label: 'Are addresses at @yourability.nl involved too?', options: yesno },
  addresses: {
    label: 'What kind of addresses could be seen?',
    options: { private: 'Private', business: 'Business', both: 'Both', unknown: 'I do not know' },
  },
  contentReveals: { label: 'Does the mail tell something about the people on the list?', options: yesno },
  letterOpened: { label: 'Was it opened?', options: yesno },
  letterRetrieved: {
    label: 'Is it coming back?',
    options: { back: 'It is back', agreed: 'Agreed', no: 'No', unknown: 'I do not know' },
  },
  letterTracked: { label: 'Is there a tracking number?', options: yesno },
  letterContent: {
    label: 'Was an original in it?',
    options: { original: 'Original', copy: 'Copy', unknown: 'I do not know' },
  },
  letterComplete: {
    label: 'Is everything still in it?',
    options: { complete: 'Yes, everything', missing: 'Something is missing', unknown: 'I do not know' },
  },
  envelopeKept: { label: 'Do you still have the envelope?', options: yesno },
  whatHappened: {
    label: 'What did you do or see?',
    options: {
      link: 'Clicked a link',
      attachment: 'Opened an attachment',
      password: 'Filled in my password',
      ransom: 'A message that files are locked',
      none: 'Only saw it, did nothing',
      unknown: 'I do not know',
    },
  },
  stillConnected: { label: 'Is the device still on the network?', options: yesno },
  place: {
    label: 'Where is it?',
    options: {
      fileServer: 'File server',
      portal: 'Client portal (Outsite)',
      sftp: 'sFTP',
      teams: 'Teams or OneDrive',
      application: 'A program',
      other: 'Somewhere else',
      unknown: 'I do not know',
    },
  },
  seenByOthers: { label: 'Has anybody seen it who should not?', options: yesno },
  putRight: {
    label: 'Has it been put right?',
    options: { yes: 'Yes', partly: 'Partly', no: 'No', unknown: 'I do not know' },
  },
  fileOf: {
    label: 'Whose is the wrong file?',
    options: {
      sameClient: 'The same client',
      otherClient: 'Another client',
      optimo: 'Optimo itself',
      unknown: 'I do not know',
    },
  },
  publishedWhere: {
    label: 'Where is or was it?',
    options: {
      website: 'Website',
      socialMedia: 'Social media',
      portal: 'Client portal (Outsite)',
      other: 'Somewhere else',
    },
  },
  printPlace: {
    label: 'Where was it?',
    options: {
      printer: 'At the printer',
      desk: 'On a desk',
      meetingRoom: 'In a meeting room',
      bin: 'With the rubbish',
      other: 'Somewhere else',
    },
  },
  printSecured: { label: 'Is it in a safe place now?', options: yesno },
  network: {
    label: 'What was the device connected to?',
    options: {
      guestWifi: 'Guest wifi',
      optimoNetwork: 'Optimo network',
      optimoServices: 'Optimo mail or files',
      unknown: 'I do not know',
    },
  },
  dataOnDevice: { label: 'Is there data of clients or Optimo on it?', options: yesno },
  whichKey: {
    label: 'What did you lose?',
    options: {
      accessTag: 'Access tag',
      safeKey: 'Key of the safe',
      officeKey: 'Key of the office',
      other: 'Something else',
    },
  },
  tagBlocked: { label: 'Has the tag been blocked?', options: yesno },
  recognisable: { label: 'Can a finder see that it is from Optimo?', options: yesno },
  whichProcess: { label: 'Which process was it, and what went differently?', options: {} },
  stillGoing: { label: 'Is it still going on?', options: yesno },
  instructedBy: {
    label: 'Who gave the instruction?',
    options: { client: 'A client', colleague: 'A colleague', other: 'Somebody else' },
  },
  carriedOut: {
    label: 'Was the instruction carried out?',
    options: { no: 'No', partly: 'Partly', yes: 'Yes' },
  },
  clientTold: { label: 'Does the client know that you report this?', options: yesno },
  whichData: { label: 'Which data is not needed?', options: {} },
};

export const questionTexts: Readonly<Record<Locale, QuestionTexts>> = { nl, en };
