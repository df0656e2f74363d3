import { type IncomingMessage, type RequestListener, type Server, createServer } from 'node:http';

/** A plain HTTP server on a free loopback port, for the stand-ins of what the bot talks to. */
export interface Loopback {
  /** `http://127.0.0.1:<port>`, without a trailing slash. */
  readonly url: string;
  /** Ends every connection, including one that hangs on purpose. */
  stop(): Promise<void>;
}

/** As long as the front end of Azure's services keeps a connection: Node's own 5 s would end one just as it is used. */
const keptForMs = 240_000;

export async function listenOnLoopback(listener: RequestListener): Promise<Loopback> {
  const server = createServer({ keepAliveTimeout: keptForMs }, listener);
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, stop: () => stop(server) };
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
