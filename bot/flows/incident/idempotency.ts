import { createHash } from 'node:crypto';
import type { FormToken } from '../../../services/forms/form-token';
import type { IncidentChange } from '../../../services/incident/commands';
import { doneForm } from '../../../services/ledger/keys';

/** The same input from the same card counts once; a different input is separate, even if the card was not redrawn. */
export function idempotencyKeyOfChange(token: FormToken, change: IncidentChange): string {
  const input = createHash('sha256').update(JSON.stringify(change)).digest('base64url');
  return doneForm(new Date(token.issuedAt), `${token.nonce}-${input}`);
}
