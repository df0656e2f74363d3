import { type ActivityBody, userOf } from '../support/activities';
import { secondsPass } from '../support/at-rest';
import { BotUnderTest } from '../support/bot';
import { FileHost, picture } from '../support/file-host';
import {
  colleague,
  employee,
  fg,
  fillIn,
  incidentOf,
  nl,
  numberOn,
  openForm,
  reported,
  startStory,
} from '../support/incident-story';
import type { Message } from '../support/person/person';

/** Photographs, screenshots and files that come before their report. */

const { evidence: texts, form: words, shared } = nl;

let bot: BotUnderTest;
let host: FileHost;
beforeEach(async () => {
  host = await FileHost.start();
  bot = await startStory({ environment: { EVIDENCE_HOSTS: '127.0.0.1' } });
  await bot.knows(colleague);
});
afterEach(async () => {
  await bot.stop();
  await host.stop();
});

const jpg = Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.alloc(2_000, 'foto')]);
const path = '/v3/attachments/0-weu-d6-abc/views/original';

/** What Teams attaches for a picture in a message, including the message itself again. */
function pasted(bytes = jpg): readonly ActivityBody[] {
  bot.connector.pictures.set(path, bytes);
  return [
    { contentType: 'image/*', contentUrl: `${bot.connector.url}${path}` },
    {
      contentType: 'text/html',
      content: '<div><img src="https://eu-api.asm.skype.com/v1/objects/0-weu-d6-abc/views/imgo"></div>',
    },
  ];
}

const askedFor = () => bot.connector.calls.filter((call) => call.path === path);
const sendsFile = async (name: string, bytes = picture()): Promise<Message> =>
  await bot
    .person(employee)
    .sendsFiles([{ name, downloadUrl: host.put(`/${encodeURIComponent(name)}`, { bytes }) }]);

test('[A22] a photograph before the report is fetched with the bot’s token, waits, and goes along', async () => {
  const card = await bot.person(employee).sends(pasted());
  expect(card.text).toContain(texts.waitingTitle(1));
  expect(card.text).toContain(texts.unnamed(1));
  expect(card.text).toContain(texts.waiting);
  expect(askedFor().map(({ method, authorization }) => [method, authorization.split(' ')[0]])).toEqual([
    ['GET', 'Bearer'],
  ]);
  await card.press(shared.reportNow);
  const form = bot.person(employee).withButton(words.report);
  expect(form.text).toContain(words.filesGoAlong(1));
  const id = numberOn(await form.fill(words.what, 'Foto van de mail').press(words.report));
  await secondsPass(bot, 5);
  expect((await incidentOf(bot, id)).evidence).toMatchObject([{ type: 'jpg', bytes: jpg.length, by: null }]);
  expect(bot.person(employee).sees(id).open(nl.incident.details).text).toContain(texts.count(1));
  expect(bot.person(fg).sees(id).open(nl.incident.details).text).toContain(texts.count(1));
  expect((await openForm(bot)).text).toContain(words.filesHow);
});

test('[A22] a picture beside a command: it is kept, and the form says that it goes along', async () => {
  const form = await bot.person(employee).sends(pasted(), '/incident foto van de mail');
  expect(form.text).toContain('foto van de mail');
  expect(form.text).toContain(words.filesGoAlong(1));
  expect(bot.person(employee).sees(texts.waitingTitle(1))).toBeTruthy();
});

test('[A22] a file that comes while the form is open goes along too, and nobody else’s does', async () => {
  const form = await openForm(bot);
  expect(form.text).toContain(words.filesHow);
  await sendsFile('mail.png');
  await bot.person(colleague).sends(pasted());
  const id = numberOn(await form.fill(words.what, 'Verkeerd gemaild').press(words.report));
  await bot.idle();
  expect((await incidentOf(bot, id)).evidence).toMatchObject([{ name: 'mail.png' }]);
});

