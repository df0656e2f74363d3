import { countPageSize, kluisCards } from './contract';
import { openIncident } from '../handovers/open-incident';
import { turnedUp } from '../handovers/turned-up';
import type { Decision, Refusal } from '../ledger/decision';
import { type Custody, deciders, mayDecide, watchers } from './custodians';
import type { Carrier, Deed } from './model';
import { event, partition, toPeople } from './outcome';

/** The periodic count of what is in the safe: a list to tick off; differences are recorded. */

/** The list of counts, by day. */
export const countList = 'count|';

/** Something that should be in the safe, or with somebody. */
export interface StockLine {
  /** See `objectOf`. */
  readonly object: string;
  readonly dossier: string;
  readonly carrier: Carrier;
  readonly count: number;
  readonly client: string | null;
  /** Number of the loan it is out on; null when it should be in the safe. */
  readonly outOn: string | null;
}

export interface CountOutcome extends Deed {
  /** Objects that should have been there. */
  readonly missing: readonly string[];
  /** Objects that were there although somebody should have them. */
  readonly unexpected: readonly string[];
  /** What else was there, in the counter's words; null when nothing. */
  readonly extra: string | null;
  /** The things among those words that nobody knew: from now on they are counted too. */
  readonly added?: readonly StockLine[];
}

export interface StockCount {
  /** `telling-2026-11-23`; see `countIdAfter`. */
  readonly id: string;
  readonly started: Deed;
  readonly lines: readonly StockLine[];
  /** Objects ticked so far, on the pages that were left. */
  readonly seen?: readonly string[];
  /** Null while it is being counted. */
  readonly outcome: CountOutcome | null;
  /** The incident that a difference led to; its number is null while it is being opened. */
  readonly report: CountReport | null;
}

interface CountReport extends Deed {
  readonly incident: string | null;
  /** A later count found all that was missing; absent: none did. */
  readonly back?: Deed;
}

/** What was ticked on a page of the list. */
interface Ticked {
  readonly by: string;
  /** Objects that were seen. */
  readonly ticked: readonly string[];
  /** The page they were on, from 0, and how many lines the list had when it was drawn; absent on an older card. */
  readonly drawn?: { readonly page: number; readonly lines: number };
  /** What should be there or with somebody now: things may have come in since the count began. */
  readonly stock?: readonly StockLine[];
}

/** The id of a thing, and its name. */
export interface NamedThing {
  readonly object: string;
  readonly dossier: string;
}

export type CountCommand =
  | { readonly type: 'start'; readonly by: string; readonly lines: readonly StockLine[] }
  | ({ readonly type: 'turn' } & Ticked)
  | ({
      readonly type: 'finish';
      readonly extra: string | null;
      /** The things among those words. */
      readonly found?: readonly StockLine[];
    } & Ticked)
  /** The key holder renamed a thing, or says that it is the same as one with another name. */
  | { readonly type: 'file'; readonly by: string; readonly from: string; readonly as: NamedThing }
  /** A later count found all that was missing at this one. */
  | { readonly type: 'turnedUp'; readonly by: string }
  | { readonly type: 'report'; readonly reporter: string; readonly what: string }
  | { readonly type: 'linkIncident'; readonly incident: string };

export const countRefusals = ['notFound', 'unchanged', 'alreadyThere', 'ended', 'notOut'] as const;
export type CountRefusal = (typeof countRefusals)[number];

/** The day of a count, `YYYY-MM-DD`; null for what is no id of one. */
export const dayOfCount = (id: string): string | null => countPattern.exec(id)?.[1] ?? null;

export const countPattern = /^telling-(\d{4}-\d{2}-\d{2})(?:-(\d{2}))?$/;

/**
 * `telling-2026-11-23`, and after it `telling-2026-11-23-02`: in the order of their names.
 * @param newest of that day; undefined when there is none yet.
 */
export function countIdAfter(newest: string | undefined, day: string): string {
  if (newest === undefined) return `telling-${day}`;
  const [, , number = '1'] = countPattern.exec(newest) ?? [];
  return `telling-${day}-${String(Number(number) + 1).padStart(2, '0')}`;
}

