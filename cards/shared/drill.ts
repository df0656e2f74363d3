import type { Texts } from '../texts';
import type { Banner, Fact } from './elements';

/** What a drill carries everywhere, whatever it is a drill of (features N14). */

/** @param id number of a record: those of drills begin alike. */
export const isDrill = (id: string): boolean => id.startsWith('OEF-');

/** Stands on every card of a drill. @param id number of the record. */
export const drillBanner = (id: string, { drill }: Texts): readonly Banner[] =>
  isDrill(id) ? [{ style: 'accent', title: drill.title, lines: [drill.marked] }] : [];

/** Before the number in a line of a list. @param id number of the record. */
export const drillMark = (id: string, { drill }: Texts): readonly string[] =>
  isDrill(id) ? [drill.title] : [];

interface Drawn extends Fact {
  /** When it began (ISO instant). */
  readonly at: string;
  /** What opens it; null when nothing more of it is kept. */
  readonly id: string | null;
}

/** A drill among the others: already drawn, and only placed in their list. */
export class DrillLine {
  constructor(readonly drawn: Drawn) {}
}
