import { isDeepStrictEqual } from 'node:util';
import type { BesideRow, HistoryEvent, Message } from '../ledger/decision';
import { dayOf } from '../time/zone';
import { concernedIn, guardedDifference, guardedHolders, type Shift } from './guarded';
import type { Organisation } from './organisation';
import { withChange } from './organisation-changes';
import { asWritten, readOrganisation } from './organisation-text';
import {
  agreersOf,
  asking,
  canBeAgreed,
  holding,
  isExpired,
  type Lapse,
  lapseOf,
  mayAgree,
  type Proposal,
  proposalKey,
} from './proposals';
import { type Guarded, isAlone, type Split } from './second-person';
import { type Told, telling } from './told';

/** What is decided about the organisation: values only, from how it is at a moment. */
export interface Moment {
  /** The one in force. */
  readonly organisation: Organisation;
  /** True when none was in force before. */
  readonly first: boolean;
  /** Everything that waits for a second person, also what is too old. */
  readonly proposals: readonly Proposal[];
  readonly now: Date;
  readonly newId: () => string;
}

/** What one commit writes. */
export interface Written {
  readonly events: readonly HistoryEvent[];
  readonly rows: readonly BesideRow[];
  readonly messages: readonly Message[];
  /** Who pressed, and reads the outcome in the answer. */
  readonly leaves?: { readonly person: string };
  /** The organisation from then on, which the first event is about; absent when it stays. `file`: hash of its file. */
  readonly next?: { readonly text: string; readonly file?: string };
}

export interface Decided<Outcome> {
  readonly outcome: Outcome;
  /** Null: nothing is written. */
  readonly written: Written | null;
}

/** A change of the organisation, by whichever door. */
export interface Rewrite {
  /** Text of the organisation as it would be, from the one in force, so that nothing is lost of what changed meanwhile. */
  readonly make: (organisation: Organisation) => string;
  readonly entry: HistoryEvent;
  /** What of it needs nobody's agreement, and what waits. */
  readonly split: (before: Organisation, after: Organisation, today: string) => Split;
  /** Hash of the file it is; that it was taken is written also when it changes nothing. */
  readonly file?: string;
  /**
   * Said on purpose by who has the keys of storage: what there are no people for to agree to it is carried out. Without
   * it an organisation whose one FG left could never have another.
   */
  readonly withoutSecond?: boolean;
}

/** `waits`: what of it a second person has to agree to first. */
export type ImportOutcome =
  | {
      readonly kind: 'imported' | 'unchanged';
      readonly warnings: readonly string[];
      readonly waits: readonly Proposal[];
    }
  | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly faults: readonly string[];
}

/** What became of somebody's agreement. `adopted`: they stand behind it now, and one more has to agree. */
export type Agreement =
  | { readonly kind: 'carriedOut' | 'adopted' | 'gone' }
  | { readonly kind: 'lapsed'; readonly why: Lapse }
  | Refused;

/** More people of weight than fit in one commit, and more periods of one of them than a card can show. */
const mostGuarded = 10;
const mostShifts = 12;

