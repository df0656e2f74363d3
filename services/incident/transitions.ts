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
] as const;
export type IncidentRefusal = (typeof incidentRefusals)[number];

type Row = Readonly<Record<IncidentCommand['type'], 'allowed' | IncidentRefusal>>;

/** The state machine: every command in every status (design §2). `none`: there is no such incident yet. */
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
    unreached: 'notFound',
    reached: 'notFound',
    timer: 'notFound',
  },
  reported: {
    report: 'alreadyReported',
    take: 'allowed',
    see: 'allowed',
    ask: 'allowed',
    withdraw: 'allowed',
    add: 'allowed',
    answer: 'allowed',
    mistake: 'allowed',
    unreached: 'allowed',
    reached: 'allowed',
    timer: 'allowed',
  },
  taken: {
    report: 'alreadyReported',
    take: 'alreadyTaken',
    see: 'allowed',
    ask: 'allowed',
    withdraw: 'allowed',
    add: 'allowed',
    answer: 'allowed',
    mistake: 'allowed',
    unreached: 'unchanged',
    reached: 'allowed',
    timer: 'nothingDue',
  },
  withdrawn: {
    report: 'alreadyReported',
    take: 'withdrawn',
    see: 'allowed',
    ask: 'withdrawn',
    withdraw: 'withdrawn',
    add: 'withdrawn',
    answer: 'withdrawn',
    mistake: 'withdrawn',
    unreached: 'unchanged',
    reached: 'allowed',
    timer: 'nothingDue',
  },
};
