import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join, posix, resolve, win32 } from 'node:path';

/** What determines which browsers a machine has. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a path is a program that can be run. */
  readonly runs: (path: string) => boolean;
}

export interface FoundBrowser {
  readonly program: string;
  /** What it needs in its environment besides what is there. */
  readonly environment: Readonly<Record<string, string>>;
}

/** There is no browser, or not where CHROME_PATH says; the message is one line, without a full stop, on what to do. */
export class BrowserMissing extends Error {}

const onLinux = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const onWindows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Every place where Chrome, Chromium or Edge usually is, in order of preference. */
function usualPlaces({ platform, environment }: Machine): readonly string[] {
  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
      (name) => environment[name] ?? [],
    );
    return onWindows.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(environment['HOME'] ?? '/', 'Applications')];
    return onMac.flatMap((name) =>
      folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  const folders = [...(environment['PATH'] ?? '').split(':').filter(Boolean), '/usr/bin', '/snap/bin'];
  return onLinux.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * @returns the program that CHROME_PATH names, otherwise the first at a usual place; null when there is none.
 * @throws BrowserMissing when CHROME_PATH names no program: whoever sets it wants no other.
 */
export function findBrowser(machine: Machine): string | null {
  const named = machine.environment['CHROME_PATH'];
  if (named === undefined || named === '') return usualPlaces(machine).find(machine.runs) ?? null;
  if (machine.runs(named)) return named;
  throw new BrowserMissing(`CHROME_PATH is "${named}", and there is no program there`);
}

/**
 * A browser for the tests: this machine's own, otherwise one from an npm package that contains the program itself. That
 * package (67 MB) is only installed here, when needed, so that an ordinary install need not fetch it.
 * @throws BrowserMissing where neither can be had.
 */
export function browserToUse(): FoundBrowser {
  const { platform, arch, env: environment } = process;
  const program = findBrowser({ platform, environment, runs });
  if (program !== null) return { program, environment: {} };
  if (platform === 'linux' && arch === 'x64') return carriedBrowser();
  throw new BrowserMissing('The tests need a browser: install Chrome, Chromium or Edge, or set CHROME_PATH');
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Has a lock of its own, separate from the product's. */
const carrier = resolve('deployment/chromium');
const carried = '@sparticuz/chromium';
const unpacked = join(carrier, 'node_modules', '.unpacked');

function carriedBrowser(): FoundBrowser {
  if (!isUnpacked()) {
    console.log('  no browser on this machine: Chromium comes from npm');
    const npm = process.env['npm_execpath'];
    run(npm === undefined ? ['npm', 'ci'] : [process.execPath, npm, 'ci']);
    unpack();
  }
  return {
    program: join(unpacked, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(carrier, 'fonts.conf'),
    },
  };
}

/** In the required version; `npm ci` removes what was unpacked of another. */
function isUnpacked(): boolean {
  const installed = join(carrier, 'node_modules', carried, 'package.json');
  if (!existsSync(unpacked) || !existsSync(installed)) return false;
  const { version } = JSON.parse(readFileSync(installed, 'utf8')) as { version: string };
  const { dependencies } = JSON.parse(readFileSync(join(carrier, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  return version === dependencies[carried];
}

/** Unpacked elsewhere and then moved into place: what is in place is complete, even after an interruption. */
function unpack(): void {
  const folder = mkdtempSync(`${unpacked}-`);
  // The name of a machine on which nothing is installed makes it unpack Chromium's libraries too.
  const environment = { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const script = `import('${carried}').then(({ default: chromium }) => chromium.executablePath())`;
  run([process.execPath, '--eval', script], environment);
  renameSync(folder, unpacked);
}

function run(
  [command = '', ...args]: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): void {
  const { status, error } = spawnSync(command, args, {
    cwd: carrier,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0)
    throw new BrowserMissing(
      `The tests need a browser: install Chromium or set CHROME_PATH (${error?.message ?? `${command} ${args[0]} failed`})`,
    );
}
