import type { Locale } from '../../services/people/roles';
import { visitSafetyTexts } from './visit-safety';

const counted = (visits: number, people: number, ofVisits: string, ofPeople: string): string =>
  visits === people ? String(visits) : `${visits} × ${ofVisits}, ${people} ${ofPeople}`;

/** Those whom nobody saw, at the end of a count: said to be missing, not ticked, or of a group that is not complete. */
interface RollEndCount {
  readonly missing: number;
  readonly unknown: number;
  readonly part: number;
  readonly all: number;
}

/** Lists of visitors: one's own, the desk's day, the end of the day, the desk's links; and the BHV's list. */
const nl = {
  ...visitSafetyTexts.nl,
  eyebrow: (moment: string) => `Bezoek · ${moment}`,
  mineTitle: 'Jouw bezoekers',
  mineSummary: 'Jouw bezoekers',
  dayTitle: 'Bezoekers van vandaag',
  daySummary: 'Bezoekers van vandaag',
  /** One visit may be several people, and the BHV counts people. */
  expected: (visits: number, people = visits) => `Verwacht (${counted(visits, people, 'bezoek', 'mensen')})`,
  inside: (visits: number, people = visits) =>
    `In het gebouw (${counted(visits, people, 'bezoek', 'mensen')})`,
  parcels: (count: number) => `Ligt bij de balie (${count})`,
  forUnknown: (asked: string) => `voor “${asked}”: nog uit te zoeken`,
  left: (count: number) => `Vertrokken (${count})`,
  nobody: 'Er wordt niemand verwacht.',
  standIn: (host: string, who: string | null) => `${host} is niet aanwezig, ${who ?? 'het kantoor'} vangt op`,
  line: (time: string, host: string) => `${time} · voor ${host}`,
  forOther: (host: string) => `voor ${host}`,
  seriesTimes: (times: number) => `elke week, ${times} keer`,
  seriesTitle: (name: string) => `Elke week: ${name}`,
  seriesLine: (weekday: string, times: number, next: string) =>
    `Elke ${weekday}, nog ${times} keer. Eerstvolgende: ${next}`,
  moreStaff: (left: number) => `En nog ${left} collega’s, te veel voor deze kaart.`,
  more: (left: number) => `En nog ${left}: zoek hieronder, of typ /bezoek en het nummer.`,
  moreChoices: (left: number) => `${left} staan hier niet: typ /bezoek en het nummer`,
  sweepMore: (left: number) => `En nog ${left}: die komen na deze.`,
  choose: 'Welk bezoek?',
  chooseError: 'Kies een bezoek.',
  announce: 'Nieuwe bezoeker',
  arrive: 'Gearriveerd',
  walkIn: 'Niet aangemeld',
  walkInTitle: 'Er staat iemand die niet is aangemeld',
  walkInUnclear: 'Kies voor wie deze bezoeker komt.',
  walkInSend: 'Gastheer vragen',
  manage: 'Balie',
  sweepOld: (count: number) => (count === 1 ? '1 van eerder: is weg' : `${count} van eerder: zijn weg`),
  desk: 'Balie koppelen',
  mine: 'Mijn bezoekers',

  sweepTitle: 'Einde van de dag: wie is er nog?',
  sweepSummary: 'Niet afgemelde bezoekers',
  sweep: 'Deze bezoekers zijn niet afgemeld. Zijn ze weg? Bevestig dat dan; het wordt zo vastgelegd.',
  sweepTitleDone: 'Iedereen is afgemeld',
  sweepChoose: 'Wie is er weg?',
  sweepSend: 'Deze zijn weg',

  deskTitle: 'De balie zonder account',
  deskSummary: 'Links voor de balie',
  deskText:
    'De code werkt één keer, en maakt van de browser die hem invult de balie: alleen de bezoekers van vandaag, niets anders.',
  deskMake: 'Nieuwe code',
  deskLink: 'Deze computer als balie',
  deskCode: (code: string) => `Code: ${code}`,
  deskType: (address: string) => `Typ op de tablet van de balie dit adres: ${address}`,
  deskMade: (minutes: number, days: number) =>
    `De code geldt ${minutes} minuten, en alleen zolang dit de nieuwste is. Daarna werkt de balie ${days} dagen.`,
  deskSeen: (when: string) => `Laatst gezien: ${when}`,
  deskRenew: 'Verlengen',
  deskEnds: 'Een balie stopt binnenkort',
  deskEndsText: 'Kies hem hieronder en druk op Verlengen. Anders staat de receptie zonder lijst.',
  deskMissed: (which: string) => `${which} is vanochtend niet gezien`,
  deskMissedText:
    'Kijk of de tablet aan staat en de pagina open is. Werkt het niet? Maak hieronder een nieuwe code.',
  deskQr: 'Of scan deze QR-code met de tablet van de balie.',
  deskRow: (number: number) => `Balie ${number}`,
  deskOpened: (when: string, until: string) => `Geopend ${when}, werkt tot ${until}`,
  deskFresh: (until: string) => `Nog niet geopend; kan tot ${until}`,
  deskWhat: [
    'Een tablet of computer bij de receptie, zonder account: wie daar staat meldt bezoekers en pakjes.',
    'Nieuwe code geeft een adres en een code van zes cijfers om daar te typen.',
  ],
  deskNone: 'Er is nu geen balie.',
  deskChoose: 'Welke balie?',
  deskRevoke: 'Intrekken',

  floorTitle: 'Wie is er in het gebouw?',
  floorSummary: 'Lijst voor de BHV',
  floorAge: (when: string) => `Stand van ${when}. Kijk altijd ook naar die tijd.`,
  floorNotBuilding: 'Dit is niet de lijst van het gebouw: die heeft de receptie van Philadelphia.',
  floorOld: 'De opslag antwoordt niet. Dit is de laatst bekende lijst.',
  floorNone: 'De opslag antwoordt niet, en er is nog geen lijst bekend.',
  floorUpstairs: (visits: number, people = visits) =>
    `Op de verdieping (${counted(visits, people, 'bezoek', 'mensen')})`,
  floorBelow: (visits: number, people = visits) =>
    `Beneden of onderweg (${counted(visits, people, 'bezoek', 'mensen')})`,
  floorStaff: (count: number) => `Medewerkers die zeggen dat ze er zijn (${count})`,
  floorColleague: 'Medewerker',
  floorEmpty: 'Er zijn geen bezoekers.',
  floorLine: (name: string, people: number) => (people > 1 ? `${name} (${people} personen)` : name),
  floorFor: (host: string) => `bij ${host}`,
  floorSince: (when: string) => `sinds ${when}`,
  callRoll: 'Ontruiming',
  toRoll: 'Naar de telling',
  staffIn: 'Ik ben er',
  staffOut: 'Ik ben weg',
  staffTitle: 'Ben je er vandaag?',
  staffText: 'Alleen als je dat wilt. Het staat op de lijst van de BHV tot het einde van de dag.',
  staffIs: 'Je staat op de lijst.',
  staffIsNot: 'Je staat niet op de lijst.',

  callQuestion:
    'Iedereen die hier werkt krijgt meteen de vraag om naar buiten te gaan en te antwoorden. De BHV telt de bezoekers.',
  callSend: 'Ja, ontruiming',
  callDrill: 'Oefening beginnen',
  drill: 'Dit is een oefening',
  drillText: 'Dat staat ook op de kaart van iedereen.',
  evacuation: 'Ontruiming',
  drillLed: (name: string) => `geleid door ${name}`,
  drillEnded: (when: string) => `afgerond ${when}`,
  drillNotEnded: 'niet afgerond',
  drillCounted: (seen: number, all: number, missing: number) =>
    `${seen} van ${all} geteld${missing > 0 ? `, ${missing} vermist` : ''}`,
  drillAnswered: (safe: number, help: number, asked: number) =>
    `${safe} van ${asked} collega’s veilig${help > 0 ? `, ${help} met hulp nodig` : ''}`,
  drillQuiet: (unreached: number, away: number) => `${unreached} niet bereikt, ${away} afwezig`,
  drillColumn: {
    led: 'Geleid door',
    people: 'Op de lijst',
    seen: 'Gezien',
    missing: 'Vermist',
    asked: 'Collega’s gevraagd',
    outside: 'Collega’s buiten',
    absent: 'Collega’s die er niet waren',
    help: 'Collega’s met hulp nodig',
    unreached: 'Collega’s zonder chat (niet bereikt)',
    away: 'Collega’s afwezig die dag',
  },

  rollTitle: 'Ontruiming: bezoekers tellen',
  rollSummary: 'Telling van bezoekers bij een ontruiming',
  rollEyebrow: (when: string) => `Telling van ${when}`,
  rollList: (when: string) => `De lijst was van ${when}. Wie daarna binnenkomt, komt erbij.`,
  rollUnknown: (count: number) => `Nog niet gezien (${count})`,
  rollPart: (count: number) => `Groep niet compleet (${count})`,
  rollMissing: (count: number) => `Vermist (${count})`,
  rollPresent: (count: number) => `Aanwezig (${count})`,
  rollChoose: 'Wie?',
  rollChooseError: 'Kies wie je bedoelt.',
  rollMissingSend: 'Vermist',
  sweepMissed: (when: string) => `vermist bij de ontruiming, ${when}`,
  openToday: 'Lijst van vandaag',
  deskToday: (of: { readonly expected: number; readonly inside: number; readonly parcels: number }) =>
    `${of.expected} nog te komen, ${of.inside} binnen, aan de balie: ${of.parcels}`,
  rollSeenLater: 'Alsnog gezien',
  rollTold: (name: string, words: string, when: string) => `${name}, ${when}: “${words}”`,
  rollDesk: 'De receptie',
  rollOfThoseMissing: (missing: number) => `Vermist: ${missing}.`,
  rollPartTitle: 'Deel van een groep',
  rollGroup: 'Welke groep?',
  rollSeen: 'Hoeveel zie je er?',
  rollSeenError: 'Vul een getal in.',
  rollSeenSend: 'Aantal vastleggen',
  rollSeenOf: (seen: number, all: number) => `${seen} van ${all} gezien`,
  rollEnd: 'Telling afronden',
  rollEndAll: (all: number) =>
    all === 0
      ? 'Er was geen bezoeker om te tellen. Telling afronden?'
      : `Alle ${all} zijn gezien. Telling afronden?`,
  /** Each of the list stands in one of these. */
  rollEndOpen: ({ missing, unknown, part, all }: RollEndCount) =>
    `Van de ${all} op de lijst: ${[
      ...(missing === 0 ? [] : [`${missing} vermist`]),
      ...(unknown === 0 ? [] : [`${unknown} nog niet gezien`]),
      ...(part === 0 ? [] : [`${part} uit een groep niet gezien`]),
    ].join(', ')}. Toch afronden?`,
  rollEndHelp: (count: number) =>
    count === 1 ? 'Let op: één collega vroeg om hulp.' : `Let op: ${count} collega’s vroegen om hulp.`,
  rollEndSilent: (silent: number, unreached: number) =>
    `Van ${silent + unreached === 1 ? 'één collega' : `${silent + unreached} collega’s`} weten we niets: ${[
      ...(silent === 0 ? [] : [`${silent} niet geantwoord`]),
      ...(unreached === 0 ? [] : [`${unreached} niet bereikt`]),
    ].join(', ')}.`,
  rollEndSend: 'Ja, afronden',
  rollNobody: 'Er was geen bezoeker om te tellen',
  rollCounted: (seen: number, all: number, staff: boolean) =>
    `${seen} van ${all} ${staff ? 'mensen op de lijst' : all === 1 ? 'bezoeker' : 'bezoekers'} gezien`,
  rollNotStaff: 'Collega’s zijn niet geteld. Kijk hieronder naar hun antwoorden.',
  rollNamesGone: 'Van een oefening blijft alleen staan hoeveel het er waren.',
  rollEnded: (name: string, when: string) => `Afgerond door ${name}, ${when}.`,
  rollNotStoredTitle: 'Niet opgeslagen',
  rollElsewhere: 'De telling staat verderop in deze chat',
  rollElsewhereText: 'Daar staat hoe het nu is. Niet te vinden? Open de lijst.',
  rollToList: 'Lijst openen',
  rollNotStored:
    'De opslag antwoordt niet. Ga gewoon door: de telling is bewaard en volgt vanzelf. Collega’s krijgen hun vraag pas daarna. Komt er verderop een nieuwe kaart van deze telling? Dan geldt die.',
  rollBy: (name: string, when: string) => `${name}, ${when}`,
};

