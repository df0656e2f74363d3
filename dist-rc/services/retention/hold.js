"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.oneEach = exports.Holds = void 0;
const node_crypto_1 = require("node:crypto");
const head_1 = require("../ledger/head");
const keys_1 = require("../ledger/keys");
const registry = 'upkeep';
const registered = keys_1.rowKeys.beside('held|');
const registryKey = ({ partition, item }) => `${registered}${partition}|${item}`;
class Holds {
    ledger;
    clock;
    constructor(ledger, clock) {
        this.ledger = ledger;
        this.clock = clock;
    }
    async of(partition, item) {
        return await this.ledger.row(partition, keys_1.rowKeys.hold(item));
    }
    async set(partition, item, by, reason, more = {}) {
        const hold = { by, at: this.now(), reason, ...more };
        const entry = { type: 'held', by, payload: said(hold) };
        const done = await this.change({ partition, item }, entry, (held) => held ? null : { kind: 'insert', key: keys_1.rowKeys.hold(item), value: hold });
        await this.note({ partition, item }, true);
        return done;
    }
    async look({ partition, item }, { by, reason, until }) {
        const looked = { by, at: this.now() };
        const ends = until === undefined ? {} : { until };
        const entry = { type: 'holdLooked', by, payload: { ...(reason === '' ? {} : { reason }), ...ends } };
        return await this.change({ partition, item }, entry, (held) => held ? { kind: 'put', key: keys_1.rowKeys.hold(item), value: { ...held, ...ends, looked } } : null);
    }
    async lift(partition, item, by, reason) {
        const done = await this.change({ partition, item }, { type: 'released', by, payload: { reason } }, (held) => (held ? { kind: 'delete', key: keys_1.rowKeys.hold(item) } : null));
        await this.note({ partition, item }, false);
        return done;
    }
    async all() {
        const rows = await this.ledger.list(registry, registered);
        const found = await Promise.all(rows.map(({ value }) => this.heldAt(value)));
        return found.flatMap((record) => record ?? []);
    }
    async mend() {
        const prefix = keys_1.rowKeys.hold('');
        for (const partition of await this.ledger.partitionsWith(prefix))
            for (const { key } of await this.ledger.list(partition, prefix))
                await this.note({ partition, item: key.slice(prefix.length) }, true);
    }
    async heldAt({ partition, item }) {
        const [hold, stored] = await Promise.all([
            this.of(partition, item),
            this.ledger.item(partition, item),
        ]);
        if (!hold)
            return null;
        return { partition, item, number: hold.number ?? item, hold, about: stored?.state.about ?? [] };
    }
    async note(place, held) {
        const key = registryKey(place);
        await this.ledger.submit(registry, {
            points: [key],
            prefixes: [],
            usesHead: false,
            plan: (rows) => ({ writes: registration(key, place, held, rows.get(key) !== undefined), result: null }),
        });
    }
    async change({ partition, item }, { type, by, payload }, write) {
        const at = this.now();
        const keys = { item: keys_1.rowKeys.item(item), hold: keys_1.rowKeys.hold(item) };
        const operation = {
            points: [keys.item, keys.hold],
            prefixes: [],
            usesHead: true,
            plan: (rows, head) => {
                const row = rows.get(keys.item);
                const effect = write(rows.get(keys.hold)?.value);
                if (!row || !effect)
                    return { writes: [], result: false };
                const stored = row.value;
                const entry = { type, by, at, salt: (0, node_crypto_1.randomBytes)(16).toString('base64url'), payload };
                const history = (0, head_1.appendHistory)(head, keys_1.rowKeys.history(item, stored.entries + 1), entry);
                const value = { ...stored, entries: stored.entries + 1 };
                const same = { kind: 'update', key: keys.item, value, etag: row.etag };
                return { writes: [same, effect, ...history.writes], head: history.head, result: true };
            },
        };
        return await this.ledger.submit(partition, operation);
    }
    now() {
        return this.clock.now().toISOString();
    }
}
exports.Holds = Holds;
const oneEach = (held) => [
    ...new Map(held.map((record) => [record.number, record])).values(),
];
exports.oneEach = oneEach;
const said = ({ reason, until }) => ({ reason, ...(until === undefined ? {} : { until }) });
function registration(key, value, held, stands) {
    if (held === stands)
        return [];
    return [held ? { kind: 'insert', key, value } : { kind: 'delete', key }];
}
