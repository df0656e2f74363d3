const { createRequire } = require('node:module');
const { sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');

/**
 * What is of the tests is loaded for each suite, as Jest does it; everything else by Node, once a process for all its
 * suites (`one-realm.cjs` says why that is sound).
 */
module.exports = class OutsideRuntime extends Runtime {
  ofTests = `${this._config.rootDir}${sep}test${sep}`;
  /** A suite that puts something in the place of a module gets all modules from Jest: they meet it wherever they ask. */
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
