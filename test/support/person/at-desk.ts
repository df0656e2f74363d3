import { DomUtils, parseDocument } from 'htmlparser2';
import type { BotUnderTest } from '../bot';
import { nl } from './words';

type Node = ReturnType<typeof DomUtils.getChildren>[number];
type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** What a form of the page sends, and where. */
export interface Submission {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Somebody at the desk, with a browser and no account: reads what the page says, presses buttons by their words in a
 * visitor's row, and fills in the form by its labels. A browser without script; what would come by itself is `looks`.
 */
export class AtDesk {
  /** The page as it came. */
  html = '';
  status = 0;
  /** The cookie that makes this browser the desk; empty when it is not. */
  cookie = '';
  private path = '/desk';
  private page: Node = parseDocument('');
  private readonly typed = new Map<string, string>();

  private constructor(private readonly bot: BotUnderTest) {}

  /** Opens a link from the office manager, and presses the only button there. */
  static async opens(bot: BotUnderTest, link: string): Promise<AtDesk> {
    const desk = new AtDesk(bot);
    await desk.looks(new URL(link).pathname);
    if (desk.status === 200) await desk.presses(nl.deskPage.pairButton);
    return desk;
  }

  /** A browser that is not a desk yet, at the page's address. */
  static async at(bot: BotUnderTest): Promise<AtDesk> {
    return await new AtDesk(bot).looks();
  }

  /** Everything that can be read, in one line. */
  get text(): string {
    return wordsOf(this.page);
  }

  /** The contents of a visitor's row. */
  row(about: string): string {
    return wordsOf(this.rowOf(about));
  }

  /** Words of the buttons in a visitor's row. */
  buttons(about: string): readonly string[] {
    return named('button', this.rowOf(about)).map(wordsOf);
  }

  /** Goes to one of our pages; by default, to the list as it is now. */
  async looks(path = '/desk'): Promise<this> {
    return await this.show(path, await this.get(path));
  }

  /** Puts something into the field with a label: words, or a choice by its words. */
  fill(label: string, value: string): this {
    const field = this.fieldOf(label);
    const most = Number(attribute(field, 'maxlength') || Number.POSITIVE_INFINITY);
    if (value.length > most) throw new Error(`"${label}" takes ${most} signs`);
    this.typed.set(attribute(field, 'name'), field.name === 'select' ? optionOf(field, value) : value);
    return this;
  }

  /** Presses a button by its words. @param about words of the row it stands in; without it the only one on the page. */
  async presses(title: string, about?: string): Promise<this> {
    const { path, fields } = this.submission(title, about);
    const response = await this.post(fields, {}, path);
    await this.bot.idle();
    this.typed.clear();
    const next = response.headers.get('location');
    this.cookie = /^desk=([^;]+);/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? this.cookie;
    return next === null ? await this.show(path, response) : await this.looks(next);
  }

  /** Follows a link by its words. */
  async follows(title: string): Promise<this> {
    const link = named('a', this.page).find((each) => wordsOf(each) === title);
    if (!link) throw new Error(`no link "${title}" in ${this.text}`);
    return await this.looks(attribute(link, 'href'));
  }

  /** What a press would send. @throws Error when there is no such button, or the browser would not send. */
  submission(title: string, about?: string): Submission {
    const within = about === undefined ? this.page : this.rowOf(about);
    const [button, ...others] = named('button', within).filter((each) => wordsOf(each) === title);
    const form =
      button && DomUtils.getElementsByTagName('form', this.page).find((each) => holds(each, button));
    if (!form || others.length > 0) throw new Error(`not one button "${title}" in ${wordsOf(within)}`);
    const unchecked = 'formnovalidate' in button.attribs;
    const sent = [...named('input', form), ...named('select', form)].map((field) =>
      this.sent(field, unchecked),
    );
    const [name, value] = [attribute(button, 'name'), attribute(button, 'value')];
    return {
      path: attribute(form, 'action') || this.path,
      fields: Object.fromEntries(name === '' ? sent : [...sent, [name, value]]),
    };
  }

  /** The response to a request with this browser's cookie. */
  async get(path: string): Promise<Response> {
    const headers = { cookie: `desk=${this.cookie}` };
    return await fetch(`${this.bot.url}${path}`, { headers, redirect: 'manual' });
  }

  /** Any fields at all, with this browser's cookie: goes beyond `submission`, only for suites about forgery. */
  async post(
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
    path = '/desk/act',
  ): Promise<Response> {
    const own = { cookie: `desk=${this.cookie}`, 'content-type': 'application/x-www-form-urlencoded' };
    return await fetch(`${this.bot.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...own, ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  }

  private async show(path: string, response: Response): Promise<this> {
    this.path = path;
    this.status = response.status;
    this.html = await response.text();
    this.page = parseDocument(this.html);
    return this;
  }

  private rowOf(about: string): Element {
    const [row, ...others] = named('li', this.page).filter((each) => wordsOf(each).includes(about));
    if (!row || others.length > 0)
      throw new Error(`${others.length} more rows of "${about}" in ${this.text}`);
    return row;
  }

  private fieldOf(label: string): Element {
    const of = named('label', this.page).find((each) => wordsOf(each) === label);
    const id = of ? attribute(of, 'for') : '';
    const field = [...named('input', this.page), ...named('select', this.page)].find(
      (each) => id !== '' && attribute(each, 'id') === id,
    );
    if (!field) throw new Error(`no field "${label}" in ${this.text}`);
    return field;
  }

  /** @param unchecked the button sends the form as it is. */
  private sent(field: Element, unchecked: boolean): readonly [string, string] {
    const name = attribute(field, 'name');
    const [first] = named('option', field);
    const value = this.typed.get(name) ?? attribute(first ?? field, 'value');
    if (value === '' && !unchecked && 'required' in field.attribs)
      throw new Error(`the browser does not send: fill in ${name}`);
    return [name, value];
  }
}

const named = (tag: string, within: Node): readonly Element[] => DomUtils.getElementsByTagName(tag, within);
const attribute = (element: Element, name: string): string => element.attribs[name] ?? '';
const wordsOf = (node: Node): string =>
  DomUtils.innerText(DomUtils.getChildren(node)).replace(/\s+/g, ' ').trim();
const holds = (outer: Element, inner: Element): boolean => named(inner.name, outer).includes(inner);

function optionOf(select: Element, words: string): string {
  const option = named('option', select).find((each) => wordsOf(each) === words);
  if (!option) throw new Error(`no choice "${words}" in ${wordsOf(select)}`);
  return attribute(option, 'value');
}
