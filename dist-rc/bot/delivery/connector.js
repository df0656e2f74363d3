"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TeamsConnector = void 0;
const promises_1 = require("node:timers/promises");
const botframework_connector_1 = require("botframework-connector");
const outcome_1 = require("./outcome");
const targeted_1 = require("./targeted");
const signing_keys_1 = require("../authentication/signing-keys");
const tokenMs = 5_000;
class TeamsConnector {
    authentication;
    appId;
    clock;
    constructor(authentication, appId, clock) {
        this.authentication = authentication;
        this.appId = appId;
        this.clock = clock;
    }
    async post(reference, activity) {
        const { serviceUrl, conversationId } = reference;
        try {
            const message = addressed(reference, activity);
            const { id } = await this.call(serviceUrl, ({ conversations }) => conversations.sendToConversation(conversationId, message));
            return posted(id);
        }
        catch (error) {
            return (0, outcome_1.outcomeOfFailure)(error, 'post', this.clock.now());
        }
    }
    async postTargeted(shared, text) {
        try {
            const send = async ({ credentials }) => {
                const signed = this.appId !== '' && credentials instanceof botframework_connector_1.AppCredentials;
                return await (0, targeted_1.postTargeted)(shared, text, signed ? await credentials.getToken() : null);
            };
            return posted(await this.call(shared.serviceUrl, send));
        }
        catch (error) {
            return (0, outcome_1.outcomeOfFailure)(error, 'post', this.clock.now());
        }
    }
    async update(reference, activityId, activity) {
        const { serviceUrl, conversationId } = reference;
        try {
            const message = { ...addressed(reference, activity), id: activityId };
            await this.call(serviceUrl, ({ conversations }) => conversations.updateActivity(conversationId, activityId, message));
            return { kind: 'delivered', activityId };
        }
        catch (error) {
            return (0, outcome_1.outcomeOfFailure)(error, 'update', this.clock.now());
        }
    }
    async createConversation(person, from) {
        try {
            const wanted = parametersFor(person, from);
            const { id } = await this.call(from.serviceUrl, ({ conversations }) => conversations.createConversation(wanted));
            return { kind: 'created', conversationId: id };
        }
        catch (error) {
            return (0, outcome_1.outcomeOfFailure)(error, 'update', this.clock.now());
        }
    }
    async authorizationFor(serviceUrl) {
        try {
            const { credentials } = await this.readied(serviceUrl, { newToken: false });
            const signed = this.appId !== '' && credentials instanceof botframework_connector_1.AppCredentials;
            return signed ? `Bearer ${await credentials.getToken()}` : null;
        }
        catch (error) {
            if (error instanceof outcome_1.NotSent)
                return null;
            throw error;
        }
    }
    async call(serviceUrl, task) {
        const client = await this.readied(serviceUrl, { newToken: false });
        try {
            return await task(client);
        }
        catch (error) {
            if (!(0, outcome_1.isUnauthorized)(error))
                throw error;
        }
        return await task(await this.readied(serviceUrl, { newToken: true }));
    }
    async readied(serviceUrl, { newToken }) {
        try {
            const client = await this.clientFor(serviceUrl);
            const { credentials } = client;
            if (this.appId !== '' && credentials instanceof botframework_connector_1.AppCredentials)
                await Promise.race([credentials.getToken(newToken), tooLate()]);
            return client;
        }
        catch (error) {
            throw new outcome_1.NotSent('no token', { cause: error });
        }
    }
    async clientFor(serviceUrl) {
        const identity = new botframework_connector_1.ClaimsIdentity([
            { type: botframework_connector_1.AuthenticationConstants.AudienceClaim, value: this.appId },
            { type: botframework_connector_1.AuthenticationConstants.AppIdClaim, value: this.appId },
        ]);
        return await this.authentication.createConnectorFactory(identity).create(serviceUrl, '');
    }
}
exports.TeamsConnector = TeamsConnector;
async function tooLate() {
    await (0, promises_1.setTimeout)(tokenMs, undefined, { ref: false });
    throw new outcome_1.NotSent('the login server does not answer');
}
const posted = (id) => id ? { kind: 'delivered', activityId: id } : { kind: 'unknown' };
const addressed = (reference, activity) => ({
    ...activity,
    channelId: signing_keys_1.teams,
    serviceUrl: reference.serviceUrl,
    from: { id: reference.botId, name: '' },
    recipient: { id: reference.userId, name: '' },
    conversation: {
        id: reference.conversationId,
        tenantId: reference.tenantId,
        conversationType: 'personal',
        isGroup: false,
        name: '',
    },
});
const parametersFor = (person, from) => ({
    isGroup: false,
    bot: { id: from.botId, name: '' },
    members: [{ id: person, name: '' }],
    tenantId: from.tenantId,
    channelData: { tenant: { id: from.tenantId } },
});
