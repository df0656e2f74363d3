import { type BotUnderTest } from '../support/bot';
import { downloaded, offered } from '../support/download';
import type { Message } from '../support/person/person';
import {
  attendance,
  board,
  close,
  colleague,
  employee,
  fg,
  fillIn,
  fromYourAbility,
  keeper,
  listedFor,
  manage,
  nl,
  openRecord,
  passTo,
  passUntil,
  placesOf,
  plan,
  published,
  recordOn,
  seatOf,
  session,
  sessionOf,
  settled,
  signOff,
  signUp,
  startTraining,
  tick,
  trainer,
  trainingList,
} from '../support/training-story';

const { training, trainingLists, nudges, shared } = nl;

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

describe('the main road, with real storage', () => {
  test('[D1] [D2] [D5] [D27] a session planned in chat, everybody who is meant invited, signed up for, attended, closed', async () => {
    bot = await startTraining({ storage: 'azurite' });
    const id = await session(bot);
    expect(await sessionOf(bot, id)).toMatchObject({
      status: 'planned',
      owner: trainer.aadObjectId,
      facts: { title: 'AVG voor iedereen', topic: 'avg', day: '2026-12-10', audience: { kind: 'everybody' } },
    });
    const invited = bot.person(employee).sees(id, nudges.kind.invited.label);
    expect(invited.text).toContain('AVG voor iedereen');
    expect(bot.person(employee).rings(nudges.kind.invited.label)).toBe(1);
    // Guests of the house are left alone, and see none of it.
    expect(bot.person(fromYourAbility).rings()).toBe(0);
    const refused = await bot.person(fromYourAbility).types('/training');
    expect(refused.text).toContain('Kennissessies zijn van Optimo Groep');
    // From the invitation to the place.
    const card = await invited.press(nudges.open);
    expect((await card.press(training.signUp)).text).toContain(training.seat.seated);
    await passTo(bot, '2026-12-10T10:05Z');
    await tick(bot, id, employee);
    expect((await close(bot, id)).text).toContain(training.status.closed);
    expect((await openRecord(bot, employee, id)).text).toContain(training.seat.attended);
    expect(await placesOf(bot, id)).toMatchObject({ taken: 1, attended: 1 });
  });
});

