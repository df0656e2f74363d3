import { clipped } from '../../../services/language/letters';
import { incidentKinds } from '../../../services/people/incident-settings';
import { type Looked, renderRegister } from '../../../cards/register/list';
import type { DrillLine } from '../../../cards/shared/drill';
import { textsFor } from '../../../cards/texts';
import type { RegisterPage } from '../../../services/register/register';
import { locales } from '../../../services/people/roles';
import { addDays } from '../../../services/time/calendar';
import { monthsBefore } from '../../../services/time/month';
import { dayOf, yearOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, FileReader, Flow, StaffTurn } from '../../routing/flow';
import { notice, shortNotice } from '../../routing/notices';
import { isAllowed } from '../../routing/permission';
import { namesOf } from './names';

/** Months that can be chosen from the list; older ones are found by searching for a number. */
const offeredMonths = 12;
const longestSearch = 200;

/** A number as shown on cards, of a report or of any drill. */
const aNumber = /^(?:inc|oef)-(?:\d{4}|[a-z]{2,4})-\d{4,9}$/i;

/** `/register`, with or without words to search. */
export async function openRegister(
  turn: StaffTurn,
  container: Container,
  flows: readonly Flow[],
): Promise<Answer> {
  return turn.words.trim() === ''
    ? await showPage(turn, { looked: { list: 'newest' }, after: null }, container, flows)
    : await search(turn, { words: turn.words, among: 'incidents' }, container, flows);
}

/** A list, or its next page. Anything that is no list means the newest. */
export async function show(
  turn: StaffTurn,
  { list, after }: { readonly list: string; readonly after: string },
  container: Container,
  flows: readonly Flow[],
): Promise<Answer> {
  const asked = { looked: readListed(list, container), after: after === '' ? null : after };
  return await showPage(turn, asked, container, flows);
}

/** A number opens its report; the name of a client or kind its list; anything else is searched for in the texts. */
export async function search(
  turn: StaffTurn,
  { words: typed, among }: { readonly words: string; readonly among: 'incidents' | 'drills' },
  container: Container,
  flows: readonly Flow[],
): Promise<Answer> {
  const words = clipped(typed.trim(), longestSearch);
  if (words === '') return shortNotice(turn, 'textRequired');
  if (aNumber.test(words)) return await openRecord(turn, { id: words.toUpperCase() }, container, flows);
  const looked: Looked =
    among === 'drills'
      ? { list: 'searchDrills', words }
      : (namedBy(words, container) ?? { list: 'search', words });
  return await showPage(turn, { looked, after: null }, container, flows);
}

/** Chosen from a list: the card of the item with that number, from the flow that knows it. */
export async function openRecord(
  turn: StaffTurn,
  { id }: { readonly id: string },
  container: Container,
  flows: readonly Flow[],
): Promise<Answer> {
  const known = flows.flatMap(({ questions = [] }) => questions);
  const question = known.find(({ isAsked, permission }) => isAsked(id) && isAllowed(turn.actor, permission));
  return question ? await question.answer({ ...turn, words: id }, container) : notice(turn, 'notFound');
}

async function showPage(
  turn: StaffTurn,
  { looked, after }: { readonly looked: Looked; readonly after: string | null },
  container: Container,
  flows: readonly Flow[],
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
    otherDrills: after === null ? await otherDrills(looked, { person, locale }, container, flows) : [],
    clients: organisation.clients.map(({ id, name }) => ({ id, name })),
    kinds: organisation.incident.kinds,
    months: monthsBefore(today, offeredMonths),
    period: { from: addDays(today, -365), until: today },
    year: yearOf(now, timeZone),
  });
  return { kind: 'card', card };
}

/** From other flows: all of them in the list of drills, matches in a search among drills. Newest first. */
async function otherDrills(
  looked: Looked,
  reader: FileReader,
  container: Container,
  flows: readonly Flow[],
): Promise<readonly DrillLine[]> {
  if (looked.list !== 'drills' && looked.list !== 'searchDrills') return [];
  const words = looked.list === 'drills' ? [] : looked.words.toLowerCase().split(/\s+/);
  const found = await Promise.all(flows.flatMap(({ drills }) => drills?.(reader, container) ?? []));
  return found
    .flat()
    .filter(({ drawn: { label, lines } }) => {
      const text = [label, ...lines].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => other.drawn.at.localeCompare(one.drawn.at));
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

/** Somebody typed the name of a client, or of a kind, as shown on the cards. */
function namedBy(words: string, { organisation }: Container): Looked | null {
  const wanted = words.toLowerCase();
  const client = organisation().clients.find(({ name }) => name.toLowerCase() === wanted);
  if (client) return { list: 'client', client: client.id };
  const kind = incidentKinds.find((each) =>
    locales.some((locale) => textsFor(locale).kinds.names[each].toLowerCase() === wanted),
  );
  return kind ? { list: 'kind', kind } : null;
}
