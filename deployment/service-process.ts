import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const pollEvery = 200;
const readyWithin = 60_000;
const stopWithin = 20_000;

export interface ServiceCommand {
  readonly name: string;
  /** A script and its arguments, run with this Node. */
  readonly script: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Everything it prints goes here; emptied at each start. */
  readonly logFile: string;
  /** Answers, with anything but a 5xx, as soon as the service can be used. */
  readonly readyUrl: string;
  /** The signal that asks it to stop without losing anything. */
  readonly stopSignal: NodeJS.Signals;
}

/**
 * A child process of the launcher, in its own process group: Ctrl-C in the terminal reaches the launcher only, which
 * then stops its services in the right order.
 */
export class ServiceProcess {
  readonly #child: ChildProcess;

  constructor(readonly command: ServiceCommand) {
    mkdirSync(dirname(command.logFile), { recursive: true });
    const log = openSync(command.logFile, 'w');
    this.#child = spawn(process.execPath, command.script, {
      cwd: command.folder,
      env: { ...process.env, ...command.environment },
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
  }

  /** Calls back when the process ended, whoever ended it. */
  onExit(told: () => void): void {
    this.#child.once('exit', told);
  }

  /**
   * Waits until the service answers.
   * @throws when it does not within a minute, or when `signal` is aborted.
   */
  async ready(signal: AbortSignal): Promise<void> {
    // A separate signal: the shared one would get a listener for each service, and Node warns of more than ten.
    const own = AbortSignal.any([signal]);
    for (let waited = 0; waited < readyWithin; waited += pollEvery) {
      if (await answers(this.command.readyUrl)) return;
      await wait(pollEvery, undefined, { signal: own });
    }
    throw new Error(this.complaint('did not answer within a minute'));
  }

  /** Asks the process to stop, waits, and only then forces it. */
  async stop(): Promise<void> {
    if (this.#hasEnded()) return;
    const ended = once(this.#child, 'exit');
    this.#signalGroup(this.command.stopSignal);
    const forced = new AbortController();
    const force = wait(stopWithin, undefined, { signal: forced.signal }).then(
      () => this.#signalGroup('SIGKILL'),
      () => undefined,
    );
    await ended;
    forced.abort();
    await force;
  }

  /** One plain message about what went wrong, with the last lines the service wrote. */
  complaint(what: string): string {
    const { name, logFile } = this.command;
    const lastLines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-5).join('\n  ');
    return `${name} ${what}. Its last words, from ${logFile}:\n  ${lastLines}`;
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  #signalGroup(signal: NodeJS.Signals): void {
    if (this.#child.pid !== undefined && !this.#hasEnded()) process.kill(-this.#child.pid, signal);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1_000) })).status < 500;
  } catch {
    return false;
  }
}
