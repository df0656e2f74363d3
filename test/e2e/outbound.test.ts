import { chatOf, message, type Someone, userOf } from '../support/activities';
import { type RunningEndpoint, startEndpoint, tenantId } from '../support/endpoint';
import { accept, createdChat, refuse, type Reply, throttle } from '../support/connector';
import type { ChatReference } from '../../services/people/reference';

const someone: Someone = {
  aadObjectId: '0a1b2c3d-0000-4000-8000-000000000001',
  name: 'Sanne Jansen',
  locale: 'nl-NL',
};
const hello = { type: 'message', text: 'hallo' };
const hang: Reply = { kind: 'hang' };

let endpoint: RunningEndpoint;
let reference: ChatReference;

beforeAll(async () => {
  // Long enough for a busy machine to answer, short enough to wait for.
  endpoint = await startEndpoint({ environment: { SEND_TIMEOUT_MS: '1000' } });
  reference = {
    serviceUrl: endpoint.connector.url,
    conversationId: chatOf(someone),
    userId: userOf(someone),
    botId: endpoint.channel.botId,
    tenantId,
    locale: 'nl',
  };
});
afterAll(async () => {
  await endpoint.stop();
});
beforeEach(() => endpoint.connector.reset());

/** What both ways of writing to a chat make of the same answer from the channel. */
async function outcomes(reply: Reply) {
  endpoint.connector.behave = () => accept;
  const first = await endpoint.outbound.post(reference, hello);
  if (first.kind !== 'delivered') throw new Error('the first message was not delivered');
  endpoint.connector.reset();
  endpoint.connector.behave = () => reply;
  const post = await endpoint.outbound.post(reference, hello);
  const update = await endpoint.outbound.update(reference, first.activityId, hello);
  return { post, update, calls: endpoint.connector.calls.length };
}

test('a message is posted, then replaced, with the own token of the bot and to the right chat', async () => {
  const posted = await endpoint.outbound.post(reference, hello);
  expect(posted).toEqual({ kind: 'delivered', activityId: expect.any(String) as string });
  const activityId = posted.kind === 'delivered' ? posted.activityId : '';
  expect(await endpoint.outbound.update(reference, activityId, { ...hello, text: 'dag' })).toEqual(posted);
  expect(endpoint.connector.chat(chatOf(someone)).at(-1)).toMatchObject({
    activityId,
    updates: 1,
    activity: { text: 'dag', recipient: { id: userOf(someone) }, from: { id: endpoint.channel.botId } },
  });
  expect(endpoint.connector.calls.map(({ authorization }) => authorization)).toEqual(
    Array(2).fill('Bearer outbound-token'),
  );
});

const unknown = { kind: 'unknown' };
const notDelivered = { kind: 'notDelivered' };

