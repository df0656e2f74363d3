import { type BotUnderTest, textOf } from '../support/bot';
import { dataOf } from '../support/card-nodes';
import type { Message } from '../support/person/person';
import {
  announced,
  arrived,
  bhv,
  colleague,
  desksCard,
  fetches,
  fillVisit,
  fromYourAbility,
  historyOf,
  host,
  keeper,
  location,
  nl,
  openVisit,
  partition,
  presses,
  receptionist,
  startReception,
  visitOf,
  visitOn,
} from '../support/visit-story';

/** Posted by hand, bypassing what the cards of visitors show. */
const { visit: words, visitLists: lists, shared } = nl;
const { notice } = nl.shared;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startReception();
});
afterEach(async () => {
  await bot.stop();
});

const posted = async (...by: Parameters<BotUnderTest['forge']>): Promise<string> =>
  textOf((await bot.forge(...by)).body);
const arriveChosen = async (id: string): Promise<string> =>
  await posted(receptionist, 'visit.arriveChosen', { id: `${location}/${id}` });

test('[C20] what the form does not ask is not stored, whoever sends it', async () => {
  const form = await bot.person(host).types('/bezoek Jan Jansen');
  const { verb, data } = form.card.press(words.announce);
  const id = visitOn(
    await posted(host, verb, { ...data, email: 'jan@noord.nl', by: colleague.aadObjectId, weeks: '1' }),
  );
  const { facts, host: whose, announced: by } = await visitOf(bot, id);
  expect(Object.keys(facts).sort()).toEqual([
    'company',
    'day',
    'from',
    'kind',
    'name',
    'people',
    'remark',
    'until',
  ]);
  expect([whose, by.by]).toEqual([host.aadObjectId, { person: host.aadObjectId }]);
});

test('[C1] [R2] a form that is delivered twice announces once', async () => {
  const form = await bot.person(host).types('/bezoek Jan Jansen');
  const { verb, data } = fillVisit(form, host, { day: '2026-11-24', from: '09:00' }).card.press(
    words.announce,
  );
  const answers = await Promise.all([1, 2].map(() => posted(host, verb, data)));
  expect(new Set(answers.map(visitOn)).size).toBe(1);
  expect(await bot.ledger.indexed(partition, 'day|2026-11-24')).toHaveLength(1);
});

test('on another day than announced nobody is let in', async () => {
  const id = await announced(bot, { day: '2026-11-24', from: '09:00' });
  expect(await arriveChosen(id)).toContain(notice.notToday[1]);
});

test('[R20] only the host and the office change a visit', async () => {
  const id = await announced(bot);
  const offered = async (someone: typeof host) =>
    (await posted(someone, 'visit.changeForm', { location, visit: id })).includes(words.changeTitle);
  expect([await offered(keeper), await offered(host), await offered(colleague)]).toEqual([true, true, false]);
});

test('[C4] [R20] who was not asked fetches nobody, and learns nothing', async () => {
  const id = await arrived(bot);
  expect(await posted(colleague, 'visit.collect', { location, visit: id })).not.toContain('Jan Jansen');
  expect((await visitOf(bot, id)).status).toBe('arrived');
});

test('[C8] [R2] somebody unexpected, sent in twice at once, is one visitor', async () => {
  const day = (await bot.person(receptionist).types('/bezoek')).open(lists.manage).open(lists.walkIn);
  const { verb, data } = day
    .fillAll({ [words.field.name]: 'Piet Smit', [shared.forWhom]: host })
    .card.press(lists.walkInSend);
  await Promise.all([1, 2].map(() => bot.forge(receptionist, verb, data)));
  await bot.idle();
  const id = visitOn(bot.person(host).sees('Piet Smit', words.unexpectedTitle).text);
  expect(await bot.ledger.indexed(partition, 'inside')).toEqual([id]);
});

