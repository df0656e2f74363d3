import type { Locale } from '../../services/people/roles';

/** What is open for one person, over all flows. */
const nl = {
  title: 'Wat voor jou openstaat',
  nothing: 'Er staat niets voor je open.',
  open: (id: string) => `${id} openen`,
  openSeries: 'Hele reeks openen',
  more: (command: string) => (left: number) => `En nog ${left}: typ /${command}`,
  /** For handlers. */
  held: 'In behandeling bij jou, of bij niemand',
  reports: 'Je meldingen',
  /** Any report, including one that is over. */
  allReports: 'Een andere melding openen',
  tasks: 'Je taken',
  task: (id: string, due: string) => `${id} · klaar vóór ${due}`,
  finish: (task: number, id: string) => `Klaar: taak ${task} van ${id}`,
  tasksMore: (left: number) => `En nog ${left}: rond eerst deze af.`,
  loans: 'Uit de kluis',
  visits: 'Je bezoek',
  desk: 'De balie vandaag',
  waits: {
    kluis: 'Kluis: wacht op jou',
    visit: 'Balie: voor wie is dit?',
    forgotten: 'Bezoek van eerder: nog niet afgemeld',
    training: 'Kennissessies: wacht op jou',
  },
  sessions: 'Kennissessies',
  noDate: 'Nog te volgen. Er is nu geen datum; je hoort het als die er is.',
  documents: 'Te lezen en te tekenen',
  given: 'Sessies die jij geeft of organiseert',
  gave: (count: number) => `Door jou gegeven of georganiseerd (${count})`,
  published: 'Documenten die jij publiceerde',
};

const en: typeof nl = {
  title: 'What is open for you',
  nothing: 'Nothing is open for you.',
  open: (id) => `Open ${id}`,
  openSeries: 'Open the whole series',
  more: (command) => (left) => `And ${left} more: type /${command}`,
  held: 'In your hands, or in nobody’s',
  reports: 'Your reports',
  allReports: 'Open another report',
  tasks: 'Your tasks',
  task: (id, due) => `${id} · done before ${due}`,
  finish: (task, id) => `Done: task ${task} of ${id}`,
  tasksMore: (left) => `And ${left} more: finish these first.`,
  loans: 'From the safe',
  visits: 'Your visitors',
  desk: 'The desk today',
  waits: {
    kluis: 'The safe: waits for you',
    visit: 'The desk: whom is this for?',
    forgotten: 'Visitors of before: not signed out yet',
    training: 'Training: waits for you',
  },
  sessions: 'Training sessions',
  noDate: 'Still to attend. There is no date now; you hear when there is one.',
  documents: 'To read and to sign',
  given: 'Sessions you give or organise',
  gave: (count) => `Given or organised by you (${count})`,
  published: 'Documents you published',
};

export const mineTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