test('[A22] what the reporter threw away stays away; what waits longer than a day as well', async () => {
  await (await sendsFile('fout.png')).press(texts.discard);
  await sendsFile('oud.png');
  bot.clock.advance(24 * 3_600_000 + 1_000);
  const id = await reported(bot);
  await bot.idle();
  expect((await incidentOf(bot, id)).evidence ?? []).toEqual([]);
});

test('[A22] another instance took the report: the card of the file finds it again', async () => {
  const card = await sendsFile('mail.png');
  const { table, connector, keys } = bot;
  const other = await BotUnderTest.start({
    table,
    connector,
    keys,
    organisation: null,
    environment: { EVIDENCE_HOSTS: '127.0.0.1' },
  });
  const form = await openForm(other);
  const id = numberOn(await (await fillIn(form, 'Verkeerd gemaild')).press(words.report));
  await other.idle();
  await card.press(texts.choosing);
  expect(card.text).toContain(texts.receivedTitle(1));
  await card.press(texts.attach);
  expect(card.text).toContain(texts.attached(id));
  expect((await incidentOf(bot, id)).evidence).toMatchObject([{ name: 'mail.png' }]);
  await other.app.stop();
});

test('[A22] emoji are no files, and words beside them are read', async () => {
  const sprite =
    'https://statics.teams.cdn.office.net/evergreen-assets/personal-expressions/v2/assets/emoticons/x.png';
  const answer = await bot.person(employee).sends([{ contentType: 'image/*', contentUrl: sprite }], 'help');
  expect(answer.text).toContain(nl.shared.helpTitle);
  expect(await bot.blobs.list('')).toEqual([]);
});

test('[A22] every attachment is answered by name, and the token goes to the channel’s own server alone', async () => {
  const elsewhere = host.put('/v3/attachments/1/views/original', { bytes: jpg });
  bot.connector.behave = ({ path: asked }) =>
    asked === '/v3/attachments/2/views/original'
      ? { kind: 'refuse', status: 302, headers: { Location: elsewhere } }
      : { kind: 'accept' };
  const card = await bot.person(employee).sends([
    { contentType: 'image/*', contentUrl: elsewhere, name: 'elders.jpg' },
    {
      contentType: 'image/*',
      contentUrl: `${bot.connector.url}/v3/attachments/2/views/original`,
      name: 'verder.jpg',
    },
    {
      contentType: 'image/*',
      contentUrl: `${bot.connector.url}/v3/attachments/3/views/original`,
      name: 'weg.jpg',
    },
    { contentType: 'audio/mp4', contentUrl: elsewhere, name: 'Spraakbericht.m4a' },
    ...pasted(Buffer.from('<!doctype html><html>')).slice(0, 1),
  ]);
  expect(card.text).toContain(texts.refusedTitle);
  for (const name of ['elders.jpg', 'verder.jpg', 'weg.jpg', 'Spraakbericht.m4a', texts.unnamed(5)])
    expect(card.text).toContain(name);
  for (const fault of ['place', 'type', 'unreachable'] as const)
    expect(card.text).toContain(texts.fault[fault]);
  expect(host.asked).toEqual([]);
  expect(await bot.blobs.list('')).toEqual([]);
});

test('[S23] who is not proven sends no files, and is told so', async () => {
  const form = await bot.send({
    type: 'message',
    text: '',
    channelId: 'msteams',
    serviceUrl: bot.connector.url,
    from: { id: userOf(employee), name: employee.name },
    recipient: { id: bot.channel.botId, name: 'Optimo Veilig' },
    conversation: { id: 'a:unproven', conversationType: 'personal', tenantId: bot.channel.tenantId },
    attachments: pasted(),
  });
  expect(form.status).toBe(200);
  expect(JSON.stringify(bot.connector.chat('a:unproven'))).toContain(nl.shared.notice.notAllowed[0]);
  expect(await bot.blobs.list('')).toEqual([]);
});
