"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.doDue = doDue;
const handover_1 = require("../../services/ledger/handover");
async function doDue(container, flows, { dispatcher, fanOut }, partition, due, cause) {
    switch (due.kind) {
        case 'out':
            return await dispatcher.dispatch(partition, due.key, due.batch);
        case 'item': {
            const flow = flows.find(({ id }) => id === due.flow);
            const step = { partition, item: due.item, step: due.step, cause };
            return await container.underWay.watch(flow?.onTimer?.(step, container) ?? Promise.resolve());
        }
        case 'handover':
            return await container.underWay.watch(handOver(container, flows, partition, due.key));
        case 'fan':
            return fanOut.start(partition, due.key);
    }
}
async function handOver(container, flows, partition, key) {
    const row = await container.ledger.row(partition, key);
    if (!row || row.due === null)
        return;
    const accept = flows.find(({ id }) => id === row.flow)?.accepts?.[row.command];
    if (!accept)
        throw new Error(`nobody accepts ${row.flow}.${row.command}`);
    const form = (0, handover_1.handoverForm)(partition, key, row);
    await accept({ partition: row.to, payload: row.payload, idempotencyKey: form }, container);
    await container.ledger.markArrived(partition, key);
}
