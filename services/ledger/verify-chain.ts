import {
  type AnyLink,
  type ChainFault,
  chainOrigin,
  isSeal,
  linkTo,
  plainDigest,
  saltedHash,
  sealTo,
} from './chain';
import type { Row } from './entity';
import { type Forgotten, forgottenType } from './forget';
import type { Head, HistoryRow } from './head';
import { rowKeys } from './keys';
import type { Ledger } from './ledger';
import { sealedPrefixes } from './sealing';
import { verifyRows } from './verify-rows';

/** What a check of a whole partition found. */
export interface Looked {
  readonly faults: readonly ChainFault[];
  readonly links: readonly { readonly key: string; readonly value: AnyLink }[];
}

export const verifyChain = async (ledger: Ledger, partition: string): Promise<readonly ChainFault[]> =>
  (await lookThrough(ledger, partition)).faults;

/**
 * Checks the whole chain of a partition, its history and the rows that cards, lists and exports are drawn from. A
 * missing entry is in order only when its item was deleted with proof, or when an entry of the chain itself says that
 * it was deleted (services/retention): its link still counts. Reads the whole partition.
 */
export async function lookThrough(ledger: Ledger, partition: string): Promise<Looked> {
  for (let look = 1; ; look += 1) {
    const before = await ledger.row<Pick<Head, 'sequence'>>(partition, rowKeys.head);
    const looked = await lookOnce(ledger, partition);
    // Rows and links are read one after another: what was written in between is no fault.
    const after = await ledger.row<Pick<Head, 'sequence'>>(partition, rowKeys.head);
    if (looked.faults.length === 0 || before?.sequence === after?.sequence || look === mostLooks)
      return looked;
  }
}

const mostLooks = 5;

async function lookOnce(ledger: Ledger, partition: string): Promise<Looked> {
  const [links, entries, head, ...rows] = await Promise.all([
    ledger.list<AnyLink>(partition, 'chain|'),
    ledger.list<HistoryRow>(partition, 'log|'),
    ledger.row<{ readonly sequence: number; readonly hash: string }>(partition, rowKeys.head),
    ...[...sealedPrefixes, 'idx|'].map((prefix) => ledger.rows(partition, prefix)),
  ]);
  const stored = rows.flat();
  const chain = verifyLinks(links, entries, stored);
  const whole = links.length === (head?.sequence ?? 0) && chain.end === (head?.hash ?? chainOrigin);
  const inLinks = verifyRows(
    partition,
    links.map(({ value }) => value),
    stored,
  );
  const cut: readonly ChainFault[] = whole ? [] : [{ key: rowKeys.head, fault: 'cutOff' }];
  return { faults: [...chain.faults, ...inLinks, ...cut], links };
}

function verifyLinks(
  links: Looked['links'],
  entries: readonly { readonly key: string; readonly value: HistoryRow }[],
  rows: readonly Row[],
): { readonly faults: readonly ChainFault[]; readonly end: string } {
  const history = new Map(entries.map(({ key, value }) => [key, value]));
  const deleted = new Set(rows.map(({ key }) => key).filter((key) => key.startsWith('purged|')));
  const forgotten = new Set(entries.flatMap(({ value }) => forgottenIn(value)));
  const faults: ChainFault[] = [];
  let previous = chainOrigin;
  for (const [place, { key, value }] of links.entries()) {
    if (key !== rowKeys.chain(place + 1) || !isAsWritten(previous, place + 1, value))
      faults.push({ key, fault: 'altered' });
    else if (!isSeal(value)) {
      const entry = history.get(value.entry);
      if (entry && digestOfEntry(entry) !== value.digest) faults.push({ key: value.entry, fault: 'altered' });
      else if (!entry && !forgotten.has(value.entry) && !deleted.has(rowKeys.purged(itemOf(value.entry))))
        faults.push({ key: value.entry, fault: 'removed' });
    }
    if (!isSeal(value)) history.delete(value.entry);
    previous = value.hash;
  }
  const loose = [...history.keys()].map((key): ChainFault => ({ key, fault: 'withoutLink' }));
  return { faults: [...faults, ...loose], end: previous };
}

/** As it was written: every byte of it counts. */
function isAsWritten(previous: string, sequence: number, link: AnyLink): boolean {
  const { previous: _, hash: __, ...covers } = link;
  const written =
    'rows' in covers
      ? sealTo(previous, sequence, covers)
      : linkTo(previous, sequence, covers.entry, covers.digest);
  return plainDigest(written) === plainDigest(link);
}

/** One inserted by hand excuses nothing: it has no link, or the wrong one, and is a fault itself. */
const forgottenIn = ({ type, payload }: HistoryRow): readonly string[] =>
  type === forgottenType ? (payload as Forgotten).entries : [];

const digestOfEntry = ({ salt, ...content }: HistoryRow): string => saltedHash(salt, content);

/** `log|KL-0001|0000000003` → `KL-0001`. */
const itemOf = (entry: string): string => entry.split('|')[1] ?? '';
