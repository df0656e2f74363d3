import { type BotUnderTest, cardOf, dataOf, hasButton, textOf } from '../support/bot';
import {
  ask,
  askedFor,
  borrowed,
  borrower,
  colleague,
  copiesOf,
  fg,
  fromYourAbility,
  historyOf,
  keeper,
  loanOf,
  loanOn,
  openLoanForm,
  press,
  settled,
  startSafe,
  substitute,
  untilCard,
  untilLoan,
} from '../support/kluis-story';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startSafe();
});
afterEach(async () => {
  await bot.stop();
});

test('[B1] [B2] [B3] a request names what, for whom and until when, and the key holder has it in her own chat', async () => {
  const { card } = await openLoanForm(bot, borrower);
  expect(textOf(card)).toContain('Wat heb je nodig uit de kluis?');
  const answer = cardOf((await ask(bot, borrower, { count: '2', carrier: 'usb' })).body);
  expect(textOf(answer)).toContain(`${keeper.name} beslist`);
  const id = loanOn(answer);
  const asked = textOf(await untilCard(bot, keeper, id));
  for (const words of [
    'Personeelsdossiers 2025, ordner 3',
    '2 × USB-stick',
    'Controle jaarwerk',
    borrower.name,
  ])
    expect(asked).toContain(words);
  expect(copiesOf(bot, keeper, id)).toBe(1);
  expect(copiesOf(bot, substitute, id)).toBe(0);
  expect(await loanOf(bot, id)).toMatchObject({ status: 'requested', facts: { until: '2026-11-23' } });
});

test('[B2] without file or assignment nothing is sent, and what was typed stands there still', async () => {
  const answer = cardOf(
    (await ask(bot, borrower, { assignment: '', dossier: 'Map 7', until: '2026-11-28' })).body,
  );
  expect(textOf(answer)).toContain('Nog niet verstuurd');
  expect(textOf(answer)).toContain('Map 7');
  expect(textOf(answer)).toContain('Dan is er niemand op kantoor');
  expect(dataOf(answer, 'kluis.request')).toHaveProperty('token');
});

test('[N15] [R20] YourAbility is refused kindly, by command and by forged press', async () => {
  await bot.install(fromYourAbility);
  await bot.say(fromYourAbility, '/kluis');
  expect(textOf(bot.newest(fromYourAbility).card)).toContain('De kluis is van Optimo Groep');
  const id = await askedFor(bot);
  for (const verb of ['kluis.approve', 'kluis.view', 'kluis.issue'])
    expect(textOf((await bot.forge(fromYourAbility, verb, { loan: id })).body)).toContain('De kluis is van');
  expect((await loanOf(bot, id)).status).toBe('requested');
});

test('[B4] [B9] [B10] [B17] [B18] approve, hand out, accept, hand in, locked up: each a step of its own with who and when', async () => {
  const id = await askedFor(bot);
  await press(bot, keeper, id, 'kluis.approve');
  expect(textOf(await untilCard(bot, borrower, id, 'Je mag het ophalen'))).toContain(keeper.name);
  await press(bot, keeper, id, 'kluis.issue');
  await untilCard(bot, borrower, id, 'Terug in de kluis vóór 17:30');
  await press(bot, borrower, id, 'kluis.accept');
  await press(bot, borrower, id, 'kluis.handIn');
  expect((await loanOf(bot, id)).status).toBe('out');
  await untilCard(bot, keeper, id, 'Ligt het weer in de kluis?');
  await press(bot, keeper, id, 'kluis.takeBack');
  const back = textOf(await untilCard(bot, borrower, id, 'De gegevens liggen weer in de kluis'));
  expect(back).toContain(keeper.name);
  expect(await historyOf(bot, id)).toEqual([
    ...['requested', 'approved', 'issued', 'accepted', 'handedIn', 'back'],
  ]);
});

test('[B4] a refusal carries its reason to the borrower', async () => {
  const id = await askedFor(bot);
  await press(bot, keeper, id, 'kluis.refuse', { reason: 'Het ligt bij de accountant' });
  expect(textOf(await untilCard(bot, borrower, id, 'Dit kan nu niet'))).toContain(
    'Het ligt bij de accountant',
  );
});

test('[B5] [B6] [R20] only a key holder decides, never about an own request: forged presses change nothing', async () => {
  const id = await askedFor(bot, {}, keeper);
  for (const someone of [keeper, colleague, fg, borrower]) {
    await bot.forge(someone, 'kluis.approve', {
      loan: id,
      approval: 'ja',
      role: 'officeManager',
      by: substitute.aadObjectId,
    });
    expect((await loanOf(bot, id)).status).toBe('requested');
  }
  expect(copiesOf(bot, keeper, id)).toBe(0);
  expect(hasButton(cardOf((await bot.forge(keeper, 'kluis.view', { loan: id })).body), 'kluis.approve')).toBe(
    false,
  );
  await press(bot, substitute, id, 'kluis.approve');
  expect(await loanOf(bot, id)).toMatchObject({
    status: 'approved',
    decided: { by: substitute.aadObjectId },
  });
});

