import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ActivityBody, chatOf, message, type Someone } from '../support/activities';
import { type Arrival, newMarker, type Wanted } from './channel';
import type { World } from './world';

/** Less than the 5 s after which a Node server closes a connection: one that closes just as it is reused fails. */
const idleMs = 3_000;

/** A bot being measured, in a process of its own. */
export class Subject {
  private readonly agent = new Agent({ keepAlive: true, timeout: idleMs });

  private constructor(
    private readonly world: World,
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {}

  /** @param command what Node is given: flags, and a script below `dist/`. */
  static spawn(world: World, command: readonly string[], port: number): Subject {
    const log = openSync(`${world.folder}/${basename(command.at(-1) ?? '')}-${port}.log`, 'w');
    const child = spawn(process.execPath, [...world.nodeFlags, ...command], {
      env: { ...process.env, ...world.environment, PORT: String(port) },
      stdio: ['ignore', log, 'inherit'],
    });
    closeSync(log);
    return new Subject(world, child, port);
  }

  /** Resolves when it answers a message properly. */
  async ready(): Promise<void> {
    const [someone] = this.world.reporters;
    const { arrival, activity } = this.said(someone);
    while (!(await this.accepts(activity))) await pause(5);
    await arrival;
  }

  /** Says something; @returns milliseconds until the answer was in the chat. */
  async ask(someone: Someone): Promise<number> {
    const began = performance.now();
    return (await this.answerTo(someone)).at - began;
  }

  async answerTo(someone: Someone): Promise<Arrival> {
    const { arrival, activity } = this.said(someone);
    await this.post(activity);
    return await arrival;
  }

  /** @returns the answer's body. @throws for any status but 2xx. */
  async post(activity: ActivityBody): Promise<string> {
    const { status, body } = await this.send(JSON.stringify(activity));
    if (status >= 300) throw new Error(`answered ${status}: ${body}`);
    return body;
  }

  /** Resident memory in MiB (Linux). */
  memory(): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  }

  /** As the platform may do it: without notice. */
  async kill(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }

  /** Says a command. @param marker stands in the words, and so in the card that answers. */
  async say(someone: Someone, command: string, marker: string): Promise<Arrival> {
    const arrival = this.world.channel.arrival({ conversation: chatOf(someone), marker });
    await this.post(message(someone, this.world.place, `${command} ${marker}`));
    return await arrival;
  }

  private said(someone: Someone): { arrival: Promise<Arrival>; activity: ActivityBody } {
    const marker = newMarker();
    const wanted: Wanted = { conversation: chatOf(someone), marker };
    const activity = message(someone, this.world.place, `/incident laptop kwijt in de trein ${marker}`);
    return { arrival: this.world.channel.arrival(wanted), activity };
  }

  private async accepts(activity: ActivityBody): Promise<boolean> {
    try {
      await this.post(activity);
      return true;
    } catch (error) {
      if (this.child.exitCode !== null) throw error;
      return false;
    }
  }

  private send(body: string): Promise<{ status: number; body: string }> {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: this.world.authorization,
    };
    const options = { method: 'POST', path: '/api/messages', agent: this.agent, headers };
    return new Promise((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port: this.port, ...options }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        );
        response.on('error', reject);
      });
      call.on('error', reject);
      call.end(body);
    });
  }
}
