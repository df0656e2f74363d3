import { spawnSync } from 'node:child_process';
import { freshTableName } from '../support/azurite';
import { BotProcess } from '../support/bot-process';
import { KeyServer } from '../support/key-server';

const connection =
  'InstrumentationKey=00000000-0000-4000-8000-000000000000;IngestionEndpoint=https://127.0.0.1:1/';

/** Modules that a start loads whose names match. */
function loadedBy(entry: string, words: RegExp): readonly string[] {
  const script = `require('./${entry}'); console.log(Object.keys(require.cache).join('\\n'))`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').filter((path) => words.test(path));
}

test('what is not configured is not loaded: neither OpenTelemetry nor the queue', () => {
  const optional = /node_modules\/@(?:opentelemetry|azure\/(?:storage-queue|monitor-opentelemetry))/;
  expect(loadedBy('dist/bot/composition-root.js', optional)).toEqual([]);
  expect(loadedBy('dist/bot/telemetry/azure-monitor.js', optional)).not.toEqual([]);
});

test('with a connection string the bot starts, answers and stops, also when nobody takes its measurements', async () => {
  const keys = await KeyServer.start();
  const bot = await BotProcess.start({
    keys,
    table: freshTableName(),
    storageUrl: String(process.env['AZURITE_URL']),
    environment: { APPLICATIONINSIGHTS_CONNECTION_STRING: connection },
  });
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  bot.signal('SIGTERM');
  expect(await bot.ended).toBe(0);
  await keys.stop();
});
