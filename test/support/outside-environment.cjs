const { TestEnvironment } = require('jest-environment-node');

/**
 * Node, with a way out of the sandbox for libraries that only compute (`outside.cjs`): outside they are loaded once a
 * process and stay compiled, where the sandbox would load them anew for each of a hundred suites.
 */
module.exports = class OutsideEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.requireOutside = require;
  }
};
