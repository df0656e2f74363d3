import type { BrowserServer } from 'playwright-core';
import stopAzurite from './azurite-global-stop';

export default async function stopBrowser(): Promise<void> {
  await (globalThis as { browser?: BrowserServer }).browser?.close();
  stopAzurite();
}
