import { readCode } from '../../../services/incident/code-words';
import { slipToStranger } from '../../support/assessment-answers';
import type { Someone } from '../../support/activities';
import { stranger } from '../../support/bot';
import { picture } from '../../support/file-host';
import { nl } from '../../support/person/words';
import * as incidents from '../../support/incident-story';
import * as process from '../../support/process-story';
import { outside, unplayed } from '../cast';
import { cardSaying, later, type Place } from './place';

const { fg, deputy, board, employee, colleague, fromYourAbility } = incidents;
const { atAuthority, along, evidence, second } = nl;
const allHandlers = [fg, deputy, incidents.second, unplayed];
const reporters = [employee, fromYourAbility, stranger];
const ours = { dataOf: 'optimo' } as const;

/** Who handles a report, and whom it must be about so that they do. */
const handling: readonly (readonly [handler: Someone, about: readonly Someone[]])[] = [
  [fg, []],
  [deputy, []],
  [board, allHandlers],
  [outside, [...allHandlers, board]],
];

/** Each place in the file, each time of a new report: some of what is pressed there ends it. */
export async function handleReports(place: Place): Promise<void> {
  const { bot, crawl } = place;
  for (const [handler, about] of handling) {
    const taken = (told: incidents.Told) =>
      process.takenBy(bot, handler, { ...told, about }, 'Lijst op straat');
    const file = await taken(ours);
    await crawl.enter(handler, 'a file', () => process.fileOf(bot, handler, file));
    const tasks = await taken(ours);
    await plan(place, handler, tasks);
    await crawl.enter(handler, 'its tasks', () => process.tasksOf(bot, handler, tasks));
    const clients = await taken({ dataOf: 'client', clients: ['Bakkerij De Halm'] });
    await crawl.enter(handler, 'its clients', () => process.clientsOf(bot, handler, clients));
  }
  const done = await process.takenBy(bot, deputy, ours, 'Bijna misgegaan');
  await process.answerAll(bot, deputy, done, {});
  await process.classified(bot, done, 'other', 'Er is niets weggegaan.');
  await crawl.enter(deputy, 'what can be closed', () => process.fileOf(bot, deputy, done));
}

async function plan({ bot }: Place, handler: Someone, id: string): Promise<void> {
  const { plan: title, planText, planOwner } = nl.process;
  const tasks = (await process.tasksOf(bot, handler, id)).open(title);
  await tasks.fillAll({ [planText]: 'Nakijken', [planOwner]: employee }).press(nl.shared.record);
}

/** A datalek that the board decided to notify. */
async function decided({ bot }: Place): Promise<string> {
  const id = await process.breachOf(bot, slipToStranger, ours);
  await process.advised(bot, id, 'yes');
  await process.agreed(bot, id);
  return id;
}

/** It turns out to be no datalek: the FG classifies it again, a deputy withdraws it. */
async function undo({ bot }: Place, asker: Someone, id: string): Promise<void> {
  if (asker === fg) await process.classified(bot, id, 'other', 'De bijlage was leeg.');
  else {
    await (await process.fileOf(bot, asker, id)).press(nl.process.back);
    await incidents.withdraw(bot, asker, id, 'De bijlage was leeg.');
  }
  await bot.idle();
}

/** What two decided is undone by two: asked by one of them, answered by the other. */
export async function agreeTwice(place: Place): Promise<void> {
  const { bot, crawl } = place;
  for (const asker of [deputy, fg]) {
    const id = await decided(place);
    await later(place);
    await undo(place, asker, id);
    await crawl.enter(board, 'what two sign', cardSaying(place, board, second.title, id));
    if (asker === fg) await crawl.enter(fg, 'what waits', () => process.fileOf(bot, fg, id));
  }
}

/** Notified, and no datalek after all: taken back there too. */
export async function takeBackAtAuthority(place: Place): Promise<void> {
  const { bot, crawl } = place;
  for (const handler of [fg, deputy]) {
    const id = await decided(place);
    const duty = async () => await (await process.moreOf(bot, handler, id)).press(nl.outcomes.duty.authority);
    await crawl.enter(handler, 'the duty', duty);
    await undo(place, handler, id);
    await bot.person(board).withButton(second.agree, id).press(second.agree);
    await bot.idle();
    if (handler === fg) await process.fileOf(bot, handler, id);
    const retraction = async () => {
      const withdrawn = bot.person(handler).withButton(atAuthority.retraction, id);
      return await withdrawn.press(atAuthority.retraction);
    };
    await crawl.enter(handler, 'what is taken back', retraction);
  }
}

/** Somebody who does not handle reports reads one, with its files. */
export async function letIn(place: Place): Promise<void> {
  const { bot, crawl } = place;
  const id = await process.takenBy(bot, fg, ours, 'Foto van een scherm');
  await attach(place, employee, id);
  const screen = await (await process.fileOf(bot, fg, id)).press(along.open);
  await screen.answer(along.open, { [along.who]: colleague }, along.invite);
  await crawl.enter(colleague, 'what one was let in to', cardSaying(place, colleague, id));
}

/** A question about a report without a name, answered with its code. */
export async function answerByCode({ bot, crawl }: Place): Promise<void> {
  const { nameless, form, shared } = nl;
  for (const reporter of reporters) {
    const open = await incidents.openForm(bot, reporter);
    const sent = await (
      await open.fill(form.what, 'Een map in de hal').press(nameless.button)
    ).press(form.report);
    const id = incidents.numberOn(sent);
    const code = sent.text.split('\n').flatMap((line) => readCode(line) ?? [])[0] ?? '';
    await incidents.take(bot, fg, id);
    await incidents.askReporter(bot, fg, id, 'In welke hal?');
    await bot.idle();
    await crawl.enter(reporter, 'by code', async () =>
      (await bot.person(reporter).types('/mijn')).answer(
        nameless.enter,
        { [nameless.enterLabel]: code },
        shared.open,
      ),
    );
  }
}

async function send({ bot, host }: Place, someone: Someone): Promise<void> {
  const downloadUrl = host.put(`/${someone.aadObjectId}.png`, { bytes: picture() });
  await bot.person(someone).sendsFiles([{ name: 'foto.png', downloadUrl }]);
}

async function attach(place: Place, someone: Someone, id: string): Promise<void> {
  await send(place, someone);
  const { bot } = place;
  const card = bot.person(someone).sees(evidence.receivedTitle(1));
  const choice = card.card.choices(evidence.choose).find((each) => each.includes(id)) ?? '';
  await card.fill(evidence.choose, choice).press(evidence.attach);
}

/** A file sent before there was a report is put with it, and fetched by who handles it. */
export async function fetchFiles(place: Place): Promise<void> {
  const { bot, crawl } = place;
  for (const reporter of reporters) {
    await send(place, reporter);
    await incidents.reported(bot, 'Foto van een scherm', {}, reporter);
    await crawl.enter(reporter, 'a file', cardSaying(place, reporter, evidence.waitingTitle(1)));
  }
  for (const [handler, about] of handling) {
    const id = await process.takenBy(bot, handler, { ...ours, about }, 'Foto van een scherm');
    await attach(place, employee, id);
    const files = async () => await (await process.fileOf(bot, handler, id)).press(evidence.title);
    await crawl.enter(handler, 'the files', files);
  }
}
