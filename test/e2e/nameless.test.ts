import type { BotUnderTest } from '../support/bot';
import { secondsPass } from '../support/at-rest';
import { chatOf, userOf } from '../support/activities';
import {
  askReporter,
  colleague,
  employee,
  everythingStored,
  fg,
  handlers,
  incidentOf,
  nl,
  numberOn,
  openForm,
  startStory,
  take,
} from '../support/incident-story';
import type { Message } from '../support/person/person';
import { readCode } from '../../services/incident/code-words';

/** Reporting without a name: nothing that we keep, say or send leads back to the reporter. */

const { nameless: texts, form, incident, receipt, shared } = nl;

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory({ environment: { LOG_LEVEL: 'trace' } });
  await bot.knows(colleague);
});
afterAll(async () => {
  await bot.stop();
});

/** The form, opened, and turned into the one without a name. */
const namelessForm = async (what: string, someone = employee): Promise<Message> =>
  await (await openForm(bot, someone)).fill(form.what, what).press(texts.button);

/** Reports without a name. @returns the card with the code. */
const sent = async (what: string, someone = employee): Promise<Message> =>
  await (await namelessForm(what, someone)).press(form.report);

function codeOn({ text }: Message): string {
  const code = text.split('\n').flatMap((line) => readCode(line) ?? [])[0];
  if (code === undefined) throw new Error(`no code on ${text}`);
  return code;
}

const enter = async (code: string, someone = employee): Promise<Message> =>
  await (
    await bot.person(someone).types('/mijn')
  ).answer(texts.enter, { [texts.enterLabel]: code }, shared.open);

/** What identifies somebody: object id, name, account and chat in the channel. */
const tracesOf = (someone: typeof employee): readonly string[] => [
  someone.aadObjectId,
  someone.name,
  userOf(someone),
  chatOf(someone),
];

test('[A29] the form keeps what was typed, says what Teams keeps, and the card has number, first aid and a code', async () => {
  const open = await namelessForm('Mijn laptop is gestolen uit de trein');
  expect(open.card.value(form.what)).toBe('Mijn laptop is gestolen uit de trein');
  expect(open.text).toContain(
    'Teams bewaart wel dat je dit hier schreef. Wil je dat niet, bel of schrijf dan',
  );
  expect(open.text).toContain(nl.form.firstAid);
  expect(open.open(form.more).card.labels).not.toContain(form.confidential);
  const card = await open.press(form.report);
  expect(card.text).toContain(texts.sentTitle);
  expect(card.text).toContain(nl.firstAid.device_media_paper_lost_stolen[0]);
  const id = numberOn(card);
  expect(codeOn(card).split(' ')).toHaveLength(9);
  for (const someone of handlers) {
    const alert = bot.person(someone).sees(id).open(incident.details);
    expect(alert.text).toContain('Mijn laptop is gestolen');
    expect(alert.text).toContain(texts.reported);
  }
});

