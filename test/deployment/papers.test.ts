import { existsSync, readFileSync } from 'node:fs';
import { domain } from '../../bot/flows';
import { defaultTerms } from '../../services/people/organisation-schema';

const read = (name: string): string => readFileSync(name, 'utf8');
const filesIn = (text: string): string[] => text.match(/test\/[\w/-]+\.test\.ts/g) ?? [];

test('every test file the security notes name is there, and names the rows it is said to prove', () => {
  const rows = read('docs/security-notes.md')
    .split('\n')
    .filter((line) => line.startsWith('| V'));
  expect(rows.length).toBeGreaterThan(10);
  const wrong = rows.flatMap((row) => {
    const files = filesIn(row);
    const missing = files.filter((file) => !existsSync(file));
    const tests = files
      .filter((file) => existsSync(file))
      .map(read)
      .join('\n');
    const unproven = (row.match(/\[[A-Z]\d+\]/g) ?? []).filter((id) => !tests.includes(id));
    return [...missing, ...unproven.map((id) => `${id} in: ${row}`), ...(files.length === 0 ? [row] : [])];
  });
  expect(wrong).toEqual([]);
});

test('the privacy record says the terms that hold', () => {
  const said = [...read('docs/privacy-record.md').matchAll(/`(\w+)` (\d+) \|/g)];
  const terms = Object.fromEntries(said.map(([, name = '', term]): [string, number] => [name, Number(term)]));
  expect(terms).toMatchObject(defaultTerms);
  // Including a flow whose term cannot be set.
  expect(Object.keys(terms)).toEqual(expect.arrayContaining(domain.map(({ retention }) => retention?.name)));
});

test('every command of "Deploy and operate" exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const [, section = ''] = read('docs/operate.md').split('## Deploy and operate');
  const named = [...section.matchAll(/`(?:[A-Z_]+=… )*npm run ([a-z-]+)/g)].map(([, name = '']) => name);
  expect(named).toEqual(expect.arrayContaining(['backup', 'restore', 'doctor', 'sbom', 'licences']));
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});
