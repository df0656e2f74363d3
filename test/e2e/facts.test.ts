import type { BotUnderTest } from '../support/bot';
import { fetched } from '../support/download';
import {
  board,
  deputy,
  employee,
  fg,
  incidentOf,
  nl,
  second,
  startStory,
  wasTold,
} from '../support/incident-story';
import { eventsOf, fileOf, nextOf, takenBy } from '../support/process-story';

const { alert, correcting, form, kinds, process, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

const why = { [correcting.reason]: 'Gebeld met de melder.' };
const factsOf = async (someone: typeof fg, id: string) =>
  await (await fileOf(bot, someone, id)).press(correcting.open);

test('facts are corrected with a reason; card, clocks and proposals follow, and the history says what was before', async () => {
  const id = await takenBy(bot, fg, { noticedDate: '2026-11-23', noticedTime: '09:00', dataOf: 'client' });
  const card = await factsOf(fg, id);
  expect(card.card.value(correcting.noticedDay)).toBe('2026-11-23');
  expect(card.card.value(correcting.noticedTime)).toBe('09:00');
  const file = await card
    .fillAll({
      [correcting.kind]: kinds.names.found_print,
      [correcting.noticedDay]: '2026-11-22',
      [correcting.noticedTime]: '20:00',
      [correcting.fromDay]: '2026-11-20',
      [correcting.fromTime]: '08:00',
      [correcting.ongoing]: correcting.ongoingYes,
      [form.dataOf]: kinds.dataOf.optimo,
      [form.peopleCount]: '40',
      ...why,
    })
    .press(shared.record);
  expect(file.text).toContain(kinds.names.found_print);
  expect(file.text).toContain('wo 25 nov 2026, 20:00');
  const shown = await file.press(process.back);
  for (const words of ['zo 22 nov 2026, 20:00', correcting.ongoingYes, kinds.dataOf.optimo, '40'])
    expect(shown.text).toContain(words);
  expect(shown.open(nl.incident.details).text).toContain(`Door ${fg.name}`);
  expect((await nextOf(bot, fg, id)).text).toContain(nl.assessment.people.label);
  expect((await eventsOf(bot, id)).at(-1)).toMatchObject({
    type: 'corrected',
    by: fg.aadObjectId,
    payload: {
      reason: 'Gebeld met de melder.',
      was: { dataOf: 'client', peopleCount: null, happened: null },
      is: { kind: 'found_print', dataOf: 'optimo', peopleCount: 40 },
    },
  });
});

test('nothing is saved without a reason, with a moment that cannot be, or over what somebody else corrected', async () => {
  const id = await takenBy(bot, fg);
  // Looked up next to the card that follows the report: it stays as it was opened.
  const found = await bot.person(deputy).types(`/register ${id}`);
  const other = (await found.press(process.handle)).open(shared.more);
  await other.press(correcting.open);
  const one = await factsOf(fg, id);
  const ahead = { [correcting.noticedDay]: '2026-11-24', [correcting.noticedTime]: '09:00' };
  await one.fillAll({ ...ahead, ...why }).press(shared.record);
  expect(bot.person(fg).said).toContain('Dit moment kan niet');
  one.fillAll({ [correcting.noticedDay]: '2026-11-23', [correcting.noticedTime]: '08:00' });
  await one.fillAll({ [form.peopleCount]: 'veel' }).press(shared.record);
  expect(bot.person(fg).said).toContain(shared.notUnderstood(['veel']));
  await one.fillAll({ [form.peopleCount]: '12' }).press(shared.record);
  await other.fillAll({ [form.peopleCount]: '40', ...why }).press(shared.record);
  expect(bot.person(deputy).said).toContain('Intussen verbeterd');
  expect((await incidentOf(bot, id)).facts.peopleCount).toBe(12);
});

test('[N6] whom it turns out to be about loses card and access at once; who was wrongly named gets it', async () => {
  const id = await takenBy(bot, fg, { about: [second] }, 'Geheim van Lotte');
  expect(bot.person(second).finds(id)).toBeNull();
  expect(bot.person(deputy).sees(id).text).toContain('Geheim van Lotte');
  const card = await factsOf(fg, id);
  const named = { [correcting.about]: deputy, [correcting.notAbout]: second };
  await card.fillAll({ ...named, ...why }).press(shared.record);
  await bot.idle();
  expect(bot.person(deputy).finds(id)).toBeNull();
  expect(bot.person(deputy).finds('Geheim van Lotte')).toBeNull();
  expect((await bot.person(deputy).types(`/register ${id}`)).text).not.toContain('Geheim van Lotte');
  expect(bot.person(second).sees(id).text).toContain('Geheim van Lotte');
  expect(bot.person(second).rings(id)).toBe(1);
});

test('[N6] a copy that was opened through the register is not readable any more at its next press or look', async () => {
  const secret = 'Geheim van Lotte';
  const id = await takenBy(bot, fg, {}, secret);
  const file = (await (await bot.person(deputy).types(`/register ${id}`)).press(process.handle)).open(
    shared.more,
  );
  const tasks = await (await bot.person(deputy).types(`/register ${id}`)).press(process.handle);
  await tasks.open(shared.more).press(process.tasks);
  const looked = await bot.person(deputy).types(`/register ${id}`);
  expect(looked.text).toContain(secret);
  const card = await factsOf(fg, id);
  await card.fillAll({ [correcting.about]: deputy, ...why }).press(shared.record);
  await bot.idle();
  await looked.comeIntoView();
  // What was opened earlier is a line that led to the card, and now leads nowhere.
  const { open } = nl.copies.elsewhere;
  for (const copy of [file, tasks]) if (copy.has(open)) await copy.press(open);
  for (const copy of [looked, file, tasks]) expect(copy.text).not.toContain(id);
  expect(bot.person(deputy).finds(secret)).toBeNull();
});

test('when it happened stands in the file, and in the export of the register', async () => {
  const id = await takenBy(bot, fg);
  const told = { [correcting.fromDay]: '2026-11-20', [correcting.fromTime]: '08:00' };
  const file = await (await factsOf(fg, id)).fillAll({ ...told, ...why }).press(shared.record);
  expect(file.open(shared.more).text).toContain('Vanaf vr 20 nov 2026, 08:00');
  const list = (await bot.person(fg).types('/register')).open(nl.shared.more);
  const { bytes } = await fetched(
    bot,
    await list.answer(nl.register.export, { [nl.register.exportFormat]: 'CSV' }),
  );
  expect(bytes.toString()).toContain('Vanaf vr 20 nov 2026, 08:00');
});

test('[N6] it turns out to be about who has it: nobody has it then, and the others are called', async () => {
  const id = await takenBy(bot, deputy, {}, 'Geheim van de FG');
  const before = bot.person(second).rings(id);
  const named = { [correcting.about]: deputy };
  const card = await (await factsOf(fg, id)).fillAll({ ...named, ...why }).press(shared.record);
  expect(card.has(alert.take)).toBe(true);
  await bot.idle();
  expect(bot.person(deputy).finds(id)).toBeNull();
  expect(bot.person(second).rings(id)).toBe(before + 1);
  expect(bot.person(second).sees(id).text).toContain(`${deputy.name} behandelt deze melding niet meer`);
});

test('who took it finds it on the card, and nobody else sees a button for it there', async () => {
  const id = await takenBy(bot, fg);
  expect(bot.person(fg).sees(id).has(correcting.open)).toBe(true);
  expect(bot.person(deputy).sees(id).has(correcting.open)).toBe(false);
  for (const someone of [employee, board]) expect(wasTold(bot, someone, correcting.open)).toBe(false);
});
