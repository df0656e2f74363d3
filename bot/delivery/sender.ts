import type { Sender, Outgoing } from '../../services/delivery/dispatcher';
import type { Pacer } from '../../services/delivery/pacer';
import type { SendOutcome } from '../../services/ledger/send-outcome';
import { mailbox, mailedTo } from '../../services/ledger/decision';
import { leaseEnded, outKey, possiblyDouble } from '../../services/ledger/out-row';
import type { ChatReference } from '../../services/people/reference';
import { isWorkingMoment } from '../../services/time/calendar';
import type { Container } from '../routing/container';
import type { RenderedCard } from '../../cards/render';
import { heldCopy } from '../../services/ledger/out-copies';
import type { CardContext, Flow, Line } from '../routing/flow';
import type { ChatConnector } from './connector';
import type { Mailer } from './mailer';
import { messageOf } from './message';

/** Renders a stored message from its item as it is now, and delivers it. */
export class CardSender implements Sender {
  private readonly views: ReadonlyMap<string, View>;
  private readonly lines: ReadonlyMap<string, Line>;
  private readonly mails: ReadonlyMap<string, MailModel>;

  /** @param mailer the second channel; null when no mail is configured. */
  constructor(
    private readonly container: Container,
    flows: readonly Flow[],
    private readonly connector: ChatConnector,
    private readonly mailer: Mailer | null,
    /** Paces nudges; urgent messages do not wait here. */
    private readonly evenly: Pacer,
  ) {
    this.views = new Map(flows.flatMap(({ cards: views }) => Object.entries(views)));
    this.lines = new Map(flows.flatMap(({ lines }) => Object.entries(lines ?? {})));
    this.mails = new Map(flows.flatMap(({ mails }) => Object.entries(mails ?? {})));
  }

  async send(message: Outgoing): Promise<SendOutcome> {
    const { partition, row } = message;
    if (row.person === mailbox || mailedTo(row.person) !== null) return await this.sendMail(message);
    const reference = await this.container.references.find(row.person);
    const outcome = reference ? await this.toChat(message, reference) : noConversation;
    if (outcome.kind === 'delivered' && reference?.closed) await this.reopen(row.person, reference);
    if (outcome.kind === 'refused') {
      if (outcome.closed) await this.container.references.close(row.person);
      this.container.references.doubt(row.person);
      // Noted before the row is parked, so that no parked message is ever without a way back.
      await this.container.references.park(row.person, { partition, key: outKey(row) });
    }
    return outcome;
  }

  private async reopen(person: string, { closed: _, ...chat }: ChatReference): Promise<void> {
    await this.container.references.remember(person, chat);
  }

  /** A nudge that could not go during working hours lapses: the next round's is as good (features D8, D9). */
  private isWorkingTime(): boolean {
    return isWorkingMoment(this.container.clock.now(), this.container.organisation().office);
  }

  private async toChat(message: Outgoing, reference: ChatReference): Promise<SendOutcome> {
    const { row } = message;
    const view = this.views.get(row.view);
    if (!view) return { kind: 'refused', code: 'UnknownView' };
    if (row.class === 'nudge' && !this.isWorkingTime()) return { kind: 'withdrawn' };
    const seen = context(message, reference.locale, reference.userId);
    const telling = this.tellingOf(message, seen);
    const card = telling ?? (await view(seen, this.container));
    if (!card || (card.neutral && row.activities.length === 0)) return { kind: 'withdrawn' };
    // Next to what somebody is typing it makes no sound.
    const activity = messageOf(card, telling ? 'nudge' : row.class);
    if (row.class === 'nudge') await this.evenly.beat();
    // Storage was so slow that somebody else may be sending it by now: their copy is the marked one.
    if (leaseEnded(row, this.container.clock.now())) return { kind: 'notDelivered' };
    if (telling) return await this.post(row.person, reference, activity);
    // What is no longer somebody's takes the place of what they have of it, without a sound.
    if (!row.post || row.told || card.neutral) return await this.update(message, reference, activity, seen);
    const outcome = await this.post(row.person, reference, activity);
    // Earlier copies in the chat become a line that leads to it, or say what it says.
    return outcome.kind === 'delivered' ? { ...outcome, leads: true } : outcome;
  }

