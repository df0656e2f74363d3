import { chatOf, execute, type Someone } from '../support/activities';
import { type BotUnderTest, cardOf, dataOf, textOf } from '../support/bot';
import {
  board,
  cardAbout,
  colleague,
  deputy,
  employee,
  everythingStored,
  fg,
  officeManager,
  pressOn,
  reportedTo,
  second,
  settledAlerts,
  startStory,
  untilShown,
  wasTold,
} from '../support/incident-story';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
  await bot.install(colleague, officeManager);
});
afterAll(async () => {
  await bot.stop();
});

const secretOf = (about: Someone) => `Kopieerde de klantenlijst (${about.aadObjectId.slice(-2)})`;
const idsOf = (people: readonly Someone[]) => people.map(({ aadObjectId }) => aadObjectId).join(',');

/** Tries every door; none may tell more than that there is nothing to see. */
async function expectClosedTo(someone: Someone, id: string, by: Someone, secret: string): Promise<void> {
  const { card, activityId } = cardAbout(bot, by, id);
  const doors = await Promise.all([
    bot.forge(someone, 'incident.take', dataOf(card, 'incident.take'), activityId),
    bot.forge(someone, 'incident.view', { incident: id }),
    bot.forge(someone, 'incident.open', { id }),
    bot.forge(someone, 'incident.ask', { ...dataOf(card, 'incident.ask'), question: 'Wie?' }, activityId),
    bot.forge(someone, 'incident.withdraw', { ...dataOf(card, 'incident.withdraw'), reason: 'Onzin' }),
    bot.send(execute(someone, bot.channel, 'incident.view', { incident: id }, { trigger: 'automatic' })),
  ]);
  for (const { status, body } of doors) {
    expect(status).toBe(200);
    expect(textOf(body).includes(secret)).toBe(false);
    expect(textOf(body).includes(id)).toBe(false);
  }
  await bot.say(someone, '/mijn');
  expect(wasTold(bot, someone, id)).toBe(false);
  expect(wasTold(bot, someone, secret)).toBe(false);
}

test.each<[string, Someone, readonly Someone[]]>([
  ['the FG', fg, [deputy, second]],
  ['a deputy', second, [fg, deputy]],
  ['the office manager', officeManager, [fg, deputy, second]],
  ['a colleague without a role', colleague, [fg, deputy, second]],
])('[N6] a report about %s reaches the others and never that person', async (_who, about, others) => {
  const secret = secretOf(about);
  const id = await reportedTo(bot, others, secret, { about: about.aadObjectId });
  await settledAlerts(bot, id);
  await expectClosedTo(about, id, others[0] ?? fg, secret);
  // Also not by the ladder, up to and including the board, and not in any row that is addressed to them.
  await bot.pass(61);
  await untilShown(bot, board, id);
  await settledAlerts(bot, id);
  expect(wasTold(bot, about, id)).toBe(false);
  const keys = (await everythingStored(bot)).map((row) => row.split(' ', 2).join(' '));
  expect(keys.filter((key) => key.includes(id) && key.includes(about.aadObjectId))).toEqual([]);
  await pressOn(bot, board, id, 'incident.take');
  expect(await bot.ledger.history('incident|2026', id)).not.toContainEqual(
    expect.objectContaining({ by: about.aadObjectId }),
  );
});

test('[N6] a report about the FG and all deputies goes to the board, who may take it at once', async () => {
  const all = [fg, deputy, second];
  const secret = 'De hele afdeling deed mee';
  const id = await reportedTo(bot, [board], secret, { about: idsOf(all) });
  for (const someone of all) await expectClosedTo(someone, id, board, secret);
  const taken = await pressOn(bot, board, id, 'incident.take');
  expect(textOf(cardOf(taken.body))).toContain('Jij hebt deze melding');
  await bot.pass(61);
  for (const someone of all) expect(wasTold(bot, someone, id)).toBe(false);
});

test('[N6] who is concerned does not get it with the digest of a storm either', async () => {
  const storm = await startStory({ environment: { CHAT_LIMITS: '4/1000' } });
  try {
    for (let count = 0; count < 6; count += 1) await storm.report(employee, `Melding ${count}`);
    const last = textOf(
      (await storm.report(employee, 'Over een vervanger', { about: deputy.aadObjectId })).body,
    );
    const [id = ''] = /INC-2026-0007/.exec(last) ?? [];
    for (let second = 0; second < 20; second += 1) storm.clock.advance(1_000);
    await storm.connector.until(() => {
      storm.clock.advance(1_000);
      return textOf(storm.connector.chat(chatOf(fg))).includes(id);
    });
    expect(id).toBe('INC-2026-0007');
    expect(wasTold(storm, deputy, id)).toBe(false);
    expect(wasTold(storm, deputy, 'INC-2026-0001')).toBe(true);
  } finally {
    await storm.stop();
  }
});
