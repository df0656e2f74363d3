import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Starts one real Azurite table service, in memory, for the whole run; each test file uses tables of its own.
 * Its address reaches the test processes by AZURITE_URL.
 */
export default async function startAzurite(): Promise<void> {
  const port = await freePort();
  const azurite = spawn(
    process.execPath,
    [
      ...['--require', resolve('test/support/indexed-azurite.cjs')],
      require.resolve('azurite/dist/src/table/main.js'),
      ...[
        '--inMemoryPersistence',
        '--disableTelemetry',
        '--tableHost',
        '127.0.0.1',
        '--tablePort',
        String(port),
      ],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  (globalThis as { azurite?: ChildProcess }).azurite = azurite;
  const lines = createInterface(azurite.stdout);
  await new Promise<void>((started, reject) => {
    azurite.once('exit', () => reject(new Error('Azurite ended before it listened')));
    lines.on('line', (line) => {
      if (line.includes('successfully started')) started();
    });
  });
  // Reading on, so that a full pipe never stops it.
  process.env['AZURITE_URL'] = `http://127.0.0.1:${port}`;
}

/** Azurite prints the port it was given, not the one it got, so "0" cannot be used. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
