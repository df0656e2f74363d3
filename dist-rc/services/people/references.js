"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.References = void 0;
const node_crypto_1 = require("node:crypto");
const keys_1 = require("../ledger/keys");
const left_1 = require("./left");
const partitionOf = (person) => `person|${person}`;
const referenceKey = keys_1.rowKeys.item('reference');
const parkedPrefix = 'parked|';
const freshMs = 60_000;
const lookEveryMs = 20_000;
class References {
    table;
    clock;
    isUsable;
    known = new Map();
    looked = new Map();
    constructor(table, clock, isUsable = () => true) {
        this.table = table;
        this.clock = clock;
        this.isUsable = isUsable;
    }
    async find(person) {
        const known = this.known.get(person);
        const now = this.clock.now().getTime();
        if (known && now - known.readAt < freshMs)
            return JSON.parse(known.text);
        const row = await this.table.get(partitionOf(person), referenceKey);
        if (!row || !this.isUsable(row.value))
            return undefined;
        this.known.set(person, { text: JSON.stringify(row.value), readAt: now });
        return row.value;
    }
    async unreached(people) {
        const found = await Promise.all([...new Set(people)].map(async (person) => ({ person, chat: await this.find(person) })));
        return new Set(found.filter(({ chat }) => chat === undefined || chat.closed).map(({ person }) => person));
    }
    async close(person) {
        const row = await this.table.get(partitionOf(person), referenceKey);
        if (!row)
            return;
        const closed = { ...row.value, closed: true };
        await this.put(person, referenceKey, closed, row);
        this.doubt(person);
    }
    doubt(person) {
        this.known.delete(person);
    }
    async remember(person, reference) {
        const text = JSON.stringify(reference);
        if (this.known.get(person)?.text === text)
            return false;
        const isNew = await this.store(person, reference, text);
        this.known.set(person, { text, readAt: this.clock.now().getTime() });
        return isNew;
    }
    async store(person, reference, text) {
        for (;;) {
            const row = await this.table.get(partitionOf(person), referenceKey);
            if (row && JSON.stringify(row.value) === text)
                return false;
            if ((await this.put(person, referenceKey, reference, row)) === 'written')
                return row === undefined;
        }
    }
    async park(person, message) {
        const name = (0, node_crypto_1.createHash)('sha256').update(`${message.partition}\n${message.key}`).digest('base64url');
        const key = parkedPrefix + name;
        const row = await this.table.get(partitionOf(person), key);
        if (!row)
            await this.put(person, key, message, undefined);
        this.looked.delete(person);
    }
    mayWait(person) {
        return this.clock.now().getTime() - (this.looked.get(person) ?? 0) >= lookEveryMs;
    }
    async waits(person) {
        const rows = await this.table.list(partitionOf(person), (0, keys_1.startingWith)(parkedPrefix));
        return rows.length > 0;
    }
    async parked(person) {
        this.looked.set(person, this.clock.now().getTime());
        const rows = await this.table.list(partitionOf(person), (0, keys_1.startingWith)(parkedPrefix));
        return rows.map(({ key, value }) => ({ key, message: value }));
    }
    async unpark(person, key) {
        await this.table.write(partitionOf(person), (0, node_crypto_1.randomUUID)(), [{ kind: 'delete', key }], key);
    }
    async forgetLeft(isHere, days) {
        const gone = await (0, left_1.forgetLeft)(this.table, isHere, days, this.clock.now());
        for (const person of gone)
            this.doubt(person);
    }
    async put(person, key, value, row) {
        const write = row
            ? { kind: 'update', key, value, etag: row.etag }
            : { kind: 'insert', key, value };
        return await this.table.write(partitionOf(person), (0, node_crypto_1.randomUUID)(), [write], key);
    }
}
exports.References = References;
