import { z } from 'zod/v4';
import { actionsOf, namedBy, carrying, sending, pickedDay, typedWords } from '../contract';
import { evidenceFormats, sheetFormats } from '../downloads/formats';
import { incidentKinds } from '../people/incident-settings';
import { numbering } from '../ledger/numbering';

/** Ids of the inputs, and the maximum number of characters in each. */
export const trainingFields = {
  title: 120,
  topic: 40,
  day: 10,
  from: 5,
  until: 5,
  where: 120,
  link: 500,
  places: 5,
  audience: 2_000,
  people: 8_000,
  mandatory: 3,
  deadline: 10,
  yearly: 3,
  outside: 80,
  outsideMail: 254,
  version: 40,
  summary: 1_000,
  file: 36,
} as const;
export type TrainingField = keyof typeof trainingFields;

/** Sessions and documents share one series of numbers, since they share one head; the letters differ. */
export const sessionNumber = numbering('KS');
export const documentNumber = numbering('DOC');
const session = z.string().regex(sessionNumber.pattern);
const document = z.string().regex(documentNumber.pattern);
const onSession = { session };
const onDocument = { document };
const day = pickedDay;
const onPage = { ...onSession, page: z.coerce.number<string | number>().int().min(1).max(1_000).default(1) };
const ticks = { present: z.string().max(10_000).default('') };
/** A page of the list, when it was drawn (ISO instant) and who stood on it (`attending.ts`): what came since is not. */
const onDrawn = {
  ...onPage,
  drawn: z.iso.datetime().optional(),
  shown: z
    .string()
    .max(1_000)
    .regex(/^(?:[0-9a-f]{10})*$/)
    .optional(),
};
const pasted = { csv: z.string().max(100_000).default('') };

const withoutDate = 'noDate:';
/** What a reminder is about that people wait for a date on a topic. */
export const waitsForTopic = (topic: string): string => withoutDate + topic;
export const topicWithoutDate = (subject: string): string => subject.slice(withoutDate.length);

/** What can be arranged for one person alone. */
export const exceptionRules = ['later', 'excused', 'normal'] as const;
export type ExceptionRule = (typeof exceptionRules)[number];

export const trainingActions = actionsOf('training', {
  signUp: carrying(onSession),
  signOff: carrying(onSession),
  code: carrying(onSession, { code: z.string().max(100) }),
  // The code is asked in sight at once.
  view: carrying({ ...onSession, asks: z.literal('code').optional() }),
  open: carrying({}, { id: z.union([session, document]) }),
  calendar: carrying(onSession),
  openText: carrying(onDocument),
  sign: carrying(onDocument),
  read: carrying(onDocument),
  away: carrying({}, { from: day, until: day }),
  back: carrying(),

  // On a subject of reports, or like the session before it on a topic.
  planForm: carrying({
    about: z.enum(incidentKinds).optional(),
    topic: z.string().max(trainingFields.topic).optional(),
  }),
  plan: sending(),
  changeForm: carrying(onSession),
  change: sending(onSession),
  cancel: carrying(onSession),
  close: carrying(onSession),
  attendance: carrying(onPage),
  tick: carrying(onDrawn, ticks),
  turnPage: carrying({ ...onDrawn, to: onPage.page }, ticks),
  closeList: carrying(onDrawn, ticks),
  takeAway: carrying(
    { ...onPage, then: z.literal('close').optional() },
    { notHere: z.string().max(10_000).default(''), why: typedWords },
  ),
  walkedIn: carrying(onPage, { who: z.string().max(trainingFields.people).default('') }),
  coming: carrying({ ...onSession, format: z.enum(sheetFormats) }),
  codeSheet: carrying(onSession),
  confirm: carrying(onSession),
  takeOver: carrying(onSession),
  handOn: carrying(onSession, { to: z.string().max(800).default('') }),
  documentForm: carrying(),
  publish: sending(),
  manageDocument: carrying(onDocument),
  endDocument: carrying(onDocument),
  original: carrying(onDocument),
  checkAddress: carrying(onDocument),
  retry: carrying(onSession),
  retryDocument: carrying(onDocument),
  manage: carrying(onSession),
  overview: carrying(),
  completion: carrying({ format: z.enum(sheetFormats) }),
  except: carrying(
    {},
    {
      who: z.string().max(trainingFields.people).default(''),
      about: z.string().max(40).default(''),
      rule: z.enum(exceptionRules).default('later'),
      newDay: z.string().max(40).default(''),
      why: typedWords,
    },
  ),
  evidence: carrying({ format: z.enum(evidenceFormats) }, { from: day, until: day }),

  staff: carrying({}, pasted),
  // What was shown, so that nothing else is carried out; not on an older card.
  staffApply: carrying({ shown: z.string().max(64).optional() }, pasted),
});

/** What is posted and kept up to date. */
export const trainingCards = namedBy('training', ['seat', 'changed', 'session', 'published', 'appointment']);

/** What can be fetched once. */
export const trainingDownloads = namedBy('training', [
  'evidence',
  'calendar',
  'coming',
  'codeSheet',
  'completion',
  'original',
]);

/** What is asked without a command. */
export const trainingQuestions = namedBy('training', ['number', 'code']);
