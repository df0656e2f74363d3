import { type BotUnderTest, cardOf, dataOf, hasButton, textOf } from '../support/bot';
import { downloaded } from '../support/download';
import {
  board,
  colleague,
  copiesOf,
  digestsTo,
  employee,
  fg,
  fromYourAbility,
  keeper,
  passTo,
  placesOf,
  planned,
  press,
  seatOf,
  session,
  sessionOf,
  settled,
  signUp,
  startTraining,
  trainer,
  untilCard,
} from '../support/training-story';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startTraining();
});
afterEach(async () => {
  await bot.stop();
});

test('[D1] [D5] [D27] [D28] a trainer creates a session in chat, and everybody who is meant is invited', async () => {
  const id = await session(bot);
  expect(await sessionOf(bot, id)).toMatchObject({
    status: 'planned',
    owner: trainer.aadObjectId,
    facts: { title: 'AVG voor iedereen', topic: 'avg', day: '2026-12-10', audience: { kind: 'everybody' } },
  });
  const card = await untilCard(bot, employee, id, 'Uitnodiging');
  expect(textOf(card)).toContain('AVG voor iedereen');
  expect(copiesOf(bot, employee, 'Uitnodiging')).toBe(1);
  // Guests of the house are left alone, and see nothing of it.
  expect(digestsTo(bot, fromYourAbility)).toHaveLength(0);
  await bot.say(fromYourAbility, '/training');
  expect(textOf(bot.newest(fromYourAbility).card)).toContain('Kennissessies zijn van Optimo Groep');
});

test('[D1] a form that is not right comes back as it was typed, and a session is created once', async () => {
  const card = await planned(bot, { title: '', day: '2026-11-01', places: 'veel' });
  expect(textOf(card)).toContain('Nog niet opgeslagen');
  expect(hasButton(card, 'training.plan')).toBe(true);
  const data = { ...dataOf(card, 'training.plan'), title: 'Eenmaal', day: '2026-12-10', places: '5' };
  const full = { ...data, topic: 'avg', from: '10:00', until: '11:00', mandatory: 'no' };
  const answers = await Promise.all([1, 2].map(() => bot.forge(trainer, 'training.plan', full)));
  const ids = answers.map(({ body }) => /KS-\d{4}/.exec(textOf(body))?.[0]);
  expect(ids[0]).toBeDefined();
  expect(new Set(ids).size).toBe(1);
});

test('[D2] signing up and off in chat, and the card says where one stands', async () => {
  const id = await session(bot);
  expect(textOf(await signUp(bot, employee, id))).toContain('Je bent aangemeld');
  expect(await placesOf(bot, id)).toMatchObject({ taken: 1, waiting: 0 });
  // Pressed twice it stays one place.
  await signUp(bot, employee, id);
  expect(await placesOf(bot, id)).toMatchObject({ taken: 1, waiting: 0 });
  await bot.forge(employee, 'training.signOff', { session: id });
  expect(await seatOf(bot, id, employee)).toMatchObject({ status: 'off' });
  expect(await placesOf(bot, id)).toMatchObject({ taken: 0 });
});

test('[D3] [D4] who comes too late waits in order, and gets the place that comes free, with notice', async () => {
  const id = await session(bot, { places: '1' });
  await signUp(bot, employee, id);
  const waiting = await signUp(bot, colleague, id);
  expect(textOf(waiting)).toContain('Nummer 1 op de wachtlijst');
  expect(textOf(await signUp(bot, keeper, id))).toContain('Nummer 2 op de wachtlijst');
  await bot.forge(employee, 'training.signOff', { session: id });
  await settled(bot);
  const card = await untilCard(bot, colleague, id, 'Je bent aangemeld');
  expect(hasButton(card, 'training.calendar')).toBe(true);
  expect(await seatOf(bot, id, colleague)).toMatchObject({ status: 'seated' });
  expect(await seatOf(bot, id, keeper)).toMatchObject({ status: 'waiting' });
  // Who comes back joins the end of the queue.
  expect(textOf(await signUp(bot, employee, id))).toContain('Nummer 2 op de wachtlijst');
  expect(await placesOf(bot, id)).toEqual({ taken: 1, waiting: 2, queued: 3, attended: 0 });
});

