import type { Activity } from 'botbuilder';
import { filesOf, hasPictures } from '../../../bot/channel/chat-files';
import { type ActivityBody, inTeam, withAttachments } from '../../support/activities';
import { stranger, tenantId } from '../../support/bot';

const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const channel = { serviceUrl, tenantId, botId: '28:bot' };
const kept = 'https://smba.trafficmanager.net/emea/v3/attachments/0-weu-d6-abc/views/original';
const sprites = 'https://statics.teams.cdn.office.net/evergreen-assets/personal-expressions/v2/assets';

const sent = (...attachments: readonly ActivityBody[]): ActivityBody =>
  withAttachments(stranger, channel, attachments);
const read = (activity: ActivityBody) => filesOf(activity as unknown as Activity, 'Bearer x');

const picture = { kind: 'picture', address: kept, authorization: 'Bearer x' };
const other = (fault: string, name: string | null = null) => ({ kind: 'other', name, fault });

test.each<[string, ActivityBody, object | null]>([
  ['a photograph', { contentType: 'image/*', contentUrl: kept }, { ...picture, name: null }],
  [
    'a pasted picture with a name',
    { contentType: 'image/png', contentUrl: kept, name: ' image.png ' },
    { ...picture, name: 'image.png' },
  ],
  [
    'the message itself',
    { contentType: 'text/html', content: '<div><img src="https://eu-api.asm.skype.com/v1"></div>' },
    null,
  ],
  ['a quoted message', { contentType: 'messageReference', content: '{}' }, null],
  ['a forwarded message', { contentType: 'forwardedMessageReference', content: '{}' }, null],
  ['a card', { contentType: 'application/vnd.microsoft.card.adaptive', content: {} }, null],
  [
    'an emoji',
    { contentType: 'image/*', contentUrl: `${sprites}/emoticons/truck/default/60_f.png?v=v14` },
    null,
  ],
  [
    'a sticker',
    {
      contentType: 'image/png',
      contentUrl: 'https://statics.teams.microsoft.com/evergreen-assets/stickers/1.png',
    },
    null,
  ],
  [
    'a picture from elsewhere',
    { contentType: 'image/*', contentUrl: 'https://media.giphy.com/1.gif', name: 'kat.gif' },
    other('place', 'kat.gif'),
  ],
  [
    'a picture of a service of the same domain',
    { contentType: 'image/*', contentUrl: kept.replace('smba.', 'evil.') },
    other('place'),
  ],
  [
    'a picture on another port',
    { contentType: 'image/*', contentUrl: kept.replace('.net/', '.net:8443/') },
    other('place'),
  ],
  [
    'a picture by http',
    { contentType: 'image/*', contentUrl: kept.replace('https', 'http') },
    other('place'),
  ],
  [
    'a picture that is a call to the service',
    { contentType: 'image/*', contentUrl: `${serviceUrl}v3/conversations/a:1/members` },
    other('place'),
  ],
  ['a picture of an odd address', { contentType: 'image/*', contentUrl: 'geen adres' }, other('place')],
  ['a picture without one', { contentType: 'image/*' }, other('type')],
  [
    'a spoken message',
    { contentType: 'audio/mp4', contentUrl: kept, name: 'Spraakbericht.m4a' },
    other('type', 'Spraakbericht.m4a'),
  ],
  [
    'a file without an address',
    { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'brief.pdf', content: {} },
    other('type', 'brief.pdf'),
  ],
  ['something odd', { contentType: 7, name: [] }, other('type')],
])('%s', (_what, attachment, expected) => {
  expect(read(sent(attachment))).toEqual(expected === null ? [] : [expected]);
});

test('a file of OneDrive is a link', () => {
  const attachment = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name: 'brief.pdf',
    content: { downloadUrl: 'https://optimo-my.sharepoint.com/x' },
  };
  const file = { kind: 'link', name: 'brief.pdf', address: 'https://optimo-my.sharepoint.com/x' };
  expect(read(sent(attachment))).toEqual([file]);
  expect(hasPictures(sent(attachment) as unknown as Activity)).toBe(false);
});

test('only somebody’s own chat has files, and only pictures want the token', () => {
  const photograph = sent({ contentType: 'image/*', contentUrl: kept });
  expect(hasPictures(photograph as unknown as Activity)).toBe(true);
  expect(read(inTeam(photograph))).toEqual([]);
  expect(hasPictures(inTeam(photograph) as unknown as Activity)).toBe(false);
});
