"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Committer = void 0;
const node_crypto_1 = require("node:crypto");
const promises_1 = require("node:timers/promises");
const errors_1 = require("../errors");
const head_1 = require("./head");
const keys_1 = require("./keys");
const overlay_1 = require("./overlay");
const sealing_1 = require("./sealing");
const groupOperations = 95;
const groupJobs = 24;
const mostConflicts = 40;
class Committer {
    table;
    register;
    queues = new Map();
    constructor(table, register) {
        this.table = table;
        this.register = register;
    }
    submit(partition, operation) {
        return new Promise((resolve, reject) => {
            const settle = (result) => resolve(result);
            const job = { operation, settle, fail: reject, conflicts: 0, alone: false };
            const queue = this.queues.get(partition);
            if (queue) {
                queue.push(job);
            }
            else {
                this.queues.set(partition, [job]);
                void this.drain(partition);
            }
        });
    }
    async drain(partition) {
        const queue = this.queues.get(partition) ?? [];
        while (queue.length > 0) {
            const jobs = queue[0]?.alone ? queue.splice(0, 1) : queue.splice(0, groupJobs);
            try {
                queue.unshift(...(await this.commit(partition, jobs)));
            }
            catch (error) {
                if (error instanceof errors_1.LimitExceeded && jobs.length > 1) {
                    for (const job of jobs)
                        job.alone = true;
                    queue.unshift(...jobs);
                }
                else {
                    for (const job of jobs)
                        job.fail(error);
                }
            }
            if (queue.length > 0)
                await (0, promises_1.setImmediate)();
        }
        this.queues.delete(partition);
    }
    async commit(partition, jobs) {
        const loaded = await this.load(partition, jobs);
        const operation = (0, node_crypto_1.randomUUID)();
        const group = pack(jobs, loaded, operation);
        const changesHead = group.head !== undefined;
        const recorded = group.writes.some(({ key }) => (0, sealing_1.isSealed)(partition, key));
        const head = recorded && !loaded.hasHead ? await this.table.get(partition, keys_1.rowKeys.head) : loaded.head;
        if (changesHead && !headOf({ head }).live)
            await this.register(partition);
        const { writes, proof } = this.withHead(partition, { ...loaded, head }, group);
        const written = proof ? await this.table.write(partition, operation, writes, proof) : 'written';
        if (written === 'written') {
            for (const { job, result } of group.accepted)
                job.settle(result);
            return group.postponed;
        }
        return [...(await yieldToWinner(group.accepted.map(({ job }) => job))), ...group.postponed];
    }
    withHead(partition, loaded, { writes, head, whole }) {
        const before = headOf(loaded);
        const sealed = (0, sealing_1.seal)(partition, { before, head: head ?? before, writes }, (key) => loaded.rows.get(key), whole);
        const after = sealed?.head ?? head;
        const all = sealed?.writes ?? writes;
        const live = head !== undefined || before.live;
        return {
            writes: after ? [headWrite(loaded, { ...after, live }), ...all] : all,
            proof: proofOf(all),
        };
    }
    async load(partition, jobs) {
        const recalled = this.recall(partition, jobs);
        const points = new Set(jobs.flatMap(({ operation, conflicts }) => [
            ...operation.points.filter((key) => !recalled.has(key)),
            ...(conflicts > 0 ? (operation.pointsAfterConflict ?? []) : []),
        ]));
        const prefixes = new Set(jobs.flatMap(({ operation }) => operation.prefixes));
        const usesHead = jobs.some(({ operation }) => operation.usesHead);
        const [head, single, ranges] = await Promise.all([
            usesHead ? this.table.get(partition, keys_1.rowKeys.head) : undefined,
            Promise.all([...points].map((key) => this.table.get(partition, key))),
            Promise.all([...prefixes].map((prefix) => this.table.list(partition, (0, keys_1.startingWith)(prefix)))),
        ]);
        const found = [...recalled.values(), ...single, ...ranges.flat()].flatMap((row) => row ?? []);
        return {
            rows: new Map(found.map((row) => [row.key, row])),
            recalled: new Set(recalled.keys()),
            head,
            hasHead: usesHead,
        };
    }
    recall(partition, jobs) {
        const read = new Set(jobs.filter((job) => !mayRecall(job)).flatMap(({ operation }) => operation.points));
        const rows = jobs.filter(mayRecall).flatMap(({ operation: { points, known } }) => points
            .filter((key) => !read.has(key))
            .flatMap((key) => {
            const row = this.table.recall(partition, key) ?? known?.get(key);
            return row === undefined ? [] : [[key, row]];
        }));
        return new Map(rows);
    }
}
exports.Committer = Committer;
const mayRecall = ({ operation, conflicts }) => (operation.recalls === true || operation.known !== undefined) && conflicts === 0;
function pack(jobs, loaded, operation) {
    const accepted = [];
    const postponed = [];
    const overlay = new overlay_1.Overlay(loaded.rows, operation);
    let head;
    let whole = false;
    for (const job of jobs) {
        const plan = attempt(job, overlay, head ?? headOf(loaded), operation);
        if (!plan)
            continue;
        if (plan.writes.length === 0 && job.operation.points.some((key) => loaded.recalled.has(key))) {
            job.conflicts += 1;
            postponed.push(job);
            continue;
        }
        const size = overlay.sizeWith(plan.writes);
        if (size === null || (size > groupOperations && overlay.writes.length > 0)) {
            postponed.push(job);
            continue;
        }
        overlay.add(plan.writes);
        head = plan.head ?? head;
        whole ||= plan.whole === true;
        accepted.push({ job, result: plan.result });
    }
    return { accepted, postponed, writes: overlay.writes, head, whole };
}
function attempt(job, rows, head, operation) {
    try {
        return job.operation.plan(rows, head, operation);
    }
    catch (error) {
        job.fail(error);
        return undefined;
    }
}
const headOf = ({ head }) => (head ? head.value : head_1.newHead);
function headWrite({ head }, value) {
    return head
        ? { kind: 'update', key: keys_1.rowKeys.head, value, etag: head.etag }
        : { kind: 'insert', key: keys_1.rowKeys.head, value };
}
function proofOf(writes) {
    const immutable = writes.find(({ kind, key }) => kind === 'insert' && /^(?:log|chain|done)\|/.test(key));
    return (immutable ?? writes.find(({ kind }) => kind !== 'delete') ?? writes[0])?.key;
}
async function yieldToWinner(losers) {
    for (const job of losers)
        job.conflicts += 1;
    const [hopeless, patient] = [true, false].map((over) => losers.filter(({ conflicts }) => conflicts > mostConflicts === over));
    for (const job of hopeless ?? [])
        job.fail(new errors_1.StorageUnavailable('too many lost races'));
    const rounds = Math.max(0, ...losers.map(({ conflicts }) => conflicts));
    if (rounds > 1)
        await (0, promises_1.setTimeout)(Math.random() * Math.min(100, 5 * 2 ** rounds));
    return patient ?? [];
}
