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
  searchedOf,
  speakerOf,
  submittedOf,
} from './activity';
import { filesOf, hasPictures } from './chat-files';
import { chosenMessageOf } from './chat-message';
import { typedText } from './typed-text';
import type { Contacts } from './contacts';
import type { ChatConnector } from '../delivery/connector';
import { messageOf } from '../delivery/message';
import { post, replace } from './replies';
import { errorNotice, placedBelow, sentToOwnChat } from '../routing/notices';
import type { Choice } from '../../cards/shared/elements';
import type { Container } from '../routing/container';
import type { Answer, Turn } from '../routing/flow';
import { Redeliveries } from '../routing/redelivery';
import {
  dialogBody,
  type DialogBody,
  invokeBody,
  type InvokeBody,
  searchBody,
  type SearchBody,
} from '../routing/responses';
import type { ChosenMessage, Heard, Router } from '../routing/router';

/** The channel waits 15 s, and then considers a turn lost and sends it again (reliability §A1). */
const answerWithinMs = 12_000;

type PlainTurn = Omit<Turn, 'words'>;

/** Told what was asked, as soon as that is known: a command, one of our verbs, or `unknown`. */
export type Tell = (asked: string) => void;

type Submitted = NonNullable<ReturnType<typeof submittedOf>>;

/** Translates what the channel says for the house, and the answer back for the channel. */
export class Turns {
  private readonly redeliveries = new Redeliveries();

  constructor(
    private readonly container: Container,
    private readonly router: Router,
    private readonly contacts: Contacts,
    private readonly connector: ChatConnector,
  ) {}

  /** A typed text, or a card pressed in a client without Action.Execute (then `value` is set and there is no text). */
  async onMessage(context: TurnContext, tell: Tell): Promise<void> {
    const { activity } = context;
    const said = submittedOf(activity) ?? this.router.hear(typedText(activity));
    tell('verb' in said ? this.known(said.verb) : (said.command?.name ?? 'unknown'));
    await this.inTime(this.redeliveries.once(activity, () => this.answerMessage(context, said)));
  }

  /** The contents of a card are untrusted. */
  private known(verb: string): string {
    return this.router.knows(verb) ? verb : 'unknown';
  }

  private async answerMessage(context: TurnContext, said: Submitted | Heard): Promise<void> {
    const { activity } = context;
    const turn = this.turnOf(activity);
    await this.contacts.keepIfPossible(activity);
    const files = await this.filesIn(activity);
    // Words next to a file count when they are a command.
    const isMore = 'verb' in said || said.command !== null;
    if (files.length > 0 && (await this.takeFiles(context, turn, files)) && !isMore)
      return this.contacts.resume(activity);
    const answer =
      'verb' in said
        ? await this.router.action(turn, said.verb, said.data)
        : await this.router.command(turn, said);
    await this.reply(context, turn, answer, 'verb' in said ? turn.messageId : null);
    this.contacts.resume(activity);
  }

  /** With what it takes to fetch them: a picture in the chat needs the bot's token. */
  private async filesIn(activity: Activity): Promise<readonly OfferedFile[]> {
    const { serviceUrl } = activity;
    return filesOf(
      activity,
      hasPictures(activity) ? await this.connector.authorizationFor(serviceUrl) : null,
    );
  }

  /** @returns whether somebody takes files. */
  private async takeFiles(
    context: TurnContext,
    turn: PlainTurn,
    files: readonly OfferedFile[],
  ): Promise<boolean> {
    const answer = await this.router.files(turn, files);
    if (!answer) return false;
    await this.reply(context, turn, answer);
    return true;
  }

  /** @returns the body of the answer; an invoke always gets one (design of the issue: a card, message or error). */
  async onInvoke(context: TurnContext, tell: Tell): Promise<InvokeBody | DialogBody | SearchBody> {
    const { activity } = context;
    const chosen = chosenMessageOf(activity);
    if (chosen) {
      tell('chosenMessage');
      return dialogBody(await this.onChosenMessage(activity, chosen));
    }
    const searched = searchedOf(activity);
    if (searched) {
      tell('search');
      return searchBody(await this.onSearch(activity, searched));
    }
    const turn = this.turnOf(activity);
    const { action, trigger } = invokedOf(activity);
    tell(action ? this.known(action.verb) : 'unknown');
    if (!action) return invokeBody({ kind: 'invalid' });
    try {
      const answer = await this.inTime(
        this.redeliveries.once(activity, async () => {
          await this.contacts.keepIfPossible(activity);
          const pressed = { ...turn, automatic: trigger === 'automatic' };
          const given = await this.router.action(pressed, action.verb, action.data);
          return await this.placed(activity, pressed, await this.fitForChat(activity, pressed, given));
        }),
      );
      this.contacts.resume(activity);
      return invokeBody({ kind: 'answer', answer });
    } catch (error) {
      this.container.log.error({ err: error, reference: turn.reference }, 'invoke failed');
      return invokeBody({ kind: 'failed', text: errorNotice(turn, error) });
    }
  }

