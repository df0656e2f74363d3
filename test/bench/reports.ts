import { chatOf, execute, installed, type Someone } from '../support/activities';
import { dataOf, nodesOf } from '../support/card-nodes';
import { type Arrival, newMarker } from './channel';
import type { Subject } from './subject';
import type { World } from './world';

/** A form that was opened, ready to be sent. */
export interface OpenForm {
  readonly reporter: Someone;
  /** What its button carries, and the fields that are already filled in. */
  readonly data: Readonly<Record<string, string>>;
}

/** Makes everybody who matters install the bot, so that they can be written to. */
export async function installAll(
  bot: Subject,
  { fg, deputies, receptionist, reporters, place }: World,
): Promise<void> {
  for (const someone of [fg, ...deputies, receptionist, ...reporters])
    await bot.post(installed(someone, place));
}

export async function openForm(bot: Subject, reporter: Someone): Promise<OpenForm> {
  return { reporter, data: filledIn(await bot.answerTo(reporter)) };
}

/** Presses Melden. @returns milliseconds until the FG's message was accepted. */
export async function submit(bot: Subject, world: World, { reporter, data }: OpenForm): Promise<number> {
  const marker = newMarker();
  const alert = world.channel.arrival({ conversation: chatOf(world.fg), marker });
  const began = performance.now();
  const what = `laptop kwijt in de trein ${marker}`;
  const body = await bot.post(execute(reporter, world.place, 'incident.report', { ...data, what }));
  if (!body.includes('INC-')) throw new Error(`not reported: ${body}`);
  return (await alert).at - began;
}

/** What pressing the button of this form would send. */
function filledIn({ body }: Arrival): OpenForm['data'] {
  const sent: unknown = JSON.parse(body);
  const typed = nodesOf(sent).flatMap(({ id, value }) =>
    typeof id === 'string' && typeof value === 'string' ? [[id, value] as const] : [],
  );
  return { ...dataOf(sent, 'incident.report'), ...Object.fromEntries(typed) };
}