test('[A29] [N7] storage, logs and posts hold no way back to who reported', async () => {
  await secondsPass(bot, 60);
  const before = new Set(await everythingStored(bot));
  const posted = bot.connector.calls.length;
  const said = bot.lines.length;
  const opened = await openForm(bot);
  const formPosted = JSON.stringify(bot.connector.calls.slice(posted).map(({ body }) => body as unknown));
  const afterForm = bot.connector.calls.length;
  const card = await (
    await opened.fill(form.what, 'Er ligt een map met paspoorten in de hal').press(texts.button)
  ).press(form.report);
  const id = numberOn(card);
  const code = codeOn(card);
  await take(bot, fg, id);
  await askReporter(bot, fg, id, 'In welke hal?');
  await secondsPass(bot, 120);
  await (await enter(code)).answer(receipt.answer, { [receipt.answerLabel]: 'De grote' }, incident.send);
  await secondsPass(bot, 120);
  const rows = (await everythingStored(bot)).filter((row) => !before.has(row));
  expect(rows.join('\n')).toContain(id);
  const logs = bot.lines.slice(said).join('\n');
  const calls = bot.connector.calls.slice(afterForm);
  // Nothing goes to the reporter's chat but what they requested by typing, and nothing about the report.
  const toReporter = calls.filter(({ conversationId }) => conversationId === chatOf(employee));
  expect(JSON.stringify(toReporter.map(({ body }) => body as unknown))).not.toContain(id);
  const elsewhere = calls
    .filter(({ conversationId }) => conversationId !== chatOf(employee))
    .map(({ body }) => JSON.stringify(body));
  for (const trace of tracesOf(employee))
    for (const [where, text] of [
      ['rows', rows.join('\n')],
      ['logs', logs],
      ['posts', elsewhere.join('\n')],
    ] as const)
      expect([where, trace, text.includes(trace)]).toEqual([where, trace, false]);
  // Neither the code nor anything of the form that we posted is stored.
  expect(rows.join('\n')).not.toContain(code);
  expect(logs).not.toContain(code);
  const tokens = [...formPosted.matchAll(/"token":"([\w-]+)\./g)].map(
    ([, body = '']) => JSON.parse(Buffer.from(body, 'base64url').toString()) as { readonly nonce: string },
  );
  expect(tokens.length).toBeGreaterThan(0);
  for (const { nonce } of tokens) expect(rows.join('\n')).not.toContain(nonce);
  const state = await incidentOf(bot, id);
  expect(state.reporterKey).toBeNull();
  const keys = rows.filter((row) => row.includes(id)).map((row) => row.split(' ')[1] ?? '');
  expect(keys.filter((key) => /^(?:who|idx\|mine)\|/.test(key))).toEqual([]);
  expect(keys.filter((key) => key.startsWith('out|') && key.includes('receipt'))).toEqual([]);
});

test('[A29] whoever reports, the same rows come of it', async () => {
  const shapeOf = async (someone: typeof employee): Promise<readonly string[]> => {
    await openForm(bot, someone);
    await secondsPass(bot, 60);
    const before = new Set((await everythingStored(bot)).map((row) => row.split(' {')[0]));
    const id = numberOn(await sent('Er hangt een lijst met namen aan de deur', someone));
    await secondsPass(bot, 60);
    const rows = (await everythingStored(bot)).map((row) => row.split(' {')[0] ?? '');
    return rows
      .filter((row) => !before.has(row))
      .map((row) =>
        row
          .replaceAll(id, 'ID')
          .replace(/[0-9a-f]{64}/g, 'HASH')
          .replace(/\d{6}[\dTZ]*/g, 'N'),
      )
      .sort();
  };
  expect(await shapeOf(colleague)).toEqual(await shapeOf(employee));
});

test('[A29] the code lets its holder look, answer and add, in place; nothing is ever updated', async () => {
  const card = await sent('Een lijst hangt aan de muur');
  const id = numberOn(card);
  await take(bot, fg, id);
  await askReporter(bot, fg, id, 'Welke muur?');
  await secondsPass(bot, 120);
  // The card in the chat still says what it said.
  expect(bot.person(employee).finds('Welke muur?')).toBeNull();
  const seen = await enter(codeOn(card));
  expect(seen.text).toContain('Welke muur?');
  expect(seen.text).toContain(receipt.takenTitle);
  const answered = await seen.answer(receipt.answer, { [receipt.answerLabel]: 'Bij de lift' }, incident.send);
  expect(answered.text).toContain(`${receipt.remark.answer}, `);
  expect(codeOn(answered)).toBe(codeOn(card));
  expect(bot.person(fg).sees(id).open(incident.details).text).toContain('Bij de lift');
  await answered.answer(receipt.add, { [receipt.addLabel]: 'Hij hangt er nog' }, incident.send);
  expect((await incidentOf(bot, id)).remarks.map(({ kind }) => kind)).toEqual([
    'question',
    'answer',
    'addition',
  ]);
  const looked = await bot.person(employee).sees(id).press(texts.look);
  expect(looked.text).toContain('Hij hangt er nog');
});

test('[A25] pressed five times at once it is one report with one code', async () => {
  const open = await namelessForm('USB-stick gevonden');
  const press = open.card.press(form.report);
  await Promise.all([1, 2, 3, 4, 5].map(() => bot.person(employee).carryOut(open.id, press)));
  const id = numberOn(open);
  for (const someone of handlers) expect(bot.person(someone).rings('USB-stick gevonden')).toBe(1);
  await bot.person(employee).carryOut(open.id, press);
  expect(numberOn(open)).toBe(id);
});

test('[A29] /mijn lists it for nobody, and who has no code does not come to it', async () => {
  const card = await sent('Iets met een map', colleague);
  const id = numberOn(card);
  expect((await bot.person(colleague).types('/mijn')).text).not.toContain(id);
  const { body } = await bot.forge(colleague, 'incident.view', { incident: id });
  expect(JSON.stringify(body)).not.toContain('Iets met een map');
});

test('[A29] guesses are limited; a right code is no guess', async () => {
  const card = await sent('Nog iets', colleague);
  const code = codeOn(card);
  const wrong = 'appel appel appel appel appel appel appel appel appel';
  for (let guess = 0; guess < 5; guess += 1) {
    await enter(wrong, colleague);
    expect(bot.person(colleague).said).toContain(nl.shared.notice.codeUnknown[0]);
  }
  await enter(wrong, colleague);
  expect(bot.person(colleague).said).toContain(nl.shared.notice.codesTooMany[0]);
  await enter(code, colleague);
  expect(bot.person(colleague).said).toContain(nl.shared.notice.codesTooMany[0]);
  bot.clock.advance(601_000);
  expect((await enter(code, colleague)).text).toContain(numberOn(card));
});

test('[N6] whom it is about is withheld without a name too; a name that is not understood is asked again', async () => {
  const open = (await namelessForm('De FG laat dossiers liggen')).open(form.more).fill(form.about, [fg]);
  const id = numberOn(await open.press(form.report));
  expect(bot.person(fg).finds(id)).toBeNull();
  expect((await incidentOf(bot, id)).about).toEqual([fg.aadObjectId]);
});

test.each(['kan ik anoniem melden?', 'ik wil zonder naam iets melden', 'can I report anonymously'])(
  '"%s" is answered, and never called anonymous',
  async (asked) => {
    const answer = await bot.person(employee).types(asked);
    expect(answer.text).toContain(texts.title);
    expect(answer.text).toContain('Teams bewaart wel');
    expect(answer.text).not.toMatch(/anoniem/i);
  },
);
