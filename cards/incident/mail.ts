import { dateAndTime } from '../dates';
import { textsFor } from '../texts';
import type { Locale } from '../../services/people/roles';
import type { IncidentAlertModel } from './alert-model';

export interface Mail {
  readonly subject: string;
  readonly text: string;
}

/**
 * The second channel when Teams reaches nobody (architecture §3). Holds the number and the clock and nothing that was
 * typed: mail is not a safe place for that (policy, "uitwisseling via e-mail").
 */
export function incidentMail({
  id,
  facts,
  reportedAt,
  hours,
  deadline,
  locale,
}: Pick<IncidentAlertModel, 'id' | 'facts' | 'reportedAt' | 'locale'> & {
  /** Of the statutory term. */
  readonly hours: number;
  readonly deadline: string;
}): Mail {
  const { alert, incident, kinds } = textsFor(locale);
  const kind = facts.kind ? kinds.names[facts.kind] : incident.unknown;
  return {
    subject: alert.mailSubject(id),
    text: alert.mailBody(id, kind, dateAndTime(reportedAt, locale), hours, dateAndTime(deadline, locale)),
  };
}

/**
 * The same where the report is about somebody: whoever opens the mailbox may be that person, so it gives the number and
 * who to call, and nothing else (features N6).
 * @param phone of the office; empty when there is none.
 */
export function discreetMail(id: string, phone: string, locale: Locale): Mail {
  const { alert } = textsFor(locale);
  return { subject: alert.discreetSubject(id), text: alert.discreetBody(id, phone) };
}
