import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** One line for each thing the house forbids; the rule before it is the one that must be reported. */
const forbidden: readonly (readonly [rule: string, line: string])[] = [
  ['no-restricted-syntax', 'export const moment = new Date();'],
  ['no-restricted-syntax', 'export const milliseconds = Date.now();'],
  ['no-restricted-syntax', 'export const clockOf = { now: Date.now };'],
  ['no-restricted-syntax', "export const query = { filter: `Name eq '${process.argv[2] ?? ''}'` };"],
  ['no-restricted-syntax', 'export const hidden = { ...{ first: 1, second: 2 } };'],
  ['no-console', "console.log('a name');"],
  ['@typescript-eslint/no-explicit-any', 'export const anything: any = 1;'],
  ['@typescript-eslint/no-non-null-assertion', 'export const first = process.argv[0]!;'],
  ['regexp/no-super-linear-backtracking', 'export const slow = /^(a+)+$/u;'],
  ['no-restricted-imports', "export { z } from 'zod';"],
];

/** What only types show; oxlint names its rules differently. */
const forbiddenByTypes: readonly (readonly [rule: string, line: string])[] = [
  ['no-floating-promises', 'Promise.resolve(1);'],
  ['no-misused-promises', '[1].forEach(async () => Promise.resolve());'],
  ['no-unsafe-assignment', "export const read: string[] = JSON.parse('[]');"],
  ['only-throw-error', "export const fail = (): never => { throw 'a text'; };"],
  ['restrict-template-expressions', 'export const shown = `${{ some: 1 }}`;'],
  [
    'switch-exhaustiveness-check',
    "export const f = (sort: 'one' | 'two'): void => { switch (sort) { case 'one': f('two'); } };",
  ],
];

const long = `export function run(): void {\n${'  process.title;\n'.repeat(51)}}\n${'process.title;\n'.repeat(290)}`;
const clock = 'export const systemClock = { now: () => new Date() };\n';

type Findings = readonly { readonly ruleId: string | null; readonly line: number }[];

/** Reads texts as JSON, lints each as the file it claims to be, and writes the findings for each. */
const linter = `
  const { ESLint } = require('eslint');
  const { text } = require('node:stream/consumers');
  text(process.stdin).then(async (asked) => {
    const eslint = new ESLint();
    const findings = [];
    for (const { path, code } of JSON.parse(asked))
      findings.push((await eslint.lintText(code, { filePath: path })).flatMap(({ messages }) => messages));
    process.stdout.write(JSON.stringify(findings));
  });`;

/** One ESLint for all. */
function lint(...texts: readonly { readonly path: string; readonly code: string }[]): readonly Findings[] {
  const input = JSON.stringify(texts);
  const { stdout, stderr } = spawnSync(process.execPath, ['--eval', linter], { input, encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Findings[];
}

/** oxlint reads files: these are in a folder of their own, with the house's compiler settings. */
function lintByTypes(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    writeFileSync(join(folder, 'planted.ts'), code);
    const settings = { extends: resolve('tsconfig.json'), include: ['planted.ts'] };
    const types = {
      ...settings,
      compilerOptions: { rootDir: '.', typeRoots: [resolve('node_modules/@types')] },
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(types));
    const args = [
      resolve('node_modules/oxlint/bin/oxlint'),
      '-c',
      resolve('.oxlintrc.json'),
      '--format=unix',
    ];
    return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('oxlint refuses what only types show', () => {
  const found = lintByTypes(forbiddenByTypes.map(([, line]) => line).join('\n'));
  const rules = found
    .split('\n')
    .map((line) => /:(\d+):.*typescript\(([\w-]+)\)/.exec(line)?.slice(1).join(' '));
  forbiddenByTypes.forEach(([rule], index) => expect(rules).toContain(`${index + 1} ${rule}`));
});

describe('the lint rules of the house', () => {
  const [forbiddenLines = [], longFile = [], clockFile, verb = []] = lint(
    { path: 'services/people/roles.ts', code: forbidden.map(([, line]) => line).join('\n') },
    { path: 'services/people/roles.ts', code: long },
    { path: 'services/clock.ts', code: clock },
    { path: 'cards/dates.ts', code: "export const verb = 'visit.leave';" },
  );

  test.each(forbidden.map(([rule, line], index) => ({ rule, line, number: index + 1 })))(
    '$rule forbids: $line',
    ({ rule, number }) => {
      expect(forbiddenLines).toContainEqual(expect.objectContaining({ ruleId: rule, line: number }));
    },
  );

  test('a verb as a string in a card is refused', () => {
    expect(verb.map(({ ruleId }) => ruleId)).toContain('no-restricted-syntax');
  });

  test('a file above 330 lines and a function above 50 are refused', () => {
    const rules = longFile.map(({ ruleId }) => ruleId);
    expect(rules).toEqual(expect.arrayContaining(['max-lines', 'max-lines-per-function']));
  });

  test('only the clock may ask for the time', () => {
    expect(clockFile).toEqual([]);
  });
});
