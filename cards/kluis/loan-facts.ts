import type { Deed, Loan, LoanIn } from '../../services/kluis/model';
import { dateAndTime, dayName, timeNear } from '../dates';
import type { Banner, Fact } from '../shared/elements';
import type { Texts } from '../texts';
import { displayLines, displayName } from '../user-text';
import { isIn, type LoanModel } from './loan-model';

export const nameOf = ({ names }: LoanModel, person: string): string => displayName(names[person] ?? '–', 60);

const excerpt = (texts: Texts, max = 400) => ({ max, cut: texts.kluis.cut });

/** Somebody's words, as lines below a label or in a banner. */
export const reasonLines = (reason: string | null, texts: Texts): readonly string[] =>
  reason === null ? [] : labelledLines(reason, texts.kluis.reason, texts);

function labelledLines(words: string, labelled: (text: string) => string, texts: Texts): readonly string[] {
  const [first = '', ...rest] = displayLines(words, excerpt(texts));
  return [labelled(first), ...rest];
}

/** More time was asked and refused, and nothing happened since that makes an end of it. */
export function refusedLonger({ loan }: LoanModel<LoanIn<'out'>>) {
  const { longerRefused, handedInAt, found, undone } = loan.issue;
  if (!longerRefused || handedInAt !== null) return null;
  // Since then it was lost or back, and is out until another day.
  const superseded = [found, undone].some((since) => since !== undefined && since.at > longerRefused.at);
  return superseded ? null : longerRefused;
}

/** When something must be back, in short form if that is today. */
export const dueWords = ({ now, locale }: LoanModel, due: string): string => timeNear(due, now, locale);

/** What it is, in the borrower's words: below a label, because only there markup has no meaning. */
export const dossierPassage = ({ loan }: LoanModel, texts: Texts): readonly Fact[] => [
  { label: texts.kluis.fact.dossier, lines: displayLines(loan.facts.dossier, excerpt(texts)) },
];

/** What somebody asks for or has. @param withBorrower false on the borrower's own card. */
export function mainFacts(model: LoanModel, texts: Texts, withBorrower: boolean): readonly Fact[] {
  const { facts, borrower } = model.loan;
  const { fact, carrier, pieces } = texts.kluis;
  return [
    ...(withBorrower ? [{ label: fact.borrower, lines: [nameOf(model, borrower)] }] : []),
    { label: fact.carrier, lines: [pieces(facts.count, carrier[facts.carrier])] },
    ...(model.client === null ? [] : [{ label: fact.client, lines: [displayName(model.client, 60)] }]),
    { label: fact.assignment, lines: displayLines(facts.assignment, excerpt(texts)) },
    ...(isIn(model, 'requested', 'approved')
      ? [
          ...(facts.from === undefined
            ? []
            : [{ label: fact.from, lines: [dayName(facts.from, model.locale)] }]),
          { label: fact.until, lines: [dayName(facts.until, model.locale)] },
        ]
      : []),
    ...(isIn(model, 'out')
      ? [{ label: fact.due, lines: [dateAndTime(model.loan.issue.due, model.locale)] }]
      : []),
    ...(model.waiting > 0 && isIn(model, 'out')
      ? [{ label: fact.waiting, lines: [texts.kluis.waiting(model.waiting)] }]
      : []),
  ];
}

/** Who did what and when; behind the toggle. */
export function courseFacts(model: LoanModel, texts: Texts): readonly Fact[] {
  const { loan, locale } = model;
  const { fact, byAt } = texts.kluis;
  const deed = (label: string, by: string, at: string): Fact => ({
    label,
    lines: [byAt(nameOf(model, by), dateAndTime(at, locale))],
  });
  const receiptOf = (at: string | null): Fact =>
    at === null
      ? { label: fact.accepted, lines: [texts.kluis.notAccepted] }
      : deed(fact.accepted, loan.borrower, at);
  const issue = issueOf(loan);
  const decided = 'decided' in loan ? loan.decided : null;
  const recorder = recordedBy(loan);
  const lost = loan.status === 'lost' ? loan.lost : issue?.found?.lost;
  const handedInAt = handedInOf(loan);
  return [
    deed(recorder === null ? fact.asked : fact.recorded, recorder ?? loan.borrower, loan.askedAt),
    ...(decided ? [deed(fact.decided, decided.by, decided.at)] : []),
    ...(issue ? [deed(fact.issued, issue.by, issue.at)] : []),
    ...(issue ? [receiptOf(issue.acceptedAt)] : []),
    ...(handedInAt === null ? [] : [deed(fact.handedIn, loan.borrower, handedInAt)]),
    ...(lost ? [deed(fact.lost, lost.by, lost.at)] : []),
    ...(issue?.found ? [deed(fact.found, issue.found.by, issue.found.at)] : []),
    ...(issue?.undone ? [deed(fact.undone, issue.undone.by, issue.undone.at)] : []),
    ...(loan.status === 'back' ? [deed(fact.returned, loan.returned.by, loan.returned.at)] : []),
    ...(issue?.report
      ? [{ label: fact.incident, lines: [issue.report.incident ?? texts.kluis.opening] }]
      : []),
  ];
}

