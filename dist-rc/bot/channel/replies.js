"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.post = post;
exports.replace = replace;
const outcome_1 = require("../delivery/outcome");
async function post(context, activity) {
    try {
        return await context.sendActivity(activity);
    }
    catch (error) {
        if (!(0, outcome_1.isBrokenOff)(error))
            throw error;
        return await context.sendActivity(activity);
    }
}
async function replace(context, activity, now, { again } = { again: true }) {
    try {
        await context.updateActivity(activity);
        return true;
    }
    catch (error) {
        const { kind } = (0, outcome_1.outcomeOfFailure)(error, 'update', now);
        if (kind === 'gone')
            return again && (await replace(context, activity, now, { again: false }));
        if (kind !== 'refused')
            throw error;
        return false;
    }
}
