import { type BotUnderTest, holder } from '../support/bot';
import {
  attendance,
  employee,
  keeper,
  nl,
  openRecord,
  passTo,
  session,
  signUp,
  startTraining,
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
});
