import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ActivityBody } from './activities';
import { Awaited } from './awaited';
import { connectionString } from './azurite';
import { appId, tenantId } from './bot';
import { type Answered, postJson } from './json-post';
import type { KeyServer } from './key-server';
import { channelClaims, sign } from './tokens';
import { quickReportersFile } from './quick-reporters';

const entry = 'dist/bot/main.js';

export interface BotProcessOptions {
  readonly keys: KeyServer;
  /** Address of Azurite, or of a proxy in front of it. */
  readonly storageUrl: string;
  readonly table: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Another entry point than production's. */
  readonly script?: string;
}

/** The bot as in production: the built entry point, in a process of its own that can be killed at any moment. */
export class BotProcess {
  /** Resolves with the exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
  private readonly lines: string[] = [];
  private readonly awaited = new Awaited();
  private over = false;

  private constructor(
    private readonly child: ChildProcess,
    private readonly keys: KeyServer,
  ) {
    this.ended = new Promise((resolve) => child.once('close', resolve));
    void this.ended.then(() => {
      this.over = true;
      this.awaited.tell();
    });
    for (const stream of [child.stdout, child.stderr])
      if (stream)
        createInterface(stream).on('line', (line) => {
          this.lines.push(line);
          this.awaited.tell();
        });
  }

  /** @returns the process, once it listens. */
  static async start({
    keys,
    storageUrl,
    table,
    environment,
    script = entry,
  }: BotProcessOptions): Promise<BotProcess> {
    if (!existsSync(entry)) throw new Error(`${entry} is missing: run "npm run build" first`);
    const settings = {
      ...keys.environment,
      ...keys.identityEnvironment,
      HOST: '127.0.0.1',
      PORT: '0',
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      SERVICE_URL_HOSTS: '127.0.0.1',
      AZURE_STORAGE_CONNECTION_STRING: connectionString(storageUrl),
      TABLE_NAME: table,
      ORGANISATION_FILE: quickReportersFile(),
    };
    const child = spawn(process.execPath, [script], {
      env: { PATH: process.env['PATH'], ...settings, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const bot = new BotProcess(child, keys);
    await bot.says('listening');
    return bot;
  }

  /** Waits for a line in the log; if the process ends before that, it is an error. */
  async says(words: string): Promise<string> {
    return await this.awaited.until(() => {
      const line = this.lines.find((each) => each.includes(`"msg":"${words}"`));
      if (line === undefined && this.over) throw new Error(`ended first: ${this.lines.join('\n')}`);
      return line;
    });
  }

  get url(): string {
    const line = this.lines.find((each) => each.includes('"msg":"listening"')) ?? '{}';
    return `http://127.0.0.1:${String((JSON.parse(line) as { port?: number }).port)}`;
  }

  signal(name: 'SIGKILL' | 'SIGTERM'): void {
    this.child.kill(name);
  }

  /** Sends an activity as the channel would. @returns null when the process ended before it answered. */
  async send(activity: ActivityBody): Promise<Answered | null> {
    const claims = channelClaims(appId, String(activity['serviceUrl']));
    try {
      const authorization = `Bearer ${sign(this.keys.key, claims)}`;
      return await postJson(`${this.url}/api/messages`, authorization, activity);
    } catch {
      return null;
    }
  }
}
