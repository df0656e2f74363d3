import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const rules = resolve('.dependency-cruiser.cjs');
const rooms = ['bot', 'cards', 'services', 'deployment', 'test'];

/** A small house that keeps every rule. */
const soundHouse = {
  'bot/main.ts':
    "import { card } from '../cards/incident/form';\nimport 'botbuilder';\nexport const app = card;\n",
  'cards/incident/form.ts':
    "import type { Incident } from '../../services/incident/model';\nexport const card: Incident = 1;\n",
  'services/incident/model.ts': 'export type Incident = number;\nexport const open = true;\n',
  'services/visit/model.ts': 'export const expected = 1;\n',
  'services/ledger/table.ts': "import '@azure/data-tables';\nexport const table = 1;\n",
  'services/clock.ts': "import 'node-cron';\nexport const clock = 1;\n",
};

interface Fault {
  readonly rule: string;
  /** The file that breaks the rule comes first. */
  readonly files: Readonly<Record<string, string>>;
  /** The file named as the breaker, if it is not that one. */
  readonly named?: string;
}

const planted: Readonly<Record<string, Fault>> = {
  'services that import a card': {
    rule: 'services-know-no-surface',
    files: { 'services/shows.ts': "import '../cards/incident/form';\n" },
  },
  'services that import botbuilder': {
    rule: 'services-know-no-surface',
    files: { 'services/sends.ts': "import 'botbuilder';\n" },
  },
  'a card that imports the bot': {
    rule: 'cards-know-no-bot',
    files: { 'cards/acts.ts': "import '../bot/main';\n" },
  },
  'a card that runs a service': {
    rule: 'cards-use-only-types-and-contracts-of-services',
    files: { 'cards/decides.ts': "export { open } from '../services/incident/model';\n" },
  },
  'a card that reads storage': {
    rule: 'storage-only-in-the-ledger',
    files: { 'cards/reads.ts': "import '@azure/data-tables';\n" },
  },
  'the bot that reads storage beside the ledger': {
    rule: 'storage-only-in-the-ledger',
    files: { 'bot/reads.ts': "import type { Table } from '@azure/data-tables';\nexport type T = Table;\n" },
  },
  'a second file with node-cron': {
    rule: 'one-file-imports-node-cron',
    files: { 'bot/ticks.ts': "import 'node-cron';\n" },
    named: 'node_modules/node-cron/index.js',
  },
  'the product that imports a test': {
    rule: 'product-knows-no-tools',
    files: { 'bot/stubbed.ts': "import '../test/stub';\n", 'test/stub.ts': 'export const stub = 1;\n' },
  },
  'one flow that imports another': {
    rule: 'flows-are-strangers',
    files: { 'services/incident/visits.ts': "import '../visit/model';\n" },
  },
  'two modules that need each other': {
    rule: 'no-circle',
    files: {
      'services/a.ts': "import { b } from './b';\nexport const a = () => b;\n",
      'services/b.ts': "import { a } from './a';\nexport const b = () => a;\n",
    },
  },
  'two rooms that need each other, by other files': {
    rule: 'no-circle-of-rooms',
    files: {
      'services/north/sends.ts': "import '../south/takes';\n",
      'services/north/takes.ts': 'export const north = 1;\n',
      'services/south/sends.ts': "import '../north/takes';\n",
      'services/south/takes.ts': 'export const south = 1;\n',
    },
    named: 'services/north',
  },
  'a room of the bot that needs what puts the rooms together': {
    rule: 'rooms-know-no-root',
    files: { 'bot/routing/upward.ts': "import '../main';\n" },
  },
};

interface Violation {
  readonly from: string;
  readonly rule: string;
}

/** One cruise over a house in which all the faults are planted. */
describe('the arrow rules of architecture §2', () => {
  let violations: readonly Violation[];
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'arrows-'));
    build(folder);
    violations = cruise(folder);
    rmSync(folder, { recursive: true, force: true });
  });

  test('what keeps them passes', () => {
    expect(violations.filter(({ from }) => from in soundHouse)).toEqual([]);
  });

  test.each(Object.entries(planted))('catch %s', (_title, { rule, files, named = Object.keys(files)[0] }) => {
    expect(violations).toContainEqual({ from: named, rule });
  });
});

function build(folder: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const room of rooms) mkdirSync(join(folder, room));
  for (const library of ['botbuilder', '@azure/data-tables', 'node-cron']) {
    write(`node_modules/${library}/package.json`, JSON.stringify({ name: library, main: 'index.js' }));
    write(`node_modules/${library}/index.js`, '');
  }
  const dependencies = { botbuilder: '1', '@azure/data-tables': '1', 'node-cron': '1' };
  write('package.json', JSON.stringify({ name: 'house', dependencies }));
  write('tsconfig.json', '{}');
  for (const files of [soundHouse, ...Object.values(planted).map((fault) => fault.files)])
    for (const [path, text] of Object.entries(files)) write(path, text);
}

function cruise(cwd: string): readonly Violation[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, '--config', rules, '--output-type', 'json', ...rooms],
    { cwd, encoding: 'utf8' },
  );
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}
