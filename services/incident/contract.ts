import { z } from 'zod/v4';
import {
  actionsOf,
  namedBy,
  type Carried,
  carrying,
  sealed,
  sending,
  typedWords,
  pickedDay,
} from '../contract';
import { classifications } from './assessment/classification';
import { duties } from './assessment/duties';
import { type AssessmentQuestionId, questionIds } from './assessment/questions';
import { templateQuestions, type TemplateQuestion } from './documents/edpb-template';
import { awaitsRest, momentOf, phaseOf, reportPhases } from './process/at-authority-model';
import {
  cyberSteps,
  decidedDuties,
  doneAt,
  mayBeAdvisedAnew,
  standingOf,
  sentAt,
  signedDuties,
  subjectExceptions,
  tellingMeans,
} from './process/model';

export {
  awaitsRest,
  classifications,
  decidedDuties,
  doneAt,
  duties,
  momentOf,
  phaseOf,
  reportPhases,
  sentAt,
  signedDuties,
  mayBeAdvisedAnew,
  standingOf,
  tellingMeans,
};

/** Ids of the inputs on the card, and the maximum number of characters in each. */
export const reportFields = {
  what: 4_000,
  kind: 60,
  noticed: 20,
  noticedDate: 10,
  noticedTime: 5,
  dataOf: 20,
  clients: 4_000,
  peopleCount: 12,
  done: 2_000,
  about: 4_000,
  confidential: 5,
} as const;
export type ReportField = keyof typeof reportFields;
/** Chosen for "not known yet" and for "none"; no id in the organisation looks like this. */
export const notKnownYet = '?';
export const noneOfThem = '-';
/** Longest answer to a question for a kind. */
export const answerLength = 500;

/**
 * `INC-2026-0001`, or `OEF-…` of a drill. Nothing else is ever looked up: characters forbidden in keys keep storage
 * busy until it gives up.
 */
export const incidentNumberPattern = /^(INC|OEF)-(\d{4})-\d{4,9}$/;
export const incidentNumber = z.string().regex(incidentNumberPattern);

/**
 * Where the one living card of an incident is opened from: a list, which it replaces; or a card of something else that
 * the house keeps up to date, next to which it comes. Absent: a copy of the card itself.
 */
const door = z.enum(['list', 'card']).optional();
const onIncident = { incident: incidentNumber };
/** For things that count once: bound to person and incident by its token. */
const onRemark = { ...onIncident, token: sealed };
/** Bound to the report and to whoever typed its code. */
const onCode = { ...onIncident, token: sealed };
const chosen = { id: incidentNumber };
const received = { files: z.string().max(400), token: sealed };
export type OnIncident = Carried<typeof onIncident>;
export type OnRemark = Carried<typeof onRemark>;
export type ReceivedFiles = Carried<typeof received>;
/** Questions left blank stay open, or are recorded as not known. */
const restAs = ['open', 'unknown'] as const;
export type RestAs = (typeof restAs)[number];
const answerInputs = Object.fromEntries(
  questionIds.map((id) => [`answer.${id}`, typedWords] as const),
) as Record<`answer.${AssessmentQuestionId}`, typeof typedWords>;
/** Longest answer to what the EDPB template asks besides. */
export const templateLength = 500;
/** Absent: it is not on the card, and stays as it is. */
const written = z.string().max(20_000).optional();
const templateInputs = Object.fromEntries(
  templateQuestions.map((number) => [`field.${number}`, written] as const),
) as Record<`field.${TemplateQuestion}`, typeof written>;
const duty = z.enum(signedDuties);
const question = z.string().max(40);
const why = { reason: typedWords };
const typedMoment = z.string().max(40).default('');
const moment = { day: typedMoment, time: typedMoment };
/** The authority's number for it, and when it was done there. */
const onAuthority = { number: typedWords, atDay: typedMoment, atTime: typedMoment };
/** The moment that was in the fields when the card was drawn: left alone, it means the moment of the press. */
const shown = typedMoment;
const oneClient = z.string().max(60).default('');
const clientSearches = ['all', 'concerned'] as const;
const notify = z.enum(['yes', 'no']);
/** What people write about a report; `otherwise`: the decider, when departing from the advice. */
const writings = ['ask', 'withdraw', 'reopen', 'add', 'answer', 'otherwise'] as const;
export type Writing = (typeof writings)[number];
const alongParts = ['card', 'file', 'clients', 'tasks', 'files'] as const;
export type AlongPart = (typeof alongParts)[number];

