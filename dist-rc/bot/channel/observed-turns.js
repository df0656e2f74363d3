"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.observeTurns = observeTurns;
function observeTurns(turns, telemetry) {
    return {
        onMessage: (context) => telemetry.observe('turn', { activity: 'message', asked: 'unknown' }, async (add) => {
            await turns.onMessage(context, (asked) => add({ asked }));
            add({ outcome: 'answered' });
        }),
        onInvoke: (context) => telemetry.observe('turn', { activity: 'invoke', asked: 'unknown' }, async (add) => {
            const body = await turns.onInvoke(context, (asked) => add({ asked }));
            add({ outcome: 'statusCode' in body && body.statusCode !== 200 ? 'failed' : 'answered' });
            return body;
        }),
        onInstalled: (context) => telemetry.observe('turn', { activity: 'installation', asked: 'none' }, async (add) => {
            await turns.onInstalled(context);
            add({ outcome: 'answered' });
        }),
    };
}
