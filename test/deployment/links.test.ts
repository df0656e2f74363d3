import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { anchorsOf, pages } from '../support/pages';

const texts = ['README.md', 'CHANGELOG.md', ...pages.map(({ path }) => path)].map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));
const rooms = 'bot|cards|services|deployment|test|appPackage|docs';

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link));

function broken(path: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? path : normalize(join(dirname(path), file));
  if (!existsSync(target)) return true;
  return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
}

test('every relative link leads to a file, and to a heading in it', () => {
  const links = texts.flatMap(({ path, text }) => linksIn(text).map((link) => ({ path, link })));
  expect(links.length).toBeGreaterThan(60);
  expect(links.filter(({ path, link }) => broken(path, link))).toEqual([]);
});

test('every path of the house that a page names is there', () => {
  const quoted = new RegExp(`\`((?:${rooms})/[\\w./-]+)\``, 'g');
  const named = texts
    .filter(({ path }) => path !== 'CHANGELOG.md')
    .flatMap(({ path, text }) => [...text.matchAll(quoted)].map(([, file = '']) => ({ path, file })));
  expect(named.length).toBeGreaterThan(40);
  const ends = ['', '.ts', '.test.ts'];
  expect(named.filter(({ file }) => !ends.some((end) => existsSync(file + end)))).toEqual([]);
});

test('README is at most 90 lines and leads to every page', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(90);
  const linked = linksIn(readme).map((link) => link.split('#')[0]);
  expect(pages.map(({ path }) => path).filter((path) => !linked.includes(path))).toEqual([]);
});

test.each([
  ['README.md', 'docs/nowhere.md'],
  ['README.md', 'docs/features.md#nowhere'],
  ['docs/operate.md', '#nowhere'],
])('a link in %s to %s is broken', (path, link) => {
  expect(broken(path, link)).toBe(true);
});
