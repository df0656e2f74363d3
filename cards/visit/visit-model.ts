import type { Locale } from '../../services/people/roles';
import type { Doer, Visit, VisitIn } from '../../services/visit/model';
import { displayName } from '../user-text';
import type { Texts } from '../texts';

/** What the cards about one visit are drawn from. */
export interface VisitModel<Of extends Visit = Visit> {
  readonly locale: Locale;
  /** The moment of drawing (ISO, UTC). */
  readonly now: string;
  readonly visit: Of;
  /** The reader: the host, somebody called instead of or by the host, the office, or the desk. */
  readonly reader: 'host' | 'called' | 'office' | 'desk';
  /** Object id of the reader. */
  readonly person: string;
  /** Names by Entra object id. */
  readonly names: Readonly<Record<string, string>>;
  /** Colleagues who could fetch the visitor. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  /** Name of the location; null when there is only one. */
  readonly place: string | null;
  /** The organisation's own lines for hosts: guest wifi, house rules. */
  readonly hostLines: readonly string[];
  readonly possiblyDouble: boolean;
  /** What the reader just told of who was missing was not passed on: they were seen meanwhile. */
  readonly unsent?: true;
  /** The last press on arrived or left can still be taken back. */
  readonly undoable: boolean;
  /** The host is away that day: the name of the stand-in, null for the office; absent when the host is in. */
  readonly standIn?: { readonly name: string | null };
  /** The reader's id in Teams (`29:…`), whose client refreshes the card when it is looked at. */
  readonly userId?: string;
}

export const isIn = <Status extends Visit['status']>(
  model: VisitModel,
  ...statuses: readonly Status[]
): model is VisitModel<VisitIn<Status>> => statuses.some((status) => status === model.visit.status);

/** Somebody asked the reader to fetch the visitor, and has no answer yet. */
export const isAskedToFetch = (model: VisitModel): boolean =>
  isIn(model, 'arrived') &&
  model.visit.answer?.kind === 'colleague' &&
  model.visit.answer.escort === model.person;

/** The BHV misses them and has not found them since. */
export const isMissing = ({ visit: { missing } }: Pick<VisitModel, 'visit'>): boolean =>
  missing !== undefined && !missing.found;

export const nameOf = ({ names }: VisitModel, person: string): string =>
  displayName(names[person] ?? '–', 60);

/** A person by name; a desk is only a desk. */
export const doerName = (model: VisitModel, by: Doer, { visit }: Texts): string =>
  'person' in by ? nameOf(model, by.person) : visit.aDesk;

/** Every action of a card about a visit carries only where and which. */
export const dataOf = ({ visit }: VisitModel) => ({ location: visit.location, visit: visit.id });
