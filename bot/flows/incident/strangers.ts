import type { FirstAidModel } from '../../../cards/incident/first-aid';
import type { IncidentFormModel } from '../../../cards/incident/form-model';
import type { IncidentReceiptModel } from '../../../cards/incident/receipt-model';
import type { Organisation } from '../../../services/people/organisation';
import type { Affiliation } from '../../../services/people/roles';

/**
 * Who is shown what of a report, by their affiliation (features N15): clients are for the group alone, and colleagues
 * are shown to people who work here. Strangers report in free text and read neither names nor when others did
 * something.
 */

/** The choices a form offers. */
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

/** Who to call is a number; whose it is, only for people who work here. */
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
