import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freeRow } from '../support/free-ports';

/** The real `npm start`: Azurite, the bot and six Playgrounds, on separate ports and in a separate folder. */
describe('npm start', () => {
  let folder: string;
  let ports: readonly number[];
  let started: Launched | undefined;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'launch-'));
    ports = await freeRow(9, 20_000);
  });
  afterEach(async () => {
    await started?.stop();
    started = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  const placesOn = (row: readonly number[]): Readonly<Record<string, string>> => {
    const [bot = '', tables = '', blobs = '', playgrounds = ''] = row.map(String);
    const storage = { TABLES_PORT: tables, BLOBS_PORT: blobs };
    return { DATA_FOLDER: folder, PORT: bot, ...storage, PLAYGROUND_PORT: playgrounds };
  };
  const start = (environment: Readonly<Record<string, string>> = {}): Launched => {
    started = new Launched({ ...placesOn(ports), ...environment });
    return started;
  };

  test('opens six chats with the bot installed; Ctrl-C stops everything and keeps what was stored', async () => {
    const launched = start();
    await launched.printed('Ctrl-C stops everything');
    for (const port of ports.slice(3)) expect(launched.output).toContain(`http://localhost:${port}`);
    const logs = readdirSync(join(folder, 'logs')).filter((name) => name.startsWith('playground-'));
    expect(logs).toHaveLength(6);
    for (const log of logs) await hasText(join(folder, 'logs', log), '"action":"createMessage"');
    expect(launched.output).toContain('reload them (F5)');
    expect(launched.output).not.toContain('Warning');

    // Other ports do not help: it is the folder that would lose records.
    const second = new Launched(placesOn(await freeRow(9, 21_000)));
    expect(await second.exit).toBe(1);
    const said = second.output.trimEnd().split('\n').at(-1);
    expect(said).toBe(`Optimo Veilig is running already: http://localhost:${ports[3]}`);
    expect(second.output).not.toContain('Port ');

    expect(await launched.stop()).toBe(0);
    expect(processesWith(folder)).toEqual([]);
    const stored = readFileSync(join(folder, 'azurite', '__azurite_db_table__.json'), 'utf8');
    const { personalChat } = JSON.parse(
      readFileSync(join(folder, 'playground', 'employee', '.m365agentsplayground.yml'), 'utf8'),
    ) as { personalChat: { id: string } };
    expect(stored).toContain(personalChat.id);
  }, 180_000);

  test('says plainly which port is taken, and starts nothing', async () => {
    const taken = ports[5] ?? 0;
    const other = createServer().listen(taken, '127.0.0.1');
    await once(other, 'listening');
    const launched = start();
    expect(await launched.exit).toBe(1);
    expect(launched.output).toContain(`Port ${taken} is taken (needed by the Playground of the reception`);
    expect(launched.output).toContain('DATA_FOLDER');
    expect(readdirSync(folder)).toEqual([]);
    other.close();
  }, 180_000);

  test('when the bot cannot start, its own words are shown and nothing is left behind', async () => {
    const launched = start({ SEND_RATE: 'many' });
    expect(await launched.exit).toBe(1);
    expect(launched.output).toMatch(/The bot stopped by itself[\s\S]*SEND_RATE/u);
    expect(processesWith(folder)).toEqual([]);
  }, 180_000);
});

/** `npm start` as a child process, with everything it printed. */
class Launched {
  output = '';
  readonly exit: Promise<number | null>;
  readonly #child: ChildProcess;

  constructor(environment: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, ['deployment/bootstrap.mjs', 'start'], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.exit = once(this.#child, 'close').then(([code]) => code as number | null);
  }

  /** Waits for a text in the output; if the process ends before that, it is an error. */
  async printed(text: string): Promise<void> {
    const ended = this.exit.then((code) => {
      throw new Error(`ended with ${code}: ${this.output}`);
    });
    while (!this.output.includes(text)) {
      await Promise.race([once(this.#child.stdout ?? this.#child, 'data'), ended]);
    }
    ended.catch(() => undefined);
  }

  /** Presses Ctrl-C. */
  stop(): Promise<number | null> {
    this.#child.kill('SIGINT');
    return this.exit;
  }
}

/** Ids of living processes that were given this folder, anywhere in the process tree (Linux). */
function processesWith(folder: string): string[] {
  return readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/u.test(id) && readFileSync(`/proc/${id}/environ`, 'utf8').includes(folder);
    } catch {
      return false;
    }
  });
}

/** Follows a log until a text appears; jest's own time limit is the only one. */
async function hasText(file: string, text: string): Promise<void> {
  const tail = spawn('tail', ['--lines=+1', '--follow=name', file], { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface(tail.stdout)) if (line.includes(text)) break;
  tail.kill();
}
