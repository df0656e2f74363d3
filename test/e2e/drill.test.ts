import { Register } from '../../services/register/register';
import type { BotUnderTest } from '../support/bot';
import { fetched, unpacked } from '../support/download';
import { organisation } from '../support/incident-scene';
import {
  board,
  deputy,
  employee,
  fg,
  handlers,
  nl,
  numberOn,
  reported,
  startStory,
  take,
  wasTold,
} from '../support/incident-story';
import type { Message } from '../support/person/person';
import { keeper, substitute } from '../support/kluis-story';
import { clientsOf, fileOf, moreOf, nextOf, passTo, takenBy, tasksOf } from '../support/process-story';

const { drill: texts, process, register, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory({ environment: { PUBLIC_URL: 'https://veilig.example/' } });
});
afterEach(async () => {
  await bot.stop();
});

const drills = 'drill|2026';

/** Started by the FG. @returns its number. */
async function drilled(): Promise<string> {
  const form = await bot.person(fg).types('/oefening map met loonstroken kwijt');
  return numberOn(await form.fill(texts.storyLabel, 'Map met loonstroken kwijt').press(texts.start));
}

test('[A30] [N14] a drill goes to FG and deputies like a report, marked on every card, in numbers of its own', async () => {
  const real = await reported(bot);
  const id = await drilled();
  expect(id).toBe('OEF-2026-0001');
  for (const someone of handlers) expect(bot.person(someone).sees(id).text).toContain(texts.marked);
  expect(await reported(bot, 'Nog een echte')).toBe(real.replace('0001', '0002'));
  expect((await take(bot, deputy, id)).text).toContain('Oefening');
  const screens: readonly ((...of: Parameters<typeof fileOf>) => Promise<Message>)[] = [
    fileOf,
    nextOf,
    clientsOf,
    tasksOf,
  ];
  for (const screen of screens) expect((await screen(bot, deputy, id)).text).toContain('Oefening');
});

test('[A30] [N14] it has no clock, stands in no list, export or figure of the register, and rings nobody about a term', async () => {
  const id = await drilled();
  await take(bot, fg, id);
  expect((await bot.ledger.item(drills, id))?.due ?? null).toBeNull();
  expect((await fileOf(bot, fg, id)).text).not.toContain(process.clock.authority);
  const looks = async (): Promise<Message> => await bot.person(fg).types('/register');
  expect((await looks()).text).not.toContain(id);
  const list = { [register.lookLabel]: register.view.open };
  expect((await (await looks()).open(shared.more).answer(register.look, list)).text).not.toContain(id);
  expect((await bot.person(fg).types('/register loonstroken')).text).not.toContain(id);
  const figures = await (await looks()).open(shared.more).press(register.figures);
  expect(figures.text).toContain('0 meldingen');
  const all = new Register(bot.ledger, () => organisation, bot.clock);
  expect(await all.within(new Date('2026-01-01'), new Date('2027-01-01'), fg.aadObjectId)).toEqual([]);
  await passTo(bot, '2026-11-30T09:00:00Z');
  expect(wasTold(bot, fg, process.callTitle)).toBe(false);
});

test('[A30] [N14] it ends without a classification and tells how long everything took', async () => {
  const id = await drilled();
  bot.clock.advance(3 * 60_000);
  await bot.person(deputy).sees(id).comeIntoView();
  bot.clock.advance(4 * 60_000);
  await take(bot, deputy, id);
  const file = await fileOf(bot, deputy, id);
  expect(file.text).toContain(`${deputy.name}: na 3 minuten`);
  expect(file.text).toContain(`${deputy.name}: na 7 minuten`);
  bot.clock.advance(60 * 60_000);
  expect((await file.press(process.close)).text).toContain(`${deputy.name}: na 67 minuten`);
  // Participants find it again from their own card, as long as that is in the chat.
  expect((await fileOf(bot, fg, id)).text).toContain(`${deputy.name}: na 67 minuten`);
  // A real report cannot be closed that way.
  const real = await takenBy(bot, fg);
  expect((await moreOf(bot, fg, real)).has(process.close)).toBe(false);
});

