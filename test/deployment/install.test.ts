import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** An install runs nothing that a package brings: `botbuilder-dialogs` would fetch some version of `rimraf` by npx. */

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const dialogs = read('node_modules/botbuilder-dialogs/package.json') as {
  readonly name: string;
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
};

let folder: string;
const marker = (): string => join(folder, 'npx-was-called');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-'));
  // Only what an install would run.
  const { name, version, scripts } = dialogs;
  const put = (path: string, content: object): void =>
    writeFileSync(join(folder, path), JSON.stringify(content));
  mkdirSync(join(folder, 'dialogs'));
  put('dialogs/package.json', { name, version, scripts });
  put('package.json', { name: 'house', version: '1.0.0', dependencies: { [name]: 'file:dialogs.tgz' } });
  const packed = npm(['pack', '--ignore-scripts', './dialogs', '--silent']);
  const [file = ''] = packed.stdout.trim().split('\n').slice(-1);
  copyFileSync(join(folder, file), join(folder, 'dialogs.tgz'));
  rmSync(join(folder, 'dialogs'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/npx'), `#!/bin/sh\necho "$@" >> "${marker()}"\n`);
  chmodSync(join(folder, 'bin/npx'), 0o755);
  expect(npm(['install', '--package-lock-only', '--ignore-scripts']).status).toBe(0);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** npm as it is for somebody who configured nothing, without the network. */
function npm(args: readonly string[]) {
  const { PATH, HOME } = process.env;
  const env = { PATH: [join(folder, 'bin'), PATH].join(delimiter), HOME };
  const all = [...args, '--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'cache')];
  return spawnSync('npm', all, { cwd: folder, env, encoding: 'utf8' });
}

const isThere = (): boolean => existsSync(join(folder, 'node_modules/botbuilder-dialogs/package.json'));

test('its script calls npx where it is let: the guard has something to guard', () => {
  expect(npm(['ci', '--omit=dev', '--foreground-scripts', '--ignore-scripts=false']).status).toBe(0);
  expect(isThere()).toBe(true);
  expect(readFileSync(marker(), 'utf8')).toContain('rimraf');
});

test.each([
  ['as the guide says', ['--ignore-scripts'], false],
  ['by who leaves the switch out, in a clone', [], true],
])('installed %s, nothing runs', (_how, switches, inClone) => {
  if (inClone) copyFileSync('.npmrc', join(folder, '.npmrc'));
  expect(npm(['ci', '--omit=dev', ...switches]).status).toBe(0);
  expect(isThere()).toBe(true);
  expect(existsSync(marker())).toBe(false);
});

test('every install that is scripted or documented says so', () => {
  const files = [
    'deployment/bootstrap.mjs',
    'deployment/m365agents.yml',
    'docs/admin-guide.md',
    'docs/operate.md',
  ];
  const install = /(?:npm|args:|,) '?(?:ci|prune)\b[^&`\n]*--?(?:include|omit)[^&`\n]*/g;
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(install)].map(([said]) => said),
  );
  expect(found).toHaveLength(6);
  expect(found.filter((said) => !said.includes('--ignore-scripts'))).toEqual([]);
});

test('a package that brings a script of its own is looked at before it comes in', () => {
  const { packages } = read('package-lock.json') as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: true }>>;
  };
  const { allowScripts } = read('package.json') as {
    readonly allowScripts: Readonly<Record<string, boolean>>;
  };
  const bringing = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
  expect(bringing.map((path) => path.split('node_modules/').at(-1)).sort()).toEqual(
    Object.keys(allowScripts),
  );
  expect(Object.values(allowScripts).filter(Boolean)).toEqual([]);
});