test('[D4] more places call up who waits; a full session never holds more than it has', async () => {
  const id = await session(bot, { places: '1', mandatory: 'no' });
  for (const someone of [employee, colleague, keeper]) await signUp(bot, someone, id);
  const form = cardOf((await bot.forge(trainer, 'training.changeForm', { session: id })).body);
  const typed = {
    title: 'AVG voor iedereen',
    topic: 'avg',
    day: '2026-12-10',
    from: '10:00',
    until: '11:00',
  };
  await bot.forge(trainer, 'training.change', {
    ...{ ...dataOf(form, 'training.change'), ...typed, where: 'De kantine', places: '2' },
    ...{ mandatory: 'no', deadline: '2026-12-31' },
  });
  await settled(bot);
  expect(await placesOf(bot, id)).toMatchObject({ taken: 2, waiting: 1 });
  expect(await seatOf(bot, id, colleague)).toMatchObject({ status: 'seated' });
});

test('[D21] the calendar file of a session, by a link that works once', async () => {
  const id = await session(bot, { link: 'https://teams.example/join?a=1' });
  await signUp(bot, employee, id);
  const card = cardOf((await bot.forge(employee, 'training.calendar', { session: id })).body);
  const text = (await downloaded(bot, card)).toString();
  expect(text).toContain('DTSTART:20261210T090000Z');
  expect(text).toContain('DTEND:20261210T100000Z');
  expect(text).toContain('SUMMARY:AVG voor iedereen');
  expect(text).toContain(`UID:${id}@optimo-veilig`);
  await expect(downloaded(bot, card)).rejects.toThrow();
});

test('[D22] a change of day and a cancellation are told once to who signed up, and to nobody else', async () => {
  const id = await session(bot, { mandatory: 'no' });
  await signUp(bot, employee, id);
  bot.connector.reset();
  const form = cardOf((await bot.forge(trainer, 'training.changeForm', { session: id })).body);
  const typed = { title: 'AVG voor iedereen', topic: 'avg', from: '10:00', until: '11:00', mandatory: 'no' };
  const moved = { ...dataOf(form, 'training.change'), ...typed, day: '2026-12-11', deadline: '2026-12-31' };
  await bot.forge(trainer, 'training.change', { ...moved, where: 'De kantine' });
  await settled(bot);
  await untilCard(bot, employee, 'Er is iets gewijzigd', '11 dec');
  // The same once more changes nothing for anybody.
  await bot.forge(trainer, 'training.change', { ...moved, where: 'De kantine' });
  await settled(bot);
  expect(copiesOf(bot, employee, 'Er is iets gewijzigd')).toBe(1);
  expect(copiesOf(bot, colleague, 'Er is iets gewijzigd')).toBe(0);
  await press(bot, trainer, id, 'training.cancel');
  await settled(bot);
  await untilCard(bot, employee, 'Deze sessie gaat niet door');
  expect(copiesOf(bot, employee, 'Deze sessie gaat niet door')).toBe(1);
  expect(copiesOf(bot, colleague, 'Deze sessie gaat niet door')).toBe(0);
  expect(textOf(await signUp(bot, colleague, id))).toContain('Deze sessie gaat niet door');
});

test('[D23] a session for one service line is for those people and for nobody else', async () => {
  const id = await session(bot, { audience: 'line:Payroll', mandatory: 'no' });
  await untilCard(bot, employee, id, 'Uitnodiging');
  expect(digestsTo(bot, keeper)).toHaveLength(0);
  const refused = await bot.forge(keeper, 'training.signUp', { session: id });
  expect(textOf(refused.body)).toContain('Deze sessie is voor een andere groep');
  expect(await seatOf(bot, id, keeper)).toBeUndefined();
  expect(textOf((await bot.forge(keeper, 'training.view', { session: id })).body)).not.toContain('AVG voor');
});

test('[D17] who is there enters the code, only while it counts; the trainer ticks and mends the list', async () => {
  const id = await session(bot);
  await signUp(bot, employee, id);
  await signUp(bot, colleague, id);
  const early = await bot.forge(employee, 'training.code', { session: id, code: 'ABCDEF' });
  expect(textOf(early.body)).toContain('De code telt alleen rond de sessie');
  await passTo(bot, '2026-12-10T09:05Z');
  const list = cardOf((await bot.forge(trainer, 'training.attendance', { session: id })).body);
  const [, code = ''] = /Code: ([0-9A-Z]{6})/.exec(textOf(list)) ?? [];
  const wrong = await bot.forge(employee, 'training.code', { session: id, code: 'ABCDEF' });
  expect(textOf(wrong.body)).toContain('Deze code klopt niet');
  const typed = `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`;
  const right = await bot.forge(employee, 'training.code', { session: id, code: typed });
  expect(textOf(right.body)).toContain('Je was erbij');
  expect(await seatOf(bot, id, employee)).toMatchObject({ status: 'attended', how: 'code' });
  const present = `${employee.aadObjectId},${colleague.aadObjectId}`;
  await bot.forge(trainer, 'training.tick', { session: id, page: 1, present });
  expect(await seatOf(bot, id, colleague)).toMatchObject({
    ...{ status: 'attended', how: 'ticked', by: trainer.aadObjectId },
  });
  await bot.forge(trainer, 'training.tick', { session: id, page: 1, present: employee.aadObjectId });
  expect(await seatOf(bot, id, colleague)).toMatchObject({ status: 'seated' });
  expect(await placesOf(bot, id)).toMatchObject({ taken: 2, attended: 1 });
  // Nobody but who gives it may tick.
  const forged = await bot.forge(colleague, 'training.tick', { session: id, page: 1, present });
  expect(textOf(forged.body)).toContain('Dit is niet voor jou');
});

