import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock';
import type { Secrets } from '../forms/secret';
import type { Trigger } from '../ledger/item';
import type { Ledger } from '../ledger/ledger';
import type { OfficeMoment } from '../people/office';
import type { Organisation } from '../people/organisation';
import {
  type DeskCommand,
  decideDesk,
  type DeskLink,
  deskList,
  isFresh,
  isSign,
  isUsable,
} from './desk-link';
import { partitionOf } from './outcome';

/** A browser that is the desk of a location. */
export interface Desk {
  readonly location: string;
  readonly id: string;
  /** Is in every form on the page: somebody else's page cannot know it. */
  readonly csrf: string;
  /** Whether a form came from a page of this desk. */
  readonly made: (csrf: string) => boolean;
}

const secretPattern = /^[\w-]{43}$/;
const idPattern = /^desk-[\da-f]{16}$/;

/** The desks of all locations: makes links, exchanges one for a browser's key, and recognises that key. */
export class Desks {
  constructor(
    private readonly ledger: Ledger,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    /** Who runs the office now. */
    private readonly office: () => Promise<OfficeMoment>,
  ) {}

  /**
   * @returns the token in the link's address: signed, so that a guess costs no storage read; and the code that does the
   * same when typed at the desk. Earlier codes no longer count.
   */
  async make(location: string, by: string): Promise<{ readonly token: string; readonly code: string }> {
    const id = `desk-${randomBytes(8).toString('hex')}`;
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
    const before = await this.links(location);
    await this.execute(location, id, { type: 'make', by, code: this.mac('code', code) });
    for (const link of before.filter((one) => one.pairedAt === null && (one.code ?? null) !== null))
      await this.execute(location, link.id, { type: 'outdate' });
    return { token: `${location}.${id}.${this.mac('link', `${location}.${id}`)}`, code };
  }

  /** Opens the desk of a code, once. @param typed as somebody typed it. @returns as `pair`. */
  async enter(typed: string): Promise<string | null> {
    const code = typed.replace(/\s/g, '');
    if (!/^\d{6}$/.test(code)) return null;
    for (const { id: location } of this.organisation().visit.locations) {
      const all = await this.links(location);
      const link = all.find((one) => one.pairedAt === null && this.isMac(one.code ?? '', 'code', code));
      if (link) return await this.open(location, link.id);
    }
    return null;
  }

  /** For the same time again. */
  async renew(location: string, id: string, by: string): Promise<void> {
    if (this.knows(location) && idPattern.test(id)) await this.execute(location, id, { type: 'renew', by });
  }

  /** @param cause the due row of the step. */
  async takeStep(location: string, id: string, step: string, cause: string): Promise<void> {
    await this.execute(location, id, { type: 'timer', step }, { cause });
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
    return named && (await this.open(named.location, named.id));
  }

  private async open(location: string, id: string): Promise<string | null> {
    const key = randomBytes(32).toString('base64url');
    const outcome = await this.execute(location, id, { type: 'pair', session: hash(key) });
    return outcome.kind === 'committed' ? `${location}.${id}.${key}` : null;
  }

  /** @param cookie anything a browser may have sent. */
  async session(cookie: string): Promise<Desk | null> {
    const [location = '', id = '', key = '', ...rest] = cookie.split('.');
    if (rest.length > 0 || !this.knows(location) || !idPattern.test(id) || !secretPattern.test(key))
      return null;
    const link = await this.find(location, id);
    if (!link || link.session === null || !isUsable(link, this.clock.now())) return null;
    if (!same(link.session, hash(key))) return null;
    // Recording more signs of life would mean a write for every request.
    const moment = { now: this.clock.now(), organisation: this.organisation() };
    if (isSign(link, moment)) await this.execute(location, id, { type: 'seen' });
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

  /** Links that work or can still be opened. */
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

  private async execute(location: string, id: string, command: DeskCommand, input: Trigger = {}) {
    const office = await this.office();
    return await this.ledger.execute<DeskLink>(partitionOf(location), {
      flow: 'visit',
      item: id,
      ...input,
      decide: (state) => decideDesk(state, id, command, office),
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

/** Takes the same time whatever is given. */
export function same(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
