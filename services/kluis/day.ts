import { kluisCards } from './contract';
import type { Decision, Refusal, Timer } from '../ledger/decision';
import type { Organisation, Person } from '../people/organisation';
import { at as momentOf, isWorkingDay, nextWorkingDay } from '../time/calendar';
import { dayOf } from '../time/zone';
import { bearerOf, type KeyMoment } from './bearer';
import { deciders, onDuty } from './custodians';
import { event, toPeople } from './outcome';

/** The safe's working day: a check for leavers in the morning, and at closing time what is back and what is not. */

export const dayItem = 'day';

export const daySteps = ['open', 'close'] as const;
export type DayStep = (typeof daySteps)[number];

export interface SafeDay {
  /** The last closing: the numbers of loans then out. Null before the first. */
  readonly closed: { readonly at: string; readonly out: readonly string[] } | null;
  /** When somebody was last asked to count (ISO instant); null when never. */
  readonly countAskedAt: string | null;
  /** Who cannot be reached with the cards of the last step, so that another is asked; absent: nobody. */
  readonly unreached?: readonly string[];
}

/** What the books say at the moment of a step. */
export interface SafeBooks extends KeyMoment {
  /** Numbers of the loans that are out. */
  readonly out: readonly string[];
  /** Entra object ids of those who handed these out. */
  readonly handedOutBy: readonly string[];
  /** Whether anything left the safe or came back today. */
  readonly moved: boolean;
  /** When the safe was last counted (ISO instant); null when never, or when nothing was ever borrowed. */
  readonly countedAt: string | null;
}

export type DayCommand =
  | { readonly type: 'begin' }
  | { readonly type: 'timer'; readonly step: string }
  /** A card of the day does not reach the person asked. */
  | { readonly type: 'unreached'; readonly person: string; readonly view: string };

/** Starts the day, and does what its hours require; silent on a day when nothing happened. */
export function decideDay(
  state: SafeDay | null,
  command: DayCommand,
  books: SafeBooks,
): Decision<SafeDay> | Refusal {
  if (command.type === 'begin')
    return state ? { refused: 'unchanged' } : decided({ closed: null, countAskedAt: null }, 'begun', books);
  if (!state) return { refused: 'notFound' };
  const duty = onDuty(books, '');
  if (command.type === 'unreached') return passOver(state, command, duty, books);
  const { unreached: _, ...before } = state;
  if (command.step === 'open') {
    if (!countIsDue(before, books)) return decided(before, 'opened', books);
    const next = { ...before, countAskedAt: books.now.toISOString() };
    return { ...decided(next, 'countAsked', books), messages: toPeople(duty, kluisCards.countDue) };
  }
  const next = { ...before, closed: { at: books.now.toISOString(), out: books.out } };
  const told = books.moved || books.out.length > 0 ? toPeople(closers(books), kluisCards.closing) : [];
  return { ...decided(next, 'closed', books), messages: told };
}

/** Once per person: their card is retried with every step anyway. */
function passOver(
  state: SafeDay,
  { person, view }: Extract<DayCommand, { type: 'unreached' }>,
  duty: readonly Person[],
  books: SafeBooks,
): Decision<SafeDay> | Refusal {
  const { unreached = [] } = state;
  const next = duty.filter(({ aadObjectId: id }) => id !== person && !books.unreached.has(id));
  if (next.length === 0 || unreached.includes(person)) return { refused: 'unchanged' };
  const to = next.map(({ aadObjectId }) => aadObjectId);
  const noted = { ...state, unreached: [...unreached, person] };
  const events = [event('passedOver', null, { passed: [person], to })];
  return { ...decided(noted, 'passedOver', books), events, messages: toPeople(next, view) };
}

/** Who is asked first, who has the key, and who handed out what is not back. */
function closers(books: SafeBooks): readonly Person[] {
  const bearer = bearerOf(books, '');
  const issuers = deciders(books, '').filter(({ aadObjectId }) => books.handedOutBy.includes(aadObjectId));
  return [...new Set([...onDuty(books, ''), ...(bearer ? [bearer.person] : []), ...issuers])];
}

/** The next opening or closing of the office on a working day, after a moment. */
export function nextStep(now: Date, { office }: Organisation): Timer {
  const today = dayOf(now, office.timeZone);
  const days = [...(isWorkingDay(today, office) ? [today] : []), nextWorkingDay(today, office)];
  const steps = days.flatMap((day) => [
    { at: momentOf(day, office.opens, office), step: 'open' },
    { at: momentOf(day, office.closes, office), step: 'close' },
  ]);
  const next = steps.find(({ at }) => at > now);
  if (!next) throw new RangeError('an office that never opens');
  return next;
}

const week = 7 * 86_400_000;
const month = 30 * 86_400_000;

/** Asked again every week until it is done. */
function countIsDue({ countAskedAt }: SafeDay, { countedAt, now, organisation }: SafeBooks): boolean {
  const { countEveryMonths } = organisation.kluis;
  if (countEveryMonths === 0 || countedAt === null) return false;
  const over = now.getTime() - Date.parse(countedAt) >= countEveryMonths * month;
  return over && (countAskedAt === null || now.getTime() - Date.parse(countAskedAt) >= week);
}

const decided = (state: SafeDay, type: string, { now, organisation, out }: SafeBooks): Decision<SafeDay> => ({
  state,
  events: [event(type, null, type === 'closed' ? { out } : {})],
  messages: [],
  timer: nextStep(now, organisation),
  index: [],
});
