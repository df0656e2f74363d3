import type { LoanRefusal } from '../../services/kluis/transitions';
import type { IncidentRefusal } from '../../services/incident/transitions';
import type { Locale } from '../../services/people/roles';

/** Codes of notices: refusals of the incident flow, and those of the whole bot. */
export type NoticeCode =
  | IncidentRefusal
  | Extract<LoanRefusal, 'ownRequest' | 'reasonRequired' | 'heldByOther' | 'notWorkingDay' | 'notLate'>
  | 'loanNotFound'
  | 'dayNotPossible'
  | 'notHolder'
  | 'noKeyHolder'
  | 'onlyGroup'
  | 'onlyStaff'
  | 'onlyBhv'
  | 'visitNotFound'
  | 'notToday'
  | 'notDelivery'
  | 'unknownColleague'
  | 'deskRevoked'
  | 'nameRequired'
  | 'noList'
  | 'noPublicUrl'
  | 'notAllowed'
  | 'foreignTenant'
  | 'invalidInput'
  | 'textRequired'
  | 'textTooLong'
  | 'stale'
  | 'expired'
  | 'unavailable'
  | 'failed'
  | 'added'
  | 'answered'
  | 'asked';

/** Commands by name, as typed after the slash. */
export type CommandName = 'incident' | 'mijn' | 'kluis' | 'bezoek' | 'bhv' | 'help';

interface CommandText {
  readonly title: string;
  readonly description: string;
}

type Notice = readonly [title: string, text: string];

