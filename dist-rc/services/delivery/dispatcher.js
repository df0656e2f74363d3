"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Dispatcher = void 0;
const node_crypto_1 = require("node:crypto");
const out_row_1 = require("../ledger/out-row");
const pace_1 = require("./pace");
const batch_1 = require("./batch");
const steps_1 = require("./steps");
const patienceMs = 4_000;
const digestiblePatienceMs = 500;
const messageShare = 0.75;
const batchEveryMs = 2_500;
class Dispatcher {
    ledger;
    sender;
    clock;
    settings;
    events;
    underWay;
    waiting = new Map();
    sending = new Set();
    leaving = new Set();
    stopped = false;
    lanes = new Map();
    chats;
    batches = new pace_1.Pace([{ sends: 1, milliseconds: batchEveryMs }]);
    tenant;
    constructor(ledger, sender, clock, settings, events, underWay) {
        this.ledger = ledger;
        this.sender = sender;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
        this.underWay = underWay;
        this.chats = new pace_1.Pace(settings.chatWindows);
        this.tenant = tenantPace(settings.rate());
    }
    async dispatch(partition, key, batch) {
        const name = nameOf(partition, key);
        if (this.sending.has(name))
            return;
        const waiting = this.waiting.get(name);
        if (waiting)
            return await waiting;
        const task = this.underWay.watch(this.deliver(partition, key, batch)).finally(() => {
            if (this.waiting.get(name) === task)
                this.waiting.delete(name);
        });
        this.waiting.set(name, task);
        await task;
    }
    stop() {
        this.stopped = true;
        for (const leave of this.leaving)
            leave();
    }
    async deliver(partition, key, batch) {
        if (batch !== undefined && (await this.fold(partition, key, batch)))
            return;
        const message = (0, out_row_1.subjectOf)(key);
        const batches = (0, batch_1.isBatch)(message);
        if (batches)
            await (0, batch_1.settleFolded)(this.ledger, partition, key, this.clock, this.events.later);
        const moment = this.momentFor(message.person, message.view, batches);
        if (moment === null)
            return await this.makeWay(partition, key);
        await this.until(moment);
        if (this.stopped)
            return;
        await this.inLane(message.person, () => this.sendNow(partition, key));
    }
    async sendNow(partition, key) {
        const lease = (0, node_crypto_1.randomUUID)();
        const claimed = await this.ledger.submit(partition, (0, steps_1.claimOperation)(key, lease, this.clock.now(), this.settings.leaseMs));
        const name = nameOf(partition, key);
        this.waiting.delete(name);
        if (claimed.dueAt)
            this.events.later(partition, key, claimed.dueAt);
        if (claimed.batch !== undefined)
            await this.fold(partition, key, claimed.batch);
        if (!claimed.row)
            return;
        const { row, state } = claimed;
        this.sending.add(name);
        const [settled, outcome] = await this.carry({ partition, row, state }, key).finally(() => this.sending.delete(name));
        for (const { key: follower, at } of settled.woken)
            this.events.later(partition, follower, at);
        this.events.later(partition, key, settled.dueAt);
        if (settled.row)
            await this.events.settled(partition, settled.row, outcome);
    }
    async carry(message, key) {
        const outcome = await this.sender.send(message);
        const operation = (0, steps_1.settleOperation)(key, message.row, outcome, this.clock.now(), Math.random());
        return [await this.ledger.submit(message.partition, operation), outcome];
    }
    momentFor(person, view, batches) {
        const rate = this.settings.rate();
        if (rate !== this.tenant.rate)
            this.tenant = tenantPace(rate);
        const now = this.clock.now().getTime();
        const tenant = this.tenant.pace.next('tenant', now);
        const free = batches ? Math.max(tenant, this.batches.next(person, now)) : tenant;
        const patience = view in this.settings.batches ? digestiblePatienceMs : patienceMs;
        const moment = this.chats.reserve(person, free, patience, batches ? 1 : messageShare);
        if (moment === null)
            return null;
        this.tenant.pace.take('tenant', moment);
        if (batches)
            this.batches.take(person, moment);
        return moment;
    }
    async makeWay(partition, key) {
        if (await this.fold(partition, key))
            return;
        const retryAt = new Date(this.clock.now().getTime() + patienceMs);
        await this.ledger.submit(partition, (0, steps_1.postponeOperation)(key, retryAt));
        this.events.later(partition, key, retryAt);
    }
    async fold(partition, key, name) {
        const now = this.clock.now();
        const { person, view } = (0, out_row_1.subjectOf)(key);
        const batchView = this.settings.batches[view];
        if (batchView === undefined)
            return false;
        const batch = (0, batch_1.batchOf)(person, batchView, now, name);
        const folded = await this.ledger.submit(partition, (0, batch_1.foldOperation)(key, batch, now));
        if (folded)
            this.events.later(partition, batch.key, now);
        return folded;
    }
    async until(moment) {
        const wait = moment - this.clock.now().getTime();
        if (wait <= 0 || this.stopped)
            return;
        const moved = new Promise((resolve) => {
            const leave = () => {
                this.leaving.delete(leave);
                resolve();
            };
            this.leaving.add(leave);
            this.clock.after(wait, leave);
        });
        await this.underWay.resting(moved);
    }
    async inLane(person, task) {
        const before = this.lanes.get(person);
        const turn = before ? this.underWay.resting(before.catch(() => undefined)).then(task) : task();
        this.lanes.set(person, turn);
        try {
            await turn;
        }
        finally {
            if (this.lanes.get(person) === turn)
                this.lanes.delete(person);
        }
    }
}
exports.Dispatcher = Dispatcher;
const nameOf = (partition, key) => `${partition}\n${key}`;
const tenantPace = (rate) => ({ rate, pace: new pace_1.Pace([{ sends: rate, milliseconds: 1_000 }]) });
