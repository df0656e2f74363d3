import { Dispatcher } from '../../services/delivery/dispatcher';
import type { RateShare } from '../../services/delivery/rate-share';
import { Timekeeper } from '../../services/ledger/timekeeper';
import { Purge } from '../../services/retention/purge';
import { doDue } from '../due';
import type { House } from '../house';
import type { Flow } from '../routing/flow';
import type { Settings } from '../settings';
import type { ChatConnector } from './connector';
import { CardCourier } from './courier';
import { createMailer } from './mailer';

/** A lease in send time-outs: a new token and a second try, a chat made anew, and storage's own patience. */
const leaseInTimeouts = 4;

/** Once a day, and at start. */
async function keepUp(house: House, flows: readonly Flow[]): Promise<void> {
  for (const { daily } of flows) await daily?.(house);
  await house.downloads.sweep();
  const rules = flows.flatMap(({ retention }) => retention ?? []);
  await new Purge(house.ledger, rules, house.organisation, house.clock).run();
  await house.ledger.upkeep();
}

/** Everything between "it is due" and "it is in the chat": who sends, who keeps time, and what they tell each other. */
export function createDelivery(
  house: House,
  flows: readonly Flow[],
  settings: Settings,
  share: RateShare,
  connector: ChatConnector,
): { readonly dispatcher: Dispatcher; readonly timekeeper: Timekeeper } {
  const mailer = settings.mail ? createMailer(settings.mail, settings.sendTimeoutMs) : null;
  const report = (error: unknown) => house.log.error({ err: error }, 'due work failed; it comes again');
  const dispatcher = new Dispatcher(
    house.ledger,
    new CardCourier(house, flows, connector, mailer),
    house.clock,
    {
      chatWindows: settings.chatLimits,
      rate: () => share.rate,
      leaseMs: leaseInTimeouts * settings.sendTimeoutMs,
      digests: Object.fromEntries(flows.flatMap(({ digests }) => Object.entries(digests ?? {}))),
    },
    {
      settled: async (partition, row, outcome) => {
        const flow = flows.find(({ id }) => row.view.startsWith(`${id}.`));
        await flow?.onSettled?.({ partition, row, outcome }, house);
      },
      later: (partition, key, at) => timekeeper.expect(partition, { kind: 'out', key }, at),
    },
  );
  const timekeeper: Timekeeper = new Timekeeper(
    house.ledger,
    house.clock,
    (partition, due, cause) => doDue(house, flows, dispatcher, partition, due, cause),
    report,
    () => keepUp(house, flows),
  );
  house.ledger.whenWoken((partition, due) => {
    doDue(house, flows, dispatcher, partition, due, '').catch(report);
  });
  return { dispatcher, timekeeper };
}
