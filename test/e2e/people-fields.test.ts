import { textsFor } from '../../cards/texts';
import type { Someone } from '../support/activities';
import { type BotUnderTest, type Card, cardOf, dataOf, hasButton, textOf } from '../support/bot';
import { nodesOf } from '../support/card-nodes';
import {
  deputy,
  employee,
  fg,
  idOn,
  second,
  startStory,
  untilShown,
  wasTold,
} from '../support/incident-story';

/** Everything about a name in the form of a report: it determines who the report is withheld from. */

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});

const { form: words, shared } = textsFor('nl');
const what = (() => {
  let count = 0;
  return () => `De FG liet een dossier liggen (${(count += 1)})`;
})();
const stored = async () => (await bot.ledger.indexed('incident|2026', 'open')).length;

/** Presses the button with this title, with the card's values and what is typed now. */
async function press(card: Card, title: string, typed: Readonly<Record<string, string>>): Promise<Card> {
  const found = nodesOf(card).find((node) => node['type'] === 'Action.Execute' && node['title'] === title);
  if (!found) throw new Error(`no button "${title}" on ${textOf(card)}`);
  const inputs = nodesOf(card).filter(({ type }) => String(type).startsWith('Input.'));
  const held = Object.fromEntries(inputs.map(({ id, value }) => [String(id), value ?? '']));
  const data = { ...held, ...(found['data'] as object), ...typed };
  return cardOf((await bot.forge(employee, String(found['verb']), data)).body);
}

const field = (card: Card, id: string) => nodesOf(card).find((node) => node['id'] === id);

async function withheldFromFg(id: string): Promise<void> {
  for (const someone of [deputy, second]) await untilShown(bot, someone, id);
  expect(wasTold(bot, fg, id)).toBe(false);
  expect(textOf((await bot.forge(fg, 'incident.view', { incident: id })).body)).not.toContain('dossier');
}

test.each(['', '29:', '8:orgid:', '8:ORGID:'])(
  '[N6] chosen as "%s<id>", the FG is the FG',
  async (prefix) => {
    const { card } = await bot.openForm(employee);
    const id = prefix === '8:ORGID:' ? fg.aadObjectId.toUpperCase() : fg.aadObjectId;
    const receipt = await press(card, words.report, { what: what(), about: `${prefix}${id}` });
    await withheldFromFg(idOn(receipt));
  },
);

test('[N6] a choice that is not understood stays, is named, and nothing is sent until it is chosen again', async () => {
  const before = await stored();
  const { card } = await bot.openForm(employee);
  const text = what();
  const asked = await press(card, words.report, { what: text, about: '29:1bSnqTKx' });
  expect(textOf(asked)).toContain(words.aboutTitle);
  expect(textOf(asked)).toContain(shared.notUnderstood(['29:1bSnqTKx']));
  expect(field(asked, 'about')).toMatchObject({ value: '29:1bSnqTKx' });
  expect(field(asked, 'about')?.['choices']).toContainEqual({ title: '29:1bSnqTKx', value: '29:1bSnqTKx' });

  // A client that cannot show it sends the field back empty; so does somebody who gives up.
  const again = await press(asked, words.report, { what: text, about: '' });
  expect(textOf(again)).toContain(words.fault.unnamed);
  // Through another kind, and the first aid that comes with it.
  const kind = 'device_media_paper_lost_stolen';
  const next = await press(again, words.next, { what: text, about: '', kind });
  const third = await press(next, words.report, { what: text, about: '', kind });
  expect(textOf(third)).toContain(words.fault.unnamed);
  expect(await stored()).toBe(before);

  const receipt = await press(third, words.report, { what: text, kind, about: `29:${fg.aadObjectId}` });
  await withheldFromFg(idOn(receipt));
});

test('[N6] "Toch melden" is on the card that asks, says who will see it, and sends', async () => {
  const { card } = await bot.openForm(employee);
  expect(hasButton(card, 'incident.reportUnnamed')).toBe(false);
  const text = what();
  const asked = await press(card, words.report, { what: text, about: 'Piet' });
  expect(textOf(asked)).toContain('De FG en de vervangers zien het dan.');
  const receipt = await press(asked, words.unnamed, { what: text, about: 'Piet' });
  for (const someone of [fg, deputy, second]) await untilShown(bot, someone, idOn(receipt));
});

test('[N6] said without having been asked, it is asked first', async () => {
  const { token } = await bot.openForm(employee);
  const before = await stored();
  const data = { token, what: what(), about: 'Piet' };
  const asked = cardOf((await bot.forge(employee, 'incident.reportUnnamed', data)).body);
  expect(textOf(asked)).toContain(words.aboutTitle);
  expect(await stored()).toBe(before);
});

test('[N6] a name that was understood is not lost by another mistake, nor by time', async () => {
  const { card } = await bot.openForm(employee);
  const text = what();
  const about = `29:${fg.aadObjectId}`;
  const faulty = await press(card, words.report, { what: ' ', about });
  expect(field(faulty, 'about')).toMatchObject({ value: fg.aadObjectId });
  const before = await stored();
  const emptied = await press(faulty, words.report, { what: text, about: '' });
  expect(textOf(emptied)).toContain(words.fault.unnamed);
  bot.clock.advance(25 * 3_600_000);
  const expired = await press(emptied, words.report, { what: text, about: '' });
  expect(textOf(expired)).toContain(words.expiredTitle);
  const asked = await press(expired, words.report, { what: text, about: '' });
  expect(textOf(asked)).toContain(words.fault.unnamed);
  expect(await stored()).toBe(before);
  const receipt = await press(asked, words.report, { what: text, about });
  await withheldFromFg(idOn(receipt));
});

test('[N6] a colleague whom the organisation does not know yet is a name: withheld from that account', async () => {
  const fresh: Someone = {
    aadObjectId: '0a1b2c3d-ffff-4000-8000-000000000001',
    name: 'Nieuwe Collega',
    locale: 'nl-NL',
  };
  const { card } = await bot.openForm(employee);
  const receipt = await press(card, words.report, { what: what(), about: `29:${fresh.aadObjectId}` });
  const id = idOn(receipt);
  await untilShown(bot, fg, id);
  expect((await bot.ledger.item<{ about: string[] }>('incident|2026', id))?.state.about).toEqual([
    fresh.aadObjectId,
  ]);
});

test('[A25] the form that asks again is the same form: it has its effect once', async () => {
  const { card } = await bot.openForm(employee);
  const text = what();
  const asked = await press(card, words.report, { what: text, about: 'Piet' });
  const sent = await press(asked, words.unnamed, { what: text, about: '' });
  const twice = await press(asked, words.unnamed, { what: text, about: '' });
  expect(idOn(twice)).toBe(idOn(sent));
  expect(dataOf(asked, 'incident.report')['token']).toBe(dataOf(asked, 'incident.reportUnnamed')['token']);
});