/** Help, welcome, refusals and errors: what is not of one flow. */
const nl = {
  product: 'Optimo Veilig',
  helpTitle: 'Dit kun je typen',
  helpSummary: 'Hulp: wat je kunt typen',
  helpHint: 'Met of zonder schuine streep, in het Nederlands of Engels. Meld gerust iets te veel.',
  aliases: (names: string) => `Ook: ${names}`,
  welcomeTitle: 'Hallo, ik ben Optimo Veilig',
  welcomeSummary: 'Welkom bij Optimo Veilig',
  welcome: [
    'Is er iets misgegaan met gegevens, een apparaat, papier of een sleutel? Meld het hier.',
    'Typ /incident en vertel in je eigen woorden wat er is gebeurd. Je ziet meteen wat je zelf kunt doen, en je melding gaat naar de FG.',
    'Melden is altijd goed, ook als je twijfelt of het wat later is.',
  ],
  welcomeGroupTitle: 'Hallo, ik ben Optimo Veilig',
  welcomeGroup: [
    'Met mij meld je beveiligingsincidenten. Noem mij in een bericht, of typ /incident in je eigen chat met mij.',
    'Wat je meldt blijft tussen jou en de FG: hier in de groep komt er niets van te staan.',
  ],
  reportNow: 'Iets melden',
  showHelp: 'Hulp',
  unknownTitle: 'Dat ken ik niet',
  unknownSummary: 'Onbekende opdracht',
  unknownNearest: (command: string) => `Bedoel je ${command}?`,
  unknownNone: 'Typ /help om te zien wat ik kan, of /incident om iets te melden.',
  reference: (reference: string) => `Kenmerk: ${reference}`,
  sentToOwnChat: 'Ik heb je een bericht gestuurd in je eigen chat met mij. Daar gaan we verder.',
  ownChatUnreachable: 'Open je eigen chat met mij en typ daar /incident. Hier kan iedereen meelezen.',
  neutralTitle: 'Hier is voor jou niets te zien',
  neutral: 'Deze kaart is bedoeld voor iemand anders.',
  neutralSummary: 'Kaart voor iemand anders',
  command: {
    incident: {
      title: 'Iets melden',
      description: 'Laptop kwijt, mail verkeerd, iets gevonden? Vertel het in één zin.',
    },
    mijn: { title: 'Mijn meldingen', description: 'Kijk hoe het met je melding staat, of vul haar aan.' },
    kluis: {
      title: 'De kluis',
      description: 'Vraag een dossier of drager uit de kluis, of kijk wat er uit is.',
    },
    bezoek: { title: 'Bezoek', description: 'Meld een bezoeker aan, of kijk wie er komt.' },
    bhv: {
      title: 'Wie is er in het gebouw?',
      description: 'De lijst voor de BHV, en de telling bij een ontruiming.',
    },
    help: { title: 'Hulp', description: 'Wat je hier kunt typen.' },
  } as Readonly<Record<CommandName, CommandText>>,
  notice: {
    notFound: ['Niet gevonden', 'Deze melding bestaat niet, of is niet voor jou.'],
    alreadyReported: ['Al gemeld', 'Deze melding was al verstuurd. Er is niets dubbel gedaan.'],
    alreadyTaken: ['Al opgepakt', 'Iemand anders was je voor.'],
    alreadyYours: ['Je hebt hem al', 'Deze melding staat al op jouw naam.'],
    withdrawn: ['Ingetrokken', 'Deze melding is ingetrokken. Er kan niets meer bij.'],
    unchanged: ['Niets veranderd', 'Alles stond al zo.'],
    nothingDue: ['Niets te doen', 'Hier hoeft nu niets te gebeuren.'],
    nothingAsked: ['Geen vraag open', 'De FG heeft geen vraag meer open staan. Gebruik Aanvullen.'],
    reporterUnknown: ['Melder onbekend', 'We weten niet wie dit meldde. Een vraag kan daarom niet aankomen.'],
    tooManyRemarks: ['Vol', 'Bij deze melding kan niets meer. Bel de FG als er nog iets is.'],
    notAllowed: ['Dit is niet voor jou', 'Hier heb je geen rechten voor. Klopt dat niet? Vraag het de FG.'],
    foreignTenant: ['Dit werkt hier niet', 'Deze bot is alleen voor Optimo.'],
    invalidInput: ['Dit kan ik niet lezen', 'Er ging iets mis met deze kaart. Typ de opdracht opnieuw.'],
    textRequired: ['Nog leeg', 'Schrijf eerst iets op en verstuur het dan.'],
    textTooLong: ['Te lang', 'Maak het korter. Je kunt later nog iets sturen.'],
    stale: ['Deze kaart is oud', 'Dit is hoe het nu is.'],
    expired: ['Verlopen', 'Deze kaart was verlopen. Typ de opdracht opnieuw.'],
    unavailable: [
      'Het is nog niet zeker opgeslagen',
      'Probeer het zo nog een keer. Lukt het niet en heeft het haast? Bel dan de FG.',
    ],
    failed: [
      'Er ging iets mis',
      'Probeer het nog een keer. Lukt het niet en heeft het haast? Bel dan de FG.',
    ],
    added: ['Toegevoegd', 'De FG ziet je aanvulling.'],
    answered: ['Verstuurd', 'De FG ziet je antwoord.'],
    ownRequest: ['Dit is je eigen aanvraag', 'Daar beslist een ander over.'],
    reasonRequired: ['Een reden is nodig', 'Schrijf op waarom dit toch kan.'],
    heldByOther: [
      'Nog niet terug',
      'Iemand anders heeft dit nu. Uitgeven kan zodra het weer in de kluis ligt.',
    ],
    notWorkingDay: ['Geen werkdag', 'Dan is er niemand op kantoor. Kies een andere dag.'],
    notLate: ['Nog niet te laat', 'Het hoeft nu nog niet terug te zijn.'],
    loanNotFound: ['Niet gevonden', 'Deze aanvraag bestaat niet, of is niet voor jou.'],
    dayNotPossible: ['Deze dag kan niet', 'Controleer de dagen en probeer het opnieuw.'],
    notHolder: [
      'Jij hebt de sleutel niet',
      'Alleen wie de sleutel heeft of de Office-manager kan hem overdragen.',
    ],
    noKeyHolder: ['Geen sleutelbewaarder', 'De sleutel gaat alleen naar de Office-manager of een vervanger.'],
    noPublicUrl: [
      'Downloaden kan nog niet',
      'De beheerder moet eerst het adres van de bot instellen (PUBLIC_URL).',
    ],
    onlyGroup: [
      'De kluis is van Optimo Groep',
      'Daarom kan ik je hier niet helpen. Een incident melden kan wel: typ /incident.',
    ],
    onlyStaff: [
      'Dit is voor medewerkers',
      'Klopt dat niet? Vraag het de Office-manager. Een incident melden kan altijd: /incident.',
    ],
    onlyBhv: ['Deze lijst is voor de BHV', 'Bel bij nood 112, en volg de aanwijzingen van de BHV.'],
    visitNotFound: ['Niet gevonden', 'Dit bezoek bestaat niet (meer), of is niet voor jou.'],
    notToday: ['Niet vandaag', 'Dit bezoek is voor een andere dag. Meld het anders als niet aangemeld.'],
    notDelivery: ['Dit is geen bezorging', 'Alleen een bezorging of leverancier kan iets afgeven.'],
    unknownColleague: ['Deze collega kan niet', 'Kies een andere collega.'],
    deskRevoked: ['Ingetrokken', 'Deze balie werkt niet meer.'],
    nameRequired: ['Nog niet compleet', 'Vul een naam in, en kies voor wie het bezoek is.'],
    noList: [
      'De opslag antwoordt niet',
      'Er is nog geen lijst bekend. Vraag de lijst bij de receptie van Philadelphia.',
    ],
    asked: ['Verstuurd', 'De melder krijgt je vraag in de eigen chat.'],
  } as Readonly<Record<NoticeCode, Notice>>,
};

