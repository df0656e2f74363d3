import type { Telemetry } from '../../services/telemetry';
import type { Listener } from './teams-application';
import type { Turns } from './turns';

/** Reports for every turn its kind and how it ended; of words and data only which command or verb they are. */
export function observeTurns(turns: Turns, telemetry: Telemetry): Listener {
  return {
    onMessage: (context) =>
      telemetry.observe('turn', { activity: 'message', asked: 'unknown' }, async (add) => {
        await turns.onMessage(context, (asked) => add({ asked }));
        add({ outcome: 'answered' });
      }),
    onInvoke: (context) =>
      telemetry.observe('turn', { activity: 'invoke', asked: 'unknown' }, async (add) => {
        const body = await turns.onInvoke(context, (asked) => add({ asked }));
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
