import { rotateSecret } from '../../services/forms/secret';
import { announced, deskLink, deskOpened, nl, startReception, visitOf } from '../support/visit-story';
import { AtDesk } from '../support/person/at-desk';

/** A desk, and a link on its way to one, while the secret is replaced. */
test('[N11] a page that was open and a link that was sent go on working', async () => {
  const bot = await startReception();
  const id = await announced(bot);
  const desk = await deskOpened(bot);
  const link = await deskLink(bot);
  expect(await rotateSecret(bot.rows, bot.clock.now())).not.toBeNull();
  for (let passed = 0; passed < 6; passed += 1) {
    bot.clock.advance(60_000);
    await bot.app.tick();
  }
  await desk.presses(nl.deskPage.arrive, 'Jan Jansen');
  expect((await visitOf(bot, id)).status).toBe('arrived');
  const other = await AtDesk.opens(bot, link);
  expect(other.text).toContain('Jan Jansen');
  await bot.stop();
});
