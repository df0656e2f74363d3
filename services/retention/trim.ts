import type { Clock } from '../clock';
import type { StoredItem } from '../ledger/item';
import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Organisation } from '../people/organisation';
import { termEnd } from '../time/term';
import { type Deletion, trimMark } from './proof';
import type { RetentionRule, Trim } from './rules';

/**
 * Deletes what has a shorter term than the record it belongs to (domain §6): the record stays, and the proof of what
 * was deleted is a row of the deletion log. After a kill in between, the next run continues, because the record changes
 * last.
 */
export class Trimmer {
  constructor(
    private readonly ledger: Ledger,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
  ) {}

  /** @param records of a partition as they were read. @returns how many were trimmed. */
  async run(
    partition: string,
    { flow, trims = [] }: RetentionRule,
    records: readonly { readonly item: string; readonly state: unknown }[],
  ): Promise<number> {
    let trimmed = 0;
    for (const trim of trims)
      for (const { item, state } of records)
        if (this.isDue(trim, state) && (await this.trim(partition, flow, item, trim))) trimmed += 1;
    return trimmed;
  }

  private isDue(trim: Trim, state: unknown): boolean {
    const ended = trim.endedAt(state);
    if (ended === null) return false;
    const { office, retention } = this.organisation();
    return termEnd(ended, trim.term(retention), office.timeZone) <= this.clock.now();
  }

  private async trim(partition: string, flow: string, item: string, trim: Trim): Promise<boolean> {
    const may = (state: unknown, held: boolean): boolean => !held && this.isDue(trim, state);
    for (;;) {
      const outcome = await this.ledger.forget(partition, { item, ...trim.forgets, may });
      if (outcome === 'done') break;
      if (outcome !== 'more') return false;
    }
    const [identity, hold] = [rowKeys.identity(item), rowKeys.hold(item)];
    const outcome = await this.ledger.execute<unknown>(partition, {
      flow,
      item,
      reads: [identity, hold],
      decide: (state, id, found) => {
        if (state === null || !may(state, found(hold) !== undefined)) return { refused: 'kept' };
        const named = trim.forgets.identity && found(identity) !== undefined;
        const now = this.clock.now();
        const at = now.toISOString();
        const proof: Deletion = { flow, rule: trim.name, at, doneAt: at, rows: trim.countOf(state) };
        const decision = trim.without(state, { id, now, organisation: this.organisation() });
        return {
          ...decision,
          rows: [
            ...(decision.rows ?? []),
            ...(named ? [{ key: identity, value: null }] : []),
            { key: rowKeys.purged(`${item}${trimMark}${trim.name}`), value: proof },
          ],
        };
      },
    });
    return outcome.kind === 'committed';
  }
}

/** Records as their rows show them, for the purge and for this. */
export const recordOf = ({ key, value }: { readonly key: string; readonly value: StoredItem }) => ({
  item: key.slice('item|'.length),
  state: value.state,
});
