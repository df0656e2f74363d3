import fc from 'fast-check';
import type { LoanChange } from '../../../../services/kluis/commands';
import { decide } from '../../../../services/kluis/decide';
import { nextTimer } from '../../../../services/kluis/ladder';
import type { Loan, LoanStatus } from '../../../../services/kluis/model';
import { isRefusal } from '../../../../services/ledger/decision';
import { runs } from '../../../support/size';
import {
  colleague,
  employee,
  facts,
  local,
  moment,
  officeDeputy,
  officeManager,
  organisation,
  request,
} from '../../../support/kluis-scene';

/** What must be known to say which changes are possible: the state machine on one sheet. */
interface Model {
  readonly loans: Map<string, { status: LoanStatus; borrower: string; object: number }>;
  now: number;
}

/** The real decisions over a partition of loans, with what the ledger would keep beside them. */
class Books {
  readonly loans = new Map<string, Loan>();
  readonly history: { id: string; type: string; by: string | null }[] = [];

  holderOf(object: string): string | null {
    const out = [...this.loans.values()].filter((loan) => loan.status === 'out' && loan.object === object);
    expect(out.length).toBeLessThanOrEqual(1);
    return out[0]?.id ?? null;
  }

  ask(id: string, borrower: string, object: number, now: number): void {
    const asked = { ...facts, dossier: `Doos ${object}`, until: new Date(now).toISOString().slice(0, 10) };
    const command = request({ borrower, facts: asked, object: `object-${object}` });
    this.keep(id, decide(null, command, moment(new Date(now), { id })));
  }

  /** @returns the refusal, or null when it was done. */
  change(id: string, command: LoanChange, now: number): string | null {
    const loan = this.loans.get(id);
    if (!loan) return 'notFound';
    const at = moment(new Date(now), { id, holder: this.holderOf(loan.object) });
    return this.keep(id, decide(loan, command, at));
  }

  private keep(id: string, outcome: ReturnType<typeof decide>): string | null {
    if (isRefusal(outcome)) return outcome.refused;
    expect(outcome.events.length).toBeGreaterThan(0);
    this.history.push(...outcome.events.map(({ type, by }) => ({ id, type, by })));
    this.loans.set(id, outcome.state);
    return null;
  }
}

const people = [employee, colleague, officeManager, officeDeputy];
const keepers = [officeManager, officeDeputy];

class Ask implements fc.Command<Model, Books> {
  constructor(
    private readonly who: number,
    private readonly object: number,
  ) {}
  check = (model: Readonly<Model>): boolean => model.loans.size < 12;
  run(model: Model, books: Books): void {
    const id = `KL-${model.loans.size + 1}`;
    const borrower = people[this.who % people.length] ?? employee;
    books.ask(id, borrower, this.object, model.now);
    model.loans.set(id, { status: 'requested', borrower, object: this.object });
  }
  toString = () => `ask ${this.who} for ${this.object}`;
}

type Deed =
  | 'approve'
  | 'refuse'
  | 'revoke'
  | 'issue'
  | 'takeBack'
  | 'lose'
  | 'withdraw'
  | 'handIn'
  | 'accept';

/** Which status a deed leads from and to; a second sheet, written independently of the product's own. */
const ways: Readonly<Record<Deed, Partial<Record<LoanStatus, LoanStatus>>>> = {
  approve: { requested: 'approved' },
  refuse: { requested: 'refused' },
  revoke: { approved: 'refused' },
  withdraw: { requested: 'withdrawn', approved: 'withdrawn' },
  issue: { approved: 'out' },
  accept: { out: 'out' },
  handIn: { out: 'out' },
  takeBack: { out: 'back' },
  lose: { out: 'lost' },
};

class Do implements fc.Command<Model, Books> {
  constructor(
    private readonly deed: Deed,
    private readonly which: number,
    private readonly who: number,
  ) {}
  check = (model: Readonly<Model>): boolean => model.loans.size > 0;

