import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addTo, fixtureFiles } from '../support/flow-fixture';
import { pageOf } from '../support/pages';

const known = 'dist/.tsbuildinfo';
/** The placeholders in the patterns of docs/adding-a-flow.md. */
const names = { flow: 'found', items: 'things' };

interface Row {
  readonly named: readonly string[];
  readonly must: boolean;
}

/** The rows of the table under a heading: the file or pattern, its purpose, whether it is required. */
function tableUnder(heading: string): readonly Row[] {
  const [, section = ''] = pageOf('adding-a-flow').text.split(`## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [, first = '', , must = ''] = line.split('|').map((cell) => cell.trim());
      return { named: [...first.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name), must: must === 'yes' };
    });
}

const fits = (pattern: string, file: string): boolean => {
  const filled = pattern.replaceAll('<flow>', names.flow).replaceAll('<items>', names.items);
  const [before = '', ...after] = filled.split('*');
  const [end = ''] = after;
  if (after.length === 0) return file === filled;
  const between = file.slice(before.length, file.length - end.length);
  return file === before + between + end && between !== '' && !between.includes('/');
};

describe('the page about adding a flow', () => {
  const own = tableUnder('Its own files');
  const touched = tableUnder('What else to touch');

  test('every file that a flow must have is one of the small flow', () => {
    const must = own.filter((row) => row.must).flatMap(({ named }) => named);
    expect(must.length).toBeGreaterThan(15);
    expect(must.filter((pattern) => !fixtureFiles.some((file) => fits(pattern, file)))).toEqual([]);
  });

  test('every file of the small flow is one that the page names', () => {
    const patterns = own.flatMap(({ named }) => named);
    expect(fixtureFiles.filter((file) => !patterns.some((pattern) => fits(pattern, file)))).toEqual([]);
  });

  test('what else has to be touched is there, and of the product it is the list of flows alone', () => {
    expect(touched.flatMap(({ named }) => named).filter((file) => !existsSync(file))).toEqual([]);
    const must = touched.filter((row) => row.must).flatMap(({ named }) => named);
    expect(must.filter((file) => /^(?:bot|cards|services)\//.test(file))).toEqual(['bot/flows/index.ts']);
  });
});

/** A copy of the house in which the small flow is in the rooms of a real one. */
describe('the small flow in its rooms', () => {
  let house: string;
  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'house-'));
    addTo(house);
    // What the build already knows of the product: only what the flow adds or changes is checked.
    if (existsSync(known)) cpSync(known, join(house, known));
  });
  afterAll(() => {
    rmSync(house, { recursive: true });
  });

  const run = (...[script, ...args]: readonly [string, ...string[]]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(script), ...args], {
      cwd: house,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  /** Its own arrows: `npm test` judges those of the house, of which only the list of flows leads to it. */
  const cruise = () =>
    run(
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      'bot/flows/index.ts',
      'bot/flows/found',
      'cards/found',
      'services/found',
      '--do-not-follow',
      '^(?!.*found)',
    );

  test('compiles, with two lines more in one file of the product', () => {
    const incremental = ['--incremental', '--tsBuildInfoFile', known];
    expect(
      run('node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.json', '--noEmit', ...incremental),
    ).toEqual({
      status: 0,
      said: '',
    });
    const list = 'bot/flows/index.ts';
    const lines = (path: string) => new Set(readFileSync(path, 'utf8').split('\n'));
    const before = lines(list);
    const added = [...lines(join(house, list))].filter((line) => !before.has(line));
    expect(added).toEqual([expect.stringContaining('import'), expect.stringContaining('foundFlow];')]);
  });

  test('keeps the arrows, and is a stranger to the other flows without having been named', () => {
    expect(cruise()).toMatchObject({ status: 0 });
    const file = join(house, 'services/found/retention.ts');
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, `import '../visit/model';\n${sound}`);
    expect(cruise().said).toContain('flows-are-strangers');
    writeFileSync(file, sound);
  });

  test('its decisions are broken on purpose like those of any other', () => {
    const script = "import { folders } from './test/mutation/folders.mjs'; console.log(folders.join());";
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: house,
      encoding: 'utf8',
    });
    expect(stdout.trim().split(',')).toContain(names.flow);
  });
});
