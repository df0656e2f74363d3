import type { ActivityBody, Channel, Someone } from '../activities';
import * as act from '../activities';
import { type ConnectorStandIn, createdChat, type ShownMessage } from '../connector';
import { CardOnScreen, type Filled, type Offered, type Press } from './card-on-screen';
import type { Element } from './elements';

/**
 * What a person needs from the world: a channel that carries what they do, and a moment at which all of it has
 * happened.
 */
export interface World {
  readonly channel: Channel;
  readonly connector: ConnectorStandIn;
  /** Carries an activity to the bot. @returns null when there was no answer. */
  send(activity: ActivityBody): Promise<{ readonly status: number; readonly body: unknown } | null>;
  /** Resolves when the bot has done everything that follows. */
  idle(): Promise<void>;
  /** Told of every button that somebody pressed, with what it sends and what came back. */
  onPress?(someone: Someone, verb: string, answered: string): void;
}

/** Which client somebody uses: `submit` is one without Action.Execute. */
export type Client = 'execute' | 'submit';

const usualClient: Client = process.env['CLIENT'] === 'submit' ? 'submit' : 'execute';

/** Where somebody types: their own chat with the bot, one that the bot created itself, or one that others read too. */
export type Place = 'own' | 'made' | 'group' | 'team';

/** A message in a chat, as its reader sees it: it follows the bot's updates and the answers to presses. */
export class Message {
  constructor(
    private readonly person: Person,
    readonly id: string,
  ) {}

  get card(): CardOnScreen {
    return this.person.screenOf(this.id);
  }

  /** The newest message in the chat: what a press produced that left its card as it was. */
  get below(): Message {
    return this.person.newest();
  }

  get text(): string {
    return this.card.text;
  }

  get buttons(): readonly string[] {
    return this.card.buttons;
  }

  has(title: string): boolean {
    return this.buttons.includes(title);
  }

  open(title: string): this {
    this.card.open(title);
    return this;
  }

  fill(label: string, filled: Filled): this {
    this.card.fill(label, filled);
    return this;
  }

  fillAll(fields: Readonly<Record<string, Filled>>): this {
    this.card.fillAll(fields);
    return this;
  }

  /** Types into an input that looks things up. @returns the titles that the bot offers. */
  async lookUp(label: string, words: string): Promise<readonly string[]> {
    return (await this.person.search(this.id, label, words)).map(({ title }) => title);
  }

  /** The same, and picks the one with a title. */
  async pick(label: string, words: string, title: string): Promise<this> {
    const offered = await this.person.search(this.id, label, words);
    const found = offered.find((each) => each.title === title);
    if (!found)
      throw new Error(`"${title}" is not offered but: ${offered.map((each) => each.title).join(' · ')}`);
    this.card.pick(label, found);
    return this;
  }

  /** Presses the button of a title. @param place which one of several, from the top, 0 for the first. */
  async press(title: string, place?: number): Promise<this> {
    await this.person.carryOut(this.id, this.card.press(title, place));
    return this;
  }

  /**
   * Unfolds a prompt, or presses the button that brings its form unless that is already there, fills it in and presses
   * its button.
   * @param title of that button; by default the first in the prompt, or the one of a form with its name.
   */
  async answer(prompt: string, fields: Readonly<Record<string, Filled>>, title?: string): Promise<this> {
    if (this.card.unfolds(prompt)) {
      const send = title ?? this.open(prompt).card.sends(prompt);
      return await this.open(prompt).fillAll(fields).press(send);
    }
    if (title === undefined || this.has(prompt)) await this.press(prompt);
    return await this.fillAll(fields).press(title ?? prompt);
  }

  /** What a client does by itself when the card comes into view. */
  async comeIntoView(): Promise<this> {
    await this.refreshed();
    return this;
  }

  /** The same. @returns whether the card has such a refresh for this reader. */
  async refreshed(): Promise<boolean> {
    return await this.person.refresh(this.id);
  }
}

/** Somebody with Teams open: types, reads, and presses what is there. */
export class Person {
  /** Answers to presses: they stay in a message until the bot changes it. */
  private readonly answers = new Map<string, { readonly updates: number; readonly card: Element }>();
  private readonly screens = new Map<string, CardOnScreen>();
  /** The last press's answer other than a card: the words of a message or of an error. */
  said = '';

