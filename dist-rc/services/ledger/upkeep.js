"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mendRegistry = mendRegistry;
exports.forgetInputs = forgetInputs;
const node_crypto_1 = require("node:crypto");
const keys_1 = require("./keys");
const live_1 = require("./live");
const deletesAtOnce = 90;
async function mendRegistry(table) {
    const known = new Set(await (0, live_1.livePartitions)(table));
    const waiting = new Set((await table.locate((0, keys_1.startingWith)('due|'))).map(({ partition }) => partition));
    for (const partition of waiting)
        if (!known.has(partition))
            await (0, live_1.register)(table, partition);
}
async function forgetInputs(table, now) {
    const old = await table.locate((0, keys_1.doneBefore)(new Date(now.getTime() - keys_1.inputsKeptMs)));
    for (const partition of new Set(old.map((row) => row.partition))) {
        const keys = old.filter((row) => row.partition === partition).map(({ key }) => key);
        for (let at = 0; at < keys.length; at += deletesAtOnce) {
            const deletes = keys.slice(at, at + deletesAtOnce).map((key) => ({ kind: 'delete', key }));
            await table.write(partition, (0, node_crypto_1.randomUUID)(), deletes, keys[at] ?? '');
        }
    }
}
