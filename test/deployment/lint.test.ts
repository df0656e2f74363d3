import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** One line for each thing the house forbids; the rule before it is the one that must be reported. */
const forbidden: readonly (readonly [rule: string, line: string])[] = [
  ['house(no-hidden-clock)', 'export const moment = new Date();'],
  ['house(no-hidden-clock)', 'export const milliseconds = Date.now();'],
  ['house(no-hidden-clock)', 'export const clockOf = { now: Date.now };'],
  ['house(no-unescaped-filter)', "export const query = { filter: `Name eq '${process.argv[2] ?? ''}'` };"],
  ['house(no-unescaped-filter)', "export const added = { filter: 'Name eq ' + milliseconds };"],
  ['house(no-hidden-spread)', 'export const hidden = { ...{ first: 1, second: 2 } };'],
  ['house(no-hidden-spread)', 'export const listed = [...[1, 2]];'],
  ['eslint(no-console)', "console.log('a name');"],
  ['eslint(no-unused-vars)', 'const unused = 1;'],
  ['typescript(no-explicit-any)', 'export const anything: any = 1;'],
  ['typescript(no-non-null-assertion)', 'export const first = process.argv[0]!;'],
  ['regexp(no-super-linear-backtracking)', 'export const slow = /^(a+)+$/u;'],
  ['eslint(no-restricted-imports)', "export { z } from 'zod';"],
  // What only types show.
  ['typescript(no-floating-promises)', 'Promise.resolve(1);'],
  ['typescript(no-misused-promises)', '[1].forEach(async () => Promise.resolve());'],
  ['typescript(no-unsafe-assignment)', "export const read: string[] = JSON.parse('[]');"],
  ['typescript(only-throw-error)', "export const fail = (): never => { throw 'a text'; };"],
  ['typescript(restrict-template-expressions)', 'export const shown = `${{ some: 1 }}`;'],
  [
    'typescript(switch-exhaustiveness-check)',
    "export const f = (sort: 'one' | 'two'): void => { switch (sort) { case 'one': f('two'); } };",
  ],
];

const planted: Readonly<Record<string, string>> = {
  'services/people/planted.ts': forbidden.map(([, line]) => line).join('\n'),
  'services/people/long.ts': `export function run(): void {\n${'  process.title;\n'.repeat(51)}}\n${'process.title;\n'.repeat(290)}`,
  'services/clock.ts': 'export const systemClock = { now: () => new Date() };\n',
  'services/people/asks.ts': "export const verb = 'visit.leave';\n",
  'cards/dates.ts': "export const verb = 'visit.leave';\n",
};

/** What is found by one look at a small house with all the faults, with this house's rules: `<file>:<line> <rule>`. */
function findings(): readonly string[] {
  const house = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    const rules = ['oxlint.config.mjs', 'deployment/house-rules.mjs', 'tsconfig.json'];
    for (const file of [...rules, 'services/visit/contract.ts']) cpSync(file, join(house, file));
    symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
    for (const [file, code] of Object.entries(planted)) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), code);
    }
    const oxlint = ['node_modules/oxlint/bin/oxlint', '-c', 'oxlint.config.mjs', '--format=unix'];
    // By their names: it would follow the link to the packages.
    const args = [...oxlint, 'services', 'cards'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
    return [...stdout.matchAll(/^(.+:\d+):\d+: .*\[\w+\/(.+)\]$/gm)].map(
      ([, place, rule]) => `${place} ${rule}`,
    );
  } finally {
    rmSync(house, { recursive: true });
  }
}

describe('the lint rules of the house', () => {
  const found = findings();
  const foundIn = (file: string) => found.filter((each) => each.startsWith(`${file}:`));

  test.each(forbidden.map(([rule, line], index) => ({ rule, line, number: index + 1 })))(
    '$rule forbids: $line',
    ({ rule, number }) => {
      expect(found).toContain(`services/people/planted.ts:${number} ${rule}`);
    },
  );

  test('a verb as a string in a card is refused, and only there', () => {
    expect(foundIn('cards/dates.ts')).toEqual(['cards/dates.ts:1 house(no-verb-as-string)']);
    expect(foundIn('services/people/asks.ts')).toEqual([]);
  });

  test('a file above 330 lines and a function above 50 are refused', () => {
    const rules = foundIn('services/people/long.ts').map((each) => each.split(' ')[1]);
    expect(rules).toEqual(expect.arrayContaining(['eslint(max-lines)', 'eslint(max-lines-per-function)']));
  });

  test('only the clock may ask for the time', () => {
    expect(foundIn('services/clock.ts')).toEqual([]);
  });
});
