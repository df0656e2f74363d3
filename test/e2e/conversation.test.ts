import type { BotUnderTest } from '../support/bot';
import {
  addTo,
  askReporter,
  colleague,
  deputy,
  employee,
  fg,
  fromYourAbility,
  handlers,
  historyOf,
  incidentOf,
  nl,
  numberOn,
  openForm,
  openOwn,
  reported,
  startStory,
  take,
  wasTold,
  withdraw,
} from '../support/incident-story';
import type { Message } from '../support/person/person';

const { receipt: texts, incident } = nl;

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
  await bot.knows(colleague, fromYourAbility);
});
afterAll(async () => {
  await bot.stop();
});

const remarksOf = async (id: string) =>
  (await incidentOf(bot, id)).remarks.map(({ kind, text }) => [kind, text]);

/** What a handler reads of a report, with its details. */
const readBy = (someone: typeof fg, id: string): string =>
  bot.person(someone).sees(id).open(incident.details).text;

/** The reporter's own report, opened from the list. */
const mine = (id: string, someone = employee): Promise<Message> => openOwn(bot, someone, id);

test('[A5] the reporter adds something later: it rings with those who act, and with nobody else once it is taken', async () => {
  const id = await reported(bot);
  const rings = () => handlers.map((someone) => bot.person(someone).rings(id));
  const first = rings();
  await addTo(bot, id, 'Het was de blauwe tas');
  expect(rings()).toEqual(first.map((count) => count + 1));
  for (const someone of handlers) expect(readBy(someone, id)).toContain('Het was de blauwe tas');
  await take(bot, deputy, id);
  const before = rings();
  const receipt = await addTo(bot, id, 'Gevonden bij de balie');
  expect(receipt.open(incident.details).text).toContain('Gevonden bij de balie');
  expect(readBy(deputy, id)).toContain('Gevonden bij de balie');
  const place = handlers.indexOf(deputy);
  expect(rings()).toEqual(before.map((count, at) => (at === place ? count + 1 : count)));
  expect(await remarksOf(id)).toEqual([
    ['addition', 'Het was de blauwe tas'],
    ['addition', 'Gevonden bij de balie'],
  ]);
});

test('[A5] [A12] question, answer, mistake and withdrawal pass through the bot, each once and in the history', async () => {
  const id = await reported(bot);
  await take(bot, fg, id);
  await askReporter(bot, fg, id, 'Stond de laptop op slot?');
  const question = bot.person(employee).sees('Stond de laptop op slot?', texts.questionTitle);
  await question.answer(texts.answer, { [texts.answerLabel]: 'Ja, met een pincode' }, incident.send);
  expect(readBy(fg, id)).toContain('Ja, met een pincode');
  // On another device, which does not show the answer to the press.
  const elsewhere = bot.person(employee, 'submit').sees('Stond de laptop op slot?', texts.answered);
  expect(elsewhere.buttons).toEqual([]);
  await (await mine(id)).open(incident.details).press(texts.mistake);
  expect(readBy(fg, id)).toContain('dit was een vergissing');
  await withdraw(bot, fg, id, 'Laptop lag thuis');
  expect(readBy(deputy, id)).toContain('Laptop lag thuis');
  expect(await historyOf(bot, id)).toEqual([
    'reported',
    'taken',
    'question',
    'answer',
    'mistake',
    'withdrawn',
  ]);
  const history = await bot.ledger.history('incident|2026', id);
  const by = fg.aadObjectId;
  expect(history.map((entry) => entry.by)).toEqual([null, by, by, null, null, by]);
  const closed = await mine(id);
  expect(closed.text).toContain(texts.withdrawnTitle);
  expect(closed.has(texts.add)).toBe(false);
});

test('nothing written: said beside the card, which stays as it was typed', async () => {
  const id = await reported(bot);
  const receipt = await addTo(bot, id, '  ');
  expect(bot.person(employee).said).toContain('Nog leeg');
  expect(receipt.card.value(texts.addLabel)).toBe('  ');
  expect(await remarksOf(id)).toEqual([]);
});

test('/mijn lists the own reports, newest first, and opens the receipt; nobody sees those of another', async () => {
  const reports = [];
  for (const what of ['Eerste van mij', 'Tweede van mij'])
    reports.push(await reported(bot, what, {}, fromYourAbility));
  const [first = '', second = ''] = reports;
  const { text } = await bot.person(fromYourAbility).types('/mijn');
  expect(text).toContain(second);
  expect(text.indexOf(second)).toBeLessThan(text.indexOf(first));
  const opened = await mine(first, fromYourAbility);
  expect(opened.open(incident.details).text).toContain('Eerste van mij');
  expect((await bot.person(colleague).types('mijn')).text).toContain(nl.mine.nothing);
});

test('a client without Action.Execute is served too: the message its card stands in becomes the answer', async () => {
  const old = bot.person(employee, 'submit');
  await old.types('/incident');
  const form = old.withButton(nl.form.report);
  await form.fill(nl.form.what, 'Vanaf mijn oude telefoon').press(nl.form.report);
  expect(form.text).toContain(texts.title);
  expect(bot.person(fg).sees(numberOn(form)).text).toContain('Vanaf mijn oude telefoon');
  expect(wasTold(bot, colleague, 'Vanaf mijn oude telefoon')).toBe(false);
});

test('the form that was asked for again is the newest, and its words are its own', async () => {
  const first = (await openForm(bot)).fill(nl.form.what, 'Eerste formulier');
  const next = await openForm(bot);
  expect(next.card.value(nl.form.what)).toBe('');
  expect(numberOn(await first.press(nl.form.report))).not.toBe(
    numberOn(await next.fill(nl.form.what, 'Twee').press(nl.form.report)),
  );
});
