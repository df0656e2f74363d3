"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Rounds = exports.freshMs = void 0;
const fan_out_1 = require("../delivery/fan-out");
const roles_1 = require("../people/roles");
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const model_1 = require("./model");
const round_1 = require("./round");
const tell_1 = require("./tell");
const portionsAtOnce = 3;
const progressEveryMs = 90_000;
exports.freshMs = 60_000;
class Rounds {
    ledger;
    absences;
    summaries;
    organisation;
    clock;
    underWay;
    connections = null;
    running = null;
    stopped = false;
    constructor(ledger, absences, summaries, organisation, clock, underWay) {
        this.ledger = ledger;
        this.absences = absences;
        this.summaries = summaries;
        this.organisation = organisation;
        this.clock = clock;
        this.underWay = underWay;
    }
    connect(connections) {
        this.connections = connections;
    }
    async begin() {
        await this.decide({ type: 'begin' });
    }
    async hurry(idempotencyKey) {
        await this.decide({ type: 'hurry' }, { idempotencyKey });
    }
    async stillHolding(person, nudges) {
        const { sources = [] } = this.connections ?? {};
        const held = (await Promise.all(sources.map((source) => source.stillHolding(person, nudges)))).flat();
        return nudges.filter((nudge) => held.includes(nudge));
    }
    start(cause) {
        if (this.running || this.stopped)
            return;
        this.running = this.underWay
            .watch(this.run(cause))
            .catch((error) => this.connections?.onError(error))
            .finally(() => {
            this.running = null;
        });
    }
    stop() {
        this.stopped = true;
    }
    async run(cause) {
        const told = (0, calendar_1.isWorkingMoment)(this.clock.now(), this.organisation().office) ? await this.visitAll() : 0;
        if (!this.stopped)
            await this.decide({ type: 'timer', told }, { cause });
    }
    async visitAll() {
        const { connections } = this;
        if (!connections)
            return 0;
        const { deliver, rate } = connections;
        const gatheredAt = this.clock.now().getTime();
        const known = await this.summaries.all();
        const waiting = [...(await this.whoMustHear(connections.sources, known))];
        const records = new Set();
        let told = 0;
        let reported = this.clock.now().getTime();
        const visitPortions = async () => {
            while (waiting.length > 0 && this.mayGoOn()) {
                const portion = await this.stillTrue(waiting.splice(0, (0, fan_out_1.chunkFor)(rate())), gatheredAt);
                const keys = await this.summaries.tell(portion, this.telling(), known);
                for (const { nudges } of portion)
                    for (const { record } of nudges)
                        if (record)
                            records.add(record);
                await this.underWay.resting(Promise.all(keys.map((key) => deliver(model_1.summaryPartition, key))));
                told += keys.length;
                if (this.clock.now().getTime() - reported < progressEveryMs)
                    continue;
                reported = this.clock.now().getTime();
                await this.progressed([...records]);
            }
        };
        const portions = Array.from({ length: portionsAtOnce }, () => this.underWay.watch(visitPortions()));
        await this.underWay.resting(Promise.all(portions));
        if (told > 0)
            await this.progressed([...records]);
        return told;
    }
    async stillTrue(portion, gatheredAt) {
        if (this.clock.now().getTime() - gatheredAt < exports.freshMs)
            return portion;
        const checked = portion.map(async ({ person, nudges }) => ({
            person,
            nudges: await this.stillHolding(person, nudges),
        }));
        return await Promise.all(checked);
    }
    async whoMustHear(sources, known) {
        const organisation = this.organisation();
        const gathered = await Promise.all(sources.map((source) => source.gather()));
        const away = await this.absences.everybodyAway();
        const telling = this.telling();
        return groupPeople(organisation, this.clock.now()).flatMap((person) => {
            const nudges = away.has(person.aadObjectId) ? [] : gathered.flatMap((of) => of(person));
            if (nudges.length === 0)
                return [];
            const summary = this.summaries.of(person.aadObjectId, known);
            const hears = (0, tell_1.tell)(summary.state, nudges, { ...telling, reached: summary.reached }) !== null;
            return hears ? [{ person: person.aadObjectId, nudges }] : [];
        });
    }
    telling() {
        const now = this.clock.now();
        return { day: (0, zone_1.dayOf)(now, this.organisation().office.timeZone), at: now.toISOString() };
    }
    mayGoOn() {
        return !this.stopped && (0, calendar_1.isWorkingMoment)(this.clock.now(), this.organisation().office);
    }
    async progressed(records) {
        await Promise.all((this.connections?.sources ?? []).map((source) => source.progressed(records)));
    }
    async decide(command, trigger = {}) {
        const organisation = this.organisation();
        await this.ledger.execute(model_1.summaryPartition, {
            flow: 'digest',
            item: round_1.roundItem,
            ...trigger,
            decide: (state) => (0, round_1.decideRound)(state, command, { now: this.clock.now(), organisation }),
        });
    }
}
exports.Rounds = Rounds;
function groupPeople(organisation, now) {
    const group = new Set(organisation.companies.filter((company) => company.group).map(({ id }) => id));
    return organisation.people.filter(({ company, aadObjectId }) => group.has(company) && (0, roles_1.isEmployed)(organisation, aadObjectId, now));
}
