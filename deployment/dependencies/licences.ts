import { mkdirSync, writeFileSync } from 'node:fs';
import { type Dependency, productionDependencies } from './lock';

/** Licences that require no more than attribution, or (MPL) publishing changes to their own files; we make none. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-3.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PSF-2.0',
  'Unlicense',
]);

/** Packages that do not state it as SPDX, as read by somebody; another version must be read again. */
const read: Readonly<Record<string, string>> = {
  // Bitstream Vera and Arev: free to use and to redistribute, not to be sold by itself.
  'dejavu-fonts-ttf@2.37.3': 'Bitstream-Vera',
  // Stated in a file next to the code, and not in package.json.
  'escape-regexp-component@1.0.2': 'MIT',
  'jspath@0.4.0': 'MIT',
  'png-js@2.0.0': 'MIT',
};

/** One line per package, ordered by name; and those that may not be used. */
export function licencesOf(dependencies: readonly Dependency[]): {
  readonly lines: readonly string[];
  readonly refused: readonly string[];
} {
  const lines = dependencies.map(
    (each) => `${nameOf(each)}: ${read[nameOf(each)] ?? (each.licence || 'none said')}`,
  );
  const refused = dependencies
    .filter((each) => !isAllowed(each.licence) && read[nameOf(each)] === undefined)
    .map((each) => `${nameOf(each)}: ${each.licence || 'none said'} is not on the list`);
  return { lines: [...new Set(lines)].sort(), refused: [...new Set(refused)].sort() };
}

const nameOf = ({ name, version }: Dependency): string => `${name}@${version}`;

/** `A OR B`: one of them will do; `A AND B`: both must be allowed. Nothing in our tree nests deeper than that. */
export function isAllowed(licence: string): boolean {
  const bare = licence.replace(/^\(|\)$/g, '');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((each) => isAllowed(each));
  if (bare.includes(' AND ')) return bare.split(' AND ').every((each) => isAllowed(each));
  return allowed.has(bare);
}

/** `npm run licences`: writes the list to `dist/licences.txt`. @returns the exit code. */
export function writeLicences(root: string): 0 | 1 {
  const { lines, refused } = licencesOf(productionDependencies(root));
  mkdirSync(`${root}/dist`, { recursive: true });
  writeFileSync(`${root}/dist/licences.txt`, `${lines.join('\n')}\n`);
  for (const line of refused) process.stderr.write(`${line}\n`);
  process.stdout.write(`${lines.length} packages, ${refused.length} refused: dist/licences.txt\n`);
  return refused.length === 0 ? 0 : 1;
}
