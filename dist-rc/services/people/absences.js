"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Absences = void 0;
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const away_1 = require("./away");
const contract_1 = require("./contract");
const roles_1 = require("./roles");
const awayList = 'away';
const partition = 'absence';
const forgetting = 'forget';
class Absences {
    ledger;
    organisation;
    clock;
    toTell;
    reach;
    known = [];
    constructor(ledger, organisation, clock, toTell, reach) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
        this.toTell = toTell;
        this.reach = reach;
    }
    async of(person) {
        return (0, away_1.nextAbsence)(await this.allOf(person), this.today());
    }
    async allOf(person) {
        const stored = await this.ledger.item(partition, person);
        return stored ? (0, away_1.awayIn)(stored.state) : away_1.never;
    }
    async set(person, absence) {
        await this.change(person, person, absence ? { type: 'add', ...absence, by: person } : { type: 'back' });
    }
    async takeBack(person) {
        const next = await this.of(person);
        const isToCome = next !== null && next.from > this.today();
        await this.change(person, person, isToCome ? { type: 'drop', ...next } : { type: 'back' });
    }
    async change(person, by, change) {
        const tell = by === person ? [] : [told(person)];
        await this.execute(person, change, { by, messages: tell }, {});
    }
    async takeStep(person, step, cause) {
        if (step !== forgetting)
            return;
        await this.execute(person, { type: 'forget' }, { by: null, messages: [] }, { cause });
    }
    async all() {
        const stored = await this.ledger.listed(partition, awayList);
        return new Map(stored.map((one) => [one.person, (0, away_1.awayIn)(one)]));
    }
    async everybodyAway() {
        this.known = await this.ledger.listed(partition, awayList);
        return this.awayAsKnown();
    }
    awayAsKnown() {
        const today = this.today();
        return new Set(this.known.filter((one) => (0, away_1.isAway)((0, away_1.awayIn)(one), today)).map(({ person }) => person));
    }
    async office(organisation, besides = []) {
        const now = this.clock.now();
        const held = (role) => (0, roles_1.holdersOf)(organisation, role, now).map(({ aadObjectId }) => aadObjectId);
        const keepers = [...held('officeManager'), ...held('officeDeputy')];
        const [absent, unreached] = await Promise.all([
            this.away([...keepers, ...besides], organisation.office.timeZone),
            this.reach.unreached([...keepers, ...held('board'), ...besides]),
        ]);
        return { organisation, now, absent, unreached };
    }
    async away(people, timeZone) {
        const today = (0, zone_1.dayOf)(this.clock.now(), timeZone);
        const found = await Promise.all(people.map(async (person) => ({ person, away: await this.allOf(person) })));
        return new Set(found.filter(({ away }) => (0, away_1.isAway)(away, today)).map(({ person }) => person));
    }
    async execute(person, change, { by, messages }, input) {
        await this.ledger.execute(partition, {
            flow: 'absence',
            item: person,
            ...input,
            decide: (state) => ({
                ...this.decided(person, (0, away_1.changeAway)(state ? (0, away_1.awayIn)(state) : away_1.never, change, this.today())),
                events: [{ type: change.type, by, payload: {} }],
                messages,
                handovers: change.type === 'forget' ? [] : this.toTell(person),
            }),
        });
        await this.everybodyAway();
    }
    decided(person, away) {
        const { office } = this.organisation();
        const day = (0, away_1.forgottenOn)(away);
        const isEver = away.periods.length > 0 || away.weekly.length > 0;
        return {
            state: away,
            timer: day === null ? null : { at: (0, calendar_1.at)(day, office.opens, office), step: forgetting },
            index: isEver ? [`${awayList}|${person}`] : [],
            ...(isEver ? { listed: { person, ...away } } : {}),
        };
    }
    today() {
        return (0, zone_1.dayOf)(this.clock.now(), this.organisation().office.timeZone);
    }
}
exports.Absences = Absences;
const told = (person) => ({
    person,
    view: contract_1.absenceCards.own,
    class: 'operational',
    as: { kind: 'post' },
    follows: 'item',
});
