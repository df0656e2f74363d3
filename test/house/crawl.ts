import { adminActions } from '../../services/admin/contract';
import { trainingActions } from '../../services/training/contract';
import { createHash } from 'node:crypto';
import { maxCardBytes } from '../../cards/render';
import { textsFor } from '../../cards/texts';
import { locales } from '../../services/people/roles';
import type { Someone } from '../support/activities';
import type { BotUnderTest } from '../support/bot';
import { wordsIn } from '../support/download';
import type { Element } from '../support/person/elements';
import { everyPress, type Pressable, pressed } from '../support/person/every-press';
import type { Message, Person } from '../support/person/person';
import { nl } from '../support/person/words';
import { commandsOf, kindsOf, type Player } from './cast';
import { fillAs } from './filling';
import { onlyEnglish } from './languages';

/** How often a button is worth trying at first, since another choice may lead elsewhere; and at each later moment. */
const triesAtFirst = 3;
const triesLater = 1;
const { notice } = nl.shared;
const files = locales.map((locale) => textsFor(locale).download.below);
/** Complete lines that only an English reader may see. */
const foreign = onlyEnglish();
/** A chat grows; people no longer press what is far up. */
const newestMessages = 12;
/** Presses from one opening of what is entered on purpose. */
const mostBehindOneDoor = 8;

/** What somebody must not read. */
export interface Withheld {
  readonly words: string;
  readonly from: Player;
}

/** What went wrong on the way: to a person, wherever they were. */
export interface Finding {
  readonly who: string;
  readonly where: string;
  readonly what: string;
}

/** Verbs that take a right from somebody. */
const takingRoles: ReadonlySet<string> = new Set([
  adminActions.end.verb,
  adminActions.confirm.verb,
  trainingActions.staffApply.verb,
]);

/** Presses everything there is, as everybody there is, and remembers what was reached and what went wrong. */
export class Crawl {
  /** `<verb> <kind>`, as in `kluis.approve officeManager`. */
  readonly reached = new Set<string>();
  readonly findings: Finding[] = [];
  readonly links = new Map<string, Player>();
  presses = 0;
  private thorough = false;
  /** Until somebody changes who may do what: an older card then offers what is rightly refused. */
  private rolesStand = true;
  private mostTries = triesAtFirst - triesLater;
  private readonly tried = new Map<string, number>();
  /** Verbs from which somebody fetched a file. */
  private readonly fetched = new Set<string>();
  /** Commands that have led to nothing new since the clock moved. */
  private readonly exhausted = new Set<string>();

  constructor(
    private readonly bot: BotUnderTest,
    private readonly others: readonly Player[],
    private readonly withheld: readonly Withheld[],
  ) {
    // Including what is pressed to put something into every state.
    bot.onPress = (someone, verb, answered) => {
      const player = others.find((each) => each.someone.aadObjectId === someone.aadObjectId);
      const understood =
        !answered.includes(notice.invalidInput[0]) && !answered.includes(notice.notAllowed[0]);
      if (player && understood) this.reach(verb, player);
    };
  }

  /**
   * What a player finds now, in the messages that came and by typing.
   * @param most presses, so that others reach what is there before it is withdrawn or done.
   * @returns how much of it was new.
   */
  async play(player: Player, most: number): Promise<number> {
    const person = this.bot.person(player.someone);
    const end = this.presses + most;
    for (const message of person.messages().slice(-newestMessages)) {
      await this.comeIntoView(player, message);
      await this.explore(player, message, 'chat', end);
    }
    for (const command of this.worthTyping(player)) {
      if (this.presses >= end) break;
      const before = this.presses;
      const answer = await person.types(command);
      this.look(player, answer, command);
      await this.fetchFile(player, answer, command, command);
      await this.explore(player, answer, command, end);
      if (this.presses === before) this.exhausted.add(`${player.someone.aadObjectId} ${command}`);
    }
    return this.presses - (end - most);
  }

