const { createRequire } = require('node:module');
const { sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');

/**
 * Tests and their helpers are loaded for each suite, as Jest does it; everything else by Node, once per process for all
 * its suites (`one-realm.cjs` says why that is sound).
 */
module.exports = class OutsideRuntime extends Runtime {
  ofTests = `${this._config.rootDir}${sep}test${sep}`;
  /** A suite that replaces a module gets all modules from Jest: the replacement is met wherever it is required. */
  hasDoubles = false;

  setMock(...double) {
    this.hasDoubles = true;
    super.setMock(...double);
  }

  requireModuleOrMock(from, name) {
    if (this.hasDoubles || name === '@jest/globals') return super.requireModuleOrMock(from, name);
    const byNode = createRequire(from);
    const isOfTests = byNode.resolve(name).startsWith(this.ofTests);
    return isOfTests ? super.requireModuleOrMock(from, name) : byNode(name);
  }
};
