"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Ledger = void 0;
const node_crypto_1 = require("node:crypto");
const promises_1 = require("node:timers/promises");
const changes_1 = require("./changes");
const committer_1 = require("./committer");
const fan_1 = require("./fan");
const forget_1 = require("./forget");
const handover_1 = require("./handover");
const item_1 = require("./item");
const keys_1 = require("./keys");
const live_1 = require("./live");
const seal_older_1 = require("./seal-older");
const upkeep_1 = require("./upkeep");
class Ledger {
    table;
    clock;
    committer;
    listener = () => undefined;
    changes = new changes_1.Changes();
    constructor(table, clock) {
        this.table = table;
        this.clock = clock;
        this.committer = new committer_1.Committer(table, (partition) => (0, live_1.register)(table, partition));
    }
    whenWoken(listener) {
        this.listener = listener;
    }
    wake(partition, due) {
        this.listener(partition, due);
    }
    async execute(partition, command) {
        const { item, idempotencyKey: done, cause, reads = [] } = command;
        const outcome = await this.submit(partition, {
            points: [
                ...(typeof item === 'string' ? [keys_1.rowKeys.item(item)] : []),
                ...(cause === undefined ? [] : [cause]),
                ...reads,
            ],
            prefixes: typeof item === 'string' ? [`out|${item}|`] : [],
            pointsAfterConflict: done === undefined ? [] : [keys_1.rowKeys.done(done)],
            usesHead: true,
            plan: (rows, head) => (0, item_1.planItem)(command, { rows, head, now: this.clock.now(), salt }),
        });
        if (outcome.kind !== 'committed')
            return outcome;
        for (const due of outcome.woken)
            this.listener(partition, due);
        this.changes.tell(partition);
        await (0, promises_1.setImmediate)();
        return outcome;
    }
    async submit(partition, operation) {
        return await this.committer.submit(partition, operation);
    }
    async item(partition, id) {
        const row = await this.table.get(partition, keys_1.rowKeys.item(id));
        return row?.value;
    }
    async onFile(partition, id) {
        const [item, messages] = await Promise.all([
            this.item(partition, id),
            this.messages(partition, id),
        ]);
        return item && { state: item.state, messages };
    }
    async messages(partition, id) {
        const rows = await this.table.list(partition, (0, keys_1.startingWith)(`out|${id}|`));
        return rows.map(({ value }) => value);
    }
    async history(partition, id) {
        const rows = await this.table.list(partition, (0, keys_1.startingWith)(`log|${id}|`));
        return rows.map(({ value }) => value);
    }
    async indexed(partition, view, most) {
        const rows = await this.table.list(partition, (0, keys_1.startingWith)(keys_1.rowKeys.index(`${view}|`)), most);
        return rows.map(({ value }) => value.item);
    }
    async listed(partition, view) {
        const rows = await this.table.list(partition, (0, keys_1.startingWith)(keys_1.rowKeys.index(`${view}|`)));
        return rows.map(({ value }) => value.listed);
    }
    async list(partition, prefix, most) {
        const rows = await this.table.list(partition, (0, keys_1.startingWith)(prefix), most);
        return rows.map(({ key, value }) => ({ key, value: value }));
    }
    async range(partition, range, most) {
        return most <= 0 ? [] : await this.table.list(partition, range, most);
    }
    async rows(partition, prefix) {
        return await this.table.list(partition, (0, keys_1.startingWith)(prefix));
    }
    async handled(partition, form) {
        const row = await this.table.get(partition, keys_1.rowKeys.done(form));
        return row?.value?.item;
    }
    async expand(partition, key, most) {
        const fan = await this.row(partition, key);
        if (!fan || fan.due === null)
            return { woken: [], more: false };
        const read = fan.of === undefined ? [] : await this.row(partition, (0, fan_1.audienceOf)(key, fan));
        return await this.submit(partition, (0, fan_1.expandOperation)(key, fan, this.clock.now(), most, read));
    }
    async forget(partition, forgetting) {
        return await this.submit(partition, (0, forget_1.forgetOperation)(forgetting, this.clock.now(), salt));
    }
    async sealOlder(partition) {
        return await this.submit(partition, (0, seal_older_1.sealOlderOperation)(partition));
    }
    async row(partition, key) {
        return (await this.table.get(partition, key))?.value;
    }
    async markArrived(partition, key) {
        await this.submit(partition, (0, handover_1.arrivedOperation)(key, this.clock.now()));
    }
    async livePartitions() {
        return await (0, live_1.livePartitions)(this.table);
    }
    async partitionsWith(prefix) {
        const places = await this.table.locate((0, keys_1.startingWith)(prefix));
        return [...new Set(places.map(({ partition }) => partition))];
    }
    async dueRows(partition, until, most) {
        return await (0, live_1.dueRows)(this.table, partition, until, most);
    }
    async retire(partition) {
        await (0, live_1.retire)(this.table, partition, this.clock.now());
    }
    async upkeep() {
        await (0, upkeep_1.mendRegistry)(this.table);
        await (0, upkeep_1.forgetInputs)(this.table, this.clock.now());
    }
}
exports.Ledger = Ledger;
const salt = () => (0, node_crypto_1.randomBytes)(16).toString('base64url');
