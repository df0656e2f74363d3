import { type KeyLine, renderKeyLines, renderLateLoans, renderOpenLoans } from '../../../cards/kluis/open';
import type { OpenSection } from '../../../cards/shared/mine';
import { confirmers, type KeyCustody, type KeyMoment, mayConfirm } from '../../../services/kluis/bearer';
import { mayDecide, onDuty, watchers } from '../../../services/kluis/custodians';
import { custodyOf, isLeftBehind } from '../../../services/kluis/key';
import { partition } from '../../../services/kluis/loans';
import type { Loan } from '../../../services/kluis/model';
import { type Leaving, officeLeaving } from '../../../services/people/office';
import { holdersOf } from '../../../services/people/roles';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { StaffTurn } from '../../routing/flow';
import { nameOf } from './cards';
import { isOpen } from './overview';

/** What is open for somebody in the safe. */
export async function openInSafe(
  { actor: { person, locale } }: StaffTurn,
  container: Container,
): Promise<readonly OpenSection[]> {
  const { loans } = container;
  const [at, own] = await Promise.all([loans.keyMoment(partition), loans.loansOf(person)]);
  const keeps = mayDecide(at, '', person);
  const watches = watchers(at).some(({ aadObjectId }) => aadObjectId === person);
  const open = keeps || watches ? await loans.openLoans() : [];
  const now = container.clock.now().toISOString();
  const waiting = keeps ? waitingFor(person, open, at) : [];
  const late = watches ? open.filter((loan) => isLate(loan, now) && !waiting.includes(loan)) : [];
  return [
    renderKeyLines(locale, keyLines(person, open, at)),
    renderOpenLoans(waiting, { locale, now, waits: true }),
    renderLateLoans(
      late.map((loan) => ({ loan, borrower: nameOf(at.organisation, loan.borrower) })),
      { locale, now },
    ),
    renderOpenLoans(own.filter(isOpen), { locale, now }),
  ];
}

/** For who keeps the key: requests, what was said to be brought back, more time that was asked for, and what is late. */
function waitingFor(person: string, open: readonly Loan[], at: KeyMoment): readonly Loan[] {
  const today = dayOf(at.now, at.organisation.office.timeZone);
  return open.filter(
    (loan) => mayDecide(at, loan.borrower, person) && waitsFor(person, loan, { ...at, today }),
  );
}

function waitsFor(person: string, loan: Loan, at: KeyMoment & { readonly today: string }): boolean {
  if (loan.status === 'requested') return true;
  if (loan.status === 'approved') return (loan.facts.from ?? at.today) <= at.today;
  if (loan.status !== 'out') return false;
  const { handedInAt, wanted } = loan.issue;
  if (handedInAt !== null) return isAskedBack(loan, person, at);
  return wanted !== null || isLate(loan, at.now.toISOString());
}

/** Whoever has the key, or is about to, is waited for; the others read who that is on its card. */
const isAskedBack = ({ borrower }: Loan, person: string, at: KeyMoment): boolean =>
  mayConfirm(at, borrower, person) ||
  confirmers(at, borrower).some(({ aadObjectId }) => aadObjectId === person);

const isLate = (loan: Loan, now: string): boolean => loan.status === 'out' && loan.issue.due <= now;

/** The key, and what goes with it when a role in the office ends: for who has it, and for who gets it. */
function keyLines(person: string, open: readonly Loan[], at: KeyMoment): readonly KeyLine[] {
  const key = custodyOf(at.key, at);
  const name = (id: string): string => nameOf(at.organisation, id);
  const isWith = key.lost === null && key.holder === person;
  if (key.holder !== null && isLeftBehind(key, at)) {
    const asked = onDuty(at, key.holder);
    if (isWith) return [{ kind: 'left', to: asked.map((one) => one.name) }];
    if (asked.some(({ aadObjectId }) => aadObjectId === person))
      return [{ kind: 'fetch', from: name(key.holder) }];
  }
  const leaving = officeLeaving(at);
  const theirs = open.filter(({ borrower }) => borrower !== person);
  const coming: readonly KeyLine[] =
    key.handing?.to === person ? [{ kind: 'coming', from: name(key.handing.by) }] : [];
  return [
    ...coming,
    ...(isWith && isUnusual(person, key, leaving, at)
      ? [{ kind: 'mine', loans: idsOf(theirs.filter(({ status }) => status === 'out')) } as const]
      : []),
    ...leaving.flatMap((one) => leavingLine(person, one, theirs, { ...at, key })),
  ];
}

/** That the office manager has the key is no news; of anybody else it is, as long as it lasts. */
function isUnusual(
  person: string,
  { since }: KeyCustody,
  leaving: readonly Leaving[],
  { organisation, now }: KeyMoment,
): boolean {
  const manages = holdersOf(organisation, 'officeManager', now).some((one) => one.aadObjectId === person);
  return since !== null && !manages && !leaving.some((one) => one.person.aadObjectId === person);
}

function leavingLine(
  person: string,
  { person: leaver, until, next }: Leaving,
  theirs: readonly Loan[],
  at: KeyMoment & { readonly key: KeyCustody },
): readonly KeyLine[] {
  const { key } = at;
  const own = leaver.aadObjectId === person;
  const takes = next.some(({ aadObjectId }) => aadObjectId === person);
  const hasKey = key.lost === null && key.holder === leaver.aadObjectId;
  if (!own && !takes) return [];
  // What is out goes with the key already.
  const isTheirs = (loan: Loan, one: string): boolean =>
    loan.status !== 'out' || confirmers(at, loan.borrower).some(({ aadObjectId }) => aadObjectId === one);
  const loans = idsOf(theirs.filter((loan) => isTheirs(loan, leaver.aadObjectId)));
  if (loans.length === 0 && !hasKey) return [];
  const what = { until, loans, key: hasKey };
  return own
    ? [{ kind: 'leaves', to: next.map(({ name }) => name), ...what }]
    : [{ kind: 'takes', from: leaver.name, ...what }];
}

const idsOf = (loans: readonly Loan[]): readonly string[] => loans.map(({ id }) => id);
