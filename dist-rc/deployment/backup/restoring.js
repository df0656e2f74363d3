"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.restore = restore;
const node_crypto_1 = require("node:crypto");
const ledger_1 = require("../../services/ledger/ledger");
const restoring_1 = require("../../services/ledger/restoring");
const verify_chain_1 = require("../../services/ledger/verify-chain");
const file_1 = require("./file");
async function restore(open, source, clock) {
    const contents = await contentsOf(source);
    const { name, table, blobs } = await open();
    if (!(await (0, restoring_1.beginRestore)(table, contents.sha256)))
        throw new file_1.BackupRefused('the table is not empty: name another one in TABLE_NAME, or delete this one');
    for await (const { partition, rows } of partitionsIn(source, contents))
        await (0, restoring_1.pour)(table, partition, rows);
    for await (const line of (0, file_1.readBackup)(source))
        if (line.kind === 'file')
            await blobs.put(line.name, Buffer.from(line.bytes, 'base64'), line.note);
    await compare({ table, blobs }, source, contents);
    await (0, restoring_1.registerAnew)(table, [...contents.sections.keys()]);
    const { chains, faults } = await checkChains(new ledger_1.Ledger(table, clock), [...contents.sections.keys()]);
    await (0, restoring_1.endRestore)(table);
    return { ...contents, name, chains, faults };
}
async function contentsOf(source) {
    const sections = new Map();
    const counts = new Map();
    let [section, current, files, sha256] = [0, '', 0, ''];
    for await (const line of (0, file_1.readBackup)(source)) {
        if (line.kind === 'partition') {
            current = line.partition;
            sections.set(current, section);
            counts.set(current, 0);
            section += 1;
        }
        else if (line.kind === 'row')
            counts.set(current, (counts.get(current) ?? 0) + 1);
        else if (line.kind === 'file')
            files += 1;
        else if (line.kind === 'end')
            sha256 = line.sha256;
    }
    const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const [partition, count] of counts)
        if (count === 0)
            sections.delete(partition);
    return { sections, partitions: sections.size, rows, files, sha256 };
}
async function* partitionsIn(source, { sections }) {
    let [section, partition] = [-1, ''];
    let rows = [];
    const counts = () => sections.get(partition) === section;
    for await (const line of (0, file_1.readBackup)(source)) {
        if (line.kind === 'row') {
            if (counts())
                rows.push({ key: line.key, value: line.value, salt: line.salt });
            continue;
        }
        if (rows.length > 0)
            yield { partition, rows };
        rows = [];
        if (line.kind === 'partition')
            [section, partition] = [section + 1, line.partition];
    }
}
async function compare({ table, blobs }, source, contents) {
    for await (const { partition, rows } of partitionsIn(source, contents))
        if (!(await (0, restoring_1.holdsExactly)(table, partition, rows)))
            throw new Error(`${partition} is not what the backup says`);
    for await (const line of (0, file_1.readBackup)(source))
        if (line.kind === 'file') {
            const stored = await blobs.get(line.name);
            if (!stored || sha256Of(stored) !== sha256Of(Buffer.from(line.bytes, 'base64')))
                throw new Error(`the file ${line.name} is not what the backup says`);
        }
}
async function checkChains(ledger, partitions) {
    const faults = [];
    let chains = 0;
    for (const partition of partitions) {
        if ((await ledger.list(partition, 'chain|', 1)).length === 0)
            continue;
        chains += 1;
        for (const { key, fault } of await (0, verify_chain_1.verifyChain)(ledger, partition))
            faults.push(`${partition} ${key}: ${fault}`);
    }
    return { chains, faults };
}
const sha256Of = (bytes) => (0, node_crypto_1.createHash)('sha256').update(bytes).digest('hex');
