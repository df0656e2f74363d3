"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TeamsAdapter = void 0;
exports.createAuthentication = createAuthentication;
const botbuilder_1 = require("botbuilder");
const botframework_connector_1 = require("botframework-connector");
const signing_keys_1 = require("./signing-keys");
class TeamsAdapter extends botbuilder_1.CloudAdapter {
    authentication;
    constructor(authentication) {
        super(authentication);
        this.authentication = authentication;
    }
    async prove(authorization, activity) {
        try {
            return await this.authentication.authenticateRequest(activity, authorization);
        }
        catch {
            return null;
        }
    }
    async turn(proof, activity, logic) {
        return await this.processActivity(proof, activity, logic);
    }
}
exports.TeamsAdapter = TeamsAdapter;
function createAuthentication(settings) {
    (0, signing_keys_1.keepSigningKeys)(settings.botFramework['ToBotFromChannelOpenIdMetadataUrl'] ??
        botframework_connector_1.AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl);
    return new PatientAuthentication(settings.botFramework, settings.sendTimeoutMs);
}
class PatientAuthentication extends botbuilder_1.ConfigurationBotFrameworkAuthentication {
    timeoutMs;
    clients = new Map();
    userTokenClient = null;
    constructor(settings, timeoutMs) {
        super(settings);
        this.timeoutMs = timeoutMs;
    }
    async authenticateRequest(...request) {
        const result = await super.authenticateRequest(...request);
        const { connectorFactory } = result;
        return connectorFactory ? { ...result, connectorFactory: this.cured(connectorFactory) } : result;
    }
    createConnectorFactory(...identity) {
        return this.cured(super.createConnectorFactory(...identity));
    }
    createUserTokenClient(...identity) {
        return (this.userTokenClient ??= super.createUserTokenClient(...identity));
    }
    cured(factory) {
        return { create: (serviceUrl) => this.clientFor(serviceUrl, factory) };
    }
    clientFor(serviceUrl, factory) {
        const known = this.clients.get(serviceUrl);
        if (known)
            return known;
        const created = this.connect(serviceUrl, factory);
        this.clients.set(serviceUrl, created);
        created.catch(() => this.clients.delete(serviceUrl));
        return created;
    }
    async connect(serviceUrl, factory) {
        const client = await factory.create(serviceUrl, botframework_connector_1.AuthenticationConstants.ToChannelFromBotOAuthScope);
        sendOnce(client, this.timeoutMs);
        return client;
    }
}
function sendOnce(client, timeoutMs) {
    const { pipeline } = client.client ?? client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.addPolicy({
        name: 'giveUpInTime',
        sendRequest: (request, next) => {
            request.timeout = timeoutMs;
            return next(request);
        },
    });
}
