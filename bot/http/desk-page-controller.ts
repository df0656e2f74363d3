import { createHash, randomUUID } from 'node:crypto';
import { clipped } from '../../services/language/letters';
import {
  type DeskMessage,
  deskList,
  deskPage,
  type DeskModel,
  noDeskPage,
  pairPage,
} from '../../cards/pages/desk-page';
import type { Page } from '../../cards/pages/page';
import { textsFor } from '../../cards/texts';
import { Pace } from '../../services/delivery/pace';
import { idempotencyKeyOf, readToken, sealToken } from '../../services/forms/form-token';
import { rowKeys } from '../../services/ledger/keys';
import { mask } from '../../services/masking/mask';
import { officeOnDuty } from '../../services/people/office';
import type { Locale } from '../../services/people/roles';
import { dayOf } from '../../services/time/zone';
import type { Desk } from '../../services/visit/desk';
import { isUndoable } from '../../services/visit/correcting';
import { readAmendment, readWalkIn } from '../../services/visit/form';
import { hostNamed } from '../../services/visit/host-match';
import { partitionOf } from '../../services/visit/outcome';
import type { VisitChange } from '../../services/visit/commands';
import { nameOfStandIn, namesOf } from '../flows/visit/cards';
import type { Container } from '../routing/container';
import { Guesses } from '../routing/guesses';

export type DeskForm = Readonly<Record<string, string>>;

const newsMs = 60_000;

/** The answers to a page outside Teams; it can ask for nothing but today's visitors at its own location. */
export class DeskController {
  /** Wrong links and cookies: nobody gets to guess. */
  private readonly guesses = new Guesses();
  /** Cookies that were right, hashed: a desk goes on working while somebody else guesses from its address. */
  private readonly known = new Set<string>();
  /** Wrong codes from one address, and from all: this few tries out of a million while a code is valid. */
  private readonly codes = new Pace([{ sends: 5, milliseconds: 60_000 }]);
  private readonly allCodes = new Pace([{ sends: 60, milliseconds: 60_000 }]);
  /** Requests for one correct link, which cost storage reads as well. */
  private readonly looks = new Pace([{ sends: 30, milliseconds: 60_000 }]);
  /** Presses of one desk. */
  private readonly presses = new Pace([{ sends: 60, milliseconds: 60_000 }]);
  /** Every listening page: whose it is, and how to end it. */
  private readonly streams = new Map<() => void, { readonly desk: string; readonly end: () => void }>();

  constructor(private readonly container: Container) {}

  /** The link, looked at. @param from address of the browser. */
  async look(token: string, locale: Locale, from: string): Promise<Answered> {
    const now = this.now();
    if (this.guesses.tooMany(from, now)) return busy;
    // A lane for each token that was tried, of any length: those a minute old are removed.
    this.looks.tidy(now);
    if (this.looks.reserve(token, now, 0) === null) return busy;
    if (await this.container.desks.isOpen(token)) return { status: 200, page: pairPage(locale) };
    return this.wrong(from);
  }

  /** The link's button: this browser becomes the desk. */
  async pair(token: string, from: string): Promise<{ readonly cookie: string } | Answered> {
    if (this.guesses.tooMany(from, this.now())) return busy;
    const cookie = await this.container.desks.pair(token);
    return cookie === null ? this.wrong(from) : { cookie };
  }

  /** A typed code. Wrong ones are counted by address, and lock nobody else out. */
  async enterCode(typed: string, from: string): Promise<{ readonly cookie: string } | Answered> {
    const now = this.now();
    if (this.guesses.tooMany(from, now) || this.codes.next(from, now) > now) return busy;
    if (this.allCodes.next('all', now) > now) return busy;
    const cookie = await this.container.desks.enter(typed);
    if (cookie !== null) return { cookie };
    this.codes.tidy(now);
    this.codes.take(from, now);
    this.allCodes.take('all', now);
    return this.wrong(from, 'wrongCode');
  }