/** What needs nobody is carried out at once, the rest is kept for a second person. */
export function decideRewrite(asked: Rewrite, moment: Moment): Decided<ImportOutcome> {
  const { organisation: before, now, first } = moment;
  const whole = asked.make(before);
  const read = readOrganisation(whole);
  if ('faults' in read) return refused(read.faults);
  const after = read.organisation;
  const { by } = asked.entry;
  const today = dayOf(now, before.office.timeZone);
  const split = asked.split(before, after, today);
  const someone = split.waits.some(({ difference }) => canBeAgreed({ difference, by }, before, now));
  const alone = isAlone(before, by, today) || (asked.withoutSecond === true && !someone);
  const { atOnce, waits } = alone ? { atOnce: after, waits: [] } : split;
  const difference = alone && !first ? guardedDifference(before, after, today) : [];
  if (isTooMuch([...waits, { difference }]))
    return refused([
      `more than ${mostGuarded} people with a role of weight at once, or more than ${mostShifts} periods of one: carry it out in parts`,
    ]);
  const replaced = replacing(asked, waits.length === 0 ? whole : JSON.stringify(atOnce), before);
  const proposals = waits.map((each) => proposalOf(each, by, moment));
  const fresh = proposals.filter((each) => !moment.proposals.includes(each));
  return {
    outcome: { kind: replaced ? 'imported' : 'unchanged', warnings: read.warnings, waits: proposals },
    written: joined([
      ...(replaced ? [replaced] : []),
      ...(fresh.length > 0 ? [proposing(fresh, atOnce, now)] : []),
      ...(difference.length > 0 ? [withoutSecond(difference, by, before, atOnce, now)] : []),
    ]),
  };
}

/**
 * Somebody agrees: the change and the end of its proposal are one commit. Who may is asked here, of the organisation as
 * it is now, whatever a card says. To who may not it is gone, as it is to everybody when it is over.
 * @param by Entra object id.
 */
export function decideAgreement(id: string, by: string, moment: Moment): Decided<Agreement> {
  const { organisation, now } = moment;
  const proposal = decidable(id, by, moment);
  if (!proposal) return { outcome: { kind: 'gone' }, written: null };
  const why = lapseOf(proposal, organisation, now);
  const leaves = { person: by };
  if (why !== null)
    return { outcome: { kind: 'lapsed', why }, written: { ...lapsing([proposal], why), leaves } };
  if (proposal.by === null)
    return { outcome: { kind: 'adopted' }, written: { ...adopting(proposal, by, moment), leaves } };
  const text = JSON.stringify(withChange(organisation, proposal.change));
  const read = readOrganisation(text);
  if ('faults' in read) return refused(read.faults);
  const told = { difference: proposal.difference, by: proposal.by, second: by, at: now.toISOString() };
  // Who proposed it hears what became of it, as do those whom it is about, and who handle incidents with them.
  const heard = new Set([
    ...concernedIn(proposal.difference),
    proposal.by,
    ...holding(['fg', 'board'], organisation, now).filter((id) => id !== by),
  ]);
  const { rows, messages } = telling([...heard], told);
  return {
    outcome: { kind: 'carriedOut' },
    written: {
      events: [{ type: 'confirmed', by, payload: { proposal } }],
      rows: [ended(proposal), ...rows],
      messages,
      next: { text },
    },
  };
}

/** @returns whether there was something to refuse. @param by Entra object id of somebody who may agree. */
export function decideRejection(id: string, by: string, moment: Moment): Decided<boolean> {
  const proposal = decidable(id, by, moment);
  if (!proposal) return { outcome: false, written: null };
  const event = { type: 'rejected', by, payload: { proposal: id } };
  const { difference, by: proposer } = proposal;
  const told: Told = { difference, by: proposer, second: by, refused: true, at: moment.now.toISOString() };
  const { rows, messages } = telling(proposer === null ? [] : [proposer], told);
  return { outcome: true, written: { events: [event], rows: [ended(proposal), ...rows], messages } };
}

/** @returns whether it was there, and this person's own. @param by Entra object id of who proposed it. */
export function decideWithdrawal(id: string, by: string, { proposals }: Moment): Decided<boolean> {
  const proposal = proposals.find((each) => each.id === id && each.by === by);
  if (!proposal) return { outcome: false, written: null };
  const event = { type: 'withdrawn', by, payload: { proposal: id } };
  return { outcome: true, written: { events: [event], rows: [ended(proposal)], messages: [] } };
}

/** What nobody agreed to in time goes. @returns whether there may be more. */
export function decideExpiry({ proposals, now }: Moment): Decided<boolean> {
  const expired = proposals.filter((proposal) => isExpired(proposal, now)).slice(0, mostGuarded);
  return expired.length === 0
    ? { outcome: false, written: null }
    : { outcome: true, written: lapsing(expired, 'expired') };
}

