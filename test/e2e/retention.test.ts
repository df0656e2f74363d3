import { verifyChain } from '../../services/ledger/verify-chain';
import type { BotUnderTest } from '../support/bot';
import { everythingStored } from '../support/incident-story';
import {
  borrowed,
  borrower,
  keeper,
  loanOf,
  passTo,
  settled,
  startSafe,
  untilLoan,
} from '../support/kluis-story';
import { nl } from '../support/person/words';

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
  await settled(bot);
  await bot.person(keeper).sees(id).press(nl.kluis.keeper.takeBack);
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

test('[N18] what led to an incident that is open stays', async () => {
  const lost = await borrowed(bot, { dossier: 'Map 1' });
  const { lose, loseQuestion, loseSend } = nl.kluis.borrower;
  await settled(bot);
  const card = bot.person(borrower).sees(lost).open(nl.incident.details).open(lose);
  expect(card.text).toContain(loseQuestion);
  await card.press(loseSend);
  await untilLoan(bot, lost, (loan) => loan.status === 'lost' && loan.incident !== null);
  await passTo(bot, '2028-06-01T10:00:00Z');
  expect((await loanOf(bot, lost)).status).toBe('lost');
});
