/** What is reported of something done: kinds and counts; never text, names or ids of people (reliability §D4). */
export type Labels = Readonly<Record<string, string | number>>;

/** Each is a span, a count and a duration. */
export type Observed = 'turn' | 'storage' | 'delivery';

/** Mere events: a count. */
export type Counted = 'refusal';

/** Where measurements go. This is all the domain knows about it. */
export interface Telemetry {
  /**
   * Runs a task and reports how it went; what it throws is rethrown.
   * @param task gets a function that adds what is only known afterwards.
   */
  observe<Result>(
    what: Observed,
    labels: Labels,
    task: (add: (more: Labels) => void) => Promise<Result>,
  ): Promise<Result>;
  count(what: Counted, labels: Labels): void;
  /** @param read gives the figures there are, by the name of their gauge; asked whenever measurements are sent. */
  watch(read: () => Promise<Readonly<Partial<Record<Gauge, number>>>>): void;
  /** Sends what is left. */
  stop(): Promise<void>;
}

export const gauges = [
  'veilig.outbox.age',
  'veilig.outbox.depth',
  'veilig.statutory.undelivered',
  'veilig.clocks.at_risk',
  'veilig.reports.untaken',
] as const;
export type Gauge = (typeof gauges)[number];

const nothing = (): void => undefined;

/** Measures nothing, and costs nothing. */
export const noTelemetry: Telemetry = {
  observe: (_what, _labels, task) => task(nothing),
  count: nothing,
  watch: nothing,
  stop: () => Promise.resolve(),
};
