import type { LoanChange } from '../../../services/kluis/commands';
import { mayOversee } from '../../../services/kluis/custodians';
import { faultOfEnd, readReason } from '../../../services/kluis/form';
import type { LoanOnFile } from '../../../services/kluis/loans';
import type { LoanRefusal } from '../../../services/kluis/transitions';
import { loanNumber } from '../../../services/kluis/contract';
import { typedLoanNumber } from '../../../services/kluis/number';
import type { Container } from '../../routing/container';
import { afterPress } from '../../routing/presses';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice, notice } from '../../routing/notices';
import { cardOf, lossOf } from './cards';

/** What a card of a loan carries back. */
export interface LoanData {
  readonly loan: string;
}

/** With a reason, as typed. */
export interface ReasonData extends LoanData {
  readonly reason: string;
}

interface ApprovalData extends LoanData {
  readonly approval: string;
}

interface ReportData extends LoanData {
  readonly what: string;
}

interface LongerData extends ReasonData {
  readonly until: string;
}

/** A press without words. The first wins; a later one gets the card as it is now, not an error. */
export const press =
  (command: (person: string, turn: StaffTurn, file: LoanOnFile) => LoanChange) =>
  async (turn: StaffTurn, { loan: id }: LoanData, container: Container): Promise<Answer> => {
    const file = await container.loans.find(id);
    const { person } = turn.actor;
    if (!file) return notice(turn, 'loanNotFound');
    return await carryOut(turn, id, command(person, turn, file), container);
  };

export const issue = press((by) => ({ type: 'issue', by }));
export const takeBack = press((by) => ({ type: 'takeBack', by }));
export const withdraw = press((borrower) => ({ type: 'withdraw', borrower }));
export const accept = press((borrower) => ({ type: 'accept', borrower }));
export const handIn = press((borrower) => ({ type: 'handIn', borrower }));
export const lose = press((actor, { actor: { locale } }, { loan }) => ({
  type: 'lose',
  actor,
  what: lossOf(loan, locale),
}));

/** Opened, or fetched again by the client: the card as it is now. */
export const look = (turn: StaffTurn, { loan }: LoanData, container: Container): Promise<Answer> =>
  current(turn, loan, container);

/** "Nummer opzoeken": a loan by its number as typed, `KL-0012`, `kl 12` or `12`; including one that is over. */
export async function findLoan(
  turn: StaffTurn,
  { number }: { readonly number: string },
  container: Container,
): Promise<Answer> {
  const id = typedLoanNumber(number) ?? loanNumber.typed(loanNumber.prefix + number.trim()) ?? '';
  // Beside the list, which stays for another try.
  return (await container.loans.find(id))
    ? await current(turn, id, container)
    : shortNotice(turn, 'loanNotFound');
}

/** The reason may be omitted, unless the decision needs one. */
export async function approve(turn: StaffTurn, data: ApprovalData, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  const reason = data.approval.trim() === '' ? null : readReason(data.approval);
  if (reason && 'fault' in reason) return shortNotice(turn, 'textTooLong');
  return await carryOut(
    turn,
    data.loan,
    { type: 'approve', by: person, reason: reason?.text ?? null },
    container,
  );
}

export async function refuse(turn: StaffTurn, data: ReasonData, container: Container): Promise<Answer> {
  return await withReason(turn, data, container, (by, reason) => ({ type: 'refuse', by, reason }));
}

/** Not back in time, reported as an incident with the words on the card (domain §7.2). */
export async function report(
  turn: StaffTurn,
  { loan, what }: ReportData,
  container: Container,
): Promise<Answer> {
  return await withReason(turn, { loan, reason: what }, container, (reporter, words) => ({
    type: 'report',
    reporter,
    what: words,
  }));
}

/** "Gevonden": for the borrower who lost it, or a keeper of the safe. */
export async function found(
  turn: StaffTurn,
  { loan, where }: LoanData & { readonly where: string },
  container: Container,
): Promise<Answer> {
  return await withReason(turn, { loan, reason: where }, container, (actor, reason) => ({
    type: 'found',
    actor,
    reason,
  }));
}

/** "Niet langer": the answer to a request for more time. */
export async function refuseLonger(
  turn: StaffTurn,
  { loan, whyNot }: LoanData & { readonly whyNot: string },
  container: Container,
): Promise<Answer> {
  return await withReason(turn, { loan, reason: whyNot }, container, (by, reason) => ({
    type: 'refuseLonger',
    by,
    reason,
  }));
}

/** "Toch niet terug": it was pressed by mistake. */
export async function undoBack(turn: StaffTurn, data: ReasonData, container: Container): Promise<Answer> {
  return await withReason(turn, data, container, (by, reason) => ({ type: 'undoBack', by, reason }));
}

/** "Toch niet": before it leaves the safe. */
export async function revoke(turn: StaffTurn, data: ReasonData, container: Container): Promise<Answer> {
  return await withReason(turn, data, container, (by, reason) => ({ type: 'revoke', by, reason }));
}

export async function askLonger(turn: StaffTurn, data: LongerData, container: Container): Promise<Answer> {
  const { until } = data;
  return await untilLater(turn, data, container, (borrower, reason) => ({
    type: 'askLonger',
    borrower,
    until,
    reason,
  }));
}

export async function keepLonger(turn: StaffTurn, data: LongerData, container: Container): Promise<Answer> {
  const { until } = data;
  return await untilLater(turn, data, container, (by, reason) => ({ type: 'keepLonger', by, until, reason }));
}

async function untilLater(
  turn: StaffTurn,
  data: LongerData,
  container: Container,
  command: (person: string, reason: string) => LoanChange,
): Promise<Answer> {
  const context = { now: container.clock.now(), organisation: container.organisation() };
  const fault = faultOfEnd(data.until, context);
  if (fault !== null)
    return shortNotice(turn, fault === 'notWorkingDay' ? 'notWorkingDay' : 'dayNotPossible');
  return await withReason(turn, data, container, command);
}

async function withReason(
  turn: StaffTurn,
  data: ReasonData,
  container: Container,
  command: (person: string, reason: string) => LoanChange,
): Promise<Answer> {
  const { person } = turn.actor;
  const reason = readReason(data.reason);
  if ('fault' in reason)
    return shortNotice(turn, reason.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  return await carryOut(turn, data.loan, command(person, reason.text), container);
}

async function carryOut(
  turn: StaffTurn,
  id: string,
  command: LoanChange,
  container: Container,
): Promise<Answer> {
  const outcome = await container.loans.change(id, command);
  return await afterPress(turn, outcome, refusalNotices, () => current(turn, id, container));
}

/** Refusals that the current card does not explain by itself. */
const refusalNotices: Partial<
  Record<
    LoanRefusal,
    'ownRequest' | 'reasonRequired' | 'heldByOther' | 'notWorkingDay' | 'notLate' | 'notYet'
  >
> = {
  ownRequest: 'ownRequest',
  reasonRequired: 'reasonRequired',
  heldByOther: 'heldByOther',
  notWorkingDay: 'notWorkingDay',
  notLate: 'notLate',
  notYet: 'notYet',
};

/** The card of a loan as it is now, for the reader; nobody else learns that it exists. */
export async function current(turn: StaffTurn, id: string, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const loans = container.loans;
  const file = await loans.find(id);
  if (!file) return notice(turn, 'loanNotFound');
  const { borrower } = file.loan;
  if (person !== borrower && !mayOversee(await loans.custody(), borrower, person))
    return notice(turn, 'loanNotFound');
  return { kind: 'card', card: await cardOf(file, { person, account: turn.account, locale }, container) };
}
