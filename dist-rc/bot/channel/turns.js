"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Turns = void 0;
const node_crypto_1 = require("node:crypto");
const botbuilder_1 = require("botbuilder");
const errors_1 = require("../../services/errors");
const roles_1 = require("../../services/people/roles");
const activity_1 = require("./activity");
const chat_files_1 = require("./chat-files");
const chat_message_1 = require("./chat-message");
const typed_text_1 = require("./typed-text");
const message_1 = require("../delivery/message");
const replies_1 = require("./replies");
const notices_1 = require("../routing/notices");
const redelivery_1 = require("../routing/redelivery");
const responses_1 = require("../routing/responses");
const answerWithinMs = 12_000;
class Turns {
    container;
    router;
    contacts;
    connector;
    redeliveries = new redelivery_1.Redeliveries();
    constructor(container, router, contacts, connector) {
        this.container = container;
        this.router = router;
        this.contacts = contacts;
        this.connector = connector;
    }
    async onMessage(context, tell) {
        const { activity } = context;
        const said = (0, activity_1.submittedOf)(activity) ?? this.router.hear((0, typed_text_1.typedText)(activity));
        tell('verb' in said ? this.known(said.verb) : (said.command?.name ?? 'unknown'));
        await this.inTime(this.redeliveries.once(activity, () => this.answerMessage(context, said)));
    }
    known(verb) {
        return this.router.knows(verb) ? verb : 'unknown';
    }
    async answerMessage(context, said) {
        const { activity } = context;
        const turn = this.turnOf(activity);
        await this.contacts.keepIfPossible(activity);
        const files = await this.filesIn(activity);
        const isMore = 'verb' in said || said.command !== null;
        if (files.length > 0 && (await this.takeFiles(context, turn, files)) && !isMore)
            return this.contacts.resume(activity);
        const answer = 'verb' in said
            ? await this.router.action(turn, said.verb, said.data)
            : await this.router.command(turn, said);
        await this.reply(context, turn, answer, 'verb' in said ? turn.messageId : null);
        this.contacts.resume(activity);
    }
    async filesIn(activity) {
        const { serviceUrl } = activity;
        return (0, chat_files_1.filesOf)(activity, (0, chat_files_1.hasPictures)(activity) ? await this.connector.authorizationFor(serviceUrl) : null);
    }
    async takeFiles(context, turn, files) {
        const answer = await this.router.files(turn, files);
        if (!answer)
            return false;
        await this.reply(context, turn, answer);
        return true;
    }
    async onInvoke(context, tell) {
        const { activity } = context;
        const chosen = (0, chat_message_1.chosenMessageOf)(activity);
        if (chosen) {
            tell('chosenMessage');
            return (0, responses_1.dialogBody)(await this.onChosenMessage(activity, chosen));
        }
        const searched = (0, activity_1.searchedOf)(activity);
        if (searched) {
            tell('search');
            return (0, responses_1.searchBody)(await this.onSearch(activity, searched));
        }
        const turn = this.turnOf(activity);
        const { action, trigger } = (0, activity_1.invokedOf)(activity);
        tell(action ? this.known(action.verb) : 'unknown');
        if (!action)
            return (0, responses_1.invokeBody)({ kind: 'invalid' });
        try {
            const answer = await this.inTime(this.redeliveries.once(activity, async () => {
                await this.contacts.keepIfPossible(activity);
                const pressed = { ...turn, automatic: trigger === 'automatic' };
                const given = await this.router.action(pressed, action.verb, action.data);
                return await this.placed(activity, pressed, await this.fitForChat(activity, pressed, given));
            }));
            this.contacts.resume(activity);
            return (0, responses_1.invokeBody)({ kind: 'answer', answer });
        }
        catch (error) {
            this.container.log.error({ err: error, reference: turn.reference }, 'invoke failed');
            return (0, responses_1.invokeBody)({ kind: 'failed', text: (0, notices_1.errorNotice)(turn, error) });
        }
    }
    async onSearch(activity, { dataset, words }) {
        const turn = this.turnOf(activity);
        try {
            return await this.inTime(this.router.search(turn, dataset, words));
        }
        catch (error) {
            this.container.log.error({ err: error, reference: turn.reference }, 'nothing could be looked up');
            return [];
        }
    }
    async onChosenMessage(activity, chosen) {
        const turn = { ...this.turnOf(activity), scope: 'shared' };
        try {
            return await this.inTime(this.redeliveries.once(activity, async () => {
                const answer = await this.router.chosenMessage(turn, chosen);
                return answer.kind === 'text' ? answer.text : await this.postPrivately(activity, turn, answer);
            }));
        }
        catch (error) {
            this.container.log.error({ err: error, reference: turn.reference }, 'action on a message failed');
            return (0, notices_1.errorNotice)(turn, error);
        }
    }
    async onInstalled(context) {
        const { activity } = context;
        if ((0, activity_1.isRemoval)(activity))
            return;
        const isNew = await this.contacts.keep(activity);
        this.contacts.resume(activity, { installed: true });
        const joinedTeam = !(0, activity_1.isPersonal)(activity) && (0, activity_1.isInstallation)(activity);
        if (!isNew && !joinedTeam)
            return;
        await this.reply(context, this.turnOf(activity), this.router.welcome(this.turnOf(activity)));
    }
    async inTime(task) {
        let cancel = () => undefined;
        const late = new Promise((_, reject) => {
            const give = () => reject(new errors_1.StorageUnavailable('no answer in time'));
            cancel = this.container.clock.after(answerWithinMs, give);
        });
        return await Promise.race([this.container.underWay.watch(task), late]).finally(cancel);
    }
    async reply(context, turn, answer, pressed = null) {
        if (isPrivate(turn, answer))
            return await this.sayInShared(context, turn, await this.postPrivately(context.activity, turn, answer));
        const activity = activityOf(answer);
        const replaces = pressed !== null && answer.kind === 'card' && answer.below !== true;
        if (replaces && (await (0, replies_1.replace)(context, { ...activity, id: pressed }, this.container.clock.now())))
            return;
        const sent = await (0, replies_1.post)(context, activity);
        if (answer.kind === 'card' && turn.scope === 'personal' && sent)
            await answer.standsAt?.(sent.id);
    }
    async sayInShared(context, { reference }, line) {
        const { activity } = context;
        if (!(0, activity_1.isTargeted)(activity))
            return void (await context.sendActivity(line));
        const { kind } = await this.connector.postTargeted((0, activity_1.referenceOf)(activity), line);
        if (kind !== 'delivered')
            this.container.log.info({ reference, targeted: kind }, 'nothing said beside the question');
    }
    async fitForChat(activity, turn, answer) {
        if (answer.kind === 'text' || !isPrivate(turn, answer))
            return answer;
        return { kind: 'text', text: await this.postPrivately(activity, turn, answer) };
    }
    async postPrivately(asked, turn, answer) {
        const own = turn.automatic ? null : await this.privateChatOf(asked, turn);
        const outcome = own && (await this.connector.post(own, activityOf(answer)));
        const { reference } = turn;
        this.container.log.info({ reference, ownChat: outcome?.kind ?? 'none' }, 'answered in the own chat');
        const { phone } = this.container.organisation().office;
        return (0, notices_1.sentToOwnChat)(turn, outcome?.kind === 'delivered', phone);
    }
    async placed(activity, turn, answer) {
        if (answer.kind === 'text' || answer.below !== true)
            return answer;
        const outcome = await this.connector.post((0, activity_1.referenceOf)(activity), activityOf(answer));
        if (outcome.kind !== 'delivered')
            return answer;
        await answer.standsAt?.(outcome.activityId);
        return (0, notices_1.placedBelow)(turn);
    }
    async privateChatOf(activity, turn) {
        const { person } = turn.actor;
        if (person === null)
            return null;
        const known = await this.container.references.find(person);
        if (known)
            return known;
        const shared = (0, activity_1.referenceOf)(activity);
        const created = await this.connector.createConversation(person, shared);
        if (created.kind !== 'created')
            return null;
        const reference = { ...shared, conversationId: created.conversationId };
        await this.container.references.remember(person, reference);
        return reference;
    }
    turnOf(activity) {
        const organisation = this.container.organisation();
        const person = (0, roles_1.provenPerson)(organisation, (0, activity_1.speakerOf)(activity));
        const personal = (0, activity_1.isPersonal)(activity);
        return {
            actor: (0, roles_1.actorOf)(organisation, person, (0, activity_1.localeOf)(activity), this.container.clock.now()),
            owner: person ?? activity.from.id,
            account: activity.from.id,
            reference: (0, node_crypto_1.randomUUID)(),
            scope: personal ? 'personal' : 'shared',
            messageId: personal ? (activity.replyToId ?? null) : null,
            automatic: false,
        };
    }
}
exports.Turns = Turns;
const plainly = (text) => ({ type: botbuilder_1.ActivityTypes.Message, text });
const activityOf = (answer) => answer.kind === 'text' ? plainly(answer.text) : (0, message_1.messageOf)(answer.card, 'operational');
const isPrivate = ({ scope }, answer) => scope === 'shared' && (answer.kind === 'text' || answer.audience !== 'everybody');
