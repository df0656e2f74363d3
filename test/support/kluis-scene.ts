import example from '../../deployment/organisation.example.json';
import type { LoanCommand, RequestCommand } from '../../services/kluis/commands';
import { decide } from '../../services/kluis/decide';
import type { Loan, LoanFacts } from '../../services/kluis/model';
import { objectOf } from '../../services/kluis/object';
import type { LoanMoment } from '../../services/kluis/outcome';
import { type Decision, isRefusal } from '../../services/ledger/decision';
import { type Organisation, parseOrganisation } from '../../services/people/organisation';
import { at } from '../../services/time/calendar';

/** A loan in the example organisation, for tests of the pure decisions. */

const parsed = parseOrganisation(example);
if ('faults' in parsed) throw new Error('the example is wrong');
export const { organisation } = parsed;

const person = (number: number) => `0a1b2c3d-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const employee = person(1);
export const officeManager = person(2);
export const fg = person(4);
export const colleague = person(6);
export const board = person(11);
export const officeDeputy = person(14);

export const facts: LoanFacts = {
  client: null,
  dossier: 'Personeelsdossier Jansen',
  carrier: 'paper',
  count: 1,
  assignment: 'Controle jaarwerk',
  until: '2026-11-23',
};

/** @param time `YYYY-MM-DD HH:mm` on the office's clock. */
export const local = (time: string): Date => {
  const [day = '', clock = ''] = time.split(' ');
  return at(day, clock, organisation.office);
};

export const moment = (
  now: Date,
  change: Partial<LoanMoment> = {},
  of: Organisation = organisation,
): LoanMoment => ({
  now,
  organisation: of,
  absent: new Set(),
  unreached: new Set(),
  id: 'KL-0001',
  key: null,
  holder: null,
  incidents: 'incident|2026',
  visitors: null,
  ...change,
});

export const request = (change: Partial<RequestCommand> = {}): RequestCommand => ({
  type: 'request',
  facts,
  object: objectOf(change.facts ?? facts),
  borrower: employee,
  cardActivityId: 'activity-1',
  late: [],
  ...change,
});

export function accept(state: Loan | null, command: LoanCommand, when: LoanMoment): Decision<Loan> {
  const outcome = decide(state, command, when);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}

export function refusalOf(state: Loan | null, command: LoanCommand, when: LoanMoment): string | undefined {
  const outcome = decide(state, command, when);
  return isRefusal(outcome) ? outcome.refused : undefined;
}

/** Everything done one after the other at one moment; returns the resulting loan. */
export const after = (now: Date, ...commands: readonly LoanCommand[]): Loan => {
  const loan = commands.reduce<Loan | null>(
    (state, command) => accept(state, command, moment(now)).state,
    null,
  );
  if (!loan) throw new Error('nothing was done');
  return loan;
};

export const approve = (by = officeManager, reason: string | null = null): LoanCommand => ({
  type: 'approve',
  by,
  reason,
});
export const issue = (by = officeManager): LoanCommand => ({ type: 'issue', by });
export const takeBack = (by = officeManager): LoanCommand => ({ type: 'takeBack', by });

/** Who gets which card, as `view person`. */
export const told = (decision: Decision<Loan>): readonly string[] =>
  decision.messages.map(({ view, person: who }) => `${view} ${who.slice(-2)}`).sort();
