import type { Activity, ResourceResponse, TurnContext } from 'botbuilder';
import { isBrokenOff, outcomeOfFailure } from '../delivery/outcome';

/**
 * Whether the channel delivers a message again that was not answered is not certain (reliability §A1), so a broken
 * connection is tried once more. Should both arrive, two equal cards carry one key, and what they send counts once.
 */
export async function post(
  context: TurnContext,
  activity: Partial<Activity>,
): Promise<ResourceResponse | undefined> {
  try {
    return await context.sendActivity(activity);
  } catch (error) {
    if (!isBrokenOff(error)) throw error;
    return await context.sendActivity(activity);
  }
}

/**
 * A message reported gone is checked twice, because Teams occasionally says so of one that is there (reliability §A2,
 * 404).
 * @returns false when the channel will never update that message: whoever pressed it gets a new one.
 */
export async function replace(
  context: TurnContext,
  activity: Partial<Activity>,
  now: Date,
  { again } = { again: true },
): Promise<boolean> {
  try {
    await context.updateActivity(activity);
    return true;
  } catch (error) {
    const { kind } = outcomeOfFailure(error, 'update', now);
    if (kind === 'gone') return again && (await replace(context, activity, now, { again: false }));
    if (kind !== 'refused') throw error;
    return false;
  }
}
