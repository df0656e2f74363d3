import type { IncomingMessage, ServerResponse } from 'node:http';

/** What we use of restify, without its name, which only `server.ts` knows. */
export interface Routes {
  get(path: string, handle: Handler): unknown;
  post(path: string, handle: Handler): unknown;
}

export type Request = IncomingMessage & { readonly params?: unknown };
export type Response = ServerResponse;
export type Handler = (request: Request, response: Response) => Promise<void>;

/** The part of the path that a route calls `:token`. */
export const tokenOf = ({ params }: Request): string => (params as { readonly token?: string }).token ?? '';
