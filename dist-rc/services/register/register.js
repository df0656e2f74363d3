"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registersOf = exports.Register = exports.pageSize = void 0;
const keys_1 = require("../ledger/keys");
const month_1 = require("../time/month");
const zone_1 = require("../time/zone");
const contract_1 = require("../incident/contract");
const lists_1 = require("../incident/lists");
const handlers_1 = require("../incident/handlers");
const number_1 = require("../incident/number");
const search_1 = require("../incident/search");
exports.pageSize = 15;
const searchedAtOnce = 100;
const mostOfMany = 500;
const readAtOnce = 40;
const years = 7;
class Register {
    ledger;
    organisation;
    clock;
    constructor(ledger, organisation, clock) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
    }
    async page(view, person, after) {
        const range = this.rangeOf(view);
        const start = after === null ? range.from : afterKey(after);
        const found = await this.rowsOf(view, { ...range, from: start > range.from ? start : range.from }, exports.pageSize + 1);
        const shown = found.slice(0, exports.pageSize);
        const lines = shown.map(({ value }) => value.listed);
        return {
            lines: lines.filter((line) => !(0, handlers_1.isWithheld)(line, person)),
            next: found.length > exports.pageSize ? (shown.at(-1)?.key ?? null) : null,
        };
    }
    async search(words, person, after, register = 'incident') {
        const range = (0, keys_1.startingWith)(search_1.searchRows);
        const from = after === null ? range.from : afterKey(after);
        const found = await this.newestFirst({ ...range, from }, searchedAtOnce + 1, register);
        const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
        const looked = found.slice(0, searchedAtOnce);
        const matching = looked.filter(({ value }) => matches(value, wanted, person));
        const shown = matching.slice(0, exports.pageSize);
        const end = matching.length > exports.pageSize ? shown.at(-1) : looked.at(-1);
        const more = matching.length > exports.pageSize || found.length > searchedAtOnce;
        const files = await Promise.all(shown.map(({ value }) => this.lineOf(value.id)));
        return { lines: files.flatMap((line) => (line ? [line] : [])), next: more ? (end?.key ?? null) : null };
    }
    async lineOf(id) {
        const item = await this.ledger.item((0, number_1.partitionOf)(id), id);
        return item ? (0, lists_1.lineOf)(item.state) : null;
    }
    async within(from, until, person, register = 'incident') {
        const { timeZone } = this.organisation().office;
        const first = (0, zone_1.yearOf)(from, timeZone);
        const last = (0, zone_1.yearOf)(new Date(until.getTime() - 1), timeZone);
        const registers = Array.from({ length: last - first + 1 }, (_, at) => `${register}|${first + at}`);
        const rows = await Promise.all(registers.map((each) => this.ledger.list(each, 'item|')));
        return rows
            .flat()
            .map(({ value }) => value.state)
            .filter(({ reportedAt }) => from.toISOString() <= reportedAt && reportedAt < until.toISOString())
            .filter((incident) => !(0, handlers_1.isWithheld)(incident, person))
            .sort((one, other) => (one.reportedAt < other.reportedAt ? -1 : 1));
    }
    async withheld(numbers, person) {
        const found = new Set();
        const distinct = [...new Set(numbers)].filter((number) => contract_1.incidentNumberPattern.test(number));
        for (let at = 0; at < distinct.length; at += readAtOnce) {
            const page = distinct.slice(at, at + readAtOnce);
            const items = await Promise.all(page.map((id) => this.ledger.item((0, number_1.partitionOf)(id), id)));
            for (const item of items)
                if (item && (0, handlers_1.isWithheld)(item.state, person))
                    found.add(item.state.id);
        }
        return found;
    }
    rangeOf(view) {
        switch (view.list) {
            case 'newest':
            case 'drills':
                return (0, keys_1.startingWith)(keys_1.rowKeys.index(`${lists_1.registerLists.newest}|`));
            case 'open':
                return (0, keys_1.startingWith)(keys_1.rowKeys.index(`${lists_1.registerLists.open}|`));
            case 'overdue': {
                const { from } = (0, keys_1.startingWith)(keys_1.rowKeys.index(`${lists_1.registerLists.open}|`));
                return { from, below: keys_1.rowKeys.index(`${lists_1.registerLists.open}|${(0, keys_1.compactInstant)(this.clock.now())}`) };
            }
            case 'kind':
                return (0, keys_1.startingWith)(keys_1.rowKeys.index(`${lists_1.registerLists.kind(view.kind)}|`));
            case 'client':
                return (0, keys_1.startingWith)(keys_1.rowKeys.index(`${lists_1.registerLists.client(view.client)}|`));
            case 'month': {
                const { from, until } = (0, month_1.monthOf)(view.month, this.organisation().office.timeZone);
                const key = (at) => keys_1.rowKeys.index(`${lists_1.registerLists.newest}|${(0, lists_1.reversed)(at)}`);
                return { from: key(new Date(until.getTime() - 1)), below: `${key(from)}~` };
            }
        }
    }
    async rowsOf(view, range, most) {
        if (view.list === 'open' || view.list === 'overdue') {
            const pages = await Promise.all(this.registers().map((register) => this.ledger.range(register, range, most)));
            return pages.flat().sort(byKey).slice(0, most);
        }
        const found = await this.newestFirst(range, most, view.list === 'drills' ? 'drill' : 'incident');
        return view.list === 'client' ? await this.withMany(view.client, range, most, found) : found;
    }
    async withMany(client, { from, below }, most, own) {
        const [many, one] = [lists_1.registerLists.manyClients, lists_1.registerLists.client(client)].map((list) => keys_1.rowKeys.index(`${list}|`));
        const there = (key) => key.replace(one, many);
        const found = await this.newestFirst({ from: there(from), below: there(below) }, mostOfMany);
        const concerned = found
            .filter(({ value }) => value.listed.clients?.includes(client))
            .map(({ key, value }) => ({ key: key.replace(many, one), value }));
        return [...own, ...concerned].sort(byKey).slice(0, most);
    }
    async newestFirst(range, most, register = 'incident') {
        const found = [];
        for (const partition of this.registers(register)) {
            found.push(...(await this.ledger.range(partition, range, most - found.length)));
            if (found.length >= most)
                break;
        }
        return found;
    }
    registers(register = 'incident') {
        return (0, exports.registersOf)((0, zone_1.yearOf)(this.clock.now(), this.organisation().office.timeZone), register);
    }
}
exports.Register = Register;
const registersOf = (year, register = 'incident') => Array.from({ length: years }, (_, at) => `${register}|${year - at}`);
exports.registersOf = registersOf;
const matches = (found, wanted, person) => !(0, handlers_1.isWithheld)(found, person) && wanted.every((word) => found.text.includes(word));
const afterKey = (key) => `${key}!`;
const byKey = (one, other) => one.key < other.key ? -1 : 1;