/** @param at the moment, who keeps the safe, the id of the count, and the register a difference is reported to. */
export function decideCount(
  state: StockCount | null,
  command: CountCommand,
  at: Custody & { readonly id: string; readonly incidents: string },
): Decision<StockCount> | Refusal {
  if ('by' in command && !mayDecide(at, '', command.by)) return { refused: 'notFound' };
  if (command.type === 'start') {
    if (state) return { refused: 'alreadyThere' };
    const { by, lines } = command;
    const started = { by, at: at.now.toISOString() };
    const count = { id: at.id, started, lines, outcome: null, report: null };
    return decided(count, [event('counting', by, { lines: lines.length })]);
  }
  if (!state) return { refused: 'notFound' };
  switch (command.type) {
    case 'turn':
      return state.outcome === null ? decided(ticked(state, command), []) : { refused: 'ended' };
    case 'finish':
      return finish(state, command, at);
    case 'file':
      return file(state, command);
    case 'report':
      return report(state, command, at);
    case 'turnedUp':
      return backIn(state, command.by, at);
    case 'linkIncident': {
      if (state.report?.incident !== null) return { refused: 'unchanged' };
      const { incident } = command;
      const next = { ...state, report: { ...state.report, incident } };
      return decided(next, [event('linked', null, { incident })]);
    }
  }
}

/** The lines of a page, from 0. */
export const linesOn = ({ lines }: StockCount, page: number): readonly StockLine[] =>
  lines.slice(page * countPageSize, (page + 1) * countPageSize);

/** Everything that a count found or looked for. */
export const allLines = ({ lines, outcome }: StockCount): readonly StockLine[] => [
  ...lines,
  ...(outcome?.added ?? []),
];

/** Ticks on one page are added to those on others; new things come at the end of the list. */
function ticked(state: StockCount, { ticked: now, drawn, stock = state.lines }: Ticked): StockCount {
  const shown = new Set(drawn === undefined ? [] : linesOn(state, drawn.page).map(({ object }) => object));
  const before = (state.seen ?? []).filter((object) => !shown.has(object));
  const known = new Set(state.lines.map(({ object }) => object));
  const fresh = stock.filter(({ object }) => !known.has(object));
  return { ...state, lines: [...state.lines, ...fresh], seen: [...new Set([...before, ...now])] };
}

/**
 * Every difference gets its own record in the history; whoever watches over the policy is told if there is one. What
 * left the safe or came back during the count is no difference.
 */
function finish(
  state: StockCount,
  command: Extract<CountCommand, { type: 'finish' }>,
  at: Custody,
): Decision<StockCount> | Refusal {
  if (state.outcome !== null) return { refused: 'ended' };
  const { by, extra, drawn, found = [], stock = state.lines } = command;
  const counted = ticked(state, command);
  // Something came in that the counter has not been shown yet.
  if (drawn !== undefined && counted.lines.length > drawn.lines) return decided(counted, []);
  const { lines } = counted;
  const known = new Set(lines.map(({ object }) => object));
  const seen = new Set([...(counted.seen ?? []), ...found.map(({ object }) => object)]);
  const isStill = ({ object, outOn }: StockLine): boolean =>
    stock.some((line) => line.object === object && line.outOn === outOn);
  const objects = (wrong: (line: StockLine) => boolean) =>
    lines.filter((line) => isStill(line) && wrong(line)).map(({ object }) => object);
  const missing = objects(({ object, outOn }) => outOn === null && !seen.has(object));
  const unexpected = objects(({ object, outOn }) => outOn !== null && seen.has(object));
  const added = found.filter(({ object }) => !known.has(object));
  const outcome: CountOutcome = {
    by,
    at: at.now.toISOString(),
    missing,
    unexpected,
    extra,
    ...(added.length > 0 ? { added } : {}),
  };
  const differs = missing.length + unexpected.length > 0 || extra !== null;
  const events = [
    event('counted', by, { lines: lines.length }),
    ...missing.map((object) => event('missing', by, { object })),
    ...unexpected.map((object) => event('unexpected', by, { object })),
    ...(extra === null ? [] : [event('extra', by, { extra })]),
  ];
  // What is there although it is recorded as out waits for a press by the key holder; it is no difference to report.
  const isLoss = missing.length > 0 || extra !== null;
  const told = differs ? [...deciders(at, by), ...(isLoss ? watchers(at) : [])] : [];
  return decided({ ...counted, outcome }, events, told);
}

