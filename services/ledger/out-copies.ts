/**
 * Where one message stands in a chat. One copy lives: it follows its item. What stood there before is a line that leads
 * to it. On a copy on which its reader opened a form nobody else's doing takes the place of what they type.
 */
export interface Copies {
  /** Activity ids of the copies in the chat, the living one last. */
  readonly activities: readonly string[];
  /** Copies that are lines by now: pressed, one of them lives again. */
  readonly lines?: readonly string[];
  /** The copy on which its reader has a form open. */
  readonly held?: { readonly copy: string; readonly until: string };
  /** Something changed since that was opened; what is posted for it, the last of the copies, is a line that says so. */
  readonly told?: true;
  /** Nothing is to be drawn but lines in place of what stands before the living copy. */
  readonly reduces?: true;
  /** A new message must be posted; otherwise those already posted are updated. */
  readonly post: boolean;
}

/** Nobody types any more in a form that they opened so long ago: twelve hours. */
const heldMs = 12 * 3_600_000;

/** Copies of one card in one chat that are kept up to date; older ones answer a press with the current card. */
const mostCopies = 5;
/** Lines that may live again. */
const mostLines = 10;

/** Id of the copy that must stay as it is; null when there is none. */
export const heldCopy = ({ held }: Pick<Copies, 'held'>, now: Date): string | null =>
  held && held.until > now.toISOString() ? held.copy : null;

/** What was opened is over: a line that would have said that something changed has no use any more. */
function released<Row extends Copies>({ held: _, told, ...row }: Row): Row {
  return { ...row, post: told ? false : row.post } as Row;
}

/** Asked for anew, as a card: it stands beside what is being typed. */
export function withoutTelling<Row extends Copies>({ told: _, ...row }: Row): Row {
  return row as Row;
}

/** Whether a copy, or what is a line by now, is one of this message. */
export const isCopy = ({ activities, lines = [] }: Copies, copy: string): boolean =>
  activities.includes(copy) || lines.includes(copy);

/** Whether a press on a copy changes nothing of where the message stands. @param opened a form was opened by it. */
export const standsSo = (row: Copies, copy: string, opened: boolean, now: Date): boolean =>
  row.activities.at(-1) === copy && !row.told && (heldCopy(row, now) === copy) === opened;

/** The copy that its reader pressed is the one that lives. */
export function livingAt<Row extends Copies>(row: Row, copy: string, opened: boolean, now: Date): Row {
  const held = opened ? { held: { copy, until: new Date(now.getTime() + heldMs).toISOString() } } : {};
  const lines = (row.lines ?? []).filter((id) => id !== copy);
  return { ...withCopy(released(row), copy), ...(row.lines ? { lines } : {}), ...held };
}

/** With one more copy, which is the living one from now on. */
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
