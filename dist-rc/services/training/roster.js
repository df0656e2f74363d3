"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decideRoster = decideRoster;
const contract_1 = require("./contract");
const seats_1 = require("./seats");
function decideRoster(state, session, places, signedUp, now) {
    if (state && session.version <= state.version)
        return { refused: 'unchanged' };
    const news = state !== null && session.revision > state.revision && signedUp.length > 0;
    return {
        state: session,
        events: [
            { type: state ? session.status : 'opened', by: session.owner, payload: { revision: session.revision } },
        ],
        messages: [],
        timer: (0, seats_1.mayPromote)(session, places) ? { at: now, step: seats_1.promoteStep } : null,
        index: [],
        ...(news
            ? {
                fan: {
                    id: `${session.id}-r${session.revision}`,
                    people: signedUp,
                    view: contract_1.trainingCards.changed,
                    class: 'operational',
                },
            }
            : {}),
    };
}
