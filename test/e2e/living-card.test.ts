import type { BotUnderTest } from '../support/bot';
import type { Someone } from '../support/activities';
import { slipToStranger } from '../support/assessment-answers';
import {
  addTo,
  board,
  colleague,
  copiesOf,
  deputy,
  employee,
  fg,
  historyOf,
  incidentOf,
  nl,
  reported,
  startStory,
  take,
  untilItSays,
} from '../support/incident-story';
import type { Message } from '../support/person/person';
import { advised, breachOf, classified, fileOf, settled, takenBy, tasksOf } from '../support/process-story';

const { alert, along, copies, correcting, incident, mine, process, receipt, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

const [changed, elsewhere] = [copies.changed.open, copies.elsewhere.open];

/** Everything in somebody's chat about a report: whole cards, and lines that lead to one. */
function chatOf(someone: Someone, id: string) {
  const about = bot
    .person(someone)
    .messages()
    .filter(({ text }) => text.includes(id));
  const lines = about.filter((message) => message.has(changed) || message.has(elsewhere));
  return { lines, cards: about.filter((message) => !lines.includes(message)) };
}

const lineOf = (someone: Someone, id: string, title: string): Message => {
  const [line] = chatOf(someone, id).lines.filter((message) => message.has(title));
  if (!line) throw new Error(`no line "${title}"`);
  return line;
};

test('what the reporter is typing is still there when the report is taken meanwhile, and a line leads to the new card', async () => {
  const id = await reported(bot);
  const writing = await bot.person(employee).withButton(receipt.add, id).press(receipt.add);
  writing.fill(receipt.addLabel, 'Er zat ook een paspoort bij');
  await take(bot, fg, id);
  await untilItSays(bot, employee, id, changed);
  expect(writing.card.value(receipt.addLabel)).toBe('Er zat ook een paspoort bij');
  expect(lineOf(employee, id, changed).text).toContain(copies.changed.text);
  // Further changes are not announced again.
  await fileOf(bot, fg, id);
  expect(chatOf(employee, id).lines).toHaveLength(1);
  await writing.press(incident.send);
  expect(writing.text).toContain('Er zat ook een paspoort bij');
  expect(writing.text).toContain(receipt.takenTitle);
  expect(await historyOf(bot, id)).toContain('addition');
  // The card lives on where it was sent, and what was posted next to it leads there.
  expect(lineOf(employee, id, elsewhere).text).toContain(copies.elsewhere.text);
  expect(chatOf(employee, id).cards.map((each) => each.id)).toEqual([writing.id]);
});

test('a task that a deputy is typing stays while the FG goes on, and can still be added', async () => {
  const id = await takenBy(bot, fg);
  const typing = await tasksOf(bot, deputy, id);
  typing.open(process.plan).fillAll({ [process.planText]: 'De klant bellen' });
  await classified(bot, id, 'other', 'Niets aan de hand.');
  expect(typing.card.value(process.planText)).toBe('De klant bellen');
  expect(lineOf(deputy, id, changed).text).toContain(id);
  await typing.fill(process.planOwner, [fg]).press(shared.record);
  expect(typing.text).toContain('De klant bellen');
  expect((await incidentOf(bot, id)).process?.followUps.at(-1)?.text).toBe('De klant bellen');
});

test('a card that nobody types on follows as before, without a line', async () => {
  const id = await reported(bot);
  await take(bot, fg, id);
  expect(chatOf(employee, id).lines).toEqual([]);
  await untilItSays(bot, employee, id, receipt.takenTitle);
  expect(bot.person(deputy).sees(id).text).toContain(fg.name);
  expect(copiesOf(bot, deputy, id)).toBe(1);
});

test('"Bijwerken" brings the card as it is now, and the form that was left becomes a line', async () => {
  const id = await reported(bot);
  const writing = await bot.person(deputy).sees(id).press(alert.ask);
  writing.fill(alert.askLabel, 'Stond hij op slot?');
  await take(bot, fg, id);
  expect(writing.card.value(alert.askLabel)).toBe('Stond hij op slot?');
  const fresh = await lineOf(deputy, id, changed).press(changed);
  expect(fresh.text).toContain(alert.takenTitle);
  expect(writing.buttons).toEqual([elsewhere]);
  expect(chatOf(deputy, id).cards).toHaveLength(1);
});

test('who goes back has the card as it is now, and nothing is told of what they did themselves', async () => {
  const id = await takenBy(bot, fg);
  const writing = await bot.person(fg).sees(id).press(alert.ask);
  await writing.press(shared.back);
  expect(writing.has(process.handle)).toBe(true);
  await writing.answer(alert.ask, { [alert.askLabel]: 'Stond hij op slot?' }, incident.send);
  expect(chatOf(fg, id).lines).toEqual([]);
  await addTo(bot, id, 'Ja');
  expect(bot.person(fg).sees(id).text).toContain('Ja');
});

test('a card that rings anew is the one that lives: the older one is a line that leads to it', async () => {
  const id = await takenBy(bot, fg);
  await addTo(bot, id, 'Er zat een paspoort bij.');
  expect(chatOf(fg, id).cards).toHaveLength(1);
  expect(chatOf(fg, id).cards[0]?.text).toContain('Er zat een paspoort bij.');
  const older = lineOf(fg, id, elsewhere);
  await older.press(elsewhere);
  expect(older.text).toContain('Er zat een paspoort bij.');
  // Now it lives there.
  expect(chatOf(fg, id).cards.map((each) => each.id)).toEqual([older.id]);
  await addTo(bot, id, 'En een bankpas.');
  expect(chatOf(fg, id).cards).toHaveLength(1);
});

test('a number that is typed moves the card down to where it was asked for', async () => {
  const id = await takenBy(bot, fg);
  const opened = await bot.person(fg).types(id);
  expect(opened.has(process.handle)).toBe(true);
  expect(chatOf(fg, id).cards.map((each) => each.id)).toEqual([opened.id]);
  expect(chatOf(fg, id).lines).toHaveLength(1);
});

test('a form that was left open for a day is no form that anybody types on', async () => {
  const id = await reported(bot);
  const writing = await bot.person(employee).withButton(receipt.add, id).press(receipt.add);
  bot.clock.advance(24 * 3_600_000);
  await take(bot, fg, id);
  expect(writing.text).toContain(receipt.takenTitle);
  expect((await incidentOf(bot, id)).status).toBe('taken');
});

test('whom a report turns out to be about keeps nothing of it, also not what they were typing on', async () => {
  const id = await takenBy(bot, fg);
  const file = await fileOf(bot, deputy, id);
  const facts = await (await fileOf(bot, fg, id)).press(correcting.open);
  await facts
    .fillAll({ [correcting.about]: [deputy], [correcting.reason]: 'Het ging over hem' })
    .press(shared.record);
  expect(file.text).not.toContain('Loonstrook');
  expect(chatOf(deputy, id).cards.every(({ text }) => !text.includes('Loonstrook'))).toBe(true);
});

test('the reason of the board stays while the FG goes on, and decides', async () => {
  const id = await breachOf(bot, slipToStranger, { dataOf: 'optimo' });
  await advised(bot, id, 'yes');
  const typing = await bot.person(board).withButton(process.otherwise, id).press(process.otherwise);
  typing.fill(process.otherwiseReason, 'Het risico is klein.');
  await advised(bot, id, 'yes', { duty: 'subjects' });
  expect(typing.card.value(process.otherwiseReason)).toBe('Het risico is klein.');
  await typing.press(shared.record);
  expect((await incidentOf(bot, id)).process?.decisions.authority).toMatchObject({
    state: 'decided',
    notify: false,
  });
});

test('a card of something else leads to the one living card, which comes below it; so does a list, in whose place it comes', async () => {
  const id = await takenBy(bot, fg);
  const opens = mine.open(id);
  const task = {
    [process.planOwner]: deputy,
    [process.planDue]: '2026-11-25',
    [process.planText]: 'De klant bellen',
  };
  await (await tasksOf(bot, fg, id)).answer(process.plan, task, shared.record);
  const asked = bot.person(deputy).withButton(opens, 'De klant bellen');
  await asked.press(opens);
  expect(asked.text).toContain('De klant bellen');
  const living = bot.person(deputy).newest();
  expect(living.has(process.handle)).toBe(true);
  expect(
    chatOf(deputy, id)
      .cards.map((each) => each.id)
      .sort(),
  ).toEqual([asked.id, living.id].sort());
  expect(lineOf(deputy, id, elsewhere).has(elsewhere)).toBe(true);
  // Its reporter has it in place of the list.
  const list = await bot.person(employee).types('/mijn');
  await list.press(opens);
  expect(list.text).toContain(receipt.takenTitle);
  // A chat takes only so many sends at once.
  bot.clock.advance(2_000);
  await settled(bot);
  expect(chatOf(employee, id).cards.map((each) => each.id)).toEqual([list.id]);
  // And so has the colleague with read access.
  await bot.knows(colleague);
  await (
    await (await fileOf(bot, fg, id)).press(along.open)
  ).answer(along.open, { [along.who]: colleague }, along.invite);
  const own = await bot.person(colleague).types('/mijn');
  await own.press(opens);
  expect(own.text).toContain(along.title);
  bot.clock.advance(2_000);
  await settled(bot);
  expect(chatOf(colleague, id).cards.map((each) => each.id)).toEqual([own.id]);
  await lineOf(colleague, id, elsewhere).press(elsewhere);
  bot.clock.advance(2_000);
  await settled(bot);
  expect(chatOf(colleague, id).cards).toHaveLength(1);
});