test('[C11] a guest is not left at the desk', async () => {
  const id = await announced(bot);
  expect(await posted(receptionist, 'visit.deliver', { location, visit: id })).toContain(
    notice.notDelivery[1],
  );
});

test('[C12] [R2] a second sign-out, from a card of before, changes nothing', async () => {
  const id = await arrived(bot);
  const leave = bot.person(receptionist).sees(words.eyebrow(id)).card.press(words.leave);
  await fetches(bot, host, id);
  await presses(bot, host, id, words.leave);
  await bot.forge(receptionist, leave.verb, leave.data);
  expect(await visitOf(bot, id)).toMatchObject({
    status: 'left',
    left: { by: { person: host.aadObjectId } },
  });
  expect(await historyOf(bot, id)).toEqual(['announced', 'arrived', 'collected', 'left']);
});

test('[C22] [N15] [R20] visitors of YourAbility are nobody else’s', async () => {
  const id = await arrived(bot, { name: 'Gast van YourAbility' }, fromYourAbility);
  for (const verb of ['visit.view', 'visit.leave', 'visit.refuse', 'visit.cancel'])
    expect(await posted(colleague, verb, { location, visit: id, by: host.aadObjectId })).not.toContain(
      'Gast van YourAbility',
    );
  expect((await visitOf(bot, id)).status).toBe('arrived');
});

test('[N15] [R20] only the BHV sees the list or calls the roll', async () => {
  await arrived(bot);
  for (const verb of ['visit.floor', 'visit.callRoll'])
    expect(await posted(receptionist, verb, { location })).not.toContain('Jan Jansen');
  expect(await bot.ledger.list(partition, 'item|ontruiming-')).toEqual([]);
  expect(await posted(bhv, 'visit.floor', { location })).toContain('Jan Jansen');
});

test('[C18] [R20] where the organisation does not want it, nobody puts oneself on the list', async () => {
  expect(await posted(host, 'visit.staffIn', {})).toContain(notice.onlyBhv[0]);
});

test('[N11] [R20] a desk is revoked by the office only', async () => {
  const desks = await (await desksCard(bot)).press(lists.deskMake);
  const [desk] = desks.card.choices(lists.deskChoose);
  const { verb, data } = desks
    .open(nl.shared.more)
    .fill(lists.deskChoose, desk ?? '')
    .card.press(lists.deskRevoke);
  for (const someone of [host, receptionist])
    expect(await posted(someone, verb, data)).toContain(notice.notAllowed[0]);
  expect(await bot.ledger.indexed(partition, 'desk')).toHaveLength(1);
});

test('[S24] a form that was opened for one visit changes no other, and an expired one knows what it showed', async () => {
  const facts = { name: 'Jan Jansen', day: '2026-11-26', from: '10:00', until: '11:00' };
  const [one, other] = [await announced(bot, facts), await announced(bot, { ...facts, name: 'Els Bos' })];
  const openForm = async (): Promise<Message> => await (await openVisit(bot, host, one)).press(shared.change);
  const typed = { ...facts, name: 'Iemand Anders', kind: 'guest', people: '1' };
  const data = { ...dataOf((await openForm()).card.content, 'visit.change'), ...typed };
  const forged = await bot.forge(host, 'visit.change', { ...data, visit: other });
  expect(JSON.stringify(forged.body)).toContain(shared.expiredFormTitle);
  expect(await historyOf(bot, other)).toEqual(['announced']);

  const form = await openForm();
  const theirs = await (await bot.person(keeper).types(one)).press(shared.change);
  await fillVisit(theirs, keeper, { until: '15:00' }).press(shared.save);
  bot.clock.advance(25 * 3_600_000);
  await fillVisit(form, host, { name: 'Jan de Vries' }).press(shared.save);
  expect(form.text).toContain(shared.expiredFormTitle);
  await form.press(shared.save);
  expect(form.text).toContain(nl.shared.changedMeanwhileTitle);
  expect(await historyOf(bot, one)).toEqual(['announced', 'changed']);
});
