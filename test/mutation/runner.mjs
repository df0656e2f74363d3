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
  /** By the path of a file. */
  noticedBy = new Map();

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
      const suites = suitesOf(folderOf(sandboxFileName));
      const wanted = testFilter ?? suites;
      const seeing = suites.filter((suite) => wanted.some((id) => id.startsWith(suite)));
      const results = await this.judge(sandboxFileName, seeing, {
        wanted: new Set(wanted),
        toTheEnd: disableBail,
      });
      return toMutantRunResult(this.limit() ?? completed(results), disableBail);
    } finally {
      world.activeMutant = undefined;
    }
  }

  /** The suite that noticed the last mutant of a file mostly notices the next: it comes first, and is loaded alone. */
  async judge(file, seeing, asked) {
    const likely = seeing.filter((suite) => suite === this.noticedBy.get(file));
    const others = seeing.filter((suite) => !likely.includes(suite));
    const results = [];
    for (const suites of [likely, others]) {
      results.push(...(await this.run(suites, asked)));
      const { id } = results.find(({ failure }) => failure !== null) ?? {};
      if (id === undefined) continue;
      this.noticedBy.set(
        file,
        suites.find((suite) => id.startsWith(suite)),
      );
      if (!asked.toTheEnd) break;
    }
    return results;
  }

  async run(suites, asked) {
    try {
      this.suites.loadSuites(suites);
    } catch (error) {
      // Without a mutant they could be loaded.
      return [{ id: suites[0], failure: error instanceof Error ? error.message : String(error), took: 0 }];
    }
    return this.suites.runTests(asked);
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
