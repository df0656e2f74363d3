import type { Clock } from '../clock';
import type { Ledger } from '../ledger/ledger';
import { dayOf } from '../time/zone';
import type { OfficeMoment } from './office';
import type { Organisation } from './organisation';
import { holdersOf } from './roles';

/** Away from the first until the last day, both inclusive, `YYYY-MM-DD` on the office's clock. */
export interface Absence {
  readonly from: string;
  readonly until: string;
}

interface AbsenceState {
  readonly absence: Absence | null;
}

const item = 'absence';
const partitionOf = (person: string): string => `person|${person}`;

/** When somebody is away, as they said in chat; with its history, because who may decide depends on it. */
export class Absences {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  async of(person: string): Promise<Absence | null> {
    const stored = await this.ledger.item<AbsenceState>(partitionOf(person), item);
    return stored?.state.absence ?? null;
  }

  /** @param absence null: back again. */
  async set(person: string, absence: Absence | null): Promise<void> {
    await this.ledger.execute<AbsenceState>(partitionOf(person), {
      flow: 'people',
      item,
      decide: () => ({
        state: { absence },
        events: [{ type: absence ? 'away' : 'back', by: person, payload: { ...absence } }],
        messages: [],
        timer: null,
        index: [],
      }),
    });
  }

  /** Who runs the office now. */
  async office(organisation: Organisation): Promise<OfficeMoment> {
    const now = this.clock.now();
    const keepers = (['officeManager', 'officeDeputy'] as const).flatMap((role) =>
      holdersOf(organisation, role, now).map(({ aadObjectId }) => aadObjectId),
    );
    return { organisation, now, absent: await this.away(keepers, organisation.office.timeZone) };
  }

  /** Those of `people` who are away today. */
  async away(people: readonly string[], timeZone: string): Promise<ReadonlySet<string>> {
    const today = dayOf(this.clock.now(), timeZone);
    const found = await Promise.all(
      people.map(async (person) => ({ person, absence: await this.of(person) })),
    );
    const away = found.filter(({ absence }) => absence && absence.from <= today && today <= absence.until);
    return new Set(away.map(({ person }) => person));
  }
}
