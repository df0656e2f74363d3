import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import type { ChosenMessage } from '../routing/router';
import { type Token, tidyLines, tokensOfHtml, wordsOfTokens } from './markup';

/** Parsed with suspicion, each part separately: an odd one must not take the words of the others with it. */
const optionalText = z.string().optional().catch(undefined);
const attachmentShape = z.object({
  id: optionalText,
  contentType: z.string().toLowerCase().catch(''),
  name: optionalText,
  content: z.unknown(),
});
type Attachment = z.infer<typeof attachmentShape>;
const payloadShape = z.object({
  subject: optionalText,
  body: z.object({ content: optionalText, contentType: optionalText }).catch({}),
  attachments: z.array(z.unknown()).catch([]),
});
const valueShape = z.object({
  commandId: z.string().catch(''),
  messagePayload: payloadShape.catch({ body: {}, attachments: [] }),
});

/**
 * @returns null for every other invoke.
 * Source: https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module
 */
export function chosenMessageOf(activity: Activity): ChosenMessage | null {
  if (activity.name !== 'composeExtension/fetchTask') return null;
  const { data } = valueShape.safeParse(activity.value);
  return data ? { command: data.commandId, text: seenOf(data.messagePayload) } : { command: '', text: '' };
}

/**
 * All the text of the message that people see: its subject, its text with quotes or forwarded messages in place, and
 * the names of its files, which are all that a message of only files has.
 */
function seenOf({ subject = '', body, attachments }: z.infer<typeof payloadShape>): string {
  const known = attachments.flatMap((one) => attachmentShape.safeParse(one).data ?? []);
  const { content = '' } = body;
  const isText = body.contentType === 'text';
  const text = isText ? content : plainText(content, known);
  const placed = isText ? [] : tokensOfHtml(content).map(attachmentOf);
  const others = known.filter(({ id }) => id === undefined || !placed.includes(id)).map(wordsOfAttachment);
  return tidyLines([subject, text, ...others].join('\n').replaceAll(/\n\s*/g, '\n'));
}

/**
 * The words in Teams' HTML. The result is text in a form, which the card escapes like any other; nothing is shown as
 * markup.
 * @param html as the client gives it; anything that merely looks like markup must be escaped in it (`&lt;`).
 * @param attachments what an `<attachment>` in the text may refer to.
 */
export function plainText(html: string, attachments: readonly Attachment[] = []): string {
  const instead = (tag: Token): string | undefined => {
    const meant = attachmentOf(tag);
    if (meant === undefined) return undefined;
    const found = attachments.find(({ id }) => id === meant);
    return `\n${found ? wordsOfAttachment(found) : ''}\n`;
  };
  const lines = tidyLines(wordsOfTokens(onOneLine(tokensOfHtml(html)), instead)).split('\n');
  return lines.filter((line) => line !== '').join('\n');
}

/** Which attachment belongs in this place. */
const attachmentOf = (token: Token): string | undefined =>
  token.kind === 'open' && token.name === 'attachment' ? token.attributes.get('id') : undefined;

const asTyped = new Set(['pre', 'codeblock']);
const broken = /[^\S ]|\s\s/;
const joined = (text: string): Token => ({ kind: 'text', text: text.replaceAll(/\s+/g, ' ') });

/** A line break in the source shows as a space, except in preformatted text. */
function onOneLine(tokens: readonly Token[]): readonly Token[] {
  let formatted = 0;
  return tokens.map((token) => {
    if (token.kind === 'text') return formatted > 0 || !broken.test(token.text) ? token : joined(token.text);
    if (asTyped.has(token.name)) formatted = Math.max(0, formatted + (token.kind === 'open' ? 1 : -1));
    return token;
  });
}

const forwarded = z.object({ originalMessageContent: z.string() });
const quoted = z.object({ messagePreview: z.string() });

/** Forwarded or quoted messages are read; of anything else only the name is seen. */
function wordsOfAttachment({ contentType, name = '', content }: Attachment): string {
  const inside = typeof content === 'string' ? parsedJson(content) : content;
  if (contentType === 'forwardedmessagereference')
    return plainText(forwarded.safeParse(inside).data?.originalMessageContent ?? '');
  if (contentType === 'messagereference')
    return plainText(quoted.safeParse(inside).data?.messagePreview ?? '');
  return name;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Anything that is not JSON holds no message: the name is all there is to see.
    return null;
  }
}
