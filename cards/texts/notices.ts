import type { LoanRefusal } from '../../services/kluis/transitions';
import type { IncidentRefusal } from '../../services/incident/transitions';
import type { Locale } from '../../services/people/roles';

/** Codes of notices: refusals of the incident flow, and those of the whole bot. */
export type NoticeCode =
  | IncidentRefusal
  | Extract<LoanRefusal, 'ownRequest' | 'reasonRequired' | 'heldByOther' | 'notWorkingDay' | 'notLate'>
  | 'confidential'
  | 'nameNotYours'
  | 'fileGone'
  | 'loanNotFound'
  | 'dayNotPossible'
  | 'personNotFound'
  | 'notEmployed'
  | 'notHolder'
  | 'noKeyHolder'
  | 'onlyGroup'
  | 'onlyStaff'
  | 'onlyBhv'
  | 'trainingNotFound'
  | 'wrongCode'
  | 'codeClosed'
  | 'trainingOnlyGroup'
  | 'visitNotFound'
  | 'notToday'
  | 'notDelivery'
  | 'waitsForYes'
  | 'tooLate'
  | 'peopleNumber'
  | 'unknownColleague'
  | 'deskRevoked'
  | 'nameRequired'
  | 'noList'
  | 'numberOfGroup'
  | 'nobodyTicked'
  | 'noPublicUrl'
  | 'notAllowed'
  | 'tooFast'
  | 'foreignTenant'
  | 'invalidInput'
  | 'textRequired'
  | 'textTooLong'
  | 'stale'
  | 'expired'
  | 'tooOld'
  | 'unavailable'
  | 'failed'
  | 'codeUnknown'
  | 'codesTooMany'
  | 'added'
  | 'answered'
  | 'asked';

/** A short answer: what happened, and what to do. */
export type Notice = readonly [title: string, text: string];

/** One of these by its code, or words that a flow brings along in every language. */
export type AnyNotice = NoticeCode | Readonly<Record<Locale, Notice>>;

