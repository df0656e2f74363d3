import fc from 'fast-check';
import type { SummaryState, Nudge } from '../../../../services/nudges/model';
import { nothingTold } from '../../../../services/nudges/model';
import { decideRound, type RoundState } from '../../../../services/nudges/round';
import { tell } from '../../../../services/nudges/tell';
import { isRefusal } from '../../../../services/ledger/decision';
import type { Organisation } from '../../../../services/people/organisation';
import {
  addDays,
  isWorkingDay,
  isWorkingMoment,
  workingDaysBefore,
} from '../../../../services/time/calendar';
import { dayOf } from '../../../../services/time/zone';
import type { Seat } from '../../../../services/training/model';
import { askedNow, nudgesFor } from '../../../../services/training/nudges';
import { runs } from '../../../support/size';
import { factsOf, organisation, personAt, plannedSession } from '../../../support/training-scene';

/**
 * A person's winter, hour by hour: the round as `decideRound` times it, what holds as `nudgesFor` computes it, and what
 * is told as `tell` decides it. The bot may be down at any time; the person may be away, snooze, sign up, attend.
 */
interface Winter {
  readonly closingDays: readonly string[];
  /** Day of the deadline, counted from the start. */
  readonly deadline: number;
  /** Hours (from the start) in which the bot is down. */
  readonly down: readonly (readonly [from: number, hours: number])[];
  readonly away: readonly (readonly [from: number, days: number])[];
  /** Hour at which the person signs up and attends; beyond the end: never. */
  readonly signsUp: number;
  readonly attends: number;
  readonly snoozes: readonly number[];
}

const days = 60;
const start = Date.parse('2026-11-23T06:00:00Z');
const hour = 3_600_000;
const person = personAt(0);

