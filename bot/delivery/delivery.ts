import { Dispatcher, type DispatcherSettings } from '../../services/delivery/dispatcher';
import { Pacer } from '../../services/delivery/pacer';
import { FanOut } from '../../services/delivery/fan-out';
import type { RateShare } from '../../services/delivery/rate-share';
import { WakeUpListener } from '../../services/wake-ups/listener';
import type { WakeUps } from '../../services/wake-ups/wake-queue';
import { Timekeeper } from '../../services/ledger/timekeeper';
import { Purge } from '../../services/retention/purge';
import { noteRun } from '../../services/retention/runs';
import type { Telemetry } from '../../services/telemetry';
import { observeSender } from './observed-sender';
import { doDue, type Senders } from './due';
import type { Container } from '../routing/container';
import type { Flow } from '../routing/flow';
import type { Settings } from '../settings/settings';
import type { ChatConnector } from './connector';
import { CardSender } from './sender';
import { createMailer } from './mailer';

/** A lease, in send time-outs: a new token and a second try, a chat created anew, and storage's own patience. */
const leaseInTimeouts = 4;

/** Once a day, and at start. */
async function maintainDaily(container: Container, flows: readonly Flow[]): Promise<void> {
  for (const { daily } of flows) await daily?.(container);
  await container.downloads.sweep();
  const rules = flows.flatMap(({ retention, keepsBesides = [] }) => [
    ...(retention ? [retention] : []),
    ...keepsBesides,
  ]);
  const records = await new Purge(container.ledger, rules, container.organisation, container.clock).run();
  await noteRun(container.ledger, container.clock, records);
  await container.ledger.upkeep();
  // Files are in another service: if that does not answer, nothing else waits, and the next day sweeps them.
  await container.evidence
    .sweep()
    .catch((err: unknown) => container.log.error({ err }, 'files were not swept'));
}

const settingsOf = (flows: readonly Flow[], settings: Settings, share: RateShare): DispatcherSettings => ({
  chatWindows: settings.chatLimits,
  rate: () => share.rate,
  leaseMs: leaseInTimeouts * settings.sendTimeoutMs,
  batches: Object.fromEntries(flows.flatMap(({ batches: batches }) => Object.entries(batches ?? {}))),
});

/** What goes to many people: fan-outs, and the round of reminders. */
function paceMany(
  container: Container,
  flows: readonly Flow[],
  dispatcher: Dispatcher,
  share: RateShare,
  onError: (error: unknown) => void,
  wakeUps: WakeUps | null,
): FanOut {
  const rate = () => share.rate;
  const pacer = new Pacer(container.clock, rate);
  const deliver = (partition: string, key: string) => dispatcher.dispatch(partition, key);
  const sources = flows.flatMap(({ nudges }) => nudges?.(container) ?? []);
  // The courier paces nudges itself.
  container.rounds.connect({ deliver, rate, onError, sources });
  const evenly = async (partition: string, key: string): Promise<void> => {
    await pacer.beat();
    await deliver(partition, key);
  };
  const onMore = (place: string, key: string): void => {
    wakeUps
      ?.put({ partition: place, key })
      .catch((err: unknown) => container.log.warn({ err }, 'hint not given'));
  };
  return new FanOut(container.ledger, container.underWay, { deliver: evenly, rate, onError, onMore });
}

/** Lets instances join each other's fan-outs at once; anything else that falls due is small, or left to the tick. */
function createListener(container: Container, wakeUps: WakeUps, fanOut: FanOut): WakeUpListener {
  return new WakeUpListener(wakeUps, container.clock, {
    hasRoom: () => !fanOut.busy,
    act: ({ partition, key }) => fanOut.start(partition, key),
    onError: (err) => container.log.warn({ err }, 'no wake-ups from the queue'),
  });
}

interface DeliveryParts {
  readonly settings: Settings;
  readonly share: RateShare;
  readonly connector: ChatConnector;
  readonly telemetry: Telemetry;
  /** Null when instances send each other no wake-ups. */
  readonly wakeUps: WakeUps | null;
}

interface Delivery extends Senders {
  readonly timekeeper: Timekeeper;
  /** Null when instances send each other no wake-ups. */
  readonly listener: WakeUpListener | null;
}

/** Everything between "it is due" and "it is in the chat": who sends, who keeps time, and what they tell each other. */
export function createDelivery(
  container: Container,
  flows: readonly Flow[],
  { settings, share, connector, telemetry, wakeUps }: DeliveryParts,
): Delivery {
  const mailer = settings.mail ? createMailer(settings.mail, settings.sendTimeoutMs) : null;
  const report = (error: unknown) => container.log.error({ err: error }, 'due work failed; it comes again');
  const nudgesEvenly = new Pacer(container.clock, () => share.rate);
  const sender = new CardSender(container, flows, connector, mailer, nudgesEvenly);
  const dispatcher = new Dispatcher(
    container.ledger,
    observeSender(sender, telemetry),
    container.clock,
    settingsOf(flows, settings, share),
    {
      settled: async (partition, row, outcome) => {
        const flow = flows.find(({ id }) => row.view.startsWith(`${id}.`));
        await flow?.onSettled?.({ partition, row, outcome }, container);
      },
      later: (partition, key, at) => {
        const due = { kind: 'out', key } as const;
        if (at) timekeeper.expect(partition, due, at);
        else timekeeper.forget(partition, due);
      },
    },
    container.underWay,
  );
  const senders = { dispatcher, fanOut: paceMany(container, flows, dispatcher, share, report, wakeUps) };
  const timekeeper: Timekeeper = new Timekeeper(
    container.ledger,
    container.clock,
    (partition, due, cause) => doDue(container, flows, senders, partition, due, cause),
    report,
    () => maintainDaily(container, flows),
  );
  container.ledger.whenWoken((partition, due) => {
    doDue(container, flows, senders, partition, due, '').catch(report);
  });
  return { ...senders, timekeeper, listener: wakeUps && createListener(container, wakeUps, senders.fanOut) };
}
