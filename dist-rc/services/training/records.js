"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Records = void 0;
const keys_1 = require("../ledger/keys");
const documents_1 = require("./documents");
const exceptions_1 = require("./exceptions");
const plan_1 = require("./plan");
const seats_1 = require("./seats");
class Records {
    ledger;
    constructor(ledger) {
        this.ledger = ledger;
    }
    async sessions() {
        return await this.ledger.listed(plan_1.catalogue, plan_1.sessionLists.all);
    }
    async documents() {
        return await this.ledger.listed(plan_1.catalogue, documents_1.documentList);
    }
    async seatsOf(session) {
        return await this.itemsOf(session, seats_1.sessionItem);
    }
    async signOffsOf(document) {
        return await this.itemsOf(document, documents_1.documentItem);
    }
    async everything() {
        const [sessions, documents] = await Promise.all([this.sessions(), this.documents()]);
        const held = sessions.filter(({ status }) => status !== 'cancelled');
        const [seats, signOffs, exceptions] = await Promise.all([
            Promise.all(held.map(async ({ id }) => [id, await this.seatsOf(id)])),
            Promise.all(documents.map(async ({ id }) => [id, await this.signOffsOf(id)])),
            this.exceptions(),
        ]);
        return { sessions: held, documents, seats: new Map(seats), signOffs: new Map(signOffs), exceptions };
    }
    async ofPerson(person) {
        const [sessions, documents] = await Promise.all([this.sessions(), this.documents()]);
        const [seats, signOffs, own] = await Promise.all([
            Promise.all(sessions.map(({ id }) => this.only(id, person))),
            Promise.all(documents.map(({ id }) => this.only(id, person))),
            this.ledger.item(plan_1.catalogue, (0, exceptions_1.exceptionItem)(person)),
        ]);
        const exceptions = new Map(own ? [[person, own.state.all]] : []);
        return { sessions, documents, seats: new Map(seats), signOffs: new Map(signOffs), exceptions };
    }
    async openingsOf(person) {
        const all = await Promise.all((await this.documents()).map(async (document) => ({
            document,
            opening: (await this.ledger.item((0, plan_1.partitionOf)(document.id), (0, documents_1.openingItem)(person)))?.state,
        })));
        return all.flatMap(({ document, opening }) => (opening ? [{ document, opening }] : []));
    }
    async exceptions() {
        const rows = await this.ledger.list(plan_1.catalogue, keys_1.rowKeys.item((0, exceptions_1.exceptionItem)('')));
        return new Map(rows.map(({ value: { state } }) => [state.person, state.all]));
    }
    async only(id, person) {
        const item = await this.ledger.item((0, plan_1.partitionOf)(id), person);
        return [id, new Map(item ? [[person, item.state]] : [])];
    }
    async itemsOf(id, own) {
        const rows = await this.ledger.list((0, plan_1.partitionOf)(id), itemPrefix);
        return new Map(rows
            .map(({ key, value }) => [key.slice(itemPrefix.length), value.state])
            .filter(([item]) => item !== own && !(0, documents_1.isOpeningItem)(item)));
    }
}
exports.Records = Records;
const itemPrefix = 'item|';
