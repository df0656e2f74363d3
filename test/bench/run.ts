/**
 * `npm run bench`: the bot and a bare EchoBot (restify, CloudAdapter, one reply, real token check) in the same run.
 * Only the ratios mean something; `-- --full` takes longer and says more. `-- --register` counts what the views of a
 * growing register cost instead, `-- --nudges` measures only the rounds of invitations, `-- --growth` only how reading
 * time grows with the length of texts.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import startAzurite from '../support/azurite-global';
import stopAzurite from '../support/azurite-global-stop';
import { freeRow } from '../support/free-ports';
import {
  type Bench,
  type Extent,
  type Measure,
  measureArrivals,
  measureMemory,
  measureMessages,
  measureReports,
  measureStarts,
} from './measures';
import { measureGrowth, mostGrowth, ratioOf } from './growth';
import { measureRound } from './nudges';
import { measureRegister, registerTable, unequalViews } from './register';
import { installAll } from './reports';
import { Subject } from './subject';
import { startWorld } from './world';

/** People in a round of invitations (reliability P7). */
const audience = { quick: 1_000, full: 10_000 };

const quick: Extent = {
  rounds: 5,
  latencies: 300,
  throughput: 1_000,
  reports: 40,
  arrivals: 200,
  memory: 2_000,
};
const full: Extent = {
  rounds: 10,
  latencies: 1_000,
  throughput: 3_000,
  reports: 100,
  arrivals: 200,
  memory: 10_000,
};
/** The bot as `npm run serve` starts it. */
const served = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { serve: string } }).scripts
  .serve;
const commands = {
  echo: ['dist/test/bench/echo-bot.js'],
  bot: served.split(' ').slice(1),
} as const;

/** Incidents in the register (reliability P9); filling Azurite with the last number takes minutes. */
const registers = { quick: [1_000, 10_000], full: [1_000, 10_000, 100_000] };

async function main(): Promise<void> {
  if (process.argv.includes('--register')) return await benchRegister();
  benchGrowth();
  if (process.argv.includes('--growth')) return;
  const extent = process.argv.includes('--full') ? full : quick;
  const world = await startWorld();
  const [port = 0] = await freeRow(100, 28_000);
  const running = new Set<Subject>();
  // Each port is used once: a connection to the previous process must not reach the next.
  let started = 0;
  const bench: Bench = {
    world,
    extent,
    start: (name) => {
      const subject = Subject.spawn(world, commands[name], port + started++);
      running.add(subject);
      return subject;
    },
  };
  try {
    if (!process.argv.includes('--nudges')) console.log(table(await measureAll(bench)));
    await measureRounds(bench, port + 60);
  } finally {
    await Promise.all([...running].map((subject) => subject.stop()));
    await world.stop();
  }
}

/** Ten times the signs, at most twelve times the time. */
function benchGrowth(): void {
  const rows = measureGrowth().map((growth) => {
    const ratio = ratioOf(growth);
    const cells = [growth.what, `${growth.small.toFixed(2)} ms`, `${growth.large.toFixed(2)} ms`];
    if (ratio > mostGrowth) process.exitCode = 1;
    return [...cells, ratio.toFixed(1), `≤ ${mostGrowth}`, ratio > mostGrowth ? 'NOT OK' : 'ok'];
  });
  console.log(
    ['', ...aligned([['', '10,000 signs', '100,000', 'ratio', 'bar', ''], ...rows]), ''].join('\n'),
  );
}

/** Only counts: the same at every size, or the bench fails. */
async function benchRegister(): Promise<void> {
  await startAzurite();
  try {
    const sizes = process.argv.includes('--full') ? registers.full : registers.quick;
    const measured = await measureRegister(sizes, say);
    console.log(['', ...aligned(registerTable(measured)), ''].join('\n'));
    const unequal = unequalViews(measured);
    console.log(unequal.length === 0 ? 'every view costs the same: ok' : `NOT OK: ${unequal.join(', ')}`);
    if (unequal.length > 0) process.exitCode = 1;
  } finally {
    stopAzurite();
  }
}

async function measureAll(bench: Bench): Promise<readonly Measure[]> {
  const subjects = { echo: bench.start('echo'), bot: bench.start('bot') };
  await Promise.all([subjects.echo.ready(), subjects.bot.ready()]);
  await installAll(subjects.bot, bench.world);
  say('messages');
  const messages = await measureMessages(bench, subjects);
  say('reports');
  const reports = await measureReports(bench, subjects);
  say('arrivals');
  const arrivals = await measureArrivals(bench, subjects);
  await Promise.all([subjects.echo.stop(), subjects.bot.stop()]);
  say('starts');
  const starts = await measureStarts(bench);
  say('memory');
  return [...messages, reports, arrivals, starts, await measureMemory(bench)];
}

/** Invitations through the rate limit, once undisturbed and once killed halfway. */
async function measureRounds({ world, extent }: Bench, port: number): Promise<void> {
  const count = extent === full ? audience.full : audience.quick;
  for (const [place, kill] of [false, true].entries()) {
    say(`round of ${count}${kill ? ', killed halfway' : ''}`);
    const ports = [port + 2 * place, port + 2 * place + 1];
    const { least, seconds, ...counts } = await measureRound(world, ports, count, kill);
    console.log(JSON.stringify({ ...counts, least, seconds, ratio: (seconds / least).toFixed(3) }));
  }
}

const say = (what: string): void => console.log(`▸ ${what}`);

function table(measures: readonly Measure[]): string {
  const rows = measures.map(({ what, unit, figures: { echo, bot }, bar }) => {
    const ratio = bot / echo;
    const met = bar === null || ('atMost' in bar ? ratio <= bar.atMost : ratio >= bar.atLeast);
    const wanted = bar === null ? '' : 'atMost' in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`;
    const cells = [what, rounded(echo), rounded(bot), unit, ratio.toFixed(2), wanted];
    return [...cells, bar === null ? '' : met ? 'ok' : 'NOT OK'];
  });
  const lines = [['', 'EchoBot', 'bot', '', 'ratio', 'bar', ''], ...rows];
  return [
    '',
    ...aligned(lines),
    '',
    `Node ${process.versions.node}, ${cpus()[0]?.model}, ${availableParallelism()} cores for the bot, Azurite and the load together.`,
    'SEND_RATE and CHAT_LIMITS are raised: else the limits of Teams would be measured.',
  ].join('\n');
}

function aligned(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? [];
  return lines.map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
}

const rounded = (value: number): string => value.toFixed(value < 100 ? 1 : 0);

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
