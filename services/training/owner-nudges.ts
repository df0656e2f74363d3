import type { Nudge } from '../nudges/model';
import type { Person } from '../people/organisation';
import type { Session } from './model';

/**
 * What only who made a session can do, in the summary of the day: complete its list, or say whether next year's holds.
 * Each time that the session's own clock came by (`plan.ts`) once more.
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
