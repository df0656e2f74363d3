import type { Clock } from '../clock';
import { type FormToken, idempotencyKeyOf } from '../forms/form-token';
import type { ItemName, ItemOutcome, StoredItem, Trigger } from '../ledger/item';
import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { OutRow } from '../ledger/out-row';
import type { Absences } from '../people/absences';
import type { Organisation } from '../people/organisation';
import { dayOf, yearOf } from '../time/zone';
import {
  bookOf,
  drillPartition,
  event,
  firstWaiting,
  lists,
  type LoanMoment,
  partition,
  visitorsItem,
} from './outcome';
import type { LoanChange, LoanCommand, RecordCommand, RequestCommand } from './commands';
import { type KeyCustody, keyItem, type KeyMoment } from './bearer';
import type { Custody } from './custodians';
import { decide } from './decide';
import { anyLoanNumber, drillLoanNumber, loanNumber } from './contract';
import type { NamedThing } from './count';
import type { Loan } from './model';

export { bookOf, drillPartition, partition } from './outcome';

/** A loan as it stands, with the state of everybody's card. */
export interface LoanOnFile {
  readonly loan: Loan;
  readonly messages: readonly OutRow[];
  /** The loan that has its object out now; null when it is in the safe. */
  readonly holder: Loan | null;
  /** How many others requested the same thing and are waiting. */
  readonly waiting: number;
  /** The first of those who may have it from a later day; null when there is none. */
  readonly booked: Loan | null;
}

const visitorsKey = rowKeys.item(visitorsItem);
const keyKey = rowKeys.item(keyItem);

/** Whether there are visitors on the floor: since when, as an ISO instant. */
interface Visitors {
  readonly since: string | null;
}

/** The ledger adds the bar between the name of a list and its keys. */
const listName = (list: string): string => list.replace(/\|$/, '');

/** The safe's books: loads, lets the pure `decide` judge, commits. Storage faults surface as StorageUnavailable. */
export class Loans {
  constructor(
    private readonly ledger: Ledger,
    private readonly absences: Absences,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
  ) {}

  async request(form: FormToken, asked: Omit<RequestCommand, 'type' | 'late'>): Promise<ItemOutcome<Loan>> {
    const late = (await this.loansOf(asked.borrower, form.partition))
      .filter((loan) => this.isLate(loan))
      .map(({ id }) => id);
    return await this.open(form, { type: 'request', ...asked, late });
  }

  /** Taken without a request, recorded by a key holder. */
  async record(form: FormToken, found: Omit<RecordCommand, 'type'>): Promise<ItemOutcome<Loan>> {
    return await this.open(form, { type: 'record', ...found });
  }

  async change(id: string, command: LoanChange, trigger: Trigger = {}): Promise<ItemOutcome<Loan>> {
    const book = bookOf(id);
    const object = (await this.ledger.item<Loan>(book, id))?.state.object ?? '';
    return await this.execute({ book, item: id, object }, command, trigger);
  }

  /** Its thing has another name from now on, or is another one. */
  async file(id: string, by: string, as: NamedThing): Promise<ItemOutcome<Loan>> {
    const found = { book: bookOf(id), item: id, object: as.object };
    return await this.execute(found, { type: 'file', by, ...as }, {});
  }

  /** @param id anything a card may have carried. */
  async find(id: string): Promise<LoanOnFile | undefined> {
    if (!anyLoanNumber.test(id)) return undefined;
    const book = bookOf(id);
    const found = await this.ledger.onFile<Loan>(book, id);
    if (!found) return undefined;
    const { state: loan, messages } = found;
    const { object } = loan;
    const [holder, queue] = await Promise.all([
      this.holderOf(object, book),
      this.ledger.indexed(book, listName(lists.queue(object))),
    ]);
    const others = queue.filter((other) => other !== id);
    return { loan, messages, holder, waiting: others.length, booked: await this.bookedAmong(others, book) };
  }

  private async bookedAmong(ids: readonly string[], book: string): Promise<Loan | null> {
    const today = dayOf(this.clock.now(), this.organisation().office.timeZone);
    const booked = (await this.loansAt(ids, book)).filter(
      ({ status, facts: { from = '' } }) => status === 'approved' && from > today,
    );
    const [first = null] = booked.sort((one, other) =>
      (one.facts.from ?? '').localeCompare(other.facts.from ?? ''),
    );
    return first;
  }

  async holderOf(object: string, book = partition): Promise<Loan | null> {
    const entry = await this.ledger.row<{ item: string }>(book, rowKeys.index(lists.holder(object)));
    return entry ? ((await this.ledger.item<Loan>(book, entry.item))?.state ?? null) : null;
  }

  /** Requested, approved or out. */
  async openLoans(): Promise<readonly Loan[]> {
    return await this.listed(lists.open, partition);
  }

  /** Every loan that is kept, oldest first. */
  async all(): Promise<readonly Loan[]> {
    return await this.kept(partition, loanNumber.prefix);
  }

  /** Every drill that is kept, oldest first (features N14). */
  async drills(): Promise<readonly Loan[]> {
    return await this.kept(drillPartition, drillLoanNumber.prefix);
  }

  private async kept(book: string, numbers: string): Promise<readonly Loan[]> {
    const rows = await this.ledger.list<StoredItem<Loan>>(book, rowKeys.item(numbers));
    return rows.map(({ value }) => value.state);
  }

  /** Newest first. @param book of what was real, unless it is that of the drills. */
  async loansOf(person: string, book = partition): Promise<readonly Loan[]> {
    return [...(await this.listed(lists.borrower(person), book))].reverse();
  }

  /** Everything that ever happened to one thing, newest first. */
  async historyOf(object: string, book = partition): Promise<readonly Loan[]> {
    return [...(await this.listed(lists.object(object), book))].reverse();
  }

