import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInUse, FolderLock } from '../../deployment/folder-lock';

let folder: string;
const taken: FolderLock[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
  child = undefined;
  for (const lock of taken.splice(0)) lock.release();
  rmSync(folder, { recursive: true, force: true });
});

const take = async (url = 'http://localhost:1', where = folder): Promise<FolderLock> => {
  const lock = await FolderLock.take(where, url);
  taken.push(lock);
  return lock;
};
const file = (): string => join(folder, 'lock.json');

test('the second start is told where the first one runs, until that one is over', async () => {
  const first = await take('http://localhost:56150');
  await expect(take('http://localhost:60000')).rejects.toThrow(
    'Optimo Veilig is running already: http://localhost:56150',
  );
  first.release();
  expect(readdirSync(folder)).toEqual([]);
  await take();
});

test('a folder that is not there yet is made', async () => {
  const deep = join(folder, 'not', 'there');
  await take('http://localhost:1', deep);
  await expect(take('http://localhost:2', deep)).rejects.toThrow(FolderInUse);
});

test('of ten at one moment one has it, also when something was left behind', async () => {
  for (const left of [false, true]) {
    if (left) writeFileSync(file(), JSON.stringify({ url: 'http://gone', door: 1, name: 'gone' }));
    const starts = await Promise.allSettled(Array.from({ length: 10 }, () => take()));
    const had = starts.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(had).toHaveLength(1);
    for (const each of starts)
      if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(FolderInUse);
    had[0]?.release();
    expect(readdirSync(folder)).toEqual([]);
  }
});

test.each(['', '{', '[]', '{"url":1}'])('what is no lock of ours (%j) stops nobody', async (text) => {
  writeFileSync(file(), text);
  await take();
});

test('a port that belongs to somebody else by now stops nobody', async () => {
  const other = createServer((_request, response) => response.end('hello')).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  writeFileSync(file(), JSON.stringify({ url: 'http://gone', door: port, name: 'gone' }));
  await take();
  other.close();
});

/** Holds a folder in a process of its own until it is killed. */
async function holder(): Promise<ChildProcess> {
  const script = `
    const { FolderLock } = require('${process.cwd()}/dist/deployment/folder-lock.js');
    FolderLock.take(${JSON.stringify(folder)}, 'http://localhost:3').then(() => {
      console.log('taken');
      setInterval(() => undefined, 1000);
    });`;
  child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout ?? child, 'data');
  return child;
}

test('held while the process lives, also when it is stopped; free after kill -9', async () => {
  child = await holder();
  await expect(take()).rejects.toThrow('http://localhost:3');
  child.kill('SIGSTOP');
  await expect(take()).rejects.toThrow('http://localhost:3');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readFileSync(file(), 'utf8')).toContain('http://localhost:3');
  await take();
});
