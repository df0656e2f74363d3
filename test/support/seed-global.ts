import { randomInt } from 'node:crypto';

/** Chooses the seed of the run, for the test processes to use, and prints it: a sample that fails can be repeated. */
export default function chooseSeed(): void {
  const seed = process.env['TEST_SEED'] ?? String(randomInt(1_000_000));
  if (!/^\d+$/.test(seed)) throw new Error(`TEST_SEED must be a whole number, and is "${seed}"`);
  process.env['TEST_SEED'] = seed;
  console.log(`seed ${seed} (TEST_SEED=${seed} repeats it)`);
}
