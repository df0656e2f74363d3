"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.WakeQueue = void 0;
const lifeSeconds = 300;
const retries = { maxTries: 2, tryTimeoutInMs: 4_000, retryDelayInMs: 100, maxRetryDelayInMs: 500 };
class WakeQueue {
    location;
    opened = null;
    constructor(location) {
        this.location = location;
    }
    async put({ partition, key }) {
        await this.reach((queue) => queue.sendMessage(JSON.stringify({ partition, key }), { messageTimeToLive: lifeSeconds }));
    }
    async take() {
        return await this.reach(async (queue) => {
            const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 1 });
            const [message] = receivedMessageItems;
            if (!message)
                return undefined;
            await queue.deleteMessage(message.messageId, message.popReceipt);
            return hintOf(message.messageText);
        });
    }
    async reach(task) {
        try {
            this.opened ??= this.open();
            return await task(await this.opened);
        }
        catch (error) {
            this.opened = null;
            throw error;
        }
    }
    async open() {
        const { QueueServiceClient } = await import('@azure/storage-queue');
        const options = { retryOptions: retries };
        const service = 'account' in this.location
            ? new QueueServiceClient(`https://${this.location.account}.queue.core.windows.net`, this.location.credential, options)
            : QueueServiceClient.fromConnectionString(this.location.connectionString, options);
        const queue = service.getQueueClient(this.location.queue);
        if (!(await queue.exists()))
            await queue.createIfNotExists();
        return queue;
    }
}
exports.WakeQueue = WakeQueue;
function hintOf(text) {
    try {
        const { partition, key } = JSON.parse(text);
        return typeof partition === 'string' && typeof key === 'string' ? { partition, key } : undefined;
    }
    catch {
        return undefined;
    }
}
