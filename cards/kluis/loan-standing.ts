import type { LoanIn } from '../../services/kluis/model';
import { timeNear } from '../dates';
import type { Texts } from '../texts';
import type { Locale } from '../../services/people/roles';

/** Where a loan that is out stands, on the line of a list. @param name of the borrower. @param now ISO instant. */
export function standingOf(
  { issue }: LoanIn<'out'>,
  name: string,
  { now, locale }: { readonly now: string; readonly locale: Locale },
  { kluisLists }: Texts,
): string {
  if (issue.handedInAt !== null) return kluisLists.unconfirmed(name, timeNear(issue.handedInAt, now, locale));
  const due = timeNear(issue.due, now, locale);
  return issue.due <= now ? kluisLists.late(name, due) : kluisLists.out(name, due);
}
