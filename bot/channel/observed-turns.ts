import type { TurnContext } from 'botbuilder';
import type { Labels, Telemetry } from '../../services/telemetry';
import { invokedOf, submittedOf } from './activity';
import type { Listener } from './teams-application';
import { chosenMessageOf } from './chat-message';
import { typedText } from './typed-text';
import type { Router } from '../routing/router';

/** Tells of every turn what kind it was and how it ended; of words and data only which command or verb they are. */
export function observeTurns(turns: Listener, router: Router, telemetry: Telemetry): Listener {
  const verb = (given: string): string => (router.knows(given) ? given : 'unknown');
  const messageLabels = ({ activity }: TurnContext): Labels => {
    const submitted = submittedOf(activity);
    const asked = submitted ? verb(submitted.verb) : (router.commandOf(typedText(activity)) ?? 'unknown');
    return { activity: 'message', asked };
  };
  const invokeLabels = ({ activity }: TurnContext): Labels => {
    if (chosenMessageOf(activity)) return { activity: 'invoke', asked: 'chosenMessage' };
    const { action } = invokedOf(activity);
    return { activity: 'invoke', asked: action ? verb(action.verb) : 'unknown' };
  };
  return {
    onMessage: (context) =>
      telemetry.observe('turn', messageLabels(context), async (add) => {
        await turns.onMessage(context);
        add({ outcome: 'answered' });
      }),
    onInvoke: (context) =>
      telemetry.observe('turn', invokeLabels(context), async (add) => {
        const body = await turns.onInvoke(context);
        add({ outcome: 'statusCode' in body && body.statusCode !== 200 ? 'failed' : 'answered' });
        return body;
      }),
    onInstalled: (context) =>
      telemetry.observe('turn', { activity: 'installation', asked: 'none' }, async (add) => {
        await turns.onInstalled(context);
        add({ outcome: 'answered' });
      }),
  };
}
