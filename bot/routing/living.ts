import { opensOperation } from '../../services/delivery/steps';
import { outKey } from '../../services/ledger/out-row';
import type { Container } from './container';

/** Which card of which item somebody has before them. */
export interface OpenedCard {
  readonly partition: string;
  readonly item: string;
  readonly person: string;
  readonly view: string;
  /** It holds a form, which nobody else's doing may take away. */
  readonly opened?: true;
}

/** A card that somebody opened follows its item like one that was sent. @returns told of the message that holds it. */
export const followedFrom =
  ({ partition, item, person, view, opened }: OpenedCard, { ledger, clock }: Container) =>
  async (copy: string): Promise<void> => {
    const card = { person, view, class: 'operational', follows: 'item' } as const;
    const operation = opensOperation(item, card, copy, opened === true, clock.now());
    const woken = await ledger.submit(partition, operation);
    if (woken) ledger.wake(partition, { kind: 'out', key: outKey({ item, person, view }) });
  };
