import { type Golden, identity, nothingSpecial, own, slip } from './model';

const outage = { kind: 'other', dataOf: 'optimo' } as const;
const wrong = { kind: 'other', dataOf: 'optimo' } as const;
const gone = { ...own, affected: ['availability'], malicious: ['no'] };
const altered = { ...own, affected: ['integrity'], malicious: ['no'] };
const everything = { data: [...identity, 'financial'], special: ['health'], payroll: ['yearOfSlips'] };

/** Outages and wrong salaries: nobody saw what was not theirs, but people may have noticed. */
export const payroll: readonly Golden[] = [
  {
    // Nobody noticed and all is back: whatever the data, however many people (recital 85 speaks of effects).
    name: 'the ERP is away for three hours of the night; nobody notices',
    report: { ...outage, peopleCount: 900 },
    answers: { ...gone, ...everything, missing: ['restored'], felt: ['nothing'], people: ['900'] },
    authority: 'no',
    people: 'no',
  },
  {
    // Salaries a day late are a question of income: serious, so the people are told too, who must pay their rent.
    name: 'payroll is away on the day of payment; salaries come a day late',
    report: { ...outage, peopleCount: 140 },
    answers: { ...gone, ...everything, missing: ['restored'], felt: ['serious'], people: ['140'] },
    authority: 'yes',
    people: 'yes',
  },
  {
    // If noticed, a risk is not unlikely; but it was no more than a nuisance.
    name: 'nobody can ask for leave during two days',
    report: { ...outage, peopleCount: 140 },
    answers: {
      ...gone,
      ...nothingSpecial,
      data: ['name'],
      missing: ['restored'],
      felt: ['inconvenience'],
      people: ['140'],
    },
    authority: 'yes',
    people: 'no',
  },
  {
    // Nobody has asked yet: for the AP it counts as the worst, for the people it is the thing to find out.
    name: 'the time registration was away, and nobody knows what people noticed',
    report: { ...outage },
    answers: { ...gone, missing: ['restored'] },
    authority: 'yes',
    people: 'notYet',
    find: ['felt'],
  },
  {
    // Paid into a stranger's account: income, which is serious, whether or not the data can be corrected.
    name: 'account numbers were altered, and three salaries went elsewhere',
    report: { ...wrong, peopleCount: 3 },
    answers: {
      ...altered,
      ...nothingSpecial,
      data: ['name', 'financial'],
      altered: ['recoverable'],
      felt: ['serious'],
      people: ['3'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // Corrected before the run: nobody ever had a wrong salary.
    name: 'wrong hours are found and put right before the payroll run',
    report: { ...wrong, peopleCount: 45 },
    answers: {
      ...altered,
      ...nothingSpecial,
      data: ['name', 'financial'],
      altered: ['unused'],
      people: ['45'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // Two people had to call, and had their money the next morning: noticed, not serious.
    name: 'two employees get a little too little, and the rest the next morning',
    report: { ...wrong, peopleCount: 2 },
    answers: {
      ...altered,
      ...nothingSpecial,
      data: ['name', 'financial'],
      altered: ['recoverable'],
      felt: ['inconvenience'],
      people: ['2'],
    },
    authority: 'yes',
    people: 'no',
  },
  {
    // Payslips that reveal sickness, with a client we know who admits not having deleted them: a relation is trusted on
    // its confirmation (EDPB Guidelines 9/2022, 112), and the special data there can set people apart (recital 75).
    name: 'slips that show sickness go to a client, who keeps them',
    report: {
      kind: 'email_wrong_recipient',
      dataOf: 'optimo',
      answers: { recipient: 'client', attachment: 'unprotected' },
    },
    answers: {
      ...own,
      ...slip,
      affected: ['confidentiality'],
      malicious: ['no'],
      medium: ['message'],
      spread: ['known'],
      special: ['health'],
      recipient: ['relation'],
      deletionConfirmed: ['no'],
      consequences: ['discrimination'],
      people: ['12'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // The recipient, who is not bound, keeps enough to pass for hundreds of people (recital 75): that nobody known to
    // be bad has it does not make misuse unlikely.
    name: 'annual statements of four hundred go to somebody who left, who does not answer',
    report: {
      kind: 'email_wrong_recipient',
      dataOf: 'optimo',
      peopleCount: 400,
      answers: { recipient: 'unknown', attachment: 'unprotected' },
    },
    answers: {
      ...own,
      affected: ['confidentiality'],
      malicious: ['no'],
      medium: ['message'],
      spread: ['known'],
      ...nothingSpecial,
      data: identity,
      recipient: ['formerEmployee'],
      deletionConfirmed: ['no'],
      consequences: ['identityFraud'],
      people: ['400'],
    },
    authority: 'yes',
    people: 'yes',
  },
];
