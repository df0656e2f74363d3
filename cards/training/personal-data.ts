import type { Locale } from '../../services/people/roles';
import type { Exception } from '../../services/training/exceptions';
import type { Seat, Session } from '../../services/training/model';
import type { OpenedDocument } from '../../services/training/records';
import { type Sheet, tableOf } from '../sheets/sheet';
import { textsFor } from '../texts';

interface OwnSeat {
  readonly session: Session;
  readonly seat: Seat;
}

/** What was arranged for somebody alone: more time, or excused. */
export function ownExceptions(
  exceptions: readonly Exception[],
  names: Readonly<Record<string, string>>,
  locale: Locale,
): Sheet {
  const { personalData } = textsFor(locale);
  const { exception: column } = personalData;
  return tableOf<Exception>(personalData.exceptions, exceptions, [
    [column.about, 20, ({ about }) => about],
    [column.until, 14, ({ until }) => until ?? column.excused],
    [column.reason, 50, ({ reason }) => reason],
    [column.by, 30, ({ by }) => names[by] ?? by],
    [column.at, 18, ({ at }) => new Date(at)],
  ]);
}

/** Which documents to sign somebody has opened. */
export function ownOpenings(opened: readonly OpenedDocument[], locale: Locale): Sheet {
  const { personalData } = textsFor(locale);
  const { opening: column } = personalData;
  return tableOf<OpenedDocument>(personalData.openings, opened, [
    [column.document, 12, ({ document }) => document.id],
    [column.title, 50, ({ document }) => document.facts.title],
    [column.version, 14, ({ opening }) => opening.version],
    [column.at, 18, ({ opening }) => new Date(opening.at)],
  ]);
}

/** What somebody signed up for. */
export function ownSeats(seats: readonly OwnSeat[], locale: Locale): Sheet {
  const { personalData } = textsFor(locale);
  const { seat: column, seatStatus } = personalData;
  return tableOf<OwnSeat>(personalData.seats, seats, [
    [column.session, 12, ({ session }) => session.id],
    [column.title, 50, ({ session }) => session.facts.title],
    [column.day, 14, ({ session }) => session.facts.day],
    [column.status, 20, ({ seat }) => seatStatus[seat.status]],
    [column.at, 18, ({ seat }) => new Date('at' in seat ? seat.at : seat.since)],
  ]);
}
