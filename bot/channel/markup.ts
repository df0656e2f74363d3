import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** The tokens of the channel's markup, in order. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string };

const none: ReadonlyMap<string, string> = new Map();

/**
 * Only the tokenizer of the library, not its parser: we want words, for which it does not matter which tags are open,
 * and without a stack of open tags everything takes linear time (reliability S44).
 */
abstract class Reader implements TokenizerCallbacks {
  readonly tokens: Token[] = [];
  private opened = 0;
  private name = '';
  private attribute = '';
  private value = '';
  private attributes: Map<string, string> | null = null;
  /** Most tags have no attributes, and are alike: a new one for each would be most of what a long text costs. */
  private readonly bare = { open: new Map<string, Token>(), close: new Map<string, Token>() };

  constructor(protected readonly source: string) {}

  read(): readonly Token[] {
    const tokenizer = new Tokenizer({}, this);
    tokenizer.write(this.source);
    tokenizer.end();
    return this.tokens;
  }

  ontext(start: number, end: number): void {
    // For what follows an unfinished closing tag the tokenizer reports -1.
    if (start >= 0) this.add({ kind: 'text', text: this.source.slice(start, end) }, start, end);
  }

  ontextentity(codePoint: number, end: number): void {
    const text = String.fromCodePoint(codePoint);
    this.add({ kind: 'text', text }, this.source.lastIndexOf('&', end - 1), end);
  }

  onopentagname(start: number, end: number): void {
    this.name = this.source.slice(start, end).toLowerCase();
    this.attributes = null;
    this.opened = start - 1;
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.source.slice(start, end).toLowerCase();
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    this.value += this.source.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    this.attributes ??= new Map();
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
  }

  onopentagend(end: number): void {
    const { name, attributes } = this;
    const tag = attributes ? ({ kind: 'open', name, attributes } as const) : this.bareTag('open', name);
    this.add(tag, this.opened, end + 1);
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
    this.add(this.bareTag('close', this.name), end + 1, end + 1);
  }

  onclosetag(start: number, end: number): void {
    // There may be white space between the name and the `>`: the tokenizer only says where the `>` is by going on.
    const after = this.source.indexOf('>', end);
    const name = this.source.slice(start, end).toLowerCase();
    this.add(this.bareTag('close', name), start - 2, after < 0 ? end : after + 1);
  }

  private bareTag(kind: 'open' | 'close', name: string): Token {
    const known = this.bare[kind].get(name);
    if (known) return known;
    const tag: Token = kind === 'open' ? { kind, name, attributes: none } : { kind, name };
    this.bare[kind].set(name, tag);
    return tag;
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  /** @param start where it begins in the source. @param end behind its last character. */
  protected abstract add(token: Token, start: number, end: number): void;
}

/** Everything that looks like markup is markup. */
class HtmlReader extends Reader {
  protected add(token: Token): void {
    this.tokens.push(token);
  }
}

/** What people typed, between tags of the channel: anything that is not such a tag is theirs, and stays as it is. */
class TypedReader extends Reader {
  private done = 0;

  constructor(
    source: string,
    private readonly tags: ReadonlySet<string>,
  ) {
    super(source);
  }

  protected add(token: Token, start: number, end: number): void {
    if (token.kind !== 'text' && !this.tags.has(token.name)) return;
    // `&copy` without a semicolon is part of an address, or an ampersand that was not escaped.
    const isDecoded = token.kind === 'text' && this.source[start] === '&';
    if (isDecoded && end - start > 1 && this.source[end - 1] !== ';') return;
    this.keepUntil(start);
    this.tokens.push(token);
    this.done = Math.max(this.done, end);
  }

  override onend(): void {
    this.keepUntil(this.source.length);
  }

  private keepUntil(start: number): void {
    if (start > this.done) this.tokens.push({ kind: 'text', text: this.source.slice(this.done, start) });
  }
}

/** @param html as a client gives it: what only looks like markup must be escaped in it (`&lt;`). */
export const tokensOfHtml = (html: string): readonly Token[] => new HtmlReader(html).read();

/** @param tags the channel's own, in lower case. */
export const tokensOfTyped = (text: string, tags: ReadonlySet<string>): readonly Token[] =>
  new TypedReader(text, tags).read();

/** Tags that do not separate what comes before them from what comes after; all others do. */
const inline = new Set(
  (
    'a abbr acronym at b bdi bdo big cite code data del dfn em font i ins kbd label mark q readonly s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);
/** Elements that come next to their neighbour, and not on a line of their own. */
const beside = new Set('td th emoji img input button select object audio video'.split(' '));
const neverSeen = new Set(['script', 'style', 'head', 'template']);

/**
 * The words of a text, as far apart as on the screen: two texts with a block between them are never adjacent, or a
 * number in one cell and a year in the next would form a number that nobody recognises (features N5).
 * @param special what replaces a tag; undefined for an ordinary one.
 */
export function wordsOfTokens(
  tokens: readonly Token[],
  special: (tag: Token) => string | undefined = () => undefined,
): string {
  // One growing text: a list of all parts, joined at the end, takes more than linear time.
  let words = '';
  let hidden: string | null = null;
  for (const token of tokens) {
    if (hidden !== null) {
      if (token.kind === 'close' && token.name === hidden) hidden = null;
    } else if (token.kind === 'text') words += token.text;
    else {
      if (token.kind === 'open' && neverSeen.has(token.name)) hidden = token.name;
      words += special(token) ?? separatorOf(token.name);
      if (pictures.has(token.name)) words += altOf(token);
    }
  }
  return words;
}

function separatorOf(name: string): string {
  if (inline.has(name) || neverSeen.has(name)) return '';
  return beside.has(name) ? ' ' : '\n';
}

/** Emoji and pictures are read as their names. */
const pictures = new Set(['img', 'emoji']);
const altOf = (token: Token): string =>
  token.kind === 'open' ? ` ${token.attributes.get('alt') ?? ''} ` : '';

/** Every line trimmed, every space an ordinary single one, and no two empty lines together. */
export function tidyLines(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line, place, all) => line !== '' || all[place - 1] !== '')
    .join('\n')
    .trim();
}
