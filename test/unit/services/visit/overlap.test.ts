import { kluisCards } from '../../../../services/kluis/contract';
import fc from 'fast-check';
import { isRefusal } from '../../../../services/ledger/decision';
import type { LoanChange } from '../../../../services/kluis/commands';
import { decide } from '../../../../services/kluis/decide';
import type { Loan } from '../../../../services/kluis/model';
import { decideFloor, type Floor } from '../../../../services/visit/floor';
import {
  approve,
  issue,
  moment as atSafe,
  organisation,
  request,
  takeBack,
} from '../../../support/kluis-scene';
import { runs } from '../../../support/size';

const start = Date.parse('2026-11-23T08:30:00Z');

type Happening =
  | { readonly kind: 'up' | 'gone'; readonly visitor: number }
  | { readonly kind: 'out' | 'back'; readonly loan: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('up' as const, 'gone' as const),
    visitor: fc.integer({ min: 0, max: 5 }),
  }),
  fc.record({ kind: fc.constantFrom('out' as const, 'back' as const), loan: fc.integer({ min: 0, max: 2 }) }),
);

/** The floor and the safe as the hand-overs between them keep them. */
class House {
  floor: Floor | null = null;
  since: string | null = null;
  /** Who is upstairs and since when, tracked apart from the floor: what that forgets must be noticed. */
  private readonly upstairs = new Set<number>();
  private stay: string | null = null;
  readonly loans = new Map<number, Loan>();
  /** `<loan> <since>`: every overlap there was, and every note that was sent about one. */
  readonly overlaps = new Set<string>();
  readonly notes: string[] = [];

  move(visitor: number, where: 'upstairs' | 'gone', now: Date): void {
    const decision = decideFloor(this.floor, { visit: `BZ-${visitor}`, where }, { organisation, now });
    this.floor = decision.state;
    if (where === 'upstairs') this.upstairs.add(visitor);
    else this.upstairs.delete(visitor);
    this.stay = this.upstairs.size === 0 ? null : (this.stay ?? now.toISOString());
    for (const { payload } of decision.handovers ?? []) {
      this.since = payload['since'] as string | null;
      for (const loan of this.loans.keys()) this.change(loan, { type: 'visitors', since: this.since }, now);
    }
    this.look();
  }

  take(loan: number, now: Date): void {
    if (this.loans.get(loan)?.status === 'out') return;
    const at = { ...atSafe(now), visitors: this.since, id: `KL-${loan}` };
    const asked = decide(null, request(), at);
    if (isRefusal(asked)) throw new Error(asked.refused);
    this.loans.set(loan, asked.state);
    this.change(loan, approve() as LoanChange, now);
    this.change(loan, issue() as LoanChange, now);
    this.look();
  }

  change(number: number, command: LoanChange, now: Date): void {
    const loan = this.loans.get(number);
    if (!loan) return;
    const outcome = decide(loan, command, { ...atSafe(now), visitors: this.since, id: loan.id });
    if (isRefusal(outcome)) return;
    this.loans.set(number, outcome.state);
    const { state } = outcome;
    const told = outcome.messages.some(
      ({ person, view }) => person === loan.borrower && view === kluisCards.loan,
    );
    const isNote = command.type === 'visitors' || command.type === 'issue';
    if (told && isNote && state.status === 'out' && state.issue.visitorsSince !== null)
      this.notes.push(`${loan.id} ${state.issue.at} ${state.issue.visitorsSince}`);
  }

  private look(): void {
    for (const loan of this.loans.values())
      if (loan.status === 'out' && this.stay !== null)
        this.overlaps.add(`${loan.id} ${loan.issue.at} ${this.stay}`);
  }
}

test('[N12] a loan out while visitors are on the floor: the holder is told exactly once for each overlap', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const container = new House();
      const left = new Set<number>();
      happenings.forEach((one, at) => {
        const now = new Date(start + at * 60_000);
        if (one.kind === 'up' && !left.has(one.visitor)) container.move(one.visitor, 'upstairs', now);
        if (one.kind === 'gone') {
          left.add(one.visitor);
          container.move(one.visitor, 'gone', now);
        }
        if (one.kind === 'out') container.take(one.loan, now);
        if (one.kind === 'back') container.change(one.loan, takeBack() as LoanChange, now);
      });
      expect([...container.notes].sort()).toEqual([...container.overlaps].sort());
    }),
    runs(500, 4),
  );
});

test('a message about a visit that is over changes nothing, in whatever order they come', () => {
  const at = { organisation, now: new Date(start) };
  const gone = decideFloor(null, { visit: 'BZ-1', where: 'gone' }, at).state;
  expect(decideFloor(gone, { visit: 'BZ-1', where: 'upstairs' }, at).state.upstairs).toEqual([]);
});
