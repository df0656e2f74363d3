import type { Activity } from 'botbuilder';
import { resumeOperation } from '../services/delivery/steps';
import { isPersonal, personOf, referenceOf } from './activity';
import type { House } from './house';

/**
 * Keeps where people can be reached, and lets messages go that waited for them (reliability §A2: parked until the
 * person is in contact again).
 */
export class Contacts {
  private readonly resuming = new Set<Promise<void>>();

  constructor(private readonly house: House) {}

  /**
   * Somebody was in contact. Only a personal chat is kept: it is where cards go.
   * @returns true when the chat is new.
   */
  async met(activity: Activity): Promise<boolean> {
    const person = personOf(activity);
    if (person === null || !isPersonal(activity)) return false;
    const isNew = await this.house.references.remember(person, referenceOf(activity));
    this.resumeLater(person);
    return isNew;
  }

  /** Resolves when nothing is being resumed any more. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.resuming);
  }

  /** After the answer: nobody waits for it, and what is not resumed now is at the next contact. */
  private resumeLater(person: string): void {
    const task = this.resume(person)
      .catch((error: unknown) => this.house.log.warn({ err: error }, 'parked messages were not resumed'))
      .finally(() => this.resuming.delete(task));
    this.resuming.add(task);
  }

  private async resume(person: string): Promise<void> {
    for (const { key, message } of await this.house.references.parked(person)) {
      const waited = await this.house.ledger.submit(
        message.partition,
        resumeOperation(message.key, this.house.clock.now()),
      );
      await this.house.references.unpark(person, key);
      if (waited) this.house.ledger.wake(message.partition, { kind: 'out', key: message.key });
    }
  }
}
