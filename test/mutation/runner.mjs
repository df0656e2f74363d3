import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { folderOf, suitesOf } from './folders.mjs';

/** What the instrumented code asks: which mutant is active, and how often it was passed. */
const world = (globalThis.__stryker__ ??= {});

/**
 * Runs the unit suites of the pure decisions for Stryker (`suites.mjs`). They are reloaded for every mutant, and for
 * every test whose coverage is asked: what a module remembers (a calendar of holidays, the day of the latest minute)
 * must neither hide a mutant, nor outlive it, nor make a test seem to need less than it does.
 *
 * To Stryker loading a suite is a test like any other, with the suite's path as its id: scenes that cannot be built are
 * a failure too. What is passed while a suite is loaded may show in each of its tests, and in no other suite's; so no
 * mutant is "static" (judged by every test there is), and only suites that can see a mutant are loaded for it.
 */
class SuitesRunner {
  capabilities = () => ({ reloadEnvironment: true });

  async init() {
    // Only now: Stryker has gone into the sandbox, and what is loaded from here on is instrumented.
    this.suites = await import('./suites.mjs');
  }

  async dryRun({ coverageAnalysis, files }) {
    const results = [];
    for (const suite of [...new Set(files.map(folderOf))].flatMap(suitesOf)) {
      const ofSuite = [];
      for (const id of this.load(suite)) {
        this.load(suite);
        world.currentTestId = id;
        ofSuite.push(...(await this.suites.runTests({ wanted: new Set([id]) })));
      }
      const took = ofSuite.reduce((sum, one) => sum + one.took, 0);
      results.push({ id: suite, failure: null, took }, ...ofSuite);
    }
    delete world.currentTestId;
    const coverage = coverageAnalysis === 'off' ? {} : { mutantCoverage: world.mutantCoverage };
    return { ...completed(results), ...coverage };
  }

  load(suite) {
    world.currentTestId = suite;
    return this.suites.loadSuites([suite]);
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, disableBail }) {
    const hitCount = hitLimit === undefined ? undefined : 0;
    Object.assign(world, { hitLimit, hitCount, activeMutant: activeMutant.id });
    try {
      const results = await this.judge(suitesOf(folderOf(sandboxFileName)), testFilter, disableBail);
      return toMutantRunResult(this.limit() ?? completed(results), disableBail);
    } finally {
      world.activeMutant = undefined;
    }
  }

  async judge(suites, wanted = suites, toTheEnd = false) {
    const seeing = suites.filter((suite) => wanted.some((id) => id.startsWith(suite)));
    try {
      this.suites.loadSuites(seeing);
    } catch (error) {
      // Without a mutant they could be loaded.
      return [{ id: seeing[0], failure: error instanceof Error ? error.message : String(error), took: 0 }];
    }
    return this.suites.runTests({ wanted: new Set(wanted), toTheEnd });
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