  /**
   * What somebody opens on purpose, further in than trying leads: there only what they never did is pressed, and it is
   * opened again for the next.
   */
  async enter(someone: Someone, name: string, open: () => Promise<Message>): Promise<void> {
    const player = this.others.find((each) => each.someone.aadObjectId === someone.aadObjectId);
    if (!player) throw new Error(`${someone.name} does not play`);
    let message: Message | null = await open();
    for (let before = -1; message && before < this.presses;) {
      before = this.presses;
      this.look(player, message, name);
      await this.explore(player, message, name, before + mostBehindOneDoor, true);
      // What was pressed may have ended it: then there is no way to it any more.
      message = await open().catch(() => null);
    }
  }

  /** Time went by: what was already explored may hold something new. */
  startAnew(): void {
    this.thorough = false;
    this.mostTries += triesLater;
    this.exhausted.clear();
  }

  /** From here on everything is worth pressing several times, also what was reached already. */
  startThoroughly(): void {
    this.thorough = true;
    this.exhausted.clear();
  }

  private worthTyping(player: Player): readonly string[] {
    return commandsOf(player).filter(
      (command) => !this.exhausted.has(`${player.someone.aadObjectId} ${command}`),
    );
  }

  /** What a client fetches by itself, once for each sort of card. */
  private async comeIntoView(player: Player, message: Message): Promise<void> {
    const { refresh } = message.card.content as { refresh?: { action: { verb: string } } };
    if (!refresh || this.hasReached(refresh.action.verb, player)) return;
    if (!(await message.refreshed())) return;
    this.look(player, message, 'chat');
    this.reach(refresh.action.verb, player);
  }

  private reach(verb: string, player: Player): void {
    for (const kind of kindsOf(player)) this.reached.add(`${verb} ${kind}`);
  }

  /** Presses what is worth trying on a message, and on what it becomes. */
  private async explore(
    player: Player,
    message: Message,
    from: string,
    end: number,
    onlyNew = false,
  ): Promise<void> {
    const person = this.bot.person(player.someone);
    for (let path = from; this.presses < end;) {
      const next = this.nextOn(player, message.card.content, onlyNew);
      if (!next) return;
      path = `${path} › ${next.title}`;
      await this.press(player, person, message, next, path);
    }
  }

  private nextOn(player: Player, content: Element, onlyNew: boolean): Pressable | undefined {
    const fresh = everyPress(content).filter(
      (each) =>
        !(onlyNew && this.hasReached(each.verb, player)) &&
        this.triesOf(player, content, each) < this.worthOf(each, player),
    );
    const weight = (each: Pressable): number =>
      (this.hasReached(each.verb, player) ? 10 : 0) +
      (each.action.element['style'] === 'destructive' ? 5 : 0) +
      this.triesOf(player, content, each);
    // Its position does not count: a card whose rows change is played as before.
    return fresh.sort(
      (one, other) => weight(one) - weight(other) || one.verb.localeCompare(other.verb, 'en'),
    )[0];
  }

  private async press(
    player: Player,
    person: Person,
    message: Message,
    pressable: Pressable,
    path: string,
  ): Promise<void> {
    const { content } = message.card;
    const tries = this.triesOf(player, content, pressable);
    this.tried.set(nameOf(player, content, pressable), tries + 1);
    const sent = this.fill(content, pressable, tries);
    if (!sent) return;
    this.presses += 1;
    const status = await person.carryOut(message.id, sent);
    if (status >= 500) this.find(player, path, `answered with ${status}`);
    this.look(player, message, path);
    // A file has a message of its own, below the pressed card.
    const shown = files.includes(person.said) ? message.below : message;
    if (shown !== message) this.look(player, shown, path);
    await this.fetchFile(player, shown, sent.verb, path);
    const said = `${person.said}\n${message.text}`;
    if (said.includes(notice.invalidInput[0])) this.find(player, path, `${sent.verb} could not read it`);
    this.rolesStand &&= !takingRoles.has(sent.verb);
    if (this.rolesStand && said.includes(notice.notAllowed[0]))
      this.find(player, path, `${sent.verb} is offered and refused`);
  }

