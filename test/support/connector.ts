import type { IncomingMessage, ServerResponse } from 'node:http';
import { Awaited } from './awaited';
import { bodyOf, listenOnLoopback, type Loopback } from './loopback';

export type CallKind = 'create' | 'post' | 'update' | 'delete' | 'other';

/** One call of the bot to the Connector, as it arrived. */
export interface Call {
  /** 1 for the very first call, of any kind. */
  readonly number: number;
  readonly kind: CallKind;
  readonly method: string;
  readonly path: string;
  /** Decoded; empty for `create`. */
  readonly conversationId: string;
  /** For `update` and `delete`, and the message a `post` replies to; otherwise empty. */
  readonly activityId: string;
  /** For one member of a shared chat only. */
  readonly targeted: boolean;
  /** Raw value of the Authorization header. */
  readonly authorization: string;
  // Tests look into bodies freely; `unknown` would only add casts to each of them.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
  readonly bytes: number;
}

/** What the channel does with a call. Only `accept…` changes the chat. */
export type Reply =
  | { readonly kind: 'accept' }
  /** In the chat, but the bot is told otherwise, or nothing at all. */
  | { readonly kind: 'acceptThenStatus'; readonly status: number }
  | { readonly kind: 'acceptThenReset' }
  | { readonly kind: 'acceptThenHang' }
  /** Not in the chat. */
  | {
      readonly kind: 'refuse';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hang' };

export const accept: Reply = { kind: 'accept' };
/** @param retryAfter seconds, or an HTTP date; absent when the channel names none. */
export const throttle = (retryAfter?: string): Reply => ({
  kind: 'refuse',
  status: 429,
  body: { error: { code: 'Throttled', message: 'Too many requests' } },
  ...(retryAfter === undefined ? {} : { headers: { 'Retry-After': retryAfter } }),
});
/** A status with the body Teams gives, e.g. `refuse(403, 'BotNotInConversationRoster')`. */
export const refuse = (status: number, code: string, subCode?: string): Reply => ({
  kind: 'refuse',
  status,
  body: { ...(subCode === undefined ? {} : { subCode, errorCode: 209 }), error: { code, message: code } },
});

/** A message as it now is in a chat. */
export interface ShownMessage {
  readonly conversationId: string;
  readonly activityId: string;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly activity: any;
  readonly updates: number;
  /** Seen by its recipient only. */
  readonly targeted: boolean;
}

/** Plays the Connector of Teams: records every call, keeps the chats, and fails as instructed. */
export class ConnectorStandIn {
  readonly calls: Call[] = [];
  /** Pictures that people pasted, by the path they are kept under; only for callers that show a token. */
  readonly pictures = new Map<string, Buffer>();
  /** Decides on each call; may wait, or do something at the k-th call (`call.number`), before it answers. */
  behave: (call: Call) => Reply | Promise<Reply> = () => accept;
  /** Runs between accepting a message into the chat and telling the bot so. */
  afterAccept: (call: Call) => void | Promise<void> = () => undefined;

  private readonly chats = new Map<string, ShownMessage[]>();
  private readonly awaited = new Awaited();
  private lastId = 1_764_000_000_000;

  private constructor(private server: Loopback | null) {}

  static async start(): Promise<ConnectorStandIn> {
    const connector = new ConnectorStandIn(null);
    connector.server = await listenOnLoopback((request, response) => {
      connector.answer(request, response).catch((error: unknown) => response.destroy(error as Error));
    });
    return connector;
  }

  /** Service URL, as activities carry it. */
  get url(): string {
    return this.server?.url ?? '';
  }

  /** Messages now in a chat, oldest first. */
  chat(conversationId: string): readonly ShownMessage[] {
    return this.chats.get(conversationId) ?? [];
  }

  /** @returns the first call that fits, also one that was already made. */
  async waitFor(fits: (call: Call) => boolean): Promise<Call> {
    return await this.until(() => this.calls.find(fits));
  }

  /** Waits until something is true of the calls or chats; checked whenever one of them changed. */
  async until<Found>(find: () => Found | undefined | false | null): Promise<Found> {
    return await this.awaited.until(find);
  }

  /** Forgets calls and behaviour, keeps the chats. */
  reset(): void {
    this.calls.length = 0;
    this.behave = () => accept;
    this.afterAccept = () => undefined;
  }

  async stop(): Promise<void> {
    await this.server?.stop();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await this.read(request);
    this.calls.push(call);
    this.awaited.tell();
    const reply = await this.behave(call);
    if (reply.kind === 'hang') return;
    if (reply.kind === 'reset') return void request.socket.resetAndDestroy();
    if (reply.kind === 'refuse')
      return send(response, reply.status, reply.body ?? { error: { code: 'Refused' } }, reply.headers);
    const picture = this.pictures.get(call.path);
    if (picture && call.authorization !== '') {
      response.writeHead(200, { 'Content-Type': 'image/*' });
      return void response.end(picture);
    }
    const answer = this.take(call);
    await this.afterAccept(call);
    this.awaited.tell();
    if (reply.kind === 'acceptThenHang') return;
    if (reply.kind === 'acceptThenReset') return void request.socket.resetAndDestroy();
    if (reply.kind === 'acceptThenStatus' && answer.status < 300)
      return send(response, reply.status, { error: { code: 'ServiceError' } });
    send(response, answer.status, answer.body);
  }

  private async read(request: IncomingMessage): Promise<Call> {
    const bytes = await bodyOf(request);
    const path = request.url ?? '';
    const [, conversationId = '', activityId = ''] =
      /^\/v3\/conversations\/([^/?]+)(?:\/activities(?:\/([^/?]+))?)?/.exec(path) ?? [];
    return {
      number: this.calls.length + 1,
      kind: kindOf(String(request.method), path),
      method: String(request.method),
      path,
      conversationId: decodeURIComponent(conversationId),
      activityId: decodeURIComponent(activityId),
      targeted: path.endsWith('?isTargetedActivity=true'),
      authorization: request.headers.authorization ?? '',
      body: bytes.length > 0 ? (JSON.parse(bytes.toString('utf8')) as unknown) : null,
      bytes: bytes.length,
    };
  }

  private take(call: Call): { status: number; body: unknown } {
    switch (call.kind) {
      case 'create':
        return { status: 201, body: { id: createdChat(memberOf(call.body)) } };
      case 'post':
        return this.show(call);
      case 'update':
      case 'delete':
        return this.change(call);
      case 'other':
        return { status: 404, body: { error: { code: 'NotFound' } } };
    }
  }

  private show({ conversationId, targeted, body }: Call): { status: number; body: unknown } {
    // Teams wants to know who it is for
    // (https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages).
    if (targeted && !recipientOf(body)) return { status: 400, body: { error: { code: 'Bad argument' } } };
    this.lastId += 1;
    const activityId = String(this.lastId);
    const message = { conversationId, activityId, activity: body as unknown, updates: 0, targeted };
    this.chats.set(conversationId, [...this.chat(conversationId), message]);
    return { status: 201, body: { id: activityId } };
  }

  private change({ kind, conversationId, activityId, body }: Call): { status: number; body: unknown } {
    const messages = this.chat(conversationId);
    const found = messages.find((message) => message.activityId === activityId);
    if (!found) return { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } };
    const changed = { ...found, activity: body as unknown, updates: found.updates + 1 };
    this.chats.set(
      conversationId,
      messages.flatMap((message) => (message === found ? (kind === 'delete' ? [] : [changed]) : [message])),
    );
    return { status: 200, body: { id: activityId } };
  }
}

/** Id of the personal chat that `POST /v3/conversations` returns for a person: always the same one. */
export const createdChat = (member: string): string => `a:${member}`;

/** Who a conversation is to be created with. */
const memberOf = (body: unknown): string =>
  (body as { members?: readonly { id: string }[] } | null)?.members?.[0]?.id ?? '';

const recipientOf = (body: unknown): string | undefined =>
  (body as { recipient?: { id?: string } } | null)?.recipient?.id;

function kindOf(method: string, path: string): CallKind {
  if (method === 'POST' && /^\/v3\/conversations\/?(?:\?|$)/.test(path)) return 'create';
  if (!/^\/v3\/conversations\/[^/]+\/activities/.test(path)) return 'other';
  if (method === 'POST') return 'post';
  if (method === 'PUT') return 'update';
  return method === 'DELETE' ? 'delete' : 'other';
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