  /** What cannot be looked up now is not offered: the field still accepts what is typed. */
  private async onSearch(
    activity: Activity,
    { dataset, words }: { readonly dataset: string; readonly words: string },
  ): Promise<readonly Choice[]> {
    const turn = this.turnOf(activity);
    try {
      return await this.inTime(this.router.search(turn, dataset, words));
    } catch (error) {
      this.container.log.error({ err: error, reference: turn.reference }, 'nothing could be looked up');
      return [];
    }
  }

  /**
   * "Meld als incident" on a message in any chat, which need not have the bot in it: it is nobody's own chat with the
   * bot and is never kept as such. The card goes to the person's own chat. @returns the words of the dialog.
   */
  private async onChosenMessage(activity: Activity, chosen: ChosenMessage): Promise<string> {
    const turn = { ...this.turnOf(activity), scope: 'shared' as const };
    try {
      return await this.inTime(
        this.redeliveries.once(activity, async () => {
          const answer = await this.router.chosenMessage(turn, chosen);
          return answer.kind === 'text' ? answer.text : await this.postPrivately(activity, turn, answer);
        }),
      );
    } catch (error) {
      this.container.log.error({ err: error, reference: turn.reference }, 'action on a message failed');
      return errorNotice(turn, error);
    }
  }

  /** Added, or somebody joined: the chat is kept, and welcomed once. Teams announces it by two events, in any order. */
  async onInstalled(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (isRemoval(activity)) return;
    const isNew = await this.contacts.keep(activity);
    this.contacts.resume(activity, { installed: true });
    const joinedTeam = !isPersonal(activity) && isInstallation(activity);
    if (!isNew && !joinedTeam) return;
    await this.reply(context, this.turnOf(activity), this.router.welcome(this.turnOf(activity)));
  }

  /** What takes too long carries on by itself; the channel or the person asks again, and finds the result. */
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
    if (isPrivate(turn, answer))
      return await this.sayInShared(context, turn, await this.postPrivately(context.activity, turn, answer));
    const activity = activityOf(answer);
    // Action.Submit cannot answer with a card: the message it is in is updated instead (engineering §B.4).
    const replaces = pressed !== null && answer.kind === 'card' && answer.below !== true;
    if (replaces && (await replace(context, { ...activity, id: pressed }, this.container.clock.now())))
      return;
    const sent = await post(context, activity);
    if (answer.kind === 'card' && turn.scope === 'personal' && sent) await answer.standsAt?.(sent.id);
  }

  /**
   * What a shared chat sees of an answer: one line. If it was asked where nobody else saw it, the answer is given the
   * same way or not at all, so that not even the asking is public.
   */
  private async sayInShared(context: TurnContext, { reference }: PlainTurn, line: string): Promise<void> {
    const { activity } = context;
    if (!isTargeted(activity)) return void (await context.sendActivity(line));
    const { kind } = await this.connector.postTargeted(referenceOf(activity), line);
    if (kind !== 'delivered')
      this.container.log.info({ reference, targeted: kind }, 'nothing said beside the question');
  }

  /** The answer to a press: a card meant for one person does not go into a chat that others are in. */
  private async fitForChat(activity: Activity, turn: PlainTurn, answer: Answer): Promise<Answer> {
    if (answer.kind === 'text' || !isPrivate(turn, answer)) return answer;
    return { kind: 'text', text: await this.postPrivately(activity, turn, answer) };
  }

  /** @returns all that is seen elsewhere: that the answer is in the person's own chat, or how to get there. */
  private async postPrivately(asked: Activity, turn: PlainTurn, answer: Answer): Promise<string> {
    // Nobody asked for what a client fetches by itself.
    const own = turn.automatic ? null : await this.privateChatOf(asked, turn);
    const outcome = own && (await this.connector.post(own, activityOf(answer)));
    const { reference } = turn;
    this.container.log.info({ reference, ownChat: outcome?.kind ?? 'none' }, 'answered in the own chat');
    const { phone } = this.container.organisation().office;
    return sentToOwnChat(turn, outcome?.kind === 'delivered', phone);
  }

  /** An answer with a message of its own leaves the pressed card in place; if that fails it replaces the card. */
  private async placed(activity: Activity, turn: PlainTurn, answer: Answer): Promise<Answer> {
    if (answer.kind === 'text' || answer.below !== true) return answer;
    const outcome = await this.connector.post(referenceOf(activity), activityOf(answer));
    if (outcome.kind !== 'delivered') return answer;
    await answer.standsAt?.(outcome.activityId);
    return placedBelow(turn);
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

const plainly = (text: string): Partial<Activity> => ({ type: ActivityTypes.Message, text });

const activityOf = (answer: Answer): Partial<Activity> =>
  answer.kind === 'text' ? plainly(answer.text) : messageOf(answer.card, 'operational');

/** Meant for the person who asked, in a chat that others are in: it goes to their own chat, whoever could see it. */
const isPrivate = ({ scope }: PlainTurn, answer: Answer): boolean =>
  scope === 'shared' && (answer.kind === 'text' || answer.audience !== 'everybody');
