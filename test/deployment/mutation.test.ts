import { spawnSync } from 'node:child_process';

const script = `
  import { folders, suitesOf } from './test/mutation/folders.mjs';
  import { loadSuites } from './test/mutation/suites.mjs';
  console.log(JSON.stringify(folders.map((folder) => [folder, loadSuites(suitesOf(folder)).length])));
`;

/** Mutants are tried apart from Jest, by what a suite needs of it: a suite that needs more would stop that run. */
test('what tries mutants can load the unit suites of every folder with decisions', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const loaded = JSON.parse(stdout) as readonly (readonly [folder: string, tests: number])[];
  expect(loaded.map(([folder]) => folder)).toEqual(expect.arrayContaining(['incident', 'kluis', 'visit']));
  expect(loaded.filter(([, tests]) => tests < 10)).toEqual([]);
});