test('[N14] it is found afterwards: in a list and a search of its own, by its number, and in the evidence pack', async () => {
  await reported(bot, 'Map met loonstroken kwijt, en echt');
  const id = await drilled();
  bot.clock.advance(7 * 60_000);
  await take(bot, deputy, id);
  await (await fileOf(bot, deputy, id)).press(process.close);
  const form = await bot.person(fg).types('/oefening');
  const list = await form.press(texts.earlier);
  expect(list.text).toContain(`${texts.title} · ${id}`);
  expect(list.text).not.toContain('INC-');
  // Deputies get to it from the register.
  const look = { [register.lookLabel]: register.view.drills };
  const shown = (await bot.person(deputy).types('/register')).open(shared.more);
  expect((await shown.answer(register.look, look)).text).toContain(id);
  const found = await shown
    .open(shared.more)
    .answer(shared.search, { [register.searchDrillsLabel]: 'loonstroken' });
  expect(found.text).toContain(id);
  expect(found.text).not.toContain('INC-');
  expect((await found.fill(shared.whichReport, id).press(shared.open)).text).toContain(texts.marked);
  expect((await bot.person(deputy).types(`/register ${id}`)).text).toContain(texts.marked);
  const pack = (await bot.person(fg).types('/register')).open(shared.more).open(register.export);
  pack.fill(register.exportFrom, '2026-11-01').fill(register.exportUntil, '2026-11-30');
  const { bytes } = await fetched(bot, await pack.press(register.pack.send));
  const sheet = unpacked(bytes)[register.pack.files.drills]?.toString('utf8') ?? '';
  const line = sheet.split('\r\n').find((each) => each.includes(id)) ?? '';
  expect(line).toContain('Map met loonstroken kwijt');
  expect(line).toContain(`;7;"${deputy.name}";`);
  // In no count.
  const figures = await (await bot.person(fg).types('/register')).open(shared.more).press(register.figures);
  expect(figures.text).toContain('1 melding');
});

test('[B5] [N14] a drill of the safe goes its whole way, marked everywhere, in no list of what is real, and is found again', async () => {
  await bot.knows(keeper, substitute);
  const { kluis, kluisForm, kluisLists, shared } = nl;
  const form = await (await bot.person(fg).types('/oefening')).press(texts.safe);
  expect(form.text).toContain(texts.marked);
  const asked = await form.press(kluisForm.practise);
  const id = 'OEF-KL-0001';
  expect(asked.text).toContain(id);
  const custody = bot.person(keeper).sees(id);
  expect(custody.text).toContain(texts.marked);
  await custody.press(kluis.keeper.approve);
  await bot.person(keeper).sees(id).press(kluis.keeper.issue);
  // None of it appears among what is really out, wherever one looks.
  const overview = await bot.person(keeper).types('/kluis');
  expect(overview.text).toContain(kluisLists.outTitle(0));
  expect((await bot.person(fg).types('/mijn')).text).not.toContain(id);
  const mine = bot.person(fg).sees(id).open(nl.incident.details).open(kluis.borrower.lose);
  await mine.press(kluis.borrower.loseSend);
  // Its loss is a drill of an incident too.
  bot.person(deputy).sees('OEF-2026-0001', texts.marked);
  expect(await bot.ledger.list('incident|2026', 'item|')).toEqual([]);
  // The office manager practises with her deputy, right to the end.
  const own = await overview.open(shared.more).press(texts.safe);
  await own.press(kluisForm.practise);
  const second = 'OEF-KL-0002';
  for (const title of [kluis.keeper.approve, kluis.keeper.issue])
    await bot.person(substitute).sees(second).press(title);
  await bot.person(keeper).sees(second).press(kluis.borrower.handIn);
  await bot.person(substitute).sees(second).press(kluis.keeper.takeBack);
  // Whoever has the number has the card; the FG has the list, the search and the pack.
  expect((await bot.person(keeper).types(second)).text).toContain(kluis.borrower.backTitle);
  const list = await (await bot.person(fg).types('/oefening')).press(texts.earlier);
  for (const said of [id, second, 'OEF-2026-0001', kluis.status.back]) expect(list.text).toContain(said);
  list.open(shared.more);
  const found = await list.answer(shared.search, { [register.searchDrillsLabel]: keeper.name });
  expect(found.text).toContain(second);
  expect(found.text).not.toContain(id);
  expect((await found.fill(shared.whichReport, second).press(shared.open)).text).toContain(texts.marked);
  const pack = (await bot.person(fg).types('/register')).open(shared.more).open(register.export);
  pack.fill(register.exportFrom, '2026-11-01').fill(register.exportUntil, '2026-11-30');
  const files = unpacked((await fetched(bot, await pack.press(register.pack.send))).bytes);
  expect(files[register.pack.files.safeDrills]?.toString('utf8')).toContain(second);
  expect(files[register.pack.files.safe]?.toString('utf8')).not.toContain('OEF-');
});

test('[N14] [N15] only the FG starts one', async () => {
  for (const someone of [employee, deputy, board])
    expect((await bot.person(someone).types('/oefening')).text).toContain('Dit is niet voor jou');
  expect(await bot.ledger.list(drills, 'item|')).toEqual([]);
});

test('[A25] [N14] it starts once however often it is pressed', async () => {
  const form = await bot.person(fg).types('/oefening');
  const sent = form.card.press(texts.start);
  for (let time = 0; time < 2; time += 1) await bot.person(fg).carryOut(form.id, sent);
  expect(await bot.ledger.list(drills, 'item|')).toHaveLength(1);
});
