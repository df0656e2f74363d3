/**
 * What is run for every mutant: the unit suites of one flow as one file, so that the modules they share are loaded
 * once, without storage, and no further than the first test that fails.
 */
const { transform } = require('../jest.config.js');

module.exports = {
  rootDir: '../..',
  testMatch: ['<rootDir>/test/mutation/*.suites.ts'],
  testEnvironment: require.resolve('./first-failure.js'),
  setupFiles: ['<rootDir>/test/mutation/unshrunk.ts'],
  moduleNameMapper: {
    '^(luxon|fast-check|date-holidays|zod/v4)$': '<rootDir>/test/mutation/loaded-once/$1.js',
  },
  transform,
  maxWorkers: 1,
};
