"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RateShare = void 0;
const node_crypto_1 = require("node:crypto");
const keys_1 = require("../ledger/keys");
const partition = 'lease';
const prefix = 'rate|';
const leaseMs = 150_000;
const probationMs = 70_000;
class RateShare {
    table;
    clock;
    instance;
    total;
    share;
    since = null;
    constructor(table, clock, instance, total) {
        this.table = table;
        this.clock = clock;
        this.instance = instance;
        this.total = total;
        this.share = total;
    }
    get rate() {
        return this.share;
    }
    async renew() {
        const now = this.clock.now();
        this.since ??= now;
        const rows = await this.table.list(partition, (0, keys_1.startingWith)(prefix));
        const key = prefix + this.instance;
        const own = rows.find((row) => row.key === key);
        const others = rows.filter((row) => row.key !== key);
        const alive = others.filter((row) => row.value.until > now.toISOString());
        const value = {
            since: this.since.toISOString(),
            until: new Date(now.getTime() + leaseMs).toISOString(),
        };
        const renewal = own
            ? { kind: 'update', key, value, etag: own.etag }
            : { kind: 'insert', key, value };
        await this.table.write(partition, (0, node_crypto_1.randomUUID)(), [renewal], key);
        const newcomer = alive.length > 0 && now.getTime() - this.since.getTime() < probationMs;
        this.share = newcomer ? 1 : Math.max(1, Math.floor(this.total / (alive.length + 1)));
        await this.forget(others.filter((row) => !alive.includes(row)).map((row) => row.key));
    }
    async release() {
        await this.forget([prefix + this.instance]);
    }
    async forget(keys) {
        for (const key of keys)
            await this.table.write(partition, (0, node_crypto_1.randomUUID)(), [{ kind: 'delete', key }], key);
    }
}
exports.RateShare = RateShare;