describe('in chat', () => {
  beforeEach(async () => {
    bot = await startTraining();
  });

  test('[D28] a trainer with Dutch Teams reads Dutch, one with English Teams the same in English', async () => {
    const id = await session(bot, { mandatory: false });
    expect((await manage(bot, id)).text).toContain(training.ownerTitle);
    const inEnglish = { ...trainer, locale: 'en-GB' };
    expect((await manage(bot, id, inEnglish)).text).toContain('Your session');
  });

  test('its number opens it: who gives it has it in hand, others their place in it', async () => {
    const id = await session(bot, { mandatory: false });
    for (const typed of [`/training ${id}`, 'ks 1'])
      expect((await bot.person(trainer).types(typed)).text).toContain(training.ownerTitle);
    expect((await bot.person(employee).types(`/training ${id.toLowerCase()}`)).has(training.signUp)).toBe(
      true,
    );
  });

  test('[D1] a form that is not right comes back as it was typed, and pressed twice it is one session', async () => {
    const form = await plan(bot, { title: ' ', day: '2026-11-01', places: 'veel' });
    expect(form.text).toContain(training.faultsTitle);
    expect(form.card.value(training.field.places)).toBe('veel');
    // What would be right stands at each field.
    const wrong = { link: 'http://buiten.example', outside: 'Karin', outsideMail: 'karin@buiten' };
    await fillIn(form, { title: 'Eenmaal', day: '2026-12-10', ...wrong }).press(training.plan);
    for (const said of ['places', 'link', 'outsideMail'] as const)
      expect(form.text).toContain(training.wrong[said]);
    fillIn(form, { places: '5', link: '', outside: '', outsideMail: '' });
    await Promise.all([form.press(training.plan), form.press(training.plan)]);
    expect(await listedFor(bot, trainer)).toEqual([recordOn(form.text)]);
  });

  test('[D2] signing up and off in chat, and the card says where one stands', async () => {
    const id = await session(bot);
    const card = await openRecord(bot, employee, id);
    // Pressed twice it stays one place.
    await Promise.all([card.press(training.signUp), card.press(training.signUp)]);
    expect(card.text).toContain(training.seat.seated);
    expect(await placesOf(bot, id)).toMatchObject({ taken: 1, waiting: 0 });
    expect((await card.press(training.signOff)).text).toContain(training.seat.off);
    expect(await seatOf(bot, id, employee)).toMatchObject({ status: 'off' });
    expect(await placesOf(bot, id)).toMatchObject({ taken: 0 });
  });

  test('[D3] [D4] who comes too late waits in order, and gets the place that comes free, with notice', async () => {
    const id = await session(bot, { places: '1' });
    await signUp(bot, employee, id);
    expect((await signUp(bot, colleague, id)).text).toContain(training.waitingTitle(1));
    expect((await signUp(bot, keeper, id)).text).toContain(training.waitingTitle(2));
    await signOff(bot, employee, id);
    const told = bot.person(colleague).sees(id, training.seat.seated);
    expect(told.has(training.calendar)).toBe(true);
    expect(bot.person(colleague).rings(id, training.seat.seated)).toBe(1);
    expect(await seatOf(bot, id, colleague)).toMatchObject({ status: 'seated' });
    expect(await seatOf(bot, id, keeper)).toMatchObject({ status: 'waiting' });
    // Somebody who comes back joins the end of the queue.
    expect((await signUp(bot, employee, id)).text).toContain(training.waitingTitle(2));
    expect(await placesOf(bot, id)).toEqual({ taken: 1, waiting: 2, queued: 3, attended: 0 });
  });

  test('[D4] more places call up who waits; a full session never holds more than it has', async () => {
    const id = await session(bot, { places: '1', mandatory: false });
    for (const someone of [employee, colleague, keeper]) await signUp(bot, someone, id);
    const form = await (await manage(bot, id)).press(shared.change);
    await fillIn(form, { places: '2' }).press(shared.save);
    expect(await placesOf(bot, id)).toMatchObject({ taken: 2, waiting: 1 });
    expect(bot.person(colleague).sees(id, training.seat.seated).has(training.signOff)).toBe(true);
    expect(await seatOf(bot, id, keeper)).toMatchObject({ status: 'waiting' });
  });

  test('[D21] the calendar file of a session, by a link that works once', async () => {
    const id = await session(bot, { link: 'https://teams.example/join?a=1' });
    const card = await (await signUp(bot, employee, id)).press(training.calendar);
    const text = (await downloaded(bot, offered(card).card.content)).toString();
    expect(text).toContain('DTSTART:20261210T090000Z');
    expect(text).toContain('DTEND:20261210T100000Z');
    expect(text).toContain('SUMMARY:AVG voor iedereen');
    expect(text).toContain(`UID:${id}@optimo-veilig`);
    await expect(downloaded(bot, offered(card).card.content)).rejects.toThrow();
  });

  test('[D21] [D22] a changed and a cancelled session are in the file of the card that tells of it', async () => {
    const id = await session(bot, { mandatory: false });
    const fileOn = async (card: Message): Promise<string> =>
      (await downloaded(bot, offered(card).card.content)).toString();
    const sequenceIn = (file: string): number => Number(/^SEQUENCE:(\d+)/m.exec(file)?.[1]);
    const first = await fileOn(await (await signUp(bot, employee, id)).press(training.calendar));
    expect(first).toContain('STATUS:CONFIRMED');
    const told = bot.person(employee);
    const owned = await manage(bot, id);
    const change = async (facts: Parameters<typeof fillIn>[1]): Promise<void> => {
      bot.clock.advance(60_000);
      await fillIn(await owned.press(shared.change), facts).press(shared.save);
    };
    await change({ day: '2026-12-11' });
    const moved = await fileOn(await told.sees(id, training.changedTitle).press(training.calendar));
    expect(moved).toContain('DTSTART:20261211T090000Z');
    expect(moved).not.toContain(/^DTSTAMP:.*$/m.exec(first)?.[0].trim());
    // Nobody is told that there are more places; but downloading the file again gives a newer one.
    await change({ places: '7' });
    bot.clock.advance(60_000);
    await owned.open(nl.incident.details).answer(training.cancel, {}, training.cancelSure);
    const cancelled = await fileOn(
      await told.sees(id, training.cancelledTitle).press(training.outOfCalendar),
    );
    expect(cancelled).toContain('STATUS:CANCELLED');
    expect(cancelled).toContain(`SUMMARY:${training.status.cancelled}: AVG voor iedereen`);
    const files = [first, moved, cancelled];
    expect(files.map(sequenceIn)).toEqual([1, 2, 4]);
    const stamps = files.map((file) => /^DTSTAMP:(\S+)/m.exec(file)?.[1] ?? '');
    expect(new Set(stamps).size).toBe(3);
    expect([...stamps].sort()).toEqual(stamps);
  });

  test('[S24] two who manage one session do not write over each other unseen', async () => {
    const id = await session(bot, { mandatory: false });
    const [mine, theirs] = [
      await (await manage(bot, id)).press(shared.change),
      await (await manage(bot, id, fg)).press(shared.change),
    ];
    await fillIn(theirs, { day: '2026-12-11' }).press(shared.save);
    const again = await fillIn(mine, { title: 'AVG, kort' }).press(shared.save);
    expect(again.text).toContain(nl.shared.changedMeanwhileTitle);
    expect(again.card.value(training.field.title)).toBe('AVG, kort');
    expect((await manage(bot, id, fg)).text).toContain('11 dec');
    expect((await again.press(shared.save)).text).toContain('AVG, kort');
  });

  test('[D22] a change of day and a cancellation are told once to who signed up, and to nobody else', async () => {
    const id = await session(bot, { mandatory: false });
    await signUp(bot, employee, id);
    const [told, other] = [bot.person(employee), bot.person(colleague)];
    const owned = await (await manage(bot, id)).press(shared.change);
    await fillIn(owned, { day: '2026-12-11' }).press(shared.save);
    expect(told.sees(id, training.changedTitle).text).toContain('11 dec');
    // The same again changes nothing for anybody.
    await owned.press(shared.change);
    await owned.press(shared.save);
    expect([told, other].map((each) => each.rings(training.changedTitle))).toEqual([1, 0]);
    await owned.open(nl.incident.details).answer(training.cancel, {}, training.cancelSure);
    expect(told.sees(id).text).toContain(training.cancelledTitle);
    expect([told, other].map((each) => each.rings(training.cancelledTitle))).toEqual([1, 0]);
    // The invitation is still there, and says what holds now.
    const late = await other.sees(id, nudges.kind.invited.label).press(nudges.open);
    expect(late.text).toContain(training.cancelledTitle);
    expect(late.has(training.signUp)).toBe(false);
    // Somebody without a place has nothing to remove.
    expect(late.has(training.outOfCalendar)).toBe(false);
  });

  test('[D23] a session for one service line is for those people and for nobody else', async () => {
    const id = await session(bot, { audience: ['Payroll'], mandatory: false });
    expect(bot.person(employee).sees(id, nudges.kind.invited.label).has(nudges.open)).toBe(true);
    expect(bot.person(keeper).rings()).toBe(0);
    expect(await listedFor(bot, employee)).toEqual([id]);
    expect(await listedFor(bot, keeper)).toEqual([]);
  });

  test('[D17] who is there enters the code of the screen; the trainer ticks and mends the list', async () => {
    const id = await session(bot);
    await signUp(bot, employee, id);
    await signUp(bot, colleague, id);
    expect((await openRecord(bot, employee, id)).has(training.enterCode)).toBe(false);
    await passTo(bot, '2026-12-10T09:05Z');
    const list = await attendance(bot, id);
    const [, code = ''] = /Code: ([0-9A-Z]{6})/.exec(list.text) ?? [];
    // As the screen in the room says.
    const card = await (await bot.person(employee).types('/training')).press(training.enterCode);
    // One press, and the field is there.
    await card.fill(training.codeLabel, 'ABCDEF').press(training.sendCode);
    // Asked in sight from then on, with what was typed.
    expect(card.text).toContain('Deze code klopt niet');
    expect(card.card.value(training.codeLabel)).toBe('ABCDEF');
    await card
      .fill(training.codeLabel, `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`)
      .press(training.sendCode);
    expect(card.text).toContain(training.seat.attended);
    expect(await seatOf(bot, id, employee)).toMatchObject({ status: 'attended', how: 'code' });
    await tick(bot, id, employee, colleague);
    expect(await seatOf(bot, id, colleague)).toMatchObject({
      status: 'attended',
      how: 'ticked',
      by: trainer.aadObjectId,
    });
    expect((await tick(bot, id, employee)).text).toContain(trainingLists.counts(1, 2, 0));
    expect(await seatOf(bot, id, colleague)).toMatchObject({ status: 'seated' });
    expect(await placesOf(bot, id)).toMatchObject({ taken: 2, attended: 1 });
  });

  test('[D17] who types the code after the trainer opened the list is not taken off it', async () => {
    const id = await session(bot);
    await signUp(bot, employee, id);
    await signUp(bot, colleague, id);
    await passTo(bot, '2026-12-10T09:05Z');
    const list = await attendance(bot, id);
    expect(list.card.choices(shared.present)).toContain(`${employee.name} · ${training.badge.seated}`);
    const [, code = ''] = /Code: ([0-9A-Z]{6})/.exec(list.text) ?? [];
    bot.clock.advance(60_000);
    const card = await openRecord(bot, employee, id);
    await card.answer(training.enterCode, { [training.codeLabel]: code }, training.sendCode);
    // The earlier page: nobody is ticked on it.
    await list.press(trainingLists.close);
    expect(list.text).toContain(trainingLists.closeAsk(1));
    expect(await seatOf(bot, id, employee)).toMatchObject({ status: 'attended', how: 'code' });
    await list.press(trainingLists.closeNot);
    bot.clock.advance(60_000);
    await list.fill(shared.present, [colleague]).press(shared.save);
    expect(list.text).toContain(trainingLists.takeAwayAsk([employee.name]));
    expect((await list.press(trainingLists.takeAwayNot)).text).toContain(trainingLists.byCode);
  });

  test('[D18] [D25] evidence of a period, the same bytes twice as CSV and PDF, and the overview for FG and board', async () => {
    const id = await session(bot);
    await signUp(bot, employee, id);
    await passTo(bot, '2026-12-10T09:30Z');
    await tick(bot, id, employee);
    const fetched = async (format: keyof typeof trainingLists.format): Promise<Buffer> => {
      const overview = await (await trainingList(bot, fg)).press(trainingLists.overview);
      const period = { [trainingLists.from]: '2026-12-01', [trainingLists.until]: '2026-12-31' };
      const offer = await overview.answer(trainingLists.evidence, period, trainingLists.format[format]);
      return await downloaded(bot, offered(offer).card.content);
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
    const overview = await (await trainingList(bot, board)).press(trainingLists.overview);
    expect(JSON.stringify(overview.card.content)).toContain('data:image/png;base64,');
    expect(overview.text).toMatch(/Payroll: \d+ % \(1 van \d+\)/);
    expect(overview.text).not.toContain(fromYourAbility.name);
    expect((await trainingList(bot, employee)).has(trainingLists.overview)).toBe(false);
  });

  test('[D19] a yearly session proposes the one of next year, eight weeks before, to its trainer, who invites', async () => {
    const id = await session(bot, { yearly: true, mandatory: false });
    expect((await manage(bot, id)).text).toContain(training.yearly);
    await passTo(bot, '2026-12-10T10:30Z');
    await close(bot, id);
    await passTo(bot, '2027-10-15T07:59Z');
    expect(await listedFor(bot, trainer)).not.toContain('KS-0002');
    await passTo(bot, '2027-10-15T08:00Z');
    const proposal = bot.person(trainer).sees('KS-0002', training.proposedTitle);
    expect(proposal.text).toContain('10 dec');
    expect(await sessionOf(bot, 'KS-0002')).toMatchObject({ facts: { day: '2027-12-10', yearly: true } });
    // Nobody is invited before the trainer confirms it; the trainer is reminded and finds it.
    await passUntil(bot, '2027-10-29T09:00Z');
    expect(bot.person(employee).finds('KS-0002')).toBeNull();
    expect(await listedFor(bot, employee)).not.toContain('KS-0002');
    expect((await listedFor(bot, trainer)).filter((listed) => listed !== id)).toEqual(['KS-0002']);
    expect(bot.person(trainer).rings(training.proposed)).toBe(1);
    bot.person(trainer).sees(nudges.kind.toConfirm.label, 'KS-0002');
    await bot.person(trainer).withButton(training.confirm, 'KS-0002').press(training.confirm);
    await settled(bot);
    await passTo(bot, '2027-11-01T10:00Z');
    bot.person(employee).sees('KS-0002', nudges.kind.invited.label);
  });

  test('[D24] [D26] a document is read and signed by name, once; a new version asks again', async () => {
    const first = await published(bot);
    const told = bot.person(employee).sees(first, nudges.kind.documentNew.label);
    const document = await told.press(nudges.open);
    expect(document.text).toContain(training.openFirst);
    expect(document.has(training.sign)).toBe(false);
    await document.press(training.openText);
    expect(document.card.link(training.read)).toBe('https://intranet.example/ict.pdf');
    // Whether it is opened there, only the reader knows: nothing says so, and the way to it comes before signing.
    expect(document.text).not.toContain('Geopend');
    expect(document.text).toContain(training.readFirst);
    expect(document.buttons.indexOf(training.read)).toBeLessThan(document.buttons.indexOf(training.sign));
    expect(document.text).toMatch(/^Getoond op/m);
    bot.clock.advance(5 * 60_000);
    const signed = /^Getekend op/m;
    await Promise.all([document.press(training.sign), document.press(training.sign)]);
    expect(document.text).toMatch(signed);
    expect(document.text).toMatch(/^Getoond op/m);
    const history = await bot.ledger.history(`training|${first}`, employee.aadObjectId);
    expect(history.map(({ type, by }) => [type, by])).toEqual([['signed', employee.aadObjectId]]);
    expect(Object.keys(history[0]?.payload ?? {}).sort()).toEqual(['opened', 'version']);
    const before = await openRecord(bot, colleague, first);
    await before.press(training.openText);
    // However the title is typed.
    const second = await published(bot, { version: '2027', title: 'ict  GEDRAGSREGELS' });
    expect((await before.press(training.sign)).text).toContain(training.documentReplaced(second));
    expect((await before.press(training.openNewer(second))).text).toContain('2027');
    await passTo(bot, '2026-11-24T08:00Z');
    expect(bot.person(employee).sees(second, nudges.kind.documentNew.label).has(nudges.open)).toBe(true);
  });
});
