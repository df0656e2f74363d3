import { unzipSync } from 'fflate';
import { type BotUnderTest, textOf } from './bot';
import type { Message } from './person/person';
import { nl } from './person/words';

/** Fetches the file that a card links to, like a browser that presses the page's button. Throws when there is none. */
export async function downloaded(bot: BotUnderTest, card: unknown): Promise<Buffer> {
  const [, token] = /\/download\/([\w-]{43})"/.exec(textOf(card)) ?? [];
  if (token === undefined) throw new Error(`no link on ${textOf(card)}`);
  const response = await fetch(`${bot.url}/download/${token}`, { method: 'POST' });
  if (response.status !== 200) throw new Error(`the link gave ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Where the link of a card leads. */
export const linkOn = (message: Message): string => offered(message).card.link(nl.download.link);

/** The card with the link: the answer itself, or what is below the pressed card. */
export const offered = (message: Message): Message =>
  message.text.includes(nl.download.cardTitle) ? message : message.below;

/** Requests the file behind a link, like a browser that presses the page's button. */
export const follow = async (bot: BotUnderTest, link: string): Promise<Response> =>
  await fetch(bot.url + new URL(link).pathname, { method: 'POST' });

/** The file behind the link of a card. @throws Error when there is none. */
export async function fetched(
  bot: BotUnderTest,
  card: Message,
  /** Where the link is on the card itself, by its title. */
  title?: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const response = await follow(bot, title === undefined ? linkOn(card) : card.card.link(title));
  if (response.status !== 200) throw new Error(`the link gave ${response.status}`);
  const name = response.headers.get('content-disposition') ?? '';
  return { name, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** What can be read in a file, with packages and their sheets unpacked; nothing for a PDF. */
export function wordsIn(bytes: Buffer): string {
  return bytes.subarray(0, 2).toString() === 'PK'
    ? Object.values(unpacked(bytes)).map(wordsIn).join('\n')
    : bytes.toString('utf8');
}

/** The files of a package by name, in order. */
export const unpacked = (bytes: Buffer): Readonly<Record<string, Buffer>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, Buffer.from(file)]));

/** What the file of somebody's data holds to take away, as text: whoever it is named after. */
export function personalDataIn(bytes: Buffer): string {
  const [json] = Object.entries(unpacked(bytes)).filter(([name]) => name.endsWith('.json'));
  if (!json) throw new Error('no JSON in this package');
  return json[1].toString('utf8');
}
