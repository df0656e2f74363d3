"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Loans = exports.partition = exports.drillPartition = exports.bookOf = void 0;
const form_token_1 = require("../forms/form-token");
const keys_1 = require("../ledger/keys");
const zone_1 = require("../time/zone");
const outcome_1 = require("./outcome");
const decide_1 = require("./decide");
const contract_1 = require("./contract");
var outcome_2 = require("./outcome");
Object.defineProperty(exports, "bookOf", { enumerable: true, get: function () { return outcome_2.bookOf; } });
Object.defineProperty(exports, "drillPartition", { enumerable: true, get: function () { return outcome_2.drillPartition; } });
Object.defineProperty(exports, "partition", { enumerable: true, get: function () { return outcome_2.partition; } });
const visitorsKey = keys_1.rowKeys.item(outcome_1.visitorsItem);
const listName = (list) => list.replace(/\|$/, '');
class Loans {
    ledger;
    absences;
    organisation;
    clock;
    constructor(ledger, absences, organisation, clock) {
        this.ledger = ledger;
        this.absences = absences;
        this.organisation = organisation;
        this.clock = clock;
    }
    async request(form, asked) {
        const late = (await this.loansOf(asked.borrower, form.partition))
            .filter((loan) => this.isLate(loan))
            .map(({ id }) => id);
        return await this.open(form, { type: 'request', ...asked, late });
    }
    async record(form, found) {
        return await this.open(form, { type: 'record', ...found });
    }
    async change(id, command, trigger = {}) {
        const book = (0, outcome_1.bookOf)(id);
        const object = (await this.ledger.item(book, id))?.state.object ?? '';
        return await this.execute({ book, item: id, object }, command, trigger);
    }
    async file(id, by, as) {
        const found = { book: (0, outcome_1.bookOf)(id), item: id, object: as.object };
        return await this.execute(found, { type: 'file', by, ...as }, {});
    }
    async find(id) {
        if (!contract_1.anyLoanNumber.test(id))
            return undefined;
        const book = (0, outcome_1.bookOf)(id);
        const found = await this.ledger.onFile(book, id);
        if (!found)
            return undefined;
        const { state: loan, messages } = found;
        const { object } = loan;
        const [holder, queue] = await Promise.all([
            this.holderOf(object, book),
            this.ledger.indexed(book, listName(outcome_1.lists.queue(object))),
        ]);
        const others = queue.filter((other) => other !== id);
        return { loan, messages, holder, waiting: others.length, booked: await this.bookedAmong(others, book) };
    }
    async bookedAmong(ids, book) {
        const today = (0, zone_1.dayOf)(this.clock.now(), this.organisation().office.timeZone);
        const booked = (await this.loansAt(ids, book)).filter(({ status, facts: { from = '' } }) => status === 'approved' && from > today);
        const [first = null] = booked.sort((one, other) => (one.facts.from ?? '').localeCompare(other.facts.from ?? ''));
        return first;
    }
    async holderOf(object, book = outcome_1.partition) {
        const entry = await this.ledger.row(book, keys_1.rowKeys.index(outcome_1.lists.holder(object)));
        return entry ? ((await this.ledger.item(book, entry.item))?.state ?? null) : null;
    }
    async openLoans() {
        return await this.listed(outcome_1.lists.open, outcome_1.partition);
    }
    async all() {
        return await this.kept(outcome_1.partition, contract_1.loanNumber.prefix);
    }
    async drills() {
        return await this.kept(outcome_1.drillPartition, contract_1.drillLoanNumber.prefix);
    }
    async kept(book, numbers) {
        const rows = await this.ledger.list(book, keys_1.rowKeys.item(numbers));
        return rows.map(({ value }) => value.state);
    }
    async loansOf(person, book = outcome_1.partition) {
        return [...(await this.listed(outcome_1.lists.borrower(person), book))].reverse();
    }
    async historyOf(object, book = outcome_1.partition) {
        return [...(await this.listed(outcome_1.lists.object(object), book))].reverse();
    }
    async askedBy(form) {
        return await this.ledger.handled(form.partition, (0, form_token_1.idempotencyKeyOf)(form));
    }
    async announceFree(object, idempotencyKey, book) {
        const today = (0, zone_1.dayOf)(this.clock.now(), this.organisation().office.timeZone);
        const first = (0, outcome_1.firstWaiting)(await this.listed(outcome_1.lists.queue(object), book), today);
        if (first)
            await this.change(first.id, { type: 'free' }, { idempotencyKey });
    }
    async announceWanted(object, idempotencyKey, book) {
        const holder = await this.holderOf(object, book);
        if (holder)
            await this.change(holder.id, { type: 'wanted' }, { idempotencyKey });
    }
    async announceVisitors(since, idempotencyKey) {
        await this.ledger.execute(outcome_1.partition, {
            flow: 'kluis',
            item: outcome_1.visitorsItem,
            idempotencyKey: idempotencyKey,
            decide: () => ({
                state: { since },
                events: [(0, outcome_1.event)(since === null ? 'visitorsGone' : 'visitors', null)],
                messages: [],
                timer: null,
                index: [],
            }),
        });
        const stored = await this.ledger.item(outcome_1.partition, outcome_1.visitorsItem);
        const now = stored?.state.since ?? null;
        for (const { id, status } of await this.openLoans())
            if (status === 'out')
                await this.change(id, { type: 'visitors', since: now });
    }
    isLate(loan) {
        if (loan.status !== 'out' || loan.issue.handedInAt !== null)
            return false;
        return new Date(loan.issue.due) <= this.clock.now();
    }
    async custody() {
        return await this.absences.office(this.organisation());
    }
    async momentOf(book, item, command) {
        if (command.type !== 'timer' || typeof item !== 'string')
            return await this.custody();
        const loan = (await this.ledger.item(book, item))?.state;
        return await this.absences.office(this.organisation(), loan ? [loan.borrower] : []);
    }
    async open(form, command) {
        const idempotencyKey = (0, form_token_1.idempotencyKeyOf)(form);
        const book = form.partition;
        const item = book === outcome_1.drillPartition ? contract_1.drillLoanNumber : contract_1.loanNumber;
        return await this.execute({ book, item, object: command.object }, command, { idempotencyKey });
    }
    async execute({ book, item, object }, command, trigger) {
        const custody = await this.momentOf(book, item, command);
        const holderKey = keys_1.rowKeys.index(outcome_1.lists.holder(object));
        return await this.ledger.execute(book, {
            flow: 'kluis',
            item,
            ...trigger,
            reads: object === '' ? [visitorsKey] : [holderKey, visitorsKey],
            decide: (state, id, found) => {
                const held = found(holderKey);
                const visitors = found(visitorsKey);
                const now = this.clock.now();
                const register = book === outcome_1.drillPartition ? 'drill' : 'incident';
                const incidents = `${register}|${(0, zone_1.yearOf)(now, custody.organisation.office.timeZone)}`;
                const at = {
                    ...custody,
                    now,
                    id,
                    incidents,
                    holder: held?.item ?? null,
                    visitors: visitors?.state.since ?? null,
                };
                return (0, decide_1.decide)(state, command, at);
            },
        });
    }
    async listed(list, book) {
        return await this.loansAt(await this.ledger.indexed(book, listName(list)), book);
    }
    async loansAt(ids, book) {
        const items = await Promise.all(ids.map((id) => this.ledger.item(book, id)));
        return items.flatMap((item) => (item ? [item.state] : []));
    }
}
exports.Loans = Loans;
