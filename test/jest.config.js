/** One runner for all suites; types are checked by tsc, so swc only strips them (ts-jest doubles the time). */
module.exports = {
  rootDir: '..',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  globalSetup: '<rootDir>/test/support/azurite-global.ts',
  globalTeardown: '<rootDir>/test/support/azurite-global-stop.ts',
  testTimeout: 60_000,
  maxWorkers: 2,
};
