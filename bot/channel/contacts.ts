import type { Activity } from 'botbuilder';
import { resumeOperation } from '../../services/delivery/steps';
import { provenPerson } from '../../services/people/roles';
import { isPersonal, referenceOf, speakerOf } from './activity';
import type { Container } from '../routing/container';

/**
 * Keeps where people can be reached, and releases messages that waited for them (reliability §A2: parked until the
 * person is in contact again).
 */
export class Contacts {
  constructor(private readonly container: Container) {}

  /**
   * Keeps the chat somebody is in. Only a personal one: that is where cards go.
   * @returns true when the chat is new.
   * @throws StorageUnavailable: then an installation must not be answered with success, because it does not come again.
   */
  async keep(activity: Activity): Promise<boolean> {
    const person = this.ownerOf(activity);
    if (person === null) return false;
    return await this.container.references.remember(person, referenceOf(activity));
  }

  /** The same for somebody who says something: they are answered even if the chat cannot be kept just now. */
  async keepIfPossible(activity: Activity): Promise<void> {
    try {
      await this.keep(activity);
    } catch (error) {
      this.container.log.warn({ err: error }, 'the chat was not kept; the next contact keeps it');
    }
  }

  /**
   * Releases messages that waited for this person. After the answer: nobody waits for it.
   * @param installed the chat was just opened or came back: then they are looked for at once.
   */
  resume(activity: Activity, { installed = false } = {}): void {
    const person = this.ownerOf(activity);
    if (person === null) return;
    if (!installed && !this.container.references.mayWait(person)) return;
    const { underWay, log } = this.container;
    underWay
      .watch(resumeParked(person, this.container))
      .catch((error: unknown) => log.warn({ err: error }, 'parked messages were not resumed'));
  }

  /** Whose own chat this is; null when it is nobody's, or not proven to be. */
  private ownerOf(activity: Activity): string | null {
    return isPersonal(activity) ? provenPerson(this.container.organisation(), speakerOf(activity)) : null;
  }
}

/** Retries what was waiting for somebody who is in contact again, or whom an administrator says can be reached. */
export async function resumeParked(
  person: string,
  { references, ledger, clock }: Pick<Container, 'references' | 'ledger' | 'clock'>,
): Promise<number> {
  const waiting = await references.parked(person);
  for (const { key, message } of waiting) {
    const waited = await ledger.submit(message.partition, resumeOperation(message.key, clock.now()));
    await references.unpark(person, key);
    if (waited) ledger.wake(message.partition, { kind: 'out', key: message.key });
  }
  return waiting.length;
}
