import { invokeBody } from '../../../bot/routing/responses';

// engineering §B.4: the body carries the status, the HTTP answer is always 200.
test('a card replaces the one that was pressed', () => {
  const content = { type: 'AdaptiveCard', version: '1.5' };
  expect(
    invokeBody({ kind: 'answer', answer: { kind: 'card', card: { content, summary: 'kort' } } }),
  ).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: content,
  });
});

test('a text is shown beside the card', () => {
  expect(invokeBody({ kind: 'answer', answer: { kind: 'text', text: 'Gedaan.' } })).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'Gedaan.',
  });
});

test('what is no action of ours is the fault of the caller, a failure is our own', () => {
  expect(invokeBody({ kind: 'invalid' })).toMatchObject({
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BadRequest' },
  });
  expect(invokeBody({ kind: 'failed', text: 'Er ging iets mis.' })).toEqual({
    statusCode: 500,
    type: 'application/vnd.microsoft.error',
    value: { code: 'InternalServerError', message: 'Er ging iets mis.' },
  });
});
