"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.CardSender = void 0;
const decision_1 = require("../../services/ledger/decision");
const out_row_1 = require("../../services/ledger/out-row");
const calendar_1 = require("../../services/time/calendar");
const out_copies_1 = require("../../services/ledger/out-copies");
const message_1 = require("./message");
class CardSender {
    container;
    connector;
    mailer;
    evenly;
    views;
    lines;
    mails;
    constructor(container, flows, connector, mailer, evenly) {
        this.container = container;
        this.connector = connector;
        this.mailer = mailer;
        this.evenly = evenly;
        this.views = new Map(flows.flatMap(({ cards: views }) => Object.entries(views)));
        this.lines = new Map(flows.flatMap(({ lines }) => Object.entries(lines ?? {})));
        this.mails = new Map(flows.flatMap(({ mails }) => Object.entries(mails ?? {})));
    }
    async send(message) {
        const { partition, row } = message;
        if (row.person === decision_1.mailbox || (0, decision_1.mailedTo)(row.person) !== null)
            return await this.sendMail(message);
        const reference = await this.container.references.find(row.person);
        const outcome = reference ? await this.toChat(message, reference) : noConversation;
        if (outcome.kind === 'delivered' && reference?.closed)
            await this.reopen(row.person, reference);
        if (outcome.kind === 'refused') {
            if (outcome.closed)
                await this.container.references.close(row.person);
            this.container.references.doubt(row.person);
            await this.container.references.park(row.person, { partition, key: (0, out_row_1.outKey)(row) });
        }
        return outcome;
    }
    async reopen(person, { closed: _, ...chat }) {
        await this.container.references.remember(person, chat);
    }
    isWorkingTime() {
        return (0, calendar_1.isWorkingMoment)(this.container.clock.now(), this.container.organisation().office);
    }
    async toChat(message, reference) {
        const { row } = message;
        const view = this.views.get(row.view);
        if (!view)
            return { kind: 'refused', code: 'UnknownView' };
        if (row.class === 'nudge' && !this.isWorkingTime())
            return { kind: 'withdrawn' };
        const seen = context(message, reference.locale, reference.userId);
        const telling = this.tellingOf(message, seen);
        const card = telling ?? (await view(seen, this.container));
        if (!card)
            return { kind: 'withdrawn' };
        const activity = (0, message_1.messageOf)(card, telling ? 'nudge' : row.class);
        if (row.class === 'nudge')
            await this.evenly.beat();
        if ((0, out_row_1.leaseEnded)(row, this.container.clock.now()))
            return { kind: 'notDelivered' };
        if (telling)
            return await this.post(row.person, reference, activity);
        if (!row.post || row.told)
            return await this.update(message, reference, activity, seen);
        const outcome = await this.post(row.person, reference, activity);
        return outcome.kind === 'delivered' && this.lines.has(row.view) ? { ...outcome, leads: true } : outcome;
    }
    tellingOf({ row }, seen) {
        const typing = row.post && row.told && (0, out_copies_1.heldCopy)(row, this.container.clock.now()) !== null;
        return typing ? (this.lines.get(row.view)?.(seen, 'changed', this.container) ?? null) : null;
    }
    async update({ row }, reference, activity, seen) {
        const line = this.lines.get(row.view)?.(seen, 'elsewhere', this.container) ?? null;
        const held = line && (0, out_copies_1.heldCopy)(row, this.container.clock.now());
        const older = line ? row.activities.slice(0, -1).filter((copy) => copy !== held) : [];
        const outcomes = [];
        const [living = ''] = row.activities.slice(-1);
        const kept = row.reduces && line ? [held, living] : [held];
        for (const copy of row.activities.filter((each) => !kept.includes(each))) {
            const drawn = line && older.includes(copy) ? (0, message_1.messageOf)(line, 'nudge') : activity;
            outcomes.push(await this.connector.update(reference, copy, drawn));
        }
        const failed = outcomes.find(({ kind }) => kind === 'notDelivered' || kind === 'refused');
        if (failed)
            return failed;
        const stays = kept.includes(living);
        const newest = stays
            ? { kind: 'delivered', activityId: living }
            : (outcomes.at(-1) ?? { kind: 'gone' });
        return newest.kind === 'delivered' ? { ...newest, reduced: older } : newest;
    }
    async post(person, reference, activity) {
        const outcome = await this.connector.post(reference, activity);
        if (outcome.kind !== 'gone')
            return outcome;
        const created = await this.connector.createConversation(person, reference);
        if (created.kind !== 'created')
            return created.kind === 'gone' ? noConversation : created;
        const renewed = { ...reference, conversationId: created.conversationId };
        await this.container.references.remember(person, renewed);
        const again = await this.connector.post(renewed, activity);
        return again.kind === 'gone' ? noConversation : again;
    }
    async sendMail(message) {
        const { row } = message;
        const sent = row.activities.at(-1);
        if (!row.post && sent !== undefined)
            return { kind: 'delivered', activityId: sent };
        const mail = this.mails.get(row.view);
        if (!this.mailer || !mail)
            return { kind: 'refused', code: 'NoMail' };
        const drawn = await mail(context(message, 'nl', null), this.container);
        return drawn ? await this.mailer.send(drawn) : { kind: 'withdrawn' };
    }
}
exports.CardSender = CardSender;
const noConversation = { kind: 'refused', code: 'NoConversation', closed: true };
const context = ({ partition, row, state }, locale, account) => ({
    partition,
    item: row.item,
    person: row.person,
    account,
    locale,
    possiblyDouble: (0, out_row_1.possiblyDouble)(row),
    state,
});
