"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NeverStill = void 0;
exports.snapshot = snapshot;
const node_crypto_1 = require("node:crypto");
const keys_1 = require("./keys");
class NeverStill extends Error {
    name = 'NeverStill';
}
exports.NeverStill = NeverStill;
async function* snapshot(table, mostLooks = 40) {
    const read = new Map();
    for (let look = 0; look < mostLooks; look += 1) {
        const versions = await versionsOf(table);
        const changed = [...versions].filter(([partition, version]) => read.get(partition) !== version);
        const gone = [...read.keys()].filter((partition) => !versions.has(partition));
        if (changed.length === 0 && gone.length === 0)
            return;
        for (const [partition] of changed) {
            const rows = await table.list(partition, keys_1.everyKey);
            const version = (0, node_crypto_1.createHash)('sha256');
            for (const row of rows)
                addTo(version, row);
            read.set(partition, version.digest('hex'));
            yield { partition, rows };
        }
        for (const partition of gone) {
            read.delete(partition);
            yield { partition, rows: [] };
        }
    }
    throw new NeverStill(`after ${mostLooks} looks the table still changed`);
}
async function versionsOf(table) {
    const hashes = new Map();
    for await (const page of table.scan())
        for (const row of page) {
            const hash = hashes.get(row.partition) ?? (0, node_crypto_1.createHash)('sha256');
            hashes.set(row.partition, hash);
            addTo(hash, row);
        }
    return new Map([...hashes].map(([partition, hash]) => [partition, hash.digest('hex')]));
}
const addTo = (hash, { key, etag }) => void hash.update(`${key}\n${etag}\n`);
