"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createTeamsApplication = createTeamsApplication;
require("./lazy-packages");
const Application_1 = require("@microsoft/teams-ai/lib/Application");
const botbuilder_1 = require("botbuilder");
function createTeamsApplication(listener) {
    const application = new Application_1.Application({ startTypingTimer: false, removeRecipientMention: false });
    application.activity(botbuilder_1.ActivityTypes.Message, (context) => listener.onMessage(context));
    application.activity(botbuilder_1.ActivityTypes.Invoke, async (context) => {
        const body = await listener.onInvoke(context);
        await context.sendActivity({ type: botbuilder_1.ActivityTypes.InvokeResponse, value: { status: 200, body } });
    });
    for (const type of [botbuilder_1.ActivityTypes.InstallationUpdate, botbuilder_1.ActivityTypes.ConversationUpdate])
        application.activity(type, (context) => listener.onInstalled(context));
    return async (context) => {
        await application.run(context);
    };
}
