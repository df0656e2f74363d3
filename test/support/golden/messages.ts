import { type Golden, identity, loosened, nothingSpecial, own, slip } from './model';

const mail = { ...own, affected: ['confidentiality'], malicious: ['no'], medium: ['message'] };
const toKnown = { ...mail, spread: ['known'] };
const post = { ...own, affected: ['confidentiality'], malicious: ['no'], medium: ['paper'] };
const wrongMail = { kind: 'email_wrong_recipient', dataOf: 'optimo' } as const;
const wrongPost = { kind: 'mail_wrong_recipient', dataOf: 'optimo' } as const;

/** Mail, post, print and phone, with Optimo's own data. */
export const messages: readonly Golden[] = [
  {
    // A colleague is bound to Optimo and confirmed in writing (domain §1.7): nothing is left that could do harm, so a
    // risk is unlikely (Art. 33(1)), and no risk means no high risk.
    name: "one colleague gets another's payslip by mail and confirms that it is deleted",
    report: { ...wrongMail, peopleCount: 1, answers: { recipient: 'colleague', attachment: 'unprotected' } },
    answers: {
      ...toKnown,
      ...slip,
      recipient: ['relation'],
      deletionConfirmed: ['yes'],
      consequences: ['lossOfControl'],
      people: ['1'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // The same without an answer: that the recipient can be trusted is not shown, and the controller must show it
    // (recital 85). The recipient is known and means well: that a colleague saw it is the breach itself, so no high
    // risk is likely.
    name: 'the colleague does not answer',
    report: { ...wrongMail, peopleCount: 1, answers: { recipient: 'colleague', attachment: 'unprotected' } },
    answers: { ...toKnown, ...slip, recipient: ['relation'], consequences: ['lossOfControl'], people: ['1'] },
    authority: 'yes',
    people: 'no',
  },
  {
    // Name, BSN and address with somebody nobody knows: identity fraud (recital 75), out of hand.
    name: 'an annual statement goes to a mistyped private address',
    report: { ...wrongMail, peopleCount: 1, answers: { recipient: 'stranger', attachment: 'unprotected' } },
    answers: {
      ...toKnown,
      data: identity,
      recipient: ['stranger'],
      deletionConfirmed: ['no'],
      consequences: ['identityFraud'],
      people: ['1'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // Business addresses that all forty know from their work: no effect is conceivable, with the reason in writing
    // (recital 75: the test is harm).
    name: 'an invitation shows forty business contacts to each other',
    report: {
      kind: 'email_cc_instead_of_bcc',
      dataOf: 'optimo',
      peopleCount: 40,
      answers: { addresses: 'business', contentReveals: 'no' },
    },
    answers: {
      ...toKnown,
      ...nothingSpecial,
      recipient: ['relation', 'concerned'],
      deletionConfirmed: ['no'],
      data: ['name', 'contact'],
      consequences: ['none'],
      noEffectBecause: ['Zakelijke adressen die op hun eigen websites staan.'],
      people: ['40'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // Being turned down for a job touches a reputation; two hundred people are not few. Those who saw it are applicants
    // themselves, known and without bad will: no high risk is likely.
    name: 'two hundred applicants who were turned down see each other',
    report: {
      kind: 'email_cc_instead_of_bcc',
      dataOf: 'optimo',
      peopleCount: 200,
      answers: { addresses: 'private', contentReveals: 'yes' },
    },
    answers: {
      ...toKnown,
      ...nothingSpecial,
      recipient: ['concerned'],
      deletionConfirmed: ['no'],
      data: ['name', 'contact'],
      consequences: ['lossOfControl', 'reputation'],
      people: ['200'],
    },
    authority: 'yes',
    people: 'no',
  },
  {
    // The office's own way of sending (policy clause 31): AES-256, the password by SMS and never sent. Nobody could
    // read it, and the office still has it (domain §1.7; Art. 34(3)(a)).
    name: 'an AES archive goes to a wrong address, its password to nobody',
    report: {
      ...wrongMail,
      peopleCount: 120,
      answers: { recipient: 'stranger', attachment: 'archivePasswordBySms' },
    },
    answers: {
      ...toKnown,
      medium: ['archive'],
      encrypted: ['yes'],
      keySafe: ['yes'],
      data: identity,
      recipient: ['stranger'],
      deletionConfirmed: ['no'],
      people: ['120'],
      consequences: ['identityFraud'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // With the password in the same mail the key is not safe: encryption is a condition, not an excuse.
    name: 'an AES archive goes to a wrong address with its password in the mail',
    report: {
      ...wrongMail,
      peopleCount: 120,
      answers: { recipient: 'stranger', attachment: 'archivePasswordByMail' },
    },
    answers: {
      ...toKnown,
      medium: ['archive'],
      encrypted: ['yes'],
      keySafe: ['no'],
      data: identity,
      recipient: ['stranger'],
      deletionConfirmed: ['no'],
      people: ['120'],
      consequences: ['identityFraud'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // Reasons for absence are health data (Art. 9); the company doctor is bound by secrecy and confirmed: no risk is
    // left.
    name: 'a record of absence goes to the wrong company doctor, who deletes it',
    report: { ...wrongMail, peopleCount: 1, answers: { recipient: 'supplier', attachment: 'unprotected' } },
    answers: {
      ...toKnown,
      data: ['name'],
      special: ['health'],
      payroll: ['absenceReason'],
      recipient: ['secrecy'],
      deletionConfirmed: ['yes'],
      consequences: ['secrecy'],
      people: ['1'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // Nobody trusted has somebody's name and BSN: the AP. Optimo knows the man, and he means no harm: he is neither a
    // thief nor a stranger, so by law the people need not be told.
    name: "a leaver gets a colleague's annual statement and does not answer",
    report: { ...wrongMail, peopleCount: 1, answers: { recipient: 'unknown', attachment: 'unprotected' } },
    answers: {
      ...toKnown,
      data: identity,
      special: ['none'],
      payroll: ['none'],
      recipient: ['formerEmployee'],
      deletionConfirmed: ['no'],
      consequences: ['identityFraud'],
      people: ['1'],
    },
    authority: 'yes',
    people: 'no',
  },
  {
    // Nobody knows whose address it is: the worst for the AP, and for the people the first thing to find out.
    name: 'an annual statement goes to an address of which nobody knows whose it is',
    report: { ...wrongMail, peopleCount: 1, answers: { recipient: 'unknown', attachment: 'unprotected' } },
    answers: { ...toKnown, data: identity, consequences: ['identityFraud'], people: ['1'] },
    authority: 'yes',
    people: 'notYet',
    find: ['recipient'],
  },
  {
    // Paper that comes back with its seal intact was read by nobody: evidence, whoever lives there.
    name: 'a wage statement comes back unopened from an old address',
    report: { ...wrongPost, peopleCount: 1, answers: { letterOpened: 'no', letterRetrieved: 'back' } },
    answers: {
      ...post,
      ...slip,
      spread: ['known'],
      recipient: ['stranger'],
      deletionConfirmed: ['unopened'],
      people: ['1'],
      consequences: ['lossOfControl'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // Each has the other's BSN: nobody is trusted until all is back, so the AP; both are known and mean well.
    name: 'two annual statements are swapped between two employees',
    report: { ...wrongPost, peopleCount: 2, answers: { recipient: 'colleague', letterOpened: 'yes' } },
    answers: {
      ...post,
      data: identity,
      special: ['none'],
      payroll: ['none'],
      spread: ['known'],
      recipient: ['concerned'],
      deletionConfirmed: ['no'],
      people: ['2'],
      consequences: ['identityFraud'],
    },
    authority: 'yes',
    people: 'no',
  },
  {
    // Lost in the post is out of hand; a file with BSN and health is a high risk then (Art. 9; recital 75).
    name: 'a parcel with personnel files is lost in the post',
    report: { kind: 'mail_lost', dataOf: 'optimo', peopleCount: 12, answers: { letterContent: 'copy' } },
    answers: {
      ...post,
      data: identity,
      special: ['health'],
      payroll: ['oneSlip'],
      spread: ['lost'],
      people: ['12'],
      consequences: ['identityFraud', 'secrecy'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // Found within the hour by a colleague who gave it to HR: a trusted recipient, and nothing is left.
    name: 'a payslip lies at the printer; a colleague brings it to HR',
    report: { kind: 'found_print', dataOf: 'optimo', peopleCount: 1, answers: { printPlace: 'printer' } },
    answers: {
      ...post,
      ...slip,
      spread: ['known'],
      recipient: ['relation'],
      deletionConfirmed: ['yes'],
      consequences: ['lossOfControl'],
      people: ['1'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // The whole building can reach the printer. Gone is out of hand, and illness is health data (Art. 9).
    name: 'a list of who is ill disappears from a printer in the hall',
    report: { kind: 'found_print', dataOf: 'optimo', peopleCount: 9, answers: { printSecured: 'no' } },
    answers: {
      ...post,
      data: ['name'],
      special: ['health'],
      payroll: ['absenceReason'],
      spread: ['lost'],
      people: ['9'],
      consequences: ['discrimination'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // Somebody who passed for the employee is hostile; with salary and account number fraud is near (recital 75).
    name: 'a caller passes for an employee and is told the salary and the account number',
    report: { kind: 'other', dataOf: 'optimo', peopleCount: 1 },
    answers: {
      ...post,
      malicious: ['yes'],
      data: ['name', 'financial'],
      special: ['none'],
      payroll: ['accountNumber'],
      spread: ['known'],
      recipient: ['stranger'],
      deletionConfirmed: ['no'],
      consequences: ['fraud'],
      people: ['1'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // One person, one sentence, somebody in the trade who knows it from the man himself: no effect is conceivable.
    name: 'a supplier is told by telephone that a colleague is at home with the flu',
    report: { kind: 'other', dataOf: 'optimo', peopleCount: 1 },
    answers: {
      ...post,
      data: ['name'],
      special: ['health'],
      payroll: ['none'],
      insight: ['some'],
      spread: ['known'],
      recipient: ['relation'],
      deletionConfirmed: ['no'],
      consequences: ['none'],
      noEffectBecause: ['De man had het zelf al gezegd.'],
      people: ['1'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // Critical for somebody's safety: there a vulnerable person weighs, whoever got it (recital 75; ENISA, simple +3).
    name: 'the address of a colleague who is threatened goes to a leaver',
    report: { ...wrongMail, peopleCount: 1, answers: { recipient: 'unknown', attachment: 'none' } },
    answers: {
      ...toKnown,
      ...nothingSpecial,
      data: ['name', 'contact'],
      recipient: ['formerEmployee'],
      deletionConfirmed: ['no'],
      consequences: ['safety'],
      people: ['1'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // A client's data: the client judges. Optimo tells it of every breach, whatever the risk (Art. 33(2)).
    name: "a client's payslip goes to another client, who deletes it",
    report: {
      kind: 'email_wrong_recipient',
      dataOf: 'client',
      peopleCount: 1,
      answers: { recipient: 'client', attachment: 'unprotected' },
    },
    answers: {
      ...toKnown,
      ...slip,
      role: ['processor'],
      recipient: ['relation'],
      deletionConfirmed: ['yes'],
      people: ['1'],
      consequences: loosened,
    },
    authority: 'no',
    people: 'no',
    clients: 'yes',
  },
];
