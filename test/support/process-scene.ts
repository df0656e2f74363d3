import type { CyberStep, SubjectException } from '../../services/incident/process/model';
import type { Answers, AssessmentQuestionId } from '../../services/incident/assessment/questions';
import type { IncidentChange } from '../../services/incident/commands';
import type { Incident } from '../../services/incident/model';
import { slipToStranger, trustedSlip } from './assessment-answers';
import type { Organisation } from '../../services/people/organisation';
import {
  accept,
  after,
  board,
  client,
  colleague,
  fg,
  opened,
  organisation,
  report,
  take,
} from './incident-scene';

/** An incident at every stage of the registration process, for pure tests and for pictures. */

/** Every answer given, one by one. */
export const answering = (state: Incident, answers: Answers, minutes: number): Incident =>
  Object.entries(answers).reduce((before, [question, value]) => {
    const command: IncidentChange = {
      type: 'assess',
      by: fg,
      question: question as AssessmentQuestionId,
      value: value ?? [],
      masked: [],
    };
    return accept(before, command, after(minutes)).state;
  }, state);

export const carriedOut = (state: Incident, commands: readonly IncidentChange[], minutes: number): Incident =>
  commands.reduce((before, command) => accept(before, command, after(minutes)).state, state);

const why = { text: 'Een loonstrook ging naar het verkeerde adres.', masked: [] };
export const advising = (
  notify: boolean,
  duty: 'authority' | 'subjects' = 'authority',
  exception: SubjectException | null = null,
): IncidentChange => ({
  type: 'advise',
  by: fg,
  duty,
  notify,
  exception,
  ...why,
});
export const deciding = (notify: boolean, duty: 'authority' | 'subjects' = 'authority'): IncidentChange => ({
  type: 'decide',
  decider: board,
  duty,
  notify,
  text: '',
  masked: [],
});
export const notifying = (duty: 'authority' | 'subjects' = 'authority', delay = ''): IncidentChange => ({
  type: 'notified',
  by: fg,
  duty,
  delay,
  text: 'AP-2026-123456',
  masked: [],
});
/** The example organisation with the Cyberbeveiligingswet switched on. */
export const withCyber: Organisation = {
  ...organisation,
  incident: {
    ...organisation.incident,
    cyber: [
      {
        from: '2026-08-15',
        warningHours: 24,
        reportHours: 72,
        finalMonths: 1,
        csirt: { name: 'NCSC', how: 'het portaal van het NCSC' },
        authority: { name: 'RDI', how: 'het portaal van de RDI' },
      },
    ],
  },
};
export const calling = (significant: boolean): IncidentChange => ({
  type: 'significance',
  by: fg,
  significant,
  text: 'Niemand kan bij het portaal.',
  masked: [],
});
export const reporting = (step: CyberStep, delay = ''): IncidentChange => ({
  type: 'cyberDone',
  by: fg,
  step,
  delay,
  text: 'NCSC-1',
  masked: [],
});

export const choosingEntity: IncidentChange = { type: 'entity', by: fg, company: 'optimo-payroll-hr' };
export const classifying: IncidentChange = {
  type: 'classify',
  by: fg,
  outcome: 'breach',
  text: '',
  masked: [],
};

const facts = { ...report().facts, kind: 'mail_wrong_recipient' as const, dataOf: 'both' as const };
export const taken = accept(
  opened({ facts: { ...facts, what: 'Loonstrook naar het verkeerde adres gestuurd.', clients: [client] } }),
  take(fg),
  after(5),
).state;

const without = (answers: Answers, left: AssessmentQuestionId): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => id !== left));

const both = { role: ['both'] };
export const unanswered = answering(taken, { securityIncident: ['yes'], personalData: ['yes'] }, 10);
/** A datalek that went nobody knows where. */
export const open = carriedOut(
  answering(taken, { ...without(slipToStranger, 'spread'), ...both }, 20),
  [classifying],
  25,
);
export const assessed = answering(taken, { ...slipToStranger, ...both }, 20);
export const classified = carriedOut(assessed, [classifying], 25);
export const advised = carriedOut(classified, [advising(true), advising(true, 'subjects')], 30);
export const trusted = carriedOut(answering(taken, { ...trustedSlip, ...both }, 20), [classifying], 25);
export const decidedNot = carriedOut(
  trusted,
  [advising(false), advising(false, 'subjects'), deciding(false), deciding(false, 'subjects')],
  40,
);
export const decided = carriedOut(advised, [deciding(true), deciding(true, 'subjects')], 40);
export const notified = carriedOut(decided, [notifying(), notifying('subjects')], 60);
export const concerned = carriedOut(
  notified,
  [
    { type: 'plan', by: fg, owner: colleague, due: '2026-11-25', text: 'Etiketten nakijken', masked: [] },
    { type: 'tellClient', by: fg, client, step: 'sent', text: 'Marja Halm, telefoon', masked: [] },
    { type: 'tellClient', by: fg, client, step: 'received', text: 'Mail terug', masked: [] },
  ],
  70,
);
/** Every one of its tasks is done. */
export const tasksDone = (state: Incident, minutes: number): Incident =>
  carriedOut(
    state,
    (state.process?.followUps ?? [])
      .filter(({ done }) => done === null)
      .map(({ id: task }) => ({ type: 'finish', task, owner: fg })),
    minutes,
  );
export const ready = tasksDone(concerned, 75);
export const closed = carriedOut(ready, [{ type: 'close', by: fg }], 80);

/** Called significant: an outage, so far no datalek. */
export const significant = accept(taken, calling(true), after(30, withCyber)).state;
export const warned = accept(significant, reporting('warning'), after(60, withCyber)).state;
