import type { Nudge } from '../nudges/model';
import type { Organisation, Person } from '../people/organisation';
import { rolesOf } from '../people/roles';
import type { Anchor } from './anchors';

const dayMs = 86_400_000;

/**
 * FG and board keep a record outside the storage of how far every chain had come: nobody who alters the storage can
 * change that (features N8). One line in the day's digest, with the way to the file; no hash is on a card.
 * @param anchor that is to be taken out.
 */
export function anchorFor(
  person: Person,
  anchor: Anchor | undefined,
  organisation: Organisation,
  now: Date,
): readonly Nudge[] {
  const keeps = rolesOf(organisation, person, now).some((role) => role === 'fg' || role === 'board');
  if (!keeps || !anchor || anchor.heads.length === 0) return [];
  const { day } = anchor;
  return [
    {
      subject: 'anchor',
      step: Math.floor(Date.parse(day) / dayMs),
      kind: 'anchor',
      record: null,
      title: '',
      day,
      time: null,
      pressing: false,
      lines: [],
    },
  ];
}
