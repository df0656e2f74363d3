import { chatOf, execute, type Someone } from '../support/activities';
import { dataOf } from '../support/card-nodes';
import { newMarker } from './channel';
import type { Subject } from './subject';
import type { World } from './world';

/** Somebody expected today; the marker is the name. */
export interface Expected {
  readonly host: Someone;
  readonly marker: string;
  readonly visit: string;
}

export async function announce(bot: Subject, world: World, host: Someone): Promise<Expected> {
  const marker = newMarker();
  const { body } = await bot.say(host, '/bezoek', marker);
  const data = dataOf(JSON.parse(body), 'visit.announce');
  // A client sends back what the form had filled in.
  const [day = ''] = /\d{4}-\d{2}-\d{2}/.exec(/"id":"day"[^}]*/.exec(body)?.[0] ?? '') ?? [];
  const typed = { name: marker, day, from: '00:01', until: '23:59' };
  const answer = await bot.post(execute(host, world.place, 'visit.announce', { ...data, ...typed }));
  const [visit] = /BZ-\d{4,}/.exec(answer) ?? [];
  if (visit === undefined) throw new Error(`not announced: ${answer}`);
  return { host, marker, visit };
}

/** Presses Gearriveerd. @returns milliseconds until the host's card was accepted. */
export async function arrive(bot: Subject, world: World, { host, marker, visit }: Expected): Promise<number> {
  const card = world.channel.arrival({ conversation: chatOf(host), marker });
  const began = performance.now();
  const data = { id: `kantoor/${visit}` };
  await bot.post(execute(world.receptionist, world.place, 'visit.arriveChosen', data));
  return (await card).at - began;
}
