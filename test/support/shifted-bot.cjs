/**
 * The bot in a process of its own whose clock is some milliseconds off (CLOCK_OFFSET_MS) and which ticks every second:
 * nudges only go out on working days in working hours, and a test may run at any time. Plain JavaScript on the built
 * bot.
 */
const { readFileSync } = require('node:fs');
const { createApp } = require('../../dist/bot/composition-root.js');
const { createLog } = require('../../dist/bot/log.js');
const { readSettings } = require('../../dist/bot/settings/settings.js');
const { systemClock } = require('../../dist/services/clock.js');

const offset = Number(process.env.CLOCK_OFFSET_MS ?? '0');

async function main() {
  const settings = readSettings(process.env);
  if ('faults' in settings) throw new Error(settings.faults.join('; '));
  const log = createLog(settings.logLevel);
  const clock = { ...systemClock, now: () => new Date(systemClock.now().getTime() + offset) };
  const organisationFile = readFileSync(settings.organisationFile, 'utf8');
  const app = await createApp({ settings, clock, log, organisationFile });
  log.info({ port: await app.listen() }, 'listening');
  const tick = () => app.tick().catch((error) => log.error({ err: error }, 'tick failed'));
  setInterval(tick, 1_000);
  await tick();
  process.on('SIGTERM', () => void app.stop().then(() => process.exit(0)));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
