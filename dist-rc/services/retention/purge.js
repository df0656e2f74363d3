"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Purge = void 0;
const old_batches_1 = require("../delivery/old-batches");
const keys_1 = require("../ledger/keys");
const rules_1 = require("./rules");
const trim_1 = require("./trim");
const atOnce = 80;
class Purge {
    ledger;
    rules;
    organisation;
    clock;
    trimmer;
    constructor(ledger, rules, organisation, clock) {
        this.ledger = ledger;
        this.rules = rules;
        this.organisation = organisation;
        this.clock = clock;
        this.trimmer = new trim_1.Trimmer(ledger, organisation, clock);
    }
    async run() {
        let gone = 0;
        for (const partition of await this.partitions()) {
            const rule = this.ruleOf(partition);
            if (!rule)
                continue;
            const records = (await this.ledger.list(partition, 'item|')).map(trim_1.recordOf);
            for (const { item, state } of await this.disposable(records, rule))
                if (await this.ledger.submit(partition, this.removal(item, rule, rule.beside?.(state) ?? [])))
                    gone += 1;
            await this.finish(partition);
            await this.trimmer.run(partition, rule, records);
            await (0, old_batches_1.forgetBatches)(this.ledger, partition);
        }
        return gone;
    }
    async partitions() {
        const found = await Promise.all(['item|', 'purged|'].map((prefix) => this.ledger.partitionsWith(prefix)));
        return [...new Set(found.flat())];
    }
    async disposable(records, rule) {
        const found = [];
        for (const { item, state } of records) {
            const candidate = { item, state, busy: false, held: false, linkedOpen: false };
            if (!(0, rules_1.isDisposable)(candidate, rule, this.clock.now(), this.organisation()))
                continue;
            if (!(await this.isLinkedOpen(rule.linkedTo?.(state) ?? [])))
                found.push({ item, state });
        }
        return found;
    }
    async isLinkedOpen(linked) {
        for (const { partition, item } of linked) {
            const stored = await this.ledger.item(partition, item);
            if (stored && this.ruleOf(partition)?.endedAt(item, stored.state, this.organisation()) === null)
                return true;
        }
        return false;
    }
    removal(item, rule, beside) {
        const now = this.clock.now();
        const points = {
            item: keys_1.rowKeys.item(item),
            identity: keys_1.rowKeys.identity(item),
            proof: keys_1.rowKeys.purged(item),
        };
        const holds = [item, ...(rule.keepers ?? [])].map(keys_1.rowKeys.hold);
        return {
            points: [...Object.values(points), ...holds, ...beside],
            prefixes: hangingOn(item),
            usesHead: true,
            plan: (rows, head) => {
                const stored = rows.get(points.item)?.value;
                if (!stored)
                    return { writes: [], result: false };
                const hanging = hangingOn(item).flatMap((prefix) => rows.startingWith(prefix));
                const candidate = {
                    item,
                    state: stored.state,
                    busy: stored.due !== null || isBusy(rows, item),
                    held: holds.some((key) => rows.get(key) !== undefined),
                    linkedOpen: false,
                };
                if (!(0, rules_1.isDisposable)(candidate, rule, now, this.organisation()))
                    return { writes: [], result: false };
                const own = [
                    points.item,
                    ...(rows.get(points.identity) ? [points.identity] : []),
                    ...stored.index.map((entry) => keys_1.rowKeys.index(entry)),
                    ...beside.filter((key) => rows.get(key)),
                ];
                const proof = {
                    flow: rule.flow,
                    rule: rule.name,
                    at: now.toISOString(),
                    doneAt: null,
                    rows: own.length + hanging.length,
                    ...(rule.remains ? { remains: rule.remains(item, stored.state) } : {}),
                };
                const before = rows.get(points.proof);
                const insert = before
                    ? { kind: 'update', key: points.proof, value: proof, etag: before.etag }
                    : { kind: 'insert', key: points.proof, value: proof };
                return { writes: [insert, ...own.map(deleting)], head: { ...head, at: proof.at }, result: true };
            },
        };
    }
    async finish(partition) {
        const proofs = await this.ledger.list(partition, 'purged|');
        for (const { key, value } of proofs) {
            if (value.doneAt !== null)
                continue;
            const item = key.slice('purged|'.length);
            while (await this.ledger.submit(partition, this.portion(item)))
                ;
        }
    }
    portion(item) {
        const key = keys_1.rowKeys.purged(item);
        const doneAt = this.clock.now().toISOString();
        return {
            points: [key],
            prefixes: hangingOn(item),
            usesHead: false,
            plan: (rows) => {
                const proof = rows.get(key);
                if (!proof)
                    return { writes: [], result: false };
                const hanging = hangingOn(item).flatMap((prefix) => rows.startingWith(prefix));
                if (hanging.length > 0)
                    return { writes: hanging.slice(0, atOnce).map((row) => deleting(row.key)), result: true };
                const value = { ...proof.value, doneAt };
                return { writes: [{ kind: 'update', key, value, etag: proof.etag }], result: false };
            },
        };
    }
    ruleOf(partition) {
        return this.rules.find(({ flow }) => (0, rules_1.belongsTo)(flow, partition));
    }
}
exports.Purge = Purge;
const deleting = (key) => ({ kind: 'delete', key });
const hangingOn = (item) => [`log|${item}|`, `out|${item}|`, `out|${item}:to|`];
const isBusy = (rows, item) => rows.startingWith(`out|${item}|`).some(({ value }) => value.due !== null) ||
    rows.startingWith(`out|${item}:to|`).some(({ value }) => value.due !== null);
