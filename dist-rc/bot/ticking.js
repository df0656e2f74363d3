"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startTicking = startTicking;
const node_cron_1 = require("node-cron");
function startTicking(tick, log) {
    const task = (0, node_cron_1.schedule)('* * * * *', async () => {
        try {
            await tick();
        }
        catch (error) {
            log.error({ err: error }, 'tick failed');
        }
    }, { timezone: 'UTC', noOverlap: true, name: 'minute' });
    return async () => {
        await task.destroy();
    };
}
