import { endRole, rolesOf } from '../support/admin-story';
import { type BotUnderTest, holder } from '../support/bot';
import { downloaded, fetched, offered, personalDataIn } from '../support/download';
import {
  attendance,
  board,
  close,
  colleague,
  employee,
  fg,
  fillIn,
  manage,
  nl,
  openRecord,
  passTo,
  passUntil,
  published,
  publishes,
  recordOn,
  seatOf,
  session,
  sessionOf,
  settled,
  signUp,
  startTraining,
  tick,
  trainer,
  trainingList,
} from '../support/training-story';

/** Who gives a session, and when: taken over, handed on, left with nobody, moved; and whom they say was there. */

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

test('[D1] whoever cannot give a session is followed by another, and both hear who gives it', async () => {
  const id = await session(bot, { people: [employee, colleague] });
  await signUp(bot, colleague, id);
  await bot.person(trainer).types('/afwezig 10 december');
  await passUntil(bot, '2026-12-01T09:30Z');
  const asked = bot.person(fg).sees(nudges.kind.needsGiver.label, id);
  const seen = await asked.press(nudges.open);
  const card = seen.has(training.takeOver)
    ? seen
    : await seen.open(lists.manage).press(training.managedTitle);
  expect(card.text).toContain(training.giverAwayTitle(trainer.name));
  const rings = bot.person(trainer).rings(id);
  await card.answer(training.takeOver, {}, training.takeOverSure);
  expect((await sessionOf(bot, id))?.owner).toBe(fg.aadObjectId);
  expect(bot.person(trainer).rings(id)).toBe(rings + 1);
  const told = bot.person(trainer).sees(id, training.takenOverTitle);
  expect(told.text).toContain(training.takenOver(trainer.name, fg.name));
  expect((await bot.person(fg).types('/training')).text).toContain(lists.givesIt);
  // Who signed up reads so in the next summary, and on their own card.
  await passUntil(bot, '2026-12-02T10:00Z');
  bot.person(colleague).sees(nudges.kind.otherGiver.label, id, fg.name);
  expect(bot.person(employee).finds(nudges.kind.otherGiver.label)).toBeNull();
  expect((await bot.person(colleague).types(`/training ${id}`)).text).toContain(fg.name);
});

test('[D1] whoever gives it hands it to a named colleague; both hear so, and who signed up', async () => {
  const id = await session(bot, { people: [employee, colleague] });
  await signUp(bot, colleague, id);
  const card = (await manage(bot, id)).open(details);
  const rings = bot.person(trainer).rings(id);
  await card.answer(training.handOn, { [training.handOnTo]: fg.name }, training.handOnSend);
  expect((await sessionOf(bot, id))?.owner).toBe(fg.aadObjectId);
  bot.person(fg).sees(id, training.takenOverOwn(trainer.name));
  expect(bot.person(trainer).rings(id)).toBe(rings + 1);
  await passUntil(bot, '2026-11-25T10:00Z');
  bot.person(colleague).sees(nudges.kind.otherGiver.label, id, fg.name);
  expect(bot.person(employee).finds(nudges.kind.otherGiver.label)).toBeNull();
});

test('[D1] the only trainer loses the role: who ends it reads first what is left with nobody, and who may give sessions is asked', async () => {
  await bot.knows(admin);
  const id = await session(bot, { people: [employee, colleague] });
  const card = await endRole(bot, trainer, 'trainer', '2026-11-23');
  const { admin: words } = nl;
  expect(card.text).toContain(words.leftTitle(words.role.trainer, trainer.name));
  expect(card.text).toContain(`${id} · AVG voor iedereen`);
  expect(card.text).toContain(fg.name);
  expect(await rolesOf(bot, trainer)).not.toEqual([]);
  expect((await card.press(words.endNot)).text).not.toContain(id);
  const again = await endRole(bot, trainer, 'trainer', '2026-11-23');
  expect((await again.press(words.endAnyway)).text).toContain(words.done);
  await settled(bot);
  // Whoever loses it reads from when, what is still theirs, and who takes it over; the FG hears that something is open.
  const own = bot.person(trainer).sees(words.endingOwn(words.role.trainer));
  for (const said of [id, words.endingUntil('ma 23 nov 2026'), fg.name]) expect(own.text).toContain(said);
  const told = bot.person(fg).sees(words.endingOf(trainer.name, words.role.trainer));
  expect(told.text).toContain(id);
  expect(told.text).not.toContain(nl.admin.you);
  expect((await manage(bot, id, fg)).text).toContain(training.sessionOf(trainer.name));
  // One press from there to handing it on, to somebody who gives sessions.
  const mine = await own.press(nl.mine.open(id));
  const { handOn, handOnTo } = training;
  expect(mine.open(handOn).card.choices(handOnTo)).not.toContain(employee.name);
  await passUntil(bot, '2026-11-25T10:00Z');
  const asked = await bot.person(fg).sees(nudges.kind.needsGiver.label, id).press(nudges.open);
  expect(asked.text).toContain(training.giverAwayTitle(trainer.name));
  expect(asked.has(training.takeOver)).toBe(true);
});

