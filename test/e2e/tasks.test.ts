import type { Someone } from '../support/activities';
import type { BotUnderTest } from '../support/bot';
import { colleague, deputy, fg, nl, startStory } from '../support/incident-story';
import { passTo, takenBy, tasksOf } from '../support/process-story';

const { nudges, process: texts, shared } = nl;
const ours = { dataOf: 'optimo' } as const;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
  await bot.knows(colleague);
});
afterEach(async () => {
  await bot.stop();
});

test('[A23] a task goes to somebody else, or to another day: who gets it is called, who had it has it no more', async () => {
  const id = await takenBy(bot, fg, ours);
  const planned = {
    [texts.planOwner]: colleague,
    [texts.planDue]: '2026-11-25',
    [texts.planText]: 'Etiketten nakijken',
  };
  const tasks = await (await tasksOf(bot, fg, id)).answer(texts.plan, planned, shared.record);
  await tasks.open(shared.more).answer(texts.replan, { [texts.replanDue]: '2026-11-22' }, shared.record);
  expect(bot.person(fg).said).toContain('Dit moment kan niet');
  const moved = { [texts.replanOwner]: deputy, [texts.replanDue]: '2026-11-27' };
  await tasks.answer(texts.replan, moved, shared.record);
  expect(tasks.text).toContain(texts.taskLine(deputy.name, 'vr 27 nov 2026'));
  expect(bot.person(deputy).sees('Etiketten nakijken').text).toContain(id);
  await bot.idle();
  expect(bot.person(colleague).finds('Etiketten nakijken')).toBeNull();
  expect((await bot.person(colleague).types('/mijn')).text).not.toContain(id);
  expect((await bot.person(deputy).types('/mijn')).text).toContain('Etiketten nakijken');
});

test('[A23] a task comes to its owner, who sees that task and nothing of the incident; in the summary of each working day until it is done', async () => {
  const id = await takenBy(bot, fg, ours, 'Geheime zaak van de FG');
  const task = {
    [texts.planOwner]: colleague,
    [texts.planDue]: '2026-11-25',
    [texts.planText]: 'Etiketten nakijken',
  };
  await (await tasksOf(bot, fg, id)).answer(texts.plan, task, shared.record);
  const owner = bot.person(colleague);
  const { text } = owner.sees(id);
  expect(text).toContain('Etiketten nakijken');
  expect(text).not.toContain('Geheime zaak');
  expect(owner.rings(id)).toBe(1);
  await passTo(bot, '2026-11-24T10:00:00Z');
  expect(owner.rings(id)).toBe(1);
  await passTo(bot, '2026-11-25T08:01:00Z');
  expect(owner.rings(id)).toBe(2);
  const summary = owner.sees(nudges.kind.taskDue.text(''));
  expect(summary.text).toContain('Etiketten nakijken');
  await passTo(bot, '2026-11-26T08:01:00Z');
  expect(owner.rings(id)).toBe(3);
  expect(owner.newest().text).toContain(nudges.kind.taskLate.text('wo 25 nov 2026'));
  const card = await owner.newest().press(nudges.open);
  expect(card.text).not.toContain('Geheime zaak');
  const done = await card.answer(texts.taskFinish, {});
  expect(done.text).toContain('Gedaan door');
  expect((await tasksOf(bot, fg, id)).text).toContain(`Gedaan door ${colleague.name}`);
  await passTo(bot, '2026-11-27T08:01:00Z');
  expect(owner.rings(id)).toBe(3);
});

test('[A23] `/taken`: the tasks of all reports, for who handles them, what is late first, each leading to its own', async () => {
  const [one, two] = [await takenBy(bot, fg, ours), await takenBy(bot, deputy, ours)];
  const about = await takenBy(bot, fg, { ...ours, about: [deputy] }, 'Over de vervanger');
  const planned = async (id: string, someone: Someone, due: string, words: string) =>
    await (
      await tasksOf(bot, someone, id)
    ).answer(
      texts.plan,
      { [texts.planOwner]: colleague, [texts.planDue]: due, [texts.planText]: words },
      shared.record,
    );
  await planned(one, fg, '2026-11-24', 'Etiketten nakijken');
  await planned(two, deputy, '2026-11-27', 'Klant bellen');
  await planned(about, fg, '2026-11-27', 'Gesprek voeren');
  await passTo(bot, '2026-11-26T08:01:00Z');
  const all = await bot.person(fg).types('/taken');
  const order = [texts.late, 'Etiketten nakijken', texts.dueToday, 'Klant bellen', 'Gesprek voeren'];
  const places = order.map((words) => all.text.indexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  const seen = (await bot.person(deputy).types('taken')).text;
  expect(seen).toContain('Klant bellen');
  expect(seen).not.toContain('Gesprek voeren');
  const tasks = await all.press(texts.taskAt(1, one));
  expect(tasks.text).toContain('Etiketten nakijken');
  const back = await tasks.open(shared.more).press(texts.allTasks);
  expect(back.below.text).toContain('Klant bellen');
  expect((await bot.person(colleague).types('/taken')).text).toContain('Dit is niet voor jou');
});
