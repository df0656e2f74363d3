import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { openTelemetry } from '../../bot/telemetry/open-telemetry';
import { gauges, type Labels } from '../../services/telemetry';
import { execute, message } from '../support/activities';
import type { BotUnderTest } from '../support/bot';
import { refuse, throttle } from '../support/connector';
import {
  askReporter,
  board,
  employee,
  fg,
  handlers,
  nl,
  numberOn,
  openForm,
  reported,
  startStory,
} from '../support/incident-story';
import { StorageProxy } from '../support/storage-proxy';

const canary = 'CANARY-7f3';
const hour = 3_600_000;

/** What the SDK would have sent. */
class Measured {
  readonly spans = new InMemorySpanExporter();
  private readonly metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  private readonly traces = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(this.spans)],
  });
  private readonly reader = new PeriodicExportingMetricReader({
    exporter: this.metrics,
    exportIntervalMillis: 2 ** 30,
  });
  private readonly meters = new MeterProvider({ readers: [this.reader] });
  readonly telemetry = openTelemetry(
    this.traces.getTracer('test'),
    this.meters.getMeter('test'),
    async () => {
      await this.meters.shutdown();
    },
  );

  /** Present points of a metric. */
  async points(name: string): Promise<readonly { readonly labels: Labels; readonly value: unknown }[]> {
    const found = (await this.all()).find(({ descriptor }) => descriptor.name === name);
    return (found?.dataPoints ?? []).map(({ attributes, value }) => ({
      labels: attributes as Labels,
      value,
    }));
  }

  async gauge(name: (typeof gauges)[number]): Promise<unknown> {
    return (await this.points(name)).at(-1)?.value;
  }

  /** Everything that would leave, as text. */
  async told(): Promise<string> {
    const spans = this.spans
      .getFinishedSpans()
      .map(({ name, attributes, events, status, links }) => ({ name, attributes, events, status, links }));
    return JSON.stringify([spans, await this.all()]);
  }

  spansOf(name: string) {
    return this.spans.getFinishedSpans().filter((span) => span.name === name);
  }

  private async all() {
    await this.reader.forceFlush();
    const newest = this.metrics.getMetrics().at(-1);
    return newest?.scopeMetrics.flatMap(({ metrics }) => metrics) ?? [];
  }
}

let measured: Measured;
let storage: StorageProxy;
let bot: BotUnderTest;
beforeEach(async () => {
  measured = new Measured();
  storage = await StorageProxy.start();
  bot = await startStory({ telemetry: measured.telemetry, storageUrl: storage.url });
});
afterEach(async () => {
  await bot.stop();
  await storage.stop();
});

/** Sum of a count over the points with these labels. */
async function count(name: string, labels: Labels): Promise<number> {
  const fits = (given: Labels) => Object.entries(labels).every(([key, value]) => given[key] === value);
  const points = (await measured.points(name)).filter((point) => fits(point.labels));
  return points.reduce((sum, { value }) => sum + Number(value), 0);
}

