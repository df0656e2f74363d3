import { secondsPass } from '../support/at-rest';
import { execute, installed, message, type Someone } from '../support/activities';
import { type BotUnderTest, cardOf, dataOf, textOf } from '../support/bot';
import { ConnectorStandIn } from '../support/connector';
import {
  board,
  colleague,
  deputy,
  employee,
  fg,
  historyOf,
  idOn,
  incidentOf,
  nl,
  reported,
  startStory,
  wasTold,
  withdraw,
  writingData,
} from '../support/incident-story';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});

const closed = 'Hier is voor jou niets te zien';
const notYours = 'Dit is niet voor jou';
const stored = async () => (await bot.ledger.indexed('incident|2026', 'open')).length;

describe('what a card claims', () => {
  test('[S20] [R20] a role, an approval or another reporter in the data changes nothing', async () => {
    const { token } = await bot.openForm(colleague);
    const claims = {
      role: 'fg',
      roles: ['fg', 'board'],
      approved: true,
      requesterId: fg.aadObjectId,
      reporter: fg.aadObjectId,
      status: 'withdrawn',
      id: 'INC-2026-9999',
      __proto__: { polluted: true },
    };
    const { body } = await bot.forge(colleague, 'incident.report', { ...claims, token, what: 'Map weg' });
    const id = idOn(body);
    expect(await incidentOf(bot, id)).toMatchObject({ status: 'reported', taken: null });
    expect(textOf(await incidentOf(bot, id))).not.toContain('9999');
    expect(await bot.ledger.row('incident|2026', `who|${id}`)).toMatchObject({
      reporter: colleague.aadObjectId,
    });
    const pressed = await bot.forge(colleague, 'incident.take', { ...claims, incident: id });
    expect(textOf(pressed.body)).toContain(notYours);
    expect(await incidentOf(bot, id)).toMatchObject({ taken: null });
    const taken = await bot.forge(deputy, 'incident.take', { incident: id, by: fg.aadObjectId });
    expect(taken.status).toBe(200);
    expect(await incidentOf(bot, id)).toMatchObject({ taken: { by: deputy.aadObjectId } });
  });

  test('[S24] a form belongs to who asked for it, and a signature is not to be improved', async () => {
    const { token } = await bot.openForm(employee);
    const before = await stored();
    const other = await bot.openForm(colleague);
    for (const wrong of [token, `${other.token}x`, other.token.replace(/^./, 'Z'), '', '.', 'a.b']) {
      const { body } = await bot.forge(colleague, 'incident.report', { token: wrong, what: 'Van een ander' });
      expect(textOf(cardOf(body))).toContain(nl.form.expiredTitle);
      expect(textOf(cardOf(body))).toContain('"value":"Van een ander"');
    }
    expect(await stored()).toBe(before);
  });

  test('[S24] a remark goes to the incident its card was made for, and to no other', async () => {
    const [first, second] = [await reported(bot), await reported(bot)];
    const { token } = await writingData(bot, fg, first, 'ask');
    const asked = { incident: second, token, question: 'Van wie was de laptop?' };
    expect((await bot.forge(fg, 'incident.ask', asked)).status).toBe(200);
    expect(wasTold(bot, employee, asked.question)).toBe(false);
    for (const id of [first, second]) expect(await historyOf(bot, id)).toEqual(['reported']);
  });

  test('[S24] the token of one form is worth nothing in another', async () => {
    const id = await reported(bot);
    const { token: remarkToken } = await writingData(bot, fg, id, 'ask');
    const before = await stored();
    const { body } = await bot.forge(fg, 'incident.report', { token: remarkToken, what: 'Andere kaart' });
    expect(textOf(cardOf(body))).toContain(nl.form.expiredTitle);
    expect(await stored()).toBe(before);
    const { token: reportToken } = await bot.openForm(fg);
    const asked = { incident: id, token: reportToken, question: 'Van een ander formulier?' };
    expect((await bot.forge(fg, 'incident.ask', asked)).status).toBe(200);
    expect(await historyOf(bot, id)).toEqual(['reported']);
    for (const token of [reportToken, remarkToken, 'x'])
      expect((await bot.forge(fg, 'incident.drill', { token, story: 'Geen oefening' })).status).toBe(200);
    expect(await bot.ledger.list('drill|2026', 'item|')).toEqual([]);
  });

  test('[S24] after withdrawal a card from before does nothing any more', async () => {
    const id = await reported(bot);
    const alert = bot.person(fg).sees(id);
    const asked = { ...(await writingData(bot, fg, id, 'ask')), question: 'Klopt dit?' };
    await withdraw(bot, deputy, id, 'Vergissing');
    expect((await bot.forge(fg, 'incident.ask', asked, alert.id)).status).toBe(200);
    expect((await bot.forge(fg, 'incident.take', { incident: id }, alert.id)).status).toBe(200);
    expect(await historyOf(bot, id)).toEqual(['reported', 'withdrawn']);
  });

  test('[S26] another conversation named in the data gets nothing', async () => {
    const { token } = await bot.openForm(colleague);
    const elsewhere = {
      conversationId: 'a:elsewhere',
      conversation: { id: 'a:elsewhere' },
      replyToId: '1:elsewhere',
      serviceUrl: 'https://evil.example/',
      recipient: { id: '29:elsewhere' },
    };
    const { body } = await bot.forge(colleague, 'incident.report', { ...elsewhere, token, what: 'Tas weg' });
    await bot.idle();
    expect(bot.person(fg).sees(idOn(body)).text).toContain('Tas weg');
    await secondsPass(bot, 60);
    expect(bot.person(colleague).sees(idOn(body)).text).toContain('Afgeleverd bij');
    expect(bot.connector.calls.filter((call) => textOf(call).includes('elsewhere'))).toEqual([]);
  });

  test('[S27] a client that refreshes a card for somebody without the role gets a neutral one, and no one has "seen" it', async () => {
    const id = await reported(bot, 'Salarislijst op straat');
    for (const someone of [colleague, board])
      for (const trigger of ['automatic', 'manual'] as const) {
        const looked = execute(someone, bot.channel, 'incident.view', { incident: id }, { trigger });
        const { status, body } = await bot.send(looked);
        expect(status).toBe(200);
        expect(textOf(body)).toContain(closed);
        expect(textOf(body)).not.toContain('Salarislijst');
      }
    expect(await incidentOf(bot, id)).toMatchObject({ seen: {} });
  });
});

