import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** What the channel's markup is made of, in the order in which it stands. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string };

const none: ReadonlyMap<string, string> = new Map();

/**
 * Only the tokenizer of the library, not its parser: what is wanted are words, for which it does not matter what is
 * open, and without a stack of open tags everything takes time in proportion to the length (reliability S44).
 */
abstract class Reader implements TokenizerCallbacks {
  readonly tokens: Token[] = [];
  private opened = 0;
  private name = '';
  private attribute = '';
  private value = '';
  private attributes: Map<string, string> | null = null;
  /** Most tags have no attributes, and are alike: one for each would be most of what a long text costs. */
  private readonly bare = { open: new Map<string, Token>(), close: new Map<string, Token>() };

  constructor(protected readonly source: string) {}

  read(): readonly Token[] {
    const tokenizer = new Tokenizer({}, this);
    tokenizer.write(this.source);
    tokenizer.end();
    return this.tokens;
  }

  ontext(start: number, end: number): void {
    // The tokenizer says -1 of what stands behind a closing tag that is not finished.
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
    // Between the name and the `>` there may be white space: the tokenizer tells where the `>` is only by going on.
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

/** Everything that looks like markup is. */
class HtmlReader extends Reader {
  protected add(token: Token): void {
    this.tokens.push(token);
  }
}

/** What people typed, between tags of the channel: whatever is none of those is theirs, and stays as it stands. */
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
    // `&copy` without a semicolon is a part of an address, or an ampersand that was not escaped.
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

/** What does not separate what stands before it from what stands behind it; everything else does. */
const inline = new Set(
  (
    'a abbr acronym at b bdi bdo big cite code data del dfn em font i ins kbd label mark q readonly s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);
/** What stands beside its neighbour, and not on a line of its own. */
const beside = new Set('td th emoji img input button select object audio video'.split(' '));
const neverSeen = new Set(['script', 'style', 'head', 'template']);

/**
 * The words of a text, as far apart as they stand on the screen: two texts with a block between them are never
 * adjacent, or a number in one cell and a year in the next would be a number that nobody recognises (features N5).
 * @param special what stands for a tag; undefined for one that is like any other.
 */
export function wordsOfTokens(
  tokens: readonly Token[],
  special: (tag: Token) => string | undefined = () => undefined,
): string {
  // One text that grows: a list of all parts, joined at the end, takes more than in proportion.
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

/** Emoji and pictures are seen as what they stand for. */
const pictures = new Set(['img', 'emoji']);
const altOf = (token: Token): string =>
  token.kind === 'open' ? ` ${token.attributes.get('alt') ?? ''} ` : '';

/** Every line without space around it, every space one ordinary one, and no two empty lines together. */
export function tidyLines(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line, place, all) => line !== '' || all[place - 1] !== '')
    .join('\n')
    .trim();
}
