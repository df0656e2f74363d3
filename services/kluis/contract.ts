import { z } from 'zod/v4';
import { actionsOf, namedBy, type Carried, carrying, sending, typedWords, pickedDay } from '../contract';
import { typedDay } from '../time/typed';
import { chosenLength } from '../forms/chosen-person';
import { sheetFormats } from '../downloads/formats';
import { numbering } from '../ledger/numbering';

/** Ids of the inputs on the card, and the maximum number of characters in each. */
export const requestFields = {
  /** Something the safe knows, by its id. */
  thing: 40,
  dossier: 200,
  carrier: 20,
  client: 60,
  count: 4,
  assignment: 500,
  from: 10,
  until: 10,
  /** Only for a loan that a key holder records: who has it, and why there was no request. */
  borrower: chosenLength,
  reason: 500,
} as const;
export type RequestField = keyof typeof requestFields;
export const reasonLength = requestFields.reason;

export const loanNumber = numbering('KL');
/** For drills: a book of their own, apart from the real numbers (features N14). */
export const drillLoanNumber = numbering('OEF-KL');
/** `KL-0001`, or `OEF-KL-0001` for a drill. */
export const anyLoanNumber = /^(?:OEF-)?KL-\d{4,9}$/;
const number = z.string().regex(anyLoanNumber);
const onLoan = { loan: number };
export type OnLoan = Carried<typeof onLoan>;
const onCount = { count: z.string().max(40) };
/** Lines of a count per card. */
export const countPageSize = 40;
/** The page that was drawn, from 0, and how many lines the list had then; not on older cards. */
const drawnPage = { page: z.number().int().min(0).max(1_000), lines: z.number().int().min(0) };
/** A thing, as named by `objectOf`; and the name that somebody types. */
const object = z.string().max(40).default('');
const onThing = { thing: z.string().max(40) };
export type OnThing = Carried<typeof onThing>;
/** Checked and masked by `readReason`, which also reports what is wrong. */
const why = { reason: typedWords };
const whatHappened = { what: typedWords };
const untilLater = {
  ...why,
  until: z
    .string()
    .max(40)
    .default('')
    .transform((typed) => typedDay(typed) ?? typed),
};

export const kluisActions = actionsOf('kluis', {
  form: carrying(),
  request: sending(),
  practise: sending(),
  withdraw: carrying(onLoan),
  accept: carrying(onLoan),
  handIn: carrying(onLoan),
  askLonger: carrying(onLoan, untilLater),
  lose: carrying(onLoan),
  report: carrying(onLoan, whatHappened),
  view: carrying(onLoan),
  open: carrying({}, { id: number }),

  approve: carrying(onLoan, { approval: typedWords }),
  refuse: carrying(onLoan, why),
  revoke: carrying(onLoan, why),
  issue: carrying(onLoan),
  takeBack: carrying(onLoan),
  keepLonger: carrying(onLoan, untilLater),
  // Next to the field of the other answer.
  refuseLonger: carrying(onLoan, { whyNot: typedWords }),
  recordForm: carrying(),
  record: sending(),
  away: carrying({}, { from: pickedDay, until: pickedDay }),
  present: carrying(),
  /** An announced period is off after all. */
  stay: carrying({ from: z.string().max(10), until: z.string().max(10) }),
  find: carrying({}, { number: z.string().max(20) }),
  history: carrying(onLoan),
  undoBack: carrying(onLoan, why),
  found: carrying(onLoan, { where: typedWords }),
  things: carrying(),
  thing: carrying({}, { id: object }),
  rename: carrying(onThing, { name: typedWords }),
  merge: carrying(onThing, { into: object }),
  export: carrying({ format: z.enum(sheetFormats) }),
  hold: carrying(onLoan, why),
  release: carrying(onLoan, why),
  closing: carrying(),

  // From a card of something else, which stays.
  keyCard: carrying({ from: z.literal('card').optional() }),
  keyHand: carrying({}, { to: z.string().max(chosenLength) }),
  // On the card of a loan, which it then stays.
  keyTake: carrying({ loan: number.optional() }),
  keyKeep: carrying(),
  keyFind: carrying(),
  keyLose: carrying({}, whatHappened),

  startCount: carrying(),
  countAgain: carrying(onCount),
  count: carrying(onCount, { seen: typedWords, extra: typedWords }),
  countPage: carrying(
    { ...onCount, ...drawnPage, to: z.number().int().min(0).max(1_000) },
    { seen: typedWords },
  ),
  countDone: carrying({ ...onCount, ...drawnPage }, { seen: typedWords, extra: typedWords }),
  // What was there although somebody had it: the loan it is out on.
  countLocked: carrying(onCount, { id: number }),
  countReport: carrying(onCount, whatHappened),
});

/** What is posted and kept up to date. */
export const kluisCards = namedBy('kluis', [
  'loan',
  'custody',
  'watch',
  'key',
  'closing',
  'count',
  'countDue',
  'unanswered',
]);

/** What a field looks up while somebody types. */
export const kluisSearches = namedBy('kluis', ['things']);

/** What can be fetched once. */
export const kluisDownloads = namedBy('kluis', ['loans']);

/** What is asked without a command. */
export const kluisQuestions = namedBy('kluis', ['number']);