  run(model: Model, books: Books): void {
    const id = `KL-${(this.which % model.loans.size) + 1}`;
    const loan = model.loans.get(id);
    const by = people[this.who % people.length] ?? employee;
    if (!loan) throw new Error('no loan');
    const before = books.loans.get(id);
    const refused = books.change(id, this.command(by), model.now);
    const held = [...model.loans.values()].some(
      (other) => other !== loan && other.status === 'out' && other.object === loan.object,
    );
    const next = ways[this.deed][loan.status];
    const may = this.isBorrowers() ? by === loan.borrower : this.mayDecide(by, loan.borrower);
    const again =
      (this.deed === 'accept' && before?.status === 'out' && before.issue.acceptedAt !== null) ||
      (this.deed === 'handIn' && before?.status === 'out' && before.issue.handedInAt !== null);
    const possible = next !== undefined && may && !again && !(this.deed === 'issue' && held);
    expect(refused === null).toBe(possible);
    if (possible) loan.status = next;
    expect(books.loans.get(id)?.status).toBe(loan.status);
  }

  private isBorrowers = (): boolean => ['withdraw', 'handIn', 'accept'].includes(this.deed);
  private mayDecide = (by: string, borrower: string): boolean =>
    (keepers.includes(by) && by !== borrower) || (this.deed === 'lose' && by === borrower);

  private command(by: string): LoanChange {
    switch (this.deed) {
      case 'approve':
        return { type: 'approve', by, reason: 'Mag' };
      case 'refuse':
      case 'revoke':
        return { type: this.deed, by, reason: 'Nu niet' };
      case 'issue':
      case 'takeBack':
        return { type: this.deed, by };
      case 'lose':
        return { type: 'lose', actor: by, what: 'Kwijt' };
      case 'withdraw':
      case 'handIn':
      case 'accept':
        return { type: this.deed, borrower: by };
    }
  }
  toString = () => `${this.deed} ${this.which} by ${this.who}`;
}

const commands = fc.commands(
  [
    fc.tuple(fc.nat(3), fc.nat(2)).map(([who, object]) => new Ask(who, object)),
    fc
      .tuple(fc.constantFrom<Deed>(...(Object.keys(ways) as Deed[])), fc.nat(11), fc.nat(3))
      .map(([deed, which, who]) => new Do(deed, which, who)),
  ],
  { maxCommands: 120, size: 'max' },
);

test('whatever people press: never two holders, no own approval, everything in the history, and every loan ends', () => {
  fc.assert(
    fc.property(commands, (cmds) => {
      const books = new Books();
      const now = local('2026-11-23 10:00').getTime();
      fc.modelRun(() => ({ model: { loans: new Map(), now }, real: books }), cmds);
      for (const { id, type, by } of books.history)
        if (type === 'approved') expect(by).not.toBe(books.loans.get(id)?.borrower);
      letEnd(books);
      for (const loan of books.loans.values())
        expect(['back', 'lost', 'refused', 'withdrawn', 'expired']).toContain(loan.status);
      for (const loan of books.loans.values())
        if (loan.status === 'back' || loan.status === 'lost')
          expect(books.history.filter(({ id, type }) => id === loan.id && type === 'issued')).toHaveLength(1);
    }),
    runs(1_000),
  );
});

/**
 * Lets time go on until no loan has a next step, then the key holders bring in what is still out; and once more for
 * those who were waiting for it.
 */
function letEnd(books: Books): void {
  for (const { id } of [...books.loans.values(), ...books.loans.values()]) {
    for (let steps = 0; steps < 40; steps += 1) {
      const loan = books.loans.get(id);
      const timer = loan && nextTimer(loan, organisation);
      if (!timer) break;
      expect(books.change(id, { type: 'timer', step: timer.step }, timer.at.getTime())).toBeNull();
    }
    const loan = books.loans.get(id);
    if (loan?.status !== 'out') continue;
    const by = keepers.find((keeper) => keeper !== loan.borrower) ?? officeManager;
    expect(books.change(id, { type: 'takeBack', by }, new Date(loan.issue.due).getTime())).toBeNull();
  }
}
