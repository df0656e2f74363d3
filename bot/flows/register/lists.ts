import { type Looked, renderRegister } from '../../../cards/register/list';
import { textsFor } from '../../../cards/texts';
import { incidentKinds } from '../../../services/incident/model';
import type { RegisterPage } from '../../../services/incident/register';
import { locales } from '../../../services/people/roles';
import { addDays } from '../../../services/time/calendar';
import { monthsBefore } from '../../../services/time/month';
import { dayOf, yearOf } from '../../../services/time/zone';
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';
import { look } from '../incident/handling';
import { hint } from '../notices';
import { namesOf } from './parts';

/** Months that can be chosen from the list; older ones are found by searching a number. */
const offeredMonths = 12;
const longestSearch = 200;

/** `/register`, with or without words to search. */
export async function openRegister(turn: StaffTurn, house: House): Promise<Answer> {
  return turn.words.trim() === ''
    ? await showPage(turn, { list: 'newest' }, null, house)
    : await search(turn, { words: turn.words }, house);
}

/** A list, or the next page of one. What no list can be is the newest. */
export async function show(
  turn: StaffTurn,
  { list, after }: { readonly list: string; readonly after: string },
  house: House,
): Promise<Answer> {
  return await showPage(turn, readListed(list, house), after === '' ? null : after, house);
}

/** A number opens its report; the name of a client or kind its list; anything else is searched in what was written. */
export async function search(
  turn: StaffTurn,
  { words: typed }: { readonly words: string },
  house: House,
): Promise<Answer> {
  const words = typed.trim().slice(0, longestSearch);
  if (words === '') return hint(turn, 'textRequired');
  if (/^inc-\d{4}-\d{4,9}$/i.test(words)) return await openIncident(turn, { id: words.toUpperCase() }, house);
  return await showPage(turn, namedBy(words, house) ?? { list: 'search', words }, null, house);
}

/** Chosen from a list: the card of the incident. */
export async function openIncident(
  turn: StaffTurn,
  { id }: { readonly id: string },
  house: House,
): Promise<Answer> {
  return await look(turn, { incident: id }, house);
}

async function showPage(
  turn: StaffTurn,
  looked: Looked,
  after: string | null,
  house: House,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  // Not the words: they may be somebody's name.
  await house.access.note(person, looked.list, looked.list === 'search' ? 'search' : 'register');
  const page = await pageOf(looked, person, after, house);
  const organisation = house.organisation();
  const now = house.clock.now();
  const { timeZone } = organisation.office;
  const today = dayOf(now, timeZone);
  const card = renderRegister({
    locale,
    now: now.toISOString(),
    looked,
    names: namesOf(house),
    ...page,
    clients: organisation.clients.map(({ id, name }) => ({ id, name })),
    kinds: organisation.incident.kinds,
    months: monthsBefore(today, offeredMonths),
    period: { from: addDays(today, -365), until: today },
    year: yearOf(now, timeZone),
  });
  return { kind: 'card', card };
}

const pageOf = (looked: Looked, person: string, after: string | null, house: House): Promise<RegisterPage> =>
  looked.list === 'search'
    ? house.register.search(looked.words, person, after)
    : house.register.page(looked, person, after);

/** @param listed as a card carries it (`listOf`), of any shape. */
function readListed(listed: string, { organisation }: House): Looked {
  const [list, ...rest] = listed.split(':');
  const value = rest.join(':');
  if (list === 'open' || list === 'overdue') return { list };
  if (list === 'month' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value)) return { list, month: value };
  if (list === 'search' && value !== '') return { list, words: value };
  const kind = incidentKinds.find((each) => each === value);
  if (list === 'kind' && kind) return { list, kind };
  const client = organisation().clients.find(({ id }) => id === value);
  if (list === 'client' && client) return { list, client: client.id };
  return { list: 'newest' };
}

/** Somebody typed the name of a client, or of a kind, as it stands on the cards. */
function namedBy(words: string, { organisation }: House): Looked | null {
  const wanted = words.toLowerCase();
  const client = organisation().clients.find(({ name }) => name.toLowerCase() === wanted);
  if (client) return { list: 'client', client: client.id };
  const kind = incidentKinds.find((each) =>
    locales.some((locale) => textsFor(locale).kinds.names[each].toLowerCase() === wanted),
  );
  return kind ? { list: 'kind', kind } : null;
}
