import { type Golden, identity, nothingSpecial, own } from './model';

const attack = { kind: 'hacking_malware_phishing', dataOf: 'optimo' } as const;
const opened = { kind: 'share_too_open', dataOf: 'optimo' } as const;
const hit = { ...own, affected: ['confidentiality', 'availability'], malicious: ['yes'], medium: ['system'] };
const seen = {
  ...own,
  affected: ['confidentiality'],
  malicious: ['no'],
  medium: ['system'],
  encrypted: ['no'],
};
const everything = { data: [...identity, 'financial'], special: ['health'], payroll: ['yearOfSlips'] };

/** Portal, shares, ransomware and leavers, with Optimo's own data. */
export const systems: readonly Golden[] = [
  {
    // Logs show that nothing left, copies were restored before the office opened: neither side was harmed.
    name: 'ransomware in the night, copies restored, the firewall shows that nothing left',
    report: { ...attack, peopleCount: 140, answers: { whatHappened: 'ransom', stillConnected: 'no' } },
    answers: {
      ...hit,
      ...everything,
      spread: ['nobody'],
      exfiltration: ['excluded'],
      encrypted: ['readable'],
      missing: ['restored'],
      felt: ['nothing'],
      people: ['140'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // The restored copy says nothing about what was taken: for an intruder "niet te zeggen" counts as taken.
    name: 'ransomware, copies restored, and nobody can say whether data left',
    report: { ...attack, peopleCount: 140, answers: { whatHappened: 'ransom', stillConnected: 'no' } },
    answers: {
      ...hit,
      ...everything,
      exfiltration: ['unknown'],
      encrypted: ['readable'],
      missing: ['restored'],
      felt: ['nothing'],
      consequences: ['identityFraud'],
      people: ['140'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // Gone for good is a risk by itself; that people must hand in papers again is a nuisance, no more.
    name: 'ransomware without a copy of old files; nothing left',
    report: { ...attack, peopleCount: 30, answers: { whatHappened: 'ransom' } },
    answers: {
      ...hit,
      ...nothingSpecial,
      data: ['name'],
      spread: ['nobody'],
      exfiltration: ['excluded'],
      encrypted: ['readable'],
      missing: ['forGood'],
      felt: ['inconvenience'],
      people: ['30'],
    },
    authority: 'yes',
    people: 'no',
  },
  {
    // The first hour: an intruder is in, and nobody knows where. The AP's clock does not wait for findings.
    name: 'ransomware, an hour old: nothing is known but that it is there',
    report: { ...attack, answers: { whatHappened: 'ransom', stillConnected: 'unknown' } },
    answers: { ...own, malicious: ['yes'] },
    authority: 'yes',
    people: 'notYet',
    find: ['data'],
  },
  {
    // A mailbox read with a valid session: what is encrypted on the server is open to whoever is logged in.
    name: 'phishing: an intruder reads a mailbox with copies of identity cards',
    report: { ...attack, peopleCount: 25, answers: { whatHappened: 'password', stillConnected: 'no' } },
    answers: {
      ...hit,
      affected: ['confidentiality'],
      exfiltration: ['unknown'],
      encrypted: ['readable'],
      data: [...identity, 'identityDocument'],
      special: ['none'],
      payroll: ['none'],
      consequences: ['identityFraud'],
      people: ['25'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // The second factor held, and the sign-in log shows it: excluded with evidence.
    name: 'phishing: a password is given away, but the second factor held',
    report: { ...attack, answers: { whatHappened: 'password', stillConnected: 'no' } },
    answers: {
      ...hit,
      affected: ['confidentiality'],
      spread: ['nobody'],
      exfiltration: ['excluded'],
      encrypted: ['readable'],
      people: ['1'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // A salted hash that cannot be guessed is unreadable, by the AP's form; the table itself is still there.
    name: 'a table with hashed passwords of the portal is stolen',
    report: { ...attack, peopleCount: 400, answers: { whatHappened: 'unknown' } },
    answers: {
      ...hit,
      affected: ['confidentiality'],
      exfiltration: ['certain'],
      encrypted: ['hashed'],
      keySafe: ['yes'],
      data: ['credentials'],
      ...nothingSpecial,
      consequences: ['lossOfControl'],
      people: ['400'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // Any colleague who looked saw who is ill. Whether anybody did is unclear: the AP; and first the logs.
    name: 'a folder with files of absence was open to all colleagues, without a log',
    report: { ...opened, peopleCount: 18, answers: { place: 'fileServer', putRight: 'yes' } },
    answers: {
      ...seen,
      data: ['name'],
      special: ['health'],
      payroll: ['absenceReason'],
      spread: ['nobody'],
      exfiltration: ['unknown'],
      consequences: ['discrimination'],
      people: ['18'],
    },
    authority: 'yes',
    people: 'notYet',
    find: ['exfiltration'],
  },
  {
    // The log is the evidence; the nature and amount of the data then count for nothing.
    name: 'the same folder with a log: nobody opened it',
    report: {
      ...opened,
      peopleCount: 18,
      answers: { place: 'fileServer', seenByOthers: 'no', putRight: 'yes' },
    },
    answers: {
      ...seen,
      data: ['name'],
      special: ['health'],
      payroll: ['absenceReason'],
      spread: ['nobody'],
      exfiltration: ['excluded'],
      people: ['18'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // Who it was open to is not known: for the people it matters whether a stranger or a colleague.
    name: 'a shared link to annual statements was about; nobody knows with whom',
    report: { ...opened, peopleCount: 60, answers: { place: 'teams', putRight: 'yes' } },
    answers: { ...seen, data: identity, consequences: ['identityFraud'], people: ['60'] },
    authority: 'yes',
    people: 'notYet',
    find: ['spread'],
  },
  {
    // Published is out of hand; with name, birth date and address one can pass for another.
    name: 'a list of birthdays with addresses stands on the website',
    report: {
      kind: 'published_by_accident',
      dataOf: 'optimo',
      peopleCount: 70,
      answers: { putRight: 'yes' },
    },
    answers: {
      ...seen,
      data: ['name', 'birthDate', 'contact'],
      ...nothingSpecial,
      spread: ['many'],
      consequences: ['identityFraud'],
      people: ['70'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // Out of hand, but what can be done with a business number is a nuisance.
    name: 'the internal telephone list stands on the website',
    report: {
      kind: 'published_by_accident',
      dataOf: 'optimo',
      peopleCount: 70,
      answers: { putRight: 'yes' },
    },
    answers: {
      ...seen,
      data: ['name', 'contact'],
      ...nothingSpecial,
      spread: ['many'],
      consequences: ['lossOfControl'],
      people: ['70'],
    },
    authority: 'yes',
    people: 'no',
  },
  {
    // A contract in another man's file; the file's log shows that he did not look.
    name: "a contract stands in a colleague's file, and was put right unseen",
    report: {
      kind: 'wrong_file',
      dataOf: 'optimo',
      peopleCount: 1,
      answers: { seenByOthers: 'no', putRight: 'yes' },
    },
    answers: {
      ...seen,
      ...nothingSpecial,
      data: identity,
      spread: ['nobody'],
      exfiltration: ['excluded'],
      people: ['1'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // The account was open for two weeks; the sign-in log shows that nobody came.
    name: 'the account of a leaver was left open, and not used',
    report: {
      kind: 'authorisation_error',
      dataOf: 'optimo',
      answers: { place: 'application', seenByOthers: 'no', putRight: 'yes' },
    },
    answers: { ...seen, data: identity, spread: ['nobody'], exfiltration: ['excluded'] },
    authority: 'no',
    people: 'no',
  },
  {
    // Bad will makes the recipient hostile, so a risk is not unlikely; business contacts lead to nothing grave.
    name: 'a leaver takes a list of business contacts to a competitor',
    report: { kind: 'other', dataOf: 'optimo', peopleCount: 250 },
    answers: {
      ...seen,
      malicious: ['yes'],
      data: ['name', 'contact'],
      ...nothingSpecial,
      spread: ['known'],
      recipient: ['formerEmployee'],
      deletionConfirmed: ['no'],
      consequences: ['lossOfControl'],
      people: ['250'],
    },
    authority: 'yes',
    people: 'no',
  },
  {
    // He signed in after his last day; nobody knows whether to finish something or to take something.
    name: 'a leaver signed in after his last day; why is not known',
    report: { kind: 'authorisation_error', dataOf: 'optimo', peopleCount: 140, answers: { putRight: 'yes' } },
    answers: {
      ...seen,
      malicious: ['unknown'],
      data: identity,
      spread: ['known'],
      recipient: ['formerEmployee'],
      consequences: ['identityFraud'],
      people: ['140'],
    },
    authority: 'yes',
    people: 'notYet',
    find: ['malicious'],
  },
  {
    // Something is wrong, and nobody knows yet what: treated as a datalek until shown otherwise (domain §1.1).
    name: 'the virus scanner warned of something, and nobody knows of what',
    report: { ...attack, answers: { whatHappened: 'unknown', stillConnected: 'unknown' } },
    answers: { ...own },
    authority: 'yes',
    people: 'notYet',
  },
  {
    // Nobody knows whose data were on the server: both tracks run, and for the people it is too early.
    name: 'a server was open, and nobody knows whose data were on it',
    report: { kind: 'share_too_open', dataOf: 'unknown', answers: { place: 'fileServer' } },
    answers: {
      securityIncident: ['yes'],
      personalData: ['yes'],
      affected: ['confidentiality'],
      malicious: ['no'],
    },
    authority: 'yes',
    people: 'notYet',
    find: ['spread'],
    clients: 'yes',
  },
];
