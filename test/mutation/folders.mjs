import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Rooms with no decisions of the product, but what it stands on: their suites break storage, not rules. */
const underneath = [
  'blobs',
  'delivery',
  'downloads',
  'forms',
  'handovers',
  'register',
  'language',
  'ledger',
  'retention',
  'wake-ups',
];

/** Folders of `services/` whose decisions are broken on purpose; only a folder's own unit suites answer for it. */
export const folders = readdirSync('services', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`test/unit/services/${entry.name}`))
  .map(({ name }) => name)
  .filter((name) => !underneath.includes(name));

/** The folder a file of ours belongs to. */
export const folderOf = (file) => folders.find((folder) => file.includes(`services/${folder}/`));

/**
 * What decides: whatever awaits nothing. What awaits (`async`) reads and writes, and is judged by the ledger suites. A
 * contract decides nothing: it holds names and the shapes of what comes in, which the compiler proves, and the crawl
 * that presses every button of every card (`test/house/handled.test.ts`).
 */
export const decisionsOf = (folder) =>
  withoutWaiting(`services/${folder}`, '.ts').filter((file) => !file.endsWith('/contract.ts'));

/** The same for the suites. */
export const suitesOf = (folder) => withoutWaiting(`test/unit/services/${folder}`, '.test.ts');

const withoutWaiting = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => !/\basync\b/.test(codeOf(file)))
    .sort();

/** Without its comments, which may mention anything. */
const codeOf = (file) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
