import type { FirstAidModel } from '../../../cards/incident/first-aid';
import type { IncidentFormModel } from '../../../cards/incident/form-model';
import type { IncidentReceiptModel } from '../../../cards/incident/receipt-model';
import type { Organisation } from '../../../services/people/organisation';
import type { Affiliation } from '../../../services/people/roles';

/**
 * What of a report is shown to whom, by where they stand (features N15): clients are the group's alone, and colleagues
 * are shown to who works here. A stranger reports in free words and reads neither names nor when others did something.
 */

/** What a form has to choose from. */
export function choicesFor(
  affiliation: Affiliation,
  { clients, people }: Organisation,
): Pick<IncidentFormModel, 'clients' | 'people'> {
  return {
    clients: affiliation === 'group' ? clients : [],
    people:
      affiliation === 'unknown' ? null : people.map(({ aadObjectId, name }) => ({ id: aadObjectId, name })),
  };
}

/** Whom to call is a number; whose it is, only to who works here. */
export const firstAidFor = (affiliation: Affiliation, firstAid: FirstAidModel): FirstAidModel =>
  affiliation === 'unknown'
    ? { ...firstAid, contacts: firstAid.contacts.map(({ name: _, ...contact }) => contact) }
    : firstAid;

export const receiptFor = (affiliation: Affiliation, receipt: IncidentReceiptModel): IncidentReceiptModel =>
  affiliation === 'unknown'
    ? {
        ...receipt,
        recipients: receipt.recipients.map((recipient) => ({ ...recipient, name: null, at: null })),
        taken: receipt.taken && 'somebody',
        withdrawnAt: null,
        reopenedAt: null,
        turnedUp: null,
        remarks: receipt.remarks.map((remark) =>
          remark.kind === 'question' ? { ...remark, at: null } : remark,
        ),
      }
    : receipt;
