import { createHash } from 'node:crypto';
import { FileHost } from '../support/file-host';
import { type BotUnderTest, holder } from '../support/bot';
import type { Message } from '../support/person/person';
import { downloaded, fetched, offered } from '../support/download';
import {
  attendance,
  board,
  colleague,
  employee,
  fg,
  fromYourAbility,
  keeper,
  manage,
  nl,
  openRecord,
  passTo,
  passUntil,
  plan,
  published,
  publishes,
  recordOn,
  seatOf,
  session,
  sessionOf,
  signs,
  signUp,
  startTraining,
  tick,
  trainer,
  trainingList,
} from '../support/training-story';

/** The list of a session, as its trainer lives with it: before, during and after. */

const { training, trainingLists: lists, nudges, shared } = nl;
const admin = holder('admin');
const { details } = nl.incident;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startTraining();
});
afterEach(async () => {
  await bot.stop();
});

test('[D17] before it the trainer reads who comes and takes the list along', async () => {
  const id = await session(bot, { places: '1' });
  const empty = await attendance(bot, id);
  expect(empty.text).toContain(lists.nobody);
  expect(empty.text).not.toContain(lists.attendanceHint);
  // Those who are invited and silent so far stand on it too.
  expect(empty.text).toMatch(new RegExp(`${lists.silent} \\(\\d+\\)[^]*${employee.name}`));
  await signUp(bot, employee, id);
  await signUp(bot, colleague, id);
  const list = await attendance(bot, id);
  for (const said of [employee.name, colleague.name, `${training.badge.waiting} (1)`])
    expect(list.text).toContain(said);
  const offer = await list.open(details).press(lists.comingCsv);
  const csv = (await downloaded(bot, offered(offer).card.content)).toString();
  expect(csv).toContain(employee.name);
  expect(csv).toContain(training.badge.waiting);
  // From the session's own card as well.
  const file = await (await manage(bot, id)).open(details).press(training.comingFile);
  expect(offered(file).card.content).toBeDefined();
  // And back, on the same card.
  const back = await (await attendance(bot, id)).open(details).press(nl.mine.open(id));
  expect(back.has(shared.change)).toBe(true);
});

test('[D17] completing keeps what is ticked and asks with the number; whoever walked in is added, also who was not meant', async () => {
  const id = await session(bot, { people: [employee, colleague] });
  await signUp(bot, employee, id);
  await signUp(bot, colleague, id);
  await passTo(bot, '2026-12-10T10:30Z');
  const list = await attendance(bot, id);
  await list.open(details).answer(lists.walkedIn, { [lists.walkedInWho]: keeper }, lists.walkedInSend);
  expect(await seatOf(bot, id, keeper)).toMatchObject({ status: 'attended', by: trainer.aadObjectId });
  // People who only share the floor have their own employer.
  await list
    .open(details)
    .answer(lists.walkedIn, { [lists.walkedInWho]: fromYourAbility }, lists.walkedInSend);
  expect(await seatOf(bot, id, fromYourAbility)).toBeUndefined();
  await list.fill(shared.present, [employee, keeper]).press(lists.close);
  for (const said of [lists.closeAsk(2), lists.closeAbsent(1)]) expect(list.text).toContain(said);
  expect((await sessionOf(bot, id))?.status).toBe('planned');
  // Not yet: the ticks are still there.
  await list.press(lists.closeNot);
  expect(list.card.value(shared.present)).toContain(employee.aadObjectId);
  await (await list.press(lists.close)).press(lists.closeSure(2));
  expect((await sessionOf(bot, id))?.status).toBe('closed');
  expect(await seatOf(bot, id, employee)).toMatchObject({ status: 'attended', how: 'ticked' });
});

