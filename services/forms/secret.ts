import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Table } from '../ledger/table';

const partition = 'org';
const key = 'secret|forms';

/** The secret that binds forms to people: made once, by whichever instance starts first, and shared by all. */
export async function formSecret(table: Table): Promise<string> {
  for (;;) {
    const row = await table.get(partition, key);
    if (row) return (row.value as { secret: string }).secret;
    const value = { secret: randomBytes(32).toString('base64url') };
    await table.write(partition, randomUUID(), [{ kind: 'insert', key, value }], key);
  }
}

/** A person as an index key: tells nothing to who reads the table without the secret (features N7). */
export const pseudonym = (person: string, secret: string): string =>
  createHmac('sha256', secret).update(`pseudonym\n${person}`).digest('base64url').slice(0, 32);
