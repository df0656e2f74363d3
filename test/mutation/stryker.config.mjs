import { decisionsOf, folders } from './folders.mjs';

/**
 * Mutation testing of the decisions (`npm run mutation`): every mutant that no unit test notices is a rule that could
 * be broken without anybody seeing it. Separate from `npm test`, because it takes long; `FOLDERS=visit,time` tries only
 * these, `-- --mutate services/visit/decide.ts` one file. Nothing has to be maintained by hand: every file in the
 * folders that awaits nothing (has no `async`) is broken, and all suites in `test/unit/services/<folder>` that await
 * nothing either are run. They cannot judge what reads and writes. Besides these only contracts are left out
 * (`folders.mjs` says why): a survivor is equivalent, or a missing test.
 */
const asked = process.env['FOLDERS']?.split(',') ?? folders;

export default {
  plugins: ['./test/mutation/runner.mjs', './test/mutation/reporter.mjs'],
  testRunner: 'suites',
  coverageAnalysis: 'perTest',
  mutate: asked.flatMap(decisionsOf),
  ignorePatterns: ['.data', 'dist', 'coverage', 'test/screenshots', 'test/browser', 'appPackage'],
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  // The machine is shared, and property tests keep a core busy on their own.
  concurrency: 1,
  // Endless loops are mostly found by counting. A suite that is slow today must not be mistaken for one.
  timeoutMS: 8_000,
  timeoutFactor: 1.5,
  // The incident's suites take half a minute, and many times that while every branch of its files is counted.
  dryRunTimeoutMinutes: 30,
  reporters: ['clear-text', 'progress-append-only', 'json', 'html', 'folders'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation.json' },
  incrementalFile: 'reports/mutation-incremental.json',
  // `folders` fails the run: one number for all would let one folder hide behind the others.
  thresholds: { high: 95, low: 90, break: null },
  allowConsoleColors: false,
  checkers: [],
};
