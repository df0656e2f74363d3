import type { EntryPayload, HistoryEntry } from '../../services/incident/history';
import type { Locale } from '../../services/people/roles';
import { dateAndTime, dayName } from '../dates';
import type { Texts } from '../texts';

/** One entry of a history in words. */

export interface HistoryNames {
  /** By object id. */
  readonly people: Readonly<Record<string, string>>;
  /** By id. */
  readonly clients: Readonly<Record<string, string>>;
  readonly companies: Readonly<Record<string, string>>;
}

const fromReporter = ['reported', 'addition', 'answer', 'mistake', 'filesHeard'];
/** In these, `from` is a day or a moment, not a person. */
const ofTime = ['awareMoved', 'leaveSaid', 'secondAsked'];

type Named = Readonly<Record<string, unknown>>;

export const nameIn = (names: Readonly<Record<string, string>>, id: string): string => names[id] ?? '–';

/** Who did it: a name, the reporter without a name, or nobody. */
export const whoDid = (
  { type, by, said }: HistoryEntry,
  { people }: HistoryNames,
  { history }: Texts,
): string =>
  by !== null
    ? nameIn(people, by)
    : fromReporter.includes(type) || (type === 'attached' && said.files !== undefined)
      ? history.reporter
      : history.nobody;

/** The entry's contents, line by line and in full: cutting is up to the card. */
export function historyLines(
  entry: HistoryEntry,
  names: HistoryNames,
  texts: Texts,
  locale: Locale,
): readonly string[] {
  const { said, before } = entry;
  const { history } = texts;
  const was = before ? subjectLines(before, entry.type, names, texts, locale).slice(-1) : [];
  return [
    ...subjectLines(said, entry.type, names, texts, locale),
    ...was.map((line) => history.before(line)),
    ...changeLines(said, names, texts, locale),
    ...wordLines(said, texts),
  ];
}

/** What it is about. */
function subjectLines(
  said: EntryPayload,
  type: string,
  names: HistoryNames,
  texts: Texts,
  locale: Locale,
): readonly string[] {
  const { history, outcomes, process } = texts;
  const duties = [...(said.duty === undefined ? [] : [said.duty]), ...(said.duties ?? [])];
  const notify = said.notify === undefined ? '' : said.notify ? outcomes.notify : outcomes.notNotify;
  const people = (ids: readonly string[]) => ids.map((id) => nameIn(names.people, id)).join(', ');
  const moment = (iso: string) => (iso.length > 10 ? dateAndTime(iso, locale) : dayName(iso, locale));
  const end = (value: string) => (ofTime.includes(type) ? moment(value) : nameIn(names.people, value));
  return [
    ...duties.map((duty) => [wordIn(outcomes.duty, duty), ...(notify === '' ? [] : [notify])].join(': ')),
    ...(said.asked === undefined ? [] : [wordIn(texts.second.what, said.asked)]),
    ...(said.outcome === undefined ? [] : [wordIn(outcomes.classification, said.outcome)]),
    ...(said.question === undefined ? [] : questionLines(said.question, said.value, texts)),
    ...(said.clock === undefined ? [] : [wordIn(process.clock, said.clock.split(':')[0] ?? '')]),
    ...(said.client === undefined ? [] : [nameIn(names.clients, said.client)]),
    ...(said.clients === undefined
      ? []
      : [said.clients.map((id) => nameIn(names.clients, id)).join(', ') || history.nothing]),
    ...(said.phase === undefined ? [] : [wordIn(texts.atAuthority.state, said.phase)]),
    ...(said.company === undefined ? [] : [nameIn(names.companies, said.company)]),
    ...(typeof said.from === 'string' ? [history.from(end(said.from))] : []),
    ...(said.to === undefined ? [] : [history.to(toWords(said.to, type, end))]),
    ...(said.people === undefined || said.people.length === 0 ? [] : [history.called(people(said.people))]),
    ...(said.owner === undefined ? [] : [people([said.owner])]),
    ...(said.persons === undefined ? [] : [people(said.persons)]),
    ...(said.moment === undefined || said.clock !== undefined ? [] : [dateAndTime(said.moment, locale)]),
    ...(said.task === undefined ? [] : [history.task(said.task)]),
    ...(said.tasks === undefined ? [] : [said.tasks.map((task) => history.task(task)).join(', ')]),
    ...(said.due === undefined ? [] : [history.due(dayName(said.due, locale))]),
    ...(said.until === undefined ? [] : [history.until(dayName(said.until, locale))]),
    ...(said.fields === undefined ? [] : [history.fieldsOf(said.fields.join(', '))]),
    ...(said.number === undefined ? [] : [said.number]),
    ...(said.files === undefined ? [] : [history.fileCount(said.files.length)]),
  ];
}

