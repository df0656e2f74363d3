import { kluisActions } from '../../services/kluis/contract';
import type { Loan } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import { dayName } from '../dates';
import { type Fact, press } from '../shared/elements';
import { OpenSection } from '../shared/mine';
import { commandButton } from '../shared/plain';
import { textsFor } from '../texts';
import { bearerTexts, leftKeyTexts } from '../texts/kluis-key';
import { displayName } from '../user-text';
import { standingOf } from './loan-standing';
import { myLoanRow } from './mine';
import type { LoanLine } from './safe';

/** What somebody asked for or has, for `/mijn`. @param waits of others: for whoever keeps the key to decide or confirm. */
export function renderOpenLoans(
  loans: readonly Loan[],
  { locale, now, waits = false }: { readonly locale: Locale; readonly now: string; readonly waits?: boolean },
): OpenSection {
  const texts = textsFor(locale);
  const { mine } = texts;
  return new OpenSection({
    title: waits ? mine.waits.kluis : mine.loans,
    lines: loans.map((loan) => ({
      ...myLoanRow(loan, { locale, now, waits }, texts),
      button: press(mine.open(loan.id), kluisActions.view, { loan: loan.id }),
    })),
    more: mine.more('kluis'),
  });
}

/** What is to be said of the key, and of what is out when a role in the office ends. */
export type KeyLine =
  /** The reader keeps the safe no more and still has it. */
  | { readonly kind: 'left'; readonly to: readonly string[] }
  /** The reader is to get it from somebody who keeps the safe no more. */
  | { readonly kind: 'fetch'; readonly from: string }
  /** On its way to the reader. */
  | { readonly kind: 'coming'; readonly from: string }
  /** The reader has it, who is not the office manager: to them goes back what is out. */
  | { readonly kind: 'mine'; readonly loans: readonly string[] }
  /** The reader's role ends. */
  | ({ readonly kind: 'leaves'; readonly to: readonly string[] } & Left)
  /** The reader takes over from who leaves. */
  | ({ readonly kind: 'takes'; readonly from: string } & Left);

interface Left {
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string;
  /** Numbers of what is asked for or out. */
  readonly loans: readonly string[];
  /** Whether the key is with who leaves. */
  readonly key: boolean;
}

/** Whoever has the key, is to get it, or has to hand on what the safe keeps. */
export function renderKeyLines(locale: Locale, lines: readonly KeyLine[]): OpenSection {
  const { mine, kluisLists } = textsFor(locale);
  const key = press(kluisLists.key, kluisActions.keyCard, { from: 'card' });
  const safe = commandButton(kluisLists.safeTitle, 'kluis');
  return new OpenSection({
    title: kluisLists.keyTitle,
    lines: lines.map((line) => ({
      ...keyFact(line, locale),
      // Who keeps the safe no more has only the command left.
      button:
        line.kind === 'left'
          ? commandButton(kluisLists.key, 'kluis')
          : 'key' in line && !line.key
            ? safe
            : key,
    })),
    more: mine.more('kluis'),
  });
}

/** Numbers of that many are named. */
const mostNamed = 6;

function keyFact(line: KeyLine, locale: Locale): Fact {
  const { kluisLists } = textsFor(locale);
  const { mine, mineText, title, text } = leftKeyTexts[locale];
  const words = bearerTexts[locale];
  switch (line.kind) {
    case 'left':
      return { label: mine, lines: [mineText(namesIn(line.to))] };
    case 'fetch': {
      const from = displayName(line.from, 60);
      return { label: title(from), lines: [text(from)] };
    }
    case 'coming':
      return { label: kluisLists.keyComingTitle, lines: [kluisLists.keyComing(displayName(line.from, 60))] };
    case 'mine':
      return { label: kluisLists.keyMine, lines: [words.mine(named(line.loans, locale).join(', '))] };
    case 'leaves': {
      const day = dayName(line.until, locale);
      return {
        label: words.leaves(day),
        lines: [words.leavesLine(thingsIn(line, locale), namesIn(line.to))],
      };
    }
    case 'takes': {
      const label = words.takes(displayName(line.from, 60), dayName(line.until, locale));
      return { label, lines: [words.takesLine(thingsIn(line, locale))] };
    }
  }
}

const namesIn = (names: readonly string[]): string => names.map((name) => displayName(name, 60)).join(', ');

const thingsIn = ({ key, loans }: Left, locale: Locale): string =>
  [...(key ? [bearerTexts[locale].theKey] : []), ...named(loans, locale)].join(', ');

function named(loans: readonly string[], locale: Locale): readonly string[] {
  const left = loans.length - mostNamed;
  return [...loans.slice(0, mostNamed), ...(left > 0 ? [bearerTexts[locale].andMore(left)] : [])];
}

/** For whoever watches over the policy: what is not back. */
export function renderLateLoans(
  lines: readonly LoanLine[],
  reading: { readonly locale: Locale; readonly now: string },
): OpenSection {
  const texts = textsFor(reading.locale);
  const { mine, kluis } = texts;
  return new OpenSection({
    title: kluis.watchLateTitle,
    lines: lines.flatMap(({ loan, borrower }) =>
      loan.status === 'out'
        ? [
            {
              label: loan.id,
              lines: [standingOf(loan, displayName(borrower, 60), reading, texts)],
              button: press(mine.open(loan.id), kluisActions.view, { loan: loan.id }),
            },
          ]
        : [],
    ),
    more: mine.more('kluis'),
  });
}
