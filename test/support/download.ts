import { unzipSync } from 'fflate';
import { type BotUnderTest, textOf } from './bot';

/** Fetches the file that a card links to, as a browser does that presses the page's button. Throws when there is none. */
export async function downloaded(bot: BotUnderTest, card: unknown): Promise<Buffer> {
  const [, token] = /\/download\/([\w-]{43})"/.exec(textOf(card)) ?? [];
  if (token === undefined) throw new Error(`no link on ${textOf(card)}`);
  const response = await fetch(`${bot.url}/download/${token}`, { method: 'POST' });
  if (response.status !== 200) throw new Error(`the link gave ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** The files of a package by name, in their order. */
export const unpacked = (bytes: Buffer): Readonly<Record<string, Buffer>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, Buffer.from(file)]));
