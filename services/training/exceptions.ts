import type { Clock } from '../clock';
import type { Decision, Refusal } from '../ledger/decision';
import type { Ledger } from '../ledger/ledger';
import { catalogue } from './plan';

/** What was arranged for one person alone: a later date, or nothing to do; by whom and why. */
export interface Exception {
  /** Id of the topic of a duty, or of the document. */
  readonly about: string;
  /** The day that applies instead, `YYYY-MM-DD`; null: excused. */
  readonly until: string | null;
  /** Checked and masked. */
  readonly reason: string;
  /** Entra object id. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** Everything about one person; it is deleted with their attendance. */
export interface Exceptions {
  readonly person: string;
  /** ISO instant of the latest of it. */
  readonly at: string;
  readonly all: readonly Exception[];
}

export const exceptionItem = (person: string): string => `except-${person}`;

/** @param exception null: the duty is as everybody's again. */
export function decideException(
  state: Exceptions | null,
  person: string,
  about: string,
  exception: Exception | null,
  by: string,
  now: Date,
): Decision<Exceptions> | Refusal {
  const others = (state?.all ?? []).filter((one) => one.about !== about);
  if (exception === null && others.length === (state?.all.length ?? 0)) return { refused: 'unchanged' };
  const at = now.toISOString();
  const what = exception === null ? 'normal' : exception.until === null ? 'excused' : 'moved';
  return {
    state: { person, at, all: exception === null ? others : [...others, exception] },
    events: [{ type: what, by, payload: { about, until: exception?.until ?? null } }],
    messages: [],
    timer: null,
    index: [],
  };
}

/** The parts of a duty that determine which exceptions apply to it. */
export interface ExceptedDuty {
  readonly kind: 'session' | 'document';
  readonly id: string;
  readonly topic: string;
}

/** What identifies an exception: any session on a topic fulfils its duty. */
export const aboutOf = ({ kind, id, topic }: ExceptedDuty): string => (kind === 'document' ? id : topic);

/** Later dates and excuses: reads and writes them. Storage faults surface as StorageUnavailable. */
export class ExceptionBook {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** @param rule what holds from now on; null: as for everybody. */
  async set(
    person: string,
    about: string,
    rule: Pick<Exception, 'until' | 'reason'> | null,
    by: string,
  ): Promise<void> {
    const now = this.clock.now();
    const exception = rule && { about, ...rule, by, at: now.toISOString() };
    await this.ledger.execute<Exceptions>(catalogue, {
      flow: 'training',
      item: exceptionItem(person),
      decide: (state) => decideException(state, person, about, exception, by, now),
    });
  }
}
