import fc from 'fast-check';
import { createLog } from '../../../bot/log';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = '';
  write(createLog('trace', { write: (line) => void (lines += line) }));
  return lines;
}

test('an error is written down with its place and code, never with its words', () => {
  const error = Object.assign(new Error('CANARY-7f3 in the message\nCANARY-7f3 in a second line'), {
    code: 'ECONNRESET',
    statusCode: 503,
    details: { body: 'CANARY-7f3' },
    request: { headers: { authorization: 'CANARY-7f3' } },
    cause: new Error('CANARY-7f3'),
  });
  const line = logged((log) => log.error({ err: error, reference: '01ABC' }, 'turn failed'));
  expect(line).not.toContain('CANARY');
  expect(JSON.parse(line)).toMatchObject({
    reference: '01ABC',
    err: {
      name: 'Error',
      code: 'ECONNRESET',
      status: 503,
      stack: expect.stringContaining('log.test') as string,
    },
  });
});

test('a code is only a code', () => {
  const error = Object.assign(new Error(), { code: 'CANARY-7f3 and more words' });
  expect(logged((log) => log.error({ err: error }))).not.toContain('CANARY');
});

test('anything thrown can be written down', () => {
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      expect(logged((log) => log.error({ err: thrown }))).toMatch(/"level":50/);
    }),
  );
});