  /** @param cookie anything a browser may have sent. @returns the desk, or what a browser that is none is answered. */
  async enter(cookie: string, from: string): Promise<{ readonly desk: Desk } | Answered> {
    const name = createHash('sha256').update(cookie).digest('base64url');
    if (!this.known.has(name) && this.guesses.tooMany(from, this.now())) return busy;
    const desk = await this.open(cookie);
    if (!desk) this.known.delete(name);
    else if (this.known.size < mostKnown) this.known.add(name);
    // A browser that was not a desk before is asked for the code.
    return desk ? { desk } : this.wrong(from, cookie === '' ? 'fresh' : 'gone');
  }

  private async open(cookie: string): Promise<Desk | null> {
    return cookie === '' ? null : await this.container.desks.session(cookie);
  }

  /** Nothing there for this browser. Of an invalid code nothing more is said. */
  wrong(from: string, why: 'fresh' | 'wrongCode' | 'gone' = 'gone'): Answered {
    this.guesses.count(from, this.now());
    this.container.refusals.note('desk', 'wrong');
    const { phone } = this.container.organisation().office;
    return { status: 404, page: noDeskPage(why, phone) };
  }

  now(): number {
    return this.container.clock.now().getTime();
  }

  /** What was said at that moment is news still: a page that is loaded again later does not say it again. */
  isFresh(at: string | null): boolean {
    return at !== null && Math.abs(this.now() - Number(at)) < newsMs;
  }

  /** @param typed what comes back into the form for an unexpected visitor. */
  async page(desk: Desk, locale: Locale, message: DeskMessage | null, typed: DeskForm = {}): Promise<Page> {
    return deskPage({ ...(await this.view(desk, locale, message)), typed });
  }

  async list(desk: Desk, locale: Locale): Promise<string> {
    return deskList(await this.view(desk, locale, null)).text;
  }

  /**
   * A press.
   * @param form as it came: anything.
   * @returns the message above the list; `forged` for a form this page did not make, `busy` for too many.
   */
  async act(desk: Desk, form: DeskForm): Promise<DeskMessage | 'done' | 'forged' | 'busy'> {
    if (!desk.made(form['csrf'] ?? '')) return 'forged';
    if (this.presses.reserve(desk.id, this.now(), 0) === null) return 'busy';
    if (form['act'] === 'walkIn') return await this.walkIn(desk, form);
    if (form['act'] === 'parcel') return await this.walkIn(desk, asParcel(form));
    const command = commandOf(form, desk);
    if (!command) return 'notPossible';
    const key = { location: desk.location, visit: form['visit'] ?? '' };
    if (!(await this.container.visits.find(key))) return 'notPossible';
    const outcome = await this.container.visits.change(key, command);
    return outcome.kind === 'refused' ? 'notPossible' : 'done';
  }

  /**
   * Tells a page that something changed: changes by this process at once, those of another instance within seconds.
   * @returns function that ends it; null when this desk, or all of them together, have enough listeners.
   */
  follow(
    desk: Desk,
    cookie: string,
    tell: (what: 'changed' | 'gone' | 'alive') => void,
    end: () => void,
  ): (() => void) | null {
    const own = [...this.streams.values()].filter((stream) => stream.desk === desk.id).length;
    if (own >= mostStreamsOfDesk || this.streams.size >= mostStreams) return null;
    const { ledger, clock } = this.container;
    const partition = partitionOf(desk.location);
    let seen = '';
    let cancel = (): void => undefined;
    const stop = (): void => {
      cancel();
      unlisten();
      this.streams.delete(stop);
    };
    const look = async (): Promise<void> => {
      if (!(await this.open(cookie))) return tell('gone');
      const head = JSON.stringify(await ledger.row(partition, rowKeys.head));
      tell(seen !== '' && head !== seen ? 'changed' : 'alive');
      seen = head;
    };
    const again = (): void => {
      cancel = clock.after(lookEveryMs, () => {
        // If storage does not answer just now, it is asked again.
        void this.container.underWay
          .watch(look())
          .catch(() => undefined)
          .finally(again);
      });
    };
    const unlisten = ledger.changes.listen(partition, () => tell('changed'));
    this.streams.set(stop, { desk: desk.id, end });
    again();
    return stop;
  }

  /** Releases every page: it reconnects by itself, to whoever serves then. */
  close(): void {
    for (const { end } of this.streams.values()) end();
  }

