import { setTimeout as pause } from 'node:timers/promises';

/** One thing that is done and timed. @returns how long it took, in milliseconds. */
export type Job = (index: number) => Promise<number>;

/**
 * Starts jobs at a fixed rate, however long they take: as people do, and so that a slow answer delays no other.
 * @returns how long each took.
 */
export async function openLoop(count: number, perSecond: number, job: Job): Promise<readonly number[]> {
  const began = performance.now();
  const started: Promise<number>[] = [];
  for (let index = 0; index < count; index += 1) {
    const wait = began + (index * 1000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    const run = job(index);
    // Reported at the end, by all of them together.
    run.catch(() => undefined);
    started.push(run);
  }
  return await Promise.all(started);
}

/**
 * Keeps a number of jobs under way until all are done.
 * @returns jobs per second.
 */
export async function closedLoop(count: number, underway: number, job: Job): Promise<number> {
  const began = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await job(next++);
  };
  await Promise.all(Array.from({ length: underway }, worker));
  return (count * 1000) / (performance.now() - began);
}
