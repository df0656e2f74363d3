import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import { type Token, tidyLines, tokensOfTyped, wordsOfTokens } from './markup';

/** What the channel puts between the words people type. Anything else that looks like a tag was typed. */
const channelTags = new Set(
  (
    'at quoted attachment emoji img br p div span a b i u s em strong strike del code pre codeblock blockquote ul ol ' +
    'li hr h1 h2 h3 h4 h5 h6 table tbody thead tr td th readonly'
  ).split(' '),
);

const mentionShape = z.object({
  type: z.string().toLowerCase().pipe(z.literal('mention')),
  mentioned: z.object({ id: z.string() }),
  text: z.string(),
});

/** Made once: a schema takes far longer to build than to use. */
const recipientShape = z.object({ id: z.string().catch(''), name: z.string().catch('') });

interface Mention {
  readonly name: string;
  readonly isOwn: boolean;
}

/**
 * What somebody typed, decoded once: the channel's text is half markup, with its own tags and entities between what
 * people typed. Line breaks stay. A mention of the bot itself is removed; a colleague's becomes the name. @returns
 * empty when the activity has no text.
 */
export function typedText({ text, entities, recipient }: Activity): string {
  if (typeof text !== 'string') return '';
  const tokens = withoutQuotes(tokensOfTyped(text, channelTags));
  // Hardly anybody mentions anybody in a chat of two, and what clients send with the text takes long to parse.
  const mentions = tokens.some((token) => token.kind !== 'text' && token.name === 'at');
  return tidyLines(
    wordsOfTokens(mentions ? namesOfMentions(tokens, ownMentions(entities, recipient)) : tokens),
  );
}

/** What is known of mentions. Clients send odd ones, or none at all: each is parsed separately. */
function ownMentions(entities: unknown, recipient: unknown): (name: string, isFirst: boolean) => boolean {
  const bot = recipientShape.safeParse(recipient).data;
  const told = (Array.isArray(entities) ? (entities as readonly unknown[]) : []).flatMap(
    (entity): readonly Mention[] => {
      const { data } = mentionShape.safeParse(entity);
      if (!data) return [];
      const name = tidyLines(wordsOfTokens(tokensOfTyped(data.text, channelTags)));
      return [{ name, isOwn: data.mentioned.id.toLowerCase() === bot?.id.toLowerCase() }];
    },
  );
  return (name, isFirst) => {
    const same = told.filter((mention) => mention.name === name);
    if (same.length > 0) return same.some(({ isOwn }) => isOwn);
    // Nothing says whose it is: in a shared chat the bot only hears what begins with a mention of it, or names it.
    return name === bot?.name || (isFirst && !told.some(({ isOwn }) => isOwn));
  };
}

/** A mention becomes one text: its name, or a space if it is the bot's. An unclosed one is a name. */
function namesOfMentions(
  tokens: readonly Token[],
  isOwn: (name: string, isFirst: boolean) => boolean,
): readonly Token[] {
  const read: Token[] = [];
  let mention: Token[] | null = null;
  let isFirst = true;
  const said = (text: string): void => {
    read.push({ kind: 'text', text });
    isFirst &&= text.trim() === '';
  };
  for (const token of tokens) {
    const isMention = token.kind !== 'text' && token.name === 'at';
    if (isMention && mention !== null) {
      const name = tidyLines(wordsOfTokens(mention));
      said(isOwn(name, isFirst) ? ' ' : name);
    }
    if (isMention) mention = token.kind === 'open' ? [] : null;
    else if (mention) mention.push(token);
    else if (token.kind === 'text') said(token.text);
    else read.push(token);
  }
  return [...read, ...(mention ?? [])];
}

/** A reply quotes what it answers; that was not typed. */
function withoutQuotes(tokens: readonly Token[]): readonly Token[] {
  const isReply = (token: Token): boolean =>
    token.kind === 'open' &&
    token.name === 'blockquote' &&
    /\bReply\b/i.test(token.attributes.get('itemtype') ?? '');
  const start = tokens.findIndex(isReply);
  if (start < 0) return tokens;
  const end = tokens.findIndex(
    (token, place) => place > start && token.kind === 'close' && token.name === 'blockquote',
  );
  return end < 0 ? tokens : [...tokens.slice(0, start), ...tokens.slice(end + 1)];
}
