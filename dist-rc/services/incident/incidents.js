"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Incidents = void 0;
const form_token_1 = require("../forms/form-token");
const secret_1 = require("../forms/secret");
const keys_1 = require("../ledger/keys");
const zone_1 = require("../time/zone");
const code_words_1 = require("./code-words");
const contract_1 = require("./contract");
const decide_1 = require("./decide");
const floods_1 = require("./floods");
const lists_1 = require("./lists");
const signing_1 = require("./process/signing");
const schedule_1 = require("./schedule");
const number_1 = require("./number");
const yearsOfDecisions = 2;
const yearsOfTasks = 2;
const yearsOfCodes = 3;
const leavesHands = (command) => command.type === 'letGo' || (command.type === 'timer' && command.step === schedule_1.leaveStep);
class Incidents {
    ledger;
    organisation;
    clock;
    secrets;
    away;
    floods;
    constructor(ledger, organisation, clock, secrets, away) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
        this.secrets = secrets;
        this.away = away;
        this.floods = new floods_1.Floods(clock);
    }
    partitionNow(register = 'incident') {
        return `${register}|${(0, zone_1.yearOf)(this.clock.now(), this.organisation().office.timeZone)}`;
    }
    async report(form, { sender, ...report }) {
        const { reporter } = report;
        const reporterKey = reporter === null ? null : this.keyOf(reporter);
        const idempotencyKey = (0, form_token_1.idempotencyKeyOf)(form);
        const { reportsPerHour } = this.organisation().incident;
        const flood = this.floods.batchOf(sender, idempotencyKey, reportsPerHour);
        const command = { type: 'report', ...report, reporterKey, ...(flood === null ? {} : { flood }) };
        const away = this.away();
        return await this.ledger.execute(form.partition, {
            flow: 'incident',
            item: { numbered: (number) => (0, number_1.numberOf)(form.partition, number) },
            idempotencyKey,
            decide: (state, id) => (0, decide_1.decide)(state, command, { ...this.moment(id), away }),
        });
    }
    async reportUnnamed(form, code, report) {
        const unnamed = (0, code_words_1.hashOfCode)(code);
        const idempotencyKey = (0, keys_1.doneForm)(new Date(form.issuedAt), unnamed);
        const { reportsPerHour } = this.organisation().incident;
        const flood = this.floods.batchOf('unnamed', idempotencyKey, reportsPerHour);
        const command = {
            type: 'report',
            ...report,
            confidential: false,
            reporter: null,
            reporterKey: null,
            receiptActivityId: null,
            unnamed,
            ...(flood === null ? {} : { flood }),
        };
        const away = this.away();
        return await this.ledger.execute(form.partition, {
            flow: 'incident',
            item: { numbered: (number) => (0, number_1.numberOf)(form.partition, number) },
            idempotencyKey,
            decide: (state, id) => (0, decide_1.decide)(state, command, { ...this.moment(id), away }),
        });
    }
    async reportOf(code) {
        const [incident] = await this.listed([`${lists_1.registerLists.code}|${(0, code_words_1.hashOfCode)(code)}`], yearsOfCodes);
        return incident && (await this.find(incident.id));
    }
    async openFrom(partition, idempotencyKey, opening) {
        const { reporter } = opening;
        const away = this.away();
        return await this.ledger.execute(partition, {
            flow: 'incident',
            item: { numbered: (number) => (0, number_1.numberOf)(partition, number) },
            idempotencyKey: idempotencyKey,
            decide: (state, id) => (0, decide_1.decide)(state, {
                type: 'report',
                ...opening,
                about: [],
                confidential: false,
                masked: [],
                reporterKey: this.keyOf(reporter),
                receiptActivityId: null,
            }, { ...this.moment(id), away }),
        });
    }
    async change(id, command, trigger = {}) {
        const away = leavesHands(command) ? this.away() : undefined;
        return await this.ledger.execute((0, number_1.partitionOf)(id), {
            flow: 'incident',
            item: id,
            ...trigger,
            decide: (state) => (0, decide_1.decide)(state, command, { ...this.moment(id), ...(away ? { away } : {}) }),
        });
    }
    async leaveOf(holder, from) {
        for (const { id, takenBy } of await this.open())
            if (takenBy === holder)
                await this.change(id, { type: 'leave', holder, from });
    }
    async find(id) {
        if (!contract_1.incidentNumberPattern.test(id))
            return undefined;
        const found = await this.ledger.onFile((0, number_1.partitionOf)(id), id);
        return found && { incident: found.state, messages: found.messages };
    }
    async reportedBy(form) {
        return await this.ledger.handled(form.partition, (0, form_token_1.idempotencyKeyOf)(form));
    }
    isReporter(incident, person) {
        if (person === null || incident.reporterKey === null)
            return false;
        return (0, secret_1.pseudonymsOf)(person, this.secrets).includes(incident.reporterKey);
    }
    async open() {
        const open = await Promise.all(this.registers(2).map((register) => this.ledger.listed(register, lists_1.registerLists.open)));
        return open.flat();
    }
    async reportsOf(person, years = 2) {
        const lists = (0, secret_1.pseudonymsOf)(person, this.secrets).map((own) => `${lists_1.registerLists.mine}|${own}`);
        return await this.listed(lists, years);
    }
    async withTaskOf(person) {
        return await this.listed([`${lists_1.registerLists.task}|${person}`], 2);
    }
    async withTasks() {
        const [incidents, drills] = await Promise.all([
            this.listed([lists_1.registerLists.task], yearsOfTasks),
            this.listed([lists_1.registerLists.task], yearsOfTasks, undefined, 'drill'),
        ]);
        return [...incidents, ...drills];
    }
    async stillOpen(years) {
        return await this.listed([lists_1.registerLists.open], years);
    }
    async openTo(person) {
        return await this.listed([`${lists_1.registerLists.invited}|${person}`], 2);
    }
    async withDecisions(years, most) {
        return await this.listed([lists_1.registerLists.decisions], years, most);
    }
    async listed(lists, years, most, register = 'incident') {
        const partitions = this.registers(years, register);
        const ids = await Promise.all(partitions.flatMap((partition) => lists.map((list) => this.ledger.indexed(partition, list, most))));
        const found = await Promise.all([...new Set(ids.flat())].map((id) => this.ledger.item((0, number_1.partitionOf)(id), id)));
        return found
            .flatMap((item) => (item ? [item.state] : []))
            .sort((one, other) => (one.reportedAt < other.reportedAt ? 1 : -1));
    }
    async reporterOf(id) {
        const row = await this.ledger.row((0, number_1.partitionOf)(id), keys_1.rowKeys.identity(id));
        return row?.reporter ?? null;
    }
    async renewPseudonyms() {
        if (this.secrets.accepted.length < 2)
            return;
        for (const partition of await this.ledger.partitionsWith(keys_1.rowKeys.index(`${lists_1.registerLists.mine}|`)))
            for (const id of await this.ledger.indexed(partition, lists_1.registerLists.mine))
                await this.renewPseudonym(id);
    }
    async listDecisions() {
        for (const partition of this.registers(yearsOfDecisions)) {
            const listed = new Set(await this.ledger.indexed(partition, lists_1.registerLists.decisions));
            const items = await this.ledger.list(partition, keys_1.rowKeys.item(''));
            for (const { state } of items.map(({ value }) => value))
                if ((0, signing_1.concernsDeciders)(state) && !listed.has(state.id))
                    await this.change(state.id, { type: 'relist' });
        }
    }
    async renewPseudonym(id) {
        const reporter = await this.reporterOf(id);
        if (reporter !== null)
            await this.change(id, { type: 'renamed', reporterKey: this.keyOf(reporter) });
    }
    registers(years, register = 'incident') {
        const year = Number((0, zone_1.yearOf)(this.clock.now(), this.organisation().office.timeZone));
        return Array.from({ length: years }, (_, back) => `${register}|${year - back}`);
    }
    moment(id) {
        return { now: this.clock.now(), organisation: this.organisation(), id };
    }
    keyOf(person) {
        return (0, secret_1.pseudonym)(person, this.secrets.signing);
    }
}
exports.Incidents = Incidents;
