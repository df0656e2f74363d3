import { entrusted, type Golden, identity, nothingSpecial, slip } from './model';

const seen = { ...entrusted, affected: ['confidentiality'] };
const told = { authority: 'no', people: 'no', clients: 'yes' } as const;
const client = { dataOf: 'client' } as const;
const notice = { subjects: ['employees'], consequences: ['lossOfControl'] };

/**
 * Data that clients entrusted to Optimo. The processor does not weigh the risk: it tells the client of every breach,
 * without undue delay (Art. 33(2); domain §1.3). AP and people are for the client to decide on, whatever else is known.
 */
export const asProcessor: readonly Golden[] = [
  {
    // However sensitive: what counts is that it was the client's.
    name: "payslips of one client stand in another client's portal",
    report: {
      kind: 'authorisation_error',
      ...client,
      peopleCount: 33,
      answers: { place: 'portal', seenByOthers: 'yes' },
    },
    answers: {
      ...seen,
      ...slip,
      ...notice,
      spread: ['known'],
      recipient: ['relation'],
      malicious: ['no'],
      people: ['33'],
    },
    ...told,
  },
  {
    // A log that shows nobody came removes the client's risk, not Optimo's duty to tell.
    name: "a client's sFTP folder was open to another client, whose log shows no visit",
    report: {
      kind: 'share_too_open',
      ...client,
      peopleCount: 500,
      answers: { place: 'sftp', seenByOthers: 'no' },
    },
    answers: {
      ...seen,
      ...notice,
      data: identity,
      spread: ['nobody'],
      exfiltration: ['excluded'],
      people: ['500'],
    },
    ...told,
  },
  {
    // Encryption is an excuse for the client to judge.
    name: "an encrypted stick with a client's payroll, borrowed from the safe, is lost",
    report: {
      kind: 'device_media_paper_lost_stolen',
      ...client,
      peopleCount: 80,
      answers: { carrier: 'usb', fromSafe: 'yes' },
    },
    answers: {
      ...seen,
      ...notice,
      data: identity,
      spread: ['lost'],
      encrypted: ['yes'],
      keySafe: ['yes'],
      people: ['80'],
    },
    ...told,
  },
  {
    // If it is unclear whether this client was hit, it is told that the attack took place (EDPB 9/2022).
    name: 'ransomware on the payroll server; whether data left is not known',
    report: { kind: 'hacking_malware_phishing', ...client, answers: { whatHappened: 'ransom' } },
    answers: { ...entrusted, affected: ['unknown'], malicious: ['yes'] },
    ...told,
  },
  {
    // The policy's AES method, to the wrong client: told all the same.
    name: "a client's AES archive goes to another client without its password",
    report: {
      kind: 'email_wrong_recipient',
      ...client,
      peopleCount: 60,
      answers: { recipient: 'client', attachment: 'archivePasswordBySms' },
    },
    answers: {
      ...seen,
      ...notice,
      data: identity,
      medium: ['archive'],
      encrypted: ['yes'],
      keySafe: ['yes'],
      people: ['60'],
    },
    ...told,
  },
  {
    // Late salaries: the client is the employer and answers to its people; Optimo tells it at once.
    name: "a client's salaries are a day late through an outage of Optimo",
    report: { kind: 'other', ...client, peopleCount: 210 },
    answers: {
      ...entrusted,
      ...notice,
      affected: ['availability'],
      missing: ['restored'],
      felt: ['serious'],
      people: ['210'],
    },
    ...told,
  },
  {
    // Wrong amounts are a breach of integrity; the client hears of it, whatever people noticed.
    name: "a client's employees get the wrong salary by a wrong import",
    report: { kind: 'other', ...client, peopleCount: 12 },
    answers: {
      ...entrusted,
      ...notice,
      affected: ['integrity'],
      altered: ['recoverable'],
      felt: ['serious'],
      people: ['12'],
    },
    ...told,
  },
  {
    // A client's papers found by a cleaner: her secrecy is for the client to weigh.
    name: "a client's payslips lie on a desk overnight and are found by the cleaner",
    report: {
      kind: 'found_print',
      ...client,
      peopleCount: 4,
      answers: { printPlace: 'desk', printSecured: 'yes' },
    },
    answers: {
      ...seen,
      ...slip,
      ...notice,
      spread: ['known'],
      recipient: ['secrecy'],
      deletionConfirmed: ['yes'],
      people: ['4'],
    },
    ...told,
  },
  {
    // A phone call is a breach like any other.
    name: "somebody who passed for a client's manager was told a salary by telephone",
    report: { kind: 'other', ...client, peopleCount: 1 },
    answers: {
      ...seen,
      ...slip,
      ...notice,
      malicious: ['yes'],
      spread: ['known'],
      recipient: ['stranger'],
      people: ['1'],
    },
    ...told,
  },
  {
    // Which client it is must be found out first, and is no reason to wait (domain §1.3).
    name: 'a colleague lost a folder of a client; of which is not known yet',
    report: { kind: 'device_media_paper_lost_stolen', ...client, answers: { carrier: 'paper' } },
    answers: { ...seen, spread: ['lost'], medium: ['paper'] },
    ...told,
  },
  {
    // A colleague who left still had access to a client's portal.
    name: "a leaver could still get into a client's portal",
    report: {
      kind: 'authorisation_error',
      ...client,
      peopleCount: 40,
      answers: { place: 'portal', putRight: 'yes' },
    },
    answers: {
      ...seen,
      ...notice,
      ...nothingSpecial,
      data: ['name', 'contact'],
      spread: ['nobody'],
      people: ['40'],
    },
    ...told,
  },
  {
    // Own staff's and clients' on one stolen laptop, logged in: Optimo has both duties, each for its own part.
    name: 'a laptop with own and clients’ payroll is stolen, logged in',
    report: {
      kind: 'device_media_paper_lost_stolen',
      dataOf: 'both',
      peopleCount: 400,
      answers: { carrier: 'laptop', optimoDevice: 'yes' },
    },
    answers: {
      ...seen,
      role: ['both'],
      malicious: ['yes'],
      medium: ['carrier'],
      encrypted: ['readable'],
      spread: ['lost'],
      data: identity,
      consequences: ['identityFraud'],
      people: ['400'],
    },
    authority: 'yes',
    people: 'yes',
    clients: 'yes',
  },
];