  private async view(desk: Desk, locale: Locale, message: DeskMessage | null): Promise<DeskModel> {
    const { container } = this;
    const visits = container.visits;
    const organisation = container.organisation();
    const now = container.clock.now();
    const today = dayOf(now, organisation.office.timeZone);
    const [expected, inside, parcels, away, gone] = await Promise.all([
      visits.expectedOn(desk.location, today),
      visits.inside(desk.location),
      visits.parcels(desk.location),
      visits.turnedAway(desk.location, today),
      visits.leftOn(desk.location, today),
    ]);
    const left = gone.filter((visit) => isUndoable(visit, now));
    const undoable = [...inside, ...left].filter((visit) => isUndoable(visit, now)).map(({ id }) => id);
    const standIns = await visits.standIns(expected);
    const fresh = { issuedAt: now.toISOString(), nonce: randomUUID() };
    const form = { form: 'desk.walkIn', partition: 'visit', record: '', variant: '', ...fresh };
    return {
      locale,
      now: now.toISOString(),
      csrf: desk.csrf,
      message,
      expected,
      inside,
      parcels,
      away,
      left,
      undoable,
      token: sealToken(form, desk.id, container.secrets.signing),
      names: namesOf(organisation),
      standIns: Object.fromEntries(
        [...standIns].map(([{ id }, standIn]) => [id, nameOfStandIn(standIn, organisation)]),
      ),
      phone: organisation.office.phone,
      typed: {},
    };
  }

  /** The named person is asked; if it is not clear who that is, the office: the desk sees no list of our people. */
  private async walkIn(desk: Desk, form: DeskForm): Promise<DeskMessage> {
    const { container } = this;
    const now = container.clock.now();
    const organisation = container.organisation();
    const reading = readToken(form['token'] ?? '', 'desk.walkIn', desk.id, container.secrets.accepted, now);
    const read = readWalkIn(form, { now, organisation });
    const said = mask(clipped((form['host'] ?? '').trim(), 100)).text;
    if ('faults' in read || said === '') return 'incomplete';
    // It has been there since yesterday: the page that comes back can be sent.
    if (reading.kind !== 'valid') return 'tooOld';
    const visits = container.visits;
    const named = hostNamed(said, organisation, now);
    const [office] = officeOnDuty(await visits.office());
    const host = named ?? office;
    if (!host) return 'nobody';
    const facts = { ...read.facts, askedFor: said, remark: named ? read.facts.remark : said };
    await visits.walkIn(desk.location, idempotencyKeyOf(reading.token), {
      facts,
      host: host.aadObjectId,
      way: 'reception',
      doer: { desk: desk.id },
      card: null,
    });
    return facts.kind !== 'delivery' ? 'sent' : named ? 'left' : 'leftUnknown';
  }
}

/** "Afgegeven voor …": who brought it need not be given. */
function asParcel(form: DeskForm): DeskForm {
  const name = (form['name'] ?? '').trim() || (form['company'] ?? '').trim();
  return { ...form, kind: 'delivery', name: name || textsFor('nl').deskPage.parcel };
}

export interface Answered {
  readonly status: number;
  readonly page: Page;
}

const busy: Answered = { status: 429, page: noDeskPage('busy') };
/** Some desks, each perhaps open twice; and room for pages whose end has not been noticed yet. */
const mostStreams = 50;
const mostStreamsOfDesk = 5;
/** Far more browsers than there are desks. */
const mostKnown = 500;

/** How soon a page learns of changes by another instance, and of its revocation. */
const lookEveryMs = 5_000;

function commandOf(form: DeskForm, { id }: Desk): VisitChange | null {
  const doer = { desk: id };
  switch (form['act']) {
    case 'fetched':
      return { type: 'fetched', doer };
    case 'undo':
      return { type: 'undo', doer };
    case 'amend': {
      const read = readAmendment({ people: form['people'] ?? '', others: form['others'] ?? '' });
      return read && { type: 'amend', doer, ...read };
    }
    case 'arrive':
      return { type: 'arrive', way: 'reception', doer, card: null };
    case 'garage':
      return { type: 'arrive', way: 'garage', doer, card: null };
    case 'atDoor':
      return { type: 'atDoor', doer };
    case 'leave':
      return { type: 'leave', doer, swept: false };
    case 'pickUp':
      return { type: 'pickUp', doer };
    case 'deliver':
      return { type: 'deliver', doer, card: null };
    default:
      return null;
  }
}
