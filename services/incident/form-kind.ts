import type { IncidentKind } from '../people/incident-settings';
import { proposeKind } from './proposal';

/** The kind that a form shows. */
export interface FormKind {
  readonly kind: IncidentKind | null;
  /** Suggested by its words; nobody chose it. */
  readonly proposed: boolean;
}

interface Form {
  readonly words: string;
  /** What the list of kinds has selected; null for nothing. */
  readonly chosen: IncidentKind | null;
  /** The kind that the form proposed; null when it proposed none. */
  readonly shown: IncidentKind | null;
  /** Kinds that the organisation offers. */
  readonly offered: readonly IncidentKind[];
}

/** For a form being drawn: a choice stays; without one, the kind follows the words as they change. */
export function kindToShow(form: Form): FormKind {
  const { chosen, shown } = form;
  if (chosen !== null && chosen !== shown) return { kind: chosen, proposed: false };
  const kind = likelyKind(form) ?? chosen;
  return { kind, proposed: kind !== null };
}

/** For a report being sent: what the form showed counts, even if its words would now suggest another. */
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
