import { takenPorts } from '../../deployment/ports';

/** Linux uses the ports from here on for outgoing connections. */
const end = 32_768;

/**
 * Adjacent ports that nobody listens on now.
 * @param from where to look first: suites that run at the same time start at different places.
 */
export async function freeRow(length: number, from: number): Promise<readonly number[]> {
  for (let first = from; first + length < end; first += length) {
    const row = Array.from({ length }, (_, index) => first + index);
    if ((await takenPorts(row.map((port) => ({ port, needed: 'the test' })))).length === 0) return row;
  }
  throw new Error('no free ports');
}
