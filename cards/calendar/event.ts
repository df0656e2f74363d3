import { cellText } from '../sheets/sheet';

/** One appointment in the form a calendar accepts. */
export interface CalendarEvent {
  /** The same for every version of the appointment. */
  readonly uid: string;
  /** Incremented by every change, so that a newer file replaces an older one (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly url: string | null;
  readonly start: Date;
  readonly end: Date;
  /** When this version was made. */
  readonly stamp: Date;
  /** It does not take place: a calendar that has it removes it, and no longer rings. */
  readonly cancelled: boolean;
  /** Sent by mail to somebody whose calendar adds it by itself; absent: a file that is opened by hand. */
  readonly invitation?: { readonly organiser: Addressee; readonly attendee: Addressee };
}

export interface Addressee {
  readonly name: string;
  readonly email: string;
}

const product = { company: 'Optimo', product: 'Optimo Veilig' };
/** Seconds before the start at which the calendar rings. */
const alarm = 3_600;

/** A calendar file with one appointment; the same event always gives the same bytes. */
export async function calendarFile(event: CalendarEvent): Promise<Buffer> {
  // Loaded on first use: a start should not wait for it.
  const {
    default: ical,
    ICalAlarmType,
    ICalAttendeeRole,
    ICalAttendeeStatus,
    ICalCalendarMethod,
    ICalEventStatus,
  } = await import('ical-generator');
  const { uid, sequence, title, description, location, url, start, end, stamp, cancelled, invitation } =
    event;
  const ring = { type: ICalAlarmType.display, trigger: alarm, description: oneLine(title) };
  const sent = cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({ prodId: product, method: invitation ? sent : ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: uid,
    sequence,
    stamp,
    start,
    end,
    summary: oneLine(title),
    description: cellText(description),
    location: oneLine(location),
    ...(url === null ? {} : { url }),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    alarms: cancelled ? [] : [ring],
    // Somebody with a place said yes in the chat, and says no there too.
    ...(invitation
      ? {
          organizer: invitation.organiser,
          attendees: [
            {
              ...invitation.attendee,
              rsvp: false,
              role: ICalAttendeeRole.REQ,
              status: ICalAttendeeStatus.ACCEPTED,
            },
          ],
        }
      : {}),
  });
  return Buffer.from(calendar.toString(), 'utf8');
}

/** The library escapes whatever has a meaning in the format, but lets a lone carriage return through (S36). */
const oneLine = (text: string): string => cellText(text).replace(/\s+/g, ' ').trim();