/** A thing that is in no loan is known only from its count. */
function file(
  state: StockCount,
  { by, from, as }: Extract<CountCommand, { type: 'file' }>,
): Decision<StockCount> | Refusal {
  if (!allLines(state).some(({ object }) => object === from)) return { refused: 'unchanged' };
  const named = (line: StockLine): StockLine => (line.object === from ? { ...line, ...as } : line);
  const once = (lines: readonly StockLine[], taken: readonly StockLine[] = []): readonly StockLine[] =>
    [...new Map(lines.map(named).map((line) => [line.object, line])).values()].filter(
      ({ object }) => !taken.some((line) => line.object === object),
    );
  const renamed = (objects: readonly string[]): readonly string[] => [
    ...new Set(objects.map((object) => (object === from ? as.object : object))),
  ];
  const lines = once(state.lines);
  const { outcome } = state;
  const next: StockCount = {
    ...state,
    lines,
    outcome: outcome && {
      ...outcome,
      missing: renamed(outcome.missing),
      unexpected: renamed(outcome.unexpected),
      ...(outcome.added ? { added: once(outcome.added, lines) } : {}),
    },
  };
  return decided(next, [event('filed', by, { from, to: as.object })]);
}

function report(
  state: StockCount,
  { reporter, what }: Extract<CountCommand, { type: 'report' }>,
  at: Custody & { readonly incidents: string },
): Decision<StockCount> | Refusal {
  const oversees =
    mayDecide(at, '', reporter) || watchers(at).some(({ aadObjectId }) => aadObjectId === reporter);
  if (!oversees) return { refused: 'notFound' };
  if (state.report !== null || (state.outcome?.missing.length ?? 0) === 0) return { refused: 'unchanged' };
  const origin = { partition, flow: 'kluis', item: state.id, matter: 'count' } as const;
  const kind = 'device_media_paper_lost_stolen';
  const next = { ...state, report: { by: reporter, at: at.now.toISOString(), incident: null } };
  return {
    ...decided(next, [event('reported', reporter)]),
    handovers: [
      openIncident(at.incidents, origin, reporter, {
        kind,
        what,
        client: null,
        noticedAt: at.now,
        answers: { fromSafe: 'yes' },
      }),
    ],
  };
}

/** What was counted as present: what should be there and was seen, and what was there besides. */
export const presentAt = ({ lines, outcome }: StockCount): ReadonlySet<string> =>
  new Set(
    outcome === null
      ? []
      : [
          ...lines
            .filter(({ object, outOn }) =>
              outOn === null ? !outcome.missing.includes(object) : outcome.unexpected.includes(object),
            )
            .map(({ object }) => object),
          ...(outcome.added ?? []).map(({ object }) => object),
        ],
  );

/** Whether a report of what was missing at a count ends with what a later one found. */
export const endsWith = ({ report: told, outcome }: StockCount, present: ReadonlySet<string>): boolean =>
  told !== null &&
  told.incident !== null &&
  told.back === undefined &&
  outcome !== null &&
  outcome.missing.every((object) => present.has(object));

/** Nobody has to look for it any more: the report hears so. */
function backIn(state: StockCount, by: string, at: Custody): Decision<StockCount> | Refusal {
  const { report: told } = state;
  if (told === null || told.incident === null || told.back !== undefined) return { refused: 'unchanged' };
  const back = { by, at: at.now.toISOString() };
  return {
    ...decided({ ...state, report: { ...told, back } }, [event('turnedUp', by)]),
    handovers: [turnedUp(told.incident, { found: null, back, undone: null })],
  };
}

const decided = (
  state: StockCount,
  events: Decision<StockCount>['events'],
  told: ReturnType<typeof deciders> = [],
): Decision<StockCount> => ({
  state,
  events,
  messages: toPeople(
    [...new Map(told.map((person) => [person.aadObjectId, person])).values()],
    kluisCards.count,
  ),
  timer: null,
  index: [`${countList}${state.id}`],
});
