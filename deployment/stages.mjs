/**
 * Runs the tools of a task one by one or side by side, and reports how long each took: plain JavaScript, node built-ins
 * only.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What ran, in order, and how long it took (seconds). */
const taken = [];
const children = new Set();

/**
 * A tool from node_modules as one step.
 * @param environment added to that of this process.
 * @param nodeOptions for Node itself.
 */
export const stage = (name, [script, ...args], { environment = {}, nodeOptions = [] } = {}) => ({
  name,
  command: [process.execPath, ...nodeOptions, join('node_modules', script), ...args],
  environment,
});

/** Runs stages one after the other, with live output; ends everything when one fails. */
export async function inTurn(...stages) {
  for (const each of stages) {
    console.log(`▸ ${each.name}`);
    finish(each, await carryOut(each, 'inherit'));
  }
}

/** Runs rows of stages side by side; a stage's output is shown when it is done. */
export async function besideEachOther(...rows) {
  await Promise.all(
    rows.map(async (stages) => {
      for (const each of stages) {
        const result = await carryOut(each, 'pipe');
        console.log(`▸ ${each.name}`);
        process.stdout.write(result.output);
        finish(each, result);
      }
    }),
  );
}

/** One line: every stage with its time, and all of it together. */
export function total(task) {
  const parts = taken.map(({ name, seconds }) => `${name} ${seconds} s`);
  const seconds = Math.round(performance.now() / 1000);
  console.log(`\n${task}: ${Math.floor(seconds / 60)} min ${seconds % 60} s (${parts.join(', ')})`);
}

/** @returns how it ended, after how long, and what it printed if that was not shown at once. */
function carryOut({ command: [program, ...args], environment }, output) {
  const began = performance.now();
  const child = spawn(program, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', output, output],
  });
  children.add(child);
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
  return new Promise((ended) => {
    const end = (failure) => {
      children.delete(child);
      ended({ failure, seconds: secondsSince(began), output: Buffer.concat(printed) });
    };
    child.once('error', ({ message }) => end(message));
    child.once('close', (code, signal) => end(code === 0 ? null : (signal ?? `exit code ${code}`)));
  });
}

function finish({ name }, { failure, seconds }) {
  if (failure !== null) fail(`${name} failed (${failure})`);
  taken.push({ name, seconds });
  console.log(`  ${name}: passed in ${seconds} s`);
}

/** Ends everything, what runs beside it too. @param why one line. */
export function fail(why) {
  console.error(`\nStopped: ${why}.`);
  for (const child of children) child.kill();
  process.exit(1);
}

const secondsSince = (began) => Math.round((performance.now() - began) / 1000);
