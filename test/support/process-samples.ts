import { renderDrillForm } from '../../cards/incident/drill';
import { renderEvidence, renderFilesSettled, renderReceived } from '../../cards/incident/evidence';
import { mostEvidence } from '../../services/incident/evidence/model';
import { renderAssess } from '../../cards/incident/process/assess';
import { renderClients } from '../../cards/incident/process/clients';
import { renderCyber } from '../../cards/incident/process/cyber';
import { renderDecision, renderOtherwise } from '../../cards/incident/process/decision';
import { renderParties } from '../../cards/incident/process/parties';
import { renderDuty } from '../../cards/incident/process/duty';
import { renderFacts } from '../../cards/incident/process/facts';
import { renderHolding } from '../../cards/incident/process/holding';
import { renderDossier } from '../../cards/incident/process/dossier';
import { renderStep } from '../../cards/incident/process/step';
import { renderOwnTasks, renderTasks } from '../../cards/incident/process/tasks';
import type { ProcessModel } from '../../cards/incident/process/model';
import type { RenderedCard } from '../../cards/render';
import { viewOf } from '../../bot/flows/incident/process-model';
import type { Incident } from '../../services/incident/model';
import type { Step } from '../../services/incident/assessment/asking';
import { questionIds, questions } from '../../services/incident/assessment/questions';
import { incidentKinds } from '../../services/people/incident-settings';
import type { Locale } from '../../services/people/roles';
import { type CardSample, data, hostile, manyClients, manyPeople, widest } from './card-views';
import { noProcess } from '../../services/incident/process/model';
import { accept, after, colleague, evidenceFile, fg } from './incident-scene';
import {
  advised,
  calling,
  closed,
  concerned,
  decidedNot,
  notified,
  open,
  significant,
  taken,
  unanswered,
  warned,
  withCyber,
} from './process-scene';

/** The cards of the registration process, in ordinary and in worst cases. */

const view = (locale: Locale, incident: Incident, minutes: number): ProcessModel =>
  viewOf(incident, { person: fg, locale }, after(minutes), data);

export const sample = (
  name: string,
  incident: Incident,
  render: (view: ProcessModel) => RenderedCard,
  minutes = 90,
): CardSample => ({ name, render: (locale) => render(view(locale, incident, minutes)) });

/** Where the Cyberbeveiligingswet is switched on. */
const cyberSample = (
  name: string,
  incident: Incident,
  render: (view: ProcessModel) => RenderedCard,
  minutes = 90,
): CardSample => ({
  name,
  render: (locale) => render(viewOf(incident, { person: fg, locale }, after(minutes, withCyber), data)),
});

const takenBack = accept(warned, calling(false), after(70, withCyber)).state;
/** Everything somebody could have written about it. */
function calledBy(text: string): Incident {
  const signed = { by: fg, at: after(60).now.toISOString() };
  const done = { ...signed, reference: text.slice(0, 400), delay: text.slice(0, 2_000) };
  const cyber = {
    called: { ...signed, significant: true, reason: text },
    steps: { warning: done, report: done, progress: done },
  };
  return { ...warned, process: { ...(warned.process ?? noProcess), cyber } };
}

const duty = (of: ProcessModel) => renderDuty({ ...of, duty: 'authority' });
const tasks = (of: ProcessModel) =>
  renderTasks({ ...of, due: '2026-11-24', people: [{ id: colleague, name: 'Fenna Vos' }] });

const facts = (of: ProcessModel) =>
  renderFacts({ ...of, times: 0, kinds: incidentKinds, people: [{ id: colleague, name: 'Fenna Vos' }] });
const factsOfMany = (of: ProcessModel) =>
  renderFacts({
    ...of,
    times: 3,
    kinds: incidentKinds,
    people: manyPeople,
    incident: { ...of.incident, about: manyPeople.slice(0, 40).map(({ id }) => id) },
    names: Object.fromEntries(manyPeople.map(({ id, name }) => [id, name])),
  });

