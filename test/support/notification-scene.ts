import type { Answers } from '../../services/incident/assessment/questions';
import { apForm, type ApFieldId, type ApValue } from '../../services/incident/documents/ap-form';
import { edpbNotification } from '../../services/incident/documents/edpb';
import type { EdpbValue } from '../../services/incident/documents/edpb-values';
import type { Incident, IncidentFacts } from '../../services/incident/model';
import {
  type Advised,
  type Decided,
  noProcess,
  type Notified,
  type Process,
  type SubjectException,
} from '../../services/incident/process/model';
import type { Organisation } from '../../services/people/organisation';
import { own } from './decided-scene';
import { after, fg, organisation } from './incident-scene';

/** A datalek of Optimo's own as the authority reads it: its form, and the template of the EDPB by field number. */

const signed = { by: fg, at: after(20).now.toISOString() };

/** These answers, and no other. @param facts what differs in the report. @param process what else was done. */
export const saying = (
  answers: Answers,
  facts: Partial<IncidentFacts> = {},
  process: Partial<Process> = {},
): Incident => ({
  ...own,
  facts: { ...own.facts, ...facts },
  process: {
    ...noProcess,
    ...process,
    answers: Object.fromEntries(
      Object.entries(answers).map(([question, value]) => [question, { ...signed, value }]),
    ),
  },
});

/** What was answered to the questions that only the template asks. */
export const filledIn = (
  state: Incident,
  answers: Readonly<Record<number, readonly string[]>>,
): Incident => ({
  ...state,
  process: { ...(state.process ?? noProcess), template: { ...signed, answers } },
});

export const namingSystems = (
  systems: readonly string[],
  more: { readonly other?: string; readonly otherwise?: 'none' | 'unknown' } = {},
): Partial<Process> => ({ systems: { ...signed, systems, other: '', ...more } });

const reason = 'Een loonstrook ging naar het verkeerde adres.';
/** What the FG advised, and nobody signed. */
export const advisedAs = (notify: boolean): Advised => ({
  state: 'advised',
  notify,
  reason,
  assessed: signed,
});
export const signedAs = (notify: boolean, exception?: SubjectException): Decided => ({
  state: 'decided',
  notify,
  reason,
  assessed: signed,
  decided: signed,
  conditions: [],
  ...(exception ? { exception } : {}),
});
/** @param more when it was done, if that differs from when it was recorded; who was told. */
export const doneAs = (more: Partial<Notified> = {}): Notified => ({
  ...signedAs(true),
  state: 'done',
  done: signed,
  reference: 'AP-2026-123456',
  delay: null,
  ...more,
});
/** What was decided about authority and people; nothing else is known. */
export const deciding = (decisions: Process['decisions'], answers: Answers = {}): Incident =>
  saying(answers, {}, { decisions });

/** Without some people, or with others. */
export const withPeople = (
  change: (people: Organisation['people']) => Organisation['people'],
): Organisation => ({ ...organisation, people: change(organisation.people) });
export const withoutFg = withPeople((people) => people.filter(({ aadObjectId }) => aadObjectId !== fg));

const later = after(90).now;

/** The template's fields by number; null: not known yet; absent: it does not apply. */
export const edpbOf = (
  incident: Incident,
  now = later,
  of: Organisation = organisation,
): Readonly<Record<number, EdpbValue | null>> =>
  Object.fromEntries(
    edpbNotification(incident, of, now).fields.map(({ field, value }) => [field.number, value]),
  );

/** The same of the authority's own form. */
export const apOf = (
  incident: Incident,
  now = later,
  of: Organisation = organisation,
): Readonly<Partial<Record<ApFieldId, ApValue | null>>> =>
  Object.fromEntries(apForm(incident, of, now).fields);
