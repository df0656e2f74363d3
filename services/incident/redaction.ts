import { incidentCards } from './contract';
import type { Trim } from '../retention/rules';
import { factQuestions, type FactQuestionId } from './kinds';
import type { Incident, Joining, Origin } from './model';
import { decisionOn, event } from './outcome';
import { searchable } from './search';

/**
 * What is deleted of an incident before the record of its decisions (domain §6): free text and the reporter's identity
 * after `incidentTextDays`, and a day later the last rows that name the reporter, once the cards that showed the text
 * have been redrawn without it.
 */

/** Instant from which the terms of an incident count; null while it is not over. */
export const endOf = ({ withdrawn, process, joined }: Incident): string | null =>
  withdrawn?.at ?? (joined ? (joined.lead.closed?.at ?? null) : (process?.closed?.at ?? null));

/** History entries whose payload somebody wrote. Reasons for decisions are part of the record and stay. */
const wordyEntries = [
  'reported',
  'addition',
  'question',
  'answer',
  'mistake',
  'toReporter',
  'foundAgain',
] as const;
/** Cards that only a reporter gets: their rows show who that is. */
const reporterViews = [incidentCards.receipt, incidentCards.question] as const;

export const redactText: Trim = {
  name: 'incidentTextDays',
  endedAt: (state) => {
    const incident = state as Incident;
    return incident.stripped === undefined ? endOf(incident) : null;
  },
  term: ({ incidentTextDays }) => ({ count: incidentTextDays, unit: 'days' }),
  forgets: { entries: wordyEntries, messages: [], identity: true },
  countOf: (state) => 1 + (state as Incident).remarks.length,
  without: (state, at) => {
    const stripped = { at: at.now.toISOString(), reporterGone: false };
    const { unnamed: _, ...incident } = state as Incident;
    const next: Incident = { ...withoutWords(incident), reporterKey: null, stripped };
    return { ...decisionOn(next, at, [event('stripped', null)]), rows: [searchable(next)] };
  },
};

export const redactReporter: Trim = {
  name: 'incidentReporter',
  endedAt: (state) => {
    const { stripped } = state as Incident;
    return stripped && !stripped.reporterGone ? stripped.at : null;
  },
  // Time to redraw the cards: once a row is gone, nothing knows where its card is.
  term: () => ({ count: 1, unit: 'days' }),
  forgets: { entries: [], messages: reporterViews, identity: true },
  countOf: () => 1,
  without: (state, at) => {
    const incident = state as Incident;
    const stripped = { at: incident.stripped?.at ?? at.now.toISOString(), reporterGone: true };
    return { ...decisionOn({ ...incident, stripped }, at, []), leaves: 'everybody' };
  },
};

/** Codes are kept, words are not. */
function withoutWords(incident: Incident): Incident {
  const { facts, remarks, process, joined, origin, turnedUp } = incident;
  const coded = Object.entries(facts.answers).filter(([id]) => isCode(id));
  return {
    ...incident,
    ...(process?.closed
      ? { process: { ...process, closed: { by: process.closed.by, at: process.closed.at } } }
      : {}),
    ...(joined ? { joined: withoutSaid(joined) } : {}),
    ...(origin ? { origin: withoutNames(origin) } : {}),
    ...(turnedUp?.found ? { turnedUp: { ...turnedUp, found: { ...turnedUp.found, where: '' } } } : {}),
    facts: { ...facts, what: '', done: null, answers: Object.fromEntries(coded) },
    remarks: remarks.map((remark) => ({ ...remark, text: '' })),
  };
}

/** Whoever said so is the reporter. */
const withoutNames = ({ partition, flow, item, matter }: Origin): Origin => ({
  partition,
  flow,
  item,
  matter,
});

/** What the person closing the leading report said to its reporters. */
const withoutSaid = (joined: Joining): Joining => {
  const { closed } = joined.lead;
  return { ...joined, lead: { ...joined.lead, closed: closed && { at: closed.at } } };
};

const isCode = (question: string): boolean =>
  question in factQuestions && factQuestions[question as FactQuestionId] !== null;
