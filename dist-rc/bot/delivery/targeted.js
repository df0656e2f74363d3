"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.postTargeted = postTargeted;
const botbuilder_1 = require("botbuilder");
const signing_keys_1 = require("../authentication/signing-keys");
const patienceMs = 4_000;
class TargetedRefused extends Error {
    statusCode;
    response;
    name = 'TargetedRefused';
    constructor(statusCode, response) {
        super(`status ${statusCode}`);
        this.statusCode = statusCode;
        this.response = response;
    }
}
async function postTargeted(shared, text, token) {
    const response = await fetch(addressOf(shared), {
        method: 'POST',
        headers: {
            'Content-Type': 'application/json',
            ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(targetedAt(shared, text)),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
    });
    const body = await response.text();
    if (!response.ok)
        throw new TargetedRefused(response.status, { headers: response.headers, bodyAsText: body });
    return idIn(body);
}
function addressOf({ serviceUrl, conversationId }) {
    const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
    return `${base}v3/conversations/${encodeURIComponent(conversationId)}/activities?isTargetedActivity=true`;
}
const targetedAt = (shared, text) => ({
    type: botbuilder_1.ActivityTypes.Message,
    text,
    channelId: signing_keys_1.teams,
    serviceUrl: shared.serviceUrl,
    from: { id: shared.botId, name: '' },
    recipient: { id: shared.userId, name: '', isTargeted: true },
    conversation: { id: shared.conversationId, tenantId: shared.tenantId, isGroup: true },
});
function idIn(body) {
    try {
        const { id } = JSON.parse(body);
        return typeof id === 'string' && id !== '' ? id : undefined;
    }
    catch {
        return undefined;
    }
}
