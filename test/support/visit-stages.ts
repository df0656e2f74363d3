import { isRefusal } from '../../services/ledger/decision';
import type { VisitChange, VisitCommand } from '../../services/visit/commands';
import { decide } from '../../services/visit/decide';
import type { Visit, VisitIn } from '../../services/visit/model';
import {
  announced,
  arrive,
  atDesk,
  colleague,
  facts,
  host,
  local,
  moment,
  organisation,
  reception,
} from './visit-scene';

/** A visit at every stage, and what can be done about it, for tests of single steps. */

export const officeDeputy = '0a1b2c3d-0000-4000-8000-000000000014';
export const stranger = '0a1b2c3d-0000-4000-8000-000000000009';
export const { pingAfterMinutes: pause, escortAfterMinutes } = organisation.visit;
export const at = (time: string) => moment(local(time));
export const iso = (time: string): string => local(time).toISOString();
export const later = (minutes: number): Date => new Date(local('10:00').getTime() + minutes * 60_000);

export function accept(visit: Visit | null, command: VisitCommand, when = at('10:00')) {
  const outcome = decide(visit, command, when);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}
export function refusalOf(
  visit: Visit | null,
  command: VisitCommand,
  when = at('10:00'),
): string | undefined {
  const outcome = decide(visit, command, when);
  return isRefusal(outcome) ? outcome.refused : undefined;
}
export const after = (...commands: readonly VisitCommand[]): Visit =>
  commands.reduce<Visit>((visit, command) => accept(visit, command).state, announced());
export function arrivedIn(visit: Visit): VisitIn<'arrived'> {
  if (visit.status !== 'arrived') throw new Error(visit.status);
  return visit;
}

export const leave = { type: 'leave', doer: atDesk, swept: false } as const satisfies VisitChange;
export const collect = { type: 'collect', by: host } as const satisfies VisitChange;
export const answer = { type: 'answer', answer: 'coming', by: host } as const satisfies VisitChange;
export const send = { type: 'send', by: host, colleague } as const satisfies VisitChange;
export const refuse = (by = host): VisitChange => ({ type: 'refuse', by, reason: 'Ken ik niet' });
export const deliver = {
  type: 'deliver',
  doer: { person: reception },
  card: null,
} as const satisfies VisitChange;
export const walkIn = (change: Partial<Extract<VisitCommand, { type: 'walkIn' }>> = {}): VisitCommand => ({
  type: 'walkIn',
  facts,
  host,
  way: 'garage',
  doer: atDesk,
  card: null,
  ...change,
});
export const timer = (step: string): VisitChange => ({ type: 'timer', step });
export const expected = announced();
export const supplier = announced({ kind: 'supplier' });
export const arrived = arrivedIn(after(arrive));
export const collected = after(arrive, collect);
export const called = (...people: readonly string[]) =>
  people.map((person) => ({
    person,
    view: 'visit.host',
    class: 'operational',
    as: { kind: 'post' },
    follows: 'item',
    repeatUnknown: true,
  }));