/** Every hour of the winter by the clock in the office, computed once. */
const wall = new Intl.DateTimeFormat('sv-SE', {
  ...({ timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' } as const),
});
const clock = Array.from({ length: days * 24 }, (_, tick) => {
  const [day = '', time = ''] = wall.format(start + tick * hour).split(' ');
  return { day, hour: Number(time.slice(0, 2)) };
});

const winters: fc.Arbitrary<Winter> = fc.record({
  closingDays: fc.array(
    fc.integer({ min: 0, max: days }).map((day) => addDays('2026-11-23', day)),
    { maxLength: 5 },
  ),
  deadline: fc.integer({ min: 1, max: 40 }),
  down: fc.array(fc.tuple(fc.integer({ min: 0, max: days * 24 }), fc.constantFrom(1, 5, 24, 72)), {
    maxLength: 4,
  }),
  away: fc.array(fc.tuple(fc.integer({ min: 0, max: days }), fc.integer({ min: 1, max: 20 })), {
    maxLength: 2,
  }),
  signsUp: fc.integer({ min: 0, max: days * 48 }),
  attends: fc.integer({ min: 0, max: days * 48 }),
  snoozes: fc.array(fc.integer({ min: 0, max: days * 24 }), { maxLength: 4 }),
});

interface Told {
  readonly at: Date;
  readonly lines: readonly Nudge[];
  readonly done: boolean;
}

function live(winter: Winter, office: Organisation): readonly Told[] {
  const deadline = addDays('2026-11-23', winter.deadline);
  const session = plannedSession({ day: '2027-02-10', deadline });
  const told: Told[] = [];
  let state: SummaryState = nothingTold;
  let round: RoundState | null = null;
  let next = start;
  for (let tick = 0; tick < days * 24; tick += 1) {
    const now = new Date(start + tick * hour);
    if (winter.snoozes.includes(tick))
      state = { ...state, snoozedUntil: addDays(dayOf(now, office.office.timeZone), 5) };
    const isDown = winter.down.some(([from, hours]) => tick >= from && tick < from + hours);
    if (isDown || now.getTime() < next) continue;
    const attended = tick >= winter.attends;
    const seats = seatsAt(tick, winter, now);
    const asked = askedNow(factsOf([session], seats), office, now);
    const day = dayOf(now, office.office.timeZone);
    const isAway = winter.away.some(([from, length]) => {
      const first = addDays('2026-11-23', from);
      return first <= day && day <= addDays(first, length - 1);
    });
    if (isWorkingMoment(now, office.office) && !isAway) {
      const after = tell(state, nudgesFor(person, asked), { day, at: now.toISOString(), reached: true });
      if (after) {
        told.push({ at: now, lines: after.lines, done: attended });
        state = after;
      }
    }
    const decision = decideRound(round, { type: 'timer', told: 0 }, { now, organisation: office });
    if (isRefusal(decision) || !decision.timer) throw new Error('the round must go on');
    round = decision.state;
    next = decision.timer.at.getTime();
  }
  return told;
}

function seatsAt(tick: number, { signsUp, attends }: Winter, now: Date): readonly Seat[] {
  const base = { person: person.aadObjectId, session: 'KS-0001' };
  if (tick >= attends)
    return [
      { ...base, status: 'attended', at: now.toISOString(), how: 'code', by: base.person, seated: true },
    ];
  return tick >= signsUp ? [{ ...base, status: 'seated', since: now.toISOString() }] : [];
}

const officeOf = ({ closingDays }: Winter): Organisation => ({
  ...organisation,
  office: { ...organisation.office, closingDays },
});

test('[D8] [D9] [D12] [D16] no nudge outside hours, none after it is done, none twice, never two a day', () => {
  fc.assert(
    fc.property(winters, (winter) => {
      const office = officeOf(winter);
      const told = live(winter, office);
      const daysTold = told.map(({ at }) => dayOf(at, 'Europe/Amsterdam'));
      for (const { at, done } of told) {
        expect(isWorkingMoment(at, office.office)).toBe(true);
        expect(done).toBe(false);
      }
      expect(new Set(daysTold).size).toBe(daysTold.length);
      const steps = told.flatMap(({ lines }) => lines.map(({ subject, step }) => `${subject}#${step}`));
      expect(new Set(steps).size).toBe(steps.length);
    }),
    runs(200),
  );
});

test('none is missed after downtime of an hour or three days: the latest step comes with the next round', () => {
  fc.assert(
    fc.property(winters, (winter) => {
      const quiet = { ...winter, away: [], snoozes: [], signsUp: days * 48, attends: days * 48 };
      const office = officeOf(quiet);
      const deadline = addDays('2026-11-23', quiet.deadline);
      const told = live(quiet, office);
      for (const left of office.training.remindWorkingDays) {
        const due = workingDaysBefore(deadline, left, office.office);
        if (due <= '2026-11-23' || due > deadline) continue;
        // From the day of the step until the next one somebody must be told, if the bot was up at any working hour.
        const until = nextStepDay(deadline, left, office);
        if (!wasUp(quiet, office, due, until)) continue;
        const heard = told.some(({ at, lines }) => {
          const day = dayOf(at, 'Europe/Amsterdam');
          return due <= day && day < until && lines.some(({ kind }) => kind === 'notSignedUp');
        });
        expect({ due, until, heard }).toEqual({ due, until, heard: true });
      }
    }),
    runs(200),
  );
});

function nextStepDay(deadline: string, left: number, office: Organisation): string {
  const steps = office.training.remindWorkingDays;
  const later = steps[steps.indexOf(left) + 1];
  return later === undefined ? addDays(deadline, 1) : workingDaysBefore(deadline, later, office.office);
}

/** Whether the bot was up at some full hour from nine to five on a working day in a period. */
function wasUp({ down }: Winter, office: Organisation, from: string, until: string): boolean {
  return clock.some(
    ({ day, hour: local }, tick) =>
      day >= from &&
      day < until &&
      local >= 9 &&
      local <= 16 &&
      isWorkingDay(day, office.office) &&
      !down.some(([begin, hours]) => tick >= begin && tick < begin + hours),
  );
}
