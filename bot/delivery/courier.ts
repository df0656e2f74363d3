import type { Courier } from '../../services/delivery/dispatcher';
import type { Outcome } from '../../services/delivery/outcome';
import { mailbox } from '../../services/ledger/decision';
import { type OutRow, outKey, possiblyDouble } from '../../services/ledger/out-row';
import type { ChatReference } from '../../services/people/reference';
import type { House } from '../house';
import type { Flow, Viewing } from '../routing/flow';
import type { ChatConnector } from './connector';
import type { Mailer } from './mailer';
import { messageOf } from './message';

/** Renders a stored message from its item as it is now, and brings it where it belongs. */
export function createCourier(house: House, connector: ChatConnector, mailer: Mailer | null): Courier {
  const views = new Map(house.flows.flatMap((flow) => Object.entries(flow.views)));
  const mails = new Map(house.flows.flatMap((flow: Flow) => Object.entries(flow.mails ?? {})));

  async function send(partition: string, row: OutRow): Promise<Outcome> {
    if (row.person === mailbox) return await sendMail(partition, row);
    const reference = await referenceOf(row.person);
    const outcome = reference
      ? await toChat(partition, row, reference)
      : ({ kind: 'refused', code: 'NoConversation' } as const);
    if (outcome.kind === 'refused') await house.references.park(row.person, { partition, key: outKey(row) });
    return outcome;
  }

  async function toChat(partition: string, row: OutRow, reference: ChatReference): Promise<Outcome> {
    const view = views.get(row.view);
    if (!view) return { kind: 'refused', code: 'UnknownView' };
    const activity = messageOf(
      await view(viewing(partition, row, reference.locale, reference.userId), house),
      row.class,
    );
    if (row.post) return await post(row.person, reference, activity);
    let outcome: Outcome = { kind: 'gone' };
    for (const copy of row.activities) outcome = await connector.update(reference, copy, activity);
    return outcome;
  }

  /** A conversation that is gone is made anew, once (reliability §A2, 404). */
  async function post(person: string, reference: ChatReference, activity: ReturnType<typeof messageOf>) {
    const outcome = await connector.post(reference, activity);
    if (outcome.kind !== 'gone') return outcome;
    const created = await connector.createConversation(person, reference);
    if (created.kind !== 'created') return created;
    const renewed = { ...reference, conversationId: created.conversationId };
    await house.references.remember(person, renewed);
    const again = await connector.post(renewed, activity);
    return again.kind === 'gone' ? ({ kind: 'refused', code: 'ConversationNotFound' } as const) : again;
  }

  async function sendMail(partition: string, row: OutRow): Promise<Outcome> {
    const mail = mails.get(row.view);
    if (!mailer || !mail) return { kind: 'refused', code: 'NoMail' };
    return await mailer.send(await mail(viewing(partition, row, 'nl', null), house));
  }

  async function referenceOf(person: string): Promise<ChatReference | undefined> {
    return await house.references.find(person);
  }

  return { send };
}

const viewing = (
  partition: string,
  row: OutRow,
  locale: Viewing['locale'],
  account: string | null,
): Viewing => ({
  account,
  partition,
  item: row.item,
  person: row.person,
  locale,
  possiblyDouble: possiblyDouble(row),
});
