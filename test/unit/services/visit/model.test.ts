import fc from 'fast-check';
import { isRefusal } from '../../../../services/ledger/decision';
import type { VisitChange } from '../../../../services/visit/commands';
import { decide } from '../../../../services/visit/decide';
import { nextTimer } from '../../../../services/visit/ladder';
import {
  isForUnknown,
  isInside,
  isWaiting,
  type Visit,
  type VisitStatus,
} from '../../../../services/visit/model';
import { transitions } from '../../../../services/visit/transitions';
import {
  announced,
  arrive,
  atDesk,
  colleague,
  host,
  local,
  moment,
  officeManager,
  organisation,
} from '../../../support/visit-scene';
import { runs } from '../../../support/size';

const presses: readonly VisitChange[] = [
  arrive,
  { type: 'cancel', by: host },
  { type: 'answer', answer: 'coming', by: host },
  { type: 'send', by: host, colleague },
  { type: 'refuse', by: host, reason: null },
  { type: 'refuse', by: colleague, reason: null },
  { type: 'atDoor', doer: atDesk },
  { type: 'collect', by: host },
  { type: 'collect', by: colleague },
  { type: 'upstairs', by: host },
  { type: 'stay', by: host },
  { type: 'deliver', doer: atDesk, card: null },
  { type: 'leave', doer: { person: officeManager }, swept: true },
];
const happening = fc.oneof(
  fc.record({ press: fc.integer({ min: 0, max: presses.length - 1 }) }),
  fc.record({ minutes: fc.integer({ min: 1, max: 240 }) }),
);

/** Nothing happens any more; of what was delivered only that it still lies there, and that it was fetched. */
const ended: readonly VisitStatus[] = ['cancelled', 'noShow', 'refused', 'left'];

test('whatever is pressed in whatever order: ends are final, each call rings once, and the list of the BHV follows', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      let visit: Visit = announced({ kind: 'supplier' });
      let now = local('09:30').getTime();
      const rung = new Set<number>();
      const floor: string[] = [];
      const keep = (command: VisitChange): void => {
        const before = visit;
        const outcome = decide(before, command, moment(new Date(now)));
        if (isRefusal(outcome)) return;
        visit = outcome.state;
        expect(outcome.events.length).toBeGreaterThan(0);
        expect(ended).not.toContain(before.status);
        if (before.status === 'delivered') expect(visit.status).toBe('delivered');
        if (command.type === 'answer' || command.type === 'send') rung.clear();
        if (
          command.type === 'timer' &&
          command.step === 'ladder' &&
          before.status === 'arrived' &&
          visit.status === 'arrived'
        ) {
          expect(rung.has(visit.arrival.escalated)).toBe(false);
          rung.add(visit.arrival.escalated);
        }
        const told = outcome.handovers?.map(({ payload }) => String(payload['where'])) ?? [];
        expect(told.length > 0).toBe(before.status !== visit.status && (isInside(before) || isInside(visit)));
        floor.push(...told);
      };
      for (const one of happenings) {
        if ('press' in one) {
          const command = presses[one.press];
          if (command) keep(command);
          continue;
        }
        now += one.minutes * 60_000;
        for (let timer = nextTimer(visit, organisation); timer && timer.at.getTime() <= now;) {
          keep({ type: 'timer', step: timer.step });
          timer = nextTimer(visit, organisation);
        }
      }
      const where = isInside(visit) ? (visit.status === 'collected' ? 'upstairs' : 'below') : 'gone';
      expect(floor.at(-1) ?? 'gone').toBe(where);
      expect(floor.indexOf('gone')).toBe(floor.includes('gone') ? floor.length - 1 : -1);
    }),
    runs(500, 4),
  );
});

test('[S21] somebody who was never called decides nothing, in any state', () => {
  const states = [announced(), after(arrive), after(arrive, { type: 'collect', by: host })];
  for (const state of states)
    for (const command of presses) {
      const theirs =
        'by' in command ? { ...command, by: colleague } : { ...command, doer: { person: colleague } };
      const outcome = decide(state, theirs, moment(local('10:05')));
      expect(isRefusal(outcome) && outcome.refused).toBe('notFound');
    }
});

test('it is unknown who it is for where what was said at the desk is all there is', () => {
  const unknown = (askedFor: string | undefined, remark: string): boolean =>
    isForUnknown({
      facts: { ...announced().facts, ...(askedFor === undefined ? {} : { askedFor }), remark },
    });
  expect(unknown('de directeur', 'de directeur')).toBe(true);
  expect(unknown('Sanne', '')).toBe(false);
  expect(unknown(undefined, 'Komt met de bus')).toBe(false);
  // Said as a form says it that was left empty.
  expect(isForUnknown({ facts: { ...announced().facts, remark: '' } })).toBe(false);
});

test('what was left at the desk waits until it is fetched', () => {
  const lies = after({ type: 'deliver', doer: atDesk, card: null });
  const fetched = after({ type: 'deliver', doer: atDesk, card: null }, { type: 'pickUp', doer: atDesk });
  expect([lies, fetched, announced()].map(isWaiting)).toEqual([true, false, false]);
});

test('every command has a rule in every state', () => {
  const commands = new Set(Object.keys(transitions.none));
  for (const row of Object.values(transitions)) expect(new Set(Object.keys(row))).toEqual(commands);
});

function after(...commands: readonly VisitChange[]): Visit {
  return commands.reduce<Visit>(
    (state, command) => {
      const outcome = decide(state, command, moment(local('10:00')));
      if (isRefusal(outcome)) throw new Error(outcome.refused);
      return outcome.state;
    },
    announced({ kind: 'supplier' }),
  );
}
