import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock';
import type { Secrets } from '../forms/secret';
import type { Decision, Refusal } from '../ledger/decision';
import type { Ledger } from '../ledger/ledger';
import type { Organisation } from '../people/organisation';
import { event, partitionOf } from './outcome';

/**
 * Reception without an account (features N11): a link that opens once, within minutes, and makes the browser that opened
 * it the desk; from then on a cookie is the key, until it expires or is revoked.
 */
export interface DeskLink {
  readonly id: string;
  /** Entra object id of who made it. */
  readonly by: string;
  readonly createdAt: string;
  /** ISO instants: until when the link may be opened, and until when the desk works. */
  readonly pairBy: string;
  readonly expiresAt: string;
  readonly pairedAt: string | null;
  /** Hash of the cookie; the cookie itself is nowhere but in that browser. */
  readonly session: string | null;
  readonly revokedAt: string | null;
}

/** A browser that is the desk of a location. */
export interface Desk {
  readonly location: string;
  readonly id: string;
  /** Goes into every form of the page: a page of somebody else cannot know it. */
  readonly csrf: string;
  /** Whether a form came from a page of this desk. */
  readonly made: (csrf: string) => boolean;
}

type DeskCommand =
  | { readonly type: 'make'; readonly by: string }
  | { readonly type: 'pair'; readonly session: string }
  | { readonly type: 'revoke'; readonly by: string };

const deskList = 'desk';
const secretPattern = /^[\w-]{43}$/;
const idPattern = /^desk-[\da-f]{16}$/;

export function decideDesk(
  state: DeskLink | null,
  id: string,
  command: DeskCommand,
  now: Date,
  { visit }: Organisation,
): Decision<DeskLink> | Refusal {
  const at = now.toISOString();
  const later = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString();
  switch (command.type) {
    case 'make': {
      if (state) return { refused: 'alreadyThere' };
      const [pairBy, expiresAt] = [later(visit.deskPairMinutes), later(visit.deskDays * 24 * 60)];
      const open = { pairedAt: null, session: null, revokedAt: null };
      return decided(
        { id, by: command.by, createdAt: at, pairBy, expiresAt, ...open },
        'deskMade',
        command.by,
      );
    }
    case 'pair':
      return state && isFresh(state, now)
        ? decided({ ...state, pairedAt: at, session: command.session }, 'deskPaired', null)
        : { refused: 'notFound' };
    case 'revoke':
      return state && state.revokedAt === null
        ? decided({ ...state, revokedAt: at, session: null }, 'deskRevoked', command.by)
        : { refused: 'unchanged' };
  }
}

/** May still be opened, for the first time. */
const isFresh = ({ pairedAt, revokedAt, pairBy }: DeskLink, now: Date): boolean =>
  pairedAt === null && revokedAt === null && pairBy > now.toISOString();

/** Works, or may still come to. */
export const isUsable = (link: DeskLink, now: Date): boolean =>
  link.revokedAt === null &&
  (link.pairedAt === null ? isFresh(link, now) : link.expiresAt > now.toISOString());

const decided = (state: DeskLink, type: string, by: string | null): Decision<DeskLink> => ({
  state,
  events: [event(type, by === null ? null : { person: by }, { desk: state.id })],
  messages: [],
  timer: null,
  index: state.revokedAt === null ? [`${deskList}|${state.id}`] : [],
});

/** The desks of all locations: makes links, turns one into a browser's key, and knows that key again. */
export class Desks {
  constructor(
    private readonly ledger: Ledger,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /** @returns the token of the link's address: signed, so that a guess costs no look into storage. */
  async make(location: string, by: string): Promise<string> {
    const id = `desk-${randomBytes(8).toString('hex')}`;
    await this.execute(location, id, { type: 'make', by });
    return `${location}.${id}.${this.mac('link', `${location}.${id}`)}`;
  }

  /** Whether a link may still be opened; looking does not use it up. @param token anything an address may have held. */
  async isOpen(token: string): Promise<boolean> {
    const named = this.named(token);
    const link = named && (await this.find(named.location, named.id));
    return link !== undefined && link !== null && isFresh(link, this.clock.now());
  }

  /** Opens a link, once. @returns the cookie of the browser that did; null for everybody else. */
  async pair(token: string): Promise<string | null> {
    const named = this.named(token);
    if (!named) return null;
    const key = randomBytes(32).toString('base64url');
    const outcome = await this.execute(named.location, named.id, { type: 'pair', session: hash(key) });
    return outcome.kind === 'committed' ? `${named.location}.${named.id}.${key}` : null;
  }

  /** @param cookie anything a browser may have sent. */
  async session(cookie: string): Promise<Desk | null> {
    const [location = '', id = '', key = '', ...rest] = cookie.split('.');
    if (rest.length > 0 || !this.knows(location) || !idPattern.test(id) || !secretPattern.test(key))
      return null;
    const link = await this.find(location, id);
    if (!link || link.session === null || !isUsable(link, this.clock.now())) return null;
    if (!same(link.session, hash(key))) return null;
    return {
      location,
      id,
      csrf: this.mac('csrf', cookie),
      made: (csrf) => this.isMac(csrf, 'csrf', cookie),
    };
  }

  /** @returns false when there is no such link, or it was revoked already. */
  async revoke(location: string, id: string, by: string): Promise<boolean> {
    if (!this.knows(location) || !idPattern.test(id)) return false;
    return (await this.execute(location, id, { type: 'revoke', by })).kind === 'committed';
  }

  /** Links that work or may still be opened. */
  async links(location: string): Promise<readonly DeskLink[]> {
    const ids = await this.ledger.indexed(partitionOf(location), deskList);
    const found = await Promise.all(ids.map((id) => this.find(location, id)));
    return found.filter((link) => link !== undefined).filter((link) => isUsable(link, this.clock.now()));
  }

  private named(token: string): { readonly location: string; readonly id: string } | null {
    const [location = '', id = '', mac = '', ...rest] = token.split('.');
    const signed = rest.length === 0 && this.isMac(mac, 'link', `${location}.${id}`);
    return signed && this.knows(location) ? { location, id } : null;
  }

  private async find(location: string, id: string): Promise<DeskLink | undefined> {
    return (await this.ledger.item<DeskLink>(partitionOf(location), id))?.state;
  }

  private async execute(location: string, id: string, command: DeskCommand) {
    return await this.ledger.execute<DeskLink>(partitionOf(location), {
      flow: 'visit',
      item: id,
      decide: (state) => decideDesk(state, id, command, this.clock.now(), this.organisation()),
    });
  }

  private knows(location: string): boolean {
    return this.organisation().visit.locations.some(({ id }) => id === location);
  }

  private mac(purpose: string, text: string): string {
    return macOf(purpose, text, this.secrets.signing);
  }

  private isMac(given: string, purpose: string, text: string): boolean {
    return this.secrets.accepted.some((secret) => same(given, macOf(purpose, text, secret)));
  }
}

const macOf = (purpose: string, text: string, secret: string): string =>
  createHmac('sha256', secret).update(`desk ${purpose}\n${text}`).digest('base64url');

const hash = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** In the same time whatever is given. */
export function same(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