  /** A file can be fetched once, by the person who asked; what each verb gives is fetched the first time. */
  private async fetchFile(player: Player, { card }: Message, verb: string, path: string): Promise<void> {
    const [, token] = /\/download\/([\w-]{43})"/.exec(JSON.stringify(card.content)) ?? [];
    if (token === undefined || this.fetched.has(verb)) return;
    this.fetched.add(verb);
    const fetchOnce = async (): Promise<Buffer | null> => {
      const answer = await fetch(`${this.bot.url}/download/${token}`, { method: 'POST' });
      const bytes = Buffer.from(await answer.arrayBuffer());
      return answer.headers.has('content-disposition') ? bytes : null;
    };
    const file = await fetchOnce();
    if (file) this.lookForWithheld(player, wordsIn(file), `${path}, the file`);
    else this.find(player, path, 'the file is not there');
    if (await fetchOnce()) this.find(player, path, 'the file is there twice');
  }

  /** @returns null when the client would not send: what is mandatory cannot be filled in. */
  private fill(content: Element, pressable: Pressable, tries: number) {
    try {
      return pressed(content, pressable, fillAs(this.others, tries));
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('the client does not send')) return null;
      throw error;
    }
  }

  /** What must hold for anything somebody sees. */
  private look(player: Player, message: Message, path: string): void {
    const { content, text } = message.card;
    const bytes = Buffer.byteLength(JSON.stringify(content));
    if (bytes > maxCardBytes) this.find(player, path, `the card has ${bytes} bytes`);
    if (text.includes(nl.shared.notice.failed[0])) this.find(player, path, 'it failed');
    for (const line of text.split('\n')) if (foreign.has(line)) this.find(player, path, `English: ${line}`);
    const whole = JSON.stringify(content);
    this.lookForWithheld(player, whole, path);
    for (const [, url] of whole.matchAll(/"url":"(https?:[^"]+)"/g))
      if (url !== undefined) this.links.set(url, player);
  }

  private lookForWithheld(player: Player, read: string, path: string): void {
    for (const { words, from } of this.withheld)
      if (from === player && read.includes(words))
        this.find(player, path, `reads what is withheld: ${words}`);
  }

  private find({ someone }: Player, where: string, what: string): void {
    this.findings.push({ who: someone.name, where, what });
  }

  /** What was reached is worth one more press, to see where it leads; everything only when all is tried. */
  private worthOf({ verb }: Pressable, player: Player): number {
    return this.thorough || !this.hasReached(verb, player) ? this.mostTries : 1;
  }

  private hasReached(verb: string, player: Player): boolean {
    return kindsOf(player).every((kind) => this.reached.has(`${verb} ${kind}`));
  }

  private triesOf(player: Player, content: Element, pressable: Pressable): number {
    return this.tried.get(nameOf(player, content, pressable)) ?? 0;
  }
}

/** The same button on the same sort of card: numbers, names and days aside. */
function nameOf(player: Player, content: Element, { title, verb, way }: Pressable): string {
  const unfolded = way.map((element) => String(element['title'])).join('>');
  return `${player.someone.aadObjectId} ${sortOf(content)} ${unfolded} ${verb} ${title.replace(/\d+/g, '#')}`;
}

const sorts = new WeakMap<Element, string>();

/** Cards with the same buttons are of one sort. */
function sortOf(content: Element): string {
  const known = sorts.get(content);
  if (known !== undefined) return known;
  const buttons = everyPress(content).map((each) => `${each.verb} ${each.title.replace(/\d+/g, '#')}`);
  const sort = createHash('sha1')
    .update([...new Set(buttons)].sort().join('\n'))
    .digest('base64url');
  sorts.set(content, sort);
  return sort;
}