  constructor(
    private readonly world: World,
    readonly someone: Someone,
    private readonly place: Place = 'own',
    private readonly client: Client = usualClient,
  ) {}

  /** The same person in another chat. */
  in(place: Exclude<Place, 'own'>): Person {
    return new Person(this.world, this.someone, place, this.client);
  }

  /** Id of the chat they are in. */
  get chat(): string {
    if (this.place === 'own') return act.chatOf(this.someone);
    if (this.place === 'made') return createdChat(this.someone.aadObjectId);
    return this.place === 'group' ? '19:group@thread.v2' : '19:team@thread.tacv2';
  }

  /** Types a message, and reads the answer. @returns the newest message of the chat, which need not be a card. */
  async types(text: string): Promise<Message> {
    const typed = act.message(this.someone, this.world.channel, text);
    await this.tell(this.at(typed));
    return this.newest();
  }

  /** Sends files in the chat, as offered by Teams. */
  async sendsFiles(
    files: readonly { readonly name: string; readonly downloadUrl: string }[],
    text = '',
  ): Promise<Message> {
    await this.tell(act.withFiles(this.someone, this.world.channel, files, text));
    return this.newest();
  }

  /** Pastes a picture, or whatever else the channel attaches to a message. */
  async sends(attachments: readonly ActivityBody[], text = ''): Promise<Message> {
    await this.tell(this.at(act.withAttachments(this.someone, this.world.channel, attachments, text)));
    return this.newest();
  }

  /**
   * Chooses an action on a message in some chat.
   * @param command id of the action in the manifest. @param content of the message, HTML as Teams gives it.
   */
  async chooses(command: string, content: string, type: 'html' | 'text' = 'html'): Promise<Message> {
    await this.tell(act.chosen(this.someone, this.world.channel, command, content, type));
    return this.newest();
  }

  /** The newest message in the chat. @throws Error when there is none. */
  newest(): Message {
    const newest = this.shown().at(-1);
    if (!newest) throw new Error(`${this.someone.name} has no message`);
    return new Message(this, newest.activityId);
  }

  /** The newest message that now says all of this. @throws Error when none does, with what is there. */
  sees(...words: readonly string[]): Message {
    const found = this.finds(...words);
    if (found) return found;
    const there = this.messages().map(({ text }) => text.slice(0, 300));
    throw new Error(`${this.someone.name} sees no "${words.join('" "')}" but:\n${there.join('\n---\n')}`);
  }

  /** The same; null when no message says it. */
  finds(...words: readonly string[]): Message | null {
    return this.messages().findLast(({ text }) => words.every((word) => text.includes(word))) ?? null;
  }

  /** The newest message about something that has a button. */
  withButton(title: string, ...words: readonly string[]): Message {
    const found = this.messages().findLast(
      (message) => message.has(title) && words.every((word) => message.text.includes(word)),
    );
    if (!found) throw new Error(`${this.someone.name} has no button "${title}" with "${words.join('" "')}"`);
    return found;
  }

  /** Every message in the chat as it is now, oldest first. */
  messages(): readonly Message[] {
    return this.shown().map(({ activityId }) => new Message(this, activityId));
  }

  /** How often something rang: messages that came with these words, not updates of older ones. */
  rings(...words: readonly string[]): number {
    return this.world.connector.calls.filter(
      ({ kind, conversationId, body }) =>
        kind === 'post' &&
        conversationId === this.chat &&
        words.every((word) => JSON.stringify(body).includes(word)),
    ).length;
  }

  /** A card as it is in the chat, with what was typed into it. */
  screenOf(messageId: string): CardOnScreen {
    const message = this.shown().find(({ activityId }) => activityId === messageId);
    if (!message) throw new Error('that message is not in the chat any more');
    const content = this.contentOf(message);
    const known = this.screens.get(messageId);
    // A redrawn card has lost what was typed into it and unfolded on it.
    if (known?.content === content) return known;
    const screen = new CardOnScreen(content);
    this.screens.set(messageId, screen);
    return screen;
  }

