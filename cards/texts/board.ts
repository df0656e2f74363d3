import type { Notice } from './notice-codes';
import type { Locale } from '../../services/people/roles';
import type { Undone } from '../../services/incident/process/model';

/** What the decider reads: what is pending, what was signed, what was undone. */
const nl = {
  title: 'Besluiten',
  summary: 'Wat er op een besluit wacht',
  nothing: 'Er is nog niets om over te besluiten.',
  waiting: 'Wacht op een besluit',
  waitingLine: (id: string, duty: string) => `${id} · ${duty}`,
  before: (when: string, left: string) => `Besluit vóór ${when} (${left})`,
  decided: 'Besloten',
  done: (when: string) => `Uitgevoerd, ${when}.`,
  notDone: 'Nog niet uitgevoerd.',
  closed: 'De melding is gesloten.',
  held: 'Meldingen bij jou',
  heldLine: 'De directie is hierbij geroepen: om wie het gaat, of omdat niemand de melding oppakte.',
  figures: 'Cijfers',
  figuresCount: (count: number) => (count === 1 ? '1 besluit' : `${count} besluiten`),
  figuresWait: (hours: string) => `Van advies tot besluit: ${hours} uur (mediaan)`,
  figuresNotify: (count: number) => `Wel melden of inlichten: ${count}`,
  figuresUndone: (count: number) => `Teruggedraaid: ${count}`,
  more: (left: number) => `En nog ${left} oudere.`,
  open: (id: string) => `${id} bekijken`,
  access: 'Wie heeft dit gezien',
  accessTitle: (id: string) => `Inzagelog van ${id}`,
  back: 'Terug naar het besluit',
  asked: (count: number) => `${count} besluiten gevraagd`,
  askedSummary: (duties: string, id: string) => `Besluit gevraagd: ${duties} · ${id}`,
  againSummary: (duties: string, left: string, id: string) => `Wacht op besluit, ${left}: ${duties} · ${id}`,
  signedTitle: 'Vastgelegd',
  signed: (duty: string, what: string) => `${duty}: ${what}.`,
  next: 'Volgend besluit',
  undoneTitle: 'Je besluit is teruggedraaid',
  undone: (duties: string, name: string, when: string) => `${duties}. Door ${name}, ${when}.`,
  why: {
    answer: 'Een nieuw antwoord verandert het advies. De FG adviseert opnieuw.',
    classified: 'De melding is anders geclassificeerd.',
    withdrawn: 'De melding is ingetrokken.',
    notSignificant: 'De melding is niet meer significant.',
  } satisfies Record<Undone['why'], string>,
  undoneSummary: (id: string) => `Besluit teruggedraaid · ${id}`,
  reminded: (when: string) => `Wie beslist hoort het weer: ${when}.`,
};

const en: typeof nl = {
  title: 'Decisions',
  summary: 'What waits for a decision',
  nothing: 'There is nothing to decide yet.',
  waiting: 'Waits for a decision',
  waitingLine: (id, duty) => `${id} · ${duty}`,
  before: (when, left) => `Decide before ${when} (${left})`,
  decided: 'Decided',
  done: (when) => `Carried out, ${when}.`,
  notDone: 'Not carried out yet.',
  closed: 'The report is closed.',
  held: 'Reports with you',
  heldLine: 'The board was called in: because of whom it is about, or because nobody took the report.',
  figures: 'Figures',
  figuresCount: (count) => (count === 1 ? '1 decision' : `${count} decisions`),
  figuresWait: (hours) => `From advice to decision: ${hours} hours (median)`,
  figuresNotify: (count) => `To notify or tell: ${count}`,
  figuresUndone: (count) => `Undone: ${count}`,
  more: (left) => `And ${left} older ones.`,
  open: (id) => `Look at ${id}`,
  access: 'Who has seen this',
  accessTitle: (id) => `Access log of ${id}`,
  back: 'Back to the decision',
  asked: (count) => `${count} decisions asked`,
  askedSummary: (duties, id) => `Decision asked: ${duties} · ${id}`,
  againSummary: (duties, left, id) => `Waits for a decision, ${left}: ${duties} · ${id}`,
  signedTitle: 'Recorded',
  signed: (duty, what) => `${duty}: ${what}.`,
  next: 'Next decision',
  undoneTitle: 'Your decision was undone',
  undone: (duties, name, when) => `${duties}. By ${name}, ${when}.`,
  why: {
    answer: 'A new answer changes the advice. The DPO advises again.',
    classified: 'The report was classified otherwise.',
    withdrawn: 'The report was withdrawn.',
    notSignificant: 'The report is not significant any more.',
  },
  undoneSummary: (id) => `Decision undone · ${id}`,
  reminded: (when) => `Who decides hears of it again: ${when}.`,
};

export const boardTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };

/** Handlers look for decisions too: theirs are elsewhere. */
export const decidersOnly: Readonly<Record<Locale, Notice>> = {
  nl: [
    'Dit is voor de directie',
    'Hier beslist de directie. Behandel je meldingen? Besluiten staan in het dossier van een melding, en het bewijspakket onder /register bij Export.',
  ],
  en: [
    'This is for the board',
    'The board decides here. Do you handle reports? Decisions stand in the file of a report, and the evidence pack under /incidents at Export.',
  ],
};
