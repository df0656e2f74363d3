import type { Courier } from '../../services/delivery/dispatcher';
import type { Telemetry } from '../../services/telemetry';

/** Tells of every attempt to reach a chat which card it was, and what became of it; not whose. */
export const observeCourier = (courier: Courier, telemetry: Telemetry): Courier => ({
  send: (message) =>
    telemetry.observe('delivery', { view: message.row.view, class: message.row.class }, async (add) => {
      const outcome = await courier.send(message);
      add({ outcome: outcome.kind });
      return outcome;
    }),
});
