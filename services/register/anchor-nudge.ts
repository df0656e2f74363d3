import type { Nudge } from '../nudges/model';
import type { Organisation, Person } from '../people/organisation';
import { rolesOf } from '../people/roles';
import type { Anchor } from './anchors';

const dayMs = 86_400_000;
/** Enough of a SHA-256 that nobody makes another chain to fit it. */
const shownHash = 32;

/**
 * FG and board keep in their chats how far every register had come: whoever changes the storage cannot change those
 * (features N8). One line in the digest of the day.
 */
export function anchorFor(
  person: Person,
  anchor: Anchor | undefined,
  organisation: Organisation,
  now: Date,
): readonly Nudge[] {
  const keeps = rolesOf(organisation, person, now).some((role) => role === 'fg' || role === 'board');
  if (!keeps || !anchor || anchor.heads.length === 0) return [];
  const { day, heads } = anchor;
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
      lines: heads.map(
        ({ register, sequence, hash }) =>
          `${register.replace('incident|', '')} · ${sequence} · ${hash.slice(0, shownHash)}`,
      ),
    },
  ];
}
