import type { Someone } from '../activities';
import {
  type Element,
  isAction,
  isInput,
  type Placed,
  placedOn,
  type Unfolded,
  wordsIn,
  wordsOn,
} from './elements';
import { type Filled, missing, nameOf, untouched, valueFor } from './inputs';

/** What is sent when a button is pressed. */
export interface Press {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The same for a client without Action.Execute; null when the card has nothing for those. */
  readonly submit: Readonly<Record<string, unknown>> | null;
}

/** What the bot offers for typed words. */
export interface Offered {
  readonly title: string;
  readonly value: string;
}

/** A card in front of somebody: what they can read, what they typed into it, what they unfolded. */
export class CardOnScreen {
  private readonly typed = new Map<Element, string>();
  private readonly turned = new Set<string>();
  private readonly prompts = new Set<Element>();

  constructor(readonly content: Element) {}

  /** Everything that can be read, one line each; not what is folded away. */
  get text(): string {
    return wordsOn(this.seen(), (input) => this.valueOf(input) ?? '').join('\n');
  }

  /** Titles of the buttons that can be pressed or unfolded, in order. */
  get buttons(): readonly string[] {
    return this.seen()
      .filter(isAction)
      .map(({ element }) => String(element['title']));
  }

  /** Labels of the visible inputs, in order. */
  get labels(): readonly string[] {
    return this.seen()
      .filter(isInput)
      .map(({ element }) => nameOf(element));
  }

  /** The value of an input, as it would be sent. */
  value(label: string): string {
    return this.valueOf(this.input(label)) ?? '';
  }

  /** Titles of the choices of an input. */
  choices(label: string): readonly string[] {
    return ((this.input(label)['choices'] ?? []) as readonly { title: string }[]).map(({ title }) => title);
  }

  /** Whether a button unfolds something here, instead of asking the bot for it. */
  unfolds(title: string): boolean {
    return this.seen().some(({ element }) => isTitled(element, title, foldingTypes));
  }

  /** Title of the first button in the prompt that a button unfolds. */
  sends(prompt: string): string {
    const { card } = this.action(prompt, foldingTypes).element as { readonly card?: Element };
    const [first] = placedOn(card ?? {}, this.unfolded).filter(({ element }) =>
      pressedTypes.includes(wordsIn(element, 'type')),
    );
    return wordsIn(first?.element ?? {}, 'title');
  }

  /** Unfolds what is behind a button; does nothing when it is open. */
  open(title: string): this {
    return this.unfold(this.action(title, foldingTypes).element);
  }

  /** The same for a given action. */
  unfold(element: Element): this {
    if (element['type'] === 'Action.ShowCard') {
      // A client shows one prompt of a card at a time.
      this.prompts.clear();
      for (const outer of this.promptsAround(element)) this.prompts.add(outer);
      this.prompts.add(element);
      return this;
    }
    for (const target of (element['targetElements'] ?? []) as readonly (string | Element)[]) {
      const id = typeof target === 'string' ? target : String(target['elementId']);
      if (!this.seen().some((each) => each.element['id'] === id)) this.turn(id);
    }
    return this;
  }

  /** Puts something into the input with a label. */
  fill(label: string, filled: Filled): this {
    return this.put(this.input(label), filled);
  }

  /** Which list an input looks things up in while somebody types; null when it has all its choices. */
  dataset(label: string): string | null {
    const query = this.input(label)['choices.data'] as { readonly dataset: string } | undefined;
    return query?.dataset ?? null;
  }

  /** Picks one of the bot's offers for the words typed into an input. */
  pick(label: string, { value }: Offered): this {
    this.typed.set(this.input(label), value);
    return this;
  }

  /** The same for a given input. */
  put(input: Element, filled: Filled): this {
    this.typed.set(input, valueFor(input, filled));
    return this;
  }

  fillAll(fields: Readonly<Record<string, Filled>>): this {
    for (const [label, filled] of Object.entries(fields)) this.fill(label, filled);
    return this;
  }