test('[B7] the deputy is asked when the office manager is away, and when she does not answer', async () => {
  await bot.say(keeper, '/kluis');
  const { activityId } = bot.newest(keeper);
  await bot.forge(keeper, 'kluis.away', { from: '2026-11-23', until: '2026-11-23' }, activityId);
  const away = loanOn(cardOf((await ask(bot, borrower)).body));
  await untilCard(bot, substitute, away);
  expect(copiesOf(bot, keeper, away)).toBe(0);
  await bot.forge(keeper, 'kluis.present', {}, activityId);

  const unanswered = await askedFor(bot, { dossier: 'Map 2' }, colleague);
  expect(copiesOf(bot, substitute, unanswered)).toBe(0);
  await bot.pass(15);
  await untilCard(bot, substitute, unanswered);
});

test('[B8] a request reminds once more and is over at the end of its day', async () => {
  const id = await askedFor(bot);
  await bot.pass(15);
  await untilCard(bot, keeper, id, 'Nog geen antwoord');
  // A reminder that is still on its way would be one with the next.
  await settled(bot);
  await bot.pass(60);
  await bot.connector.until(() => (copiesOf(bot, keeper, id) === 3 ? true : null));
  await settled(bot);
  const copies = copiesOf(bot, keeper, id);
  expect(copies).toBe(3);
  await bot.pass(8 * 60);
  expect((await loanOf(bot, id)).status).toBe('expired');
  await untilCard(bot, borrower, id, 'De dag is voorbij');
  expect(copiesOf(bot, keeper, id)).toBe(copies);
});

test('[R16] of two key holders who decide at the same moment one wins, and both cards show it', async () => {
  const id = await askedFor(bot);
  await bot.pass(15);
  await untilCard(bot, substitute, id);
  await Promise.all([
    press(bot, keeper, id, 'kluis.approve'),
    press(bot, substitute, id, 'kluis.refuse', { reason: 'Nee' }),
  ]);
  const { status } = await loanOf(bot, id);
  const decisions = (await historyOf(bot, id)).filter((type) => type === 'approved' || type === 'refused');
  expect(decisions).toEqual([status]);
  const words = status === 'refused' ? 'Geweigerd' : 'Goedgekeurd';
  for (const someone of [keeper, substitute]) await untilCard(bot, someone, id, words);
});

test('[B4] an approval can be taken back before anything left the safe, not after', async () => {
  const id = await askedFor(bot);
  await press(bot, keeper, id, 'kluis.approve');
  await press(bot, keeper, id, 'kluis.revoke', { reason: 'De accountant heeft het nodig' });
  await untilCard(bot, borrower, id, 'De accountant heeft het nodig');
  const out = await borrowed(bot);
  await bot.forge(keeper, 'kluis.revoke', { loan: out, reason: 'Te laat' });
  expect((await loanOf(bot, out)).status).toBe('out');
});

test('[B11] [B12] one holder: who waits hears when it is back, the holder hears somebody waits', async () => {
  const first = await borrowed(bot);
  const second = await askedFor(bot, { dossier: 'personeelsdossiers 2025 – ORDNER 3' }, colleague);
  const queued = textOf((await bot.forge(colleague, 'kluis.view', { loan: second })).body);
  expect(queued).toContain('Je staat in de rij');
  expect(queued).not.toContain(borrower.name);
  await untilCard(bot, borrower, first, 'Een collega wacht hierop');
  await press(bot, keeper, second, 'kluis.approve');
  const forged = await bot.forge(keeper, 'kluis.issue', { loan: second });
  expect(textOf(forged.body)).toContain('Nog niet terug');
  expect((await loanOf(bot, second)).status).toBe('approved');
  await press(bot, keeper, first, 'kluis.takeBack');
  await untilCard(bot, colleague, second, 'Je mag het ophalen');
  await press(bot, keeper, second, 'kluis.issue');
  expect((await loanOf(bot, second)).status).toBe('out');
});

test('[B11] [R14] two key holders hand the same thing to two people at the same moment: one of them has it', async () => {
  const one = await askedFor(bot);
  const other = await askedFor(bot, {}, colleague);
  for (const id of [one, other]) await press(bot, keeper, id, 'kluis.approve');
  await Promise.all([
    bot.forge(keeper, 'kluis.issue', { loan: one }),
    bot.forge(substitute, 'kluis.issue', { loan: other }),
  ]);
  const loans = await Promise.all([one, other].map((id) => loanOf(bot, id)));
  expect(loans.map(({ status }) => status).sort()).toEqual(['approved', 'out']);
});

