"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Summaries = void 0;
const contract_1 = require("./contract");
const keys_1 = require("../ledger/keys");
const out_row_1 = require("../ledger/out-row");
const out_write_1 = require("../ledger/out-write");
const model_1 = require("./model");
const tell_1 = require("./tell");
class Summaries {
    ledger;
    clock;
    constructor(ledger, clock) {
        this.ledger = ledger;
        this.clock = clock;
    }
    async all() {
        const found = await Promise.all(['item|', 'out|'].map((prefix) => this.ledger.rows(model_1.summaryPartition, prefix)));
        return new Map(found.flat().map((row) => [row.key, row]));
    }
    of(person, rows) {
        return summaryIn(person, (key) => rows.get(key)?.value);
    }
    async find(person) {
        const item = await this.ledger.item(model_1.summaryPartition, person);
        return item?.state ?? model_1.nothingTold;
    }
    async tell(people, telling, known) {
        const now = this.clock.now();
        const keys = people.flatMap(({ person }) => [keys_1.rowKeys.item(person), outKeyOf(person)]);
        const operation = {
            points: keys,
            known: new Map(keys.map((key) => [key, known.get(key) ?? null])),
            prefixes: [],
            usesHead: true,
            plan: (rows, head) => {
                const get = (key) => rows.get(key)?.value;
                const told = people.flatMap(({ person, nudges }) => {
                    const before = summaryIn(person, get);
                    const next = (0, tell_1.tell)(before.state, nudges, { ...telling, reached: before.reached });
                    return next ? [{ person, next }] : [];
                });
                const writes = told.flatMap(({ person, next }) => [
                    ...writeState(person, next, rows.get(keys_1.rowKeys.item(person))),
                    ...writeMessage(person, rows.get(outKeyOf(person)), now),
                ]);
                return writes.length === 0
                    ? { writes: [], result: [] }
                    : { writes, head, result: told.map(({ person }) => outKeyOf(person)) };
            },
        };
        return await this.ledger.submit(model_1.summaryPartition, operation);
    }
    async snooze(person, until) {
        await this.change(person, (state) => (0, tell_1.snooze)(state, until));
    }
    async see(person) {
        const at = this.clock.now().toISOString();
        await this.change(person, (state) => (0, tell_1.seen)(state, at));
    }
    async change(person, next) {
        const key = keys_1.rowKeys.item(person);
        await this.ledger.submit(model_1.summaryPartition, {
            points: [key],
            prefixes: [],
            usesHead: false,
            plan: (rows) => {
                const row = rows.get(key);
                const changed = next(row?.value?.state ?? model_1.nothingTold);
                return { writes: changed ? writeState(person, changed, row) : [], result: undefined };
            },
        });
    }
}
exports.Summaries = Summaries;
const lost = ['uncertain', 'parked', 'withdrawn'];
const outKeyOf = (person) => keys_1.rowKeys.out(person, person, contract_1.summaryCards.day);
function summaryIn(person, get) {
    const item = get(keys_1.rowKeys.item(person));
    const out = get(outKeyOf(person));
    const reached = out === undefined || !lost.includes(out.state);
    return { state: item?.state ?? model_1.nothingTold, reached, out };
}
function writeState(person, state, row) {
    const key = keys_1.rowKeys.item(person);
    const stored = row?.value;
    const value = {
        state,
        version: (stored?.version ?? 0) + 1,
        entries: stored?.entries ?? 0,
        due: null,
        index: [],
    };
    return [row ? { kind: 'update', key, value, etag: row.etag } : { kind: 'insert', key, value }];
}
function writeMessage(person, row, now) {
    const message = {
        person,
        view: contract_1.summaryCards.day,
        class: 'nudge',
        as: { kind: 'post', alone: true },
        follows: 'item',
    };
    return (0, out_write_1.writeOut)(outKeyOf(person), (0, out_row_1.request)(row?.value, person, message, now), row);
}
