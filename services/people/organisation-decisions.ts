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
import { deciding, type Told, telling } from './told';

/** Decisions about the organisation: values only, based on its state at a moment. */
export interface Moment {
  /** The one in force. */
  readonly organisation: Organisation;
  /** True when none was in force before. */
  readonly first: boolean;
  /** Everything that awaits a second person, including what is too old. */
  readonly proposals: readonly Proposal[];
  readonly now: Date;
  readonly newId: () => string;
}

/** What one commit writes. */
export interface Written {
  readonly events: readonly HistoryEvent[];
  readonly rows: readonly BesideRow[];
  readonly messages: readonly Message[];
  /** Whoever pressed, and reads the outcome in the answer. */
  readonly leaves?: { readonly person: string };
  /** The organisation from then on, which the first event is about; absent if unchanged. `file`: hash of its file. */
  readonly next?: { readonly text: string; readonly file?: string };
}

export interface Decided<Outcome> {
  readonly outcome: Outcome;
  /** Null: nothing is written. */
  readonly written: Written | null;
}

/** A change of the organisation, through whichever door. */
export interface Rewrite {
  /** Text of the new organisation, derived from the one in force, so that nothing that changed meanwhile is lost. */
  readonly make: (organisation: Organisation) => string;
  readonly entry: HistoryEvent;
  /** Which part needs nobody's agreement, and which part waits. */
  readonly split: (before: Organisation, after: Organisation, today: string) => Split;
  /** Hash of the file; that it was imported is recorded even if it changes nothing. */
  readonly file?: string;
  /**
   * Explicitly requested by whoever has the keys to storage: what nobody is available to agree to is carried out.
   * Without it an organisation whose only FG left could never have another.
   */
  readonly withoutSecond?: boolean;
}

/** `waits`: the part that a second person must agree to first. */
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

/** The outcome of somebody's agreement. `adopted`: they stand behind it now, and one more has to agree. */
export type Agreement =
  | { readonly kind: 'carriedOut' | 'adopted' | 'gone' }
  | { readonly kind: 'lapsed'; readonly why: Lapse }
  | Refused;

/** More guarded people than fit in one commit, and more periods for one of them than a card can show. */
const mostGuarded = 10;
const mostShifts = 12;

/** What needs nobody's agreement is carried out at once, the rest is kept for a second person. */
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
 * Somebody agrees: the change and the end of its proposal are one commit. Whether they may is checked here, in the
 * organisation as it is now, whatever a card says. For somebody who may not it is gone, as it is for everybody once it
 * is over.
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
  // The proposer hears the outcome, as do the people it concerns and their fellow incident handlers.
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
      rows: [ended(proposal), deciding(told), ...rows],
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
  return {
    outcome: true,
    written: { events: [event], rows: [ended(proposal), deciding(told), ...rows], messages },
  };
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

/** A second press, or what is already so, does not belong in the history. */
function replacing({ entry, file }: Rewrite, text: string, before: Organisation): Written | null {
  if (file === undefined && isDeepStrictEqual(JSON.parse(text), asWritten(before))) return null;
  return {
    events: [entry],
    rows: [],
    messages: [],
    next: file === undefined ? { text } : { text, file },
  };
}

/** The one already kept, if the same was proposed before and is still pending. */
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

/** Nobody could have agreed: the history says so, and everybody who holds a guarded role hears of it. */
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

/** Whoever first agrees to what nobody proposed by name answers for it from then on. */
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
