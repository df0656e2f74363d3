import { type BotUnderTest, holder } from '../support/bot';
import {
  attendance,
  close,
  colleague,
  employee,
  fromYourAbility,
  keeper,
  nl,
  openRecord,
  passTo,
  plan,
  seatOf,
  session,
  signUp,
  startTraining,
  trainer,
  trainingList,
} from '../support/training-story';

/** In the room: who can be ticked however many are invited, and who stands there with the code. */

const { training, trainingLists: lists, shared } = nl;
const admin = holder('admin');

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startTraining();
});
afterEach(async () => {
  await bot.stop();
});

/** As many new colleagues, in the list that the administrator pastes. */
async function hires(from: number, until: number): Promise<void> {
  await bot.knows(admin);
  const staff = await (await trainingList(bot, admin)).press(lists.staff);
  const lines = Array.from({ length: until - from }, (_, place) => {
    const at = String(from + place).padStart(4, '0');
    return `0a1b2c3d-0000-4000-9000-00000000${at};Medewerker ${at};optimo-erp`;
  });
  const csv = ['aadObjectId;name;company', ...lines].join('\n');
  await (await staff.fill(lists.staffLabel, csv).press(lists.staffCheck)).press(lists.staffApply);
}

test('[D17] whoever is invited is found and ticked, forty people and 118: in pages, who signed up or came with the code first', async () => {
  await hires(0, 28);
  const id = await session(bot, { outside: 'Ria Extern' });
  await signUp(bot, employee, id);
  await passTo(bot, '2026-12-10T09:05Z');
  const forty = await attendance(bot, id);
  expect(forty.text).toContain(lists.invitedCounts(40, lists.counts(0, 1, 0)));
  expect(forty.card.choices(shared.present)).toHaveLength(40);
  expect(forty.has(lists.next)).toBe(false);
  await hires(28, 106);
  const list = await attendance(bot, id);
  expect(list.text).toContain(lists.invitedCounts(118, lists.counts(0, 1, 0)));
  expect(list.text).toContain(lists.attendancePage(1, 3));
  expect(list.text).not.toContain(lists.nobody);
  expect(list.card.choices(shared.present)[0]).toBe(`${employee.name} · ${training.badge.seated}`);
  const seen = [...list.card.choices(shared.present)];
  await list.fill(shared.present, [employee]).press(lists.next);
  const [, code = ''] = /Code: (\w{6})/.exec(list.text) ?? [];
  seen.push(...list.card.choices(shared.present));
  const [, second = ''] = list.card.choices(shared.present);
  await list.fill(shared.present, second).press(shared.save);
  expect(list.text).toContain(lists.attendancePage(2, 3));
  const ticked = list.card.value(shared.present);
  expect(ticked).not.toBe('');
  // Somebody at the end of the list comes with the code: everybody else moves one place on, and nobody loses a tick.
  bot.clock.advance(60_000);
  const card = await openRecord(bot, keeper, id);
  await card.answer(training.enterCode, { [training.codeLabel]: code }, training.sendCode);
  bot.clock.advance(60_000);
  await list.press(lists.next);
  expect(list.text).toContain(lists.attendancePage(3, 3));
  expect(list.text).toContain(lists.counts(3, 1, 0));
  seen.push(...list.card.choices(shared.present));
  // Round again: who came with the code stands in front, and what was ticked is ticked.
  await list.press(lists.next);
  expect(list.card.choices(shared.present)).toContain(`${keeper.name} · ${lists.byCode}`);
  seen.push(...list.card.choices(shared.present));
  expect(new Set(seen.map((title) => title.split(' · ')[0])).size).toBe(118);
  expect(list.card.value(shared.present).split(',').sort()).toEqual(
    [employee.aadObjectId, keeper.aadObjectId].sort(),
  );
  await list.press(lists.next);
  expect(list.card.value(shared.present)).toBe(ticked);
  await list.press(lists.previous);
  expect(list.text).toContain(lists.attendancePage(1, 3));
  expect(list.has(lists.previous)).toBe(false);
  expect(list.card.choices(shared.present)).toContain(`${keeper.name} · ${lists.byCode}`);
});

