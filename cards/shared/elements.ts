import { createHash } from 'node:crypto';
import { type ActionFor, remarkLength } from '../../services/contract';
import type { Locale } from '../../services/people/roles';
import { displayName, inMarkdown } from '../user-text';
import { type ChoiceField, type Field, inputElements, type LookedUpField, type PeopleField } from './inputs';

export type { Choice, ChoiceField, Field, MomentField, PeopleField, TextField } from './inputs';

/** Data of the parts in `parts/`: every optional piece is a list of none or one, so that layouts need no conditions. */

/** What every action of a card sends back: ids, a version, a token; never a role or a state (architecture §5). */
export type CardData = Readonly<Record<string, string | number>>;

/** Semantic container styles, which clients adapt to dark and high-contrast themes. */
export type Style = 'good' | 'warning' | 'attention' | 'accent' | 'emphasis';

export interface Badge {
  readonly text: string;
  readonly style: Style;
}

/**
 * The badge says it in words; its colour is only that of its container, because coloured text on it is hard to read in
 * some clients.
 * @param eyebrow small line above the title: what kind of card, with its number.
 * @param title the only words of a card in a TextBlock, because only that can be a heading.
 */
export const header = (eyebrow: string, title: string, badge: Badge | null) => ({
  eyebrow,
  title: inMarkdown(title),
  badges: badge ? [badge] : [],
});

export interface Banner {
  readonly style: Style;
  readonly title: string;
  readonly lines: readonly string[];
}

/** A label with its contents, side by side (fact) or one below the other (passage). */
export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

/** A picture, with its content in words. */
export interface Picture {
  readonly url: string;
  readonly alt: string;
}

/** A PNG that travels in the card itself, so that it needs no address of its own and no endpoint. */
export const pictureOf = (png: Buffer, alt: string): Picture => ({
  url: `data:image/png;base64,${png.toString('base64')}`,
  alt,
});

/** The frame of every card. */
export const frame = (locale: Locale) => ({ lang: locale });

export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly style: 'default' | 'positive' | 'destructive';
  readonly inputs: 'auto' | 'none';
  readonly data: CardData;
  /** For clients without Action.Execute: the verb travels in the data (engineering §B.4). */
  readonly submit: CardData;
}

interface ButtonOptions {
  readonly style?: Button['style'];
  /** False: inputs are neither checked nor sent. */
  readonly sendsInputs?: boolean;
}

/** @param data what the contract says that a button with this action holds. */
export const button = <Data extends CardData>(
  title: string,
  action: ActionFor<Data>,
  given: Data,
  { style = 'default', sendsInputs = true }: ButtonOptions = {},
): Button => {
  const { verb } = action;
  const data = heldBy(action, given);
  return { title, verb, style, inputs: sendsInputs ? 'auto' : 'none', data, submit: { ...data, verb } };
};

/** A card has room for 28 KB, and every button is on it twice: of what it is given it keeps what its action reads. */
const heldBy = <Data extends CardData>({ names }: ActionFor<Data>, given: Data): CardData =>
  names ? Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name))) : given;

/** A button that sends no inputs: they are neither checked nor sent along. */
export const press = <Data extends CardData>(
  title: string,
  action: ActionFor<Data>,
  data: Data,
  style: Button['style'] = 'default',
): Button => button(title, action, data, { style, sendsInputs: false });

/** A button that unfolds an input with its own button, so that its check does not block others. */
export interface Prompt {
  readonly title: string;
  readonly style: Button['style'];
  /** Shown above the inputs. */
  readonly questions?: readonly string[];
  readonly fields: readonly FieldElement[];
  readonly buttons: readonly Button[];
}

/** Leads to a page outside the chat. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

interface Actions {
  readonly links?: readonly Link[];
  readonly buttons?: readonly Button[];
  readonly prompts?: readonly Prompt[];
  /** Title of the button that unfolds the element with id `details`. */
  readonly toggles?: readonly string[];
}

/**
 * The button as clients know it. Made here and not in a layout, which would evaluate nine expressions for each: most of
 * the time needed to draw a card.
 */
function buttonElement({ title, verb, style, inputs: associatedInputs, data, submit }: Button): object {
  const fallback = { type: 'Action.Submit', title, style, associatedInputs, data: submit };
  return { type: 'Action.Execute', title, verb, style, associatedInputs, data, fallback };
}