  /** The loan a form led to, if it was handled before. */
  async askedBy(form: FormToken): Promise<string | undefined> {
    return await this.ledger.handled(form.partition, idempotencyKeyOf(form));
  }

  /** Something lies in the safe again: the first who waits for it hears so. @param idempotencyKey key of this input. @param book of that thing. */
  async announceFree(object: string, idempotencyKey: string, book: string): Promise<void> {
    const today = dayOf(this.clock.now(), this.organisation().office.timeZone);
    const first = firstWaiting(await this.listed(lists.queue(object), book), today);
    if (first) await this.change(first.id, { type: 'free' }, { idempotencyKey });
  }

  /** Somebody waits for something: who has it hears so. @param idempotencyKey key of this input. @param book of that thing. */
  async announceWanted(object: string, idempotencyKey: string, book: string): Promise<void> {
    const holder = await this.holderOf(object, book);
    if (holder) await this.change(holder.id, { type: 'wanted' }, { idempotencyKey });
  }

  /**
   * There are visitors on the floor since then, or no longer: everybody who has something out is told, once for each
   * visit (features N12). @param idempotencyKey key of this input.
   */
  async announceVisitors(since: string | null, idempotencyKey: string): Promise<void> {
    await this.ledger.execute<Visitors>(partition, {
      flow: 'kluis',
      item: visitorsItem,
      idempotencyKey: idempotencyKey,
      decide: () => ({
        state: { since },
        events: [event(since === null ? 'visitorsGone' : 'visitors', null)],
        messages: [],
        timer: null,
        index: [],
      }),
    });
    // On redelivery: those who were told already are not told twice.
    const stored = await this.ledger.item<Visitors>(partition, visitorsItem);
    const now = stored?.state.since ?? null;
    for (const { id, status } of await this.openLoans())
      if (status === 'out') await this.change(id, { type: 'visitors', since: now });
  }

  /** Who keeps the safe stops doing so: everybody who has something out hears to whom it goes back. */
  async announceKeeperEnds(): Promise<void> {
    for (const { id, status } of await this.openLoans())
      if (status === 'out') await this.change(id, { type: 'keeperEnds' });
  }

  /** The key changed hands: everybody's card of what is out follows, and whoever has it now is asked. */
  async announceKeyMoved(): Promise<void> {
    for (const { id, status } of await this.openLoans())
      if (status === 'out') await this.change(id, { type: 'keyMoved' });
  }

  /** The key as recorded; null: it never was, or the book is that of the drills. */
  async keyOf(book: string): Promise<KeyCustody | null> {
    return (await this.ledger.item<KeyCustody>(book, keyItem))?.state ?? null;
  }

  /** Who keeps the safe now, and who has the key of a book. */
  async keyMoment(book: string): Promise<KeyMoment> {
    const [custody, key] = await Promise.all([this.custody(), this.keyOf(book)]);
    return { ...custody, key };
  }

  /** A borrower who claims to have brought it back is not late. */
  isLate(loan: Loan): boolean {
    if (loan.status !== 'out' || loan.issue.handedInAt !== null) return false;
    return new Date(loan.issue.due) <= this.clock.now();
  }

  /** Who keeps the safe now. */
  async custody(): Promise<Custody> {
    return await this.absences.office(this.organisation());
  }

  /** Whether the borrower is away matters only when they are to be reminded. */
  private async momentOf(book: string, item: ItemName, command: LoanCommand): Promise<Custody> {
    if (command.type !== 'timer' || typeof item !== 'string') return await this.custody();
    const loan = (await this.ledger.item<Loan>(book, item))?.state;
    return await this.absences.office(this.organisation(), loan ? [loan.borrower] : []);
  }

  private async open(form: FormToken, command: RequestCommand | RecordCommand): Promise<ItemOutcome<Loan>> {
    const idempotencyKey = idempotencyKeyOf(form);
    const book = form.partition;
    const item = book === drillPartition ? drillLoanNumber : loanNumber;
    return await this.execute({ book, item, object: command.object }, command, { idempotencyKey });
  }

  private async execute(
    { book, item, object }: { readonly book: string; readonly item: ItemName; readonly object: string },
    command: LoanCommand,
    trigger: Trigger,
  ): Promise<ItemOutcome<Loan>> {
    const custody = await this.momentOf(book, item, command);
    const holderKey = rowKeys.index(lists.holder(object));
    return await this.ledger.execute<Loan>(book, {
      flow: 'kluis',
      item,
      ...trigger,
      reads: object === '' ? [visitorsKey, keyKey] : [holderKey, visitorsKey, keyKey],
      decide: (state, id, found) => {
        const held = found(holderKey) as { readonly item: string } | undefined;
        const visitors = found(visitorsKey) as StoredItem<Visitors> | undefined;
        const now = this.clock.now();
        const register = book === drillPartition ? 'drill' : 'incident';
        const incidents = `${register}|${yearOf(now, custody.organisation.office.timeZone)}`;
        const at: LoanMoment = {
          ...custody,
          now,
          id,
          incidents,
          key: (found(keyKey) as StoredItem<KeyCustody> | undefined)?.state ?? null,
          holder: held?.item ?? null,
          visitors: visitors?.state.since ?? null,
        };
        return decide(state, command, at);
      },
    });
  }

  private async listed(list: string, book: string): Promise<readonly Loan[]> {
    return await this.loansAt(await this.ledger.indexed(book, listName(list)), book);
  }

  private async loansAt(ids: readonly string[], book: string): Promise<readonly Loan[]> {
    const items = await Promise.all(ids.map((id) => this.ledger.item<Loan>(book, id)));
    return items.flatMap((item) => (item ? [item.state] : []));
  }
}
