"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withdraw = void 0;
exports.withdrawn = withdrawn;
const outcome_1 = require("../outcome");
const together_1 = require("../together");
const inviting_1 = require("./inviting");
const model_1 = require("./model");
const reversal_1 = require("./reversal");
const undoing_1 = require("./undoing");
const withdraw = (state, command, at) => (0, together_1.joinedTo)(state).length > 0
    ? 'hasJoined'
    : ((0, reversal_1.askSecond)(state, { what: 'withdraw', reason: command.text }, command, at) ??
        withdrawn(state, command, at));
exports.withdraw = withdraw;
function withdrawn(state, { by, text: reason, masked }, at, agreed = {}) {
    const next = {
        ...state,
        status: 'withdrawn',
        withdrawn: { by, at: at.now.toISOString(), reason },
        masked: (0, outcome_1.withMasked)(state, masked),
    };
    const undone = (0, undoing_1.undo)(state, next, model_1.signedDuties, { by, why: 'withdrawn', reason, ...agreed }, at);
    const alone = (0, inviting_1.withoutInvited)(undone.state, by, at);
    return (0, outcome_1.decisionOn)(alone.state, at, [(0, outcome_1.event)('withdrawn', by, { reason }), ...undone.events, ...alone.events], undone.messages);
}
