"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.receiptFor = exports.firstAidFor = void 0;
exports.choicesFor = choicesFor;
function choicesFor(affiliation, { clients, people }) {
    return {
        clients: affiliation === 'group' ? clients : [],
        people: affiliation === 'unknown' ? null : people.map(({ aadObjectId, name }) => ({ id: aadObjectId, name })),
    };
}
const firstAidFor = (affiliation, firstAid) => affiliation === 'unknown'
    ? { ...firstAid, contacts: firstAid.contacts.map(({ name: _, ...contact }) => contact) }
    : firstAid;
exports.firstAidFor = firstAidFor;
const receiptFor = (affiliation, receipt) => affiliation === 'unknown'
    ? {
        ...receipt,
        recipients: receipt.recipients.map((recipient) => ({ ...recipient, name: null, at: null })),
        taken: receipt.taken && 'somebody',
        withdrawnAt: null,
        reopenedAt: null,
        turnedUp: null,
        remarks: receipt.remarks.map((remark) => remark.kind === 'question' ? { ...remark, at: null } : remark),
    }
    : receipt;
exports.receiptFor = receiptFor;
