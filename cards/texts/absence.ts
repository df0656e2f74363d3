import type { Locale } from '../../services/people/roles';

/** When somebody is away: never why. */
const nl = {
  summary: 'Afwezig',
  eyebrow: 'Afwezig',
  title: 'Wanneer ben je er niet?',
  titleNow: 'Je bent afwezig',
  unclearTitle: 'Er is nog niets vastgelegd',
  unclear: 'Welke dagen precies? Vul ze hieronder in. Is het voor een ander, of elke week? Kijk bij Meer.',
  kept: 'Alleen de dagen worden bewaard, nooit waarom. Een periode wordt dertig dagen na het einde gewist.',
  effect:
    'Wat kan wachten, krijg je als je terug bent. Een bezoeker of een pakje gaat naar wie je vervangt. Heb je iets uit de kluis? Dan hoort ook de sleutelbewaarder dat het terug moet.',
  set: (from: string, until: string) =>
    from === until ? `Vastgelegd: ${from}` : `Vastgelegd: ${from} tot en met ${until}`,
  longer: 'Duurt het langer? Kies hieronder andere dagen.',
  section: (count: number) => `Periodes (${count})`,
  period: (from: string, until: string) => (from === until ? from : `${from} tot en met ${until}`),
  by: (name: string) => `vastgelegd door ${name}`,
  byMe: 'door jou vastgelegd',
  every: 'Elke week vrij',
  none: 'Er staat niets.',
  from: 'Vanaf',
  until: 'Tot en met',
  error: 'Kies een dag.',
  save: 'Opslaan',
  weekly: 'Vaste vrije dagen',
  weeklyLabel: 'Welke dagen ben je elke week vrij?',
  weekday: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  weeklyFrom: 'Vanaf welke dag?',
  weeklySave: 'Dagen opslaan',
  weeklySince: (day: string) => `vanaf ${day}`,
  setWeekly: (days: string, day: string, today: boolean) =>
    `Vastgelegd: elke week vrij op ${days}, vanaf ${today ? 'vandaag' : day}`,
  weeklyOther: 'Begint het later? Kies bij Meer, Vaste vrije dagen, vanaf welke dag.',
  drop: 'Periode weghalen',
  dropLabel: 'Welke periode?',
  dropSend: 'Weghalen',
  back: 'Ik ben er weer',
  forSomebody: 'Voor een collega',
  forWho: 'Wie is er niet?',
  forFrom: 'Collega is er niet vanaf',
  forUntil: 'Collega is er niet tot en met',
  forSend: 'Voor collega opslaan',
  more: 'Meer',
  choose: 'Kies',
  told: (name: string) => `${name} heeft vastgelegd dat je er niet bent`,
  wrong: 'Klopt het niet? Haal de periode dan hieronder weg.',
};

const en: typeof nl = {
  summary: 'Away',
  eyebrow: 'Away',
  title: 'When are you away?',
  titleNow: 'You are away',
  unclearTitle: 'Nothing has been recorded yet',
  unclear: 'Which days exactly? Fill them in below. For somebody else, or every week? Look at More.',
  kept: 'Only the days are kept, never why. A period is deleted thirty days after its end.',
  effect:
    'What can wait, you get when you are back. A visitor or a parcel goes to who stands in for you. Do you have something from the safe? Then the key holder hears too that it must come back.',
  set: (from, until) =>
    from === until ? `Recorded: ${from}` : `Recorded: ${from} up to and including ${until}`,
  longer: 'Does it take longer? Choose other days below.',
  section: (count) => `Periods (${count})`,
  period: (from, until) => (from === until ? from : `${from} up to and including ${until}`),
  by: (name) => `recorded by ${name}`,
  byMe: 'recorded by you',
  every: 'Off every week',
  none: 'There is nothing.',
  from: 'From',
  until: 'Up to and including',
  error: 'Choose a day.',
  save: 'Save',
  weekly: 'Regular days off',
  weeklyLabel: 'On which days are you off every week?',
  weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  weeklyFrom: 'From which day?',
  weeklySave: 'Save the days',
  weeklySince: (day) => `from ${day}`,
  setWeekly: (days, day, today) => `Recorded: off every week on ${days}, from ${today ? 'today' : day}`,
  weeklyOther: 'Does it begin later? Choose at More, Regular days off, from which day.',
  drop: 'Remove a period',
  dropLabel: 'Which period?',
  dropSend: 'Remove',
  back: 'I am back',
  forSomebody: 'For a colleague',
  forWho: 'Who is away?',
  forFrom: 'Colleague is away from',
  forUntil: 'Colleague is away up to and including',
  forSend: 'Save for the colleague',
  more: 'More',
  choose: 'Choose',
  told: (name) => `${name} recorded that you are away`,
  wrong: 'Not right? Then remove the period below.',
};

export const absenceTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };

/** Answers next to the card. */
export const notForYou = {
  nl: ['Dat kan niet', 'Voor een ander leggen de manager, het kantoor en de trainer dit vast.'],
  en: ['Not possible', 'For somebody else the manager, the office and the trainer record this.'],
} as const;

export const savedFor = {
  nl: ['Vastgelegd', 'Je collega krijgt er bericht van.'],
  en: ['Recorded', 'Your colleague is told.'],
} as const;
