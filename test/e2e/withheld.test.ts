import { execute, type Someone } from '../support/activities';
import { type BotUnderTest, dataOf, textOf } from '../support/bot';
import {
  board,
  colleague,
  deputy,
  everythingStored,
  fg,
  nl,
  numberOn,
  officeManager,
  openForm,
  fillIn,
  reported,
  second,
  startStory,
  take,
  wasTold,
  writingData,
} from '../support/incident-story';
import { passUntil } from '../support/story';

const { alert, shared } = nl;

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
  await bot.knows(colleague, officeManager);
});
afterAll(async () => {
  await bot.stop();
});

const secretOf = (about: Someone) => `Kopieerde de klantenlijst (${about.aadObjectId.slice(-2)})`;
const inAnHour = (): string => new Date(bot.clock.now().getTime() + 61 * 60_000).toISOString();

/** Tries every door, with the data of somebody else's card; none may tell more than that there is nothing to see. */
async function expectClosedTo(someone: Someone, id: string, by: Someone, secret: string): Promise<void> {
  const alertOf = bot.person(by).sees(id);
  const { content } = alertOf.card;
  const asked = await writingData(bot, by, id, 'ask');
  const withdrawn = await writingData(bot, by, id, 'withdraw');
  const doors = await Promise.all([
    bot.forge(someone, 'incident.take', dataOf(content, 'incident.take'), alertOf.id),
    bot.forge(someone, 'incident.view', { incident: id }),
    bot.forge(someone, 'incident.open', { id }),
    bot.forge(someone, 'incident.ask', { ...asked, question: 'Wie?' }, alertOf.id),
    bot.forge(someone, 'incident.withdraw', { ...withdrawn, reason: 'Onzin' }),
    bot.send(execute(someone, bot.channel, 'incident.view', { incident: id }, { trigger: 'automatic' })),
  ]);
  for (const { status, body } of doors) {
    expect(status).toBe(200);
    expect(textOf(body).includes(secret)).toBe(false);
    expect(textOf(body).includes(id)).toBe(false);
  }
  await expectNothingOf(someone, id, secret);
}

/** Nothing in the chat, in no list, and nothing that ever came. */
async function expectNothingOf(someone: Someone, id: string, secret: string): Promise<void> {
  await bot.person(someone).types('/mijn');
  expect(bot.person(someone).finds(id)).toBeNull();
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
  const form = await openForm(bot);
  await fillIn(form, secret, { about: [about] });
  expect(form.text).toContain(nl.form.about);
  const id = numberOn(await form.press(nl.form.report));
  for (const other of others) expect(bot.person(other).sees(id).text).toContain(secret);
  await expectClosedTo(about, id, others[0] ?? fg, secret);
  // Not through the ladder either, up to and including the board, and not in any row addressed to them.
  await passUntil(bot, inAnHour());
  expect(bot.person(board).sees(id).text).toContain(alert.call.board[0]);
  expect(wasTold(bot, about, id)).toBe(false);
  const keys = (await everythingStored(bot)).map((row) => row.split(' ', 2).join(' '));
  expect(keys.filter((key) => key.includes(id) && key.includes(about.aadObjectId))).toEqual([]);
  await take(bot, board, id);
  expect(await bot.ledger.history('incident|2026', id)).not.toContainEqual(
    expect.objectContaining({ by: about.aadObjectId }),
  );
});

test('[N6] a report about the FG and all deputies goes to the board, who may take it at once', async () => {
  const all = [fg, deputy, second];
  const secret = 'De hele afdeling deed mee';
  const id = await reported(bot, secret, { about: all });
  expect(bot.person(board).sees(id).text).toContain(secret);
  for (const someone of all) await expectClosedTo(someone, id, board, secret);
  expect((await take(bot, board, id)).text).toContain('Jij hebt deze melding');
  await passUntil(bot, inAnHour());
  for (const someone of all) expect(wasTold(bot, someone, id)).toBe(false);
});

test('[N6] who is concerned does not get it with the digest of a storm either', async () => {
  const storm = await startStory({ environment: { CHAT_LIMITS: '4/1000' } });
  try {
    for (let count = 0; count < 6; count += 1) await reported(storm, `Melding ${count}`);
    const id = await reported(storm, 'Over een vervanger', { about: [deputy] });
    expect(id).toBe('INC-2026-0007');
    for (let second = 0; second < 60 && !storm.person(fg).finds(id); second += 1) {
      storm.clock.advance(1_000);
      await storm.idle();
    }
    const digest = storm.person(fg).sees(id, alert.digestEyebrow);
    // It opens from there, for those who may see it.
    expect((await digest.fill(shared.whichReport, id).press(shared.open)).text).toContain(
      'Over een vervanger',
    );
    expect(wasTold(storm, deputy, id)).toBe(false);
    expect(wasTold(storm, deputy, 'INC-2026-0001')).toBe(true);
  } finally {
    await storm.stop();
  }
});
