import type { BotUnderTest } from '../support/bot';
import { secondsPass } from '../support/at-rest';
import {
  board,
  deputy,
  employee,
  fg,
  handlers,
  historyOf,
  incidentOf,
  nl,
  numberOn,
  openForm,
  report,
  reported,
  second,
  settledAlerts,
  startStory,
  take,
} from '../support/incident-story';
import { StorageProxy } from '../support/storage-proxy';

const { alert } = nl;

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory({ storage: 'azurite' });
});
afterAll(async () => {
  await bot.stop();
});

/** A receipt gathers changes for a while. */
const receiptOf = async (id: string): Promise<string> => {
  await secondsPass(bot, 60);
  return bot.person(employee).sees(id).text;
};

test('[A1] [A6] [A7] the reporter has a number at once, FG and each deputy a card in their own chat', async () => {
  const receipt = await report(bot, 'Mijn laptop is gestolen uit de trein');
  expect(receipt.text).toContain(nl.receipt.title);
  const id = numberOn(receipt);
  for (const someone of handlers) {
    const { text } = bot.person(someone).sees(id);
    expect(text).toContain('Mijn laptop is gestolen uit de trein');
    expect(text).toContain('Nog niet opgepakt');
    expect(text).toContain('nog 72 uur');
    expect(text).not.toContain(employee.name);
    expect(bot.person(someone).rings(id)).toBe(1);
  }
  expect(bot.person(board).rings(id)).toBe(0);
});

test('[A9] "Ik neem hem" settles it: the others and the reporter see who, and nothing rings any more', async () => {
  const id = await reported(bot);
  const rung = () => handlers.map((someone) => bot.person(someone).rings(id));
  const before = rung();
  const taken = await take(bot, fg, id);
  expect(taken.text).toContain('Jij hebt deze melding');
  expect(taken.has(alert.take)).toBe(false);
  for (const someone of [deputy, second]) {
    const card = bot.person(someone).sees(id);
    expect(card.text).toContain(`${fg.name} heeft deze melding`);
    expect(card.has(alert.take)).toBe(false);
  }
  expect(await receiptOf(id)).toContain('is ermee bezig');
  expect(rung()).toEqual(before);
  expect(await incidentOf(bot, id)).toMatchObject({ status: 'taken', taken: { by: fg.aadObjectId } });
  // Next comes the clock for finding out whose data it is, and no step of the ladder.
  expect((await bot.ledger.item('incident|2026', id))?.due).toMatch(/\|clock$/);
});

test('[A14] [R16] of two who press at the same moment one wins, and both see the same winner', async () => {
  const id = await reported(bot);
  const cards = [deputy, second].map((someone) => bot.person(someone).sees(id));
  await Promise.all(cards.map((card) => card.press(alert.take)));
  const { taken } = await incidentOf(bot, id);
  const winner = taken?.by === deputy.aadObjectId ? deputy : second;
  expect((await historyOf(bot, id)).filter((type) => type === 'taken')).toHaveLength(1);
  const [first = '', other = ''] = cards.map(({ text }) => text);
  const [won, lost] = winner === deputy ? [first, other] : [other, first];
  expect(won).toContain('Jij hebt deze melding');
  expect(lost).toContain(`${winner.name} heeft deze melding`);
});

test('[A27] per person it is stored and shown who has it and who saw it; the client looking by itself counts', async () => {
  const id = await reported(bot);
  const rows = await settledAlerts(bot, id);
  for (const someone of handlers) {
    const row = rows.find(({ person }) => person === someone.aadObjectId);
    const activities = [bot.person(someone).sees(id).id];
    expect(row).toMatchObject({ state: 'delivered', activities });
    expect(row?.deliveredAt).toBe(bot.clock.now().toISOString());
  }
  const shown = await receiptOf(id);
  for (const { name } of handlers) expect(shown).toContain(`(${name}) om`);
  expect(shown).toContain('Afgeleverd bij');
  expect(shown).not.toContain('Gezien');
  await bot.person(deputy).sees(id).comeIntoView();
  expect(Object.keys((await incidentOf(bot, id)).seen)).toEqual([deputy.aadObjectId]);
  const seen = await receiptOf(id);
  expect(seen).toContain(`Gezien door vervanger (${deputy.name})`);
  expect(seen).not.toContain(`Gezien door de FG`);
});

test('[A11] numbers follow each other without a gap, however many report at once', async () => {
  const before = Number((await reported(bot)).slice(-4));
  const forms = [];
  for (let place = 0; place < 20; place += 1)
    forms.push((await openForm(bot)).fill(nl.form.what, `Melding ${place}`));
  const ids = await Promise.all(forms.map(async (form) => numberOn(await form.press(nl.form.report))));
  const numbers = ids.map((id) => Number(id.slice(-4))).sort((one, other) => one - other);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, place) => before + 1 + place));
  const id = ids[0] ?? '';
  expect(await bot.ledger.history('incident|2026', id)).toMatchObject([{ type: 'reported', by: null }]);
});

test('a report is one read and one transaction before the answer', async () => {
  const proxy = await StorageProxy.start();
  const counted = await startStory({ storageUrl: proxy.url });
  try {
    await reported(counted);
    await secondsPass(counted, 60);
    const form = (await openForm(counted)).fill(nl.form.what, 'Map laten liggen');
    proxy.reset();
    await form.press(nl.form.report);
    const written = proxy.requests.findIndex(({ write }) => write > 0);
    expect(proxy.requests.slice(0, written + 1).map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(proxy.requests[written]?.text).toContain('INC-2026-0002');
  } finally {
    await counted.stop();
    await proxy.stop();
  }
});
