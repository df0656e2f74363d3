const vm = require('node:vm');
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');
const { loadTypeScript } = require('./stripped.cjs');

/**
 * Jest gives each suite a realm of its own, in which everything is reloaded, no code is ever warm, and each global is
 * looked up through a proxy. Here all suites of a process share its realm, and what does not belong to the tests is
 * loaded once, by Node (`runtime.cjs`). That is sound because nothing of the house keeps anything at module level but
 * what follows from its arguments; libraries that do are released, and what a suite changes in the realm itself is put
 * back.
 */
loadTypeScript();

/** Stands in for the realm where Jest asks for a sandbox's context. */
const realm = {};
const compileIn = vm.compileFunction;
/** What Jest itself reloads for each suite stays compiled. */
const compiledBy = new Map();
vm.compileFunction = (code, parameters, { filename, parsingContext, ...others } = {}) => {
  if (parsingContext !== realm) return compileIn(code, parameters, { filename, parsingContext, ...others });
  const known = compiledBy.get(filename);
  if (known?.code === code) return known.script.runInThisContext();
  const head = `(function (${parameters.join(',')}) {`;
  const script = new vm.Script(`${head}${code}\n})`, { filename, columnOffset: -head.length });
  compiledBy.set(filename, { code, script });
  return script.runInThisContext();
};

/** These keep state between calls: keys of the channel, tokens of the bot. */
const keeping = /\/node_modules\/(?:botframework-connector|@azure\/(?:msal-node|identity))\//;

/** Releases them and everything that uses them: the next suite loads these anew. */
function forgetWhatKeeps() {
  const users = new Map();
  for (const module of Object.values(require.cache))
    for (const { filename } of module.children) users.set(filename, [...(users.get(filename) ?? []), module]);
  const going = Object.values(require.cache).filter(({ filename }) => keeping.test(filename));
  for (const { filename } of going) {
    if (!(filename in require.cache)) continue;
    delete require.cache[filename];
    going.push(...(users.get(filename) ?? []));
  }
}

/** An object's present properties, to be put back. */
function remember(holder) {
  const before = Object.getOwnPropertyDescriptors(holder);
  return () => {
    for (const key of Reflect.ownKeys(holder)) if (!Object.hasOwn(before, key)) delete holder[key];
    for (const key of Reflect.ownKeys(before)) {
      const { configurable, value } = before[key];
      if (configurable) Object.defineProperty(holder, key, before[key]);
      else if ('value' in before[key] && holder[key] !== value) holder[key] = value;
    }
  };
}

module.exports = class OneRealm {
  constructor({ projectConfig }) {
    this.global = globalThis;
    this.forget = [remember(globalThis), remember(process.env), remember(process)];
    this.moduleMocker = new ModuleMocker(globalThis);
    const timerConfig = { idToRef: (id) => id, refToId: (timer) => timer };
    const shared = { config: projectConfig, global: globalThis, moduleMocker: this.moduleMocker };
    this.fakeTimers = new LegacyFakeTimers({ ...shared, timerConfig });
    this.fakeTimersModern = new ModernFakeTimers(shared);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return realm;
  }

  async setup() {}

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    for (const putBack of this.forget) putBack();
    forgetWhatKeeps();
  }
};
