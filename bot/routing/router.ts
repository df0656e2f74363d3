import type { OfferedFile } from '../../services/incident/evidence/store';
import { wordsOf } from '../../services/language/words';
import { type Locale, locales } from '../../services/people/roles';
import type { Container } from './container';
import type { Button, Choice } from '../../cards/shared/elements';
import type { Action, Answer, Command, Flow, HelpPart, Permission, Question, Search, Turn } from './flow';
import { isAllowed, isInTime, whenAllowed } from './permission';
import { parseCommand } from './commands';
import { readPressed } from './pressed-data';
import { notice, notUnderstoodAs, shortNotice, welcome } from './notices';
import { type Meaning, meaningOf } from './understanding';

/** A message in any chat on which somebody chose one of our actions ("Meld als incident"). */
export interface ChosenMessage {
  /** Id of the action in the manifest; it is the name of a command. */
  readonly command: string;
  /** Its words, without markup. */
  readonly text: string;
}

/** What was typed, without markup of the channel, and which command it is; parsed once per turn. */
export interface Heard {
  readonly text: string;
  readonly command: ReturnType<typeof parseCommand>;
}

/** Finds who answers: a typed command or a pressed action; checks that the person may, and passes it on. */
export class Router {
  private readonly commands: readonly Command[];
  private readonly questions: readonly Question[];
  private readonly parts: readonly HelpPart[];
  private readonly actions: ReadonlyMap<string, Action>;
  private readonly searches: ReadonlyMap<string, Search>;
  private readonly taker: Flow['onFiles'];

  constructor(
    private readonly container: Container,
    flows: readonly Flow[],
  ) {
    this.commands = flows.flatMap(({ commands }) => commands);
    this.questions = flows.flatMap(({ questions = [] }) => questions);
    this.parts = flows.flatMap(({ parts = [] }) => parts);
    const actions = flows.flatMap((flow) => flow.actions);
    this.searches = new Map(flows.flatMap(({ searches = {} }) => Object.entries(searches)));
    this.taker = flows.find(({ onFiles }) => onFiles)?.onFiles;
    this.actions = new Map(actions.map((action) => [action.verb, action]));
  }

  hear(text: string): Heard {
    return { text, command: parseCommand(text, this.commands) ?? this.titled(text) };
  }

  /** Exactly the words by which help names a command. */
  private titled(text: string): Heard['command'] {
    const found = this.commands.find(({ texts }) => isTitle(text, texts));
    return found ? { name: found.names[0], words: '' } : null;
  }

  /** The exact words of a button by which help names something behind another card: typing them presses it. */
  private partNamed({ actor }: Omit<Turn, 'words'>, text: string): Button | undefined {
    const part = this.parts.find(
      ({ texts, permission }) => isTitle(text, texts) && isAllowed(actor, permission),
    );
    return part?.button(part.texts[actor.locale].title, this.container);
  }

  /** Never silence, and what is no command is not lost. */
  async command(turn: Omit<Turn, 'words'>, { text, command }: Heard): Promise<Answer> {
    const part = this.partNamed(turn, text);
    if (part) return await this.action(turn, part.verb, part.data);
    if (!command) {
      const mayUse = ({ permission }: { readonly permission: Permission }) =>
        isAllowed(turn.actor, permission);
      const known = { questions: this.questions.filter(mayUse), commands: this.commands.filter(mayUse) };
      return await this.understood({ ...turn, words: text }, meaningOf(text, known));
    }
    return await this.carryOut({ ...turn, words: command.words }, command.name);
  }

  /** No command was typed; what was typed is not lost. */
  private async understood(turn: Turn, meaning: Meaning<Question>): Promise<Answer> {
    switch (meaning.kind) {
      case 'question':
        return await whenAllowed(
          turn,
          meaning.question.permission,
          meaning.question.id,
          this.container,
          (allowed) => meaning.question.answer(allowed, this.container),
        );
      case 'sentence':
        return await this.carryOut(turn, meaning.command);
      default:
        return notUnderstoodAs(turn, meaning);
    }
  }