/** Everything somebody could have written, in the worst way. */
export function crowded(text: (length: number) => string): Incident {
  const process = concerned.process;
  if (!process) throw new Error('nothing was done');
  const signed = { by: fg, at: after(60).now.toISOString() };
  const decided = {
    notify: true,
    reason: text(2_000),
    assessed: signed,
    decided: signed,
    conditions: questionIds,
    done: signed,
    reference: text(400),
    delay: text(2_000),
    state: 'done' as const,
  };
  return {
    ...concerned,
    facts: { ...concerned.facts, what: text(4_000) },
    process: {
      ...process,
      classified: { outcome: 'breach', advised: null, reason: text(2_000), ...signed },
      decisions: { authority: decided, subjects: { ...decided, state: 'advised' } },
      clients: manyClients.slice(0, 40).map(({ id }) => id),
      aware: { ...signed, reason: text(2_000) },
      followUps: Array.from({ length: 25 }, (_, at) => ({
        id: at + 1,
        kind: 'own' as const,
        text: text(400),
        owner: fg,
        due: '2026-11-24',
        remindedOn: null,
        done: null,
      })),
    },
  };
}

/** As many files as an incident can have, some of them deleted. */
const evidenced = (name: (length: number) => string, most = mostEvidence): Incident => ({
  ...concerned,
  evidence: Array.from({ length: most }, (_, at) => ({
    ...evidenceFile(String(at).padStart(64, '0')),
    id: `0a1b2c3d-0000-4000-8000-${String(at).padStart(12, '0')}`,
    name: name(120),
    at: after(60).now.toISOString(),
    by: at % 2 === 0 ? fg : null,
    removedAt: at === 1 ? after(80).now.toISOString() : null,
  })),
});

const fileId = '0a1b2c3d-0000-4000-8000-00000000000f';

const received =
  (name: (length: number) => string, count: number, reports = 31) =>
  (locale: Locale) =>
    renderReceived({
      locale,
      data: { files: Array.from({ length: count }, () => fileId).join(','), token: data.token },
      files: Array.from({ length: count }, () => ({ name: name(120), bytes: 3_400_000 })),
      refused: [{ name: name(400), fault: 'type' as const }],
      incidents: Array.from({ length: reports }, (_, at) => ({
        id: `INC-2026-${String(at + 1).padStart(4, '0')}`,
        title: 'Post naar de verkeerde ontvanger',
      })),
    });

export const crowd = (of: ProcessModel): ProcessModel => ({
  ...of,
  names: { [fg]: widest(120) },
  allClients: manyClients,
  clients: manyClients.slice(0, 40).map(({ id, name }) => ({
    id,
    name,
    hours: 24,
    financial: true,
    contacts: [{ name: widest(120), how: widest(200), verifiedOn: null }],
  })),
});

const parties = (of: ProcessModel) =>
  renderParties({
    ...of,
    parties: {
      asked: { company: true, clients: true },
      proposed: { company: null, clients: of.allClients.slice(0, 1).map(({ id }) => id) },
    },
  });

const worst = (name: string, text: (length: number) => string): readonly CardSample[] => [
  sample(`file-${name}`, crowded(text), (of) => renderDossier(crowd(of))),
  sample(`duty-${name}`, crowded(text), (of) => duty(crowd(of))),
  sample(`decision-${name}`, crowded(text), (of) => renderDecision(crowd(of))),
  sample(`clients-${name}`, crowded(text), (of) => renderClients(crowd(of))),
  sample(`parties-${name}`, crowded(text), (of) => parties(crowd(of))),
  sample(`tasks-${name}`, crowded(text), (of) =>
    renderTasks({ ...crowd(of), due: '2026-11-24', people: manyPeople }),
  ),
  sample(`own-tasks-${name}`, crowded(text), (of) => renderOwnTasks(crowd(of), fg)),
];

const stepOf = (kind: Step['kind']): Step => ({
  kind,
  questions:
    kind === 'settle'
      ? ['exfiltration', 'spread']
      : kind === 'confirm'
        ? [
            ...(['securityIncident', 'personalData', 'affected', 'role', 'spread', 'recipient'] as const),
            ...(['malicious', 'encrypted', 'keySafe', 'people'] as const),
          ]
        : ['afterwards', 'subjects', 'consequences', 'measuresTaken', 'special'],
});

