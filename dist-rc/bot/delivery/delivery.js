"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createDelivery = createDelivery;
const dispatcher_1 = require("../../services/delivery/dispatcher");
const pacer_1 = require("../../services/delivery/pacer");
const fan_out_1 = require("../../services/delivery/fan-out");
const listener_1 = require("../../services/wake-ups/listener");
const timekeeper_1 = require("../../services/ledger/timekeeper");
const purge_1 = require("../../services/retention/purge");
const runs_1 = require("../../services/retention/runs");
const observed_sender_1 = require("./observed-sender");
const due_1 = require("./due");
const sender_1 = require("./sender");
const mailer_1 = require("./mailer");
const leaseInTimeouts = 4;
async function maintainDaily(container, flows) {
    for (const { daily } of flows)
        await daily?.(container);
    await container.downloads.sweep();
    const rules = flows.flatMap(({ retention, keepsBesides = [] }) => [
        ...(retention ? [retention] : []),
        ...keepsBesides,
    ]);
    const records = await new purge_1.Purge(container.ledger, rules, container.organisation, container.clock).run();
    await (0, runs_1.noteRun)(container.ledger, container.clock, records);
    await container.ledger.upkeep();
    await container.evidence
        .sweep()
        .catch((err) => container.log.error({ err }, 'files were not swept'));
}
const settingsOf = (flows, settings, share) => ({
    chatWindows: settings.chatLimits,
    rate: () => share.rate,
    leaseMs: leaseInTimeouts * settings.sendTimeoutMs,
    batches: Object.fromEntries(flows.flatMap(({ batches: batches }) => Object.entries(batches ?? {}))),
});
function paceMany(container, flows, dispatcher, share, onError, wakeUps) {
    const rate = () => share.rate;
    const pacer = new pacer_1.Pacer(container.clock, rate);
    const deliver = (partition, key) => dispatcher.dispatch(partition, key);
    const sources = flows.flatMap(({ nudges }) => nudges?.(container) ?? []);
    container.rounds.connect({ deliver, rate, onError, sources });
    const evenly = async (partition, key) => {
        await pacer.beat();
        await deliver(partition, key);
    };
    const onMore = (place, key) => {
        wakeUps
            ?.put({ partition: place, key })
            .catch((err) => container.log.warn({ err }, 'hint not given'));
    };
    return new fan_out_1.FanOut(container.ledger, container.underWay, { deliver: evenly, rate, onError, onMore });
}
function createListener(container, wakeUps, fanOut) {
    return new listener_1.WakeUpListener(wakeUps, container.clock, {
        hasRoom: () => !fanOut.busy,
        act: ({ partition, key }) => fanOut.start(partition, key),
        onError: (err) => container.log.warn({ err }, 'no wake-ups from the queue'),
    });
}
function createDelivery(container, flows, { settings, share, connector, telemetry, wakeUps }) {
    const mailer = settings.mail ? (0, mailer_1.createMailer)(settings.mail, settings.sendTimeoutMs) : null;
    const report = (error) => container.log.error({ err: error }, 'due work failed; it comes again');
    const nudgesEvenly = new pacer_1.Pacer(container.clock, () => share.rate);
    const sender = new sender_1.CardSender(container, flows, connector, mailer, nudgesEvenly);
    const dispatcher = new dispatcher_1.Dispatcher(container.ledger, (0, observed_sender_1.observeSender)(sender, telemetry), container.clock, settingsOf(flows, settings, share), {
        settled: async (partition, row, outcome) => {
            const flow = flows.find(({ id }) => row.view.startsWith(`${id}.`));
            await flow?.onSettled?.({ partition, row, outcome }, container);
        },
        later: (partition, key, at) => {
            const due = { kind: 'out', key };
            if (at)
                timekeeper.expect(partition, due, at);
            else
                timekeeper.forget(partition, due);
        },
    }, container.underWay);
    const senders = { dispatcher, fanOut: paceMany(container, flows, dispatcher, share, report, wakeUps) };
    const timekeeper = new timekeeper_1.Timekeeper(container.ledger, container.clock, (partition, due, cause) => (0, due_1.doDue)(container, flows, senders, partition, due, cause), report, () => maintainDaily(container, flows));
    container.ledger.whenWoken((partition, due) => {
        (0, due_1.doDue)(container, flows, senders, partition, due, '').catch(report);
    });
    return { ...senders, timekeeper, listener: wakeUps && createListener(container, wakeUps, senders.fanOut) };
}
