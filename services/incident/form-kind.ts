import type { IncidentKind } from '../people/incident-settings';
import { proposeKind } from './proposal';

/** The kind that a form stands with. */
export interface FormKind {
  readonly kind: IncidentKind | null;
  /** Its words made us think of it; nobody chose it. */
  readonly proposed: boolean;
}

interface Form {
  readonly words: string;
  /** What the list of kinds holds; null for nothing. */
  readonly chosen: IncidentKind | null;
  /** The kind that the form stood with as a proposal; null when it proposed none. */
  readonly shown: IncidentKind | null;
  /** Kinds that the organisation offers. */
  readonly offered: readonly IncidentKind[];
}

/** Of a form that is drawn: what somebody chose stands; what nobody chose follows the words while they change. */
export function kindToShow(form: Form): FormKind {
  const { chosen, shown } = form;
  if (chosen !== null && chosen !== shown) return { kind: chosen, proposed: false };
  const kind = likelyKind(form) ?? chosen;
  return { kind, proposed: kind !== null };
}

/** Of a report that is sent: what the form stood with counts, also when its words would now propose another. */
export function kindSent(form: Form): FormKind {
  const { chosen, shown } = form;
  if (chosen !== null) return { kind: chosen, proposed: chosen === shown };
  const kind = likelyKind(form);
  return { kind, proposed: kind !== null };
}

function likelyKind({ words, offered }: Form): IncidentKind | null {
  const likely = proposeKind(words);
  return likely !== null && offered.includes(likely) ? likely : null;
}
