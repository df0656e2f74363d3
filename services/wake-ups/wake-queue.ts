import type { TokenCredential } from '@azure/identity';
import type { QueueClient } from '@azure/storage-queue' with { 'resolution-mode': 'import' };

/** Says where there is work for one more instance. The ledger stays the truth: lost or doubled, it changes nothing. */
export interface WakeUp {
  readonly partition: string;
  readonly key: string;
}

/** Passes wake-ups between instances. */
export interface WakeUps {
  put(wakeUp: WakeUp): Promise<void>;
  /** The oldest wakeUp, which nobody else will get; undefined when there is none. */
  take(): Promise<WakeUp | undefined>;
}

export type QueueLocation =
  | { readonly connectionString: string; readonly queue: string }
  | { readonly account: string; readonly credential: TokenCredential; readonly queue: string };

/** By then the minute tick has long found the work by itself. */
const lifeSeconds = 300;
const retries = { maxTries: 2, tryTimeoutInMs: 4_000, retryDelayInMs: 100, maxRetryDelayInMs: 500 };

/** The only door to Azure Storage Queues. The SDK is loaded on first use: never, where wake-ups are off. */
export class WakeQueue implements WakeUps {
  private opened: Promise<QueueClient> | null = null;

  constructor(private readonly location: QueueLocation) {}

  async put({ partition, key }: WakeUp): Promise<void> {
    await this.reach((queue) =>
      queue.sendMessage(JSON.stringify({ partition, key }), { messageTimeToLive: lifeSeconds }),
    );
  }

  /** Deleted before it is acted on: if the process dies in between, the tick does the work. */
  async take(): Promise<WakeUp | undefined> {
    return await this.reach(async (queue) => {
      const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 1 });
      const [message] = receivedMessageItems;
      if (!message) return undefined;
      await queue.deleteMessage(message.messageId, message.popReceipt);
      return hintOf(message.messageText);
    });
  }

  /** Whatever went wrong, the next use reopens the queue; somebody may have deleted it. */
  private async reach<Result>(task: (queue: QueueClient) => Promise<Result>): Promise<Result> {
    try {
      this.opened ??= this.open();
      return await task(await this.opened);
    } catch (error) {
      this.opened = null;
      throw error;
    }
  }

  private async open(): Promise<QueueClient> {
    const { QueueServiceClient } = await import('@azure/storage-queue');
    const options = { retryOptions: retries };
    const service =
      'account' in this.location
        ? new QueueServiceClient(
            `https://${this.location.account}.queue.core.windows.net`,
            this.location.credential,
            options,
          )
        : QueueServiceClient.fromConnectionString(this.location.connectionString, options);
    const queue = service.getQueueClient(this.location.queue);
    // Checks first: an identity with a role on this queue alone may not create queues.
    if (!(await queue.exists())) await queue.createIfNotExists();
    return queue;
  }
}

/** Anything else in the queue is ignored. */
function hintOf(text: string): WakeUp | undefined {
  try {
    const { partition, key } = JSON.parse(text) as Partial<Record<keyof WakeUp, unknown>>;
    return typeof partition === 'string' && typeof key === 'string' ? { partition, key } : undefined;
  } catch {
    return undefined;
  }
}
