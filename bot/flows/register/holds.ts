import { renderHolds } from '../../../cards/register/holds';
import type { NoticeCode } from '../../../cards/texts/notices';
import { readRemark } from '../../../services/incident/form';
import { type HeldRecord, Holds, oneEach } from '../../../services/retention/hold';
import { looksAgainOn } from '../../../services/retention/hold-review';
import { addDays } from '../../../services/time/calendar';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, Flow, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { namesOf } from './names';

const holdsOf = ({ ledger, clock }: Container): Holds => new Holds(ledger, clock);

/** A year: whoever gives an order says how long it should hold, and reviews it four times before then. */
const offeredDays = 365;

/** "Bewaren": everything that is kept, but what is about the reader. @param number what it was opened from. */
export async function openHolds(
  turn: StaffTurn,
  { number }: { readonly number: string },
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const { timeZone } = container.organisation().office;
  const names = namesOf(container);
  const nameOf = (id: string): string => names[id] ?? '–';
  const today = dayOf(container.clock.now(), timeZone);
  const held = await shownTo(person, container);
  await container.access.note(person, 'holds', 'register');
  const card = renderHolds({
    locale,
    today,
    number,
    end: addDays(today, offeredDays),
    lines: oneEach(held).map(({ number: each, hold }) => ({
      number: each,
      reason: hold.reason,
      by: nameOf(hold.by),
      at: hold.at,
      looked: hold.looked ? { by: nameOf(hold.looked.by), at: hold.looked.at } : null,
      until: hold.until ?? null,
      again: looksAgainOn(hold, timeZone),
    })),
  });
  return { kind: 'card', card };
}

const shownTo = async (person: string, container: Container): Promise<readonly HeldRecord[]> =>
  (await holdsOf(container).all()).filter(({ about }) => !about.includes(person));

/** @param flows which know where the record of a number lies. */
export async function hold(
  turn: StaffTurn,
  { number: typed, purpose, until }: { number: string; purpose: string; until: string },
  container: Container,
  flows: readonly Flow[],
): Promise<Answer> {
  const { person } = turn.actor;
  const reason = readRemark(purpose);
  if ('fault' in reason) return shortNotice(turn, faultCode(reason.fault));
  if (!liesAhead(until, container)) return shortNotice(turn, 'dayNotPossible');
  const number = typed.trim().toUpperCase();
  for (const { recordOf } of flows) {
    const places = (await recordOf?.(number, person, container)) ?? [];
    for (const { partition, item } of places)
      await holdsOf(container).set(partition, item, person, reason.text, { until, number });
    if (places.length > 0) return await openHolds(turn, { number }, container);
  }
  return shortNotice(turn, 'notFound');
}

/** "Opnieuw bekeken": it stays, until another day. */
export async function lookAtHold(
  turn: StaffTurn,
  { look: number, lookUntil: until, still }: { look: string; lookUntil: string; still: string },
  container: Container,
): Promise<Answer> {
  const words = still.trim() === '' ? { text: '' } : readRemark(still);
  if ('fault' in words) return shortNotice(turn, faultCode(words.fault));
  const places = await heldAs(number, turn, container);
  const [first] = places;
  if (!first) return shortNotice(turn, 'notFound');
  const end = until === '' ? first.hold.until : until;
  // One that is over needs a new end, and an older one its first.
  if (end === undefined || !liesAhead(end, container)) return shortNotice(turn, 'dayNotPossible');
  const ordered = { by: turn.actor.person, reason: words.text, until: end };
  for (const place of places) await holdsOf(container).look(place, ordered);
  return await openHolds(turn, { number }, container);
}

/** "Niet langer bewaren". */
export async function release(
  turn: StaffTurn,
  { release: number, whyNot }: { release: string; whyNot: string },
  container: Container,
): Promise<Answer> {
  const reason = readRemark(whyNot);
  if ('fault' in reason) return shortNotice(turn, faultCode(reason.fault));
  const places = await heldAs(number, turn, container);
  if (places.length === 0) return shortNotice(turn, 'notFound');
  for (const { partition, item } of places)
    await holdsOf(container).lift(partition, item, turn.actor.person, reason.text);
  return await openHolds(turn, { number }, container);
}

const heldAs = async (number: string, turn: StaffTurn, container: Container) =>
  (await shownTo(turn.actor.person, container)).filter((record) => record.number === number);

const faultCode = (fault: string): NoticeCode => (fault === 'tooLong' ? 'textTooLong' : 'textRequired');

const liesAhead = (day: string, { clock, organisation }: Container): boolean =>
  day > dayOf(clock.now(), organisation().office.timeZone);

/** Every day: registers orders that are not registered, so that somebody reviews them. */
export const mendHolds = (container: Container): Promise<void> => holdsOf(container).mend();
