import { chromium, type BrowserServer } from 'playwright-core';
import { browserToUse } from '../../deployment/browser';
import startAzurite from './azurite-global';

/** What of this repository's browser runs on any machine: no sandbox in a container, no contact with its maker. */
const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What is ready for suites with a browser: Azurite, and one browser whose address is BROWSER_URL. */
export default async function startBrowser(): Promise<void> {
  const { program, environment } = browserToUse();
  await startAzurite();
  const browser = await chromium.launchServer({
    executablePath: program,
    args: launchArguments,
    env: { ...process.env, ...environment },
  });
  (globalThis as { browser?: BrowserServer }).browser = browser;
  process.env['BROWSER_URL'] = browser.wsEndpoint();
}
