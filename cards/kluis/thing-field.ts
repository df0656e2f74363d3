import { kluisSearches } from '../../services/kluis/contract';
import type { Choice, Field } from '../shared/elements';
import { displayName } from '../user-text';

/** Something that can be chosen. */
export interface OfferedThing {
  /** By which it is found. */
  readonly object: string;
  readonly dossier: string;
}

/** As many as stand in the list before anybody types. */
export const mostOffered = 25;

export const thingChoices = (things: readonly OfferedThing[]): readonly Choice[] =>
  things.map(({ object, dossier }) => ({ title: displayName(dossier, 80), value: object }));

type LookedUp = Extract<Field, { type: 'lookedUp' }>;

/** A field in which a thing of the safe is looked up while somebody types. */
export const lookedUpThing = (
  things: readonly OfferedThing[],
  field: Pick<LookedUp, 'id' | 'label' | 'value' | 'placeholder' | 'required' | 'errorMessage' | 'faults'>,
): LookedUp => ({ type: 'lookedUp', dataset: kluisSearches.things, choices: thingChoices(things), ...field });
