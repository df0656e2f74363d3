import { BrowserMissing, findBrowser, type Machine } from '../../../deployment/browser';

const machine = (
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string>>,
  ...programs: readonly string[]
): Machine => ({ platform, environment, runs: (path) => programs.includes(path) });

const windows = {
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\fenna\\AppData\\Local',
};
const mac = { HOME: '/Users/fenna' };

test.each([
  ['linux', { PATH: '/opt/bin:/usr/bin' }, '/opt/bin/google-chrome'],
  ['linux', { PATH: '/opt/bin:/usr/bin' }, '/usr/bin/chromium'],
  ['linux', { PATH: '/opt/bin:/usr/bin' }, '/usr/bin/microsoft-edge-stable'],
  ['linux', {}, '/snap/bin/chromium'],
  ['darwin', mac, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', mac, '/Users/fenna/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['darwin', mac, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['win32', windows, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ['win32', windows, 'C:\\Users\\fenna\\AppData\\Local\\Chromium\\Application\\chrome.exe'],
  ['win32', windows, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
] as const)('on %s with %j the browser at %s is found', (platform, environment, program) => {
  expect(findBrowser(machine(platform, environment, program))).toBe(program);
});

test('Chrome is preferred to Chromium, and both to Edge, wherever they are', () => {
  const environment = { PATH: '/usr/bin:/opt/bin' };
  const [edge, chromium, chrome] = ['/usr/bin/microsoft-edge', '/usr/bin/chromium', '/opt/bin/google-chrome'];
  expect(findBrowser(machine('linux', environment, edge, chromium, chrome))).toBe(chrome);
  expect(findBrowser(machine('linux', environment, edge, chromium))).toBe(chromium);
});

test('CHROME_PATH goes before all others; empty is not set', () => {
  const own = '/home/fenna/chrome';
  expect(findBrowser(machine('linux', { CHROME_PATH: own }, own, '/usr/bin/chromium'))).toBe(own);
  expect(findBrowser(machine('linux', { CHROME_PATH: '' }, '/usr/bin/chromium'))).toBe('/usr/bin/chromium');
});

test('CHROME_PATH without a program there is said, and no other is taken', () => {
  const look = () => findBrowser(machine('linux', { CHROME_PATH: '/nowhere' }, '/usr/bin/chromium'));
  expect(look).toThrow(BrowserMissing);
  expect(look).toThrow(/^CHROME_PATH is "\/nowhere", and there is no program there$/);
});

test('nothing is found where there is nothing', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const)
    expect(findBrowser(machine(platform, {}))).toBeNull();
});