/** Short answers: refusals, errors, confirmations. Each says what happened and what to do. */
const nl: Readonly<Record<NoticeCode, Notice>> = {
  notFound: ['Niet gevonden', 'Deze melding bestaat niet, of is niet voor jou.'],
  alreadyReported: ['Al gemeld', 'Deze melding was al verstuurd. Er is niets dubbel gedaan.'],
  alreadyTaken: ['Al opgepakt', 'Iemand anders was je voor.'],
  alreadyYours: ['Je hebt hem al', 'Deze melding staat al op jouw naam.'],
  withdrawn: ['Ingetrokken', 'Deze melding is ingetrokken. Er kan niets meer bij.'],
  unchanged: ['Niets veranderd', 'Alles stond al zo.'],
  nothingDue: ['Niets te doen', 'Hier hoeft nu niets te gebeuren.'],
  nothingAsked: ['Geen vraag open', 'De FG heeft geen vraag meer open staan. Gebruik Aanvullen.'],
  reporterUnknown: ['Melder onbekend', 'We weten niet wie dit meldde. Een vraag kan daarom niet aankomen.'],
  tooManyFiles: ['Vol', 'Bij deze melding passen niet meer bestanden.'],
  alreadyAttached: ['Staat er al bij', 'Dit bestand hoort al bij deze melding. Er is niets dubbel gedaan.'],
  tooManyRemarks: ['Vol', 'Bij deze melding kan niets meer. Bel de FG als er nog iets is.'],
  fileGone: [
    'Bestand niet gevonden',
    'Het is verwijderd, of het wachtte langer dan een dag. Stuur het opnieuw in deze chat.',
  ],
  confidential: [
    'Vertrouwelijk',
    'De melder vroeg om vertrouwelijkheid. Alleen de FG kan de naam openen; gaat het over de FG, dan één ander.',
  ],
  nameNotYours: ['Niet voor jou', 'De naam van de melder opent alleen voor wie deze melding behandelt.'],
  notTaken: ['Nog niet opgepakt', 'Neem de melding eerst: "Ik neem hem".'],
  notClassified: ['Nog niet geclassificeerd', 'Classificeer de melding eerst.'],
  closed: ['Gesloten', 'Deze melding is gesloten. Heropen hem eerst.'],
  notClosed: ['Niet gesloten', 'Deze melding is nog open.'],
  reasonNeeded: ['Een reden is nodig', 'Je wijkt af van het advies. Schrijf op waarom.'],
  alreadyDecided: ['Al besloten', 'Hierover is al een besluit genomen.'],
  nothingAdvised: ['Nog geen advies', 'De FG heeft hierover nog geen advies gegeven.'],
  nothingDecided: ['Nog geen besluit', 'Er is nog niet besloten om dit te doen.'],
  delayNeeded: ['De termijn is voorbij', 'Schrijf op waarom het later werd.'],
  notConcerned: ['Hoort er niet bij', 'Deze klant staat niet bij de melding.'],
  notOfGroup: ['Hoort er niet bij', 'Kies een vennootschap van de groep.'],
  notSent: ['Nog niet ingelicht', 'Leg eerst vast wie je hebt ingelicht.'],
  momentNotPossible: ['Dit moment kan niet', 'Controleer dag en tijd en probeer het opnieuw.'],
  ownerNotPossible: ['Dat kan niet', 'Kies iemand die hier werkt en om wie het niet gaat.'],
  tooManyTasks: ['Vol', 'Er staan al veel taken bij deze melding. Rond er eerst een af.'],
  contradictory: ['Eerst kiezen', 'Antwoorden spreken elkaar tegen. Kies wat klopt; daarna kan het advies.'],
  notComplete: ['Nog niet alles is gedaan', 'In het dossier staat wat er nog moet gebeuren.'],
  notSwitchedOn: ['Staat niet aan', 'De Cyberbeveiligingswet staat hier niet aan.'],
  notSignificant: ['Niet significant', 'Deze melding is (nog) niet als significant aangemerkt.'],
  dpoOnly: ['Alleen de FG', 'Later zetten kan alleen de FG. Eerder zetten kan wie de melding behandelt.'],
  alreadyAsked: ['Er wacht al een vraag', 'Wacht op de tweede handtekening, of neem die vraag terug.'],
  nobodySigns: ['Niemand kan meetekenen', 'Laat een directie, vervanger of contactpersoon buiten invullen.'],
  nothingToSign: ['Niets meer om te tekenen', 'De vraag is al beantwoord of teruggenomen.'],
  laterByTwo: [
    'Dit verschuift de termijn',
    'Is het later ontdekt, dan loopt de termijn ook later af. Zet eerst kennisname later, in het dossier. Dat doet de FG, soms met een tweede handtekening.',
  ],
  stepNotOpen: ['Nu niet aan de orde', 'Dit is al vastgelegd, of komt pas later.'],
  notYours: ['Niet op jouw naam', 'Iemand anders heeft deze melding intussen.'],
  handlerNotPossible: ['Dat kan niet', 'Kies iemand die deze melding mag behandelen.'],
  systemsNeeded: ['Nog niets gekozen', 'Kies een systeem, of schrijf er een op.'],
  clientTold: ['Al ingelicht', 'Deze klant is al ingelicht. Dat blijft staan.'],
  tooManyClients: [
    'Te veel',
    'Er staan al heel veel klanten bij die wij niet kennen. Zet ze eerst in de organisatie.',
  ],
  inviteNotPossible: [
    'Dat kan niet',
    'Kies een collega van Optimo Groep die deze melding nog niet ziet, en over wie hij niet gaat.',
  ],
  tooManyInvited: ['Te veel', 'Er keken al heel veel mensen mee. Maak een PDF, of geef iemand een taak.'],
  factsChanged: [
    'Intussen verbeterd',
    'Iemand anders verbeterde deze feiten. Open "Feiten verbeteren" opnieuw.',
  ],
  isJoined: ['Hoort bij een andere melding', 'Doe dit bij de melding die voorgaat, of zet deze eerst apart.'],
  leadNotPossible: ['Dat kan niet', 'Kies een open melding die jij ook mag behandelen.'],
  hasJoined: ['Er horen meldingen bij', 'Zet die eerst apart (Details, Hoort bij). Daarna kan dit.'],
  aboutDiffers: [
    'Dat kan niet',
    'Deze meldingen gaan over verschillende mensen. Verbeter dat eerst bij een van de twee.',
  ],
  tooManyJoined: ['Vol', 'Bij die melding horen er al heel veel.'],
  noNames: ['Noem hier niemand', 'De melder leest dit. Haal de naam weg en sluit dan.'],
  notAllowed: ['Dit is niet voor jou', 'Hier heb je geen rechten voor. Klopt dat niet? Vraag het de FG.'],
  tooFast: [
    'Even wachten',
    'Dit ging sneller dan een mens kan. Wacht een minuut en probeer het dan opnieuw. Een incident melden kan altijd: typ /incident.',
  ],
  foreignTenant: ['Dit werkt hier niet', 'Deze bot is alleen voor Optimo.'],
  invalidInput: ['Dit kan ik niet lezen', 'Er ging iets mis met deze kaart. Typ de opdracht opnieuw.'],
  textRequired: ['Nog leeg', 'Schrijf eerst iets op en verstuur het dan.'],
  textTooLong: ['Te lang', 'Maak het korter. Je kunt later nog iets sturen.'],
  stale: ['Deze kaart is oud', 'Dit is hoe het nu is.'],
  tooOld: [
    'Deze kaart is te oud',
    'Wat je schreef staat er nog. Typ /mijn of /register, open de melding en verstuur het daar.',
  ],
  expired: ['Verlopen', 'Deze kaart was verlopen. Typ de opdracht opnieuw.'],
  unavailable: [
    'Het is nog niet zeker opgeslagen',
    'Probeer het zo nog een keer. Lukt het niet en heeft het haast? Bel dan de FG.',
  ],
  failed: ['Er ging iets mis', 'Probeer het nog een keer. Lukt het niet en heeft het haast? Bel dan de FG.'],
  codeUnknown: [
    'Deze code kennen we niet',
    'Kijk of alle negen woorden goed zijn. Een paar maanden na het einde van een melding werkt haar code niet meer.',
  ],
  codesTooMany: [
    'Even wachten',
    'Er is te vaak een verkeerde code ingevuld. Probeer het over tien minuten nog eens.',
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
  notEmployed: ['Werkt hier niet', 'Wie je koos staat niet in de organisatie. Kies iemand die hier werkt.'],
  personNotFound: [
    'Niemand gevonden',
    'Typ de hele naam of het e-mailadres, of het nummer in Microsoft 365.',
  ],
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
  trainingNotFound: ['Niet gevonden', 'Dit bestaat niet (meer), of is niet voor jou.'],
  wrongCode: ['Deze code klopt niet', 'Kijk nog eens op het scherm, of vraag het wie de sessie geeft.'],
  codeClosed: [
    'Dat kan nu niet',
    'De code telt alleen rond de sessie. Vraag wie de sessie geeft om je aan te vinken.',
  ],
  trainingOnlyGroup: [
    'Kennissessies zijn van Optimo Groep',
    'Daarom kan ik je hier niet helpen. Een incident melden kan wel: typ /incident.',
  ],
  visitNotFound: ['Niet gevonden', 'Dit bezoek bestaat niet (meer), of is niet voor jou.'],
  notToday: ['Niet vandaag', 'Dit bezoek is voor een andere dag. Meld het anders als niet aangemeld.'],
  waitsForYes: ['Nog niet doorlaten', 'Er heeft nog niemand ja gezegd. Laat deze bezoeker beneden wachten.'],
  notDelivery: ['Dit is geen bezorging', 'Alleen een bezorging of leverancier kan iets afgeven.'],
  unknownColleague: ['Deze collega kan niet', 'Kies een andere collega.'],
  deskRevoked: ['Ingetrokken', 'Deze balie werkt niet meer.'],
  nameRequired: ['Nog niet compleet', 'Vul een naam in, en kies voor wie het bezoek is.'],
  nobodyTicked: ['Nog niet geteld', 'Vink aan wie je bedoelt.'],
  tooLate: [
    'Dit kan niet meer',
    'Herstellen kan tot een kwartier daarna. Meld de bezoeker opnieuw aan of af.',
  ],
  peopleNumber: ['Nog niet opgeslagen', 'Vul in hoeveel mensen er zijn: een getal vanaf 1.'],
  numberOfGroup: [
    'Nog niet geteld',
    'Vul in hoeveel je er van deze groep ziet: een getal, niet meer dan er zijn.',
  ],
  noList: [
    'De opslag antwoordt niet',
    'Er is nog geen lijst bekend. Vraag de lijst bij de receptie van Philadelphia.',
  ],
  asked: ['Verstuurd', 'De melder krijgt je vraag in de eigen chat.'],
};

const en: typeof nl = {
  notFound: ['Not found', 'This report does not exist, or is not for you.'],
  alreadyReported: ['Reported already', 'This report had been sent. Nothing was done twice.'],
  alreadyTaken: ['Taken already', 'Somebody else was before you.'],
  alreadyYours: ['You have it already', 'This report is in your name.'],
  withdrawn: ['Withdrawn', 'This report was withdrawn. Nothing can be added.'],
  unchanged: ['Nothing changed', 'Everything was like this already.'],
  nothingDue: ['Nothing to do', 'Nothing has to happen here now.'],
  nothingAsked: ['No open question', 'The DPO has no open question any more. Use Add something.'],
  reporterUnknown: ['Reporter unknown', 'We do not know who reported this, so a question cannot arrive.'],
  tooManyFiles: ['Full', 'No more files fit with this report.'],
  alreadyAttached: ['Already there', 'This file belongs to this report already. Nothing was done twice.'],
  tooManyRemarks: ['Full', 'Nothing more fits with this report. Call the DPO if there is more.'],
  fileGone: ['File not found', 'It was deleted, or waited longer than a day. Send it again in this chat.'],
  confidential: [
    'In confidence',
    'The reporter asked for confidence. Only the DPO can open the name; when it is about the DPO, one other.',
  ],
  nameNotYours: ['Not for you', 'The name of the reporter opens only for who handles this report.'],
  notTaken: ['Not taken yet', 'Take the report first: "I take it".'],
  notClassified: ['Not classified yet', 'Classify the report first.'],
  closed: ['Closed', 'This report is closed. Reopen it first.'],
  notClosed: ['Not closed', 'This report is still open.'],
  reasonNeeded: ['A reason is needed', 'You differ from the advice. Write down why.'],
  alreadyDecided: ['Decided already', 'A decision was made on this.'],
  nothingAdvised: ['No advice yet', 'The DPO has not given advice on this yet.'],
  nothingDecided: ['No decision yet', 'It has not been decided to do this.'],
  delayNeeded: ['The term is over', 'Write down why it became later.'],
  notConcerned: ['Not concerned', 'This client is not part of the report.'],
  notOfGroup: ['Not one of them', 'Choose a company of the group.'],
  notSent: ['Not told yet', 'First record whom you told.'],
  momentNotPossible: ['This moment is not possible', 'Check day and time and try again.'],
  ownerNotPossible: ['That is not possible', 'Choose somebody who works here and whom it is not about.'],
  tooManyTasks: ['Full', 'There are many tasks with this report. Finish one first.'],
  contradictory: ['Choose first', 'Answers contradict each other. Settle them; then you can advise.'],
  notComplete: ['Not everything is done', 'The file tells what still has to be done.'],
  notSwitchedOn: ['Not switched on', 'The Cyberbeveiligingswet is not switched on here.'],
  notSignificant: ['Not significant', 'This report was not called significant.'],
  dpoOnly: ['The DPO only', 'Only the DPO moves it later. Who handles the report can move it earlier.'],
  alreadyAsked: ['A question waits already', 'Wait for the second signature, or take that question back.'],
  nobodySigns: ['Nobody can sign as well', 'Have a board, a deputy or a contact outside filled in.'],
  nothingToSign: ['Nothing left to sign', 'The question was answered or taken back already.'],
  laterByTwo: [
    'This moves the term',
    'If it was noticed later, the term ends later as well. First move awareness later, in the file. The DPO does that, sometimes with a second signature.',
  ],
  stepNotOpen: ['Not now', 'This was recorded already, or comes later.'],
  notYours: ['Not in your name', 'Somebody else has this report by now.'],
  handlerNotPossible: ['That is not possible', 'Choose somebody who may handle this report.'],
  systemsNeeded: ['Nothing chosen yet', 'Choose a system, or write one down.'],
  clientTold: ['Already told', 'This client was told already. That stays.'],
  tooManyClients: [
    'Too many',
    'There are very many clients that we do not know. Put them into the organisation first.',
  ],
  inviteNotPossible: [
    'That is not possible',
    'Choose a colleague of Optimo Groep who does not see this report yet, and whom it is not about.',
  ],
  tooManyInvited: ['Too many', 'Very many people looked along already. Make a PDF, or give somebody a task.'],
  factsChanged: [
    'Corrected meanwhile',
    'Somebody else corrected these facts. Open "Correct the facts" again.',
  ],
  isJoined: ['Belongs to another report', 'Do this with the report that leads, or separate this one first.'],
  leadNotPossible: ['That is not possible', 'Choose an open report that you may handle too.'],
  hasJoined: ['Reports belong to it', 'Separate those first (Details, Belongs to). Then this can be done.'],
  aboutDiffers: [
    'That is not possible',
    'These reports are about different people. Correct that with one of them first.',
  ],
  tooManyJoined: ['Full', 'Very many belong to that report already.'],
  noNames: ['Name nobody here', 'The reporter reads this. Take the name out and close it then.'],
  notAllowed: ['This is not for you', 'You have no rights for this. Not right? Ask the DPO.'],
  tooFast: [
    'One moment',
    'That was faster than a person can be. Wait a minute and try again. You can always report an incident: type /incident.',
  ],
  foreignTenant: ['This does not work here', 'This bot is for Optimo only.'],
  invalidInput: ['I cannot read this', 'Something went wrong with this card. Type the command again.'],
  textRequired: ['Still empty', 'Write something first, then send it.'],
  textTooLong: ['Too long', 'Make it shorter. You can send more later.'],
  stale: ['This card is old', 'This is how it stands now.'],
  tooOld: [
    'This card is too old',
    'What you wrote is still there. Type /mine or /register, open the report and send it there.',
  ],
  expired: ['Expired', 'This card had expired. Type the command again.'],
  unavailable: [
    'It may not have been stored yet',
    'Please try again in a moment. If that fails and it is urgent, call the DPO.',
  ],
  failed: ['Something went wrong', 'Please try again. If that fails and it is urgent, call the DPO.'],
  codeUnknown: [
    'We do not know this code',
    'See whether all nine words are right. Some months after a report has ended its code no longer works.',
  ],
  codesTooMany: ['Please wait', 'A wrong code was filled in too often. Try again in ten minutes.'],
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
  notEmployed: [
    'Does not work here',
    'Whom you chose is not in the organisation. Choose somebody who works here.',
  ],
  personNotFound: [
    'Nobody found',
    'Type the whole name or the e-mail address, or the number in Microsoft 365.',
  ],
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
  trainingNotFound: ['Not found', 'This does not exist (any more), or is not for you.'],
  wrongCode: ['This code is not right', 'Look at the screen again, or ask who gives the session.'],
  codeClosed: ['Not possible now', 'The code only counts around the session. Ask who gives it to tick you.'],
  trainingOnlyGroup: [
    'Training sessions are of Optimo Groep',
    'So I cannot help you here. You can report an incident: type /incident.',
  ],
  visitNotFound: ['Not found', 'This visit does not exist (any more), or is not for you.'],
  notToday: ['Not today', 'This visit is for another day. Use Not announced instead.'],
  waitsForYes: ['Do not let through yet', 'Nobody has said yes so far. Let this visitor wait downstairs.'],
  notDelivery: ['This is not a delivery', 'Only a delivery or supplier can leave something.'],
  unknownColleague: ['Not this colleague', 'Choose another colleague.'],
  deskRevoked: ['Revoked', 'This desk does not work any more.'],
  nameRequired: ['Not complete yet', 'Fill in a name, and choose whom the visit is for.'],
  nobodyTicked: ['Not counted yet', 'Tick whom you mean.'],
  tooLate: [
    'No longer possible',
    'A mistake can be mended for fifteen minutes. Sign the visitor in or out again.',
  ],
  peopleNumber: ['Not saved yet', 'Say how many people there are: a number from 1.'],
  numberOfGroup: ['Not counted yet', 'Say how many of this group you see: a number, no more than there are.'],
  noList: ['Storage does not answer', 'No list is known yet. Ask reception of Philadelphia for theirs.'],
  asked: ['Sent', 'The reporter gets your question in the own chat.'],
};

export const noticeTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };

/** The words of a notice in a language. */
export const noticeIn = (notice: AnyNotice, locale: Locale): Notice =>
  typeof notice === 'string' ? noticeTexts[locale][notice] : notice[locale];
