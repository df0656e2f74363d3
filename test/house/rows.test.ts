import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citable, rows, withoutTest } from './rows';

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('test', file));

const idPattern = /\[([A-Z]\d{1,2})\]/g;
const isComment = (line: string): boolean => /^\s*(?:\/\/|\/?\*)/.test(line);

/** Ids in the titles of tests and of groups of tests. */
const cited = new Set(
  files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => !isComment(line))
    .flatMap((line) => [...line.matchAll(idPattern)].map(([, id = '']) => id)),
);

test('an id in a title is a row that there is', () => {
  expect([...cited].filter((id) => !citable.includes(id))).toEqual([]);
});

test('every row has a test of its name, or stands among those without one', () => {
  expect(rows.filter((id) => !cited.has(id)).sort()).toEqual(Object.keys(withoutTest).sort());
});
