import { clipped } from '../../services/language/letters';
import { randomUUID } from 'node:crypto';
import {
  type DeskMessage,
  deskList,
  deskPage,
  type DeskModel,
  noDeskPage,
  pairPage,
} from '../../cards/pages/desk-page';
import type { Page } from '../../cards/pages/page';
import { Pace } from '../../services/delivery/pace';
import { idempotencyKeyOf, readToken, sealToken } from '../../services/forms/form-token';
import { rowKeys } from '../../services/ledger/keys';
import { officeOnDuty } from '../../services/people/office';
import type { Locale } from '../../services/people/roles';
import { dayOf } from '../../services/time/zone';
import { type Desk, same } from '../../services/visit/desk';
import { readWalkIn } from '../../services/visit/form';
import { hostNamed } from '../../services/visit/host-match';
import { partitionOf } from '../../services/visit/outcome';
import type { VisitChange } from '../../services/visit/commands';
import { namesOf } from '../flows/visit/cards';
import type { Container } from '../routing/container';

export type DeskForm = Readonly<Record<string, string>>;

/** What a page outside Teams is answered with; it can ask for nothing but today's visitors of its own place. */
export class DeskController {
  /** Wrong links and cookies, of everybody together: nobody gets to guess. */
  private readonly guesses = new Pace([{ sends: 60, milliseconds: 60_000 }]);
  /** Presses of one desk. */
  private readonly presses = new Pace([{ sends: 60, milliseconds: 60_000 }]);
  /** How to end the stream of each page that listens. */
  private readonly streams = new Map<() => void, () => void>();

  constructor(private readonly container: Container) {}

  /** The link, looked at. */
  async look(token: string, locale: Locale): Promise<{ readonly status: number; readonly page: Page }> {
    if (await this.container.desks.isOpen(token)) return { status: 200, page: pairPage(locale) };
    return this.refused();
  }

  /** The link's button: this browser becomes the desk. */
  async pair(
    token: string,
  ): Promise<{ readonly cookie: string } | { readonly status: number; readonly page: Page }> {
    const cookie = await this.container.desks.pair(token);
    return cookie === null ? this.refused() : { cookie };
  }

  /** @param cookie anything a browser may have sent. */
  async open(cookie: string): Promise<Desk | null> {
    return cookie === '' ? null : await this.container.desks.session(cookie);
  }

  /** Nothing there for this browser; and after many tries, not even an answer to that. */
  refused(): { readonly status: number; readonly page: Page } {
    const allowed = this.guesses.reserve('all', this.container.clock.now().getTime(), 0) !== null;
    return allowed ? { status: 404, page: noDeskPage('gone') } : { status: 429, page: noDeskPage('busy') };
  }

  async page(desk: Desk, locale: Locale, message: DeskMessage | null): Promise<Page> {
    return deskPage(await this.view(desk, locale, message));
  }

  async list(desk: Desk, locale: Locale): Promise<string> {
    return deskList(await this.view(desk, locale, null)).text;
  }

  /**
   * A press.
   * @param form as it came: anything.
   * @returns what is said above the list; `forged` for a form this page did not make, `busy` for too many.
   */
  async act(desk: Desk, form: DeskForm): Promise<DeskMessage | 'done' | 'forged' | 'busy'> {
    if (!same(form['csrf'] ?? '', desk.csrf)) return 'forged';
    if (this.presses.reserve(desk.id, this.container.clock.now().getTime(), 0) === null) return 'busy';
    if (form['act'] === 'walkIn') return await this.walkIn(desk, form);
    const command = commandOf(form['act'] ?? '', desk);
    if (!command) return 'notPossible';
    const key = { location: desk.location, visit: form['visit'] ?? '' };
    if (!(await this.container.visits.find(key))) return 'notPossible';
    const outcome = await this.container.visits.change(key, command);
    return outcome.kind === 'refused' ? 'notPossible' : 'done';
  }

  /**
   * Tells a page that something changed: at once what this process did, within seconds what another instance did.
   * @returns ends it.
   */
  follow(
    desk: Desk,
    cookie: string,
    tell: (what: 'changed' | 'gone' | 'alive') => void,
    end: () => void,
  ): () => void {
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
        // Storage that does not answer just now is asked again.
        void this.container.underWay
          .watch(look())
          .catch(() => undefined)
          .finally(again);
      });
    };
    const unlisten = ledger.changes.listen(partition, () => tell('changed'));
    this.streams.set(stop, end);
    again();
    return stop;
  }

  /** Lets every page go: it comes back by itself, to whoever serves then. */
  close(): void {
    for (const end of this.streams.values()) end();
  }

  get following(): number {
    return this.streams.size;
  }

  private async view(desk: Desk, locale: Locale, message: DeskMessage | null): Promise<DeskModel> {
    const { container } = this;
    const visits = container.visits;
    const organisation = container.organisation();
    const now = container.clock.now();
    const today = dayOf(now, organisation.office.timeZone);
    const [expected, inside, away] = await Promise.all([
      visits.expectedOn(desk.location, today),
      visits.inside(desk.location),
      visits.turnedAway(desk.location, today),
    ]);
    const fresh = { issuedAt: now.toISOString(), nonce: randomUUID() };
    const form = { form: 'desk.walkIn', partition: 'visit', record: '', variant: '', ...fresh };
    return {
      locale,
      now: now.toISOString(),
      csrf: desk.csrf,
      message,
      expected,
      inside: [...inside, ...away],
      token: sealToken(form, desk.id, container.secret),
      names: namesOf(organisation),
    };
  }

  /** Whoever is named is asked; when that is not clear, the office: the desk sees no list of our people. */
  private async walkIn(desk: Desk, form: DeskForm): Promise<DeskMessage> {
    const { container } = this;
    const now = container.clock.now();
    const organisation = container.organisation();
    const reading = readToken(form['token'] ?? '', 'desk.walkIn', desk.id, container.secret, now);
    const read = readWalkIn(form, { now, organisation });
    const said = clipped((form['host'] ?? '').trim(), 100);
    if (reading.kind !== 'valid' || 'faults' in read || said === '') return 'incomplete';
    const visits = container.visits;
    const named = hostNamed(said, organisation, now);
    const [office] = officeOnDuty(await visits.office());
    const host = named ?? office;
    if (!host) return 'notPossible';
    const facts = named ? read.facts : { ...read.facts, remark: said };
    await visits.walkIn(desk.location, idempotencyKeyOf(reading.token), {
      facts,
      host: host.aadObjectId,
      way: 'reception',
      doer: { desk: desk.id },
      card: null,
    });
    return named ? 'sent' : 'sentOffice';
  }
}

/** How soon a page hears of what another instance did, and that it was revoked. */
const lookEveryMs = 5_000;

function commandOf(act: string, { id }: Desk): VisitChange | null {
  const doer = { desk: id };
  switch (act) {
    case 'arrive':
      return { type: 'arrive', way: 'reception', doer, card: null };
    case 'garage':
      return { type: 'arrive', way: 'garage', doer, card: null };
    case 'atDoor':
      return { type: 'atDoor', doer };
    case 'leave':
      return { type: 'leave', doer, swept: false };
    case 'deliver':
      return { type: 'deliver', doer, card: null };
    default:
      return null;
  }
}
