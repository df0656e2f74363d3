import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { expect } from 'expect';
import fc from 'fast-check';
import stripped from '../support/stripped.cjs';

const { loadTypeScript, strip } = stripped;

/**
 * The unit suites of the decisions within this process. All they need of Jest is `describe`, `test` and `expect`, and
 * Jest reloads two thousand modules for every mutant: seconds each, where the tests take milliseconds.
 */

const compiled = new Map();
loadTypeScript((file) => {
  if (!compiled.has(file)) compiled.set(file, strip(readFileSync(file, 'utf8'), file));
  return compiled.get(file);
});

// All that matters for a mutant is that a property fails; searching for the smallest example would take long.
fc.configureGlobal({ endOnFailure: true });

/** What only more runs than this find would be found by chance; and ten thousand for every mutant take long. */
const mostRuns = 40;
const ofTests = createRequire(import.meta.url);
const checking = ofTests('fast-check');
const assert = (property, { numRuns = mostRuns, ...others } = {}) =>
  checking.assert(property, { ...others, numRuns: Math.min(numRuns, mostRuns) });
ofTests.cache[ofTests.resolve('fast-check')].exports = {
  __esModule: true,
  ...checking,
  default: { ...checking.default, assert },
};

let tests = [];
let path = [];
let suite = '';
/** How long each took last time. */
const tookOf = new Map();

const describe = (name, body) => {
  path.push(name);
  body();
  path.pop();
};

/** Tests of how long a text may take: a million characters for every mutant, and nothing about decisions. */
const aboutTime = /\[S44\]/;

const test = (name, run) => {
  if (aboutTime.test(name)) return;
  const id = [...path, name].join(' › ');
  const same = tests.filter((other) => other.named === id).length;
  tests.push({ named: id, id: same === 0 ? id : `${id} (${same + 1})`, suite, run });
};

const each = (one) => (rows) => (name, run) => {
  for (const row of rows) {
    const values = Array.isArray(row) ? row : [row];
    one(`${name} ${String(JSON.stringify(values)).slice(0, 80)}`, () => run(...values));
  }
};
test.each = each(test);
describe.each = each(describe);

Object.assign(globalThis, { describe, test, expect });

/** Loads suites again, with everything of ours that they use. @returns ids of their tests. */
export function loadSuites(suites) {
  // A new one for this load releases what the last one loaded.
  const require = createRequire(join(process.cwd(), 'test', 'mutation', 'suites.mjs'));
  const ours = process.cwd() + sep;
  for (const file of Object.keys(require.cache))
    if (file.startsWith(ours) && !file.includes(`${sep}node_modules${sep}`)) delete require.cache[file];
  tests = [];
  for (suite of suites) {
    // A test has the same id whatever else is loaded besides its suite.
    path = [suite];
    require(join(process.cwd(), suite));
  }
  return tests.map(({ id }) => id);
}

/**
 * Runs the quickest first: most mutants are found before the long properties.
 * @param wanted ids of tests, or of suites for all of theirs. Without `toTheEnd` it stops at the first failure.
 */
export async function runTests({ wanted, toTheEnd }) {
  const results = [];
  const asked = tests.filter((one) => wanted.has(one.id) || wanted.has(one.suite));
  for (const { id, run } of asked.sort((one, other) => took(one) - took(other))) {
    const began = performance.now();
    const failure = await failureOf(run);
    const result = { id, failure, took: performance.now() - began };
    results.push(result);
    if (failure === null) tookOf.set(id, result.took);
    else if (!toTheEnd) break;
  }
  return results;
}

const took = ({ id }) => tookOf.get(id) ?? 0;

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
