import { slipToStranger } from '../support/assessment-answers';
import { decidedDuties } from '../../services/incident/process/model';
import type { Someone } from '../support/activities';
import { type BotUnderTest, holder, stranger } from '../support/bot';
import { type FileHost, picture } from '../support/file-host';
import * as incidents from '../support/incident-story';
import * as kluis from '../support/kluis-story';
import { nl } from '../support/person/words';
import * as process from '../support/process-story';
import * as training from '../support/training-story';
import * as visits from '../support/visit-story';
import { outside, unplayed } from './cast';

/** Something in every state, made the way people make it. It is Monday morning, ten o'clock in Amsterdam. */
export async function seed(bot: BotUnderTest, host: FileHost): Promise<void> {
  await seedReports(bot, host);
  await seedSafe(bot);
  await seedVisits(bot);
  await seedSessions(bot);
}

const { employee, colleague, fg, deputy, fromYourAbility } = incidents;
const reporters: readonly Someone[] = [employee, fromYourAbility, stranger];
/** Those who send a file before there is a report. */
const early: readonly Someone[] = [stranger, holder('reception'), holder('bhv')];

async function seedReports(bot: BotUnderTest, host: FileHost): Promise<void> {
  for (const someone of early) await sendPicture(bot, host, someone, 0);
  for (const reporter of reporters) {
    const id = await incidents.reported(bot, 'Tas met papieren laten staan', {}, reporter);
    await incidents.take(bot, deputy, id);
    await incidents.askReporter(bot, deputy, id, 'Stonden er namen op?');
    for (const place of [1, 2]) await sendPicture(bot, host, reporter, place);
  }
  // Everybody who would handle it is concerned: so the board does, or who stands outside.
  const handlers = [fg, deputy, incidents.second, unplayed];
  await incidents.reported(bot, 'De meldingen blijven liggen', { about: handlers }, colleague);
  const decided = await process.breachOf(bot, slipToStranger, { dataOf: 'optimo' });
  await process.advised(bot, decided, 'yes');
  await process.agreed(bot, decided);
  await process.advised(bot, await process.breachOf(bot, slipToStranger, { dataOf: 'optimo' }), 'no');
  for (const handler of [fg, deputy]) await handle(bot, handler, []);
  await handle(bot, incidents.board, handlers);
  await handle(bot, outside, [...handlers, incidents.board]);
  await closeOne(bot);
  await keepOne(bot, decided);
  await planTask(bot);
}

/**
 * Every question asked and one asked again, classified, each of the duties opened, what the template asks, and an
 * advice.
 */
async function handle(bot: BotUnderTest, handler: Someone, about: readonly Someone[]): Promise<void> {
  const id = await process.takenBy(bot, handler, { dataOf: 'optimo', about }, 'Lijst op de verkeerde plek');
  await process.answerAll(bot, handler, id, slipToStranger);
  const [question] = Object.keys(slipToStranger) as (keyof typeof slipToStranger)[];
  if (question) await process.questionOf(bot, handler, id, question);
  const { classify, classifyLabel, classifyReason } = nl.process;
  await (
    await process.moreOf(bot, handler, id)
  ).answer(
    classify,
    { [classifyLabel]: nl.outcomes.classification.breach, [classifyReason]: '' },
    nl.shared.record,
  );
  for (const duty of decidedDuties)
    await (await process.moreOf(bot, handler, id)).press(nl.outcomes.duty[duty]);
  const authority = async () =>
    await (await process.moreOf(bot, handler, id)).press(nl.outcomes.duty.authority);
  const template = await (await authority()).open(nl.shared.more).press(nl.edpb.open);
  await template.press(nl.shared.record);
  const { adviceLabel, adviseYes, adviceReason, giveAdvice } = nl.process;
  await (await authority()).fillAll({ [adviceLabel]: adviseYes, [adviceReason]: 'Ja' }).press(giveAdvice);
}

/** Nothing that has to be notified: classified as something else, and closed. */
async function closeOne(bot: BotUnderTest): Promise<void> {
  const id = await process.takenBy(bot, fg, { dataOf: 'optimo' }, 'Bijna een mail verkeerd verstuurd');
  await process.answerAll(bot, fg, id, {});
  await process.classified(bot, id, 'other', 'Er is niets weggegaan.');
  const file = await process.fileOf(bot, fg, id);
  if (file.has(nl.process.close)) await file.press(nl.process.close);
}

/** Kept regardless of its term. */
async function keepOne(bot: BotUnderTest, id: string): Promise<void> {
  const { holds } = nl;
  const screen = await (await process.moreOf(bot, fg, id)).press(holds.open);
  await screen.answer(holds.add, { [holds.number]: id, [holds.why]: 'Een claim' }, holds.save);
}

async function planTask(bot: BotUnderTest): Promise<void> {
  for (const owner of [employee, fromYourAbility]) {
    const id = await process.takenBy(bot, fg, { dataOf: 'optimo' }, 'Etiketten verkeerd');
    const tasks = await process.tasksOf(bot, fg, id);
    const { plan, planText, planOwner } = nl.process;
    await tasks
      .open(plan)
      .fillAll({ [planText]: 'Etiketten nakijken', [planOwner]: owner })
      .press(nl.shared.record);
  }
}

async function sendPicture(
  bot: BotUnderTest,
  host: FileHost,
  someone: Someone,
  place: number,
): Promise<void> {
  const downloadUrl = host.put(`/${someone.aadObjectId}-${place}.png`, { bytes: picture() });
  await bot.person(someone).sendsFiles([{ name: 'foto.png', downloadUrl }]);
}

async function seedSafe(bot: BotUnderTest): Promise<void> {
  const first = await kluis.borrowed(bot);
  await kluis.askedFor(bot, {}, kluis.colleague);
  await kluis.borrowed(bot, { dossier: 'Map 2' }, kluis.colleague);
  await kluis.askedFor(bot, { dossier: 'Map 3' });
  await kluis.askedFor(bot, { dossier: 'Map 4' }, kluis.keeper);
  await bot.person(kluis.borrower).sees(first).press(nl.kluis.borrower.accept);
}

async function seedVisits(bot: BotUnderTest): Promise<void> {
  for (const host of [visits.host, visits.fromYourAbility]) {
    await visits.announced(bot, { name: 'Piet Verwacht' }, host);
    await visits.announced(bot, { name: 'Ada Wekelijks', weeks: '2' }, host);
    await visits.arrived(bot, { name: 'Jan Gekomen' }, host);
    const upstairs = await visits.arrived(bot, { name: 'Els Boven' }, host);
    await visits.fetches(bot, host, upstairs);
  }
}

async function seedSessions(bot: BotUnderTest): Promise<void> {
  const coming = await training.session(bot);
  await training.signUp(bot, training.employee, coming);
  // Today, so that its code is valid while people play.
  for (const giver of [training.trainer, fg, deputy]) {
    const today = await training.session(
      bot,
      { title: 'Vanochtend', day: '2026-11-23', from: '10:15', until: '11:00', deadline: '2026-11-23' },
      giver,
    );
    await training.signUp(bot, training.employee, today);
  }
}
