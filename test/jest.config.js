const { dirname } = require('node:path');
const outside = require('./support/outside.cjs');

/** Jest puts no folder in the place of <rootDir> behind an exclamation mark. */
const rootDir = dirname(__dirname);
const bare = ['unit', 'cards', 'package'].map((folder) => `${rootDir}/test/${folder}/**/*.test.ts`);
const drawn = [`${rootDir}/test/browser/**/*.test.ts`, `${rootDir}/test/cards/browser.test.ts`];
const but = (patterns) => patterns.map((pattern) => `!${pattern}`);

/** Types are checked by tsc, so swc only strips them (ts-jest doubles the time). */
const project = (name, testMatch, shared) => ({
  displayName: name,
  rootDir,
  // Without node_modules, whose thousands of files would be listed before each run.
  roots: ['bot', 'cards', 'services', 'deployment', 'test'].map((room) => `${rootDir}/${room}`),
  testMatch,
  testEnvironment: `${rootDir}/test/support/outside-environment.cjs`,
  transform: {
    [outside.pattern]: `${rootDir}/test/support/outside.cjs`,
    '^.+\\.[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  // A module of Microsoft's manifest library, which jest cannot load as the ES module it is.
  transformIgnorePatterns: [
    `/node_modules/(?!strip-bom/|age-encryption/|@noble/|@scure/|${outside.pattern.slice('/node_modules/'.length)})`,
  ],
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
  testTimeout: 120_000,
  // One more than the two cores it is measured on: suites that start processes or a browser mostly wait.
  maxWorkers: 3,
};
