import type { TurnContext } from 'botbuilder';
import { type Authentication, TeamsAdapter } from '../authentication/adapter';
import { asActivity, refusedChannel, refusedServiceUrl, refusedTenant, refusedToken } from './admission';
import type { Refused } from './json-body';
import type { Endpoint } from './server';
import type { Settings } from '../settings/settings';
import type { Refusals } from '../telemetry/refusals';

const malformed: Refused = { status: 400, error: 'not an activity' };
const unauthorized: Refused = { status: 401, error: 'unauthorized' };

/** Admits an activity that is well-formed, signed by the channel and from our tenant, and runs its turn. */
export function createEndpoint(
  settings: Settings,
  authentication: Authentication,
  logic: (context: TurnContext) => Promise<void>,
  refusals: Refusals,
): Endpoint {
  const adapter = new TeamsAdapter(authentication);
  const refuse = (reason: string, refused: Refused) => {
    refusals.note('authentication', reason);
    return { refused };
  };
  return async (authorization, body) => {
    const activity = asActivity(body);
    if (!activity) return { refused: malformed };
    const channel = refusedChannel(activity);
    if (channel) return refuse('channel', channel);
    const token = settings.authenticate ? refusedToken(authorization, settings) : null;
    if (token) return refuse('token', token);
    const service = refusedServiceUrl(activity, settings);
    if (service) return refuse('service', service);
    const proven = await adapter.prove(authorization, activity);
    if (!proven) return refuse('signature', unauthorized);
    const foreign = refusedTenant(activity, settings);
    if (foreign) return refuse('tenant', foreign);
    if (settings.cardLanguage !== null) activity.locale = settings.cardLanguage;
    return { answer: await adapter.turn(proven, activity, logic) };
  };
}
