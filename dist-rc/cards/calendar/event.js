"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.calendarFile = calendarFile;
const sheet_1 = require("../sheets/sheet");
const product = { company: 'Optimo', product: 'Optimo Veilig' };
const alarm = 3_600;
async function calendarFile(event) {
    const { default: ical, ICalAlarmType, ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus, } = await import('ical-generator');
    const { uid, sequence, title, description, location, url, start, end, stamp, cancelled, invitation } = event;
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
        description: (0, sheet_1.cellText)(description),
        location: oneLine(location),
        ...(url === null ? {} : { url }),
        status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        alarms: cancelled ? [] : [ring],
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
const oneLine = (text) => (0, sheet_1.cellText)(text).replace(/\s+/g, ' ').trim();