test('[N3] "kwijt" opens one linked incident: both cite each other, a second press adds nothing', async () => {
  const id = await borrowed(bot);
  await press(bot, borrower, id, 'kluis.lose');
  const loan = await untilLoan(bot, id, (now) => now.status === 'lost' && now.incident !== null);
  const number = loan.status === 'lost' ? loan.incident : null;
  expect(number).toBe('INC-2026-0001');
  await untilCard(bot, fg, 'INC-2026-0001', id);
  await untilCard(bot, borrower, id, 'INC-2026-0001');
  await bot.forge(borrower, 'kluis.lose', { loan: id });
  await bot.forge(keeper, 'kluis.lose', { loan: id });
  expect(await bot.ledger.item('incident|2026', 'INC-2026-0002')).toBeUndefined();
  expect((await historyOf(bot, id)).filter((type) => type === 'lost')).toHaveLength(1);
});

test('[B22] out without a request: recorded with a reason, a procesafwijking that the FG sees', async () => {
  await bot.say(keeper, '/kluis');
  const { activityId } = bot.newest(keeper);
  const form = cardOf((await bot.forge(keeper, 'kluis.recordForm', {}, activityId)).body);
  const typed = {
    dossier: 'Back-up 12',
    carrier: 'disk',
    assignment: 'Onbekend',
    borrower: colleague.aadObjectId,
  };
  const faulty = cardOf(
    (
      await bot.forge(
        keeper,
        'kluis.record',
        { ...dataOf(form, 'kluis.record'), ...typed, reason: '' },
        activityId,
      )
    ).body,
  );
  expect(textOf(faulty)).toContain('Nog niet verstuurd');
  const sent = { ...dataOf(faulty, 'kluis.record'), ...typed, reason: 'Lag op zijn bureau' };
  const id = loanOn(cardOf((await bot.forge(keeper, 'kluis.record', sent, activityId)).body));
  const watched = textOf(await untilCard(bot, fg, id));
  expect(watched).toContain('Uit de kluis zonder aanvraag');
  expect(watched).toContain('Lag op zijn bureau');
  await untilCard(bot, colleague, id, 'Terug in de kluis vóór');
  expect(await loanOf(bot, id)).toMatchObject({ status: 'out', deviations: [{ kind: 'withoutRequest' }] });
});

test('[B24] who is late cannot get something new without a reason', async () => {
  await borrowed(bot);
  await bot.pass(8 * 60);
  const id = loanOn(cardOf((await ask(bot, borrower, { dossier: 'Iets anders', until: '2026-11-24' })).body));
  expect(textOf(await untilCard(bot, keeper, id))).toContain('Deze collega heeft nog iets te laat');
  expect(textOf((await bot.forge(keeper, 'kluis.approve', { loan: id })).body)).toContain(
    'Een reden is nodig',
  );
  expect((await loanOf(bot, id)).status).toBe('requested');
  await press(bot, keeper, id, 'kluis.approve', { approval: 'Voor de rechtbank' });
  expect(await loanOf(bot, id)).toMatchObject({
    status: 'approved',
    decided: { reason: 'Voor de rechtbank' },
  });
});

test('[B20] /kluis shows the office manager what is out and what is asked, and an employee the own loans', async () => {
  const out = await borrowed(bot);
  const waiting = await askedFor(bot, { dossier: 'Loonstroken maart' }, colleague);
  await bot.say(keeper, '/sleutel');
  const safe = textOf(bot.newest(keeper).card);
  for (const words of [
    out,
    waiting,
    borrower.name,
    colleague.name,
    'Uit de kluis (1)',
    'Aanvragen (1)',
    '17:30',
  ])
    expect(safe).toContain(words);
  await bot.say(colleague, '/kluis');
  const mine = textOf(bot.newest(colleague).card);
  expect(mine).toContain(waiting);
  expect(mine).not.toContain(out);
  const opened = cardOf((await bot.forge(keeper, 'kluis.open', { id: out })).body);
  expect(hasButton(opened, 'kluis.takeBack')).toBe(true);
  expect(textOf((await bot.forge(colleague, 'kluis.open', { id: out })).body)).toContain('Niet gevonden');
});

test('[B21] the history of a thing names every step of every loan of it, for who keeps the safe only', async () => {
  const first = await borrowed(bot);
  await press(bot, keeper, first, 'kluis.takeBack');
  const second = await borrowed(bot, {}, colleague);
  const history = textOf((await bot.forge(keeper, 'kluis.history', { loan: second })).body);
  for (const words of [first, second, 'Uitgegeven', 'De gegevens liggen weer in de kluis', borrower.name])
    expect(history).toContain(words);
  expect(textOf((await bot.forge(borrower, 'kluis.history', { loan: first })).body)).not.toContain(second);
});