export const processSamples: readonly CardSample[] = [
  sample('file-taken', taken, renderDossier),
  sample('file-open', open, renderDossier),
  sample('file-late', advised, renderDossier, 80 * 60),
  sample('file-advised', advised, renderDossier),
  sample('file-decided-not', decidedNot, renderDossier),
  sample('file-notified', notified, renderDossier),
  sample('file-closed', closed, renderDossier),
  sample('holding', taken, renderHolding),
  sample('facts', taken, facts),
  sample('facts-many', concerned, factsOfMany),
  sample('file-drill', { ...closed, id: 'OEF-2026-0001' }, renderDossier),
  sample(
    'evidence',
    evidenced(() => 'Schermafbeelding 2026-11-23.png', 3),
    renderEvidence,
  ),
  sample('evidence-none', concerned, renderEvidence),
  sample(
    'evidence-hostile',
    evidenced((length) => hostile.repeat(20).slice(0, length)),
    renderEvidence,
  ),
  sample('evidence-widest', evidenced(widest), renderEvidence),
  { name: 'files-received', render: received(() => 'foto.jpg', 1) },
  { name: 'files-widest', render: received(widest, 5) },
  { name: 'files-refused', render: received(() => 'programma.exe', 0) },
  { name: 'files-added', render: (locale) => renderFilesSettled(locale, 'INC-2026-0001') },
  { name: 'files-discarded', render: (locale) => renderFilesSettled(locale, null) },
  { name: 'files-without-report', render: received(() => 'foto.jpg', 2, 0) },
  { name: 'drill-form', render: (locale) => renderDrillForm({ locale, data, story: '' }) },
  { name: 'drill-form-hostile', render: (locale) => renderDrillForm({ locale, data, story: hostile }) },
  sample('question-first', taken, (of) =>
    renderAssess({ ...of, question: 'securityIncident', shape: questions.securityIncident }),
  ),
  sample('question-several', unanswered, (of) =>
    renderAssess({ ...of, question: 'data', shape: questions.data }),
  ),
  sample('question-number', unanswered, (of) =>
    renderAssess({ ...of, question: 'people', shape: questions.people, typed: 'veel', fault: 'invalid' }),
  ),
  sample('question-text', unanswered, (of) =>
    renderAssess({ ...of, question: 'measuresTaken', shape: questions.measuresTaken }),
  ),
  ...(['settle', 'confirm', 'form'] as const).map((kind) =>
    sample(`step-${kind}`, unanswered, (of) => renderStep({ ...of, step: stepOf(kind), shapes: questions })),
  ),
  sample('step-hostile', unanswered, (of) =>
    renderStep({
      ...of,
      step: {
        kind: 'form',
        questions: ['data', 'measuresTaken', 'measuresAgainst', 'people', 'consequences'],
      },
      shapes: questions,
      refused: {
        measuresTaken: { typed: hostile.repeat(40), fault: 'tooLong' },
        measuresAgainst: { typed: widest(2_000), fault: null },
        people: { typed: hostile, fault: 'invalid' },
      },
    }),
  ),
  sample('question-hostile', unanswered, (of) =>
    renderAssess({
      ...of,
      question: 'measuresTaken',
      shape: questions.measuresTaken,
      typed: hostile.repeat(40),
      fault: 'tooLong',
    }),
  ),
  cyberSample('cyber-called', significant, renderCyber),
  cyberSample('cyber-warned-late', warned, renderCyber, 80 * 60),
  cyberSample('cyber-taken-back', takenBack, renderCyber),
  cyberSample('cyber-hostile', calledBy(hostile.repeat(40)), renderCyber),
  cyberSample('cyber-widest', calledBy(widest(2_000)), renderCyber),
  cyberSample('cyber-file', significant, renderDossier),
  cyberSample('cyber-recipients', significant, (of) => renderDuty({ ...of, duty: 'recipients' })),
  sample('duty-open', unanswered, duty),
  sample('duty-advised', advised, duty),
  sample('duty-decided-not', decidedNot, duty),
  sample('duty-late', notified, duty, 80 * 60),
  sample('decision-asked', advised, renderDecision),
  sample('decision-done', notified, renderDecision),
  sample('decision-otherwise', advised, renderOtherwise),
  sample('parties', advised, parties),
  sample('clients-waiting', taken, renderClients),
  sample('clients-told', concerned, renderClients),
  sample('tasks-open', advised, tasks),
  sample('tasks-none', taken, tasks),
  sample('own-tasks', concerned, (of) => renderOwnTasks(of, colleague)),
  ...worst('fullest', widest),
  ...worst('hostile', () => hostile),
];
