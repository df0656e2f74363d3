import { kluisSearches } from '../../services/kluis/contract';
import type { Choice, Field } from '../shared/elements';
import { displayName } from '../user-text';

/** Something that can be chosen. */
export interface OfferedThing {
  /** Its id. */
  readonly object: string;
  readonly dossier: string;
}

/** As many as are in the list before anybody types. */
export const mostOffered = 25;

export const thingChoices = (things: readonly OfferedThing[]): readonly Choice[] =>
  things.map(({ object, dossier }) => ({ title: displayName(dossier, 80), value: object }));

type LookedUp = Extract<Field, { type: 'lookedUp' }>;

/** A field that looks up a thing of the safe while somebody types. */
export const lookedUpThing = (
  things: readonly OfferedThing[],
  field: Pick<LookedUp, 'id' | 'label' | 'value' | 'placeholder' | 'required' | 'errorMessage' | 'faults'>,
): LookedUp => ({ type: 'lookedUp', dataset: kluisSearches.things, choices: thingChoices(things), ...field });
