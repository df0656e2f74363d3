import example from '../../deployment/organisation.example.json';
import { type Organisation, parseOrganisation } from '../../services/people/organisation';
import { at } from '../../services/time/calendar';
import type { VisitChange } from '../../services/visit/commands';
import { decide } from '../../services/visit/decide';
import type { Visit, VisitFacts } from '../../services/visit/model';
import type { VisitMoment } from '../../services/visit/outcome';
import { isRefusal } from '../../services/ledger/decision';

/** A visit in the example organisation, for tests of the pure decisions. */

const parsed = parseOrganisation(example);
if ('faults' in parsed) throw new Error('the example is wrong');
export const { organisation } = parsed;

const person = (number: number) => `0a1b2c3d-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const host = person(1);
export const officeManager = person(2);
export const reception = person(3);
export const colleague = person(6);

export const facts: VisitFacts = {
  name: 'Jan Jansen',
  company: 'Noord',
  kind: 'guest',
  people: 1,
  day: '2026-11-23',
  from: '10:00',
  until: '12:00',
  remark: '',
};

/** @param time `HH:mm` on the office's clock, on the day of the visit. */
export const local = (time: string, day = '2026-11-23'): Date => at(day, time, organisation.office);

export const moment = (now: Date, of: Organisation = organisation): VisitMoment => ({
  now,
  organisation: of,
  absent: new Set(),
  unreached: new Set(),
  id: 'BZ-0001',
  location: 'kantoor',
});

export function announced(change: Partial<VisitFacts> = {}): Visit {
  const command = {
    type: 'announce',
    facts: { ...facts, ...change },
    by: host,
    cardActivityId: null,
  } as const;
  const outcome = decide(null, command, moment(local('09:00')));
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome.state;
}

export const atDesk = { desk: 'desk-1' } as const;
export const arrive: VisitChange = { type: 'arrive', way: 'reception', doer: atDesk, card: null };
