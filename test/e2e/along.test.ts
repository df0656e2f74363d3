import type { Someone } from '../support/activities';
import { type BotUnderTest, textOf } from '../support/bot';
import { fetched } from '../support/download';
import { FileHost, picture } from '../support/file-host';
import {
  colleague,
  deputy,
  employee,
  fg,
  fromYourAbility,
  incidentOf,
  nl,
  officeManager,
  startStory,
  withdraw,
} from '../support/incident-story';
import { classified, closed, eventsOf, fileOf, takenBy } from '../support/process-story';
import type { Message } from '../support/person/person';

const { along, correcting, evidence, incident, mine, process, shared } = nl;
const secret = 'De loonlijst lag op straat';

let bot: BotUnderTest;
let host: FileHost;
beforeEach(async () => {
  host = await FileHost.start();
  bot = await startStory({
    environment: { PUBLIC_URL: 'https://veilig.example/', EVIDENCE_HOSTS: '127.0.0.1' },
  });
  await bot.knows(colleague, officeManager, fromYourAbility);
});
afterEach(async () => {
  await bot.stop();
  await host.stop();
});

const screenOf = async (someone: Someone, id: string): Promise<Message> =>
  await (await fileOf(bot, someone, id)).press(along.open);
const letIn = async (by: Someone, whom: Someone, id: string): Promise<Message> =>
  await (await screenOf(by, id)).answer(along.open, { [along.who]: whom }, along.invite);

test('a colleague is let in to the whole of one report: told to both, logged, and nothing can be done with it', async () => {
  const id = await takenBy(bot, fg, { done: 'Ik belde de klant' }, secret);
  const ringsOfFg = bot.person(fg).rings(id);
  const screen = await letIn(deputy, colleague, id);
  expect(screen.text).toContain(along.since(deputy.name, '').slice(0, -1).trim());
  expect(bot.person(fg).rings(id)).toBe(ringsOfFg + 1);
  expect(bot.person(fg).sees(id).open(incident.details).text).toContain(colleague.name);
  const card = bot.person(colleague).sees(id);
  expect(card.text).toContain(secret);
  expect(card.text).toContain(along.title);
  expect(card.buttons).toEqual([process.file, process.clients, process.tasks, incident.details]);
  expect(card.open(incident.details).text).toContain('Ik belde de klant');
  for (const part of [process.file, process.clients, process.tasks]) {
    const shown = await card.press(part);
    expect(shown.text).toContain(id);
    expect(shown.buttons.filter((title) => ![process.back, shared.more].includes(title))).toEqual([]);
    await shown.press(process.back);
  }
  expect(await eventsOf(bot, id)).toContainEqual({
    type: 'invited',
    by: deputy.aadObjectId,
    payload: { persons: [colleague.aadObjectId] },
  });
  // Found again by somebody who lost the card.
  const found = await bot.person(colleague).types('/mijn');
  expect((await found.press(mine.open(id))).text).toContain(secret);
});

test('it is taken back with one press: both are told, and no copy can be read any more', async () => {
  const id = await takenBy(bot, fg, {}, secret);
  await letIn(fg, colleague, id);
  const found = await bot.person(colleague).types('/mijn');
  await (await found.press(mine.open(id))).press(process.file);
  const rings = bot.person(colleague).rings(id);
  const screen = await (await screenOf(fg, id)).press(along.end);
  expect(screen.text).toContain(along.nobody);
  expect(bot.person(colleague).rings(id)).toBe(rings + 1);
  expect(bot.person(colleague).sees(id).text).toContain(along.endedTitle);
  // What replaced the list is gone with it.
  expect(found.text).toContain(along.endedTitle);
  expect(bot.person(colleague).finds(secret)).toBeNull();
  expect((await bot.person(colleague).types('/mijn')).text).not.toContain(id);
  expect(await incidentOf(bot, id)).toMatchObject({ invited: [{ ended: { why: 'takenBack' } }] });
  // And they can be given access again.
  await letIn(fg, colleague, id);
  expect(bot.person(colleague).sees(secret).text).toContain(along.title);
});

test('[A10] nobody of a guest company, nobody it is about, and nobody who sees it already can be let in', async () => {
  const id = await takenBy(bot, fg, { about: [officeManager] }, secret);
  const screen = await screenOf(fg, id);
  const offered = screen.open(along.open).card.choices(along.who);
  expect(offered).toContain(colleague.name);
  for (const { name } of [officeManager, fromYourAbility, fg, deputy]) expect(offered).not.toContain(name);
  for (const someone of [officeManager, fromYourAbility, deputy]) {
    await screen.fill(along.who, someone).press(along.invite);
    expect(bot.person(fg).said).toContain('Kies een collega van Optimo Groep');
  }
  expect((await incidentOf(bot, id)).invited).toBeUndefined();
});

test('[A10] until it is over: closing and withdrawing end it, and it turns out to be about them', async () => {
  const one = await takenBy(bot, fg, { dataOf: 'optimo' }, secret);
  await letIn(fg, colleague, one);
  await classified(bot, one, 'other', 'Niets aan de hand.');
  await closed(bot, one);
  expect(bot.person(colleague).sees(one).text).toContain(along.endedTitle);
  const two = await takenBy(bot, fg, {}, secret);
  await letIn(fg, colleague, two);
  await (await fileOf(bot, fg, two)).press(process.back);
  await withdraw(bot, fg, two, 'Vergissing');
  expect(bot.person(colleague).sees(two).text).toContain(along.endedTitle);
  const three = await takenBy(bot, fg, {}, secret);
  await letIn(fg, colleague, three);
  const facts = await (await fileOf(bot, fg, three)).press(correcting.open);
  await facts
    .fillAll({ [correcting.about]: colleague, [correcting.reason]: 'Gezien door een collega.' })
    .press(shared.record);
  await bot.idle();
  expect(bot.person(colleague).finds(three)).toBeNull();
  expect(bot.person(colleague).finds(secret)).toBeNull();
});

test('[A10] files open by a link of their own, for who looks along and nobody else', async () => {
  const id = await takenBy(bot, fg, {}, secret);
  const downloadUrl = host.put('/foto.png', { bytes: picture() });
  const received = await bot.person(fg).sendsFiles([{ name: 'foto.png', downloadUrl }]);
  const choice = received.card.choices(evidence.choose).find((each) => each.startsWith(id)) ?? '';
  await received.fill(evidence.choose, choice).press(evidence.attach);
  await letIn(fg, colleague, id);
  const card = bot.person(colleague).sees(id).open(incident.details);
  const files = await card.press(evidence.title);
  const { bytes } = await fetched(bot, await files.press(shared.open));
  expect(bytes.equals(picture())).toBe(true);
  const [held] = (await incidentOf(bot, id)).evidence ?? [];
  for (const someone of [employee, officeManager, fromYourAbility]) {
    for (const verb of ['along', 'alongFetch']) {
      const data = { incident: id, part: 'file', id: held?.id ?? '' };
      const { body } = await bot.forge(someone, `incident.${verb}`, data);
      expect(textOf(body)).not.toContain(secret);
      expect(textOf(body)).not.toContain(nl.download.link);
    }
  }
});
