import type { NudgeKind } from '../../services/nudges/model';
import type { Locale } from '../../services/people/roles';
import type { DeletionTexts } from './deletion-texts';

interface NudgeText {
  /** What it is, for the label; never what somebody typed. */
  readonly label: string;
  /** Said below the title. @param day as people read it, empty when there is none. */
  readonly text: (day: string) => string;
}

/** The digest of the day: friendly, short, never threatening (architecture §7). */
const nl = {
  eyebrow: (day: string) => `Vandaag · ${day}`,
  title: (count: number) => (count === 1 ? 'Eén ding voor jou' : `${count} dingen voor jou`),
  summary: 'Je herinneringen van vandaag',
  nothingTitle: 'Je bent bij',
  open: 'Bekijken',
  all: 'Alles bekijken',
  plan: 'Plan een sessie',
  unsorted: 'Zonder soort',
  later: 'Later',
  laterQuestion: (days: number) =>
    `Ik herinner je er dan weer aan, over hooguit ${days} dagen. Wat bijna te laat is blijft komen.`,
  laterSend: (days: number) => `Over ${days} dagen`,
  snoozed: (day: string) => `Goed. Tot ${day} hoor je alleen wat niet kan wachten.`,
  weeks: 'Zoals altijd: één bericht per dag, alleen op werkdagen.',
  firstDate: (when: string) => `De eerste is op ${when}.`,
  kind: {
    invited: { label: 'Uitnodiging', text: (day) => `${day}. Kom je ook?` },
    notSignedUp: {
      label: 'Nog niet aangemeld',
      text: (day) => `Deze sessie is verplicht, uiterlijk ${day}. Kies een datum.`,
    },
    notSignedUpFull: {
      label: 'Nog niet aangemeld',
      text: (day) => `Deze sessie is verplicht, uiterlijk ${day}. Hij is vol: zet je op de wachtlijst.`,
    },
    overdue: {
      label: 'Nog te doen',
      text: (day) =>
        `Het moest uiterlijk ${day} en is te laat. Kies een datum, of vraag hulp aan wie de sessie geeft.`,
    },
    overdueFull: {
      label: 'Nog te doen',
      text: (day) => `Het moest uiterlijk ${day} en is te laat. De sessie is vol: zet je op de wachtlijst.`,
    },
    moved: { label: 'Je hebt langer de tijd', text: (day) => `Uiterlijk ${day}. Vastgelegd door:` },
    excused: { label: 'Dit hoef je niet te doen', text: () => 'Vastgelegd door:' },
    otherGiver: {
      label: 'Iemand anders geeft je sessie',
      text: (day) => `Je bent aangemeld voor ${day}. Dag en tijd blijven. De sessie wordt gegeven door:`,
    },
    weekBefore: {
      label: 'Over een week',
      text: (day) => `Je bent aangemeld voor ${day}. Kun je toch niet? Meld je dan af.`,
    },
    dayBefore: {
      label: 'Binnenkort',
      text: (day) => `Je bent aangemeld voor ${day}. Kun je toch niet? Meld je dan af.`,
    },
    missed: { label: 'Je was er niet bij', text: () => 'Geeft niet. Kies een andere datum.' },
    missedNoDate: {
      label: 'Je was er niet bij',
      text: () =>
        'Geeft niet. Er is nog geen andere datum: wie de sessie geeft, weet het. Je hoeft nu niets te doen.',
    },
    noDate: {
      label: 'Er is geen datum te kiezen',
      text: () => 'Plan een sessie, dan krijgen zij een uitnodiging.',
    },
    needsGiver: {
      label: 'Wie geeft deze sessie?',
      text: (day) =>
        `${day}. Wie hem zou geven is er dan niet, is niet te bereiken, of geeft geen sessies meer. Neem je het over?`,
    },
    listOpen: {
      label: 'Wie was erbij?',
      text: (day) => `De lijst van ${day} is nog niet afgerond. Na een paar dagen gaat dat vanzelf.`,
    },
    toConfirm: {
      label: 'Voorstel voor volgend jaar',
      text: (day) => `${day}. Niemand is nog uitgenodigd: kloppen dag, tijd en plaats?`,
    },
    documentNew: { label: 'Te lezen en te tekenen', text: (day) => `Uiterlijk ${day}.` },
    documentDue: { label: 'Nog te tekenen', text: (day) => `Uiterlijk ${day}. Het is zo gedaan.` },
    documentOverdue: { label: 'Nog te tekenen', text: (day) => `Het moest uiterlijk ${day} en is te laat.` },
    team: { label: 'Van je team moet nog', text: () => 'Alleen jij ziet dit, en wie de sessies geeft.' },
    proposal: {
      label: 'Onderwerp voor een kennissessie',
      text: () => 'Dit werd het vorige kwartaal het meest gemeld. Misschien een goed onderwerp.',
    },
    mayReport: {
      label: 'Melden mag, ook bij twijfel',
      text: () => 'Er is al een tijd niets gemeld. Klein of onzeker is ook goed: typ /incident.',
    },
    anchor: {
      label: 'Register vastgelegd',
      text: (day) =>
        `Zo ver was het register op ${day}. Haal het bestand op en bewaar het buiten Teams: wie later iets verandert, valt dan op. Typ /register of /besluiten en kies Vastlegging.`,
    },
    holdDue: {
      label: 'Nog bewaren?',
      text: (day) =>
        `Kijk of dit nog bewaard moet worden (vanaf ${day}). Typ /register, kies Meer en dan Bewaren.`,
    },
    taskDue: { label: 'Taak', text: () => 'Vandaag is de dag.' },
    taskLate: { label: 'Taak', text: (day) => `Te laat: het moest uiterlijk ${day} klaar zijn.` },
  } satisfies Record<NudgeKind, NudgeText> as Readonly<Record<NudgeKind, NudgeText>>,
  reports: (count: number) => `${count} keer`,
  waiting: (count: number) =>
    count === 1 ? 'Eén persoon wacht op een datum.' : `${count} mensen wachten op een datum.`,
};

