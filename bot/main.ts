import { readFileSync } from 'node:fs';
import { systemClock } from '../services/clock';
import { noTelemetry } from '../services/telemetry';
import { createApp } from './composition-root';
import { createLog } from './log';
import { readSettings } from './settings/settings';
import { startTicking } from './ticking';

/** Starts the bot with the settings from the environment; every fault in them is one clear line, with exit code 1. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if ('faults' in settings) return fail(settings.faults);
  const log = createLog(settings.logLevel);
  const file = settings.organisationFile;
  // Loaded only where configured: it takes longer to load than the whole bot.
  const telemetry = settings.telemetry
    ? (await import('./telemetry/azure-monitor.js')).azureMonitor(settings.telemetry)
    : noTelemetry;
  const app = await createApp({
    settings,
    telemetry,
    clock: systemClock,
    log,
    ...(file === null ? {} : { organisationFile: readFileSync(file, 'utf8') }),
  });
  const port = await app.listen();
  log.info({ port, host: settings.host }, 'listening');
  const stopTicking = startTicking(() => app.tick(), log);
  // After any downtime there may be work at once; the tick itself comes only at the next full minute.
  app.tick().catch((error: unknown) => log.error({ err: error }, 'first tick failed'));
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    await stopTicking();
    await app.stop();
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => fail([String(error)]));
    });
}

function fail(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

main().catch((error: unknown) =>
  fail([error instanceof Error ? `${error.name}: ${error.message}` : 'failed to start']),
);
