import { deputy, employee, fg } from '../../support/incident-story';
import * as training from '../../support/training-story';
import type { Place } from './place';

/** Whoever may give a session. */
export const givers = [training.trainer, fg, deputy];

/** One each this morning, for which somebody signed up. @returns their numbers, in the order of the givers. */
export async function planSessions({ bot }: Place): Promise<readonly string[]> {
  const planned = { day: '2026-11-23', from: '10:15', until: '11:00', deadline: '2026-11-23' };
  const ids: string[] = [];
  for (const giver of givers) {
    const id = await training.session(bot, { title: `Les van ${giver.name}`, ...planned }, giver);
    await training.signUp(bot, employee, id);
    ids.push(id);
  }
  return ids;
}

/** Under way: the list of who is there. */
export async function giveSessions({ bot, crawl }: Place, ids: readonly string[]): Promise<void> {
  for (const [at, giver] of givers.entries())
    await crawl.enter(giver, 'who is there', () => training.attendance(bot, ids[at] ?? '', giver));
}
