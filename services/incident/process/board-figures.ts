import { median } from '../median';
import type { Incident } from '../model';
import { noProcess, signedDuties } from './model';

/** What the decisions on a set of incidents add up to: numbers, and nobody's name. */
export function boardFigures(incidents: readonly Incident[]) {
  const signed = incidents.flatMap(({ process = noProcess }) =>
    signedDuties.flatMap((duty) => {
      const decision = process.decisions[duty];
      return decision && decision.state !== 'advised' ? [decision] : [];
    }),
  );
  const wait = median(
    signed.map(({ assessed, decided }) => Date.parse(decided.at) - Date.parse(assessed.at)),
  );
  return {
    decided: signed.length,
    notify: signed.filter(({ notify }) => notify).length,
    undone: incidents.reduce((sum, { process }) => sum + (process?.undone?.duties.length ?? 0), 0),
    /** Median from advice to decision, in hours with one decimal; null when nothing was decided. */
    hours: wait === null ? null : Math.round((wait / 3_600_000) * 10) / 10,
  };
}
