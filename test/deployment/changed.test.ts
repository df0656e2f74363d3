import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const before = new Date('2026-11-23T09:00:00Z');
const passed = new Date('2026-11-23T09:05:00Z');
const after = new Date('2026-11-23T09:10:00Z');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'changed-'));
  mkdirSync(join(folder, 'bot/deep'), { recursive: true });
  for (const file of ['bot/first.ts', 'bot/deep/second.ts', 'bot/third.json', 'rules']) write(file, before);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, at: Date): void {
  writeFileSync(join(folder, file), '');
  utimesSync(join(folder, file), at, at);
}

/** The module runs in plain Node, before anything is compiled: so does this. */
function carryOut(code: string): unknown {
  const module = pathToFileURL('deployment/changed.mjs').href;
  const script = `import { changedSince, markPassed } from '${module}'; ${code}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout === '' ? null : JSON.parse(stdout);
}

const changed = () =>
  carryOut("console.log(JSON.stringify(changedSince('kept/stamp', { folders: ['bot'], rules: ['rules'] })))");
const pass = () => carryOut(`markPassed('kept/stamp', new Date('${passed.toISOString()}'))`);

test('what never passed is looked at whole', () => {
  expect(changed()).toBeNull();
});

test('after it passed, only what was written since is looked at, however deep it lies', () => {
  pass();
  expect(changed()).toEqual([]);
  write('bot/deep/second.ts', after);
  write('bot/third.json', after);
  expect(changed()).toEqual(['bot/deep/second.ts']);
});

test('what was written while the tool looked is looked at again', () => {
  pass();
  write('bot/first.ts', passed);
  expect(changed()).toEqual(['bot/first.ts']);
});

test('when a rule changed, everything is looked at', () => {
  pass();
  write('rules', after);
  expect(changed()).toBeNull();
});
