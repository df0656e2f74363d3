import type { Clock } from '../clock';
import type { Handover } from '../ledger/decision';
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

interface Away {
  readonly person: string;
  readonly absence: Absence;
}

interface AbsenceState {
  readonly absence: Absence | null;
}

const awayList = 'away';
/** One partition for all: who is away is then one read for everybody (services/nudges). */
const partition = 'absence';

/** When somebody is away, as they said in chat; with its history, because who may decide depends on it. */
export class Absences {
  /** @param toTell who else has to know that somebody said so: told with it, or not at all. */
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly toTell: (person: string) => readonly Handover[],
  ) {}

  async of(person: string): Promise<Absence | null> {
    const stored = await this.ledger.item<AbsenceState>(partition, person);
    return stored?.state.absence ?? null;
  }

  /** @param absence null: back again. */
  async set(person: string, absence: Absence | null): Promise<void> {
    await this.ledger.execute<AbsenceState>(partition, {
      flow: 'people',
      item: person,
      decide: () => ({
        state: { absence },
        events: [{ type: absence ? 'away' : 'back', by: person, payload: { ...absence } }],
        messages: [],
        handovers: this.toTell(person),
        timer: null,
        index: absence ? [`${awayList}|${person}`] : [],
        ...(absence ? { listed: { person, absence } satisfies Away } : {}),
      }),
    });
  }

  /** Everybody who is away today. */
  async everybodyAway(timeZone: string): Promise<ReadonlySet<string>> {
    const today = dayOf(this.clock.now(), timeZone);
    const all = await this.ledger.listed<Away>(partition, awayList);
    return new Set(all.filter(({ absence }) => covers(absence, today)).map(({ person }) => person));
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
    const away = found.filter(({ absence }) => absence && covers(absence, today));
    return new Set(away.map(({ person }) => person));
  }
}

const covers = ({ from, until }: Absence, day: string): boolean => from <= day && day <= until;
