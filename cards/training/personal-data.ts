import type { Locale } from '../../services/people/roles';
import type { Seat, Session } from '../../services/training/model';
import { type Sheet, tableOf } from '../sheets/sheet';
import { textsFor } from '../texts';

interface OwnSeat {
  readonly session: Session;
  readonly seat: Seat;
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
