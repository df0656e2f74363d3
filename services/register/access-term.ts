import type { Clock } from '../clock';
import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Write } from '../ledger/table';
import type { Organisation } from '../people/organisation';
import type { Deletion } from '../retention/proof';
import { monthOf } from '../time/month';
import { termEnd } from '../time/term';

/** The name of the rule, for the deletion log, and of the flow in it. */
export const accessRule = { flow: 'access', name: 'accessYears' } as const;
const prefix = 'access|';
/** Leaves room for the proof, its link and the head below the service's 100 operations. */
const atOnce = 80;

/**
 * Who read what is kept for two years after that month, unless Optimo says otherwise; then the month is deleted, with
 * proof of how much there was. The chain of the month stays. After a kill in between, the next run continues.
 */
export async function forgetAccess(
  ledger: Ledger,
  organisation: Organisation,
  clock: Clock,
): Promise<number> {
  const { office, retention } = organisation;
  const term = { count: retention.accessYears, unit: 'years' } as const;
  let gone = 0;
  const months = (await ledger.partitionsWith(rowKeys.beside(''))).filter((each) => each.startsWith(prefix));
  for (const partition of months) {
    const month = partition.slice(prefix.length);
    const { until } = monthOf(month, office.timeZone);
    if (termEnd(until.toISOString(), term, office.timeZone) > clock.now()) continue;
    gone += await forgetMonth(ledger, partition, month, clock);
  }
  return gone;
}

async function forgetMonth(ledger: Ledger, partition: string, month: string, clock: Clock): Promise<number> {
  const keys = (await ledger.list(partition, rowKeys.beside(''))).map(({ key }) => key);
  const proofKey = rowKeys.purged(month);
  for (let at = 0; at < keys.length; at += atOnce) {
    const going = keys.slice(at, at + atOnce);
    const now = clock.now().toISOString();
    await ledger.submit(partition, {
      points: [proofKey, ...going],
      prefixes: [],
      usesHead: true,
      plan: (rows, head) => {
        const there = going.filter((key) => rows.get(key) !== undefined);
        const deleted = there.map((key): Write => ({ kind: 'delete', key }));
        const before = rows.get(proofKey);
        const counted = (before?.value as Deletion | undefined)?.rows ?? 0;
        const value: Deletion = {
          flow: accessRule.flow,
          rule: accessRule.name,
          at: now,
          doneAt: now,
          rows: counted + there.length,
        };
        const proof: Write = before
          ? { kind: 'update', key: proofKey, value, etag: before.etag }
          : { kind: 'insert', key: proofKey, value };
        return there.length === 0
          ? { writes: [], result: null }
          : { writes: [proof, ...deleted], head: { ...head, at: now }, result: null };
      },
    });
  }
  return keys.length;
}
