import type { Nudge } from '../nudges/model';
import type { Organisation, Person } from '../people/organisation';
import { rolesOf } from '../people/roles';
import { trainerRoles } from './audience';
import type { Session } from './model';

/**
 * What only the creator of a session can do, in the summary of the day: complete its list, or say whether next year's
 * holds. Repeated each time the session's own clock has come by (`plan.ts`).
 */
export const ownersNudges = ({ aadObjectId }: Person, sessions: readonly Session[]): readonly Nudge[] =>
  sessions
    .filter(({ owner, status }) => owner === aadObjectId && status === 'planned')
    .flatMap(({ id, facts, proposed, reminded = 0 }): Nudge[] =>
      reminded === 0
        ? []
        : [
            {
              subject: `${proposed ? 'confirm' : 'list'}:${id}`,
              step: reminded,
              kind: proposed ? 'toConfirm' : 'listOpen',
              record: id,
              title: facts.title,
              day: facts.day,
              time: facts.from,
              lines: [],
              pressing: true,
            },
          ],
    );

interface Lacking {
  readonly facts: { readonly sessions: readonly Session[] };
  readonly organisation: Organisation;
  readonly now: Date;
  readonly lacking: ReadonlySet<string>;
}

/** A session whose trainer cannot give it, for those who may take it over. */
export function giverNudges(
  person: Person,
  { facts, organisation, now, lacking }: Lacking,
): readonly Nudge[] {
  if (lacking.size === 0) return [];
  if (!rolesOf(organisation, person, now).some((role) => trainerRoles.includes(role))) return [];
  return facts.sessions
    .filter(({ id, owner }) => lacking.has(id) && owner !== person.aadObjectId)
    .map(({ id, owner, facts: { title, day, from } }) => ({
      subject: `giver:${id}:${owner}`,
      step: 0,
      kind: 'needsGiver',
      record: id,
      title,
      day,
      time: from,
      lines: [],
      pressing: true,
    }));
}