  /** The line that goes next to what its reader is typing; null when the card itself is sent. */
  private tellingOf({ row }: Outgoing, seen: CardContext): RenderedCard | null {
    const typing = row.post && row.told && heldCopy(row, this.container.clock.now()) !== null;
    return typing ? (this.lines.get(row.view)?.(seen, 'changed', this.container) ?? null) : null;
  }

  /**
   * The living copy, and a line in place of every other; where there are no lines, all copies alike. If one cannot be
   * reached now, all of them are sent again, which is harmless.
   */
  private async update(
    { row }: Outgoing,
    reference: ChatReference,
    activity: Message,
    seen: CardContext,
  ): Promise<SendOutcome> {
    const line = this.lines.get(row.view)?.(seen, 'elsewhere', this.container) ?? null;
    // Somebody who may no longer read it keeps nothing of it, not even what they were typing on.
    const held = line && heldCopy(row, this.container.clock.now());
    const older = line ? row.activities.slice(0, -1).filter((copy) => copy !== held) : [];
    const outcomes: SendOutcome[] = [];
    const [living = ''] = row.activities.slice(-1);
    const kept = row.reduces ? [held, living] : [held];
    for (const copy of row.activities.filter((each) => !kept.includes(each))) {
      const drawn = line && older.includes(copy) ? messageOf(line, 'nudge') : activity;
      outcomes.push(await this.connector.update(reference, copy, drawn));
    }
    const failed = outcomes.find(({ kind }) => kind === 'notDelivered' || kind === 'refused');
    if (failed) return failed;
    const stays = kept.includes(living);
    const newest: SendOutcome = stays
      ? { kind: 'delivered', activityId: living }
      : (outcomes.at(-1) ?? { kind: 'gone' });
    return newest.kind === 'delivered' ? { ...newest, reduced: older } : newest;
  }

  /** A conversation that is gone is created anew, once (reliability §A2, 404). */
  private async post(person: string, reference: ChatReference, activity: Message): Promise<SendOutcome> {
    const outcome = await this.connector.post(reference, activity);
    if (outcome.kind !== 'gone') return outcome;
    const created = await this.connector.createConversation(person, reference);
    if (created.kind !== 'created') return created.kind === 'gone' ? noConversation : created;
    const renewed = { ...reference, conversationId: created.conversationId };
    await this.container.references.remember(person, renewed);
    const again = await this.connector.post(renewed, activity);
    return again.kind === 'gone' ? noConversation : again;
  }

  private async sendMail(message: Outgoing): Promise<SendOutcome> {
    const { row } = message;
    const sent = row.activities.at(-1);
    // A mail cannot be updated, and must not be sent again with every change of its item.
    if (!row.post && sent !== undefined) return { kind: 'delivered', activityId: sent };
    const mail = this.mails.get(row.view);
    if (!this.mailer || !mail) return { kind: 'refused', code: 'NoMail' };
    const drawn = await mail(context(message, 'nl', null), this.container);
    return drawn ? await this.mailer.send(drawn) : { kind: 'withdrawn' };
  }
}

type Message = ReturnType<typeof messageOf>;
type View = Flow['cards'][string];
type MailModel = NonNullable<Flow['mails']>[string];

const noConversation: SendOutcome = { kind: 'refused', code: 'NoConversation', closed: true };

const context = (
  { partition, row, state }: Outgoing,
  locale: CardContext['locale'],
  account: string | null,
): CardContext => ({
  partition,
  item: row.item,
  person: row.person,
  account,
  locale,
  possiblyDouble: possiblyDouble(row),
  state,
});