// Row by row by reliability §A2; every row is one call, because the library's own retries are off (fact 1).
test.each<[string, Reply, object, object]>([
  ['400', refuse(400, 'BadArgument'), { kind: 'refused' }, { kind: 'refused' }],
  [
    '403 blocked',
    refuse(403, 'ConversationBlockedByUser'),
    { kind: 'refused', code: 'ConversationBlockedByUser' },
    { kind: 'refused' },
  ],
  [
    '403 not in roster',
    refuse(403, 'BotNotInConversationRoster'),
    { kind: 'refused', code: 'BotNotInConversationRoster' },
    { kind: 'refused' },
  ],
  [
    '403 with a sub-code',
    refuse(403, 'Forbidden', 'MessageWritesBlocked'),
    { kind: 'refused', code: 'MessageWritesBlocked' },
    { kind: 'refused' },
  ],
  [
    '403 without a body',
    { kind: 'refuse', status: 403, body: null },
    { kind: 'refused' },
    { kind: 'refused' },
  ],
  ['404', refuse(404, 'ConversationNotFound'), { kind: 'gone' }, { kind: 'gone' }],
  ['412', refuse(412, 'PreconditionFailed'), notDelivered, notDelivered],
  [
    '413',
    refuse(413, 'MessageSizeTooBig'),
    { kind: 'refused', code: 'MessageSizeTooBig' },
    { kind: 'refused' },
  ],
  ['429', throttle(), notDelivered, notDelivered],
  [
    '429 with seconds',
    throttle('2'),
    { ...notDelivered, retryAfterMs: 2_000 },
    { ...notDelivered, retryAfterMs: 2_000 },
  ],
  ['408', refuse(408, 'Timeout'), unknown, notDelivered],
  ['500', refuse(500, 'ServiceError'), unknown, notDelivered],
  ['502', refuse(502, 'BadGateway'), unknown, notDelivered],
  ['503', refuse(503, 'Unavailable'), unknown, notDelivered],
  ['504', refuse(504, 'GatewayTimeout'), unknown, notDelivered],
  ['500 after it was taken', { kind: 'acceptThenStatus', status: 500 }, unknown, notDelivered],
  ['a reset', { kind: 'reset' }, unknown, notDelivered],
  ['a reset after it was taken', { kind: 'acceptThenReset' }, unknown, notDelivered],
  ['no answer', hang, unknown, notDelivered],
  ['no answer after it was taken', { kind: 'acceptThenHang' }, unknown, notDelivered],
])('an outgoing message that meets %s is sent once and judged', async (_name, reply, post, update) => {
  const seen = await outcomes(reply);
  expect(seen.post).toMatchObject(post);
  expect(seen.update).toMatchObject(update);
  expect(seen.calls).toBe(2);
});

test('a channel that is not there has surely not got it', async () => {
  const nowhere = { ...reference, serviceUrl: 'http://127.0.0.1:1' };
  expect(await endpoint.outbound.post(nowhere, hello)).toEqual(notDelivered);
  const noName = { ...reference, serviceUrl: 'http://nobody.invalid' };
  expect(await endpoint.outbound.post(noName, hello)).toEqual(notDelivered);
  const noTls = { ...reference, serviceUrl: endpoint.connector.url.replace('http:', 'https:') };
  expect((await endpoint.outbound.post(noTls, hello)).kind).toBe('notDelivered');
});

test('a token that is refused once is renewed once, and the message goes', async () => {
  endpoint.connector.behave = ({ number }) => (number === 1 ? refuse(401, 'BotNotRegistered') : accept);
  expect(await endpoint.outbound.post(reference, hello)).toMatchObject({ kind: 'delivered' });
  expect(endpoint.connector.calls).toHaveLength(2);
  endpoint.connector.behave = () => refuse(401, 'BotNotRegistered');
  expect(await endpoint.outbound.post(reference, hello)).toMatchObject({ kind: 'refused' });
  expect(endpoint.connector.calls).toHaveLength(4);
});

test('the personal chat with somebody is asked for by their object id', async () => {
  expect(await endpoint.outbound.createConversation(someone.aadObjectId, reference)).toEqual({
    kind: 'created',
    conversationId: createdChat(someone.aadObjectId),
  });
  expect(endpoint.connector.calls[0]).toMatchObject({
    kind: 'create',
    body: { isGroup: false, members: [{ id: someone.aadObjectId }], tenantId },
  });
  endpoint.connector.behave = () => refuse(403, 'ForbiddenOperationException');
  expect(await endpoint.outbound.createConversation(someone.aadObjectId, reference)).toMatchObject({
    kind: 'refused',
    code: 'ForbiddenOperationException',
  });
});

test.each<[string, Reply]>([
  ['503', refuse(503, 'Unavailable')],
  ['a reset', { kind: 'reset' }],
  ['429 with Retry-After', throttle('1')],
  ['no answer', hang],
])(
  'within a turn too, a reply that meets %s is sent once, and the turn is not taken for handled',
  async (_name, reply) => {
    endpoint.logic = async (context) => void (await context.sendActivity('dag'));
    endpoint.connector.behave = () => reply;
    const response = await endpoint.post(message(someone, endpoint.channel, 'hallo'));
    expect(response.status).toBe(500);
    expect(endpoint.connector.calls).toHaveLength(1);
  },
);
