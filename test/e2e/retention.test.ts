import type { BotUnderTest } from '../support/bot';
import {
  borrowed,
  borrower,
  fg,
  keeper,
  loanOf,
  nl,
  openLoan,
  passTo,
  startSafe,
} from '../support/kluis-story';
import { everythingStored } from '../support/incident-story';
import { verifyChain } from '../../services/ledger/verify-chain';

const { keeper: keeps, borrower: borrows } = nl.kluis;
const { kluisLists } = nl;
const { details } = nl.incident;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startSafe();
  await bot.app.tick();
});
afterEach(async () => {
  await bot.stop();
});

const gone = async (id: string): Promise<boolean> => (await bot.ledger.item('kluis', id)) === undefined;

test('[N18] a loan goes a year after it was over: with its history, its lists and its messages, and the proof names nobody', async () => {
  const id = await borrowed(bot, { dossier: 'Zwarte ordner Jansen' });
  await bot.person(keeper).sees(id).press(keeps.takeBack);
  await passTo(bot, '2027-11-22T10:00:00Z');
  expect(await gone(id)).toBe(false);
  await passTo(bot, '2027-11-23T10:00:00Z');
  expect(await gone(id)).toBe(true);
  const kept = (await everythingStored(bot)).filter((row) => row.includes(id));
  expect(kept.join('\n')).not.toContain('Jansen');
  expect(kept.join('\n')).not.toContain(borrower.aadObjectId);
  expect(kept.some((row) => row.startsWith(`kluis purged|${id}`))).toBe(true);
  expect(await verifyChain(bot.ledger, 'kluis')).toEqual([]);
});

test('[N18] what led to an incident that is open stays, what the FG ordered to keep stays, and is let go after that', async () => {
  const lost = await borrowed(bot, { dossier: 'Map 1' });
  await bot.person(borrower).sees(lost).open(details).open(borrows.lose).press(borrows.loseSend);
  const kept = await borrowed(bot, { dossier: 'Map 2' });
  const history = await (await openLoan(bot, fg, kept)).open(details).press(keeps.history);
  await history.answer(kluisLists.hold(kept), { [kluisLists.holdReason]: 'Lopende rechtszaak' });
  for (const words of [kluisLists.heldTitle(kept), 'Lopende rechtszaak'])
    expect(history.text).toContain(words);
  await bot.person(keeper).sees(kept).press(keeps.takeBack);
  await passTo(bot, '2028-06-01T10:00:00Z');
  expect((await loanOf(bot, lost)).status).toBe('lost');
  expect((await loanOf(bot, kept)).status).toBe('back');
  await history.answer(kluisLists.release(kept), { [kluisLists.releaseReason]: 'Voorbij' });
  await passTo(bot, '2028-06-02T10:00:00Z');
  expect([await gone(lost), await gone(kept)]).toEqual([false, true]);
});