const promptData = ({ buttons, ...prompt }: Prompt) => ({
  questions: [],
  ...prompt,
  buttons: buttons.map(buttonElement),
  key: keyOf('prompt', prompt.title),
});

/** A row of actions; no row when there are none. */
export const actionRow = ({ buttons = [], prompts = [], toggles = [], links = [] }: Actions) =>
  buttons.length + prompts.length + toggles.length + links.length > 0
    ? [{ buttons: buttons.map(buttonElement), prompts: prompts.map(promptData), toggles, links }]
    : [];

/** As many as clients show side by side. */
const fullRow = 3;

/** The toggle that unfolds the rest gets a row of its own when the others fill one. */
export function actionRows(actions: Omit<Actions, 'toggles'>, toggles: readonly string[]) {
  const { buttons = [], prompts = [], links = [] } = actions;
  const shown = buttons.length + prompts.length + links.length;
  if (shown > fullRow)
    return [...actionRow({ buttons, links }), ...actionRow({ prompts }), ...actionRow({ toggles })];
  return shown === fullRow
    ? [...actionRow(actions), ...actionRow({ toggles })]
    : actionRow({ buttons, prompts, links, toggles });
}

/** The container of a question: its input, and what is wrong with it. */
interface FieldElement {
  readonly type: 'Container';
  readonly key: string;
  readonly spacing: 'Medium';
  readonly items: readonly object[];
}

/**
 * Identifies an element for a client that keeps state by it (fluent React, in the Playground and new Teams), which
 * otherwise goes by type and place: a banner inserted in between would then give every list to the question after it.
 * The same as long as `content` is; a different one starts afresh.
 */
function keyOf(name: string, content: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  return `${name}-${digest.slice(0, 6)}`;
}

/** A field is the same as long as its question, its choices and its value on the card are. */
function contentOf(field: Field): unknown {
  const { label, type, value } = field;
  // A people picker brings its own list, and cannot always show the card's value: it keeps what it shows.
  if (type === 'people') return { label };
  return { label, value, choices: 'choices' in field ? field.choices : [] };
}

/** Longer than any title of ours. */
const longestTitle = 160;

/** One line each. Lists that are open on the card are read as Markdown; those that a press unfolds are not. */
function titled<Listed extends ChoiceField | PeopleField | LookedUpField>(field: Listed): Listed {
  const open = field.type === 'choice' && field.style === 'expanded';
  const choices = field.choices.map(({ title, value }) => {
    const shown = displayName(title, longestTitle);
    return { title: open ? inMarkdown(shown) : shown, value };
  });
  return { ...field, choices };
}

export const fieldElement = (field: Field): FieldElement => ({
  type: 'Container',
  key: keyOf(field.id, contentOf(field)),
  spacing: 'Medium',
  items: inputElements('choices' in field ? titled(field) : field),
});

interface AskedText {
  /** Must differ from the ids of all other inputs on the card. */
  readonly id: string;
  readonly label: string;
  readonly errorMessage: string;
  /** Its initial value. */
  readonly value?: string;
  readonly maxLength?: number;
}

/** A multiline input that must be filled. */
export const askedText = ({
  id,
  label,
  errorMessage,
  value = '',
  maxLength = remarkLength,
}: AskedText): Field => ({
  type: 'text',
  id,
  label,
  value,
  placeholder: '',
  multiline: true,
  maxLength,
  required: true,
  errorMessage,
  faults: [],
});

/** One multiline input that must be filled, with the button that sends it. */
export const textPrompt = (
  title: string,
  {
    style = 'default',
    send,
    ...text
  }: AskedText & { readonly style?: Button['style']; readonly send: Button },
): Prompt => ({ title, style, fields: [fieldElement(askedText(text))], buttons: [send] });

const pickable = {
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  time: /^(?:[01]\d|2[0-3]):[0-5]\d$/,
} as const;

/** What a client's picker can show of a typed value. @param otherwise for what it cannot, and for what is not there. */
export const pickerValue = (type: 'date' | 'time', typed: string | undefined, otherwise: string): string =>
  typed !== undefined && pickable[type].test(typed) ? typed : otherwise;
