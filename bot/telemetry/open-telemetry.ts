import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Counter,
  type Histogram,
  type Meter,
  ROOT_CONTEXT,
  type Span,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import { type Counted, gauges, type Labels, type Observed, type Telemetry } from '../../services/telemetry';

interface Instruments {
  readonly count: Counter;
  readonly duration?: Histogram;
}

const units = { 'veilig.outbox.age': 's' } as Readonly<Record<string, string>>;

/**
 * Spans and metrics by OpenTelemetry. Not loaded where nothing is configured.
 * @param stop sends what is left, and ends the sending.
 */
export function openTelemetry(tracer: Tracer, meter: Meter, stop: () => Promise<void>): Telemetry {
  const instruments = instrumentsOf(meter);
  const counters = { refusal: meter.createCounter('veilig.refusals') } satisfies Record<Counted, Counter>;
  const current = new AsyncLocalStorage<Span>();
  return {
    observe: async (what, labels, task) => {
      const parent = current.getStore();
      // A turn or a delivery is a root span; the storage calls it needs are its children.
      const nested = what === 'storage' && parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
      const span = tracer.startSpan(`veilig.${what}`, {}, nested);
      const begun = performance.now();
      let known: Labels = labels;
      const add = (more: Labels): void => void (known = { ...known, ...more });
      try {
        return await current.run(span, () => task(add));
      } catch (error) {
        add({ outcome: 'failed' });
        throw error;
      } finally {
        finish(span, instruments[what], known, performance.now() - begun);
      }
    },
    count: (what, labels) => counters[what].add(1, labels),
    watch: (read) => {
      const observed = gauges.map((name) => {
        const unit = units[name];
        return { name, gauge: meter.createObservableGauge(name, unit === undefined ? {} : { unit }) };
      });
      meter.addBatchObservableCallback(
        async (result) => {
          const figures = await read();
          for (const { name, gauge } of observed) {
            const figure = figures[name];
            if (figure !== undefined) result.observe(gauge, figure);
          }
        },
        observed.map(({ gauge }) => gauge),
      );
    },
    stop,
  };
}

const instrumentsOf = (meter: Meter): Readonly<Record<Observed, Instruments>> => ({
  turn: {
    count: meter.createCounter('veilig.turns'),
    duration: meter.createHistogram('veilig.turn.duration', { unit: 'ms' }),
  },
  storage: {
    count: meter.createCounter('veilig.storage.operations'),
    duration: meter.createHistogram('veilig.storage.duration', { unit: 'ms' }),
  },
  delivery: { count: meter.createCounter('veilig.deliveries') },
});

function finish(span: Span, { count, duration }: Instruments, labels: Labels, milliseconds: number): void {
  span.setAttributes(labels);
  // Without a message: the text of an error can hold what somebody typed.
  if (labels['outcome'] === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
  count.add(1, labels);
  duration?.record(milliseconds, labels);
}
