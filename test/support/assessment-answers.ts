import {
  type Answers,
  type AssessmentQuestionId,
  questions,
} from '../../services/incident/assessment/questions';

/** Enough to be a datalek, and nothing more. */
export const breach: Answers = {
  securityIncident: ['yes'],
  personalData: ['yes'],
  affected: ['confidentiality'],
  role: ['controller'],
};

/** A payslip that is out in the open; everything is known. */
export const slipToStranger: Answers = {
  ...breach,
  data: ['name', 'financial'],
  special: ['none'],
  payroll: ['oneSlip'],
  insight: ['clear'],
  identification: ['directly'],
  spread: ['many'],
  malicious: ['no'],
  exfiltration: ['likely'],
  medium: ['message'],
  recipient: ['stranger'],
  deletionConfirmed: ['no'],
  consequences: ['lossOfControl'],
  people: ['1'],
};

/** The same slip with a supplier who confirmed in writing that it was deleted. */
export const trustedSlip: Answers = {
  ...slipToStranger,
  spread: ['known'],
  recipient: ['relation'],
  deletionConfirmed: ['yes'],
};

/** Every answer that can be chosen for a question; for a number on both sides of the limit, for text some words. */
export function optionsOf(id: AssessmentQuestionId): readonly string[] {
  const question = questions[id];
  if (question.type === 'number') return ['3', '250', 'unknown'];
  return question.type === 'text' ? ['Daarom.', 'unknown'] : question.options;
}
