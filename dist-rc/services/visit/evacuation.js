"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Evacuation = void 0;
const errors_1 = require("../errors");
const keys_1 = require("../ledger/keys");
const roles_1 = require("../people/roles");
const floor_list_1 = require("./floor-list");
const model_1 = require("./model");
const outcome_1 = require("./outcome");
const roll_call_1 = require("./roll-call");
const staff_1 = require("./staff");
const spool_1 = require("./spool");
const patienceMs = 1_500;
const retryMs = 5_000;
class Evacuation {
    ledger;
    visits;
    organisation;
    clock;
    underWay;
    spool;
    standing;
    places = new Map();
    kept = false;
    constructor(ledger, visits, organisation, clock, underWay, spool, standing) {
        this.ledger = ledger;
        this.visits = visits;
        this.organisation = organisation;
        this.clock = clock;
        this.underWay = underWay;
        this.spool = spool;
        this.standing = standing;
    }
    async recover() {
        const text = await this.spool.read();
        this.kept = text !== null;
        for (const { location, id, command } of (0, spool_1.readSpool)(text)) {
            const local = this.at(location);
            const before = local.call?.id === id ? local.call : null;
            local.call = (0, roll_call_1.callRoll)(before, id, command) ?? before;
            local.waiting.push({ id, command });
        }
        for (const location of this.places.keys())
            await this.inTime(this.flush(location));
    }
    async list(location) {
        const local = this.at(location);
        const read = this.read(location).then((list) => {
            local.list = list;
        });
        await this.inTime(read);
        return local.list;
    }
    async current(location) {
        const local = this.at(location);
        await this.inTime(this.refresh(location));
        return local.call && { call: local.call, stored: local.waiting.length === 0 };
    }
    async start(location, by, drill) {
        const local = this.at(location);
        const begin = () => this.begin(location, by, drill);
        const begun = local.starting.then(begin, begin);
        local.starting = begun;
        return await begun;
    }
    async begin(location, by, drill) {
        const going = await this.current(location);
        if (going && (0, roll_call_1.isGoingOn)(going.call)) {
            if (going.stored)
                await this.bring(location, going.call.id, by);
            return going;
        }
        const list = await this.list(location);
        if (!list)
            return null;
        const now = this.clock.now();
        const organisation = this.organisation();
        const asked = organisation.people
            .map(({ aadObjectId }) => aadObjectId)
            .filter((person) => (0, roles_1.isEmployed)(organisation, person, now));
        const people = [...list.people.map(floor_list_1.rolleeOf), ...list.staff];
        const at = now.toISOString();
        const command = { type: 'start', by, at, listAt: list.at, people, asked, drill };
        const id = `${roll_call_1.rollPrefix}${(0, keys_1.compactInstant)(now)}`;
        const called = await this.act(location, id, command);
        if (called?.stored)
            await this.inTime(this.sortQuiet(location, id, asked));
        return await this.find(location, id);
    }
    async sortQuiet(location, id, asked) {
        const { unreached, away } = await this.standing(asked);
        await this.act(location, id, { type: 'known', unreached: [...unreached], away: [...away] });
    }
    async mark(location, id, by, { ids, found, seen }) {
        return await this.act(location, id, { type: 'mark', by, at: this.moment(), ids, found, seen });
    }
    async answer(location, id, by, said) {
        return await this.act(location, id, { type: 'answer', by, at: this.moment(), ...said });
    }
    async end(location, id, by) {
        await this.join(location, id);
        return await this.act(location, id, { type: 'end', by, at: this.moment() });
    }
    async bring(location, id, by) {
        const brought = this.ledger.execute((0, outcome_1.partitionOf)(location), {
            flow: 'visit',
            item: id,
            decide: (state) => (state ? (0, roll_call_1.broughtTo)(state, by, this.organisation()) : { refused: 'notFound' }),
        });
        await this.inTime(brought.then(() => undefined));
    }
    async cameIn(location) {
        const [id] = await this.ledger.indexed((0, outcome_1.partitionOf)(location), roll_call_1.rollList);
        if (id !== undefined)
            await this.join(location, id);
    }
    async join(location, id) {
        const [called, list] = [await this.find(location, id), await this.list(location)];
        const known = new Set(called?.call.people.map((one) => one.id));
        const people = (list?.people ?? []).filter((one) => !known.has(one.id)).map(floor_list_1.rolleeOf);
        if (called && people.length > 0)
            await this.act(location, id, { type: 'join', people });
    }
    async takeStep(location, id, step, cause) {
        if (step !== roll_call_1.forgetting)
            return;
        const moment = { organisation: this.organisation(), now: this.clock.now() };
        await this.ledger.execute((0, outcome_1.partitionOf)(location), {
            flow: 'visit',
            item: id,
            cause,
            decide: (state) => (0, roll_call_1.decideRoll)(state, id, { type: 'forget' }, moment) ?? { refused: 'nothingDue' },
        });
        await this.take(location, id);
    }
    async drills(location) {
        const rows = await this.ledger.list((0, outcome_1.partitionOf)(location), keys_1.rowKeys.item(roll_call_1.rollPrefix));
        return rows.map(({ value }) => value.state).filter(({ drill }) => drill);
    }
    async find(location, id) {
        const local = this.at(location);
        if (local.call?.id !== id)
            await this.inTime(this.take(location, id));
        else if (local.waiting.length === 0)
            await this.inTime(this.take(location, id));
        return local.call?.id === id ? { call: local.call, stored: local.waiting.length === 0 } : null;
    }
    async act(location, id, command) {
        const local = this.at(location);
        if (command.type !== 'start' && !(await this.find(location, id)))
            return null;
        local.call = (0, roll_call_1.callRoll)(command.type === 'start' ? null : local.call, id, command) ?? local.call;
        local.waiting.push({ id, command });
        await this.inTime(this.flush(location));
        if (local.waiting.length > 0)
            await this.keep();
        return local.call && { call: local.call, stored: local.waiting.length === 0 };
    }
    async flush(location) {
        const local = this.at(location);
        local.flushing ??= this.store(location, local).finally(() => {
            local.flushing = null;
        });
        await local.flushing;
    }
    async store(location, local) {
        try {
            for (let next = local.waiting[0]; next; next = local.waiting[0]) {
                const { id } = next;
                const command = inTimeToAsk(next.command, local.call);
                await this.ledger.execute((0, outcome_1.partitionOf)(location), {
                    flow: 'visit',
                    item: id,
                    decide: (state) => (0, roll_call_1.decideRoll)(state, id, command, { organisation: this.organisation(), now: this.clock.now() }) ?? {
                        refused: 'unchanged',
                    },
                });
                local.waiting.shift();
                if (local.waiting.length === 0)
                    await this.take(location, id);
            }
            await this.keep();
        }
        catch (error) {
            if (!(error instanceof errors_1.StorageUnavailable))
                throw error;
            this.clock.after(retryMs, () => void this.underWay.watch(this.flush(location)).catch(() => undefined));
        }
    }
    async keep() {
        const waiting = [...this.places].flatMap(([location, local]) => local.waiting.map((one) => ({ location, ...one })));
        const text = (0, spool_1.spoolText)(waiting);
        if (text === null && !this.kept)
            return;
        this.kept = text !== null;
        await this.spool.write(text);
    }
    async refresh(location) {
        const [going] = await this.ledger.indexed((0, outcome_1.partitionOf)(location), roll_call_1.rollList);
        const id = going ?? this.at(location).call?.id;
        if (id !== undefined)
            await this.take(location, id);
    }
    async take(location, id) {
        const local = this.at(location);
        const stored = await this.ledger.item((0, outcome_1.partitionOf)(location), id);
        if (stored && local.waiting.length === 0)
            local.call = stored.state;
    }
    async read(location) {
        const [visits, staff] = await Promise.all([
            this.visits.inside(location),
            this.ledger.item((0, outcome_1.partitionOf)(location), staff_1.staffItem),
        ]);
        const { people } = this.organisation();
        const nameOf = (id) => people.find(({ aadObjectId }) => aadObjectId === id)?.name ?? '';
        return {
            at: this.moment(),
            people: visits.flatMap((visit) => ((0, model_1.isInside)(visit) ? [(0, floor_list_1.lineOf)(visit, nameOf)] : [])),
            staff: Object.keys(staff?.state.since ?? {}).map((id) => ({
                id,
                name: nameOf(id),
                company: '',
                host: '',
                people: 1,
            })),
        };
    }
    async inTime(task) {
        let cancel = () => undefined;
        const late = new Promise((resolve) => {
            cancel = this.clock.after(patienceMs, resolve);
        });
        const done = this.underWay.watch(task).catch((error) => {
            if (!(error instanceof errors_1.StorageUnavailable))
                throw error;
        });
        await Promise.race([done, late]).finally(cancel);
    }
    at(location) {
        const known = this.places.get(location);
        if (known)
            return known;
        const local = {
            list: null,
            call: null,
            waiting: [],
            flushing: null,
            starting: Promise.resolve(null),
        };
        this.places.set(location, local);
        return local;
    }
    moment() {
        return this.clock.now().toISOString();
    }
}
exports.Evacuation = Evacuation;
const inTimeToAsk = (command, call) => command.type === 'start' && call && !(0, roll_call_1.isGoingOn)(call) ? { ...command, asked: [] } : command;
