const of = (flow) => (name) => `services/${flow}/${name}.ts`;

/**
 * Mutation testing of the pure decisions (`npm run mutation`): every mutant that no unit test notices is a rule that
 * could be broken without anybody seeing it. Apart from `npm test`, for it takes long; `-- --mutate <file>` tries one.
 * Nothing is left out: what survives is either equivalent or a test that is still missing.
 */
export default {
  plugins: ['./test/mutation/runner.mjs'],
  testRunner: 'suites',
  coverageAnalysis: 'perTest',
  mutate: [
    ...['decide', 'transitions', 'changes', 'ladder', 'clocks', 'schedule'].map(of('incident')),
    'services/incident/assessment/*.ts',
    'services/incident/process/*.ts',
    // Shapes only: what they hold is decided elsewhere.
    '!services/incident/process/model.ts',
    'services/time/deadline.ts',
    ...['decide', 'transitions', 'before-issue', 'while-out', 'ladder'].map(of('kluis')),
    ...['decide', 'transitions', 'ladder', 'while-inside'].map(of('visit')),
  ],
  ignorePatterns: ['.data', 'dist', 'coverage', 'test/screenshots', 'test/browser', 'appPackage'],
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  // The machine is shared, and property tests keep a core busy by themselves.
  concurrency: 1,
  timeoutMS: 4_000,
  // Of all suites together; endless loops are mostly found by counting.
  timeoutFactor: 0.5,
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation.json' },
  incrementalFile: 'reports/mutation-incremental.json',
  thresholds: { high: 95, low: 85, break: 85 },
  allowConsoleColors: false,
  checkers: [],
};