test('[D22] a session that moved: its trainer reads that a printed code sheet is old, and a card that went out says from when to when', async () => {
  const id = await session(bot, { people: [employee, colleague] });
  await signUp(bot, employee, id);
  const form = await (await manage(bot, id, fg)).press(shared.change);
  const rings = bot.person(trainer).rings(id);
  await fillIn(form, { day: '2026-12-11', from: '13:00', until: '14:00' }, fg).press(shared.save);
  expect(bot.person(trainer).rings(id)).toBe(rings + 1);
  const told = bot.person(trainer).sees(id, training.movedTitle);
  const said = training.moved('do 10 dec 2026, 10:00–11:00', 'vr 11 dec 2026, 13:00–14:00');
  for (const words of [said, training.sheetOld('12:45', '14:30')]) expect(told.text).toContain(words);
  expect(told.has(training.codeSheet)).toBe(true);
  expect(bot.person(employee).sees(id, training.changedTitle).text).toContain(said);
  bot.clock.advance(60_000);
  // Who signs up after that never knew the other time.
  expect((await signUp(bot, colleague, id)).text).not.toContain(said);
});

test('[D11] a document is found again by who published it, and ended by another who may', async () => {
  const id = await published(bot);
  const own = await bot.person(fg).types(`/training ${id}`);
  expect(own.text).toContain(training.publishedTitle);
  const seen = await bot.person(trainer).types(`/training ${id}`);
  const managed = await seen.open(lists.manage).press(training.publishedTitle);
  expect(managed.text).toContain(training.fact.signed);
  await managed.answer(training.endDocument, {}, training.endSure);
  expect((await bot.person(employee).types(`/training ${id}`)).text).toContain(training.documentWithdrawn);
  expect((await bot.person(employee).types(`/training ${id}`)).has(training.publishedTitle)).toBe(false);
});

test('[D17] the tick of who came with the code is taken away for a reason that they read, and comes back as it was', async () => {
  const id = await session(bot);
  await passTo(bot, '2026-12-10T08:56Z');
  const list = await attendance(bot, id);
  const [, code = ''] = /Code: ([0-9A-Z]{6})/.exec(list.text) ?? [];
  const card = await openRecord(bot, employee, id);
  await card.answer(training.enterCode, { [training.codeLabel]: code }, training.sendCode);
  // Four minutes early: inside, and evidence of nothing yet.
  expect(card.text).toContain(training.insideTitle);
  expect(card.text).toContain('10:00');
  await list.press(shared.refresh);
  expect(list.text).toContain(`${training.badge.attended} (1)`);
  await passTo(bot, '2026-12-10T09:05Z');
  const open = await attendance(bot, id);
  await open.fill(shared.present, []).press(lists.close);
  expect(open.text).toContain(lists.takeAwayAsk([employee.name]));
  await open.fill(lists.takeAwayWhy, ' ').press(lists.takeAway);
  expect(open.text).toContain(lists.takeAwayError);
  const rings = bot.person(employee).rings();
  await open.fill(lists.takeAwayWhy, 'Hij ging na tien minuten weg').press(lists.takeAway);
  await settled(bot);
  expect(bot.person(employee).rings()).toBe(rings + 1);
  const told = bot.person(employee).sees(id, training.takenTitle);
  expect(told.text).toContain(training.takenBy(trainer.name, 'Hij ging na tien minuten weg'));
  expect(told.text).toContain(training.takenAsk([trainer.name]));
  expect(told.text).not.toContain(training.badge.off);
  // The card from before promises nothing any more.
  expect(card.text).not.toContain(training.insideTitle);
  expect(card.text).toContain(training.takenTitle);
  // The list was to be completed: that goes on.
  expect(open.text).toContain(lists.closeAsk(0));
  expect(open.text).not.toContain(lists.closeAbsent(0));
  await open.press(lists.closeNot);
  // The code does not undo it.
  expect(told.has(training.enterCode)).toBe(false);
  expect(open.card.choices(shared.present)).toContain(`${employee.name} · ${lists.takenAway}`);
  const proof = async (): Promise<string> => {
    const overview = await (await trainingList(bot, fg)).press(lists.overview);
    const period = { [lists.from]: '2026-12-01', [lists.until]: '2026-12-31' };
    const offer = await overview.answer(lists.evidence, period, lists.format.csv);
    return (await downloaded(bot, offered(offer).card.content)).toString();
  };
  const taken = await proof();
  expect(taken).toContain(lists.how.takenAway);
  expect(taken).toContain('Hij ging na tien minuten weg');
  await open.fill(shared.present, [employee]).press(shared.save);
  await settled(bot);
  expect(bot.person(employee).sees(id, training.seat.attended).text).toContain('09:56');
  expect(card.text).toContain(training.seat.attended);
  expect(await seatOf(bot, id, employee)).toMatchObject({ status: 'attended', how: 'code' });
  expect(await proof()).toContain(lists.how.code);
  // What was said of them stays in their own file.
  const { bytes } = await fetched(bot, await bot.person(employee).types('/gegevens'));
  expect(personalDataIn(bytes)).toContain('Hij ging na tien minuten weg');
});