const en: typeof nl = {
  product: 'Optimo Veilig',
  helpTitle: 'What you can type',
  helpSummary: 'Help: what you can type',
  helpHint: 'With or without a slash, in Dutch or English. Rather report too much than too little.',
  aliases: (names) => `Also: ${names}`,
  welcomeTitle: 'Hello, I am Optimo Veilig',
  welcomeSummary: 'Welcome to Optimo Veilig',
  welcome: [
    'Did something go wrong with data, a device, paper or a key? Report it here.',
    'Type /incident and tell in your own words what happened. You see at once what you can do yourself, and your report goes to the DPO.',
    'Reporting is always right, also when you are in doubt or a bit late.',
  ],
  welcomeGroupTitle: 'Hello, I am Optimo Veilig',
  welcomeGroup: [
    'You report security incidents with me. Mention me in a message, or type /incident in your own chat with me.',
    'What you report stays between you and the DPO: nothing of it appears here in the group.',
  ],
  reportNow: 'Report something',
  showHelp: 'Help',
  unknownTitle: 'I do not know that one',
  unknownSummary: 'Unknown command',
  unknownNearest: (command) => `Do you mean ${command}?`,
  unknownNone: 'Type /help to see what I can do, or /incident to report something.',
  reference: (reference) => `Reference: ${reference}`,
  sentToOwnChat: 'I sent you a message in your own chat with me. We go on there.',
  ownChatUnreachable: 'Open your own chat with me and type /incident there. Everybody can read along here.',
  neutralTitle: 'There is nothing for you to see here',
  neutral: 'This card is meant for somebody else.',
  neutralSummary: 'Card for somebody else',
  command: {
    incident: {
      title: 'Report something',
      description: 'Laptop lost, mail gone wrong, something found? Tell it in one sentence.',
    },
    mijn: { title: 'My reports', description: 'See how your report stands, or add to it.' },
    kluis: { title: 'The safe', description: 'Ask for a file or carrier from the safe, or see what is out.' },
    bezoek: { title: 'Visitors', description: 'Announce a visitor, or see who comes.' },
    bhv: {
      title: 'Who is in the building?',
      description: 'The list for the emergency team, and the roll call.',
    },
    help: { title: 'Help', description: 'What you can type here.' },
  },
  notice: {
    notFound: ['Not found', 'This report does not exist, or is not for you.'],
    alreadyReported: ['Reported already', 'This report had been sent. Nothing was done twice.'],
    alreadyTaken: ['Taken already', 'Somebody else was before you.'],
    alreadyYours: ['You have it already', 'This report is in your name.'],
    withdrawn: ['Withdrawn', 'This report was withdrawn. Nothing can be added.'],
    unchanged: ['Nothing changed', 'Everything was like this already.'],
    nothingDue: ['Nothing to do', 'Nothing has to happen here now.'],
    nothingAsked: ['No open question', 'The DPO has no open question any more. Use Add something.'],
    reporterUnknown: ['Reporter unknown', 'We do not know who reported this, so a question cannot arrive.'],
    tooManyRemarks: ['Full', 'Nothing more fits with this report. Call the DPO if there is more.'],
    notAllowed: ['This is not for you', 'You have no rights for this. Not right? Ask the DPO.'],
    foreignTenant: ['This does not work here', 'This bot is for Optimo only.'],
    invalidInput: ['I cannot read this', 'Something went wrong with this card. Type the command again.'],
    textRequired: ['Still empty', 'Write something first, then send it.'],
    textTooLong: ['Too long', 'Make it shorter. You can send more later.'],
    stale: ['This card is old', 'This is how it stands now.'],
    expired: ['Expired', 'This card had expired. Type the command again.'],
    unavailable: [
      'It may not have been stored yet',
      'Please try again in a moment. If that fails and it is urgent, call the DPO.',
    ],
    failed: ['Something went wrong', 'Please try again. If that fails and it is urgent, call the DPO.'],
    added: ['Added', 'The DPO sees your addition.'],
    answered: ['Sent', 'The DPO sees your answer.'],
    ownRequest: ['This is your own request', 'Somebody else decides about it.'],
    reasonRequired: ['A reason is needed', 'Write down why it is possible all the same.'],
    heldByOther: [
      'Not back yet',
      'Somebody else has this now. It can be handed out when it lies in the safe again.',
    ],
    notWorkingDay: ['Not a working day', 'Nobody is in the office then. Choose another day.'],
    notLate: ['Not late yet', 'It does not have to be back yet.'],
    loanNotFound: ['Not found', 'This request does not exist, or is not for you.'],
    dayNotPossible: ['This day is not possible', 'Check the days and try again.'],
    notHolder: ['You do not have the key', 'Only who has the key or the office manager can hand it over.'],
    noKeyHolder: ['Not a key holder', 'The key only goes to the office manager or a deputy.'],
    noPublicUrl: [
      'Downloading is not possible yet',
      'The administrator must set the address of the bot first (PUBLIC_URL).',
    ],
    onlyGroup: [
      'The safe belongs to Optimo Groep',
      'So I cannot help you here. You can report an incident: type /incident.',
    ],
    onlyStaff: [
      'This is for staff',
      'Not right? Ask the office manager. You can always report an incident: /incident.',
    ],
    onlyBhv: [
      'This list is for the emergency team',
      'In an emergency call 112, and do what the emergency team says.',
    ],
    visitNotFound: ['Not found', 'This visit does not exist (any more), or is not for you.'],
    notToday: ['Not today', 'This visit is for another day. Use Not announced instead.'],
    notDelivery: ['This is not a delivery', 'Only a delivery or supplier can leave something.'],
    unknownColleague: ['Not this colleague', 'Choose another colleague.'],
    deskRevoked: ['Revoked', 'This desk does not work any more.'],
    nameRequired: ['Not complete yet', 'Fill in a name, and choose whom the visit is for.'],
    noList: ['Storage does not answer', 'No list is known yet. Ask reception of Philadelphia for theirs.'],
    asked: ['Sent', 'The reporter gets your question in the own chat.'],
  },
};

export const sharedTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
