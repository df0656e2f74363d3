import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export interface Limits {
  /** From the connection, or the last answer on it, to the end of the next headers. */
  readonly headersMs: number;
  /** From the headers to the last byte of the body. */
  readonly requestMs: number;
  readonly connections: number;
}

/**
 * Ends what is too slow and, when stopping, what is idle. Node checks for late requests only every 30 s, and restify
 * lets nobody change that; and Node waits for connections that never said anything (reliability S43).
 */
export class Connections {
  private readonly idle = new Set<Socket>();
  private readonly patience = new WeakMap<Socket, NodeJS.Timeout>();
  private closing = false;

  constructor(server: Server, limits: Limits) {
    server.maxConnections = limits.connections;
    server.on('connection', (socket: Socket) => {
      this.rest(socket, limits.headersMs);
      socket.once('close', () => {
        this.idle.delete(socket);
        this.calm(socket);
      });
    });
    server.on('request', (request, response) => {
      const { socket } = request;
      this.idle.delete(socket);
      this.expectWithin(socket, limits.requestMs);
      request.once('end', () => this.calm(socket));
      response.once('finish', () => this.rest(socket, limits.headersMs));
    });
  }

  /** Ends idle connections now, and the others as soon as they are answered. */
  close(): void {
    this.closing = true;
    for (const socket of this.idle) socket.end();
  }

  /** The next request may come, but soon. */
  private rest(socket: Socket, milliseconds: number): void {
    this.idle.add(socket);
    this.expectWithin(socket, milliseconds);
    if (this.closing) socket.end();
  }

  private expectWithin(socket: Socket, milliseconds: number): void {
    this.calm(socket);
    this.patience.set(socket, setTimeout(() => socket.destroy(), milliseconds).unref());
  }

  private calm(socket: Socket): void {
    clearTimeout(this.patience.get(socket));
  }
}
