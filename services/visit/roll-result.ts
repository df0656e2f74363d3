import type { SafetyAnswerKind } from './model';

/** Somebody on the list when the roll was called; frozen, so that it can go on without storage. */
export interface Rollee {
  /** Number of the visit, or an object id of staff. */
  readonly id: string;
  readonly name: string;
  /** Company of a visitor; empty for staff. */
  readonly company: string;
  /** Name of the host; empty for staff. */
  readonly host: string;
  readonly people: number;
}

export interface Mark {
  readonly found: 'present' | 'missing';
  /** Entra object id. */
  readonly by: string;
  readonly at: string;
  /** Of a group: how many were seen. Absent: all of them. */
  readonly seen?: number;
}

/** What a roll call came to, without a name. */
export interface RollResult {
  /** How many stood on the list. */
  readonly people: number;
  readonly seen: number;
  /** Said to be missing, not merely not seen. */
  readonly missing: number;
  /** Colleagues who were asked, and how many of them said to be outside, to need help, not to have been there. */
  readonly asked: number;
  readonly outside: number;
  readonly help: number;
  readonly absent: number;
  /** Of who did not answer: had no chat to be asked in, or was away that day as recorded. Absent: a call of before. */
  readonly unreached?: number;
  readonly away?: number;
}

type Marks = Readonly<Record<string, Mark>>;

/** What of a roll call is counted. */
interface Counted {
  readonly people: readonly Rollee[];
  readonly marks: Marks;
  readonly asked?: readonly string[];
  readonly unreached?: readonly string[];
  readonly away?: readonly string[];
  readonly answers?: Readonly<Record<string, { readonly answer: SafetyAnswerKind }>>;
  readonly result?: RollResult;
}

/** @returns what was kept when the names went; else what the names come to. */
export function resultOf(call: Counted): RollResult {
  if (call.result) return call.result;
  const { people, marks, asked = [], answers = {} } = call;
  const quiet = quietOf(call);
  const said = Object.values(answers).map(({ answer }) => answer);
  const saying = (kind: (typeof said)[number]): number => said.filter((each) => each === kind).length;
  return {
    people: sum(people, (one) => one.people),
    seen: sum(people, (one) => seenOf(one, call)),
    missing: sum(people, (one) => (marks[one.id]?.found === 'missing' ? one.people : 0)),
    asked: asked.length,
    outside: saying('outside'),
    help: saying('help'),
    absent: saying('absent'),
    ...(call.away ? { away: quiet.away.length, unreached: quiet.unreached.length } : {}),
  };
}

export interface Quiet {
  readonly away: readonly string[];
  readonly unreached: readonly string[];
  readonly silent: readonly string[];
}

/** Who did not answer, apart by why: who is away is not looked for, and who was never asked is not silent. */
export function quietOf({
  asked = [],
  answers = {},
  away = [],
  unreached = [],
}: Omit<Counted, 'people' | 'marks'>): Quiet {
  const quiet = asked.filter((person) => answers[person] === undefined);
  const there = quiet.filter((person) => !away.includes(person));
  return {
    away: quiet.filter((person) => away.includes(person)),
    unreached: there.filter((person) => unreached.includes(person)),
    silent: there.filter((person) => !unreached.includes(person)),
  };
}

/** How many of a group, or of one, stand before the BHV. */
const seenOf = ({ id, people }: Rollee, { marks }: { readonly marks: Marks }): number =>
  marks[id]?.found === 'present' ? (marks[id].seen ?? people) : 0;

const sum = (people: readonly Rollee[], of: (one: Rollee) => number): number =>
  people.reduce((total, one) => total + of(one), 0);
