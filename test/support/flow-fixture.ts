import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The small flow of the tests, in the rooms that a real one has. */
export const fixture = resolve('test/fixtures/flow');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** Its files, by their places in the house. */
export const fixtureFiles = filesIn(fixture);

/** An import as it reads once the file is in its room: what was outside the fixture is the house itself. */
function moved(file: string, specifier: string): string {
  const meant = resolve(dirname(join(fixture, file)), specifier);
  const inside = relative(fixture, meant);
  const target = inside.startsWith('..') ? relative(resolve('.'), meant) : inside;
  const path = relative(dirname(file), target);
  return path.startsWith('.') ? path : `./${path}`;
}

/**
 * The house with this flow in it, as somebody would have added it: its files, and its entry in `bot/flows/index.ts`.
 */
export function addTo(house: string): void {
  for (const room of ['bot', 'cards', 'services', 'deployment', 'test'])
    cpSync(room, join(house, room), { recursive: true, filter: (path) => !path.startsWith('test/fixtures') });
  for (const file of ['tsconfig.json', 'package.json', '.dependency-cruiser.cjs'])
    cpSync(file, join(house, file));
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
  for (const file of fixtureFiles) {
    const text = readFileSync(join(fixture, file), 'utf8');
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(
      join(house, file),
      text.replace(/(?<=from ')\.[^']+(?=')/g, (specifier) => moved(file, specifier)),
    );
  }
  const list = join(house, 'bot/flows/index.ts');
  const before = readFileSync(list, 'utf8');
  const after = before
    .replace('import { helpFlow }', "import { foundFlow } from './found';\nimport { helpFlow }")
    .replace('trainingFlow];', 'trainingFlow, foundFlow];');
  writeFileSync(list, after);
}