test('[D17] who types the code and was not invited reads whom to ask; whoever was is there; nothing is said without the right code', async () => {
  const id = await session(bot, { audience: [], people: [employee, colleague], title: 'Geheim onderwerp' });
  const early = await bot.person(keeper).types(`/training ${id}`);
  expect(early.text).toContain(lists.uninvited.inTheRoom);
  expect(early.text).toBe((await bot.person(keeper).types('/training KS-0099')).text);
  await passTo(bot, '2026-12-10T09:05Z');
  const [, code = ''] = /Code: (\w{6})/.exec((await attendance(bot, id)).text) ?? [];
  for (const typed of [`/training ${code}`, `/training ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`]) {
    const asks = await bot.person(keeper).types(typed);
    expect(asks.text).toContain(lists.uninvited.ask(trainer.name));
    expect(asks.text).not.toContain('Geheim');
    expect(asks.text).not.toContain(id);
  }
  expect(await seatOf(bot, id, keeper)).toBeUndefined();
  // Who only shares the floor hears what everybody from elsewhere hears.
  expect((await bot.person(fromYourAbility).types(`/training ${code}`)).text).toContain(
    shared.notice.trainingOnlyGroup[0],
  );
  const wrong = await bot.person(keeper).types('/training 222222');
  expect(wrong.text).toContain(shared.notice.wrongCode[0]);
  expect(wrong.text).not.toContain(trainer.name);
  // A word behind the command is no code.
  expect((await bot.person(keeper).types('/training cursus')).text).toContain(lists.mineTitle);
  const there = await bot.person(employee).types(`/training ${code.toLowerCase()}`);
  expect(there.text).toContain(training.seat.attended);
  expect(await seatOf(bot, id, employee)).toMatchObject({ status: 'attended', how: 'code' });
  // Whoever gives it is no participant.
  expect((await bot.person(trainer).types(`/training ${code}`)).has(training.attendance)).toBe(true);
  expect(await seatOf(bot, id, trainer)).toBeUndefined();
  await passTo(bot, '2026-12-10T12:00Z');
  const late = await bot.person(keeper).types(`/training ${code}`);
  expect(late.text).toContain(shared.notice.wrongCode[0]);
  expect(late.text).not.toContain(trainer.name);
});

test('[D1] [D17] who organises what somebody from outside gives has its list at hand on the day and after, and its card first', async () => {
  const id = await session(bot, { outside: 'Ria Extern' });
  expect((await openRecord(bot, trainer, id)).has(training.attendance)).toBe(true);
  // Whoever is invited as well comes as the others do.
  await signUp(bot, trainer, id);
  await passTo(bot, '2026-12-10T09:05Z');
  const mine = await bot.person(trainer).types('/training');
  expect(mine.text).toContain(lists.youOrganise('AVG voor iedereen'));
  const arriving = await (await bot.person(trainer).types('/training')).press(training.enterCode);
  expect(arriving.text).toContain(training.arrivalTitle);
  expect((await mine.press(training.attendance)).text).toContain(lists.attendanceTitle);
  expect((await openRecord(bot, trainer, id)).text).toContain(training.managedTitle);
  expect((await bot.person(trainer).types('/mijn')).text).toContain(lists.organisesIt);
  await passTo(bot, '2026-12-10T12:05Z');
  await (await bot.person(trainer).types('/training')).press(training.attendance);
  await close(bot, id);
  const after = await bot.person(trainer).types('/training');
  expect(after.text).toContain(nl.mine.gave(1));
  expect((await openRecord(bot, trainer, id)).has(training.attendance)).toBe(true);
});

test('[D6] a session for today after the round of the day: who makes it reads that nobody is told in time, and what to do', async () => {
  await session(bot, { title: 'Eerder gepland', mandatory: false });
  await passTo(bot, '2026-11-23T10:00Z');
  bot.person(employee).sees('Eerder gepland');
  const card = await plan(bot, { day: '2026-11-23', from: '14:00', until: '15:00', deadline: '' });
  expect(card.text).toMatch(new RegExp(training.unheardTitle(0).replace('0', '[1-9]\\d*')));
  expect(card.text).toContain(training.unheard);
  expect(card.text).not.toContain(training.progress.later(5));
  // Tomorrow’s is in time for everybody.
  const later = await plan(bot, { day: '2026-11-25', deadline: '' });
  expect(later.text).not.toContain(training.unheard);
});

test('[D17] completing says of nobody that they were all there where nobody signed up, and names who was taken off', async () => {
  const id = await session(bot);
  await passTo(bot, '2026-12-10T09:05Z');
  const list = await attendance(bot, id);
  const [, code = ''] = /Code: (\w{6})/.exec(list.text) ?? [];
  bot.clock.advance(60_000);
  await bot.person(employee).types(`/training ${code}`);
  bot.clock.advance(60_000);
  await list.press(shared.save);
  bot.clock.advance(60_000);
  await list.fill(shared.present, []).press(lists.close);
  await list.fill(lists.takeAwayWhy, 'Was er niet').press(lists.takeAway);
  expect(list.text).toContain(lists.closeAsk(0));
  expect(list.text).toContain(lists.closeTakenOff([employee.name], 0));
  expect(list.text).not.toContain(lists.closeAbsent(0));
});