const en: typeof nl = {
  ...visitSafetyTexts.en,
  eyebrow: (moment) => `Visit · ${moment}`,
  mineTitle: 'Your visitors',
  mineSummary: 'Your visitors',
  dayTitle: "Today's visitors",
  daySummary: 'Visitors of today',
  expected: (visits, people = visits) => `Expected (${counted(visits, people, 'visit', 'people')})`,
  inside: (visits, people = visits) => `In the building (${counted(visits, people, 'visit', 'people')})`,
  parcels: (count) => `Lies at the desk (${count})`,
  forUnknown: (asked) => `for “${asked}”: still to be found out`,
  left: (count) => `Left (${count})`,
  nobody: 'Nobody is expected.',
  standIn: (host, who) => `${host} is not there, ${who ?? 'the office'} receives`,
  line: (time, host) => `${time} · for ${host}`,
  forOther: (host) => `for ${host}`,
  seriesTimes: (times) => `every week, ${times} times`,
  seriesTitle: (name) => `Every week: ${name}`,
  seriesLine: (weekday, times, next) => `Every ${weekday}, ${times} more times. Next: ${next}`,
  moreStaff: (left) => `And ${left} more colleagues, too many for this card.`,
  more: (left) => `And ${left} more: look below, or type /visit and the number.`,
  moreChoices: (left) => `${left} are not in here: type /visit and the number`,
  sweepMore: (left) => `And ${left} more: they come after these.`,
  choose: 'Which visit?',
  chooseError: 'Choose a visit.',
  announce: 'New visitor',
  arrive: 'Arrived',
  walkIn: 'Not announced',
  walkInTitle: 'Somebody is here who was not announced',
  walkInUnclear: 'Choose whom this visitor comes for.',
  walkInSend: 'Ask the host',
  manage: 'Desk',
  sweepOld: (count) => (count === 1 ? '1 from before: is gone' : `${count} from before: are gone`),
  desk: 'Pair a desk',
  mine: 'My visitors',

  sweepTitle: 'End of the day: who is still here?',
  sweepSummary: 'Visitors who were not signed out',
  sweep: 'These visitors were not signed out. Are they gone? Tick those who have left.',
  sweepTitleDone: 'Everybody is signed out',
  sweepChoose: 'Who is gone?',
  sweepSend: 'These have left',

  deskTitle: 'The desk without an account',
  deskSummary: 'Links for the desk',
  deskText:
    'The code works once and makes the browser that enters it the desk: only the visitors of today, nothing else.',
  deskMake: 'New code',
  deskLink: 'This computer as desk',
  deskCode: (code) => `Code: ${code}`,
  deskType: (address) => `Type this address on the tablet of the desk: ${address}`,
  deskMade: (minutes, days) =>
    `The code counts for ${minutes} minutes, and only while it is the newest. The desk then works for ${days} days.`,
  deskSeen: (when) => `Last seen: ${when}`,
  deskRenew: 'Renew',
  deskEnds: 'A desk ends soon',
  deskEndsText: 'Choose it below and press Renew. Otherwise reception has no list.',
  deskMissed: (which) => `${which} was not seen this morning`,
  deskMissedText: 'See whether the tablet is on and its page open. No use? Make a new code below.',
  deskQr: 'Or scan this QR code with the tablet of the desk.',
  deskRow: (number) => `Desk ${number}`,
  deskOpened: (when, until) => `Opened ${when}, works until ${until}`,
  deskFresh: (until) => `Not opened yet; valid until ${until}`,
  deskWhat: [
    'A tablet or computer at reception, without an account: who stands there announces visitors and parcels.',
    'New code gives an address and a code of six digits to type there.',
  ],
  deskNone: 'There is no desk now.',
  deskChoose: 'Which desk?',
  deskRevoke: 'Revoke',

  floorTitle: 'Who is in the building?',
  floorSummary: 'List for the emergency team',
  floorAge: (when) => `As of ${when}. Things may have changed since.`,
  floorNotBuilding: 'This is not the list of the building: reception of Philadelphia has that one.',
  floorOld: 'The system isn’t responding. This is the last list that is known.',
  floorNone: 'Storage does not answer, and no list is known yet.',
  floorUpstairs: (visits, people = visits) => `On the floor (${counted(visits, people, 'visit', 'people')})`,
  floorBelow: (visits, people = visits) =>
    `Downstairs or on their way (${counted(visits, people, 'visit', 'people')})`,
  floorStaff: (count) => `Staff who say they are in (${count})`,
  floorColleague: 'Staff',
  floorEmpty: 'There are no visitors.',
  floorLine: (name, people) => (people > 1 ? `${name} (${people} people)` : name),
  floorFor: (host) => `with ${host}`,
  floorSince: (when) => `since ${when}`,
  callRoll: 'Evacuation',
  toRoll: 'To the roll call',
  staffIn: 'I am in',
  staffOut: 'I am out',
  staffTitle: 'Are you in today?',
  staffText: "Optional. It's on the list until the end of the day.",
  staffIs: 'You are on the list.',
  staffIsNot: 'You are not on the list.',

  callQuestion:
    'Everybody who works here is asked at once to go outside and to answer. The emergency team counts the visitors.',
  callSend: 'Yes, evacuation',
  callDrill: 'Start a drill',
  drill: 'This is a drill',
  drillText: 'Everybody’s card says so too.',
  evacuation: 'Evacuation',
  drillLed: (name) => `led by ${name}`,
  drillEnded: (when) => `finished ${when}`,
  drillNotEnded: 'not finished',
  drillCounted: (seen, all, missing) =>
    `${seen} of ${all} counted${missing > 0 ? `, ${missing} missing` : ''}`,
  drillAnswered: (safe, help, asked) =>
    `${safe} of ${asked} colleagues safe${help > 0 ? `, ${help} in need of help` : ''}`,
  drillQuiet: (unreached, away) => `${unreached} not reached, ${away} away`,
  drillColumn: {
    led: 'Led by',
    people: 'On the list',
    seen: 'Seen',
    missing: 'Missing',
    asked: 'Colleagues asked',
    outside: 'Colleagues outside',
    absent: 'Colleagues who were not there',
    help: 'Colleagues in need of help',
    unreached: 'Colleagues without a chat (not reached)',
    away: 'Colleagues away that day',
  },

  rollTitle: 'Evacuation: count the visitors',
  rollSummary: 'Count of visitors at an evacuation',
  rollEyebrow: (when) => `Roll call of ${when}`,
  rollList: (when) => `The list was of ${when}. Who comes in later is added.`,
  rollUnknown: (count) => `Not seen yet (${count})`,
  rollPart: (count) => `Group not complete (${count})`,
  rollMissing: (count) => `Missing (${count})`,
  rollPresent: (count) => `Present (${count})`,
  rollChoose: 'Who?',
  rollChooseError: 'Choose whom you mean.',
  rollMissingSend: 'Missing',
  sweepMissed: (when) => `missing in the evacuation, ${when}`,
  openToday: 'List of today',
  deskToday: (of) => `${of.expected} still to come, ${of.inside} inside, at the desk: ${of.parcels}`,
  rollSeenLater: 'Seen after all',
  rollTold: (name, words, when) => `${name}, ${when}: “${words}”`,
  rollDesk: 'Reception',
  rollOfThoseMissing: (missing) => `Missing: ${missing}.`,
  rollPartTitle: 'Part of a group',
  rollGroup: 'Which group?',
  rollSeen: 'How many do you see?',
  rollSeenError: 'Type a number.',
  rollSeenSend: 'Record the number',
  rollSeenOf: (seen, all) => `${seen} of ${all} seen`,
  rollEnd: 'Finish the roll call',
  rollEndAll: (all) =>
    all === 0
      ? 'There was no visitor to count. Finish the roll call?'
      : `All ${all} were seen. Finish the roll call?`,
  rollEndOpen: ({ missing, unknown, part, all }) =>
    `Of ${all} on the list: ${[
      ...(missing === 0 ? [] : [`${missing} missing`]),
      ...(unknown === 0 ? [] : [`${unknown} not seen yet`]),
      ...(part === 0 ? [] : [`${part} of a group not seen`]),
    ].join(', ')}. Finish anyway?`,
  rollEndHelp: (count) =>
    count === 1
      ? 'Please note: one colleague asked for help.'
      : `Please note: ${count} colleagues asked for help.`,
  rollEndSilent: (silent, unreached) =>
    `We know nothing of ${silent + unreached === 1 ? 'one colleague' : `${silent + unreached} colleagues`}: ${[
      ...(silent === 0 ? [] : [`${silent} did not answer`]),
      ...(unreached === 0 ? [] : [`${unreached} not reached`]),
    ].join(', ')}.`,
  rollEndSend: 'Yes, finish',
  rollNobody: 'There was no visitor to count',
  rollCounted: (seen, all, staff) =>
    `${seen} of ${all} ${staff ? 'people on the list' : all === 1 ? 'visitor' : 'visitors'} seen`,
  rollNotStaff: 'Colleagues were not counted. Look at their answers below.',
  rollNamesGone: 'Of a drill only the numbers are kept.',
  rollEnded: (name, when) => `Finished by ${name}, ${when}.`,
  rollNotStoredTitle: 'Not stored',
  rollElsewhere: 'The roll call is further on in this chat',
  rollElsewhereText: 'It says how things stand now. Cannot find it? Open the list.',
  rollToList: 'Open the list',
  rollNotStored:
    'Storage does not answer. Just go on: the count is kept and follows by itself. Colleagues are asked only after that. Does a new card of this roll call appear further on? Then that one holds.',
  rollBy: (name, when) => `${name}, ${when}`,
};

export const visitListTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
