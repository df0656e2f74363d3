import { createHash } from 'node:crypto';
import type { Organisation } from '../people/organisation';
import type { TrainingFacts } from './duties';
import type { NamedThen, Seat, Session } from './model';
import { namedNow } from './naming';
import { takenFromCode } from './seats';

/** One line of proof: somebody attended, or signed (features D17, D18). */
export interface EvidenceLine {
  readonly record: string;
  readonly kind: 'session' | 'document';
  readonly title: string;
  /** Id of the topic, or the version of the document. */
  readonly about: string;
  /** `YYYY-MM-DD` of the session, or of the signature. */
  readonly day: string;
  readonly person: string;
  readonly name: string;
  readonly company: string;
  readonly serviceLine: string;
  /** ISO instant at which it was recorded. */
  readonly at: string;
  /** `takenAway`: they had come with the code, and somebody said for a reason that they were not there. */
  readonly how: 'code' | 'ticked' | 'signed' | 'takenAway';
  /** Name of whoever recorded it. */
  readonly by: string;
  /** ISO instant at which the signed document had been opened; absent where that was not required. */
  readonly opened?: string;
  /** SHA-256 of the signed text; absent when that was not fixed. */
  readonly text?: string;
  /** Why it was taken away. */
  readonly why?: string;
  /** SHA-256 of all of the above: a line that was changed afterwards no longer matches its own. */
  readonly hash: string;
}

export interface Period {
  /** First and last day, `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  readonly until: string;
}

type Unhashed = Omit<EvidenceLine, 'hash'>;

/** Everything in a period that can be proven, in an order that depends only on the lines themselves. */
export function evidenceOf(
  facts: TrainingFacts,
  { from, until }: Period,
  organisation: Organisation,
): readonly EvidenceLine[] {
  return [...attendance(facts, organisation), ...signatures(facts, organisation)]
    .filter(({ day }) => from <= day && day <= until)
    .sort((one, other) => orderOf(one).localeCompare(orderOf(other), 'en'))
    .map((line) => ({ ...line, hash: hashOf(line) }));
}

/** Words on a card that people signed, as they stood there. */
export interface SignedWords {
  readonly record: string;
  readonly version: string;
  readonly words: string;
}

/** Of the documents in these lines whose text is on the card itself: what stands nowhere else. */
export const signedWords = (
  lines: readonly EvidenceLine[],
  { documents }: TrainingFacts,
): readonly SignedWords[] =>
  documents
    .filter(
      ({ id, original, facts }) =>
        !original && facts.link === null && lines.some(({ record }) => record === id),
    )
    .map(({ id, facts: { version, summary } }) => ({ record: id, version, words: summary }));

/** One hash over all lines: what is printed below the list. */
export const totalHash = (lines: readonly EvidenceLine[]): string =>
  sha256(lines.map(({ hash }) => hash).join('\n'));

const orderOf = ({ day, record, name, person }: Unhashed): string => `${day}|${record}|${name}|${person}`;

const hashOf = (line: Unhashed): string =>
  sha256(JSON.stringify(Object.entries(line).sort(([one], [other]) => (one < other ? -1 : 1))));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Named as they were when it was recorded; lines from before that was kept use present names. */
const attendance = (facts: TrainingFacts, organisation: Organisation): readonly Unhashed[] =>
  facts.sessions.flatMap((session) =>
    [...(facts.seats.get(session.id)?.values() ?? [])].flatMap((seat): Unhashed[] => {
      const line = presenceOf(session, seat, organisation);
      return line ? [line] : [];
    }),
  );

/** That somebody was there; or that it was said of who came with the code that they were not, and why. */
function presenceOf({ id, facts }: Session, seat: Seat, organisation: Organisation): Unhashed | null {
  const { person } = seat;
  const about = (named: NamedThen) => ({
    record: id,
    kind: 'session' as const,
    title: facts.title,
    about: facts.topic,
    day: facts.day,
    person,
    ...named,
  });
  if (seat.status === 'attended') {
    const { at, how, by, named } = seat;
    return { ...about(named ?? namedNow(person, by, organisation)), at, how };
  }
  const taken = takenFromCode(seat);
  if (taken === null) return null;
  const now = namedNow(person, taken.by, organisation);
  const named = { ...(taken.stood.named ?? now), by: now.by };
  return { ...about(named), at: taken.at, how: 'takenAway', why: taken.why ?? '' };
}

const signatures = (facts: TrainingFacts, organisation: Organisation): readonly Unhashed[] =>
  facts.documents.flatMap((document) =>
    [...(facts.signOffs.get(document.id)?.values() ?? [])].map(
      ({ person, version, at, named, opened, text }): Unhashed => ({
        record: document.id,
        kind: 'document',
        title: document.facts.title,
        about: version,
        day: at.slice(0, 10),
        person,
        ...(named ?? namedNow(person, person, organisation)),
        at,
        how: 'signed',
        ...(opened === undefined ? {} : { opened }),
        ...(text === undefined ? {} : { text }),
      }),
    ),
  );
