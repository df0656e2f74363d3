"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Trainings = void 0;
const form_token_1 = require("../forms/form-token");
const keys_1 = require("../ledger/keys");
const decision_1 = require("../ledger/decision");
const appointments_1 = require("./appointments");
const contract_1 = require("./contract");
const model_1 = require("./model");
const plan_1 = require("./plan");
const records_1 = require("./records");
const roster_1 = require("./roster");
const seats_1 = require("./seats");
class Trainings {
    ledger;
    organisation;
    clock;
    mails;
    records;
    constructor(ledger, organisation, clock, mails = false) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
        this.mails = mails;
        this.records = new records_1.Records(ledger);
    }
    async plan(idempotencyKey, facts, by, cardActivityId) {
        const command = { type: 'plan', facts, by, cardActivityId };
        return await this.decideSession(contract_1.sessionNumber, command, { idempotencyKey });
    }
    async propose(idempotencyKey, facts, by) {
        const command = { type: 'plan', facts, by, cardActivityId: null, proposed: true };
        return await this.decideSession(contract_1.sessionNumber, command, { idempotencyKey });
    }
    async change(id, command, input = {}) {
        return await this.decideSession(id, command, input);
    }
    async plannedBy(form) {
        return await this.ledger.handled(plan_1.catalogue, (0, form_token_1.idempotencyKeyOf)(form));
    }
    async find(id, person) {
        if (!contract_1.sessionNumber.pattern.test(id))
            return undefined;
        const [item, messages, places, seat] = await Promise.all([
            this.ledger.item(plan_1.catalogue, id),
            this.ledger.messages(plan_1.catalogue, id),
            this.ledger.row((0, plan_1.partitionOf)(id), seats_1.placesKey),
            this.ledger.item((0, plan_1.partitionOf)(id), person),
        ]);
        return item && { session: item.state, places: places ?? model_1.noPlaces, seat: seat?.state, messages };
    }
    async session(id) {
        return (await this.ledger.item(plan_1.catalogue, id))?.state;
    }
    async placeInQueue(id, order) {
        const front = await this.ledger.list((0, plan_1.partitionOf)(id), keys_1.rowKeys.beside('wait|'), mostCounted);
        const place = front.findIndex(({ key }) => key === (0, seats_1.queueKey)(order));
        return place < 0 ? null : place + 1;
    }
    async receive(session, idempotencyKey) {
        const partition = (0, plan_1.partitionOf)(session.id);
        const seats = await this.records.seatsOf(session.id);
        const signedUp = [...seats.values()]
            .filter(({ status }) => status === 'seated' || status === 'waiting')
            .map(({ person }) => person);
        const seated = [...seats.values()]
            .filter(({ status }) => status === 'seated')
            .map(({ person }) => person);
        const at = { organisation: this.organisation(), mails: this.mails };
        const told = [...signedUp, ...(0, appointments_1.withAddress)(seated, at).map(decision_1.mailTo)];
        await this.ledger.execute(partition, {
            flow: 'training',
            item: seats_1.sessionItem,
            idempotencyKey,
            reads: [seats_1.placesKey],
            decide: (state, _id, found) => (0, roster_1.decideRoster)(state, session, found(seats_1.placesKey) ?? model_1.noPlaces, told, this.clock.now()),
        });
        await this.promote(session.id);
    }
    async seat(id, person, command, input = {}) {
        const sessionKey = keys_1.rowKeys.item(seats_1.sessionItem);
        const outcome = await this.ledger.execute((0, plan_1.partitionOf)(id), {
            flow: 'training',
            item: person,
            ...input,
            reads: [sessionKey, seats_1.placesKey],
            decide: (state, _item, found) => {
                const session = found(sessionKey)?.state;
                const places = found(seats_1.placesKey) ?? model_1.noPlaces;
                if (!session)
                    return { refused: 'notFound' };
                const now = this.clock.now();
                return (0, seats_1.decideSeat)(state, command, {
                    now,
                    organisation: this.organisation(),
                    mails: this.mails,
                    person,
                    session,
                    places,
                });
            },
        });
        if (command.type === 'signOff' && outcome.kind === 'committed')
            await this.promote(id);
        return outcome;
    }
    async takeStep(partition, item, cause) {
        const id = partition.slice(plan_1.catalogue.length + 1);
        await this.promote(id);
        await this.ledger.execute(partition, {
            flow: 'training',
            item,
            cause,
            decide: () => ({ refused: 'nothingDue' }),
        });
    }
    async promote(id) {
        const partition = (0, plan_1.partitionOf)(id);
        for (;;) {
            const [item, places] = await Promise.all([
                this.ledger.item(partition, seats_1.sessionItem),
                this.ledger.row(partition, seats_1.placesKey),
            ]);
            if (!item || !places || !(0, seats_1.mayPromote)(item.state, places))
                return;
            const [next] = await this.ledger.list(partition, keys_1.rowKeys.beside('wait|'), 1);
            if (!next)
                return;
            const outcome = await this.seat(id, next.value.person, { type: 'promote' });
            if (outcome.kind !== 'committed' && outcome.kind !== 'refused')
                return;
        }
    }
    async decideSession(item, command, input) {
        return await this.ledger.execute(plan_1.catalogue, {
            flow: 'training',
            item,
            ...input,
            decide: (state, id) => (0, plan_1.decideSession)(state, command, {
                now: this.clock.now(),
                organisation: this.organisation(),
                mails: this.mails,
                id,
            }),
        });
    }
}
exports.Trainings = Trainings;
const mostCounted = 50;
