/**
 * The way in on a fresh clone, where nothing is installed: plain JavaScript, node built-ins only.
 * `npm start`, `npm test` and the like come here; what is missing is installed and built first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const oldestNode = [20, 19];

const build = [
  'types and build',
  ['typescript/bin/tsc', '-p', 'tsconfig.json', ...incremental('dist/.tsbuildinfo')],
];

const checks = [
  build,
  [
    'types of the tests',
    ['typescript/bin/tsc', '-p', 'test/tsconfig.json', ...incremental('dist/test.tsbuildinfo')],
  ],
  ['lint', ['eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  ['format', ['prettier/bin/prettier.cjs', '--check', '.']],
  [
    'arrows between the rooms',
    ['dependency-cruiser/bin/dependency-cruise.mjs', 'bot', 'cards', 'services', 'deployment', 'test'],
  ],
  [
    'suites',
    [
      'jest/bin/jest.js',
      ...['-c', 'test/jest.config.js', '--reporters=default', '--reporters=./test/support/closing-line.cjs'],
    ],
  ],
];

const tasks = { start, test, bench, package: packageApp };

async function start(rest) {
  installWhatIsMissing();
  run(...build);
  const { launch } = await import('../dist/deployment/launch.js');
  await launch(rest);
}

function test(rest) {
  installWhatIsMissing();
  for (const [name, command] of checks) run(name, name === 'suites' ? [...command, ...rest] : command);
}

function bench(rest) {
  installWhatIsMissing();
  run(...build);
  run('build of the bench', ['typescript/bin/tsc', '-p', 'test/bench/tsconfig.json']);
  execute('bench', [process.execPath, 'dist/test/bench/run.js', ...rest]);
}

/** Says itself what is wrong, one line for each fault. */
function packageApp() {
  installWhatIsMissing();
  run(...build);
  const { status } = spawnSync(process.execPath, ['dist/deployment/package/build.js'], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

function installWhatIsMissing() {
  if (isInstalled()) return;
  console.log('▸ install (npm ci)');
  // npm tells where it lives; asking for development packages matters where NODE_ENV is production.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  execute('install', [...npm, 'ci', '--include=dev']);
}

/** Every package that the lock asks for (optional ones aside) is what npm wrote down as installed, at that version. */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function packagesIn(lock) {
  return existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {};
}

/** Runs one stage with a tool from node_modules; ends everything when it fails. */
function run(name, [script, ...args]) {
  console.log(`▸ ${name}`);
  const began = performance.now();
  execute(name, [process.execPath, join('node_modules', script), ...args]);
  console.log(`  ${name}: passed in ${secondsSince(began)} s`);
}

function execute(name, [command, ...args]) {
  const { status, signal, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status === 0) return;
  console.error(`\nStopped: ${name} failed (${error?.message ?? signal ?? `exit code ${status}`}).`);
  process.exit(1);
}

function incremental(file) {
  return ['--incremental', '--tsBuildInfoFile', file];
}

function secondsSince(began) {
  return Math.round((performance.now() - began) / 1000);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

refuseOldNode();
const [task, ...rest] = process.argv.slice(2);
await tasks[task](rest);
