import type { Someone } from '../support/activities';
import { announce, arrive, type Expected } from './arrivals';
import { closedLoop, openLoop } from './load';
import { installAll, openForm, submit } from './reports';
import { median, quantile } from './statistics';
import type { Subject } from './subject';
import type { World } from './world';

/** The bare EchoBot, and ours. */
export const names = ['echo', 'bot'] as const;
export type Name = (typeof names)[number];
export type Pair<Value> = Readonly<Record<Name, Value>>;

/** How much is done. A figure is the median of its rounds, in which the two bots alternate. */
export interface Extent {
  readonly rounds: number;
  /** Messages per round, at a fixed rate and as fast as they go. */
  readonly latencies: number;
  readonly throughput: number;
  /** Reports per round. */
  readonly reports: number;
  /** Visitors who arrive within one minute. */
  readonly arrivals: number;
  /** Messages, and reports, after which memory is measured. */
  readonly memory: number;
}

/** One line of the table: a figure for both bots, and how far apart they may be. */
export interface Measure {
  readonly what: string;
  readonly unit: string;
  readonly figures: Pair<number>;
  /** The bot's figure divided by EchoBot's. */
  readonly bar: { readonly atMost: number } | { readonly atLeast: number } | null;
}

export interface Bench {
  readonly world: World;
  readonly extent: Extent;
  readonly start: (name: Name) => Subject;
}

/** Messages per second in the open loop, and how many are under way in the closed one. */
const messageRate = 100;
const reportRate = 10;
const underway = 16;

/** `/incident` until its card is in the chat, compared with a message until its echo is. */
export async function measureMessages(
  { world, extent }: Bench,
  subjects: Pair<Subject>,
): Promise<readonly Measure[]> {
  const rounds = await inTurns(extent.rounds, async (name) => {
    const ask = (at: number): Promise<number> => subjects[name].ask(reporter(world, at));
    const taken = await openLoop(extent.latencies, messageRate, ask);
    return {
      p50: median(taken),
      p99: quantile(taken, 0.99),
      rate: await closedLoop(extent.throughput, underway, ask),
    };
  });
  const figures = (figure: 'p50' | 'p99' | 'rate') => mediansOf(rounds, (round) => round[figure]);
  const what = `/incident → card, ${messageRate} a second`;
  return [
    { what: `${what}, p50`, unit: 'ms', figures: figures('p50'), bar: null },
    { what: `${what}, p99`, unit: 'ms', figures: figures('p99'), bar: { atMost: 1.25 } },
    {
      what: `/incident → card, ${underway} under way`,
      unit: 'a second',
      figures: figures('rate'),
      bar: { atLeast: 0.8 },
    },
  ];
}

/** "Melden" until the FG's message is accepted, compared with an echo at the same rate. Forms are opened beforehand. */
export async function measureReports({ world, extent }: Bench, subjects: Pair<Subject>): Promise<Measure> {
  const rounds = await inTurns(extent.rounds, async (name) => {
    if (name === 'echo')
      return await openLoop(extent.reports, reportRate, (at) => subjects.echo.ask(reporter(world, at)));
    const forms = await Promise.all(
      Array.from({ length: extent.reports }, (_, at) => openForm(subjects.bot, reporter(world, at))),
    );
    return await openLoop(forms.length, reportRate, async (at) => {
      const form = forms[at];
      return form ? await submit(subjects.bot, world, form) : Number.NaN;
    });
  });
  return {
    what: `Melden → FG's message accepted, ${reportRate} a second, p50`,
    unit: 'ms',
    figures: mediansOf(rounds, median),
    bar: { atMost: 4 },
  };
}

/** "Gearriveerd" until the host's card is accepted, 200 within a minute, compared with an echo at the same rate. */
export async function measureArrivals({ world, extent }: Bench, subjects: Pair<Subject>): Promise<Measure> {
  const perSecond = extent.arrivals / 60;
  const rounds = await inTurns(1, async (name) => {
    if (name === 'echo')
      return await openLoop(extent.arrivals, perSecond, (at) => subjects.echo.ask(reporter(world, at)));
    const expected: Expected[] = [];
    for (let at = 0; at < extent.arrivals; at += 1)
      expected.push(await announce(subjects.bot, world, reporter(world, at)));
    return await openLoop(expected.length, perSecond, async (at) => {
      const visitor = expected[at];
      return visitor ? await arrive(subjects.bot, world, visitor) : Number.NaN;
    });
  });
  return {
    what: `Gearriveerd → host's card accepted, ${extent.arrivals} in a minute, p99`,
    unit: 'ms',
    figures: mediansOf(rounds, (taken) => quantile(taken, 0.99)),
    bar: null,
  };
}

/** From the start of the process to the first correct answer; the bot finds its table and organisation ready. */
export async function measureStarts({ extent, start }: Bench): Promise<Measure> {
  const rounds = await inTurns(extent.rounds, async (name) => {
    const began = performance.now();
    const subject = start(name);
    await subject.ready();
    const taken = performance.now() - began;
    await subject.stop();
    return taken;
  });
  return {
    what: 'start → first correct answer',
    unit: 'ms',
    figures: mediansOf(rounds, (taken) => taken),
    bar: { atMost: 2 },
  };
}

/** Resident memory of fresh processes after many reports (each a form and a submit), and as many echoes. */
export async function measureMemory({ world, extent, start }: Bench): Promise<Measure> {
  const [rounds] = await inTurns(1, async (name) => {
    const subject = start(name);
    await subject.ready();
    if (name === 'bot') await installAll(subject, world);
    await closedLoop(extent.memory, underway, async (at) =>
      name === 'echo'
        ? await subject.ask(reporter(world, at))
        : await submit(subject, world, await openForm(subject, reporter(world, at))),
    );
    const memory = subject.memory();
    await subject.stop();
    return memory;
  });
  return {
    what: `memory after ${extent.memory} reports`,
    unit: 'MiB',
    figures: rounds ?? { echo: Number.NaN, bot: Number.NaN },
    bar: { atMost: 1.5 },
  };
}

async function inTurns<Result>(
  rounds: number,
  take: (name: Name) => Promise<Result>,
): Promise<readonly Pair<Result>[]> {
  const results: Pair<Result>[] = [];
  for (let round = 0; round < rounds; round += 1)
    results.push({ echo: await take('echo'), bot: await take('bot') });
  return results;
}

const mediansOf = <Round>(
  rounds: readonly Pair<Round>[],
  figure: (round: Round) => number,
): Pair<number> => ({
  echo: median(rounds.map(({ echo }) => figure(echo))),
  bot: median(rounds.map(({ bot }) => figure(bot))),
});

const reporter = ({ reporters }: World, at: number): Someone =>
  reporters[at % reporters.length] ?? reporters[0];