test('[D18] [D25] evidence of a period, the same bytes twice as CSV and PDF, and the overview for FG and board', async () => {
  const id = await session(bot);
  await signUp(bot, employee, id);
  await passTo(bot, '2026-12-10T09:30Z');
  await bot.forge(trainer, 'training.tick', { session: id, page: 1, present: employee.aadObjectId });
  const fetched = async (format: string): Promise<Buffer> => {
    const asked = { from: '2026-12-01', until: '2026-12-31', format };
    return await downloaded(bot, cardOf((await bot.forge(fg, 'training.evidence', asked)).body));
  };
  const csv = await fetched('csv');
  expect(csv.toString()).toContain(employee.name);
  expect(csv.toString()).toContain(id);
  expect(csv.toString()).toMatch(/[0-9a-f]{64}/);
  expect((await fetched('csv')).equals(csv)).toBe(true);
  const pdf = await fetched('pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  bot.clock.advance(5_000);
  expect((await fetched('pdf')).equals(pdf)).toBe(true);
  expect((await fetched('xlsx')).subarray(0, 2).toString()).toBe('PK');
  const overview = textOf((await bot.forge(board, 'training.overview', {})).body);
  expect(overview).toContain('data:image/png;base64,');
  expect(overview).toMatch(/Payroll: \d+ % \(1 van \d+\)/);
  expect(overview).not.toContain(fromYourAbility.name);
  const none = await bot.forge(employee, 'training.overview', {});
  expect(textOf(none.body)).toContain('Dit is niet voor jou');
}, 60_000);

test('[D19] a yearly session makes the one of next year, eight weeks before, and tells its trainer', async () => {
  const id = await session(bot, { yearly: 'yes', mandatory: 'no' });
  await passTo(bot, '2026-12-10T10:30Z');
  await bot.forge(trainer, 'training.close', { session: id });
  await passTo(bot, '2027-10-15T09:00Z');
  await passTo(bot, '2027-10-18T09:00Z');
  const [, next] = await bot.ledger.listed<{ id: string; facts: { day: string; yearly: boolean } }>(
    'training',
    'all',
  );
  expect(next).toMatchObject({ facts: { day: '2027-12-10', yearly: true } });
  await untilCard(bot, trainer, next?.id ?? '?', 'Jouw sessie');
  await passTo(bot, '2027-10-19T09:00Z');
  expect(await bot.ledger.listed('training', 'all')).toHaveLength(2);
});

test('[D24] [D26] a document is read and signed by name, once; a new version asks again', async () => {
  const publish = async (version: string): Promise<string> => {
    const form = cardOf((await bot.forge(fg, 'training.documentForm', {})).body);
    const typed = { title: 'ICT gedragsregels', version, summary: 'Nieuw: AES-256', deadline: '2026-12-18' };
    const data = { ...dataOf(form, 'training.publish'), ...typed, link: 'https://intranet.example/ict.pdf' };
    const card = cardOf((await bot.forge(fg, 'training.publish', data)).body);
    await settled(bot);
    return /DOC-\d{4}/.exec(textOf(card))?.[0] ?? '?';
  };
  const id = await publish('2026');
  await untilCard(bot, employee, id, 'Te lezen en te tekenen');
  const open = cardOf((await bot.forge(employee, 'digest.open', { record: id })).body);
  expect(textOf(open)).toContain('https://intranet.example/ict.pdf');
  const signed = await bot.forge(employee, 'training.sign', { document: id });
  expect(textOf(signed.body)).toContain('Getekend op');
  await bot.forge(employee, 'training.sign', { document: id });
  const history = await bot.ledger.history(`training|${id}`, employee.aadObjectId);
  expect(history.map(({ type, by }) => [type, by])).toEqual([['signed', employee.aadObjectId]]);
  const second = await publish('2027');
  await settled(bot);
  const first = await bot.forge(colleague, 'training.sign', { document: id });
  expect(textOf(first.body)).toContain('Vervangen of ingetrokken');
  await passTo(bot, '2026-11-24T08:00Z');
  await untilCard(bot, employee, second, 'Te lezen en te tekenen');
});