  private async carryOut(turn: Turn, name: string): Promise<Answer> {
    const found = this.commands.find(({ names }) => names.includes(name));
    if (!found) return notUnderstoodAs(turn, { kind: 'nothing' });
    for (const { names, claims } of this.commands) {
      const words = names[0] === found.names[0] ? null : (claims?.(found.names[0], turn.words) ?? null);
      if (words !== null) return await this.carryOut({ ...turn, words }, names[0]);
    }
    return await whenAllowed(turn, found.permission, found.names[0], this.container, (allowed) =>
      found.handle(allowed, this.container),
    );
  }

  /** @returns null when nobody takes files. */
  async files(turn: Omit<Turn, 'words'>, files: readonly OfferedFile[]): Promise<Answer | null> {
    const { taker, container } = this;
    if (!taker) return null;
    return await whenAllowed({ ...turn, words: '' }, taker.permission, 'files', container, (allowed) =>
      taker.handle(allowed, files, container),
    );
  }

  /** Whether a verb is one of ours: what a card carries is untrusted. */
  knows(verb: string): boolean {
    return this.actions.has(verb);
  }

  /** An action chosen on a message in some chat; the message's words are the command's words. */
  async chosenMessage(turn: Omit<Turn, 'words'>, { command, text }: ChosenMessage): Promise<Answer> {
    const full = { ...turn, words: text };
    const found = this.commands.find(({ names }) => names[0] === command);
    const { onChosenMessage } = found ?? {};
    if (!found || !onChosenMessage) {
      this.container.log.warn({ reference: turn.reference }, 'action on a message not understood');
      return shortNotice(full, 'invalidInput');
    }
    return await whenAllowed(full, found.permission, found.names[0], this.container, (allowed) =>
      onChosenMessage(allowed, this.container),
    );
  }

  /** @param data what the card carried and the person typed: untrusted. Verbs match exactly (reliability S25). */
  async action(turn: Omit<Turn, 'words'>, verb: string, data: unknown): Promise<Answer> {
    const full = { ...turn, words: '' };
    const action = this.actions.get(verb);
    const read = action && readPressed(action, data);
    // The card stays, with what was filled in.
    if (read?.as === 'leftOpen') return shortNotice(full, 'leftOpen');
    if (!action || read?.as !== 'data') {
      this.container.log.warn({ reference: turn.reference }, 'action not understood');
      // A card from an older version that its client refreshes by itself: it stays as it is, because nobody pressed.
      return turn.automatic ? shortNotice(full, 'invalidInput') : notice(full, 'invalidInput');
    }
    return await whenAllowed(full, action.permission, verb, this.container, (allowed) =>
      action.handle(allowed, read.data as never, this.container),
    );
  }

  /**
   * What a field offers while somebody types into it. Nothing for somebody who may not see it, or who asks far more
   * than a person can type: the field accepts new words in any case. @param dataset as the card named it: untrusted.
   */
  async search(turn: Omit<Turn, 'words'>, dataset: string, words: string): Promise<readonly Choice[]> {
    const { container } = this;
    const full = { ...turn, words };
    const found = this.searches.get(dataset);
    if (!found || !isAllowed(turn.actor, found.permission)) {
      container.refusals.note('permission', found ? dataset : 'unknown', { reference: turn.reference });
      return [];
    }
    return isInTime(full, found.permission, container) ? await found.find(full, words, container) : [];
  }

  welcome(turn: Omit<Turn, 'words'>): Answer {
    const { actor } = turn;
    const starts = this.commands.flatMap(({ names: [name], texts, permission }) => {
      const { start } = texts[actor.locale];
      return start && isAllowed(actor, permission) ? [{ name, title: start.title }] : [];
    });
    return welcome(turn, starts);
  }
}

/** Whether the words are a title in one of the languages, and nothing else. */
function isTitle(text: string, texts: Readonly<Record<Locale, { readonly title: string }>>): boolean {
  const said = wordsOf(text).join(' ');
  return said !== '' && locales.some((locale) => wordsOf(texts[locale].title).join(' ') === said);
}
