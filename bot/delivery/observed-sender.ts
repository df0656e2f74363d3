import type { Sender } from '../../services/delivery/dispatcher';
import type { Telemetry } from '../../services/telemetry';

/** Reports for every attempt to reach a chat which card it was, and its outcome; not whose. */
export const observeSender = (sender: Sender, telemetry: Telemetry): Sender => ({
  send: (message) =>
    telemetry.observe('delivery', { view: message.row.view, class: message.row.class }, async (add) => {
      const outcome = await sender.send(message);
      add({ outcome: outcome.kind });
      return outcome;
    }),
});
