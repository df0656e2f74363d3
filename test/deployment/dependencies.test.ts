import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isAllowed, licencesOf } from '../../deployment/dependencies/licences';
import { productionDependencies } from '../../deployment/dependencies/lock';
import { sbomOf } from '../../deployment/dependencies/sbom';

const dependencies = productionDependencies('.');
const app = JSON.parse(readFileSync('package.json', 'utf8')) as Parameters<typeof sbomOf>[0];

interface Sbom {
  readonly components: readonly { 'bom-ref': string; name: string; version: string; hashes?: unknown }[];
  readonly dependencies: readonly { ref: string; dependsOn: readonly string[] }[];
}

test('the SBOM names every package npm installs in production, with its hash, and leads to each of them', () => {
  const bom = sbomOf(app, dependencies) as Sbom;
  const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable', '--long'], {
    encoding: 'utf8',
  })
    .split('\n')
    .flatMap((line) => /node_modules\/.*?:((?:@[^@:]+|[^@:]+)@[^:]+)/.exec(line)?.[1] ?? []);
  const named = new Set(bom.components.map(({ name, version }) => `${name}@${version}`));
  expect(listed.length).toBeGreaterThan(200);
  expect(listed.filter((each) => !named.has(each))).toEqual([]);
  expect(bom.components.filter(({ hashes }) => hashes === undefined)).toEqual([]);
  const edges = new Map(bom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const reached = new Set<string>();
  const walk = (ref: string): void => {
    if (reached.has(ref)) return;
    reached.add(ref);
    edges.get(ref)?.forEach(walk);
  };
  walk(`${app.name}@${app.version}`);
  expect(Object.keys(app.dependencies).filter((name) => !reached.has(`node_modules/${name}`))).toEqual([]);
  expect([...reached].filter((ref) => !edges.has(ref))).toEqual([]);
  expect(named).not.toContain('jest@30.5.2');
});

test('every production licence is on the list; one that is not, is refused by name', () => {
  expect(licencesOf(dependencies).refused).toEqual([]);
  const [first] = dependencies;
  if (!first) throw new Error('there are no dependencies');
  const odd = { ...first, name: 'odd', version: '1.0.0' };
  expect(
    licencesOf([
      { ...odd, licence: 'AGPL-3.0-only' },
      { ...odd, licence: '' },
    ]).refused,
  ).toEqual(['odd@1.0.0: AGPL-3.0-only is not on the list', 'odd@1.0.0: none said is not on the list']);
});

test.each([
  ['MIT', true],
  ['(AFL-2.1 OR BSD-3-Clause)', true],
  ['(ISC AND CC-BY-3.0)', true],
  ['(MIT AND GPL-3.0-only)', false],
  ['GPL-2.0-only OR AGPL-3.0-only', false],
  ['', false],
])('%s: %s', (licence, expected) => {
  expect(isAllowed(licence)).toBe(expected);
});
