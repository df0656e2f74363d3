import { once } from 'node:events';
import { createServer } from 'node:net';

export interface PortNeed {
  readonly port: number;
  /** What it is for, in words for people. */
  readonly needed: string;
}

/** Which of these ports are already in use. */
export async function takenPorts(needs: readonly PortNeed[]): Promise<readonly PortNeed[]> {
  const free = await Promise.all(
    needs.map(async ({ port }) => (await canListen(port)) && canListen(port, '127.0.0.1')),
  );
  return needs.filter((_need, index) => free[index] === false);
}

/** Both are tried: not every system minds when one listener covers another's address. */
async function canListen(port: number, host?: string): Promise<boolean> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch {
    return false;
  }
  probe.close();
  await once(probe, 'close');
  return true;
}