/** For a step of the ladder, who it called; for a client, who was spoken to. */
const toWords = (to: string, type: string, end: (value: string) => string): string =>
  type === 'handedOver' || ofTime.includes(type) ? end(to) : to;

function questionLines(
  questions: string,
  value: readonly string[] | undefined,
  texts: Texts,
): readonly string[] {
  const asked = questions.split(',').map((id) => {
    const found = (texts.assessment as Named)[id] as { label: string; options: Named } | undefined;
    return { label: found?.label ?? id, options: found?.options ?? {} };
  });
  const labels = asked.map(({ label }) => label).join(' ');
  const options = asked[0]?.options ?? {};
  return value === undefined ? [labels] : [labels, value.map((one) => wordIn(options, one)).join(', ')];
}

/** Corrected facts, as they were and as they are. */
function changeLines({ was, is }: EntryPayload, names: HistoryNames, texts: Texts, locale: Locale) {
  if (!was || !is) return [];
  const { history } = texts;
  return Object.keys(is).flatMap((fact) => [
    `${wordIn(history.fact, fact)}. ${history.before(factWords(fact, was[fact], names, texts, locale))}`,
    `${wordIn(history.fact, fact)}. ${history.now(factWords(fact, is[fact], names, texts, locale))}`,
  ]);
}

function factWords(fact: string, value: unknown, names: HistoryNames, texts: Texts, locale: Locale): string {
  const { history, kinds, correcting } = texts;
  if (Array.isArray(value))
    return value.map((id) => nameIn(names.people, String(id))).join(', ') || history.nothing;
  if (typeof value === 'object' && value !== null) {
    const { from, until, ongoing, undeterminable } = value as Named;
    return [
      ...(typeof from === 'string' ? [correcting.since(dateAndTime(from, locale))] : []),
      ...(typeof until === 'string' ? [correcting.upTo(dateAndTime(until, locale))] : []),
      ...(typeof ongoing === 'boolean' ? [ongoing ? correcting.ongoingYes : correcting.ongoingNo] : []),
      ...(undeterminable === true ? [correcting.undeterminable] : []),
    ].join(' ');
  }
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return history.nothing;
  if (fact === 'kind') return wordIn(kinds.names, value);
  if (fact === 'dataOf') return wordIn(kinds.dataOf, value);
  return dateAndTime(value, locale);
}

/** What somebody wrote. */
function wordLines(said: EntryPayload, { history }: Texts): readonly string[] {
  const { facts, text = '', reason = '', reference = '', delay = '', proof = '' } = said;
  const { name = '', contact = '' } = said;
  return [
    name,
    contact,
    facts?.what ?? '',
    text,
    proof,
    reason === '' ? '' : history.reasonIs(reason),
    reference === '' ? '' : history.referenceIs(reference),
    delay === '' ? '' : history.delayIs(delay),
  ].filter((line) => line !== '' && line !== '–');
}

const wordIn = (words: object, code: string): string => {
  const found = (words as Named)[code];
  return typeof found === 'string' ? found : code;
};
