const { TestEnvironment } = require('jest-environment-node');

/** One failing test is enough to have found a mutant: the others of the file are skipped. */
module.exports = class extends TestEnvironment {
  failed = false;

  constructor(config, context) {
    super(config, context);
    // Libraries are the same for every mutant; loading them again takes longer than the tests (`loaded-once/`).
    this.global.loadedOnce = (name) => require(name);
  }

  handleTestEvent(event) {
    if (event.name === 'test_fn_failure') this.failed = true;
    if (event.name === 'test_start' && this.failed) event.test.mode = 'skip';
  }
};
