import type { Assessment } from '../../services/incident/assessment/assess';
import type { Incident } from '../../services/incident/model';
import type { Cell } from '../sheets/sheet';

/** One report in the export with what is computed from it. */
export interface RegisterEntry {
  readonly incident: Incident;
  readonly assessment: Assessment;
  readonly role: 'controller' | 'processor' | 'both' | 'unknown';
  /** Ids of clients concerned. */
  readonly clients: readonly string[];
  /** Names of the systems mentioned; null: nobody said. */
  readonly systems: readonly string[] | null;
  /** Name of the responsible company; null while that is open. */
  readonly company: string | null;
}

export type Column = readonly [title: string, width: number, cell: (entry: RegisterEntry) => Cell];
