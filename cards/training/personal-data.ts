import type { Locale } from '../../services/people/roles';
import type { Exception } from '../../services/training/exceptions';
import type { PublishedDocument, Seat, Session } from '../../services/training/model';
import type { OpenedDocument } from '../../services/training/records';
import { momentText, type Sheet, tableOf } from '../sheets/sheet';
import { textsFor } from '../texts';

interface OwnSeat {
  readonly session: Session;
  readonly seat: Seat;
  /** They give it, and have no place in it. */
  readonly gives: boolean;
}

/** A session somebody gives or organises, or gave before another took over. */
interface OwnSession {
  readonly session: Session;
  readonly as: 'gives' | 'organises' | 'handedOn';
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
export function ownSeats(
  seats: readonly OwnSeat[],
  names: Readonly<Record<string, string>>,
  locale: Locale,
): Sheet {
  const { personalData } = textsFor(locale);
  const { seat: column, seatStatus } = personalData;
  return tableOf<OwnSeat>(personalData.seats, seats, [
    [column.session, 12, ({ session }) => session.id],
    [column.title, 50, ({ session }) => session.facts.title],
    [column.day, 14, ({ session }) => session.facts.day],
    [column.status, 20, (one) => standingOf(one, seatStatus)],
    [column.at, 18, ({ seat }) => new Date('at' in seat ? seat.at : seat.since)],
    [column.taken, 40, ({ seat }) => takenLine(seat, names)],
  ]);
}

/** Who took it away, when and why; also what was put back since. */
function takenLine(seat: Seat, names: Readonly<Record<string, string>>): string | null {
  const taken = seat.status === 'waiting' ? undefined : seat.taken;
  if (!taken) return null;
  const deed = `${names[taken.by] ?? taken.by}, ${momentText(taken.at)}`;
  return taken.why === null ? deed : `${deed}: ${taken.why}`;
}

type SeatWords = ReturnType<typeof textsFor>['personalData']['seatStatus'];

/** Whoever gives it has no place, and whoever was ticked by mistake did not sign off. */
function standingOf({ seat, gives }: OwnSeat, words: SeatWords): string {
  if (seat.status !== 'attended' && gives) return words.gives;
  const taken = seat.status === 'seated' || seat.status === 'off' ? seat.taken : undefined;
  if (taken?.stood.how === 'code') return words.takenAway;
  return taken && seat.status === 'off' ? words.unticked : words[seat.status];
}

/** What somebody gives, organises or published. */
export function ownGiven(
  sessions: readonly OwnSession[],
  documents: readonly PublishedDocument[],
  locale: Locale,
): Sheet {
  const { personalData, training } = textsFor(locale);
  const { seat: column, seatStatus } = personalData;
  const rows = [
    ...sessions.map(({ session, as }) => [
      session.id,
      session.facts.title,
      session.facts.day,
      `${training.status[session.status]}, ${seatStatus[as]}`,
      session.publishedAt,
    ]),
    ...documents.map(({ id, facts, endedAt, publishedAt }) => [
      id,
      `${facts.title} (${facts.version})`,
      facts.deadline,
      endedAt === null ? training.documentBadge.open : training.documentBadge.ended,
      publishedAt,
    ]),
  ];
  return tableOf<readonly string[]>(personalData.given, rows, [
    [column.session, 12, ([id]) => id ?? null],
    [column.title, 50, ([, title]) => title ?? null],
    [column.day, 14, ([, , day]) => day ?? null],
    [column.status, 30, ([, , , status]) => status ?? null],
    [column.at, 18, ([, , , , at]) => (at === undefined ? null : new Date(at))],
  ]);
}
