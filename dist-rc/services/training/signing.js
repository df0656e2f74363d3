"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Signing = void 0;
const form_token_1 = require("../forms/form-token");
const keys_1 = require("../ledger/keys");
const documents_1 = require("./documents");
const contract_1 = require("./contract");
const plan_1 = require("./plan");
const records_1 = require("./records");
class Signing {
    ledger;
    organisation;
    clock;
    records;
    constructor(ledger, organisation, clock) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
        this.records = new records_1.Records(ledger);
    }
    async publish(form, { facts, original }, by, cardActivityId) {
        const outcome = await this.decide(contract_1.documentNumber, { type: 'publish', facts, by, cardActivityId, ...(original ? { original } : {}) }, (0, form_token_1.idempotencyKeyOf)(form));
        for (const { id, facts: known, endedAt } of await this.records.documents())
            if (id !== outcome.id && known.title === facts.title && endedAt === null)
                await this.end(id, by);
        return outcome;
    }
    async end(id, by) {
        return await this.decide(id, { type: 'end', by });
    }
    async publishedBy(form) {
        return await this.ledger.handled(plan_1.catalogue, (0, form_token_1.idempotencyKeyOf)(form));
    }
    async find(id, person) {
        if (!contract_1.documentNumber.pattern.test(id))
            return undefined;
        const [item, signOff, opening] = await Promise.all([
            this.ledger.item(plan_1.catalogue, id),
            this.ledger.item((0, plan_1.partitionOf)(id), person),
            this.ledger.item((0, plan_1.partitionOf)(id), (0, documents_1.openingItem)(person)),
        ]);
        return item && { document: item.state, signOff: signOff?.state, opening: opening?.state };
    }
    async receive(document, idempotencyKey) {
        await this.ledger.execute((0, plan_1.partitionOf)(document.id), {
            flow: 'training',
            item: documents_1.documentItem,
            idempotencyKey,
            decide: (state) => state && state.endedAt !== null
                ? { refused: 'unchanged' }
                : {
                    state: document,
                    events: [
                        { type: document.endedAt === null ? 'opened' : 'ended', by: document.owner, payload: {} },
                    ],
                    messages: [],
                    timer: null,
                    index: [],
                },
        });
    }
    async open(id, person) {
        const key = keys_1.rowKeys.item(documents_1.documentItem);
        return await this.ledger.execute((0, plan_1.partitionOf)(id), {
            flow: 'training',
            item: (0, documents_1.openingItem)(person),
            reads: [key],
            decide: (state, _item, found) => (0, documents_1.decideOpening)(state, stateOf(found(key)), this.momentOf(person)),
        });
    }
    async sign(id, person) {
        const [key, opened] = [keys_1.rowKeys.item(documents_1.documentItem), keys_1.rowKeys.item((0, documents_1.openingItem)(person))];
        return await this.ledger.execute((0, plan_1.partitionOf)(id), {
            flow: 'training',
            item: person,
            reads: [key, opened],
            decide: (state, _item, found) => (0, documents_1.decideSignOff)(state, stateOf(found(key)), stateOf(found(opened)), this.momentOf(person)),
        });
    }
    momentOf(person) {
        return { person, now: this.clock.now(), organisation: this.organisation() };
    }
    async decide(item, command, idempotencyKey) {
        return await this.ledger.execute(plan_1.catalogue, {
            flow: 'training',
            item,
            idempotencyKey,
            decide: (state, id) => (0, documents_1.decideDocument)(state, command, { id, now: this.clock.now() }),
        });
    }
}
exports.Signing = Signing;
const stateOf = (row) => row?.state ?? null;
