import { type BotUnderTest, cardOf, textOf } from '../support/bot';
import {
  borrowed,
  borrower,
  fg,
  keeper,
  loanOf,
  passTo,
  press,
  startSafe,
  untilLoan,
} from '../support/kluis-story';
import { everythingStored } from '../support/incident-story';
import { verifyChain } from '../../services/ledger/verify-chain';

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
  await press(bot, keeper, id, 'kluis.takeBack');
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
  await press(bot, borrower, lost, 'kluis.lose');
  await untilLoan(bot, lost, (loan) => loan.status === 'lost' && loan.incident !== null);
  const kept = await borrowed(bot, { dossier: 'Map 2' });
  await press(bot, keeper, kept, 'kluis.takeBack');
  const forbidden = await bot.forge(keeper, 'kluis.hold', { loan: kept, reason: 'Mag niet' });
  expect(textOf(forbidden.body)).toContain('Dit is niet voor jou');
  const card = cardOf((await bot.forge(fg, 'kluis.hold', { loan: kept, reason: 'Lopende rechtszaak' })).body);
  expect(textOf(card)).toContain(`${kept} wordt bewaard`);
  expect(textOf(card)).toContain('Lopende rechtszaak');
  await passTo(bot, '2028-06-01T10:00:00Z');
  expect((await loanOf(bot, lost)).status).toBe('lost');
  expect((await loanOf(bot, kept)).status).toBe('back');
  await bot.forge(fg, 'kluis.release', { loan: kept, reason: 'Voorbij' });
  await passTo(bot, '2028-06-02T10:00:00Z');
  expect([await gone(lost), await gone(kept)]).toEqual([false, true]);
});
