import type { Activity } from 'botbuilder';
import type { ChosenMessage } from '../routing/router';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * @returns null for every other invoke.
 * Source: https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module
 */
export function chosenMessageOf(activity: Activity): ChosenMessage | null {
  if (activity.name !== 'composeExtension/fetchTask') return null;
  const value = activity.value as { commandId?: unknown; messagePayload?: unknown } | null | undefined;
  const { body } = (value?.messagePayload ?? {}) as { body?: unknown };
  const { content, contentType } = (body ?? {}) as { content?: unknown; contentType?: unknown };
  const text = typeof content === 'string' ? content : '';
  return {
    command: typeof value?.commandId === 'string' ? value.commandId : '',
    text: contentType === 'text' ? text.trim() : plainText(text),
  };
}

/**
 * The words of Teams' HTML. What comes of it is text in a form, which the card escapes like any other; nothing is
 * shown as markup.
 * @param html as the client gives it; what only looks like markup must be escaped in it (`&lt;`).
 */
export function plainText(html: string): string {
  return html
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/tr|\/blockquote)(?:[\s/][^<>]*)?>/gi, '\n')
    .replaceAll(/<img\s([^<>]+)>/gi, (_image, attributes: string) => altOf(attributes))
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi, (whole, decimal, hex, name) =>
      entityOf(whole, { decimal, hex, name }),
    )
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** Emoji are pictures with their character as `alt`. */
const altOf = (attributes: string): string => /\balt="([^"]*)"/i.exec(attributes)?.[1] ?? '';

interface Entity {
  readonly decimal: unknown;
  readonly hex: unknown;
  readonly name: unknown;
}

function entityOf(whole: string, { decimal, hex, name }: Entity): string {
  if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
  const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
