import { isDigit, longestGap, type Signs } from './signs';

/** Adjacent digits, as positions among the signs of a text. */
export interface Group {
  /** First digit, and the sign after the last one. */
  readonly from: number;
  readonly to: number;
  /** Whether it may belong to one number with the group before it: there is little between them, and no letter. */
  readonly linked: boolean;
}

/** Groups of digits in their order. */
export function groupsOf({ count, value, gap }: Signs): readonly Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < count; at += 1) {
    if (!isDigit(value[at])) continue;
    const from = at;
    while (at + 1 < count && isDigit(value[at + 1]) && gap[at + 1] === 0) at += 1;
    const linked = groups.at(-1)?.to === from && (gap[from] ?? 0) <= longestGap;
    groups.push({ from, to: at + 1, linked });
  }
  return groups;
}

export const lengthOf = (group: Group | undefined): number => (group ? group.to - group.from : 0);

/** A group, and those after it that may belong to one number with it. Nothing is copied: texts have many of them. */
export class Linked {
  constructor(
    private readonly groups: readonly Group[],
    private readonly at: number,
  ) {}

  /** @param place counted from 0. @returns undefined when no such group may be part of the same number. */
  group(place: number): Group | undefined {
    for (let next = this.at + 1; next <= this.at + place; next += 1)
      if (this.groups[next]?.linked !== true) return undefined;
    return this.groups[this.at + place];
  }

  /** @returns how many groups have so many digits together; 0 when no number of them has. */
  groupsWith(length: number): number {
    let total = 0;
    for (let next = this.at; total < length; next += 1) {
      const group = this.groups[next];
      if (!group || (next > this.at && !group.linked)) return 0;
      total += lengthOf(group);
      if (total === length) return next + 1 - this.at;
    }
    return 0;
  }
}
