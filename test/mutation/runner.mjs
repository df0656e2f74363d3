import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { folderOf } from './folders.mjs';

/** A test of this name stands for loading the suites: scenes that cannot be built are a failure like any other. */
const loading = 'the suites can be loaded';

/** What the instrumented code asks: which mutant is active, and how often it was passed. */
const world = (globalThis.__stryker__ ??= {});

/**
 * Runs the unit suites of the pure decisions for Stryker (`suites.mjs`). They are reloaded for every mutant, and for
 * every test whose coverage is asked: what a module remembers (a calendar of holidays, the day of the latest minute)
 * must neither hide a mutant, nor outlive it, nor make a test seem to need less than it does.
 */
class SuitesRunner {
  capabilities = () => ({ reloadEnvironment: true });

  async init() {
    // Only now: Stryker has gone into the sandbox, and what is loaded from here on is instrumented.
    this.suites = await import('./suites.mjs');
  }

  async dryRun({ coverageAnalysis, files }) {
    const results = [];
    for (const folder of new Set(files.map(folderOf))) {
      for (const id of this.suites.loadSuites(folder)) {
        this.suites.loadSuites(folder);
        world.currentTestId = id;
        results.push(...(await this.suites.runTests({ wanted: new Set([id]) })));
        delete world.currentTestId;
      }
    }
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
      this.suites.loadSuites(folderOf(sandboxFileName));
      world.activeMutant = activeMutant.id;
      const results = await this.suites.runTests({
        wanted: testFilter && new Set(testFilter),
        toTheEnd: options.disableBail,
      });
      return toMutantRunResult(this.limit() ?? completed(results), options.disableBail);
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      // Without a mutant they could: only then is it a fault of ours.
      if (mutantActivation !== 'static') throw error;
      return toMutantRunResult(this.limit() ?? completed([{ id: loading, failure, took: 0 }]));
    } finally {
      world.activeMutant = undefined;
    }
  }

  limit = () => determineHitLimitReached(world.hitCount, world.hitLimit);
}

const completed = (results) => ({
  status: DryRunStatus.Complete,
  tests: results.map(({ id, failure, took }) => ({
    id,
    name: id,
    timeSpentMs: took,
    ...(failure === null
      ? { status: TestStatus.Success }
      : { status: TestStatus.Failed, failureMessage: failure }),
  })),
});

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'suites', () => new SuitesRunner()),
];
