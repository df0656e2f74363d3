import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

/** A test of this name stands for the loading of the suites: scenes that cannot be built are a failure like any other. */
const loading = 'the suites can be loaded';
const flows = ['incident', 'kluis', 'visit'];

/** What the instrumented code asks: which mutant is on, and how often it was passed. */
const world = (globalThis.__stryker__ ??= {});

/** Runs the unit suites of the pure decisions for Stryker (`suites.mjs`). */
class SuitesRunner {
  loaded = [];

  capabilities = () => ({ reloadEnvironment: true });

  async init() {
    // Only now: Stryker has gone into the sandbox, and what is loaded from here on is instrumented.
    this.suites = await import('./suites.mjs');
  }

  async dryRun({ coverageAnalysis }) {
    this.load(flows);
    const begin = (id) => (world.currentTestId = id);
    const results = await this.suites.runTests({ begin, toTheEnd: true });
    delete world.currentTestId;
    const coverage = coverageAnalysis === 'off' ? {} : { mutantCoverage: world.mutantCoverage };
    return { ...completed([{ id: loading, failure: null, took: 0 }, ...results]), ...coverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, mutantActivation, ...options }) {
    Object.assign(world, {
      hitLimit,
      hitCount: hitLimit === undefined ? undefined : 0,
      activeMutant: undefined,
    });
    if (mutantActivation === 'static') world.activeMutant = activeMutant.id;
    try {
      this.load(flowsOf(sandboxFileName), options.reloadEnvironment);
      world.activeMutant = activeMutant.id;
      const results = await this.suites.runTests({
        wanted: testFilter && new Set(testFilter),
        toTheEnd: options.disableBail,
      });
      return toMutantRunResult(this.limit() ?? completed(results), options.disableBail);
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      // What could not be loaded must not be taken for what was.
      this.loaded = [];
      // Without a mutant they could: only then it is a fault of ours.
      if (mutantActivation !== 'static') throw error;
      return toMutantRunResult(this.limit() ?? completed([{ id: loading, failure, took: 0 }]));
    } finally {
      world.activeMutant = undefined;
    }
  }

  limit = () => determineHitLimitReached(world.hitCount, world.hitLimit);

  load(names, again = false) {
    if (!again && names.every((name) => this.loaded.includes(name))) return;
    this.suites.loadSuites(names);
    this.loaded = names;
  }
}

/** A flow knows nothing of another, so that its own suites say all; what they share is tried with all of them. */
const flowsOf = (file) => {
  const flow = flows.filter((name) => file.includes(`/services/${name}/`));
  return flow.length === 0 ? flows : flow;
};

const completed = (results) => ({
  status: DryRunStatus.Complete,
  tests: results.map(({ id, failure, took }) => ({
    ...{ id, name: id, timeSpentMs: took },
    ...(failure === null
      ? { status: TestStatus.Success }
      : { status: TestStatus.Failed, failureMessage: failure }),
  })),
});

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'suites', () => new SuitesRunner()),
];
