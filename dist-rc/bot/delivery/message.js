"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.messageOf = messageOf;
const botbuilder_1 = require("botbuilder");
function messageOf({ content, summary }, urgency) {
    return {
        type: botbuilder_1.ActivityTypes.Message,
        summary,
        attachments: [botbuilder_1.CardFactory.adaptiveCard(content)],
        ...(urgency === 'nudge' ? {} : { channelData: { notification: { alert: true } } }),
    };
}
