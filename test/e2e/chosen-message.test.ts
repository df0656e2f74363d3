import { chatOf, chosen } from '../support/activities';
import { type BotUnderTest, holder, textOf } from '../support/bot';
import { refuse } from '../support/connector';
import {
  employee,
  everythingStored,
  fg,
  incidentOf,
  nl,
  numberOn,
  startStory,
} from '../support/incident-story';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

const content =
  '<div><p>Loonstrook van <at id="0">Jan</at> naar verkeerd adres &amp; al geopend.</p><p>BSN 111222333</p></div>';

const dialogOf = (body: unknown): string => (body as { task: { type: string; value: string } }).task.value;

test('[N5] "Meld als incident" on a message: the form with its words, masked, in the own chat; reported from there', async () => {
  const before = bot.connector.calls.length;
  const { status, body } = await bot.send(chosen(employee, bot.channel, 'incident', content));
  await bot.idle();
  expect(status).toBe(200);
  expect(dialogOf(body)).toContain('eigen chat');
  // The chat with the message gets nothing.
  const posted = bot.connector.calls.slice(before).filter(({ kind }) => kind === 'post');
  expect(posted.map(({ conversationId }) => conversationId)).toEqual([chatOf(employee)]);

  const form = bot.person(employee).newest();
  const what = 'Loonstrook van Jan naar verkeerd adres & al geopend.';
  expect(form.card.value(nl.form.what)).toContain(what);
  expect(form.text).not.toContain('111222333');
  expect(form.text).toContain(nl.receipt.maskedInChat);
  const id = numberOn(await form.fill(nl.form.what, what).press(nl.form.report));
  expect(bot.person(fg).sees(id).text).toContain(what);
  expect((await incidentOf(bot, id)).facts.what).toBe(what);
  expect((await everythingStored(bot)).join('\n')).not.toMatch(/111222333|unq\.gbl\.spaces/);
});

test('[R17] delivered twice, one form; and the chat of two colleagues never becomes somebody’s own chat', async () => {
  const stranger = holder('reception');
  const activity = chosen(stranger, bot.channel, 'incident', 'Tas kwijt', 'text');
  await bot.send(activity);
  await bot.send(activity);
  const sent = bot.connector.calls.filter(({ kind }) => kind === 'post');
  const forms = sent.filter(({ body }) => textOf(body).includes('Tas kwijt'));
  expect(forms).toHaveLength(1);
  expect(forms.every(({ conversationId }) => conversationId !== '19:one_other@unq.gbl.spaces')).toBe(true);
});

test('[R20] an action that is not ours, or from outside the tenant’s people, opens nothing', async () => {
  const before = bot.connector.calls.length;
  for (const id of ['register', 'kluis', 'nothing', ''])
    expect(dialogOf((await bot.send(chosen(employee, bot.channel, id, 'tekst', 'text'))).body)).not.toContain(
      'eigen chat',
    );
  const { body } = await bot.send({ ...chosen(employee, bot.channel, 'incident', ''), value: null });
  expect(dialogOf(body)).not.toContain('eigen chat');
  expect(bot.connector.calls.slice(before)).toEqual([]);
});

test('when the own chat cannot be opened the dialog says what to do', async () => {
  bot.connector.behave = () => refuse(403, 'BotNotInConversationRoster');
  const { body } = await bot.send(chosen(employee, bot.channel, 'incident', content));
  expect(dialogOf(body)).toContain('typ daar /incident');
});

test.each([
  ['<table><tr><td>123456782</td><td>1985</td></tr></table>', '[BSN] 1985'],
  ['<table><tr><td>een@example.org</td><td>twee@example.com</td></tr></table>', '[e-mail] [e-mail]'],
])('[N5] what stands in the cells of %j is masked in the form', async (table, what) => {
  await bot.send(chosen(employee, bot.channel, 'incident', table));
  await bot.idle();
  expect(bot.person(employee).newest().card.value(nl.form.what)).toBe(what);
});

test('[N5] words behind a command are masked in the form, which says that the chat still shows them', async () => {
  const form = await bot.person(employee).types('/incident klantlijst met 1234/56/782');
  expect(form.card.value(nl.form.what)).toBe('klantlijst met [BSN]');
  expect(form.text).toContain(nl.receipt.maskedInChat);
  expect((await bot.person(employee).types('/incident klantlijst')).text).not.toContain(
    nl.receipt.maskedInChat,
  );
});

test('[N5] the words of a forwarded message are in the form, and masked', async () => {
  const inside = JSON.stringify({ originalMessageContent: '<p>klantlijst verstuurd, BSN 111222333</p>' });
  const attachment = { id: '1', contentType: 'forwardedMessageReference', content: inside };
  await bot.send(
    chosen(employee, bot.channel, 'incident', '<attachment id="1"></attachment>', 'html', [attachment]),
  );
  await bot.idle();
  expect(bot.person(employee).newest().card.value(nl.form.what)).toBe('klantlijst verstuurd, BSN [BSN]');
});
