import { createHash } from 'node:crypto';

/** Whether to try everything that `npm test` takes a sample of (`npm run test:long`). */
export const long = process.env['TEST_SIZE'] === 'long';

/** The seed for drawing samples. Jest's global setup prints it; TEST_SEED repeats a run. */
export const seed = Number(process.env['TEST_SEED'] ?? 0);

/**
 * How often a property is tried, and with which seed: a fraction of all unless the tests are long.
 * @param part the divisor; larger where each try is a turn of the whole bot.
 */
export const runs = (all: number, part = 10) => ({ numRuns: long ? all : Math.ceil(all / part), seed });

/**
 * The same ones for the same seed and name, however often and wherever it is called.
 * @param name of what is sampled; two samples of one list differ by it.
 * @returns at most that many, in order; all of them when the tests are long.
 */
export const sample = <T>(name: string, all: readonly T[], most: number): readonly T[] =>
  long ? all : drawn(`${seed} ${name}`, all, most);

/**
 * A sample that contains every kind at least once.
 * @param kindOf names the kind of an element.
 */
export function sampleOfEach<T>(
  name: string,
  all: readonly T[],
  kindOf: (one: T) => string,
  most: number,
): readonly T[] {
  const kinds = [...new Set(all.map(kindOf))];
  const ofEach = kinds.flatMap((kind) =>
    sample(
      `${name} ${kind}`,
      all.filter((one) => kindOf(one) === kind),
      1,
    ),
  );
  const others = all.filter((one) => !ofEach.includes(one));
  const chosen = [...ofEach, ...sample(name, others, Math.max(0, most - ofEach.length))];
  return all.filter((one) => chosen.includes(one));
}

/** The part of `sample` that no environment decides. @param key decides which are drawn. */
export function drawn<T>(key: string, all: readonly T[], most: number): readonly T[] {
  const places = all.map((_each, place) => ({ place, rank: rankOf(`${key} ${place}`) }));
  const chosen = new Set(
    places
      .sort((one, other) => one.rank.localeCompare(other.rank))
      .slice(0, most)
      .map(({ place }) => place),
  );
  return all.filter((_each, place) => chosen.has(place));
}

const rankOf = (text: string): string => createHash('sha256').update(text).digest('hex');
