import type { BotUnderTest } from '../support/bot';
import { startStory } from '../support/incident-story';

/** What `/readyz` tells, and to whom. */

const key = 'k'.repeat(24);
let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory({ environment: { HEALTH_KEY: key } });
});
afterAll(async () => {
  await bot.stop();
});

/** As passed on by App Service's front end. */
const outsider = { 'x-forwarded-for': '203.0.113.7:4711' };

async function ask(
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${bot.url}/readyz`, { headers });
  return { status: response.status, body: await response.json() };
}

test('the machine itself and who has the key read each check; others whether all is well', async () => {
  const detail = { ready: true, checks: { storage: 'ok', roles: 'ok' } };
  expect(await ask()).toMatchObject({ status: 200, body: detail });
  expect(await ask({ ...outsider, authorization: `Bearer ${key}` })).toMatchObject({
    status: 200,
    body: detail,
  });
  expect(await ask(outsider)).toEqual({ status: 200, body: { status: 'ok' } });
  expect(await ask({ forwarded: 'for=203.0.113.7' })).toEqual({ status: 200, body: { status: 'ok' } });
  for (const wrong of [`Bearer ${key}x`, 'Bearer ', key, 'Basic abc'])
    expect(await ask({ ...outsider, authorization: wrong })).toEqual({ status: 200, body: { status: 'ok' } });
});
