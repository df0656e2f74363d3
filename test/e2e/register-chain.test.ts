import { chainName } from '../../cards/register/chain-name';
import { Anchors } from '../../services/register/anchors';
import type { BotUnderTest } from '../support/bot';
import { fetched } from '../support/download';
import { organisation } from '../support/incident-scene';
import { board, employee, fg, nl, reported, startStory, wasTold, withdraw } from '../support/incident-story';
import { partition, passTo, takenBy } from '../support/process-story';

const { register: texts, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

describe('[N8] [G5] tamper evidence', () => {
  const table = () => bot.rows;
  const verified = async (): Promise<string> =>
    (await (await bot.person(fg).types('/register')).open(shared.more).press(texts.verify)).text;

  test('one stored field changed: the row is named', async () => {
    const id = await takenBy(bot, fg, { dataOf: 'optimo' });
    expect(await verified()).toContain('Het register is heel');
    const [row] = await table().list(partition, { from: `log|${id}|`, below: `log|${id}|~` });
    if (!row) throw new Error('no history');
    const value = { ...(row.value as object), type: 'nothing' };
    await table().write(partition, 'tampered', [{ kind: 'put', key: row.key, value }], row.key);
    expect(await verified()).toContain(row.key);
    expect(await verified()).toContain('is gewijzigd');
  });

  test('the end cut off, head and all: the anchor of that day still knows it', async () => {
    const withdrawn = async (what: string): Promise<string> => {
      const id = await reported(bot, what);
      await withdraw(bot, fg, id, 'Voorbij');
      return id;
    };
    const kept = await withdrawn('Blijft');
    const head = await table().get(partition, 'head');
    const cut = await withdrawn('Verdwijnt');
    // The next day anchors what there is, and tells FG and board.
    await passTo(bot, '2026-11-24T10:00:00Z');
    expect(await verified()).toContain('Het register is heel');
    await truncate(kept, cut, head?.value);
    const found = await verified();
    expect(found).not.toContain('Het register is heel');
    expect(found).toContain('Er ontbreekt iets dat op di 24 nov 2026 wel in de keten stond');
  });

  /** As somebody with the keys to the storage would: everything of an incident, its links, and the head put back. */
  async function truncate(kept: string, cut: string, head: unknown): Promise<void> {
    const { sequence } = head as { sequence: number };
    const rows = await table().list(partition, { from: '', below: '~~' });
    const gone = rows.filter(
      ({ key }) => key.includes(cut) || (key.startsWith('chain|') && Number(key.slice(6)) > sequence),
    );
    expect(gone.some(({ key }) => key.includes(kept))).toBe(false);
    for (const row of gone) await table().remove(partition, row);
    await table().write(partition, 'tampered', [{ kind: 'put', key: 'head', value: head }], 'head');
  }
});

test('[N8] what a card is drawn from is in the chain: a moment put off in storage is named', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'optimo' });
  const row = await bot.rows.get(partition, `item|${id}`);
  if (!row) throw new Error('no item');
  const stored = row.value as { readonly state: object };
  const value = { ...stored, state: { ...stored.state, awareAt: '2026-11-25T09:00:00.000Z' } };
  const salt = row.salt === undefined ? {} : { salt: row.salt };
  await bot.rows.write(partition, 'tampered', [{ kind: 'put', key: row.key, value, ...salt }], row.key);
  const card = await (await bot.person(fg).types('/register')).open(shared.more).press(texts.verify);
  expect(card.text).toContain(`item|${id}`);
  expect(card.text).toContain('is gewijzigd');
});

test.each(['org', 'access|2026-11', 'anchor'])('[N8] the rows of %s are in a chain too', async (where) => {
  await takenBy(bot, fg, { dataOf: 'optimo' });
  await passTo(bot, '2026-11-24T10:00:00Z');
  const anchors = new Anchors(bot.ledger, () => organisation, bot.clock);
  expect((await anchors.verify()).faults).toEqual([]);
  const rows = await bot.rows.list(where, { from: '', below: '~~' });
  const row = rows.find(({ salt }) => salt !== undefined);
  if (!row) throw new Error(`nothing of ${where} is in a chain`);
  const value = { ...(row.value as object), by: 'iemand anders' };
  await bot.rows.write(where, 'tampered', [{ kind: 'put', key: row.key, value }], row.key);
  expect((await anchors.verify()).faults.map(({ register }) => register)).toContain(where);
});

test('[N8] how far the chains had come is a file for FG and board, asked of them monthly; no hash on a card', async () => {
  await takenBy(bot, fg, { dataOf: 'optimo' });
  await passTo(bot, '2026-11-24T10:00:00Z');
  for (const someone of [fg, board]) {
    const digest = bot.person(someone).sees('Register vastgelegd').text;
    expect(digest).toContain(texts.anchor);
    expect(digest).not.toMatch(/[0-9a-f]{32}/);
  }
  expect(wasTold(bot, employee, 'Register vastgelegd')).toBe(false);
  const { value } = (await bot.rows.get('anchor', 'row|2026-11-24')) ?? {};
  const { heads } = value as { heads: readonly { register: string; sequence: number; hash: string }[] };
  const offered = await (
    await bot.person(board).types('/besluiten')
  ).answer(texts.anchor, {}, texts.anchorFetch);
  const file = (await fetched(bot, offered)).bytes.toString('utf8');
  for (const { register, hash } of heads) {
    expect(file).toContain(chainName(register, nl));
    expect(file).toContain(hash);
  }
  expect(heads.map(({ register }) => register)).toContain(partition);
  // Another one this month only when much was added.
  await passTo(bot, '2026-11-27T10:00:00Z');
  const told = bot
    .person(fg)
    .messages()
    .filter((each) => each.text.includes('Register vastgelegd'));
  expect(told).toHaveLength(1);
  await passTo(bot, '2026-12-01T10:00:00Z');
  expect(wasTold(bot, fg, 'do 24 dec')).toBe(false);
  const latest = await new Anchors(bot.ledger, () => organisation, bot.clock).latestToTell();
  expect(latest?.day).toBe('2026-12-01');
});
