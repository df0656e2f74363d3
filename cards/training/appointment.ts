import type { Locale } from '../../services/people/roles';
import type { Session } from '../../services/training/model';
import { type Addressee, type CalendarEvent, calendarFile } from '../calendar/event';
import { dayName } from '../dates';
import { textsFor } from '../texts';

export interface AppointmentModel {
  readonly locale: Locale;
  readonly session: Session;
  /** Name of the topic in that language. */
  readonly topic: string;
  /** ISO instants. */
  readonly start: string;
  readonly end: string;
}

/** A session in the form calendars accept, from a file or from a mail. */
export function sessionEvent({ locale, session, topic, start, end }: AppointmentModel): CalendarEvent {
  const { training } = textsFor(locale);
  const { facts, version, publishedAt, changedAt } = session;
  const cancelled = session.status === 'cancelled';
  return {
    uid: `${session.id}@optimo-veilig`,
    // Every change, even one that nobody is told of: a calendar takes the file with the highest number.
    sequence: version,
    // Not every calendar shows the status.
    title: cancelled ? `${training.status.cancelled}: ${facts.title}` : facts.title,
    location: facts.where,
    description: [topic, facts.link ?? ''].join('\n').trim(),
    url: facts.link,
    start: new Date(start),
    end: new Date(end),
    stamp: new Date(changedAt ?? (session.status === 'cancelled' ? session.cancelledAt : publishedAt)),
    cancelled,
  };
}

export interface SentAppointment extends AppointmentModel {
  readonly to: Addressee;
  /** Address that mail comes from. */
  readonly from: string;
  /** Name of the colleague whose session it is. */
  readonly organiser: string;
  /** The place was given back, or the session is off. */
  readonly cancelled: boolean;
  /** ISO instant of the latest change: of two with the same number, a calendar takes the later. */
  readonly stamp: string;
}

export interface AppointmentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
}

/** One person's appointment: added, moved and removed by the calendar that reads the mail (RFC 6047). */
export async function appointmentMail(model: SentAppointment): Promise<AppointmentMail> {
  const { locale, session, to, from, organiser, cancelled, stamp } = model;
  const { training, shared } = textsFor(locale);
  const { facts, id } = session;
  const event = sessionEvent(model);
  const content = await calendarFile({
    ...event,
    cancelled,
    stamp: new Date(stamp),
    invitation: { organiser: { name: shared.product, email: from }, attendee: to },
  });
  const moment = training.block(dayName(facts.day, locale), facts.from, facts.until);
  const say = cancelled ? training.mail.cancelled : training.mail.invited;
  return {
    to: to.email,
    subject: say.subject(facts.title),
    text: [
      say.text,
      '',
      `${facts.title} (${id})`,
      moment,
      ...[facts.where, facts.link ?? ''].filter((line) => line !== ''),
      '',
      training.mail.questions(organiser),
    ].join('\n'),
    calendar: { method: cancelled ? 'CANCEL' : 'REQUEST', content: content.toString('utf8') },
  };
}