const en: typeof nl = {
  eyebrow: (day) => `Today · ${day}`,
  title: (count) => (count === 1 ? 'One thing for you' : `${count} things for you`),
  summary: 'Your reminders of today',
  nothingTitle: 'You are up to date',
  open: 'Have a look',
  all: 'See everything',
  plan: 'Plan a session',
  unsorted: 'Without a kind',
  later: 'Later',
  laterQuestion: (days) =>
    `I will remind you again, in ${days} days at most. Urgent reminders will still come.`,
  laterSend: (days) => `In ${days} days`,
  snoozed: (day) => `All right. Until ${day} you’ll only get urgent reminders.`,
  weeks: 'As always: one message a day, on working days only.',
  firstDate: (when) => `The first is on ${when}.`,
  kind: {
    invited: { label: 'Invitation', text: (day) => `${day}. Will you come?` },
    notSignedUp: {
      label: 'Not signed up yet',
      text: (day) => `This session is mandatory, not later than ${day}. Choose a date.`,
    },
    notSignedUpFull: {
      label: 'Not signed up yet',
      text: (day) =>
        `This session is mandatory, not later than ${day}. It is full: put yourself on the waiting list.`,
    },
    overdueFull: {
      label: 'Still to do',
      text: (day) =>
        `It was due not later than ${day} and is late. The session is full: put yourself on the waiting list.`,
    },
    overdue: {
      label: 'Still to do',
      text: (day) =>
        `It was due not later than ${day} and is late. Choose a date, or ask whoever gives the session for help.`,
    },
    moved: { label: 'You have more time', text: (day) => `Not later than ${day}. Recorded by:` },
    excused: { label: 'You need not do this', text: () => 'Recorded by:' },
    otherGiver: {
      label: 'Somebody else gives your session',
      text: (day) => `You are signed up for ${day}. Day and time stay. It is given by:`,
    },
    weekBefore: {
      label: 'In a week',
      text: (day) => `You are signed up for ${day}. Can you not make it? Then sign off.`,
    },
    dayBefore: {
      label: 'Coming soon',
      text: (day) => `You are signed up for ${day}. Can you not make it? Then sign off.`,
    },
    missed: { label: 'You missed it', text: () => 'Never mind. Choose another date.' },
    missedNoDate: {
      label: 'You missed it',
      text: () => 'Never mind. There is no other date yet: who gives it knows. There is nothing to do now.',
    },
    noDate: {
      label: 'There is no date to choose',
      text: () => 'Plan a session: they are invited then.',
    },
    needsGiver: {
      label: 'Who gives this session?',
      text: (day) =>
        `${day}. Whoever was to give it is away then, cannot be reached, or gives no sessions any more. Do you take over?`,
    },
    listOpen: {
      label: 'Who was there?',
      text: (day) => `The list of ${day} is not complete yet. After some days that goes by itself.`,
    },
    toConfirm: {
      label: 'Proposal for next year',
      text: (day) => `${day}. Nobody is invited yet: are day, time and place right?`,
    },
    documentNew: { label: 'To read and sign', text: (day) => `Not later than ${day}.` },
    documentDue: { label: 'Still to sign', text: (day) => `Not later than ${day}. It takes a minute.` },
    documentOverdue: {
      label: 'Still to sign',
      text: (day) => `It was due not later than ${day} and is late.`,
    },
    team: {
      label: 'Still to be done in your team',
      text: () => 'The trainer, DPO and board can see this too.',
    },
    proposal: {
      label: 'Topic for a training session',
      text: () => 'This was reported most last quarter. Perhaps a good topic.',
    },
    mayReport: {
      label: "It's fine to report, even if you're unsure",
      text: () => 'Nothing has been reported for a while. Type /incident if something happened.',
    },
    anchor: {
      label: 'Register fixed',
      text: (day) =>
        `How far the register had come on ${day}. Fetch the file and keep it outside Teams: whoever changes something later is found out. Type /register or /besluiten and choose Ends of the chains.`,
    },
    holdDue: {
      label: 'Still to be kept?',
      text: (day) =>
        `Look whether this must still be kept (from ${day}). Type /register, choose More and then Keep longer.`,
    },
    taskDue: { label: 'Task', text: () => 'Today is the day.' },
    taskLate: { label: 'Task', text: (day) => `Late: it had to be done not later than ${day}.` },
  },
  reports: (count) => `${count} times`,
  waiting: (count) => (count === 1 ? 'One person waits for a date.' : `${count} people wait for a date.`),
};

export const nudgeTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };

export const summaryDeletions: DeletionTexts = {
  nl: { records: 'overzicht van de dag', rules: { trainingYears: 'jaren na de sessie' } },
  en: { records: 'digest of the day', rules: { trainingYears: 'years after the session' } },
};