test('[D17] a tick by mistake leaves nothing: whoever never signed up did not sign off', async () => {
  const id = await session(bot);
  await passTo(bot, '2026-12-10T09:05Z');
  await tick(bot, id, employee);
  await tick(bot, id);
  const card = await openRecord(bot, employee, id);
  expect(card.text).not.toContain(training.badge.off);
  expect(card.text).toContain(training.noSeat);
});

test('[D1] a session that somebody from outside gave: who takes it over reads of whom', async () => {
  const id = await session(bot, { outside: 'Ria Extern', people: [employee] });
  const card = (await manage(bot, id, fg)).open(details);
  await card.answer(training.takeOver, {}, training.takeOverSure);
  expect(card.text).toContain(training.takenOverOwn('Ria Extern'));
});

test('[D19] next year’s waits in the own list of whoever gives it, and in nobody else’s before [Uitnodigen]', async () => {
  const id = await session(bot, { yearly: true });
  await passTo(bot, '2026-12-10T10:30Z');
  await tick(bot, id, employee);
  await close(bot, id);
  await passTo(bot, '2027-10-15T08:00Z');
  const mine = await bot.person(trainer).types('/mijn');
  expect(mine.text).toContain(training.proposedTitle);
  const proposal = await mine.press(nl.mine.open('KS-0002'));
  for (const someone of [board, employee, fg])
    expect((await bot.person(someone).types('/mijn')).text).not.toContain('KS-0002');
  await proposal.press(training.confirm);
  await settled(bot);
  expect((await bot.person(board).types('/mijn')).text).toContain('KS-0002');
});

test('[D17] who walks in without having signed up finds the same button, for as long as the code counts', async () => {
  const id = await session(bot);
  await passTo(bot, '2026-12-10T09:05Z');
  const [, code = ''] = /Code: ([0-9A-Z]{6})/.exec((await attendance(bot, id)).text) ?? [];
  const list = await bot.person(employee).types('/training');
  const card = await list.press(training.enterCode);
  await card.fill(training.codeLabel, code).press(training.sendCode);
  expect(await seatOf(bot, id, employee)).toMatchObject({ status: 'attended', how: 'code' });
  await passTo(bot, '2026-12-10T12:05Z');
  expect((await bot.person(colleague).types('/training')).has(training.enterCode)).toBe(false);
  // Another date of what was done is no duty any more, in no list.
  const again = await session(bot, { day: '2026-12-17' });
  const linesOf = async (someone: typeof employee) => (await bot.person(someone).types('/training')).text;
  expect(await linesOf(colleague)).toContain('verplicht');
  expect(await linesOf(employee)).toContain(again);
  expect(await linesOf(employee)).not.toContain('verplicht');
  expect((await bot.person(employee).types('/mijn')).text).not.toContain(again);
});

test('[D24] the same title with the same version is not asked of people twice; what to do is said', async () => {
  const old = await publishes(bot);
  const first = recordOn(old.text);
  const again = await publishes(bot);
  expect(again.text).toContain(training.fault.sameVersion);
  await fillIn(again, { version: '2027' }, fg).press(training.publish);
  expect(again.text).toContain(training.publishedTitle);
  // Both cards say what replaced what, with the way to it.
  expect(again.text).toContain(training.fact.replaces);
  expect(again.text).toContain(first);
  const second = recordOn(again.text);
  await settled(bot);
  expect(old.text).toContain(training.documentReplaced(`${second} (2027)`));
  expect((await old.press(training.openNewer(second))).text).toContain(training.publishedTitle);
});