export const incidentActions = actionsOf('incident', {
  kind: sending(),
  report: sending(),
  reportUnnamed: sending(),
  // Without a name: the form, the report, and what a code opens.
  nameless: sending(),
  reportNameless: sending({ unsaid: z.enum(['yes', 'no']) }),
  byCode: carrying({}, { code: z.string().max(400).default('') }),
  codeView: carrying(onCode),
  codeAdd: carrying(onCode, { addition: typedWords }),
  codeAnswer: carrying(onCode, { answer: typedWords }),
  view: carrying({ ...onIncident, from: door }),
  open: carrying({}, chosen),
  write: carrying({ ...onIncident, writing: z.enum(writings) }),
  add: carrying(onRemark, { addition: typedWords }),
  answer: carrying(onRemark, { answer: typedWords }),
  mistake: carrying(onRemark),
  drill: carrying({ token: sealed }, { story: typedWords }),

  take: carrying(onIncident),
  ask: carrying(onRemark, { question: typedWords }),
  withdraw: carrying(onRemark, why),

  file: carrying(onIncident),
  next: carrying(onIncident),
  question: carrying(onIncident, { question }),
  /** `anew`: to advise on something already decided. */
  duty: carrying({ ...onIncident, duty, anew: z.enum(['yes']).optional() }),
  clients: carrying(onIncident),
  tasks: carrying(onIncident),
  board: carrying({ ...onIncident, from: door }),

  // Inputs, or the button that says "unknown".
  assess: carrying({ ...onRemark, question, answer: typedWords }),
  /** Several questions on one card; `rest` says how to take those left blank. */
  answers: carrying({ ...onRemark, asked: z.string().max(800), rest: z.enum(restAs) }, answerInputs),
  classify: carrying(onRemark, { outcome: z.enum(classifications), why: typedWords }),
  advise: carrying(
    { ...onRemark, duty },
    { ...why, notify, exception: z.enum(['', 'none', ...subjectExceptions]).default('') },
  ),
  decide: carrying(
    { ...onRemark, duty, notify },
    {
      'otherwise.authority': typedWords,
      'otherwise.subjects': typedWords,
      'otherwise.recipients': typedWords,
    },
  ),
  notified: carrying(
    { ...onRemark, duty, shown },
    {
      reference: typedWords,
      delay: typedWords,
      ...moment,
      told: z.string().max(20).default(''),
      means: z.string().max(200).default(''),
      notTold: typedWords,
      phase: z.enum([...reportPhases, '']).default(''),
    },
  ),
  /** Additions at the authority, and withdrawal there. */
  supplement: carrying(
    { ...onRemark, shown },
    { ...onAuthority, rest: z.enum([...reportPhases, '']).default('') },
  ),
  retract: carrying({ ...onRemark, shown }, { ...onAuthority, ...why }),
  /** What the EDPB template asks besides. */
  template: carrying(onIncident),
  fillTemplate: carrying(onRemark, templateInputs),
  /** What the Cyberbeveiligingswet asks, where it is switched on. */
  cyber: carrying(onIncident),
  significant: carrying({ ...onRemark, significant: z.enum(['yes', 'no']) }, { significance: typedWords }),
  cyberDone: carrying(onRemark, {
    step: z.enum(cyberSteps),
    reference: typedWords,
    delay: typedWords,
  }),
  concern: carrying(onRemark, { clients: z.string().max(4_000).default('') }),
  /** Searched for by words: to be chosen, or among those concerned. */
  clientSearch: carrying(
    { ...onIncident, of: z.enum(clientSearches) },
    { words: z.string().max(200).default('') },
  ),
  addClients: carrying(onRemark, { add: z.string().max(8_000).default('') }),
  everyClient: carrying(onRemark),
  dropClient: carrying(onRemark, { drop: oneClient }),
  /** Which company is responsible, and whose data (`notKnownYet`: left open): asked once the questions are answered. */
  setParties: carrying(onRemark, {
    company: z.string().max(60).default(''),
    add: z.string().max(8_000).default(''),
  }),
  systems: carrying(onIncident),
  setSystems: carrying(onRemark, { systems: z.string().max(4_000).default(''), otherSystem: typedWords }),
  otherClient: carrying(onRemark, { name: typedWords, contact: typedWords }),
  entity: carrying(onRemark, { company: z.string().max(60).default('') }),
  tell: carrying(
    { ...onRemark, step: z.enum(['sent', 'received']), shown },
    {
      'client.sent': oneClient,
      'client.received': oneClient,
      'words.sent': typedWords,
      'words.received': typedWords,
      ...moment,
      'day.sent': typedMoment,
      'time.sent': typedMoment,
    },
  ),
  aware: carrying(onRemark, { ...moment, ...why }),
  history: carrying({ ...onIncident, page: z.coerce.number<string | number>().int().min(1).max(10_000) }),
  holding: carrying(onIncident),
  handOver: carrying(onRemark, { to: z.string().max(60).default('') }),
  letGo: carrying(onRemark),
  invited: carrying(onIncident),
  invite: carrying(onRemark, { person: z.string().max(800).default('') }),
  uninvite: carrying(onRemark, { id: z.string().max(60).default('') }),
  /** What somebody with read access looks at. */
  along: carrying({ ...onIncident, part: z.enum(alongParts), from: door }),
  alongFetch: carrying(onIncident, { id: z.guid() }),
  facts: carrying(onIncident),
  correct: carrying(
    { ...onRemark, times: z.number().int().min(0).max(10_000) },
    {
      kind: z.string().max(60).default(''),
      noticedDay: typedMoment,
      noticedTime: typedMoment,
      fromDay: typedMoment,
      fromTime: typedMoment,
      untilDay: typedMoment,
      untilTime: typedMoment,
      ongoing: z.string().max(20).default(''),
      dataOf: z.string().max(20).default(''),
      peopleCount: z.string().max(20).default(''),
      about: z.string().max(reportFields.about).default(''),
      notAbout: z.string().max(reportFields.about).default(''),
      ...why,
    },
  ),
  plan: carrying(onRemark, { due: pickedDay, words: typedWords, owner: z.string().max(800).default('') }),
  replan: carrying(onRemark, {
    task: z.coerce.number<string | number>().int().min(1).max(100),
    newOwner: z.string().max(800).default(''),
    newDue: typedMoment,
  }),
  finish: carrying(onRemark, { id: z.coerce.number<string | number>().int().min(1).max(100) }),
  /** What awaits a second signature. */
  second: carrying(onIncident),
  agree: carrying({ ...onRemark, agrees: z.enum(['yes', 'no']) }, { whyNot: typedWords }),
  takeBack: carrying(onRemark),
  close: carrying(onRemark, { toReporter: typedWords }),
  reopen: carrying(onRemark, why),
  /** Several reports about the same thing. */
  joining: carrying(onIncident),
  join: carrying(onRemark, { lead: z.string().max(60).default('') }),
  part: carrying(onRemark, { id: z.string().max(60).default('') }),

  attach: carrying(received, chosen),
  discard: carrying(received),
  files: carrying(received),
  evidence: carrying(onIncident),
  fetch: carrying(onIncident, { id: z.guid() }),
});

/** What is posted and kept up to date. */
export const incidentCards = namedBy('incident', [
  'alert',
  'receipt',
  'question',
  'decision',
  'second',
  'task',
  'invited',
  'uninvited',
  'digest',
  'mail',
  'discreetMail',
]);

/** Questions it answers that are asked without a command. */
export const incidentQuestions = namedBy('incident', ['number', 'who', 'nameless']);

/** What can be fetched once. */
export const incidentDownloads = namedBy('incident', ['evidence', 'alongEvidence']);

/** Forms besides its actions: remarks of any kind, and what to do with files that came in. */
export const incidentForms = namedBy('incident', ['remark', 'files', 'code']);
