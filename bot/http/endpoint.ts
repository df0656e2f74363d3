import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { type Authentication, TeamsAdapter } from '../authentication/adapter';
import { asActivity, refusedChannel, refusedServiceUrl, refusedTenant, refusedToken } from './admission';
import type { Refused } from './json-body';
import type { Endpoint } from './server';
import type { Settings } from '../settings/settings';

const malformed: Refused = { status: 400, error: 'not an activity' };
const unauthorized: Refused = { status: 401, error: 'unauthorized' };

/** Lets an activity in when it is well-formed, signed by the channel and of our tenant, and runs its turn. */
export function createEndpoint(
  settings: Settings,
  authentication: Authentication,
  logic: (context: TurnContext) => Promise<void>,
  log: Logger,
): Endpoint {
  const adapter = new TeamsAdapter(authentication);
  return async (authorization, body) => {
    const activity = asActivity(body);
    if (!activity) return { refused: malformed };
    const refused =
      refusedChannel(activity) ??
      (settings.authenticate ? refusedToken(authorization, settings) : null) ??
      refusedServiceUrl(activity, settings);
    if (refused) return { refused };
    const proven = await adapter.prove(authorization, activity);
    if (!proven) return { refused: unauthorized };
    const foreign = refusedTenant(activity, settings);
    if (foreign) {
      log.warn({ security: 'foreign tenant' }, 'refused');
      return { refused: foreign };
    }
    if (settings.cardLanguage !== null) activity.locale = settings.cardLanguage;
    return { answer: await adapter.turn(proven, activity, logic) };
  };
}
