import { endRole } from '../../support/admin-story';
import { deputy, board, fg } from '../../support/incident-story';
import * as kluis from '../../support/kluis-story';
import { nl } from '../../support/person/words';
import { passTo, settled } from '../../support/time';
import { cardSaying, type Place, typing } from './place';

const { keeper, substitute, borrower } = kluis;
const { keeper: keeps, borrower: borrows } = nl.kluis;

/** What is asked for, out, and asked for longer; and the safe itself, counted. */
export async function keepSafe(place: Place): Promise<void> {
  const { bot, crawl } = place;
  const dossiers = ['eerste', 'tweede', 'derde', 'vierde'].map((name) => `Map ${name}`);
  const loans: string[] = [];
  for (const dossier of dossiers) loans.push(await kluis.borrowed(bot, { dossier }));
  for (const [at, someone] of [keeper, substitute].entries()) {
    const [longer = '', back = ''] = loans.slice(2 * at);
    const he = bot.person(borrower);
    await he.sees(longer).press(borrows.accept);
    const asked = {
      [nl.shared.untilWhichDay]: '2026-11-24',
      [borrows.askLongerReason]: 'Nog niet klaar',
    };
    await he.sees(longer).answer(borrows.askLonger, asked, nl.incident.send);
    await bot.person(keeper).withButton(keeps.takeBack, back).press(keeps.takeBack);
    await crawl.enter(someone, 'asked for longer', () => kluis.openLoan(bot, someone, longer));
    await crawl.enter(keeper, 'brought back', cardSaying(place, keeper, back));
  }
  for (const someone of [substitute, keeper])
    await crawl.enter(someone, 'the safe', typing(place, someone, '/kluis'));
  await crawl.enter(deputy, 'the safe', typing(place, deputy, '/kluis'));
}

/** Five past six: what is still out, and who is still in. */
export async function closeOffice(place: Place): Promise<void> {
  const { kluisLists } = nl;
  await place.crawl.enter(keeper, 'closing', cardSaying(place, keeper, kluisLists.closingTitle));
  for (const someone of [fg, deputy])
    await place.crawl.enter(someone, 'the safe at closing', typing(place, someone, '/kluis'));
}

/** Nobody is left who runs the office: the board does. */
export async function withoutOffice(place: Place): Promise<void> {
  const { bot, crawl } = place;
  for (const [someone, role] of [
    [substitute, 'officeDeputy'],
    [keeper, 'officeManager'],
  ] as const) {
    const ended = await endRole(bot, someone, role, '2026-11-24');
    if (ended.has(nl.admin.endAnyway)) await ended.press(nl.admin.endAnyway);
    await settled(bot);
  }
  await passTo(bot, '2026-11-25T08:05:00Z');
  const asked = await kluis.askedFor(bot, { dossier: 'Map 9' });
  await crawl.enter(board, 'asked for', cardSaying(place, board, asked));
  const refused = await kluis.askedFor(bot, { dossier: 'Map 10' });
  await crawl.enter(board, 'asked for again', cardSaying(place, board, refused));
  await crawl.enter(board, 'the safe', typing(place, board, '/kluis'));
  await crawl.enter(board, 'visitors', typing(place, board, '/bezoek'));
  await passTo(bot, '2026-11-25T17:05:00Z');
  await crawl.enter(board, 'closing', typing(place, board, '/kluis'));
  await crawl.enter(board, 'visitors at closing', typing(place, board, '/bezoek'));
}