  /** Sends what a button sends, and draws what comes back. @returns the status of the answer, as the client reads it. */
  async carryOut(messageId: string, press: Press): Promise<number> {
    const { channel } = this.world;
    if (this.client === 'submit') {
      if (!press.submit) throw new Error(`"${press.title}" does nothing in a client without Action.Execute`);
      const { verb, ...data } = press.submit;
      return await this.tell(this.at(act.submit(this.someone, channel, String(verb), data, messageId)));
    }
    const pressed = act.execute(this.someone, channel, press.verb, press.data, { messageId });
    const status = await this.tell(this.at(pressed), messageId);
    this.world.onPress?.(this.someone, press.verb, `${this.said}\n${this.textOf(messageId)}`);
    return status;
  }

  /** Asks what an input of a card offers for some words. */
  async search(messageId: string, label: string, words: string): Promise<readonly Offered[]> {
    const dataset = this.screenOf(messageId).dataset(label);
    if (dataset === null) throw new Error(`"${label}" looks nothing up`);
    return await this.lookUpIn(dataset, words);
  }

  /** The same for a list that no card in front of them names: for suites about who may see it. */
  async lookUpIn(dataset: string, words: string): Promise<readonly Offered[]> {
    const { channel } = this.world;
    const answer = await this.world.send(this.at(act.searched(this.someone, channel, dataset, words)));
    const body = answer?.body as { readonly value?: { readonly results?: readonly Offered[] } } | undefined;
    return body?.value?.results ?? [];
  }

  /** Sends the refresh of a card. @returns false when it has none for this reader. */
  async refresh(messageId: string): Promise<boolean> {
    const { channel } = this.world;
    const { refresh } = this.screenOf(messageId).content as { refresh?: Refresh };
    if (!refresh?.userIds.includes(act.userOf(this.someone))) return false;
    const { verb, data } = refresh.action;
    const options = { messageId, trigger: 'automatic' as const };
    await this.tell(this.at(act.execute(this.someone, channel, verb, data, options)), messageId);
    return true;
  }

  /** What a message says; empty when it is gone. */
  private textOf(messageId: string): string {
    return this.shown().some(({ activityId }) => activityId === messageId)
      ? this.screenOf(messageId).text
      : '';
  }

  private async tell(activity: ActivityBody, answered?: string): Promise<number> {
    const before = this.shown().find(({ activityId }) => activityId === answered)?.updates ?? 0;
    const answer = await this.world.send(activity);
    await this.world.idle();
    const body = answer?.body as InvokeAnswer | null | undefined;
    this.said = typeof body?.value === 'string' ? body.value : (messageIn(body?.value) ?? '');
    // What the bot changed since the press is newer than its answer to it.
    if (answered !== undefined && body?.type === 'application/vnd.microsoft.card.adaptive')
      this.answers.set(answered, { updates: before, card: body.value as Element });
    return body?.statusCode ?? answer?.status ?? 0;
  }

  private at(activity: ActivityBody): ActivityBody {
    if (this.place === 'own') return activity;
    if (this.place === 'made')
      return { ...activity, conversation: { ...(activity['conversation'] as object), id: this.chat } };
    return this.place === 'group' ? act.inGroup(activity) : act.inTeam(activity);
  }

  private shown(): readonly ShownMessage[] {
    const mine = ({ activity, targeted }: ShownMessage): boolean =>
      !targeted || (activity as Targeted).recipient?.id === act.userOf(this.someone);
    return this.world.connector.chat(this.chat).filter(mine);
  }

  private contentOf({ activityId, activity, updates }: ShownMessage): Element {
    const answer = this.answers.get(activityId);
    if (answer?.updates === updates) return answer.card;
    const { attachments, text } = activity as Posted;
    return attachments?.[0]?.content ?? textCard(activity as object, text ?? '');
  }
}

interface Posted {
  readonly attachments?: readonly { readonly content: Element }[];
  readonly text?: string;
}

interface Targeted {
  readonly recipient?: { readonly id: string };
}

interface Refresh {
  readonly userIds: readonly string[];
  readonly action: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
}

interface InvokeAnswer {
  readonly statusCode?: number;
  readonly type?: string;
  readonly value?: unknown;
}

const messageIn = (value: unknown): string | undefined => {
  const { message } = (value ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : undefined;
};

const textCards = new WeakMap<object, Element>();

/** A message of only words; the same object each time, as for a card that did not change. */
function textCard(activity: object, text: string): Element {
  const known = textCards.get(activity);
  if (known) return known;
  const card = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text }] };
  textCards.set(activity, card);
  return card;
}
