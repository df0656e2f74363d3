import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { StorageUnavailable } from '../../services/errors';
import type { OfferedFile } from '../../services/incident/evidence/store';
import { actorOf, provenPerson } from '../../services/people/roles';
import type { ChatReference } from '../../services/people/reference';
import {
  invokedOf,
  isInstallation,
  isPersonal,
  isRemoval,
  isTargeted,
  localeOf,
  referenceOf,
  speakerOf,
  submittedOf,
} from './activity';
import { filesOf, hasPictures } from './chat-files';
import { chosenMessageOf } from './chat-message';
import { typedText } from './typed-text';
import type { Contacts } from './contacts';
import type { ChatConnector } from '../delivery/connector';
import { messageOf } from '../delivery/message';
import { outcomeOfFailure } from '../delivery/outcome';
import { errorNotice, sentToOwnChat } from '../routing/notices';
import type { Container } from '../routing/container';
import type { Answer, Turn } from '../routing/flow';
import { Redeliveries } from '../routing/redelivery';
import { dialogBody, type DialogBody, invokeBody, type InvokeBody } from '../routing/responses';
import type { ChosenMessage, Router } from '../routing/router';

/** The channel waits 15 s, and then takes a turn for lost and sends again (reliability §A1). */
const answerWithinMs = 12_000;

type PlainTurn = Omit<Turn, 'words'>;

/** Turns what the channel says into what the house understands, and the answer back into what the channel shows. */
export class Turns {
  private readonly redeliveries = new Redeliveries();

  constructor(
    private readonly container: Container,
    private readonly router: Router,
    private readonly contacts: Contacts,
    private readonly connector: ChatConnector,
  ) {}

  /** A typed text, or a card pressed in a client without Action.Execute (then `value` is set and there is no text). */
  async onMessage(context: TurnContext): Promise<void> {
    await this.inTime(this.redeliveries.once(context.activity, () => this.answerMessage(context)));
  }

  private async answerMessage(context: TurnContext): Promise<void> {
    const { activity } = context;
    const turn = this.turnOf(activity);
    await this.contacts.keepIfPossible(activity);
    const files = await this.filesIn(activity);
    if (files.length > 0 && (await this.takeFiles(context, turn, files)))
      return this.contacts.resume(activity);
    const submitted = submittedOf(activity);
    const answer = submitted
      ? await this.router.action(turn, submitted.verb, submitted.data)
      : await this.router.command(turn, typedText(activity));
    await this.reply(context, turn, answer, submitted !== null ? turn.messageId : null);
    this.contacts.resume(activity);
  }

  /** With what it takes to fetch them: a picture in the chat wants the bot's token. */
  private async filesIn(activity: Activity): Promise<readonly OfferedFile[]> {
    const { serviceUrl } = activity;
    return filesOf(
      activity,
      hasPictures(activity) ? await this.connector.authorizationFor(serviceUrl) : null,
    );
  }

  /** @returns whether that was all: words beside a file count when they are a command. */
  private async takeFiles(
    context: TurnContext,
    turn: PlainTurn,
    files: readonly OfferedFile[],
  ): Promise<boolean> {
    const answer = await this.router.files(turn, files);
    if (!answer) return false;
    await this.reply(context, turn, answer);
    return !this.router.understands(typedText(context.activity));
  }

  /** @returns the body of the answer; an invoke always gets one (design of the issue: a card, message or error). */
  async onInvoke(context: TurnContext): Promise<InvokeBody | DialogBody> {
    const { activity } = context;
    const chosen = chosenMessageOf(activity);
    if (chosen) return dialogBody(await this.onChosenMessage(activity, chosen));
    const turn = this.turnOf(activity);
    const { action, trigger } = invokedOf(activity);
    if (!action) return invokeBody({ kind: 'invalid' });
    try {
      const answer = await this.inTime(
        this.redeliveries.once(activity, async () => {
          await this.contacts.keepIfPossible(activity);
          const automatic = trigger === 'automatic';
          return await this.router.action({ ...turn, automatic }, action.verb, action.data);
        }),
      );
      this.contacts.resume(activity);
      return invokeBody({ kind: 'answer', answer });
    } catch (error) {
      this.container.log.error({ err: error, reference: turn.reference }, 'invoke failed');
      return invokeBody({ kind: 'failed', text: errorNotice(turn, error) });
    }
  }

  /**
   * "Meld als incident" on a message of any chat, which the bot need not be in: it is nobody's own chat with the bot
   * and is never kept as such. The card goes to the own chat. @returns the words of the dialog.
   */
  private async onChosenMessage(activity: Activity, chosen: ChosenMessage): Promise<string> {
    const turn = { ...this.turnOf(activity), scope: 'shared' as const };
    try {
      return await this.inTime(
        this.redeliveries.once(activity, async () => {
          const answer = await this.router.chosenMessage(turn, chosen);
          return answer.kind === 'text'
            ? answer.text
            : await this.postPrivately(activity, turn, messageOf(answer.card, 'operational'));
        }),
      );
    } catch (error) {
      this.container.log.error({ err: error, reference: turn.reference }, 'action on a message failed');
      return errorNotice(turn, error);
    }
  }