test('[S50] turns, storage and deliveries are measured, and nothing of anybody leaves: no words, names or ids', async () => {
  const named = { ...employee, name: `Naam ${canary}` };
  await bot.send(message(named, bot.channel, `${canary} wat nu`));
  const form = await openForm(bot, named, `/incident laptop kwijt ${canary}`);
  form.open(nl.form.more).fill(nl.form.what, `Kwijt ${canary}`).fill(nl.form.done, `Gebeld met ${canary}`);
  const id = numberOn(await form.press(nl.form.report));
  await askReporter(bot, fg, id, `Wie is ${canary}?`);
  const question = bot.person(named).sees(`Wie is ${canary}?`, nl.receipt.questionTitle);
  await question.answer(nl.receipt.answer, { [nl.receipt.answerLabel]: canary }, nl.incident.send);
  await bot.send(execute(named, bot.channel, canary, { [canary]: canary }));
  await bot.app.idle();
  await bot.app.tick();

  expect(await count('veilig.turns', { activity: 'message', asked: 'incident', outcome: 'answered' })).toBe(
    1,
  );
  expect(await count('veilig.turns', { activity: 'message', asked: 'unknown' })).toBe(1);
  expect(await count('veilig.turns', { activity: 'invoke', asked: 'incident.report' })).toBe(1);
  expect(await count('veilig.turns', { activity: 'invoke', asked: 'unknown' })).toBe(1);
  const alert = { view: 'incident.alert', class: 'statutory', outcome: 'delivered' };
  expect(await count('veilig.deliveries', alert)).toBeGreaterThanOrEqual(handlers.length);
  expect(await count('veilig.storage.operations', { operation: 'write', flow: 'incident' })).toBeGreaterThan(
    0,
  );
  for (const name of ['veilig.turn.duration', 'veilig.storage.duration'])
    expect(await measured.points(name)).not.toEqual([]);
  for (const name of gauges) expect([name, typeof (await measured.gauge(name))]).toEqual([name, 'number']);
  // A turn's storage calls are nested under it.
  const turn = measured
    .spansOf('veilig.turn')
    .find(({ attributes }) => attributes['asked'] === 'incident.report');
  const within = measured
    .spansOf('veilig.storage')
    .filter(({ parentSpanContext }) => parentSpanContext?.spanId === turn?.spanContext().spanId);
  expect(within.length).toBeGreaterThan(0);

  const told = await measured.told();
  const people = [employee, ...handlers, board].flatMap(({ name, aadObjectId }) => [name, aadObjectId]);
  for (const words of [canary, canary.toLowerCase(), ...people, id])
    expect([words, told.includes(words)]).toEqual([words, false]);
});

test('[S50] a turn that fails and a send that is refused are told as that, without the words of the error', async () => {
  storage.behave = () => ({ kind: 'status', status: 403 });
  await bot.send(message(employee, bot.channel, `/mijn ${canary}`));
  storage.reset();
  expect(await count('veilig.turns', { outcome: 'failed' })).toBe(1);
  expect(await count('veilig.storage.operations', { outcome: 'failed', attempts: 1 })).toBeGreaterThan(0);
  bot.connector.behave = ({ conversationId }) =>
    conversationId.includes(fg.aadObjectId) ? refuse(403, 'BotNotInConversationRoster') : { kind: 'accept' };
  await reported(bot, `Kwijt ${canary}`);
  const refused = { view: 'incident.alert', class: 'statutory', outcome: 'refused' };
  expect(await count('veilig.deliveries', refused)).toBeGreaterThan(0);
  expect(await measured.told()).not.toContain(canary);
});

test('the gauges say what waits, who was not reached and which clocks near their end, and 0 when nothing does', async () => {
  await bot.app.tick();
  await bot.app.idle();
  expect(await measured.gauge('veilig.outbox.age')).toBe(0);
  expect(await measured.gauge('veilig.statutory.undelivered')).toBe(0);
  await reported(bot);
  await bot.app.idle();
  expect(await measured.gauge('veilig.clocks.at_risk')).toBe(0);
  // Nobody's clock ends yet; the authority's has 72 hours, and twelve are left after sixty.
  bot.clock.advance(59 * hour);
  const waiting = await measured.gauge('veilig.outbox.age');
  expect(waiting).toBeGreaterThan(3_600);
  const before = Number(await measured.gauge('veilig.clocks.at_risk'));
  bot.clock.advance(2 * hour);
  expect(await measured.gauge('veilig.clocks.at_risk')).toBeGreaterThan(before);
  // The ladder was over after a day and an hour, and nobody took it: that is a warning in itself.
  expect(await measured.gauge('veilig.reports.untaken')).toBe(1);
});

test('messages that cannot go are counted, with their age', async () => {
  await bot.app.tick();
  bot.connector.behave = ({ conversationId }) =>
    handlers.some(({ aadObjectId }) => conversationId.includes(aadObjectId))
      ? throttle('600')
      : { kind: 'accept' };
  await reported(bot, 'Laptop kwijt');
  await bot.app.idle();
  expect(await measured.gauge('veilig.outbox.depth')).toBe(0);
  bot.clock.now = () => new Date(Date.parse('2026-11-23T09:12:00Z'));
  expect(Number(await measured.gauge('veilig.outbox.depth'))).toBeGreaterThanOrEqual(handlers.length);
  expect(Number(await measured.gauge('veilig.outbox.age'))).toBeGreaterThanOrEqual(100);
});