/** Who recorded it without a request (Entra object id); null: there was one. */
export const recordedBy = ({ deviations }: Loan): string | null =>
  deviations.find(({ kind }) => kind === 'withoutRequest')?.by ?? null;

export const issueOf = (loan: Loan) => ('issue' in loan ? loan.issue : null);

/** When the borrower said that it was brought back, even if somebody found that it was not there. */
export function handedInOf(loan: Loan): string | null {
  const issue = issueOf(loan);
  return issue?.handedInAt ?? issue?.undone?.said ?? null;
}

/** Where it is, as far as anybody knows: the borrower may have said otherwise. */
export function standsWith(
  model: LoanModel<LoanIn<'out'>>,
  otherwise: (name: string) => string,
  texts: Texts,
): string {
  const { keeper } = texts.kluis;
  const name = nameOf(model, model.loan.borrower);
  const said = model.loan.issue.undone?.said;
  return said === undefined ? otherwise(name) : keeper.saysBack(name, dateAndTime(said, model.locale));
}

/** What deviated from the policy, and why that was allowed. */
export const deviationPassages = (model: LoanModel, texts: Texts): readonly Fact[] =>
  model.loan.deviations.map(({ kind, by, at, reason }) => ({
    label: texts.kluis.deviation[kind],
    lines: [
      texts.kluis.byAt(nameOf(model, by), dateAndTime(at, model.locale)),
      ...displayLines(reason, excerpt(texts)),
    ],
  }));

/** The chat may hold another copy (reliability §A2). */
export const doubleBanner = ({ possiblyDouble }: LoanModel, { kluis }: Texts): readonly Banner[] =>
  possiblyDouble ? [{ style: 'warning', title: kluis.doubleTitle, lines: [kluis.double] }] : [];

/**
 * It was recorded as lost or as back and was not: told to those who keep the safe and those who watch over the policy.
 * @param confirms whether the reader can say that it is locked up.
 */
export function turnedOutBanners(model: LoanModel, texts: Texts, confirms: boolean): readonly Banner[] {
  if (!isIn(model, 'out')) return [];
  const { keeper, opening } = texts.kluis;
  const { found, undone } = model.loan.issue;
  const said = (
    title: string,
    words: (name: string, when: string) => string,
    { by, at, reason }: Deed & { readonly reason: string },
    labelled: (text: string) => string = texts.kluis.reason,
  ): Banner => ({
    style: 'warning',
    title,
    lines: [
      words(nameOf(model, by), dateAndTime(at, model.locale)),
      ...labelledLines(reason, labelled, texts),
      confirms ? keeper.locked : keeper.lockedBy,
    ],
  });
  const incident = found ? [keeper.reported(found.incident ?? opening)] : [];
  return [
    ...(found ? [said(keeper.foundTitle, keeper.foundBy, found, keeper.foundAt)] : []),
    ...incident.map((title): Banner => ({ style: 'emphasis', title, lines: [] })),
    ...(undone ? [said(keeper.undoneTitle, keeper.turnedOut, undone)] : []),
  ];
}

/** Told to those who keep the safe and those who watch over the policy (features B25). */
export const leaverBanner = (model: LoanModel, { kluis: { keeper } }: Texts): readonly Banner[] =>
  isIn(model, 'out') && model.loan.issue.leaverSince !== null
    ? [
        {
          style: 'attention',
          title: keeper.leaverTitle,
          lines: [keeper.leaver(nameOf(model, model.loan.borrower))],
        },
      ]
    : [];
