import example from '../../deployment/organisation.example.json';
import type { IncidentCommand, ReportCommand } from '../../services/incident/commands';
import { decide } from '../../services/incident/decide';
import { escalationStep } from '../../services/incident/ladder';
import type { Incident } from '../../services/incident/model';
import type { IncidentMoment } from '../../services/incident/outcome';
import { type Decision, isRefusal } from '../../services/ledger/decision';
import { type Organisation, parseOrganisation } from '../../services/people/organisation';

/** A report in the example organisation, for tests of the pure decisions. */

const parsed = parseOrganisation(example);
if ('faults' in parsed) throw new Error('the example is wrong');
export const { organisation } = parsed;

export const person = (number: number) => `0a1b2c3d-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const [employee, fg, deputy, colleague, second, board] = [1, 4, 5, 6, 7, 11].map(person) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
export const [{ id: client }] = organisation.clients as unknown as [{ id: string }];
export const start = new Date('2026-11-23T10:00:00Z');
export const id = 'INC-2026-0001';
export const after = (minutes: number, of: Organisation = organisation): IncidentMoment => ({
  now: new Date(start.getTime() + minutes * 60_000),
  organisation: of,
  id,
});

export const report = (change: Partial<ReportCommand> = {}): ReportCommand => ({
  type: 'report',
  facts: {
    what: 'Laptop kwijt',
    kind: null,
    noticedAt: '2026-11-23T09:00:00.000Z',
    dataOf: 'unknown',
    clients: [],
    peopleCount: null,
    done: null,
    answers: {},
  },
  about: [],
  confidential: false,
  masked: [],
  reporter: employee,
  reporterKey: 'pseudonym',
  receiptActivityId: 'activity-1',
  ...change,
});
export const words = { text: 'woorden', masked: [] };
export const timer: IncidentCommand = { type: 'timer', step: escalationStep };
export const take = (by: string): IncidentCommand => ({ type: 'take', by });

export function accept(
  state: Incident | null,
  command: IncidentCommand,
  at: IncidentMoment,
): Decision<Incident> {
  const outcome = decide(state, command, at);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}
export function refusalOf(
  state: Incident | null,
  command: IncidentCommand,
  at: IncidentMoment,
): string | undefined {
  const outcome = decide(state, command, at);
  return isRefusal(outcome) ? outcome.refused : undefined;
}
export const opened = (change: Partial<ReportCommand> = {}, of = organisation) =>
  accept(null, report(change), after(0, of)).state;
export const recipients = (decision: Decision<Incident>, view: string) =>
  decision.messages.filter((message) => message.view === view).map((message) => message.person);

/** A photograph, as it came in. */
export const evidenceFile = (sha256 = 'a'.repeat(64)) => ({
  id: '0a1b2c3d-0000-4000-8000-00000000000f',
  name: 'foto.png',
  type: 'png' as const,
  bytes: 2_048,
  sha256,
});
