import type { IncidentCommand } from './commands';
import type { IncidentStatus } from './model';

/** Every expected "no"; the catalogue has a text for each. */
export const incidentRefusals = [
  /** Also for whom it is about and for whom it is no business: nobody learns that it exists (features N6). */
  'notFound',
  'alreadyReported',
  'alreadyTaken',
  'alreadyYours',
  'withdrawn',
  'unchanged',
  'nothingDue',
  'nothingAsked',
  'reporterUnknown',
  'tooManyRemarks',
  'tooManyFiles',
  'alreadyAttached',
  'notTaken',
  'notClassified',
  'closed',
  'notClosed',
  'reasonNeeded',
  'alreadyDecided',
  'nothingAdvised',
  'nothingDecided',
  'delayNeeded',
  'notConcerned',
  'notOfGroup',
  'notSent',
  'momentNotPossible',
  'ownerNotPossible',
  'tooManyTasks',
  'notComplete',
  'noNames',
  'contradictory',
] as const;
export type IncidentRefusal = (typeof incidentRefusals)[number];

type Row = Readonly<Record<IncidentCommand['type'], 'allowed' | IncidentRefusal>>;

/** What nothing may be done about: every command of the process with the same answer. */
const process = <Rule extends 'allowed' | IncidentRefusal>(rule: Rule) => ({
  assess: rule,
  assessAll: rule,
  classify: rule,
  advise: rule,
  decide: rule,
  notified: rule,
  concern: rule,
  entity: rule,
  tellClient: rule,
  moveAware: rule,
  plan: rule,
  finish: rule,
  close: rule,
  reopen: rule,
});

/** What is said about an incident that is being handled. */
const spoken = {
  see: 'allowed',
  ask: 'allowed',
  withdraw: 'allowed',
  add: 'allowed',
  answer: 'allowed',
  mistake: 'allowed',
  attach: 'allowed',
  reached: 'allowed',
  renamed: 'allowed',
  timer: 'allowed',
} as const;

/** The state machine: every command in every status (architecture §2). `none`: there is no such incident yet. */
export const transitions: Readonly<Record<IncidentStatus | 'none', Row>> = {
  none: {
    report: 'allowed',
    take: 'notFound',
    see: 'notFound',
    ask: 'notFound',
    withdraw: 'notFound',
    add: 'notFound',
    answer: 'notFound',
    mistake: 'notFound',
    attach: 'notFound',
    unreached: 'notFound',
    reached: 'notFound',
    renamed: 'notFound',
    timer: 'notFound',
    ...process('notFound'),
  },
  reported: {
    report: 'alreadyReported',
    take: 'allowed',
    unreached: 'allowed',
    ...spoken,
    ...process('notTaken'),
  },
  taken: {
    report: 'alreadyReported',
    take: 'alreadyTaken',
    unreached: 'unchanged',
    ...spoken,
    ...process('allowed'),
    advise: 'notClassified',
    decide: 'notClassified',
    notified: 'notClassified',
    // Of a drill nothing has to be classified; `close` knows.
    reopen: 'notClosed',
  },
  classified: {
    report: 'alreadyReported',
    take: 'alreadyTaken',
    unreached: 'unchanged',
    ...spoken,
    ...process('allowed'),
    reopen: 'notClosed',
  },
  notifying: {
    report: 'alreadyReported',
    take: 'alreadyTaken',
    unreached: 'unchanged',
    ...spoken,
    ...process('allowed'),
    reopen: 'notClosed',
  },
  closed: {
    report: 'alreadyReported',
    take: 'closed',
    unreached: 'unchanged',
    ...spoken,
    ...process('closed'),
    withdraw: 'closed',
    ask: 'closed',
    // A fact that turns out to be otherwise may open it again; tasks go on.
    assess: 'allowed',
    assessAll: 'allowed',
    finish: 'allowed',
    reopen: 'allowed',
  },
  withdrawn: {
    report: 'alreadyReported',
    take: 'withdrawn',
    unreached: 'unchanged',
    see: 'allowed',
    ask: 'withdrawn',
    withdraw: 'withdrawn',
    add: 'withdrawn',
    answer: 'withdrawn',
    mistake: 'withdrawn',
    attach: 'withdrawn',
    reached: 'allowed',
    renamed: 'allowed',
    timer: 'nothingDue',
    ...process('withdrawn'),
  },
};
