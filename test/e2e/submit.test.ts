import { idOn } from '../support/incident-story';
import * as incidents from '../support/incident-story';
import * as kluis from '../support/kluis-story';
import { nl } from '../support/person/words';
import * as training from '../support/training-story';
import * as visits from '../support/visit-story';

/** The main road of every flow in a client without Action.Execute: a press is a message with a value. */
const options = { client: 'submit' } as const;

test('a report: to the FG, taken, asked about, answered', async () => {
  const bot = await incidents.startStory(options);
  const id = idOn((await incidents.report(bot)).text);
  await incidents.take(bot, incidents.fg, id);
  expect(bot.person(incidents.employee).sees(id).text).toContain(incidents.fg.name);
  await incidents.askReporter(bot, incidents.fg, id, 'Stond er een wachtwoord op?');
  const { receipt, incident } = nl;
  const asked = bot.person(incidents.employee).sees('Stond er een wachtwoord op?');
  await asked.answer(receipt.answer, { [receipt.answerLabel]: 'Ja, en versleuteld' }, incident.send);
  bot.person(incidents.fg).sees(id).open(incident.details);
  expect(bot.person(incidents.fg).sees(id).text).toContain('Ja, en versleuteld');
  await bot.stop();
});

test('the safe: asked, approved, handed out, brought back, locked up', async () => {
  const bot = await kluis.startSafe(options);
  const id = await kluis.borrowed(bot);
  const { borrower, keeper } = nl.kluis;
  await bot.person(kluis.borrower).sees(id).press(borrower.handIn);
  await bot.person(kluis.keeper).sees(id, keeper.handedInTitle).press(keeper.takeBack);
  expect((await kluis.loanOf(bot, id)).status).toBe('back');
  await bot.stop();
});

test('a visitor: announced, arrived, fetched, gone', async () => {
  const bot = await visits.startReception(options);
  const id = await visits.arrived(bot);
  await visits.fetches(bot, visits.host, id);
  expect((await visits.visitOf(bot, id)).status).toBe('collected');
  await bot.stop();
});

test('a session: planned, signed up for, signed off', async () => {
  const bot = await training.startTraining(options);
  const id = await training.session(bot);
  await training.signUp(bot, training.employee, id);
  expect((await training.seatOf(bot, id, training.employee))?.status).toBe('seated');
  await training.signOff(bot, training.employee, id);
  expect((await training.seatOf(bot, id, training.employee))?.status).not.toBe('seated');
  await bot.stop();
});
