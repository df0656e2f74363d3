import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** One line for each thing the house forbids; the comment is not read, the rule beside it is what must be named. */
const forbidden: readonly (readonly [rule: string, line: string])[] = [
  ['no-restricted-syntax', 'export const moment = new Date();'],
  ['no-restricted-syntax', 'export const milliseconds = Date.now();'],
  ['no-restricted-syntax', 'export const clockOf = { now: Date.now };'],
  ['no-restricted-syntax', "export const query = { filter: `Name eq '${process.argv[2] ?? ''}'` };"],
  ['no-console', "console.log('a name');"],
  ['@typescript-eslint/no-explicit-any', 'export const anything: any = 1;'],
  ['@typescript-eslint/no-non-null-assertion', 'export const first = process.argv[0]!;'],
  ['@typescript-eslint/no-floating-promises', 'Promise.resolve(1);'],
  ['@typescript-eslint/no-misused-promises', '[1].forEach(async () => Promise.resolve());'],
  ['regexp/no-super-linear-backtracking', 'export const slow = /^(a+)+$/u;'],
  ['no-restricted-imports', "export { z } from 'zod';"],
];

/** ESLint's findings on a text, as if it were the file `path`. */
function lint(path: string, text: string): readonly { ruleId: string | null; line: number }[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/eslint/bin/eslint.js'), '--stdin', '--stdin-filename', path, '--format', 'json'],
    { input: text, encoding: 'utf8' },
  );
  if (!stdout) throw new Error(stderr);
  const results = JSON.parse(stdout) as { messages: { ruleId: string | null; line: number }[] }[];
  return results.flatMap(({ messages }) => messages);
}

describe('the lint rules of the house', () => {
  const findings = lint('services/people/roles.ts', forbidden.map(([, line]) => line).join('\n'));

  test.each(forbidden.map(([rule, line], index) => ({ rule, line, number: index + 1 })))(
    '$rule forbids: $line',
    ({ rule, number }) => {
      expect(findings).toContainEqual(expect.objectContaining({ ruleId: rule, line: number }));
    },
  );

  test('a file above 300 lines and a function above 40 are refused', () => {
    const long = `export function run(): void {\n${'  process.title;\n'.repeat(41)}}\n${'process.title;\n'.repeat(260)}`;
    const rules = lint('services/people/roles.ts', long).map(({ ruleId }) => ruleId);
    expect(rules).toEqual(expect.arrayContaining(['max-lines', 'max-lines-per-function']));
  });

  test('only the clock may ask for the time', () => {
    const clock = 'export const systemClock = { now: () => new Date() };\n';
    expect(lint('services/clock.ts', clock)).toEqual([]);
  });
});
