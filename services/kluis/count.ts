import { kluisCards } from './contract';
import { openIncident } from '../handovers/open-incident';
import type { Decision, Refusal } from '../ledger/decision';
import { type Custody, deciders, mayDecide, watchers } from './custodians';
import type { Carrier, Deed } from './model';
import { event, partition, toPeople } from './outcome';

/** The periodic count of what lies in the safe: a list to tick off, whose differences are recorded. */

/** The list of counts, by day. */
export const countList = 'count|';

/** Something that should lie in the safe, or be with somebody. */
export interface StockLine {
  /** See `objectOf`. */
  readonly object: string;
  readonly dossier: string;
  readonly carrier: Carrier;
  readonly count: number;
  readonly client: string | null;
  /** Number of the loan it is out on; null when it should lie in the safe. */
  readonly outOn: string | null;
}

export interface CountOutcome extends Deed {
  /** Objects that should have been there. */
  readonly missing: readonly string[];
  /** Objects that were there although somebody should have them. */
  readonly unexpected: readonly string[];
  /** What else lay there, in the counter's words; null when nothing. */
  readonly extra: string | null;
}

export interface StockCount {
  /** `telling-2026-11-23`. */
  readonly id: string;
  readonly started: Deed;
  readonly lines: readonly StockLine[];
  /** Null while it is being counted. */
  readonly outcome: CountOutcome | null;
  /** The incident a difference led to; its number is null while it is being opened. */
  readonly report: (Deed & { readonly incident: string | null }) | null;
}

export type CountCommand =
  | { readonly type: 'start'; readonly by: string; readonly lines: readonly StockLine[] }
  /** @property ticked objects that were seen. */
  | {
      readonly type: 'finish';
      readonly by: string;
      readonly ticked: readonly string[];
      readonly extra: string | null;
    }
  | { readonly type: 'report'; readonly reporter: string; readonly what: string }
  | { readonly type: 'linkIncident'; readonly incident: string };

export const countRefusals = ['notFound', 'unchanged', 'alreadyThere', 'ended', 'notOut'] as const;
export type CountRefusal = (typeof countRefusals)[number];

export const countIdOf = (day: string): string => `telling-${day}`;

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
    case 'finish':
      return finish(state, command, at);
    case 'report':
      return report(state, command, at);
    case 'linkIncident': {
      if (state.report?.incident !== null) return { refused: 'unchanged' };
      const { incident } = command;
      const next = { ...state, report: { ...state.report, incident } };
      return decided(next, [event('linked', null, { incident })]);
    }
  }
}

/** Every difference is a record of its own in the history; who watches over the policy is told when there is one. */
function finish(
  state: StockCount,
  { by, ticked, extra }: Extract<CountCommand, { type: 'finish' }>,
  at: Custody,
): Decision<StockCount> | Refusal {
  if (state.outcome !== null) return { refused: 'ended' };
  const seen = new Set(ticked);
  const objects = (wrong: (line: StockLine) => boolean) =>
    state.lines.filter(wrong).map(({ object }) => object);
  const missing = objects(({ object, outOn }) => outOn === null && !seen.has(object));
  const unexpected = objects(({ object, outOn }) => outOn !== null && seen.has(object));
  const outcome: CountOutcome = { by, at: at.now.toISOString(), missing, unexpected, extra };
  const differs = missing.length + unexpected.length > 0 || extra !== null;
  const events = [
    event('counted', by, { lines: state.lines.length }),
    ...missing.map((object) => event('missing', by, { object })),
    ...unexpected.map((object) => event('unexpected', by, { object })),
    ...(extra === null ? [] : [event('extra', by, { extra })]),
  ];
  const told = differs ? [...deciders(at, by), ...watchers(at)] : [];
  return decided({ ...state, outcome }, events, told);
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
      openIncident(at.incidents, origin, reporter, { kind, what, client: null, noticedAt: at.now }),
    ],
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
