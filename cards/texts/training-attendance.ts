import type { Locale } from '../../services/people/roles';

/** Who comes to a session and who was there: the list, the code, and its sheet for the room (features D17). */
const nl = {
  attendanceTitle: 'Presentie',
  attendanceSummary: 'Presentielijst',
  attendanceHint:
    'Vink aan wie er waren. Opslaan kan zo vaak als nodig. Rond daarna af; een vergissing kun je ook dan nog herstellen.',
  attendanceClosed: 'De lijst is afgerond. Een vergissing? Verander de vinkjes en sla op.',
  attendanceLive: 'Wie intussen de code invulde, staat er na Opslaan bij.',
  attendancePage: (page: number, pages: number) => `Lijst ${page} van ${pages}`,
  code: (code: string) => `Code: ${code}`,
  codeText: 'Laat deze code in de sessie zien. Deelnemers typen /training en drukken op “Ik ben er”.',
  codeSheetTitle: 'Ben je erbij? Leg het vast',
  codeSheetSteps: [
    'Open Teams, ook op je telefoon, en ga naar de chat met Optimo Veilig.',
    'Typ /training en daarachter de code.',
    'Of: typ /training, kies deze sessie, druk op “Ik ben er” en vul de code in.',
  ],
  codeSheetCounts: (from: string, until: string) => `De code werkt van ${from} tot ${until}.`,
  codeSheetElse: 'Lukt het niet? Zeg het tegen wie de sessie organiseert:',
  codeSheetFooter: 'Optimo Veilig · na de sessie weggooien',
  close: 'Lijst afronden',
  next: 'Volgende',
  previous: 'Vorige',
  attendanceEarly: 'De sessie is nog niet begonnen. Aanvinken kan vanaf het begin.',
  byCode: 'met de code',
  closeAsk: (present: number) => `Afronden met ${present} aanwezig?`,
  closeEarly: (until: string) =>
    `De sessie duurt nog tot ${until}. Wie nu nog komt of de code typt, telt dan niet meer mee.`,
  closeAbsent: (absent: number) =>
    absent === 0
      ? 'Iedereen die was aangemeld was er.'
      : `${absent} aangemeld en niet aangevinkt: die lezen in hun volgende overzicht dat ze er niet bij waren.`,
  closeTakenOff: (names: readonly string[], left: number) =>
    `Van de lijst gehaald: ${names.join(', ')}${left === 0 ? '' : ` en nog ${left}`}.`,
  closeSure: (present: number) => `Ja, ${present} aanwezig`,
  closeNot: 'Nog niet',
  walkedIn: 'Er was nog iemand',
  walkedInWho: 'Wie kwam er zo binnenlopen?',
  walkedInError: 'Kies wie er nog was.',
  walkedInSend: 'Was er ook',
  silent: 'Nog geen antwoord',
  absent: 'Niet gekomen',
  unrecorded: 'Niet vastgelegd',
  comingMore: (count: number) => `En nog ${count}. Iedereen staat in de export.`,
  comingXlsx: 'Lijst (Excel)',
  comingCsv: 'Lijst (CSV)',
  comingColumn: { name: 'Naam', company: 'Bedrijf', status: 'Stand' },
  nobody: 'Er is nog niemand aangemeld.',
  counts: (attended: number, seated: number, waiting: number) =>
    `${attended} aanwezig, ${seated} aangemeld, ${waiting} op de wachtlijst`,
  invitedCounts: (invited: number, counts: string) => `${invited} uitgenodigd: ${counts}`,
  uninvited: {
    title: 'Je staat niet op de lijst van deze sessie',
    ask: (name: string) => `De code klopt, maar je was niet uitgenodigd. Vraag ${name} om je erop te zetten.`,
    how: (button: string) =>
      `Dat kan nu en later, op de presentielijst met “${button}”. Jij hoeft niets meer te doen.`,
    hours: 'Een code werkt van een kwartier voor de sessie tot een half uur erna.',
    inTheRoom: 'Ben je bij een sessie? Typ /training met de code die daar te zien is.',
  },
};

const en: typeof nl = {
  attendanceTitle: 'Attendance',
  attendanceSummary: 'Attendance list',
  attendanceHint:
    'Tick who was there. Save as often as you need. Then complete the list; a mistake can be mended after that too.',
  attendanceClosed: 'The list is complete. A mistake? Change the ticks and save.',
  attendanceLive: 'Who entered the code meanwhile is added when you save.',
  attendancePage: (page, pages) => `List ${page} of ${pages}`,
  code: (code) => `Code: ${code}`,
  codeText: 'Show this code in the session. Participants type /training and press “I am here”.',
  codeSheetTitle: 'Are you here? Record it',
  codeSheetSteps: [
    'Open Teams, also on your telephone, and go to the chat with Optimo Veilig.',
    'Type /training and the code after it.',
    'Or: type /training, choose this session, press “I am here” and enter the code.',
  ],
  codeSheetCounts: (from, until) => `The code works from ${from} until ${until}.`,
  codeSheetElse: 'It does not work? Tell who organises the session:',
  codeSheetFooter: 'Optimo Veilig · throw away after the session',
  close: 'Complete the list',
  next: 'Next',
  previous: 'Previous',
  attendanceEarly: 'The session has not begun. Ticking is possible from its start.',
  byCode: 'by the code',
  closeAsk: (present) => `Complete it with ${present} present?`,
  closeEarly: (until) =>
    `The session lasts until ${until}. Who comes or types the code after this does not count any more.`,
  closeAbsent: (absent) =>
    absent === 0
      ? 'Everybody who signed up was there.'
      : `${absent} signed up and not ticked: they read in their next summary that they missed it.`,
  closeTakenOff: (names, left) =>
    `Taken off the list: ${names.join(', ')}${left === 0 ? '' : ` and ${left} more`}.`,
  closeSure: (present) => `Yes, ${present} present`,
  closeNot: 'Not yet',
  walkedIn: 'Somebody else was there',
  walkedInWho: 'Who walked in?',
  walkedInError: 'Choose who else was there.',
  walkedInSend: 'Was there too',
  silent: 'No answer yet',
  absent: 'Did not come',
  unrecorded: 'Not recorded',
  comingMore: (count) => `And ${count} more. The export has everybody.`,
  comingXlsx: 'List (Excel)',
  comingCsv: 'List (CSV)',
  comingColumn: { name: 'Name', company: 'Company', status: 'State' },
  nobody: 'Nobody has signed up yet.',
  counts: (attended, seated, waiting) =>
    `${attended} present, ${seated} signed up, ${waiting} on the waiting list`,
  invitedCounts: (invited, counts) => `${invited} invited: ${counts}`,
  uninvited: {
    title: 'You are not on the list of this session',
    ask: (name) => `The code is right, but you were not invited. Ask ${name} to put you on it.`,
    how: (button) =>
      `That is possible now and later, in the attendance list with “${button}”. There is nothing else for you to do.`,
    hours: 'A code works from a quarter of an hour before the session until half an hour after it.',
    inTheRoom: 'Are you at a session? Type /training with the code that is shown there.',
  },
};

export const attendanceTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
