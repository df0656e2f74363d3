import type { Answers } from '../../services/incident/assessment/questions';

/** Enough to be a datalek, and nothing more. */
export const breach: Answers = {
  securityIncident: ['yes'],
  personalData: ['yes'],
  affected: ['confidentiality'],
  role: ['controller'],
};

/** A payslip that a stranger has; everything is known. */
export const slipToStranger: Answers = {
  ...breach,
  data: ['name', 'financial'],
  special: ['none'],
  payroll: ['oneSlip'],
  slipShows: ['none'],
  insight: ['clear'],
  identification: ['directly'],
  spread: ['many'],
  malicious: ['no'],
  exfiltration: ['likely'],
  encrypted: ['no'],
  keySafe: ['no'],
  dataIntact: ['yes'],
  backupKept: ['yes'],
  recipient: ['stranger'],
  deletionConfirmed: ['no'],
  vulnerable: ['no'],
  people: ['1'],
};

/** The same slip with a supplier who confirmed in writing that it was deleted. */
export const trustedSlip: Answers = {
  ...slipToStranger,
  spread: ['known'],
  exfiltration: ['excluded'],
  recipient: ['relation'],
  deletionConfirmed: ['yes'],
};
