import { type BotUnderTest, textOf } from '../support/bot';
import {
  ask,
  askedFor,
  borrowed,
  borrower,
  colleague,
  fg,
  fromYourAbility,
  historyOf,
  keeper,
  loanOf,
  moreOfSafe,
  nl,
  passTo,
  startSafe,
  substitute,
} from '../support/kluis-story';

/** Posted by hand, bypassing what the cards of the safe show. */
const { keeper: keeps } = nl.kluis;
const { details } = nl.incident;
const notFound = nl.shared.notice.loanNotFound[0];

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startSafe();
});
afterEach(async () => {
  await bot.stop();
});

const posted = async (...by: Parameters<BotUnderTest['forge']>): Promise<string> =>
  textOf((await bot.forge(...by)).body);

test('[N15] [R20] YourAbility is refused by every verb it may get hold of', async () => {
  await bot.knows(fromYourAbility);
  const id = await askedFor(bot);
  for (const verb of ['kluis.approve', 'kluis.view', 'kluis.issue'])
    expect(await posted(fromYourAbility, verb, { loan: id })).toContain('De kluis is van');
  expect((await loanOf(bot, id)).status).toBe('requested');
});

test('[B5] [B6] [R20] [S21] only a key holder decides, never about an own request: forged presses change nothing', async () => {
  const id = await askedFor(bot, {}, keeper);
  const claims = { loan: id, approval: 'ja', role: 'officeManager', by: substitute.aadObjectId };
  for (const someone of [keeper, colleague, fg, borrower]) {
    await bot.forge(someone, 'kluis.approve', claims);
    expect((await loanOf(bot, id)).status).toBe('requested');
  }
  // A verb and data from the deputy's card, in the hands of the borrower.
  const { verb, data } = bot.person(substitute).sees(id).card.press(keeps.approve);
  await bot.forge(keeper, verb, data);
  expect((await loanOf(bot, id)).status).toBe('requested');
});

test('[B24] [R20] a decision that needs a reason is not taken without one', async () => {
  const id = await askedFor(bot, { until: '2026-11-24' });
  expect(await posted(keeper, 'kluis.approve', { loan: id })).toContain('Een reden is nodig');
  expect((await loanOf(bot, id)).status).toBe('requested');
});

test('[B4] a card from before it left the safe takes nothing back', async () => {
  const id = await askedFor(bot);
  await bot.person(keeper).sees(id).press(keeps.approve);
  const revoke = bot
    .person(keeper)
    .sees(id)
    .open(details)
    .open(keeps.revoke)
    .fill(keeps.revokeReason, 'Te laat')
    .card.press(keeps.revokeSend);
  await bot.person(keeper).sees(id).press(keeps.issue);
  await bot.forge(keeper, revoke.verb, revoke.data);
  expect((await loanOf(bot, id)).status).toBe('out');
});

test('[B11] what somebody has is handed to nobody else by a press from before', async () => {
  const [one, other] = [await askedFor(bot), await askedFor(bot, {}, colleague)];
  for (const id of [one, other]) await bot.person(keeper).sees(id).press(keeps.approve);
  const issue = bot.person(keeper).sees(other).card.press(keeps.issue);
  await bot.person(keeper).sees(one).press(keeps.issue);
  expect(await posted(keeper, issue.verb, issue.data)).toContain('Nog niet terug');
  expect((await loanOf(bot, other)).status).toBe('approved');
});

test('[N3] "kwijt" said again, by whoever, adds no second incident', async () => {
  const id = await borrowed(bot);
  const { borrower: borrows } = nl.kluis;
  const lose = bot.person(borrower).sees(id).open(details).open(borrows.lose).card.press(borrows.loseSend);
  for (const someone of [borrower, borrower, keeper]) await bot.forge(someone, lose.verb, lose.data);
  await bot.idle();
  expect(await loanOf(bot, id)).toMatchObject({ status: 'lost', incident: 'INC-2026-0001' });
  expect(await bot.ledger.item('incident|2026', 'INC-2026-0002')).toBeUndefined();
  expect((await historyOf(bot, id)).filter((type) => type === 'lost')).toHaveLength(1);
});

test('[N3] "niet terug" cannot be reported before it is late, nor twice', async () => {
  const id = await borrowed(bot);
  expect(await posted(keeper, 'kluis.report', { loan: id, what: 'Te vroeg' })).toContain('Nog niet te laat');
  await passTo(bot, '2026-11-23T17:00:00Z');
  for (const someone of [keeper, borrower])
    await bot.forge(someone, 'kluis.report', { loan: id, what: 'Niet op slot' });
  await bot.idle();
  expect(await loanOf(bot, id)).toMatchObject({ issue: { report: { by: keeper.aadObjectId } } });
  expect(await bot.ledger.item('incident|2026', 'INC-2026-0002')).toBeUndefined();
});

test('[R20] a loan is opened, and its history read, by nobody whose loan it is not', async () => {
  const id = await borrowed(bot);
  await ask(bot, colleague, { dossier: 'Iets anders' });
  expect(await posted(colleague, 'kluis.open', { id })).toContain(notFound);
  for (const someone of [borrower, colleague]) {
    const answer = await posted(someone, 'kluis.history', { loan: id });
    expect(answer).not.toContain(nl.kluisLists.historyTitle);
  }
  for (const someone of [borrower, keeper])
    expect(await posted(someone, 'kluis.hold', { loan: id, reason: 'Mag niet' })).toContain(
      nl.shared.notice.notAllowed[0],
    );
});

test('[R20] the key is handed on by who has it, and to key holders alone', async () => {
  const hand = async (by: typeof keeper, to: typeof keeper): Promise<string> =>
    await posted(by, 'kluis.keyHand', { to: to.aadObjectId });
  expect(await hand(substitute, substitute)).toContain(nl.shared.notice.notHolder[0]);
  expect(await hand(keeper, borrower)).toContain(nl.shared.notice.noKeyHolder[0]);
  expect(await posted(borrower, 'kluis.keyCard', {})).toContain(nl.shared.notice.notAllowed[0]);
  expect((await bot.ledger.item<{ holder: string }>('kluis', 'key'))?.state.holder).toBeUndefined();
});

test('[R2] a count that was finished is not finished again by the list from before', async () => {
  await bot
    .person(keeper)
    .sees(await borrowed(bot))
    .press(keeps.takeBack);
  const { kluisLists } = nl;
  const list = await (await moreOfSafe(bot, keeper)).press(kluisLists.count);
  const seen = list.card.choices(kluisLists.countSeen);
  const before = list.card.press(kluisLists.countFinish);
  await list.fill(kluisLists.countSeen, seen).press(kluisLists.countFinish);
  expect(await posted(keeper, before.verb, before.data)).toContain(kluisLists.countedTitle);
  const history = (await bot.ledger.history('kluis', 'telling-2026-11-23')).map(({ type }) => type);
  expect(history).toEqual(['counting', 'counted']);
});
