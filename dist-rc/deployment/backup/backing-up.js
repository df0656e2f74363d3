"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.backUp = backUp;
const node_fs_1 = require("node:fs");
const restoring_1 = require("../../services/ledger/restoring");
const snapshot_1 = require("../../services/ledger/snapshot");
const file_1 = require("./file");
async function backUp({ name, table, blobs }, path, recipients, clock) {
    if ((0, node_fs_1.existsSync)(path))
        throw new file_1.BackupRefused('it is there already; take another name');
    if ((await (0, restoring_1.restoringFrom)(table)) !== undefined)
        throw new file_1.BackupRefused('a restore into this table was cut off, so it is not whole');
    const writer = new file_1.BackupWriter(path, recipients, { table: name, at: clock.now().toISOString() });
    try {
        const rows = await addRows(writer, table);
        const files = await addFiles(writer, blobs);
        const sha256 = await writer.finish();
        const counts = [...rows.values()];
        return {
            partitions: counts.filter((count) => count > 0).length,
            rows: counts.reduce((sum, count) => sum + count, 0),
            files,
            sha256,
        };
    }
    catch (error) {
        await writer.abandon();
        throw error;
    }
}
async function addRows(writer, table) {
    const counts = new Map();
    for await (const { partition, rows } of (0, snapshot_1.snapshot)(table)) {
        counts.set(partition, rows.length);
        await writer.add({ kind: 'partition', partition });
        for (const { key, value, salt } of rows)
            await writer.add({ kind: 'row', key, value, ...(salt === undefined ? {} : { salt }) });
    }
    return counts;
}
async function addFiles(writer, blobs) {
    let files = 0;
    for (const { name } of await blobs.list('')) {
        const [bytes, note] = [await blobs.get(name), await blobs.noteOn(name)];
        if (bytes === undefined || note === undefined)
            continue;
        await writer.add({ kind: 'file', name, note, bytes: bytes.toString('base64') });
        files += 1;
    }
    return files;
}
