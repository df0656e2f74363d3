import { rowKeys } from '../../services/ledger/keys';
import type { ChatReference } from '../../services/people/reference';
import { type ActivityBody, chatOf, installed, message } from '../support/activities';
import type { BotUnderTest } from '../support/bot';
import { employee, fg, nl, numberOn, startStory } from '../support/incident-story';

/** Private means proven: a chat is somebody's own only when it says so and nothing contradicts it. */

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

const group = '19:groep@thread.v2';

/** What the FG says, from a chat that looks like this. */
const saidIn = (conversation: ActivityBody, channelData: ActivityBody = {}): ActivityBody => {
  const said = message(fg, bot.channel, '/incident laptop');
  return {
    ...said,
    conversation: { tenantId: bot.channel.tenantId, ...conversation },
    channelData: { ...(said['channelData'] as ActivityBody), ...channelData },
  };
};

const doubtful: readonly [string, ActivityBody, ActivityBody][] = [
  ['does not say what it is', { id: group, isGroup: true }, {}],
  ['says nothing at all', { id: 'a:unknown' }, {}],
  ['is called personal and is a group', { id: group, conversationType: 'personal', isGroup: true }, {}],
  [
    'is called personal and says oddly that it is a group',
    { id: 'a:x', conversationType: 'personal', isGroup: 'true' },
    {},
  ],
  ['is called personal under the id of a thread', { id: group, conversationType: 'personal' }, {}],
  [
    'is called personal and belongs to a team',
    { id: 'a:x', conversationType: 'personal' },
    { team: { id: '19:team@thread.tacv2' } },
  ],
  ['is of an odd kind', { id: group, conversationType: 'Personal' }, {}],
];

test.each(doubtful)(
  'in a chat that %s there is no form, and the next report reaches the FG where it always did',
  async (_how, conversation, channelData) => {
    const asked = saidIn(conversation, channelData);
    const before = bot.connector.calls.length;
    expect((await bot.send(asked)).status).toBe(200);
    await bot.idle();
    const calls = bot.connector.calls.slice(before).filter(({ kind }) => kind === 'post');
    const there = calls.filter(({ conversationId }) => conversationId === conversation['id']);
    expect(JSON.stringify(there)).not.toContain('AdaptiveCard');
    expect(calls.filter(({ conversationId }) => conversationId === chatOf(fg))).toHaveLength(1);

    const form = await bot.person(employee).types('/incident');
    const id = numberOn(await form.fill(nl.form.what, 'Map in de trein').press(nl.form.report));
    expect(bot.person(fg).sees(id).text).toContain('Map in de trein');
    const posts = bot.connector.calls.filter(({ kind }) => kind === 'post');
    expect(JSON.stringify(posts.filter((call) => call.conversationId === conversation['id']))).not.toContain(
      id,
    );
  },
);

test('installed in a chat that does not say what it is: nothing is kept of it', async () => {
  const before = await bot.rows.list(`person|${fg.aadObjectId}`, { from: '', below: '~' });
  const activity = {
    ...installed(fg, bot.channel),
    conversation: { id: group, tenantId: bot.channel.tenantId },
  };
  expect((await bot.send(activity)).status).toBe(200);
  await bot.idle();
  expect(await bot.rows.list(`person|${fg.aadObjectId}`, { from: '', below: '~' })).toEqual(before);
});

test('a group chat that was kept as somebody’s own before is not written to, and the next contact mends it', async () => {
  const partition = `person|${fg.aadObjectId}`;
  const key = rowKeys.item('reference');
  const row = await bot.rows.get(partition, key);
  if (!row) throw new Error('the FG has no chat');
  const value = { ...(row.value as ChatReference), conversationId: group };
  await bot.rows.write(partition, 'weak', [{ kind: 'update', key, value, etag: row.etag }], key);
  // What was read is trusted for a minute.
  bot.clock.advance(61_000);
  const form = await bot.person(employee).types('/incident');
  const id = numberOn(await form.fill(nl.form.what, 'Map in de trein').press(nl.form.report));
  const inGroup = () => bot.connector.calls.filter(({ conversationId }) => conversationId === group);
  expect(inGroup()).toEqual([]);
  await bot.install(fg);
  await bot.idle();
  expect(bot.person(fg).sees(id).text).toContain('Map in de trein');
  expect(inGroup()).toEqual([]);
});
