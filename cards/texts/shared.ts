import type { Locale } from '../../services/people/roles';
import { noticeTexts } from './notices';

/** Help, welcome, refusals and errors: what is not of one flow. */
const nl = {
  product: 'Optimo Veilig',
  helpTitle: 'Wat wil je doen?',
  helpFirst: 'Eén druk',
  helpRole: 'Voor jouw rol',
  helpBesides: 'Ook',
  moreRows: (left: number) => `En nog ${left}.`,
  helpMore: (left: number) => `En nog ${left}. Typ de naam, zoals /register.`,
  helpFiles: 'Heb je een foto of een bestand? Stuur het in deze chat, voor of na je melding. Het komt erbij.',
  helpWords: 'Je mag ook gewoon schrijven wat er is gebeurd, of vragen wie de FG is.',
  helpHint: 'Met of zonder /, in het Nederlands of Engels. Twijfel je? Meld het gewoon.',
  welcomeTitle: 'Hallo, ik ben Optimo Veilig',
  welcomeSummary: 'Welkom bij Optimo Veilig',
  welcome: [
    'Is er iets misgegaan met gegevens, een apparaat, papier of een sleutel? Meld het hier. Eén zin is genoeg.',
    'We sturen je melding meteen naar de FG (functionaris voor gegevensbescherming) en de vervangers. Je ziet wie je melding heeft en wat je nu zelf kunt doen.',
    'Melden is altijd goed. Ook als je twijfelt, en ook als het al even geleden is.',
  ],
  welcomeGroupTitle: 'Hallo, ik ben Optimo Veilig',
  welcomeGroup: [
    'Met mij meld je beveiligingsincidenten. Noem mij in een bericht, of typ /incident in je eigen chat met mij.',
    'Je melding gaat naar de FG en de vervangers, en soms naar de directie. Hier in de groep komt er niets van te staan.',
  ],
  unknown: 'Weet ik niet',
  reportNow: 'Iets melden',
  showHelp: 'Hulp',
  unknownTitle: 'Dat begrijp ik niet',
  unknownSummary: 'Onbekende opdracht',
  unknownNearest: (command: string) => `Bedoel je ${command}?`,
  unknownNone: 'Typ /help om te zien wat ik kan, of /incident om iets te melden.',
  storyTitle: 'Wil je dit melden?',
  story: 'Je woorden staan dan al in het formulier. Je ziet meteen wat je zelf kunt doen.',
  storyReport: 'Ja, melden',
  reference: (reference: string) => `Kenmerk: ${reference}`,
  notUnderstood: (choices: readonly string[]) =>
    `Deze keuze begrijpen we niet: ${choices.join(', ')}. Kies opnieuw.`,
  choosePerson: 'Kies één persoon uit de lijst.',
  changedMeanwhileTitle: 'Iemand anders was je voor',
  changedMeanwhile:
    'Dit is gewijzigd terwijl jij typte. Wat je had ingevuld staat er nog; met Opslaan vervang je wat er nu staat.',
  sentToOwnChat: 'Ik heb je een bericht gestuurd in je eigen chat met mij. Daar gaan we verder.',
  ownChatUnreachable: (phone: string) =>
    `Open je eigen chat met mij en typ daar /incident. ${phone === '' ? '' : `Kan dat niet? Bel ${phone}. `}Hier kan iedereen meelezen.`,
  neutralTitle: 'Hier is voor jou niets te zien',
  neutral: 'Deze kaart is bedoeld voor iemand anders, of wat erop stond is er niet meer.',
  neutralSummary: 'Kaart voor iemand anders',
  notice: noticeTexts.nl,
};

const en: typeof nl = {
  product: 'Optimo Veilig',
  helpTitle: 'What would you like to do?',
  helpFirst: 'One press',
  helpRole: 'For your role',
  helpBesides: 'Also',
  moreRows: (left) => `And ${left} more.`,
  helpMore: (left) => `And ${left} more. Type the name, such as /incidents.`,
  helpFiles:
    'Do you have a photo or a file? Send it in this chat, before or after your report. It is put with it.',
  helpWords: 'You may also simply write what happened, or ask who the DPO is.',
  helpHint: 'With or without a slash, in Dutch or English. If in doubt, report it.',
  welcomeTitle: 'Hello, I am Optimo Veilig',
  welcomeSummary: 'Welcome to Optimo Veilig',
  welcome: [
    'Did something go wrong with data, a device, paper or a key? Report it here. One sentence is enough.',
    'Your report goes to the DPO (data protection officer) and the deputies at once. You see who has it, and what you can do yourself.',
    "It's always right to report, even if you're unsure or it happened a while ago.",
  ],
  welcomeGroupTitle: 'Hello, I am Optimo Veilig',
  welcomeGroup: [
    'Use me to report security incidents. Mention me in a message, or type /incident in your own chat with me.',
    'Your report goes to the DPO and the deputies, and sometimes to the board. Nothing will appear in this group.',
  ],
  unknown: 'I do not know',
  reportNow: 'Report something',
  showHelp: 'Help',
  unknownTitle: "I don't recognise that",
  unknownSummary: 'Unknown command',
  unknownNearest: (command) => `Do you mean ${command}?`,
  unknownNone: 'Type /help to see what I can do, or /incident to report something.',
  storyTitle: 'Would you like to report this?',
  story: 'Your words will be in the form already. You see at once what you can do yourself.',
  storyReport: 'Yes, report it',
  reference: (reference) => `Reference: ${reference}`,
  notUnderstood: (choices) => `We do not understand this choice: ${choices.join(', ')}. Choose again.`,
  choosePerson: 'Choose one person from the list.',
  changedMeanwhileTitle: 'Somebody else was before you',
  changedMeanwhile:
    'This was changed while you typed. What you filled in is still there; Save replaces what stands there now.',
  sentToOwnChat: "I've sent you a message in our own chat. Let's continue there.",
  ownChatUnreachable: (phone) =>
    `Open your own chat with me and type /incident there. ${phone === '' ? '' : `Not possible? Call ${phone}. `}Everyone can read this here.`,
  neutralTitle: "This card isn't for you",
  neutral: 'This card is meant for somebody else, or what it showed is no longer there.',
  neutralSummary: 'Card for somebody else',
  notice: noticeTexts.en,
};

export const sharedTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
