"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createEndpoint = createEndpoint;
const adapter_1 = require("../authentication/adapter");
const admission_1 = require("./admission");
const malformed = { status: 400, error: 'not an activity' };
const unauthorized = { status: 401, error: 'unauthorized' };
function createEndpoint(settings, authentication, logic, refusals) {
    const adapter = new adapter_1.TeamsAdapter(authentication);
    const refuse = (reason, refused) => {
        refusals.note('authentication', reason);
        return { refused };
    };
    return async (authorization, body) => {
        const activity = (0, admission_1.asActivity)(body);
        if (!activity)
            return { refused: malformed };
        const channel = (0, admission_1.refusedChannel)(activity);
        if (channel)
            return refuse('channel', channel);
        const token = settings.authenticate ? (0, admission_1.refusedToken)(authorization, settings) : null;
        if (token)
            return refuse('token', token);
        const service = (0, admission_1.refusedServiceUrl)(activity, settings);
        if (service)
            return refuse('service', service);
        const proven = await adapter.prove(authorization, activity);
        if (!proven)
            return refuse('signature', unauthorized);
        const foreign = (0, admission_1.refusedTenant)(activity, settings);
        if (foreign)
            return refuse('tenant', foreign);
        if (settings.cardLanguage !== null)
            activity.locale = settings.cardLanguage;
        return { answer: await adapter.turn(proven, activity, logic) };
    };
}
