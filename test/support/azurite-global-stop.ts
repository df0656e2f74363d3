import type { ChildProcess } from 'node:child_process';

export default function stopAzurite(): void {
  (globalThis as { azurite?: ChildProcess }).azurite?.kill('SIGINT');
}
