"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Timekeeper = void 0;
const keys_1 = require("./keys");
const minute = 60_000;
const page = 100;
const day = 24 * 60 * minute;
class Timekeeper {
    ledger;
    clock;
    handle;
    onError;
    daily;
    armed = new Map();
    sweeping = new Set();
    kept = null;
    stopped = false;
    constructor(ledger, clock, handle, onError, daily) {
        this.ledger = ledger;
        this.clock = clock;
        this.handle = handle;
        this.onError = onError;
        this.daily = daily;
    }
    async tick() {
        if (this.stopped)
            return;
        const partitions = await this.ledger.livePartitions();
        await Promise.all(partitions.map((partition) => this.guarded(() => this.sweep(partition))));
        await this.guarded(() => this.keepUp());
    }
    expect(partition, due, at, key = '') {
        const wait = at.getTime() - this.clock.now().getTime();
        const name = nameOf(partition, due);
        const earlier = this.armed.get(name);
        if (this.stopped || wait > minute || (earlier && earlier.at <= at))
            return;
        earlier?.cancel();
        const cancel = this.clock.after(Math.max(0, wait), () => {
            this.armed.delete(name);
            void this.guarded(() => this.handle(partition, due, key));
        });
        this.armed.set(name, { at, cancel });
    }
    forget(partition, due) {
        const name = nameOf(partition, due);
        this.armed.get(name)?.cancel();
        this.armed.delete(name);
    }
    stop() {
        this.stopped = true;
        for (const { cancel } of this.armed.values())
            cancel();
        this.armed.clear();
    }
    async keepUp() {
        const now = this.clock.now();
        const before = this.kept;
        if (before && now.getTime() - before.getTime() < day)
            return;
        this.kept = now;
        try {
            await this.daily();
        }
        catch (error) {
            this.kept = before;
            throw error;
        }
    }
    async sweep(partition) {
        if (this.sweeping.has(partition))
            return;
        this.sweeping.add(partition);
        try {
            const found = await this.doDue(partition);
            const soon = await this.ledger.dueRows(partition, new Date(this.clock.now().getTime() + minute), page);
            for (const row of soon)
                this.expect(partition, row.value, (0, keys_1.dueInstant)(row.key), row.key);
            if (found === 0 && soon.length === 0)
                await this.ledger.retire(partition);
        }
        finally {
            this.sweeping.delete(partition);
        }
    }
    async doDue(partition) {
        const tried = new Set();
        for (;;) {
            const rows = await this.ledger.dueRows(partition, this.clock.now(), page + tried.size);
            const fresh = rows.filter(({ key }) => !tried.has(key));
            if (fresh.length === 0 || this.stopped)
                return tried.size;
            for (const { key } of fresh)
                tried.add(key);
            await Promise.all(fresh.map((row) => this.guarded(() => this.handle(partition, row.value, row.key))));
        }
    }
    async guarded(task) {
        try {
            await task();
        }
        catch (error) {
            this.onError(error);
        }
    }
}
exports.Timekeeper = Timekeeper;
const nameOf = (partition, due) => `${partition}\n${'key' in due ? due.key : due.item}`;
