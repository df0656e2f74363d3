import { Anchors } from '../../services/register/anchors';
import type { BotUnderTest } from '../support/bot';
import { organisation } from '../support/incident-scene';
import { board, employee, fg, nl, reported, startStory, wasTold, withdraw } from '../support/incident-story';
import { partition, passTo, takenBy } from '../support/process-story';

const { register: texts } = nl;

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
    (await (await bot.person(fg).types('/register')).open(texts.more).press(texts.verify)).text;

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
    // The next day anchors what there is, and says so to FG and board.
    await passTo(bot, '2026-11-24T10:00:00Z');
    expect(await verified()).toContain('Het register is heel');
    await truncate(kept, cut, head?.value);
    const found = await verified();
    expect(found).not.toContain('Het register is heel');
    expect(found).toContain('Er ontbreekt iets dat op di 24 nov 2026 wel in de keten stond');
  });

  /** As somebody with the keys of the storage would: everything of an incident, its links, and the head put back. */
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

test('[N8] how far the chain had come is told daily to FG and board, and to nobody else', async () => {
  await takenBy(bot, fg, { dataOf: 'optimo' });
  const { value } = (await bot.rows.get(partition, 'head')) ?? {};
  const { hash, sequence } = value as { hash: string; sequence: number };
  await passTo(bot, '2026-11-24T10:00:00Z');
  for (const someone of [fg, board]) {
    const digest = bot.person(someone).sees('Register vastgelegd').text;
    expect(digest).toMatch(/2026 · \d+ · [0-9a-f]{32}/);
  }
  expect(wasTold(bot, employee, 'Register vastgelegd')).toBe(false);
  // The anchor is never older than what it tells: the entries of the day before are in it.
  const anchor = await new Anchors(bot.ledger, () => organisation, bot.clock).latest();
  expect(anchor?.heads[0]?.sequence).toBeGreaterThanOrEqual(sequence);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});
