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
  // A module of Microsoft's manifest library, which jest cannot load as the ES module it is.
  transformIgnorePatterns: ['/node_modules/(?!strip-bom/)'],
  globalSetup: '<rootDir>/test/support/azurite-global.ts',
  globalTeardown: '<rootDir>/test/support/azurite-global-stop.ts',
  testTimeout: 120_000,
  maxWorkers: 2,
};
