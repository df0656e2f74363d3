import { clipped } from '../../../services/language/letters';
import { incidentKinds } from '../../../services/people/incident-settings';
import { type Looked, renderRegister } from '../../../cards/register/list';
import { textsFor } from '../../../cards/texts';
import type { RegisterPage } from '../../../services/register/register';
import { locales } from '../../../services/people/roles';
import { addDays } from '../../../services/time/calendar';
import { monthsBefore } from '../../../services/time/month';
import { dayOf, yearOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { look } from '../incident/handling';
import { shortNotice } from '../../routing/notices';
import { namesOf } from './names';

/** Months that can be chosen from the list; older ones are found by searching a number. */
const offeredMonths = 12;
const longestSearch = 200;

/** `/register`, with or without words to search. */
export async function openRegister(turn: StaffTurn, container: Container): Promise<Answer> {
  return turn.words.trim() === ''
    ? await showPage(turn, { list: 'newest' }, null, container)
    : await search(turn, { words: turn.words, among: 'incidents' }, container);
}

/** A list, or the next page of one. What no list can be is the newest. */
export async function show(
  turn: StaffTurn,
  { list, after }: { readonly list: string; readonly after: string },
  container: Container,
): Promise<Answer> {
  return await showPage(turn, readListed(list, container), after === '' ? null : after, container);
}

/** A number opens its report; the name of a client or kind its list; anything else is searched in what was written. */
export async function search(
  turn: StaffTurn,
  { words: typed, among }: { readonly words: string; readonly among: 'incidents' | 'drills' },
  container: Container,
): Promise<Answer> {
  const words = clipped(typed.trim(), longestSearch);
  if (words === '') return shortNotice(turn, 'textRequired');
  if (/^(?:inc|oef)-\d{4}-\d{4,9}$/i.test(words))
    return await openIncident(turn, { id: words.toUpperCase() }, container);
  const looked: Looked =
    among === 'drills'
      ? { list: 'searchDrills', words }
      : (namedBy(words, container) ?? { list: 'search', words });
  return await showPage(turn, looked, null, container);
}

/** Chosen from a list: the card of the incident. */
export async function openIncident(
  turn: StaffTurn,
  { id }: { readonly id: string },
  container: Container,
): Promise<Answer> {
  return await look(turn, { incident: id }, container);
}

async function showPage(
  turn: StaffTurn,
  looked: Looked,
  after: string | null,
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  // Not the words: they may be somebody's name.
  const searching = looked.list === 'search' || looked.list === 'searchDrills';
  await container.access.note(person, looked.list, searching ? 'search' : 'register');
  const page = await pageOf(looked, person, after, container);
  const organisation = container.organisation();
  const now = container.clock.now();
  const { timeZone } = organisation.office;
  const today = dayOf(now, timeZone);
  const card = renderRegister({
    locale,
    now: now.toISOString(),
    looked,
    names: namesOf(container),
    ...page,
    clients: organisation.clients.map(({ id, name }) => ({ id, name })),
    kinds: organisation.incident.kinds,
    months: monthsBefore(today, offeredMonths),
    period: { from: addDays(today, -365), until: today },
    year: yearOf(now, timeZone),
  });
  return { kind: 'card', card };
}

function pageOf(
  looked: Looked,
  person: string,
  after: string | null,
  { register }: Container,
): Promise<RegisterPage> {
  switch (looked.list) {
    case 'search':
      return register.search(looked.words, person, after);
    case 'searchDrills':
      return register.search(looked.words, person, after, 'drill');
    default:
      return register.page(looked, person, after);
  }
}

/** @param listed as a card carries it (`listOf`), of any shape. */
function readListed(listed: string, { organisation }: Container): Looked {
  const [list, ...rest] = listed.split(':');
  const value = rest.join(':');
  if (list === 'open' || list === 'overdue' || list === 'drills') return { list };
  if (list === 'month' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value)) return { list, month: value };
  if ((list === 'search' || list === 'searchDrills') && value !== '') return { list, words: value };
  const kind = incidentKinds.find((each) => each === value);
  if (list === 'kind' && kind) return { list, kind };
  const client = organisation().clients.find(({ id }) => id === value);
  if (list === 'client' && client) return { list, client: client.id };
  return { list: 'newest' };
}

/** Somebody typed the name of a client, or of a kind, as it stands on the cards. */
function namedBy(words: string, { organisation }: Container): Looked | null {
  const wanted = words.toLowerCase();
  const client = organisation().clients.find(({ name }) => name.toLowerCase() === wanted);
  if (client) return { list: 'client', client: client.id };
  const kind = incidentKinds.find((each) =>
    locales.some((locale) => textsFor(locale).kinds.names[each].toLowerCase() === wanted),
  );
  return kind ? { list: 'kind', kind } : null;
}
