/**
 * Where one message is in a chat. One copy is living: it follows its item. Earlier ones become a line that leads to it.
 * A copy on which its reader opened a form is not replaced by anybody else's doing, so what they type stays.
 */
export interface Copies {
  /** Activity ids of the copies in the chat, the living one last. */
  readonly activities: readonly string[];
  /** Copies that have become lines: when pressed, one of them lives again. */
  readonly lines?: readonly string[];
  /** The copy on which its reader has a form open. */
  readonly held?: { readonly copy: string; readonly until: string };
  /** Something changed since that was opened; what is posted for it, as the last of the copies, is a line saying so. */
  readonly told?: true;
  /** Only what comes before the living copy is to be drawn: as a line in its place, or as it is now. */
  readonly reduces?: true;
  /** A new message must be posted; otherwise those already posted are updated. */
  readonly post: boolean;
}

/** After this long nobody is still typing in a form they opened: twelve hours. */
const heldMs = 12 * 3_600_000;

/** Copies of one card in one chat that are kept up to date; older ones answer a press with the current card. */
const mostCopies = 5;
/** Lines that can live again. */
const mostLines = 10;

/** Id of the copy that must stay as it is; null when there is none. */
export const heldCopy = ({ held }: Pick<Copies, 'held'>, now: Date): string | null =>
  held && held.until > now.toISOString() ? held.copy : null;

/** What was open is done: a line that would have said that something changed is no longer needed. */
function released<Row extends Copies>({ held: _, told, ...row }: Row): Row {
  return { ...row, post: told ? false : row.post } as Row;
}

/** Requested anew, as a card: it comes next to what is being typed. */
export function withoutTelling<Row extends Copies>({ told: _, ...row }: Row): Row {
  return row as Row;
}

/** Whether a copy, or what has become a line, belongs to this message. */
export const isCopy = ({ activities, lines = [] }: Copies, copy: string): boolean =>
  activities.includes(copy) || lines.includes(copy);

/** Whether a press on a copy changes nothing of where the message stands. @param opened a form was opened by it. */
export const standsSo = (row: Copies, copy: string, opened: boolean, now: Date): boolean =>
  row.activities.at(-1) === copy && !row.told && (heldCopy(row, now) === copy) === opened;

/** The copy that its reader pressed is the living one. */
export function livingAt<Row extends Copies>(row: Row, copy: string, opened: boolean, now: Date): Row {
  const held = opened ? { held: { copy, until: new Date(now.getTime() + heldMs).toISOString() } } : {};
  const lines = (row.lines ?? []).filter((id) => id !== copy);
  return { ...withCopy(released(row), copy), ...(row.lines ? { lines } : {}), ...held };
}

/** With one more copy, which from now on is the living one. */
export const withCopy = <Row extends Copies>(row: Row, copy: string): Row => ({
  ...row,
  activities: [...row.activities.filter((id) => id !== copy), copy].slice(-mostCopies),
});

/** Copies that were reduced to a line are followed no longer. @param reduced their ids. */
export const withLines = <Row extends Copies>(row: Row, reduced: readonly string[]): Row =>
  reduced.length === 0
    ? row
    : {
        ...row,
        activities: row.activities.filter((id) => !reduced.includes(id)),
        lines: [...(row.lines ?? []), ...reduced].slice(-mostLines),
      };