test('[D1] [D17] somebody from outside gives it: the name is on the cards, the code on paper, and who made it comes as the others', async () => {
  const outside = { outside: 'Ria Extern', outsideMail: 'ria@extern.example' };
  const strange = await plan(bot, { outsideMail: outside.outsideMail });
  expect(strange.text).toContain(training.faultsTitle);
  expect((await plan(bot, { ...outside, outsideMail: 'ria' })).text).toContain(training.faultsTitle);
  const id = await session(bot, outside);
  // Whoever merely created it is invited too, and keeps the list.
  await passUntil(bot, '2026-11-24T09:00Z');
  bot.person(trainer).sees(nudges.kind.invited.label, id);
  await signUp(bot, trainer, id);
  await signUp(bot, employee, id);
  const invited = await openRecord(bot, employee, id);
  expect(invited.text).toContain('Ria Extern');
  expect(invited.text).not.toContain('extern.example');
  expect(invited.has(training.codeSheet)).toBe(false);
  // The office hangs the sheet in the room; it has no say over the session.
  const ready = await openRecord(bot, keeper, id);
  const sheet = await fetched(bot, await ready.open(lists.manage).press(training.codeSheet));
  expect(sheet.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(sheet.name).toContain(`${id}-code.pdf`);
  expect(ready.has(shared.change)).toBe(false);
  const owned = await manage(bot, id);
  expect(offered(await owned.press(training.codeSheet)).text).toContain(nl.download.cardTitle);
  await passTo(bot, '2026-12-10T09:05Z');
  const shown = (await attendance(bot, id)).text;
  const [, code = ''] = /Code: (\w{6})/.exec(shown) ?? [];
  const entry = await openRecord(bot, employee, id);
  await entry.answer(training.enterCode, { [training.codeLabel]: code }, training.sendCode);
  expect(await seatOf(bot, id, employee)).toMatchObject({ status: 'attended', how: 'code' });
  await passTo(bot, '2026-12-10T10:30Z');
  const list = await attendance(bot, id);
  await (await list.press(lists.close)).press(lists.closeSure(1));
  // The address was for the appointment only.
  expect((await sessionOf(bot, id))?.facts.outside).toEqual({ name: 'Ria Extern', mail: null });
});

test('[D17] [N16] a list that nobody completed is asked for in the summary, and completed from there', async () => {
  const id = await session(bot, { mandatory: false });
  await signUp(bot, employee, id);
  await passUntil(bot, '2026-12-11T09:00Z');
  const asked = bot.person(trainer).sees(nudges.kind.listOpen.label, id);
  // Its end rang at once, and from then on it is one line among others.
  expect(bot.person(trainer).rings(training.overText)).toBe(1);
  const card = await asked.press(nudges.open);
  expect(card.text).toContain(training.overTitle);
  expect((await card.press(training.attendance)).has(lists.close)).toBe(true);
});

test('[D17] who gives a session today has its list on the first card of /training, and is not asked to come', async () => {
  await session(bot, { people: [employee, colleague, trainer] });
  expect((await bot.person(trainer).types('/training')).text).toContain(lists.givesIt);
  // What one gives stands apart from what one has to do.
  const before = (await bot.person(trainer).types('/mijn')).text;
  expect(before).toContain(nl.mine.given);
  expect(before).not.toContain(nl.mine.sessions);
  await passUntil(bot, '2026-12-10T09:30Z');
  const mine = await bot.person(trainer).types('/training');
  expect(mine.text).toContain(lists.youGive('AVG voor iedereen'));
  const list = await mine.press(training.attendance);
  expect(list.text).toContain(lists.attendanceTitle);
  // It lasts another half hour: somebody who closes it now is told what that means.
  expect((await list.press(lists.close)).text).toContain(lists.closeEarly('11:00'));
});

test('[D17] [N16] who missed it and has no other date reads that there is none; who signed up has seen it', async () => {
  const id = await session(bot, { people: [employee, colleague] });
  await signUp(bot, employee, id);
  expect((await manage(bot, id)).text).toContain(training.progress.seen(1));
  await passTo(bot, '2026-12-10T10:30Z');
  const list = await attendance(bot, id);
  await (await list.press(lists.close)).press(lists.closeSure(0));
  // Final is not for ever, and it says how; the file says who did not come.
  const owned = await bot.person(trainer).types(`/training ${id}`);
  const final = await owned.press(training.attendance);
  expect(final.text).toContain(lists.attendanceClosed);
  const offer = await final.open(details).press(lists.comingCsv);
  const csv = (await downloaded(bot, offered(offer).card.content)).toString();
  expect(csv).toContain(employee.name);
  expect(csv).toContain(lists.absent);
  // Whoever gave it finds it again without its number.
  const gave = await bot.person(trainer).types('/training');
  expect(gave.text).toContain(nl.mine.gave(1));
  const [choice = ''] = gave.card.choices(lists.choose).filter((title) => title.startsWith(id));
  expect((await gave.fill(lists.choose, choice).press(shared.open)).has(training.attendance)).toBe(true);
  // It is still to be done, and the list of what there is says so.
  expect((await bot.person(employee).types('/training')).text).toContain(
    lists.undated(['AVG voor iedereen']),
  );
  await passUntil(bot, '2026-12-11T12:00Z');
  const told = bot.person(employee).sees(nudges.kind.missedNoDate.text(''));
  expect(told.text).not.toContain(nudges.kind.missed.text(''));
  bot.person(trainer).sees(nudges.kind.noDate.label);
});

test('[D17] in lists a company stands with its name', async () => {
  const id = await session(bot, { people: [employee, colleague] });
  await signUp(bot, employee, id);
  const list = await attendance(bot, id);
  expect(list.text).toContain('Optimo Payroll');
  expect(list.text).not.toContain('optimo-payroll-hr');
});

test('[D3] fewer places than people who must come: who makes it is warned, until there is room', async () => {
  const card = await plan(bot, { places: '2' });
  expect(card.text).toContain(training.short);
  await session(bot, { day: '2026-12-11' });
  expect((await manage(bot, 'KS-0001')).text).not.toContain(training.short);
});

test('[D20] one person gets more time or is excused, with a reason, by name, and is told; the others are asked as before', async () => {
  await session(bot, { deadline: '2026-12-31' });
  const overview = await (await trainingList(bot, trainer)).press(lists.overview);
  const record = async (rule: string, day = '') =>
    await overview.answer(
      lists.except,
      {
        [shared.forWhom]: employee,
        [lists.exceptRule]: rule,
        [lists.exceptDay]: day,
        [lists.exceptWhy]: 'Werkt tot februari aan een project',
      },
      shared.record,
    );
  await record(lists.rule.later, '2027-02-26');
  for (const said of [employee.name, 'Werkt tot februari', lists.exceptedBy(trainer.name)])
    expect(overview.text).toContain(said);
  await passUntil(bot, '2027-01-20T09:00Z');
  bot.person(employee).sees(nudges.kind.moved.label, trainer.name);
  const late = nudges.kind.overdue.label;
  expect(bot.person(employee).rings(late)).toBe(0);
  expect(bot.person(colleague).rings(nudges.kind.notSignedUp.label)).toBeGreaterThan(0);
  await record(lists.rule.excused);
  expect(overview.text).toContain(lists.rule.excused);
  await passUntil(bot, '2027-03-10T09:00Z');
  bot.person(employee).sees(nudges.kind.excused.label);
  expect(bot.person(employee).rings(late)).toBe(0);
  await record(lists.rule.normal);
  expect(overview.text).not.toContain(lists.exceptedBy(trainer.name));
});

test('[D7] who signed up hears a week before and the working day before, each once', async () => {
  const id = await session(bot);
  await signUp(bot, employee, id);
  await passTo(bot, '2026-12-03T08:30Z');
  bot.person(employee).sees(nudges.kind.weekBefore.label, 'AVG voor iedereen');
  await passTo(bot, '2026-12-04T09:00Z');
  // Signed up within the week: only the day before.
  await signUp(bot, colleague, id);
  await passTo(bot, '2026-12-09T09:00Z');
  expect(bot.person(employee).rings(nudges.kind.weekBefore.label)).toBe(1);
  expect(bot.person(employee).rings(nudges.kind.dayBefore.label)).toBe(1);
  expect(bot.person(colleague).rings(nudges.kind.weekBefore.label)).toBe(0);
});

test('[D18] [D25] the state by person as a table, with what shows it; evidence keeps the name as it was', async () => {
  await bot.knows(admin);
  const id = await session(bot);
  await published(bot);
  await signUp(bot, colleague, id);
  await passTo(bot, '2026-12-10T09:30Z');
  await tick(bot, id, employee);
  const csvOf = async (open: (overview: Message) => Promise<Message>): Promise<string> => {
    const overview = await (await trainingList(bot, board)).press(lists.overview);
    return (await fetched(bot, await open(overview))).bytes.toString();
  };
  const state = async (): Promise<readonly string[]> =>
    (await csvOf((overview) => overview.open(lists.completion).press(lists.completionCsv))).split('\r\n');
  const lineOf = (lines: readonly string[], ...words: readonly string[]): string =>
    lines.find((line) => words.every((word) => line.includes(word))) ?? '';
  const lines = await state();
  expect(lineOf(lines, employee.name, 'AVG')).toMatch(
    new RegExp(
      `2026-11-23.*2026-12-31.*${lists.state.done}.*2026-12-10.*${id}, ${lists.how.ticked}.*[0-9a-f]{64}`,
    ),
  );
  expect(lineOf(lines, colleague.name, 'AVG')).toContain(lists.state.signedUp);
  expect(lineOf(lines, employee.name, 'DOC-0002')).toContain(lists.state.open);
  expect(lines.join('')).not.toContain(fromYourAbility.name);
  // Renamed since: the list says who it is now, the proof who it was.
  const staff = await (await trainingList(bot, admin)).press(lists.staff);
  const renamed = `aadObjectId;name;company\n${employee.aadObjectId};Anders Geheten;optimo-payroll-hr`;
  await (await staff.fill(lists.staffLabel, renamed).press(lists.staffCheck)).press(lists.staffApply);
  expect(lineOf(await state(), 'AVG', lists.state.done)).toContain('Anders Geheten');
  const evidence = await csvOf((overview) => overview.answer(lists.evidence, {}, lists.format.csv));
  expect(lineOf(evidence.split('\r\n'), id)).toContain(employee.name);
});

describe('[D24] the text that is signed is fixed when it is put up', () => {
  let host: FileHost;
  const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.4\n${words}`);
  const { fetch: reach } = globalThis;
  beforeEach(async () => {
    host = await FileHost.start();
    // The intranet is answered by the stand-in, which speaks no HTTPS.
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (to, options) => {
      const asked = to instanceof URL ? to.href : to;
      const own = typeof asked === 'string' && asked.startsWith('https://intranet.example/');
      return await reach(
        own ? asked.replace('https://intranet.example', host.url.replace(/\/$/, '')) : to,
        options,
      );
    });
    await bot.stop();
    bot = await startTraining({ environment: { EVIDENCE_HOSTS: 'intranet.example,127.0.0.1' } });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await host.stop();
  });
  const evidence = async (): Promise<string> => {
    const overview = await (await trainingList(bot, board)).press(lists.overview);
    return (await fetched(bot, await overview.answer(lists.evidence, {}, lists.format.csv))).bytes.toString();
  };
  const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

  test('from its address, once: who checks later reads that something else stands there', async () => {
    host.put('/ict.pdf', { bytes: pdf('versie een') });
    const owned = await publishes(bot);
    const id = recordOn(owned.text);
    expect(owned.text).toContain(training.fixed('ma 23 nov 2026'));
    expect(owned.text).not.toMatch(/[0-9a-f]{64}/);
    expect((await owned.open(details).press(training.checkAddress)).text).toContain(training.address.same);
    const document = await openRecord(bot, employee, id);
    expect(document.text).toContain(training.fixed('ma 23 nov 2026'));
    host.put('/ict.pdf', { bytes: pdf('stiekem anders') });
    expect((await owned.open(details).press(training.checkAddress)).text).toContain(training.address.differs);
    host.put('/ict.pdf', { status: 404 });
    expect((await owned.open(details).press(training.checkAddress)).text).toContain(
      training.address.unreadable,
    );
    // What is read and signed is what was uploaded.
    await document.press(training.openText);
    const file = await fetched(bot, document, training.read);
    expect(file.bytes.equals(pdf('versie een'))).toBe(true);
    bot.clock.advance(7 * 60_000);
    await document.press(training.sign);
    const [opened, at] = [/Getoond op (.*)\./, /Getekend op (.*)\. Je/].map(
      (said) => said.exec(document.text)?.[1],
    );
    expect(opened).not.toBe(at);
    const proof = (await evidence()).split('\r\n').find((line) => line.includes(id)) ?? '';
    expect(proof).toContain(hashOf(pdf('versie een')));
    expect(proof).toMatch(/10:07";"2026-11-23 10:00/);
    // And again, by the signer.
    const again = await fetched(bot, await document.press(training.original));
    expect(again.bytes.equals(pdf('versie een'))).toBe(true);
  });

  test('as a file of the own chat; without either it says so, and is signed as before', async () => {
    const plain = await publishes(bot, { title: 'Zonder tekst', link: '' });
    expect(plain.text).toContain(training.onCard);
    expect(plain.has(training.original)).toBe(false);
    await signs(bot, employee, recordOn(plain.text));
    const bytes = pdf('uit de chat');
    await bot.person(fg).sendsFiles([{ name: 'regels.pdf', downloadUrl: host.put('/regels', { bytes }) }]);
    const owned = await publishes(bot, { link: '', file: 'regels.pdf' });
    expect(owned.text).toContain(training.fixed('ma 23 nov 2026'));
    const document = await openRecord(bot, colleague, recordOn(owned.text));
    await document.press(training.openText);
    expect((await fetched(bot, document, training.read)).bytes.equals(bytes)).toBe(true);
    await document.press(training.sign);
    const lines = (await evidence()).split('\r\n');
    expect(lines.find((line) => line.includes(colleague.name))).toContain(hashOf(bytes));
    expect(lines.find((line) => line.includes('Zonder tekst'))).toContain(employee.name);
    // It belongs to the document now, and to no report.
    const again = await (await trainingList(bot, fg)).press(lists.newDocument);
    expect(again.card.labels).not.toContain(training.field.file);
  });
});