const refused = (faults: readonly string[]): Decided<Refused> => ({
  outcome: { kind: 'refused', faults },
  written: null,
});

const isTooMuch = (guarded: readonly Pick<Guarded, 'difference'>[]): boolean =>
  concernedIn(guarded.flatMap(({ difference }) => difference)).length > mostGuarded ||
  guarded.some(({ difference }) =>
    concernedIn(difference).some(
      (id) => difference.filter(({ person }) => person === id).length > mostShifts,
    ),
  );

/** Pressed twice, or what is so already, is nothing that belongs in the history. */
function replacing({ entry, file }: Rewrite, text: string, before: Organisation): Written | null {
  if (file === undefined && isDeepStrictEqual(JSON.parse(text), asWritten(before))) return null;
  return {
    events: [entry],
    rows: [],
    messages: [],
    next: file === undefined ? { text } : { text, file },
  };
}

/** The one that is kept already, when the same was proposed before and still waits. */
function proposalOf({ change, difference }: Guarded, by: string | null, moment: Moment): Proposal {
  const { proposals, now, newId } = moment;
  const asKept = asWritten(change);
  const waiting = proposals.find((each) => isDeepStrictEqual(each.change, asKept) && !isExpired(each, now));
  return waiting ?? { id: newId(), change, difference, by, at: now.toISOString() };
}

const proposing = (fresh: readonly Proposal[], organisation: Organisation, now: Date): Written => ({
  events: fresh.map((proposal) => ({ type: 'proposed', by: proposal.by, payload: { proposal } })),
  rows: fresh.map((proposal) => ({ key: proposalKey(proposal.id), value: proposal })),
  messages: asking([...new Set(fresh.flatMap((proposal) => agreersOf(proposal, organisation, now)))]),
});

/** Nobody could have agreed: it stands in the history as such, and everybody who holds something guarded hears of it. */
function withoutSecond(
  difference: readonly Shift[],
  by: string | null,
  before: Organisation,
  after: Organisation,
  now: Date,
): Written {
  const today = dayOf(now, before.office.timeZone);
  const holders = new Set([...guardedHolders(before, today), ...guardedHolders(after, today)]);
  return {
    events: [{ type: 'withoutSecond', by, payload: { difference } }],
    ...telling([...holders], { difference, by, second: null, at: now.toISOString() }),
  };
}

/** Who agrees first to what nobody proposed by name stands for it from then on. */
function adopting(proposal: Proposal, by: string, { organisation, now }: Moment): Written {
  const adopted: Proposal = { ...proposal, by, adopted: true };
  return {
    events: [{ type: 'adopted', by, payload: { proposal: proposal.id } }],
    rows: [{ key: proposalKey(proposal.id), value: adopted }],
    messages: asking(agreersOf(adopted, organisation, now)),
  };
}

const lapsing = (proposals: readonly Proposal[], why: Lapse): Written => ({
  events: proposals.map(({ id }) => ({ type: 'lapsed', by: null, payload: { proposal: id, why } })),
  rows: proposals.map(ended),
  messages: [],
});

const ended = ({ id }: Proposal): BesideRow => ({ key: proposalKey(id), value: null });

const decidable = (id: string, by: string, { proposals, organisation, now }: Moment): Proposal | undefined =>
  proposals.find((each) => each.id === id && mayAgree(each, organisation, by, now));

function joined(parts: readonly Written[]): Written | null {
  const [next] = parts.flatMap((part) => part.next ?? []);
  if (parts.length === 0) return null;
  return {
    events: parts.flatMap(({ events }) => events),
    rows: parts.flatMap(({ rows }) => rows),
    messages: parts.flatMap(({ messages }) => messages),
    ...(next ? { next } : {}),
  };
}
