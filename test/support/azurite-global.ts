import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { newPrivateKey } from './key-server';

/**
 * Starts one real Azurite, in memory, for the whole run; each test file uses its own tables and containers. Its
 * addresses reach the test processes through AZURITE_URL (tables), AZURITE_BLOB_URL (files) and AZURITE_QUEUE_URL
 * (wake-ups). The channel's signing key is made here too, and reaches them through CHANNEL_KEY. Both projects that need
 * it ask for it.
 */
export default async function startAzurite(): Promise<void> {
  if ((globalThis as { azurites?: ChildProcess[] }).azurites) return;
  const [port, blobPort, queuePort] = [await freePort(), await freePort(), await freePort()];
  await Promise.all([
    startService('table', port, '--tableHost', '--tablePort'),
    startService('blob', blobPort, '--blobHost', '--blobPort', '--skipApiVersionCheck'),
    startService('queue', queuePort, '--queueHost', '--queuePort', '--skipApiVersionCheck'),
  ]);
  process.env['CHANNEL_KEY'] = newPrivateKey();
  process.env['AZURITE_URL'] = `http://127.0.0.1:${port}`;
  process.env['AZURITE_BLOB_URL'] = `http://127.0.0.1:${blobPort}`;
  process.env['AZURITE_QUEUE_URL'] = `http://127.0.0.1:${queuePort}`;
}

async function startService(
  name: 'table' | 'blob' | 'queue',
  port: number,
  host: string,
  portName: string,
  ...more: readonly string[]
): Promise<void> {
  const azurite = spawn(
    process.execPath,
    [
      ...(name === 'table' ? ['--require', resolve('test/support/indexed-azurite.cjs')] : []),
      require.resolve(`azurite/dist/src/${name}/main.js`),
      '--inMemoryPersistence',
      '--disableTelemetry',
      host,
      '127.0.0.1',
      portName,
      String(port),
      ...more,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const running = globalThis as { azurites?: ChildProcess[] };
  (running.azurites ??= []).push(azurite);
  const lines = createInterface(azurite.stdout);
  await new Promise<void>((started, reject) => {
    azurite.once('exit', () => reject(new Error('Azurite ended before it listened')));
    lines.on('line', (line) => {
      if (/successfully (?:started|listen)/.test(line)) started();
    });
  });
  // Keeps reading, so that a full pipe never stops it.
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
