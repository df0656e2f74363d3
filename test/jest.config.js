const { dirname } = require('node:path');

/** Jest puts no folder in the place of <rootDir> behind an exclamation mark. */
const rootDir = dirname(__dirname);
const bare = ['unit', 'cards', 'package'].map((folder) => `${rootDir}/test/${folder}/**/*.test.ts`);
const drawn = [`${rootDir}/test/browser/**/*.test.ts`, `${rootDir}/test/cards/browser.test.ts`];
const but = (patterns) => patterns.map((pattern) => `!${pattern}`);

/** What is of the tests is loaded for each suite; everything else once a process. */
const project = (name, testMatch, shared) => ({
  displayName: name,
  rootDir,
  // Without node_modules, whose thousands of files would be listed before each run.
  roots: ['bot', 'cards', 'services', 'deployment', 'test'].map((room) => `${rootDir}/${room}`),
  testMatch,
  testEnvironment: `${rootDir}/test/support/one-realm.cjs`,
  runtime: `${rootDir}/test/support/runtime.cjs`,
  transform: { '\\.ts$': `${rootDir}/test/support/stripped.cjs` },
  ...(shared && {
    globalSetup: `${rootDir}/test/support/${shared}.ts`,
    globalTeardown: `${rootDir}/test/support/${shared}-stop.ts`,
  }),
});

/** Three projects, for jest starts what a project shares only when one of its suites runs. */
module.exports = {
  rootDir,
  projects: [
    project('bare', [...bare, ...but(drawn)]),
    project('storage', [`${rootDir}/test/**/*.test.ts`, ...but([...bare, ...drawn])], 'azurite-global'),
    project('browser', drawn, 'browser-global'),
  ],
  globalSetup: `${rootDir}/test/support/seed-global.ts`,
  testSequencer: `${rootDir}/test/support/longest-first.cjs`,
  // Whole tests take as long as they need: what waits for ever is stopped all the same.
  testTimeout: process.env.TEST_SIZE === 'long' ? 1_800_000 : 120_000,
  // One more than the two cores it is measured on: suites that start processes or a browser mostly wait.
  maxWorkers: 3,
};
