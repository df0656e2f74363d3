const { createRequire } = require('node:module');
const { sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');

/**
 * By which Jest knows to which test an error belongs that nobody caught. Tests run one after the other, so it is the one
 * under way; Node's own storage would follow each promise of everything that is tested (some six percent of their time on Node
 * 20).
 */
class OneAtATime {
  run(store, carryOut) {
    const before = this.store;
    const putBack = () => {
      this.store = before;
    };
    this.store = store;
    const result = carryOut();
    if (typeof result?.finally === 'function') return result.finally(putBack);
    putBack();
    return result;
  }

  getStore() {
    return this.store;
  }
}
const asyncHooks = { AsyncLocalStorage: OneAtATime };

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

  requireInternalModule(from, name) {
    return name === 'node:async_hooks' ? asyncHooks : super.requireInternalModule(from, name);
  }

  requireModuleOrMock(from, name) {
    if (this.hasDoubles || name === '@jest/globals') return super.requireModuleOrMock(from, name);
    const byNode = createRequire(from);
    const isOfTests = byNode.resolve(name).startsWith(this.ofTests);
    return isOfTests ? super.requireModuleOrMock(from, name) : byNode(name);
  }
};