describe('[S25] a verb that only resembles one', () => {
  test.each([
    'incident.take_x',
    'xincident.take',
    'incident.tak',
    'INCIDENT.TAKE',
    'incident.take ',
    'incident.*',
    '.*',
    '__proto__',
    'constructor',
    'toString',
    '',
  ])('%j has no effect and a proper answer', async (verb) => {
    const id = await reported(bot);
    const { status, body } = await bot.forge(fg, verb, { incident: id });
    expect({ status, body }).toMatchObject({ status: 200, body: { statusCode: 200 } });
    expect(await incidentOf(bot, id)).toMatchObject({ taken: null, seen: {} });
    expect(await historyOf(bot, id)).toEqual(['reported']);
  });
});

describe('an identity the channel does not prove', () => {
  const nameless = (activity: Readonly<Record<string, unknown>>, someone: Someone) => ({
    ...activity,
    from: { id: '29:nobody', name: someone.name },
  });

  test('[S23] may report, and the card says so; may not take', async () => {
    await bot.send(nameless(message(colleague, bot.channel, '/incident'), colleague));
    const { token } = dataOf(bot.newest(colleague).card, 'incident.report');
    const submitted = execute(colleague, bot.channel, 'incident.report', { token, what: 'Vanaf de balie' });
    const { body } = await bot.send(nameless(submitted, colleague));
    const id = idOn(body);
    expect(textOf(body)).toContain(nl.receipt.unproven);
    await bot.idle();
    expect(bot.person(fg).sees(id).open(nl.incident.details).text).toContain('identiteit niet bewezen');
    const take = nameless(execute(fg, bot.channel, 'incident.take', { incident: id }), fg);
    expect(textOf((await bot.send(take)).body)).toContain(notYours);
    expect(await incidentOf(bot, id)).toMatchObject({ taken: null });
  });
});

describe('[R17] what the channel adds around a press', () => {
  test.each([
    [{ id: null, state: null, trigger: 'automatic' }],
    [{ authentication: { token: 'x' }, 'x-unknown': [1, { deep: true }] }],
    [{ trigger: 7 }],
    [{ trigger: undefined }],
  ])('%j is none of our business', async (extra) => {
    const id = await reported(bot);
    const activity = execute(fg, bot.channel, 'incident.take', { incident: id });
    const value = { ...(activity['value'] as object), ...extra };
    expect((await bot.send({ ...activity, value })).status).toBe(200);
    expect(await incidentOf(bot, id)).toMatchObject({ taken: { by: fg.aadObjectId } });
  });

  test.each([
    [null],
    ['text'],
    [[]],
    [{ action: null }],
    [{ action: 'incident.take' }],
    [{ action: { verb: 'incident.take', data: null } }],
    [{ action: { verb: 7, data: {} } }],
  ])('a press that is none (%j) gets an answer and no effect', async (value) => {
    const { status, body } = await bot.send({ ...execute(fg, bot.channel, 'x'), value });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { statusCode: expect.any(Number) as number },
    });
  });
});

describe('[R18] where a chat is', () => {
  test('removed and added again: the same chat, no second welcome, and the next card comes', async () => {
    await bot.send(installed(deputy, bot.channel, 'remove'));
    const before = bot.connector.calls.length;
    await bot.install(deputy);
    expect(bot.connector.calls.slice(before).filter((call) => textOf(call).includes('Hallo'))).toEqual([]);
    expect(bot.person(deputy).rings(await reported(bot))).toBe(1);
  });

  test('a new service URL on a host of Teams is used for the next card; one elsewhere is refused and not kept', async () => {
    const moved = await ConnectorStandIn.start();
    const elsewhere = { ...bot.channel, serviceUrl: 'https://evil.example' };
    expect((await bot.send(message(fg, elsewhere, 'hulp'))).status).toBe(401);
    await bot.send(message(fg, { ...bot.channel, serviceUrl: moved.url }, 'hulp'));
    const id = await reported(bot);
    expect(moved.calls.some(({ kind, body }) => kind === 'post' && textOf(body).includes(id))).toBe(true);
    expect(wasTold(bot, fg, id)).toBe(false);
    await bot.say(fg, 'hulp');
    await moved.stop();
  });
});
