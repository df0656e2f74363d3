"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Reception = void 0;
const zone_1 = require("../time/zone");
const contract_1 = require("./contract");
const day_1 = require("./day");
const floor_1 = require("./floor");
const model_1 = require("./model");
const outcome_1 = require("./outcome");
const staff_1 = require("./staff");
class Reception {
    ledger;
    visits;
    organisation;
    clock;
    constructor(ledger, visits, organisation, clock) {
        this.ledger = ledger;
        this.visits = visits;
        this.organisation = organisation;
        this.clock = clock;
    }
    async changeFloor(location, change, idempotencyKey) {
        await this.ledger.execute((0, outcome_1.partitionOf)(location), {
            flow: 'visit',
            item: floor_1.floorItem,
            idempotencyKey,
            decide: (state) => (0, floor_1.decideFloor)(state, change, { organisation: this.organisation(), now: this.clock.now() }),
        });
    }
    async markStaff(location, type, person) {
        await this.execute(location, { type, person });
        await this.changeFloor(location, null);
    }
    async isIn(location, person) {
        const staff = await this.ledger.item((0, outcome_1.partitionOf)(location), staff_1.staffItem);
        return staff?.state.since[person] !== undefined;
    }
    async begin() {
        for (const { id } of this.organisation().visit.locations)
            if (!(await this.day(id)))
                await this.turn(id, { type: 'begin' });
    }
    async day(location) {
        return (await this.ledger.item((0, outcome_1.partitionOf)(location), day_1.dayItem))?.state;
    }
    async turn(location, command, cause) {
        const [office, inside] = await Promise.all([this.visits.office(), this.visits.inside(location)]);
        if (command.type === 'timer' && (0, day_1.isNight)(command.step))
            await this.sweepOld(location, { desk: contract_1.nightDesk });
        if (command.type === 'timer')
            await this.execute(location, { type: 'clear' });
        await this.ledger.execute((0, outcome_1.partitionOf)(location), {
            flow: 'visit',
            item: day_1.dayItem,
            ...(cause === undefined ? {} : { cause }),
            decide: (state) => (0, day_1.decideDay)(state, command, office, inside),
        });
    }
    async sweep(location, visits, doer) {
        const inside = (await this.visits.inside(location)).filter(model_1.isInside).map(({ id }) => id);
        for (const visit of visits.filter((id) => inside.includes(id)))
            await this.visits.change({ location, visit }, { type: 'leave', doer, swept: true });
    }
    async old(location) {
        const { timeZone } = this.organisation().office;
        const today = (0, zone_1.dayOf)(this.clock.now(), timeZone);
        return (await this.visits.inside(location)).filter((visit) => (0, day_1.isOld)(visit, today, timeZone));
    }
    async sweepOld(location, doer) {
        const old = await this.old(location);
        await this.sweep(location, old.map(({ id }) => id), doer);
    }
    async execute(location, command) {
        await this.ledger.execute((0, outcome_1.partitionOf)(location), {
            flow: 'visit',
            item: staff_1.staffItem,
            decide: (state) => (0, staff_1.decideStaff)(state, command, this.clock.now()),
        });
    }
}
exports.Reception = Reception;
