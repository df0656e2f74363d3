import { clipped } from '../language/letters';
import { oneLine, wordsOf } from '../language/words';
import { requestFields } from './contract';
import { allLines, type StockCount, type StockLine } from './count';
import type { Carrier, Loan } from './model';
import { objectOf } from './object';
import { stockOf } from './stock';

/** Something that is in the safe, with somebody, or was once there. */
export interface Thing {
  /** Its id, whatever it is called: see `objectOf`. */
  readonly object: string;
  readonly dossier: string;
  readonly carrier: Carrier;
  readonly count: number;
  readonly client: string | null;
  /** Number of the loan it is out on; null when it is not. */
  readonly outOn: string | null;
  /** `here`: in the safe or with somebody. `asked`: only ever requested. `gone`: lost, or missing at a count. */
  readonly standing: 'here' | 'asked' | 'gone';
}

/** Everything the safe knows by name. */
export class Things {
  private readonly known = new Map<string, string>();

  constructor(
    readonly all: readonly Thing[],
    names: readonly Named[],
  ) {
    for (const named of names)
      for (const object of [objectOf(named), ...(named.formerly ?? []), named.object])
        this.known.set(object, named.object);
  }

  /** Which thing words mean: one that has or had that name, before it was renamed or merged; otherwise a new one. */
  objectFor(dossier: string): string {
    const object = objectOf({ dossier });
    return this.known.get(object) ?? object;
  }

  /** The thing with exactly this name; null when there is none. */
  named(dossier: string): Thing | null {
    return this.find(this.objectFor(dossier));
  }

  find(object: string): Thing | null {
    return this.all.find((thing) => thing.object === object) ?? null;
  }

  /** What a field offers before anybody types: the current choice, then what was typed so far. */
  offered({
    thing = '',
    dossier = '',
  }: {
    readonly thing?: string;
    readonly dossier?: string;
  }): readonly Thing[] {
    const chosen = this.find(thing);
    const likely = dossier === '' ? [] : this.search(dossier, mostLikely);
    return [...new Set([...(chosen ? [chosen] : []), ...likely, ...this.all])];
  }

  /** The things somebody listed, one per line, with what is known of each. */
  listed(text: string): readonly StockLine[] {
    const lines = text
      .split('\n')
      .map((line) => clipped(oneLine(line), requestFields.dossier))
      .filter((line) => line !== '');
    return lines.map((dossier) => {
      const object = this.objectFor(dossier);
      const fresh = { object, dossier, carrier: 'other', count: 1, client: null, outOn: null } as const;
      return this.find(object) ?? fresh;
    });
  }

  /** What somebody may mean: each of the words is in its name. Things in the safe come first, then by name. */
  search(text: string, most: number): readonly Thing[] {
    const asked = wordsOf(text);
    const means = ({ dossier }: Thing): boolean => {
      const name = wordsOf(dossier).join(' ');
      return asked.every((word) => name.includes(word));
    };
    return this.all.filter(means).slice(0, most);
  }
}

interface Named {
  readonly object: string;
  readonly dossier: string;
  readonly formerly?: readonly string[];
}

/** @param loans all that are kept, oldest first. @param latest the last finished count; null when there is none. */
export function thingsOf(loans: readonly Loan[], latest: StockCount | null): Things {
  const here = new Map(stockOf(loans, latest).map((line) => [line.object, line]));
  const lines = latest === null ? [] : allLines(latest);
  const names = [
    ...lines,
    ...loans.map(({ object, facts, formerly = [] }) => ({ object, dossier: facts.dossier, formerly })),
  ];
  const all = new Map<string, Thing>();
  for (const line of lines) all.set(line.object, { ...thingOf(line), standing: 'gone' });
  for (const { object, facts, status } of loans) {
    const gone = status === 'lost' || status === 'back';
    const asked = all.get(object)?.standing === 'gone' || gone ? 'gone' : 'asked';
    all.set(object, { ...thingOf({ ...facts, object, outOn: null }), standing: asked });
  }
  for (const line of here.values()) all.set(line.object, { ...thingOf(line), standing: 'here' });
  const sorted = [...all.values()].sort(
    (one, other) =>
      rank[one.standing] - rank[other.standing] || one.dossier.localeCompare(other.dossier, 'nl'),
  );
  return new Things(sorted, names);
}

const mostLikely = 10;

const rank = { here: 0, asked: 1, gone: 2 } as const;

const thingOf = ({ object, dossier, carrier, count, client, outOn }: StockLine): Omit<Thing, 'standing'> => ({
  object,
  dossier,
  carrier,
  count,
  client,
  outOn,
});
