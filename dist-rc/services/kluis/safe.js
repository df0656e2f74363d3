"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Safe = void 0;
const zone_1 = require("../time/zone");
const count_1 = require("./count");
const day_1 = require("./day");
const key_1 = require("./key");
const outcome_1 = require("./outcome");
const stock_1 = require("./stock");
const things_1 = require("./things");
class Safe {
    ledger;
    loans;
    organisation;
    clock;
    constructor(ledger, loans, organisation, clock) {
        this.ledger = ledger;
        this.loans = loans;
        this.organisation = organisation;
        this.clock = clock;
    }
    async key() {
        const stored = await this.ledger.item(outcome_1.partition, key_1.keyItem);
        return stored?.state ?? (0, key_1.initialCustody)(this.organisation(), this.clock.now());
    }
    async changeKey(command, idempotencyKey) {
        const at = { ...(await this.loans.custody()), incidents: this.register() };
        return await this.ledger.execute(outcome_1.partition, {
            flow: 'kluis',
            item: key_1.keyItem,
            idempotencyKey,
            decide: (state) => (0, key_1.decideKey)(state, command, at),
        });
    }
    async startCount(by, after) {
        const today = (0, zone_1.dayOf)(this.clock.now(), this.organisation().office.timeZone);
        const newest = (await this.countsOf(today)).at(-1);
        const isRepeated = newest !== undefined && newest === after && (await this.count(newest))?.outcome;
        const id = newest === undefined || isRepeated ? (0, count_1.countIdAfter)(newest, today) : newest;
        if (id !== newest)
            await this.changeCount(id, { type: 'start', by, lines: await this.stock() });
        return id;
    }
    async things() {
        const [loans, latest] = await Promise.all([this.loans.all(), this.latestCount()]);
        return (0, things_1.thingsOf)(loans, latest);
    }
    async file(by, from, as) {
        const loans = await this.loans.historyOf(from);
        const isOut = loans.some(({ status }) => status === 'out');
        if (from !== as.object && isOut && (await this.loans.holderOf(as.object)) !== null)
            return false;
        for (const { id } of loans)
            await this.loans.file(id, by, as);
        const latest = await this.latestCount();
        const today = await this.countsOf((0, zone_1.dayOf)(this.clock.now(), this.organisation().office.timeZone));
        for (const id of new Set([...(latest ? [latest.id] : []), ...today]))
            await this.changeCount(id, { type: 'file', by, from, as });
        return true;
    }
    async stock() {
        const [loans, latest] = await Promise.all([this.loans.all(), this.latestCount()]);
        return (0, stock_1.stockOf)(loans, latest);
    }
    async changeCount(id, command, idempotencyKey) {
        const at = { ...(await this.loans.custody()), id, incidents: this.register() };
        return await this.ledger.execute(outcome_1.partition, {
            flow: 'kluis',
            item: id,
            idempotencyKey,
            decide: (state) => (0, count_1.decideCount)(state, command, at),
        });
    }
    async count(id) {
        return count_1.countPattern.test(id) ? (await this.ledger.item(outcome_1.partition, id))?.state : undefined;
    }
    async day() {
        return (await this.ledger.item(outcome_1.partition, day_1.dayItem))?.state ?? null;
    }
    async begin() {
        if (await this.day())
            return;
        const books = await this.books();
        await this.ledger.execute(outcome_1.partition, {
            flow: 'kluis',
            item: day_1.dayItem,
            decide: (state) => (0, day_1.decideDay)(state, { type: 'begin' }, books),
        });
    }
    async turn(step, cause) {
        await this.flagLeavers();
        const books = await this.books();
        await this.ledger.execute(outcome_1.partition, {
            flow: 'kluis',
            item: day_1.dayItem,
            cause,
            decide: (state) => (0, day_1.decideDay)(state, { type: 'timer', step }, books),
        });
    }
    async passOver(person, view) {
        const books = await this.books();
        await this.ledger.execute(outcome_1.partition, {
            flow: 'kluis',
            item: day_1.dayItem,
            decide: (state) => (0, day_1.decideDay)(state, { type: 'unreached', person, view }, books),
        });
    }
    async flagLeavers() {
        const open = await this.loans.openLoans();
        const out = open.filter(({ status }) => status === 'out');
        for (const { id } of out)
            await this.loans.change(id, { type: 'flagLeaver' });
    }
    async noteExport(by, format) {
        await this.ledger.execute(outcome_1.partition, {
            flow: 'kluis',
            item: 'exports',
            decide: () => ({
                state: null,
                events: [(0, outcome_1.event)('exported', by, { format })],
                messages: [],
                timer: null,
                index: [],
            }),
        });
    }
    async countsOf(day) {
        const ids = await this.ledger.indexed(outcome_1.partition, count_1.countList.slice(0, -1));
        return ids.filter((id) => id.startsWith((0, count_1.countIdAfter)(undefined, day)));
    }
    async latestCount() {
        const ids = await this.ledger.indexed(outcome_1.partition, count_1.countList.slice(0, -1));
        for (const id of [...ids].reverse()) {
            const count = await this.count(id);
            if (count?.outcome)
                return count;
        }
        return null;
    }
    async books() {
        const [custody, loans, latest] = await Promise.all([
            this.loans.custody(),
            this.loans.all(),
            this.latestCount(),
        ]);
        const { timeZone } = custody.organisation.office;
        const today = (0, zone_1.dayOf)(custody.now, timeZone);
        const isToday = (at) => (0, zone_1.dayOf)(new Date(at), timeZone) === today;
        return {
            ...custody,
            out: loans.filter(({ status }) => status === 'out').map(({ id }) => id),
            handedOutBy: loans.flatMap((loan) => (loan.status === 'out' ? [loan.issue.by] : [])),
            moved: loans.some((loan) => movedAt(loan).some(isToday)),
            countedAt: latest?.outcome?.at ?? loans[0]?.askedAt ?? null,
        };
    }
    register() {
        return `incident|${(0, zone_1.yearOf)(this.clock.now(), this.organisation().office.timeZone)}`;
    }
}
exports.Safe = Safe;
const movedAt = (loan) => [
    ...('issue' in loan ? [loan.issue.at] : []),
    ...(loan.status === 'back' ? [loan.returned.at] : []),
];