  /**
   * What the button with a title sends.
   * @param place which one, when several have that title: counted from the top, 0 for the first.
   * @throws Error when there is none, when there are several and no place is given, or when the client would not send.
   */
  press(title: string, place?: number): Press {
    return this.sent(this.action(title, pressedTypes, place));
  }

  /** The same for a given action. */
  sent(action: Placed): Press {
    const { element } = action;
    const inputs = this.inputsOf(action);
    const fallback = element['fallback'] as Element | undefined;
    const data = (element['data'] ?? {}) as Element;
    return {
      title: wordsIn(element, 'title'),
      verb: wordsIn(element, 'verb') || wordsIn(data, 'verb'),
      data: { ...data, ...inputs },
      submit: fallback ? { ...(fallback['data'] as object | undefined), ...inputs } : null,
    };
  }

  /** Where a link leads. */
  link(title: string): string {
    return String(this.action(title, ['Action.OpenUrl']).element['url']);
  }

  /** Every visible element. */
  seen(): readonly Placed[] {
    return placedOn(this.content, this.unfolded);
  }

  private get unfolded(): Unfolded {
    return { turned: this.turned, prompts: this.prompts };
  }

  private turn(id: string): void {
    if (!this.turned.delete(id)) this.turned.add(id);
  }

  private promptsAround(element: Element): readonly Element[] {
    return [...this.prompts].filter((prompt) =>
      placedOn(prompt['card'] as Element, this.unfolded, { folded: true }).some(
        (each) => each.element === element,
      ),
    );
  }

  private input(label: string): Element {
    const found = this.seen().filter((each) => isInput(each) && nameOf(each.element) === label);
    const [first] = found;
    if (first && found.length === 1) return first.element;
    throw new Error(this.complaint(`${found.length} inputs "${label}"`, this.labels));
  }

  private action(title: string, types: readonly string[], place?: number): Placed {
    const titled = this.seen().filter(({ element }) => isTitled(element, title, types));
    const found = titled[place ?? 0];
    if (found && (place !== undefined || titled.length === 1)) return found;
    const folded = placedOn(this.content, this.unfolded, { folded: true });
    const hidden = folded.some(({ element }) => isTitled(element, title, types));
    const what = titled.length === 0 && hidden ? 'only, folded away, the' : String(titled.length);
    throw new Error(this.complaint(`${what} button "${title}"`, this.buttons));
  }

  /** Every input of the card with the button, and of the cards around that, with its value when untouched. */
  private inputsOf({ element, cards }: Placed): Readonly<Record<string, string>> {
    if (element['associatedInputs'] === 'none') return {};
    const around = placedOn(this.content, this.unfolded, { folded: true }).filter(
      (each) => isInput(each) && goesWith(each, cards),
    );
    const values = around.map(({ element: input }) => ({ input, value: this.valueOf(input) }));
    const lacking = values.flatMap(({ input, value }) => missing(input, value) ?? []);
    if (lacking.length > 0) throw new Error(`the client does not send: fill in ${lacking.join(', ')}`);
    return Object.fromEntries(
      values.flatMap(({ input, value }) => (value === null ? [] : [[String(input['id']), value]])),
    );
  }

  private valueOf(input: Element): string | null {
    return this.typed.get(input) ?? untouched(input);
  }

  private complaint(what: string, instead: readonly string[]): string {
    return `the card has ${what}; it has: ${instead.join(' · ')}\n${this.text}`;
  }
}

export const foldingTypes = ['Action.ToggleVisibility', 'Action.ShowCard'];
export const pressedTypes = ['Action.Execute', 'Action.Submit'];

/** The inputs of a button's card are sent with it, and those of the cards around that; not those of other prompts. */
export const goesWith = (input: Placed, cards: readonly Element[]): boolean =>
  input.cards.every((card) => cards.includes(card));

const isTitled = (element: Element, title: string, types: readonly string[]): boolean =>
  types.includes(String(element['type'])) && element['title'] === title;

export type { Filled, Someone };
