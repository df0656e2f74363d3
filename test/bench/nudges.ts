import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startingWith } from '../../services/ledger/keys';
import type { OutRow } from '../../services/ledger/out-row';
import { Table } from '../../services/ledger/table';
import { summaryPartition } from '../../services/nudges/model';
import { execute, installed, type Someone } from '../support/activities';
import { install, peopleOf, toMonday, writeOrganisation } from '../support/audience';
import { connectionString, freshTableName } from '../support/azurite';
import { dataOf } from '../support/card-nodes';
import { bodyOf, listenOnLoopback, type Loopback } from '../support/loopback';
import { Subject } from './subject';
import type { World } from './world';

/** The result of a round of invitations (reliability P7). */
export interface RoundFigures {
  readonly people: number;
  /** The seconds that the rate alone requires, and those it took from the trainer's press. */
  readonly least: number;
  readonly seconds: number;
  readonly refused: number;
  readonly twice: number;
  readonly none: number;
  readonly uncertain: number;
}

const rate = 50;
const latencyMs = 100;

/** Refuses more than the rate within a second, and takes a tenth of a second to answer. */
class StrictChannel {
  readonly invited = new Map<string, number>();
  refused = 0;
  /** `performance.now()` of the last invitation. */
  lastAt = 0;
  private readonly arrivals: number[] = [];
  private ids = 0;

  private constructor(private server: Loopback | null) {}

  static async start(): Promise<StrictChannel> {
    const channel = new StrictChannel(null);
    channel.server = await listenOnLoopback((request, response) => void channel.answer(request, response));
    return channel;
  }

  get url(): string {
    return this.server?.url ?? '';
  }

  async stop(): Promise<void> {
    await this.server?.stop();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await bodyOf(request)).toString();
    const now = performance.now();
    this.arrivals.push(now);
    while (this.arrivals[0] !== undefined && this.arrivals[0] <= now - 1_000) this.arrivals.shift();
    const tooMany = this.arrivals.length > rate;
    if (tooMany) this.refused += 1;
    const chat = decodeURIComponent(request.url?.split('/')[3] ?? '');
    // Only the crowd: the trainer's own card names the invitation too.
    if (!tooMany && request.method === 'POST' && chat.includes('-9000-') && body.includes('Uitnodiging')) {
      this.invited.set(chat, (this.invited.get(chat) ?? 0) + 1);
      this.lastAt = now;
    }
    await pause(latencyMs);
    response.writeHead(tooMany ? 429 : 201, { 'content-type': 'application/json', 'retry-after': '1' });
    response.end(JSON.stringify({ id: String((this.ids += 1)) }));
  }
}

const trainer: Someone = {
  aadObjectId: '0a1b2c3d-0000-4000-8000-000000000008',
  name: 'Tom Jansen',
  locale: 'nl-NL',
};

/** One mandatory session for so many people. @param kill with SIGKILL when half of them were invited, and start again. */
export async function measureRound(
  world: World,
  ports: readonly number[],
  count: number,
  kill: boolean,
): Promise<RoundFigures> {
  const channel = await StrictChannel.start();
  const people = peopleOf(count);
  const organisation = `${world.folder}/organisation-${count}.json`;
  writeOrganisation(organisation, readFileSync('deployment/organisation.example.json', 'utf8'), people);
  const name = freshTableName();
  const table = Table.at({ connectionString: connectionString(), table: name });
  await table.prepare();
  const place = { ...world.place, serviceUrl: channel.url };
  await install(table, people, place, world.environment['MicrosoftAppId'] ?? '');
  const environment = {
    ...world.environment,
    TABLE_NAME: name,
    ORGANISATION_FILE: organisation,
    CLOCK_OFFSET_MS: String(toMonday()),
    SEND_RATE: String(rate),
    SEND_TIMEOUT_MS: '2000',
  };
  const shifted = { ...world, place, environment, authorization: world.authorizationFor(channel.url) };
  const start = (port: number) => Subject.spawn(shifted, ['test/support/shifted-bot.cjs'], port);
  const [first = 0, second = 0] = ports;
  let bot = start(first);
  try {
    const began = await publish(bot, place);
    if (kill) {
      while (channel.invited.size < count / 2) await pause(20);
      await bot.kill();
      // As if two and a half minutes had passed: until then it keeps its share of the rate.
      for (const row of await table.list('lease', startingWith('rate|'))) await table.remove('lease', row);
      bot = start(second);
    }
    const rows = await untilDone(table, channel, count);
    const copies = [...channel.invited.values()];
    return {
      people: count,
      least: count / rate,
      seconds: (channel.lastAt - began) / 1_000,
      refused: channel.refused,
      twice: copies.filter((each) => each > 1).length,
      none: people.length - channel.invited.size,
      uncertain: rows.filter(({ state }) => state === 'uncertain').length,
    };
  } finally {
    await bot.stop();
    await channel.stop();
  }
}

/** @returns `performance.now()` of the press. */
async function publish(bot: Subject, place: World['place']): Promise<number> {
  for (let up = false; !up;) {
    try {
      await bot.post(installed(trainer, place));
      up = true;
    } catch {
      await pause(50);
    }
  }
  const form = JSON.parse(await bot.post(execute(trainer, place, 'training.planForm', {}))) as {
    value: unknown;
  };
  const typed = {
    title: 'AVG',
    topic: 'avg',
    day: '2026-12-10',
    from: '10:00',
    until: '11:00',
    mandatory: 'yes',
  };
  const data = { ...dataOf(form.value, 'training.plan'), ...typed, deadline: '2026-12-31' };
  const began = performance.now();
  await bot.post(execute(trainer, place, 'training.plan', data));
  return began;
}

/** Checks only when nothing comes any more: reading ten thousand rows holds up this process, and so the channel. */
async function untilDone(table: Table, channel: StrictChannel, count: number): Promise<readonly OutRow[]> {
  for (;;) {
    await pause(1_000);
    if (channel.lastAt === 0 || performance.now() - channel.lastAt < 3_000) continue;
    const rows = (await table.list(summaryPartition, startingWith('out|'))).map(
      ({ value }) => value as OutRow,
    );
    const still = rows.filter(({ state }) => state === 'pending' || state === 'sending').length;
    if (rows.length >= count && still === 0) return rows;
  }
}