  /** Added, or somebody joined: the chat is kept, and welcomed once. Teams tells it by two events, in any order. */
  async onInstalled(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (isRemoval(activity)) return;
    const isNew = await this.contacts.keep(activity);
    this.contacts.resume(activity, { installed: true });
    const joinedTeam = !isPersonal(activity) && isInstallation(activity);
    if (!isNew && !joinedTeam) return;
    await this.reply(context, this.turnOf(activity), this.router.welcome(this.turnOf(activity)));
  }

  /** What takes too long goes on by itself; the channel or the person asks again, and meets what came of it. */
  private async inTime<Result>(task: Promise<Result>): Promise<Result> {
    let cancel = (): void => undefined;
    const late = new Promise<never>((_, reject) => {
      const give = () => reject(new StorageUnavailable('no answer in time'));
      cancel = this.container.clock.after(answerWithinMs, give);
    });
    return await Promise.race([this.container.underWay.watch(task), late]).finally(cancel);
  }

  /** @param pressed the message whose card was pressed, to be replaced; null for an answer of its own. */
  private async reply(
    context: TurnContext,
    turn: PlainTurn,
    answer: Answer,
    pressed: string | null = null,
  ): Promise<void> {
    if (isTargeted(context.activity)) return await this.replyTargeted(context.activity, turn, answer);
    if (answer.kind === 'text') return void (await context.sendActivity(answer.text));
    const activity = messageOf(answer.card, 'operational');
    if (turn.scope === 'shared' && answer.audience !== 'everybody')
      return void (await context.sendActivity(await this.postPrivately(context.activity, turn, activity)));
    // Action.Submit cannot answer with a card: the message it stands in is updated instead (engineering §B.4).
    if (pressed !== null && (await this.replaced(context, { ...activity, id: pressed }))) return;
    await context.sendActivity(activity);
  }

  /** @returns false when the channel will never update that message: whoever pressed it gets a new one. */
  private async replaced(context: TurnContext, activity: Partial<Activity>): Promise<boolean> {
    try {
      await context.updateActivity(activity);
      return true;
    } catch (error) {
      const { kind } = outcomeOfFailure(error, 'update', this.container.clock.now());
      if (kind !== 'gone' && kind !== 'refused') throw error;
      return false;
    }
  }

  /**
   * Asked where nobody else saw it, answered where nobody else sees it: beside the question, or else in the own chat.
   * Nothing of it is public, not even that it was asked.
   */
  private async replyTargeted(asked: Activity, turn: PlainTurn, answer: Answer): Promise<void> {
    const message =
      answer.kind === 'text'
        ? { type: ActivityTypes.Message, text: answer.text }
        : messageOf(answer.card, 'operational');
    const beside = await this.connector.postTargeted(referenceOf(asked), message);
    // Also when it is not needed now: what follows on the answer, such as a receipt, goes to the own chat.
    const own = await this.privateChatOf(asked, turn);
    if (beside.kind === 'delivered') return;
    const outcome = own ? await this.connector.post(own, message) : null;
    const { reference } = turn;
    this.container.log.info(
      { reference, targeted: beside.kind, ownChat: outcome?.kind ?? 'none' },
      'answer moved',
    );
  }

  /** @returns all that is seen elsewhere: that the answer is in the person's own chat, or how to get there. */
  private async postPrivately(asked: Activity, turn: PlainTurn, answer: Partial<Activity>): Promise<string> {
    const reference = await this.privateChatOf(asked, turn);
    const outcome = reference ? await this.connector.post(reference, answer) : null;
    const { phone } = this.container.organisation().office;
    return sentToOwnChat(turn, outcome?.kind === 'delivered', phone);
  }

  private async privateChatOf(activity: Activity, turn: PlainTurn): Promise<ChatReference | null> {
    const { person } = turn.actor;
    if (person === null) return null;
    const known = await this.container.references.find(person);
    if (known) return known;
    const shared = referenceOf(activity);
    const created = await this.connector.createConversation(person, shared);
    if (created.kind !== 'created') return null;
    const reference = { ...shared, conversationId: created.conversationId };
    await this.container.references.remember(person, reference);
    return reference;
  }

  private turnOf(activity: Activity): PlainTurn {
    const organisation = this.container.organisation();
    const person = provenPerson(organisation, speakerOf(activity));
    const personal = isPersonal(activity);
    return {
      actor: actorOf(organisation, person, localeOf(activity), this.container.clock.now()),
      owner: person ?? activity.from.id,
      account: activity.from.id,
      reference: randomUUID(),
      scope: personal ? 'personal' : 'shared',
      messageId: personal ? (activity.replyToId ?? null) : null,
      automatic: false,
    };
  }
}
