/**
 * The way in on a fresh clone, where nothing is installed: plain JavaScript, node built-ins only. `npm start`, `npm
 * test` and the like come here; whatever is missing is installed and built first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedSince, markPassed } from './changed.mjs';
import { besideEachOther, fail, inTurn, stage, total } from './stages.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
/** The oldest version it works on, and the oldest supported: Node 20 gets no more fixes. */
const oldestNode = [20, 19];
const supportedNode = [22, 12];

const incremental = (file) => ['--incremental', '--tsBuildInfoFile', file];

/** TypeScript 7, a program of its own: the arrows read code through the library of 6. */
const compile = (name, project, ...args) =>
  stage(name, ['typescript-native/bin/tsc', '-p', project, ...args]);
const build = compile('build', 'tsconfig.json', ...incremental('dist/.tsbuildinfo'));
const testTypes = compile(
  'types of the tests',
  'test/tsconfig.json',
  ...incremental('dist/test.tsbuildinfo'),
);
const rooms = ['bot', 'cards', 'services', 'deployment', 'test'];
/** Also by the types: faults such as a promise nobody awaits. */
const lint = (...files) =>
  stage('lint', ['oxlint/bin/oxlint', '-c', 'oxlint.config.mjs', '--deny-warnings', ...files]);
const linted = 'node_modules/.cache/linted';
const format = stage('format', ['oxfmt/bin/oxfmt', '--check', '.']);
const arrows = stage(
  'arrows between the rooms',
  [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...rooms,
    '--cache',
    'node_modules/.cache/dependency-cruiser',
    '--cache-strategy',
    'content',
  ],
  // Most of what it makes is gone at once.
  { nodeOptions: ['--max-semi-space-size=64'] },
);

const suites = (args, environment = {}) =>
  stage(
    'suites',
    [
      // Reporters come last: jest takes anything after them for another one.
      'jest/bin/jest.js',
      '-c',
      'test/jest.config.js',
      ...args,
      '--reporters=default',
      '--reporters=./test/support/closing-line.cjs',
    ],
    // Jest passes it on to its workers: most of what a suite allocates is soon garbage (collecting took a sixth of
    // their time).
    { environment, nodeOptions: ['--max-semi-space-size=32'] },
  );

/** What gives an answer within a minute and a half while one works. */
const quickSuites = ['test/unit/', 'test/cards/', 'test/house/handled', 'test/house/reachable'];

const tasks = { start, test, 'test:quick': quick, 'test:long': long, bench, package: packageApp };

async function start(rest) {
  installWhatIsMissing();
  await inTurn(build);
  const { launch } = await import('../dist/deployment/launch.js');
  await launch(rest);
}

async function test(rest) {
  await testAll('npm test', rest, { CRAWL: 'sample' });
}

/** Everything of which `npm test` takes a sample, in full. */
async function long(rest) {
  await testAll('npm run test:long', rest, { TEST_SIZE: 'long', CRAWL: 'all' });
}

async function testAll(name, rest, environment) {
  installWhatIsMissing();
  await inTurn(build);
  await lookForBrowser();
  const began = new Date();
  // Two rows of about the same length, for two cores.
  await besideEachOther([format, arrows, testTypes], [lint()]);
  markPassed(linted, began);
  await inTurn(suites(rest, environment));
  total(name);
}

async function quick(rest) {
  installWhatIsMissing();
  const began = new Date();
  await besideEachOther([build, testTypes], lintOfChanges());
  markPassed(linted, began);
  const chosen = ['--selectProjects', 'bare', 'storage', '--testPathPatterns', ...quickSuites];
  await inTurn(suites([...rest, ...chosen], { CRAWL: 'quick' }));
  total('npm run test:quick');
}

/** Of what was written since it last passed: what that does to the types in other files, `npm test` sees. */
function lintOfChanges() {
  const changed = changedSince(linted, {
    folders: rooms,
    rules: ['oxlint.config.mjs', 'deployment/house-rules.mjs', 'tsconfig.json', 'package-lock.json'],
  });
  if (changed === null) return [lint()];
  return changed.length === 0 ? [] : [lint(...changed)];
}

/** Before anything that takes long: without a browser, one line says what to do. */
async function lookForBrowser() {
  const { browserToUse, BrowserMissing } = await import('../dist/deployment/browser.js');
  try {
    console.log(`▸ browser: ${browserToUse().program}`);
  } catch (error) {
    if (!(error instanceof BrowserMissing)) throw error;
    fail(error.message);
  }
}

async function bench(rest) {
  installWhatIsMissing();
  await inTurn(build, compile('build of the bench', 'test/bench/tsconfig.json'));
  // With the young generation as the served bot has it.
  execute('bench', [
    process.execPath,
    '--min-semi-space-size=32',
    '--max-semi-space-size=32',
    'dist/test/bench/run.js',
    ...rest,
  ]);
}

/** Reports its own faults, one line each. */
async function packageApp() {
  installWhatIsMissing();
  await inTurn(build);
  const { status } = spawnSync(process.execPath, ['dist/deployment/package/build.js'], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

function installWhatIsMissing() {
  if (isInstalled()) return;
  console.log('▸ install (npm ci)');
  // npm tells where it is; asking for development packages matters where NODE_ENV is production.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  execute('install', [...npm, 'ci', '--include=dev', '--ignore-scripts']);
}

/** Every package that the lock asks for (except optional ones) is recorded by npm as installed, at that version. */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function packagesIn(lock) {
  return existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {};
}

function execute(name, [command, ...args]) {
  const { status, signal, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) fail(`${name} failed (${error?.message ?? signal ?? `exit code ${status}`})`);
}

function lookAtNode() {
  const { node } = process.versions;
  if (isBefore(oldestNode)) fail(`Node ${oldestNode.join('.')} or newer is needed; this is ${node}`);
  if (isBefore(supportedNode))
    console.error(`Node ${node} is past its end: use 22 (from ${supportedNode.join('.')}) or 24.`);
}

function isBefore([wantedMajor, wantedMinor]) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}

lookAtNode();
const [task, ...rest] = process.argv.slice(2);
await tasks[task](rest);
