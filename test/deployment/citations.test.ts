import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { idsOf, numbersUnder, pageOf, pages, sectionsOf } from '../support/pages';

interface Citation {
  readonly page: string;
  readonly parts: readonly string[];
}

const names = pages.map(({ name }) => name).join('|');
const part = String.raw`§(?:[A-Z]\.?)?\d+(?:\.\d+)*|§[A-Z]\b|[A-Z]\d{1,2}(?:–[A-Z]\d{1,2})?\b|(?:fact|clause)s? \d+(?: and \d+)*`;
const citation = new RegExp(`\\b(${names})(?:\\.md)? (${part})((?:(?:, | and )(?:${part}))*)`, 'g');
/** The section sign and the word before it, which names a page; standards are written with capitals or numbers. */
const ofAPage = /\b([a-z][\w.-]*) §/g;

const files = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .stdout.split('\n')
  .filter((file) => /\.(?:ts|mjs|cjs|yml|bicep|md)$/.test(file) && existsSync(file));

/** Text with comments of several lines joined into one. */
const unwrapped = (text: string): string => text.replace(/\n[\t ]*(?:[*#]|\/\/) ?/g, ' ');

const citationsIn = (text: string): readonly Citation[] =>
  [...unwrapped(text).matchAll(citation)].map(([, page = '', first = '', others = '']) => ({
    page,
    parts: [first, ...others.split(/, | and (?=[§A-Z]|fact|clause)/)].filter((each) => each !== ''),
  }));

/** `S3–S11` is every row from S3 to S11. */
function spelledOut(range: string): readonly string[] {
  const [, letter = '', from = '', to = from] = /^([A-Z])(\d+)(?:–[A-Z](\d+))?$/.exec(range) ?? [];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${letter}${Number(from) + at}`);
}

function missing({ page: name, parts }: Citation): readonly string[] {
  const page = pageOf(name);
  return parts.flatMap((each) => {
    const [, word, numbers = ''] = /^(fact|clause)s? (.+)$/.exec(each) ?? [];
    const asked = word ? numbers.split(' and ') : each.startsWith('§') ? [each.slice(1)] : spelledOut(each);
    const there = word ? numbersUnder(page, word) : each.startsWith('§') ? sectionsOf(page) : idsOf(page);
    const label = word ? `${name} ${word}` : name;
    return asked.filter((one) => !there.includes(one)).map((one) => `${label} ${one}`);
  });
}

/** Bare ids in brackets, `(S3)` or `(S7, S10)`, in a comment: rows of any page. */
const bareIds = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => /^\s*(?:\/\/|\/?\*)/.test(line))
    .flatMap((line) => [...line.matchAll(/\(([A-Z]\d{1,2}(?:, [A-Z]\d{1,2})*)\)/g)])
    .flatMap(([, ids = '']) => ids.split(', '));

const read = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const product = read.filter(({ file }) => !file.endsWith('.md'));

test('every citation leads to a section or a row of a page in docs/', () => {
  const found = read.flatMap(({ file, text }) => citationsIn(text).map((each) => ({ file, each })));
  expect(found.length).toBeGreaterThan(300);
  expect(found.flatMap(({ file, each }) => missing(each).map((what) => `${file}: ${what}`))).toEqual([]);
});

test('a section is cited of a page that there is', () => {
  const odd = product.flatMap(({ file, text }) =>
    [...unwrapped(text).matchAll(ofAPage)]
      .map(([, word = '']) => word.replace(/\.md$/, ''))
      .filter((word) => !pages.some(({ name }) => name === word))
      .map((word) => `${file}: ${word} §`),
  );
  expect(odd).toEqual([]);
});

test('a bare id in brackets is a row of a page', () => {
  const rows = pages.flatMap(idsOf);
  const found = product.flatMap(({ file, text }) => bareIds(text).map((id) => ({ file, id })));
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter(({ id }) => !rows.includes(id))).toEqual([]);
});

describe('what counts as a citation', () => {
  const [name, other] = ['reliability', 'features'];
  test.each([
    [`(${name} §A2, 404)`, [{ page: name, parts: ['§A2'] }]],
    [`(${name} §D1, S3–S11)`, [{ page: name, parts: ['§D1', 'S3–S11'] }]],
    [`(${name} facts 1 and 2)`, [{ page: name, parts: ['facts 1 and 2'] }]],
    [
      `(${other} R9–R12, ${name} P7)`,
      [
        { page: other, parts: ['R9–R12'] },
        { page: name, parts: ['P7'] },
      ],
    ],
    [`the last (${other}\n * N1, R25)`, [{ page: other, parts: ['N1', 'R25'] }]],
    [`no ${other} at all`, []],
  ])('%j', (text, expected) => {
    expect(citationsIn(text)).toEqual(expected);
  });

  test.each([
    [name, ['§Z9'], [`${name} Z9`]],
    [name, ['S52', 'S99'], [`${name} S99`]],
    [name, ['facts 10 and 11'], [`${name} fact 11`]],
    [other, ['D27–D30'], [`${other} D29`, `${other} D30`]],
  ])('of %s, %j: missing %j', (page, parts, expected) => {
    expect(missing({ page, parts })).toEqual(expected);
  });
});
