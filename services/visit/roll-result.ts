import type { SafetyAnswerKind } from './model';

/** Somebody on the list when the roll was called; frozen, so that it can go on without storage. */
export interface Rollee {
  /** Number of the visit, or a staff member's object id. */
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
  /** For a group: how many were seen. Absent: all of them. */
  readonly seen?: number;
}

/** The result of a roll call, without names. */
export interface RollResult {
  /** How many were on the list. */
  readonly people: number;
  readonly seen: number;
  /** Said to be missing, not merely unseen. */
  readonly missing: number;
  /** Colleagues who were asked, and how many of them said that they are outside, need help, or were not there. */
  readonly asked: number;
  readonly outside: number;
  readonly help: number;
  readonly absent: number;
  /** Of those who did not answer: no chat to be asked in, or recorded as away that day. Absent: an older call. */
  readonly unreached?: number;
  readonly away?: number;
}

type Marks = Readonly<Record<string, Mark>>;

/** The parts of a roll call that are counted. */
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

/** Those who did not answer, by reason: whoever is away is not searched for, whoever was not asked is not silent. */
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

/** How many of a group, or of one, are in front of the BHV. */
const seenOf = ({ id, people }: Rollee, { marks }: { readonly marks: Marks }): number =>
  marks[id]?.found === 'present' ? (marks[id].seen ?? people) : 0;

const sum = (people: readonly Rollee[], of: (one: Rollee) => number): number =>
  people.reduce((total, one) => total + of(one), 0);
