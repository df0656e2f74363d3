import { Dispatcher, type DispatcherSettings } from '../../services/delivery/dispatcher';
import { Metronome } from '../../services/delivery/metronome';
import { FanOut } from '../../services/delivery/fan-out';
import type { RateShare } from '../../services/delivery/rate-share';
import { HintListener } from '../../services/hints/listener';
import type { Hints } from '../../services/hints/wake-queue';
import { Timekeeper } from '../../services/ledger/timekeeper';
import { Purge } from '../../services/retention/purge';
import { noteRun } from '../../services/retention/runs';
import type { Telemetry } from '../../services/telemetry';
import { observeCourier } from '../telemetry/observed-courier';
import { doDue, type Senders } from '../due';
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
  const records = await new Purge(house.ledger, rules, house.organisation, house.clock).run();
  await noteRun(house.ledger, house.clock, records);
  await house.ledger.upkeep();
  // Files lie in another service: when that does not answer, nothing else waits, and the next day sweeps them.
  await house.evidence.sweep().catch((err: unknown) => house.log.error({ err }, 'files were not swept'));
}

const settingsOf = (flows: readonly Flow[], settings: Settings, share: RateShare): DispatcherSettings => ({
  chatWindows: settings.chatLimits,
  rate: () => share.rate,
  leaseMs: leaseInTimeouts * settings.sendTimeoutMs,
  digests: Object.fromEntries(flows.flatMap(({ digests }) => Object.entries(digests ?? {}))),
});

/** What goes to many people: fan-outs, and the round of reminders. */
function paceMany(
  house: House,
  flows: readonly Flow[],
  dispatcher: Dispatcher,
  share: RateShare,
  onError: (error: unknown) => void,
  hints: Hints | null,
): FanOut {
  const rate = () => share.rate;
  const metronome = new Metronome(house.clock, rate);
  const deliver = (partition: string, key: string) => dispatcher.dispatch(partition, key);
  const sources = flows.flatMap(({ nudges }) => nudges?.(house) ?? []);
  // The courier paces nudges itself.
  house.rounds.connect({ deliver, rate, onError, sources });
  const evenly = async (partition: string, key: string): Promise<void> => {
    await metronome.beat();
    await deliver(partition, key);
  };
  const onMore = (place: string, key: string): void => {
    hints?.put({ partition: place, key }).catch((err: unknown) => house.log.warn({ err }, 'hint not given'));
  };
  return new FanOut(house.ledger, house.underWay, { deliver: evenly, rate, onError, onMore });
}

/** Lets instances join each other's fan-outs at once; what else falls due is small, or the tick's. */
function createListener(house: House, hints: Hints, fanOut: FanOut): HintListener {
  return new HintListener(hints, house.clock, {
    hasRoom: () => !fanOut.busy,
    act: ({ partition, key }) => fanOut.start(partition, key),
    onError: (err) => house.log.warn({ err }, 'no hints from the queue'),
  });
}

interface DeliveryParts {
  readonly settings: Settings;
  readonly share: RateShare;
  readonly connector: ChatConnector;
  readonly telemetry: Telemetry;
  /** Null when instances give each other no hints. */
  readonly hints: Hints | null;
}

interface Delivery extends Senders {
  readonly timekeeper: Timekeeper;
  /** Null when instances give each other no hints. */
  readonly listener: HintListener | null;
}

/** Everything between "it is due" and "it is in the chat": who sends, who keeps time, and what they tell each other. */
export function createDelivery(
  house: House,
  flows: readonly Flow[],
  { settings, share, connector, telemetry, hints }: DeliveryParts,
): Delivery {
  const mailer = settings.mail ? createMailer(settings.mail, settings.sendTimeoutMs) : null;
  const report = (error: unknown) => house.log.error({ err: error }, 'due work failed; it comes again');
  const nudgesEvenly = new Metronome(house.clock, () => share.rate);
  const courier = new CardCourier(house, flows, connector, mailer, nudgesEvenly);
  const dispatcher = new Dispatcher(
    house.ledger,
    observeCourier(courier, telemetry),
    house.clock,
    settingsOf(flows, settings, share),
    {
      settled: async (partition, row, outcome) => {
        const flow = flows.find(({ id }) => row.view.startsWith(`${id}.`));
        await flow?.onSettled?.({ partition, row, outcome }, house);
      },
      later: (partition, key, at) => {
        const due = { kind: 'out', key } as const;
        if (at) timekeeper.expect(partition, due, at);
        else timekeeper.forget(partition, due);
      },
    },
    house.underWay,
  );
  const senders = { dispatcher, fanOut: paceMany(house, flows, dispatcher, share, report, hints) };
  const timekeeper: Timekeeper = new Timekeeper(
    house.ledger,
    house.clock,
    (partition, due, cause) => doDue(house, flows, senders, partition, due, cause),
    report,
    () => keepUp(house, flows),
  );
  house.ledger.whenWoken((partition, due) => {
    doDue(house, flows, senders, partition, due, '').catch(report);
  });
  return { ...senders, timekeeper, listener: hints && createListener(house, hints, senders.fanOut) };
}
