"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openTelemetry = openTelemetry;
const node_async_hooks_1 = require("node:async_hooks");
const api_1 = require("@opentelemetry/api");
const telemetry_1 = require("../../services/telemetry");
const units = { 'veilig.outbox.age': 's' };
function openTelemetry(tracer, meter, stop) {
    const instruments = instrumentsOf(meter);
    const counters = { refusal: meter.createCounter('veilig.refusals') };
    const current = new node_async_hooks_1.AsyncLocalStorage();
    return {
        observe: async (what, labels, task) => {
            const parent = current.getStore();
            const nested = what === 'storage' && parent ? api_1.trace.setSpan(api_1.ROOT_CONTEXT, parent) : api_1.ROOT_CONTEXT;
            const span = tracer.startSpan(`veilig.${what}`, {}, nested);
            const begun = performance.now();
            let known = labels;
            const add = (more) => void (known = { ...known, ...more });
            try {
                return await current.run(span, () => task(add));
            }
            catch (error) {
                add({ outcome: 'failed' });
                throw error;
            }
            finally {
                finish(span, instruments[what], known, performance.now() - begun);
            }
        },
        count: (what, labels) => counters[what].add(1, labels),
        watch: (read) => {
            const observed = telemetry_1.gauges.map((name) => {
                const unit = units[name];
                return { name, gauge: meter.createObservableGauge(name, unit === undefined ? {} : { unit }) };
            });
            meter.addBatchObservableCallback(async (result) => {
                const figures = await read();
                for (const { name, gauge } of observed) {
                    const figure = figures[name];
                    if (figure !== undefined)
                        result.observe(gauge, figure);
                }
            }, observed.map(({ gauge }) => gauge));
        },
        stop,
    };
}
const instrumentsOf = (meter) => ({
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
function finish(span, { count, duration }, labels, milliseconds) {
    span.setAttributes(labels);
    if (labels['outcome'] === 'failed')
        span.setStatus({ code: api_1.SpanStatusCode.ERROR });
    span.end();
    count.add(1, labels);
    duration?.record(milliseconds, labels);
}
