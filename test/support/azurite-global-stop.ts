import type { ChildProcess } from 'node:child_process';

export default function stopAzurite(): void {
  for (const azurite of (globalThis as { azurites?: ChildProcess[] }).azurites ?? []) azurite.kill('SIGINT');
}
