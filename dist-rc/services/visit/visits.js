"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Visits = void 0;
const luxon_1 = require("luxon");
const form_token_1 = require("../forms/form-token");
const keys_1 = require("../ledger/keys");
const away_1 = require("../people/away");
const calendar_1 = require("../time/calendar");
const version_1 = require("../forms/version");
const decide_1 = require("./decide");
const contract_1 = require("./contract");
const form_1 = require("./form");
const outcome_1 = require("./outcome");
const stand_in_1 = require("./stand-in");
const calling = new Set([
    'announce',
    'walkIn',
    'arrive',
    'handOver',
    'send',
    'deliver',
    'unreached',
    'timer',
]);
class Visits {
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
    async announce(location, form, command) {
        const key = (0, form_token_1.idempotencyKeyOf)(form);
        const [day = '', ...others] = (0, form_1.daysOf)(command.facts, this.organisation());
        const made = await this.open(location, key, {
            type: 'announce',
            ...command,
            facts: { ...command.facts, day },
        });
        for (const [week, later] of others.entries()) {
            const { weeks: _, ...facts } = command.facts;
            if (made.kind === 'refused')
                return made;
            const follows = { ...command, facts: { ...facts, day: later }, follows: made.id };
            await this.open(location, `${key}-${week}`, { type: 'announce', ...follows });
        }
        return made;
    }
    async following({ series, facts, id }, location) {
        if (series === undefined)
            return [];
        const row = await this.listed(location, outcome_1.lists.series(series));
        return byMoment(row.filter((visit) => visit.id !== id && visit.facts.day > facts.day));
    }
    async cancelFrom(key, by) {
        const visit = (await this.find(key))?.visit;
        const later = visit ? await this.following(visit, key.location) : [];
        for (const { id } of later)
            await this.change({ ...key, visit: id }, { type: 'cancel', by, quietly: true });
        return await this.change(key, { type: 'cancel', by, following: later.length });
    }
    async changeFrom(key, command) {
        const before = (await this.find(key))?.visit;
        const later = before ? await this.following(before, key.location) : [];
        const outcome = await this.change(key, { type: 'change', ...command });
        if (!before || outcome.kind === 'refused')
            return outcome;
        const { weeks: _, ...facts } = command.facts;
        for (const visit of later) {
            const day = sameShift(visit.facts.day, before.facts.day, command.facts.day);
            const own = { ...facts, day, ...(visit.facts.weeks === undefined ? {} : { weeks: visit.facts.weeks }) };
            const change = { type: 'change', by: command.by, facts: own, seen: (0, version_1.versionOf)(visit.facts) };
            await this.change({ ...key, visit: visit.id }, change);
        }
        return outcome;
    }
    async walkIn(location, idempotencyKey, command) {
        return await this.open(location, idempotencyKey, { type: 'walkIn', ...command });
    }
    async change({ location, visit }, command, input = {}) {
        return await this.execute(location, visit, command, input);
    }
    async find({ location, visit }) {
        if (!contract_1.visitNumber.pattern.test(visit) || !this.knows(location))
            return undefined;
        const found = await this.ledger.onFile((0, outcome_1.partitionOf)(location), visit);
        return found && { visit: found.state, messages: found.messages };
    }
    async announcedBy(form) {
        for (const { id: location } of this.organisation().visit.locations) {
            const visit = await this.ledger.handled((0, outcome_1.partitionOf)(location), (0, form_token_1.idempotencyKeyOf)(form));
            if (visit !== undefined)
                return { location, visit };
        }
        return undefined;
    }
    async expectedOn(location, day) {
        return await this.listed(location, outcome_1.lists.day(day));
    }
    async inside(location) {
        return await this.listed(location, outcome_1.lists.inside);
    }
    async parcels(location) {
        return await this.listed(location, outcome_1.lists.parcels);
    }
    async turnedAway(location, day) {
        return await this.listed(location, outcome_1.lists.turnedAway(day));
    }
    async leftOn(location, day) {
        const all = await this.listed(location, outcome_1.lists.left(day));
        const moment = (visit) => (visit.status === 'left' ? visit.left.at : '');
        return [...all].sort((one, other) => moment(other).localeCompare(moment(one)));
    }
    async ofPerson(person) {
        const { locations } = this.organisation().visit;
        const found = await Promise.all(locations.flatMap(({ id }) => [outcome_1.lists.host(person), outcome_1.lists.announced(person)].map((list) => this.listed(id, list))));
        return byMoment(found.flat());
    }
    async concerning(person) {
        const { locations } = this.organisation().visit;
        const kept = await Promise.all(locations.map(({ id }) => this.ledger.list((0, outcome_1.partitionOf)(id), keys_1.rowKeys.item(contract_1.visitNumber.prefix))));
        return byMoment(kept.flat().map(({ value }) => value.state)).filter((visit) => concerns(visit, person));
    }
    async standIns(visits) {
        const away = await this.absences.all();
        const hit = visits.filter(({ host }) => away.has(host));
        if (hit.length === 0)
            return new Map();
        const organisation = this.organisation();
        const office = await this.absences.office(organisation, (0, stand_in_1.backupsOf)(hit, organisation));
        return new Map(hit.flatMap((visit) => {
            const standIn = (0, stand_in_1.standInOn)(visit, away, office);
            return standIn ? [[visit, standIn]] : [];
        }));
    }
    knows(location) {
        return this.organisation().visit.locations.some(({ id }) => id === location);
    }
    async office() {
        return await this.absences.office(this.organisation());
    }
    async open(location, idempotencyKey, command) {
        return await this.execute(location, contract_1.visitNumber, command, { idempotencyKey });
    }
    async momentOf(location, item, command) {
        if (!calling.has(command.type))
            return await this.office();
        const organisation = this.organisation();
        const visit = typeof item === 'string' ? (await this.find({ location, visit: item }))?.visit : undefined;
        const office = await this.absences.office(organisation, (0, stand_in_1.concerned)(command, visit, organisation));
        if (command.type !== 'handOver' || !visit)
            return office;
        const away = (0, away_1.isAway)(await this.absences.allOf(command.to), visit.facts.day);
        return { ...office, awayThen: new Set(away ? [command.to] : []) };
    }
    async execute(location, item, command, input) {
        const office = await this.momentOf(location, item, command);
        return await this.ledger.execute((0, outcome_1.partitionOf)(location), {
            flow: 'visit',
            item,
            ...input,
            decide: (state, id) => (0, decide_1.decide)(state, command, { ...office, now: this.clock.now(), id, location }),
        });
    }
    async listed(location, list) {
        return await this.ledger.listed((0, outcome_1.partitionOf)(location), list);
    }
}
exports.Visits = Visits;
const sameShift = (day, from, to) => (0, calendar_1.addDays)(day, luxon_1.DateTime.fromISO(to).diff(luxon_1.DateTime.fromISO(from), 'days').days);
const byMoment = (visits) => {
    const moment = ({ facts }) => `${facts.day} ${facts.from}`;
    return [...visits].sort((one, other) => moment(one).localeCompare(moment(other)));
};
const concerns = (visit, person) => visit.host === person ||
    ('person' in visit.announced.by && visit.announced.by.person === person) ||
    (0, decide_1.calledTo)(visit).includes(person);
