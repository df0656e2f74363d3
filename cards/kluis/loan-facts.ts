import type { Loan } from '../../services/kluis/model';
import { dateAndTime, dayName, timeNear } from '../dates';
import type { Banner, Fact } from '../shared/elements';
import type { Texts } from '../texts';
import { displayLines, displayName } from '../user-text';
import { isIn, type LoanView } from './loan-view';

export const nameOf = ({ names }: LoanView, person: string): string => displayName(names[person] ?? '–', 60);

const excerpt = (texts: Texts, max = 400) => ({ max, cut: texts.kluis.cut });

/** Words of somebody, as lines below a label or in a banner. */
export const reasonLines = (reason: string | null, texts: Texts): readonly string[] => {
  if (reason === null) return [];
  const [first = '', ...rest] = displayLines(reason, excerpt(texts));
  return [texts.kluis.reason(first), ...rest];
};

/** When something must be back, short when that is today. */
export const dueWords = ({ now, locale }: LoanView, due: string): string => timeNear(due, now, locale);

/** What it is, in the borrower's words: below a label, because only there markup means nothing. */
export const dossierPassage = ({ loan }: LoanView, texts: Texts): readonly Fact[] => [
  { label: texts.kluis.fact.dossier, lines: displayLines(loan.facts.dossier, excerpt(texts)) },
];

/** What somebody asks for or has. @param withBorrower false on the borrower's own card. */
export function mainFacts(view: LoanView, texts: Texts, withBorrower: boolean): readonly Fact[] {
  const { facts, borrower } = view.loan;
  const { fact, carrier, pieces } = texts.kluis;
  return [
    ...(withBorrower ? [{ label: fact.borrower, lines: [nameOf(view, borrower)] }] : []),
    { label: fact.carrier, lines: [pieces(facts.count, carrier[facts.carrier])] },
    ...(view.client === null ? [] : [{ label: fact.client, lines: [displayName(view.client, 60)] }]),
    { label: fact.assignment, lines: displayLines(facts.assignment, excerpt(texts)) },
    ...(isIn(view, 'requested', 'approved')
      ? [{ label: fact.until, lines: [dayName(facts.until, view.locale)] }]
      : []),
    ...(isIn(view, 'out')
      ? [{ label: fact.due, lines: [dateAndTime(view.loan.issue.due, view.locale)] }]
      : []),
    ...(view.waiting > 0 && isIn(view, 'out')
      ? [{ label: fact.waiting, lines: [texts.kluis.waiting(view.waiting)] }]
      : []),
  ];
}

/** Who did what and when; behind the toggle. */
export function courseFacts(view: LoanView, texts: Texts): readonly Fact[] {
  const { loan, locale } = view;
  const { fact, byAt } = texts.kluis;
  const deed = (label: string, by: string, at: string): Fact => ({
    label,
    lines: [byAt(nameOf(view, by), dateAndTime(at, locale))],
  });
  const issue = issueOf(loan);
  const decided = 'decided' in loan ? loan.decided : null;
  return [
    deed(fact.asked, loan.borrower, loan.askedAt),
    ...(decided ? [deed(fact.decided, decided.by, decided.at)] : []),
    ...(issue ? [deed(fact.issued, issue.by, issue.at)] : []),
    ...(issue?.acceptedAt ? [deed(fact.accepted, loan.borrower, issue.acceptedAt)] : []),
    ...(issue?.handedInAt ? [deed(fact.handedIn, loan.borrower, issue.handedInAt)] : []),
    ...(loan.status === 'back' ? [deed(fact.returned, loan.returned.by, loan.returned.at)] : []),
    ...(issue?.report
      ? [{ label: fact.incident, lines: [issue.report.incident ?? texts.kluis.opening] }]
      : []),
  ];
}

export const issueOf = (loan: Loan) => ('issue' in loan ? loan.issue : null);

/** What deviated from the policy, and why that was allowed. */
export const deviationPassages = (view: LoanView, texts: Texts): readonly Fact[] =>
  view.loan.deviations.map(({ kind, by, at, reason }) => ({
    label: texts.kluis.deviation[kind],
    lines: [
      texts.kluis.byAt(nameOf(view, by), dateAndTime(at, view.locale)),
      ...displayLines(reason, excerpt(texts)),
    ],
  }));

/** The chat may hold another copy (reliability §A2). */
export const doubleBanner = ({ possiblyDouble }: LoanView, { kluis }: Texts): readonly Banner[] =>
  possiblyDouble ? [{ style: 'warning', title: kluis.doubleTitle, lines: [kluis.double] }] : [];

/** Said to who keeps the safe and to who watches over the policy (features B25). */
export const leaverBanner = (view: LoanView, { kluis: { keeper } }: Texts): readonly Banner[] =>
  isIn(view, 'out') && view.loan.issue.leaverSince !== null
    ? [
        {
          style: 'attention',
          title: keeper.leaverTitle,
          lines: [keeper.leaver(nameOf(view, view.loan.borrower))],
        },
      ]
    : [];
