import { createHash } from 'node:crypto';
import type { Organisation } from '../people/organisation';
import type { TrainingFacts } from './duties';
import { namedNow } from './naming';

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
  readonly how: 'code' | 'ticked' | 'signed';
  /** Name of whoever recorded it. */
  readonly by: string;
  /** ISO instant at which the signed document had been opened; absent where that was not required. */
  readonly opened?: string;
  /** SHA-256 of the signed text; absent when that was not fixed. */
  readonly text?: string;
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
    [...(facts.seats.get(session.id)?.values() ?? [])].flatMap((seat): Unhashed[] =>
      seat.status === 'attended'
        ? [
            {
              record: session.id,
              kind: 'session',
              title: session.facts.title,
              about: session.facts.topic,
              day: session.facts.day,
              person: seat.person,
              ...(seat.named ?? namedNow(seat.person, seat.by, organisation)),
              at: seat.at,
              how: seat.how,
            },
          ]
        : [],
    ),
  );

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
