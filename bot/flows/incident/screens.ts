import { renderAssess } from '../../../cards/incident/process/assess';
import { renderClients } from '../../../cards/incident/process/clients';
import { renderDecision, renderOtherwise } from '../../../cards/incident/process/decision';
import { renderDuty } from '../../../cards/incident/process/duty';
import { renderDossier } from '../../../cards/incident/process/dossier';
import { renderParties } from '../../../cards/incident/process/parties';
import { asksParties } from '../../../cards/incident/process/way';
import { renderSystems } from '../../../cards/incident/process/systems';
import { type Refused, renderStep } from '../../../cards/incident/process/step';
import { type OpensAs, renderOwnTasks, renderTasks } from '../../../cards/incident/process/tasks';
import type { ProcessModel } from '../../../cards/incident/process/model';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import type { AnswerFault } from '../../../services/incident/assessment/answer';
import { type AssessmentQuestionId, questions } from '../../../services/incident/assessment/questions';
import { mayDecide, mayHandle } from '../../../services/incident/handlers';
import { mayLookAlong } from '../../../services/incident/invitations';
import type { Incident } from '../../../services/incident/model';
import { askedAtAuthority } from '../../../services/incident/process/at-authority';
import type { SignedDuty } from '../../../services/incident/process/model';
import { concernsDeciders, justSigned } from '../../../services/incident/process/signing';
import { isEmployed } from '../../../services/people/roles';
import { nextWorkingDay } from '../../../services/time/calendar';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';
import { readFile } from './handled';
import { processView } from './process-model';
import { type KnownReader, readerOf } from './reader';
import { alertCard } from './cards';
import { livesWherePressed } from './standing';

/** A view of an incident. */
export type Screen = (view: ProcessModel, container: Container) => RenderedCard;

export const fileScreen: Screen = renderDossier;
export const clientsScreen: Screen = renderClients;
export const dutyScreen =
  (duty: SignedDuty, anew = false): Screen =>
  (view) =>
    renderDuty({ ...view, duty, anew });

/** The next question that matters, or several on one card; the file when there are none left. */
export const nextScreen: Screen = (view, container) => {
  // The parties are asked once it is known what it is, and what the organisation lists comes last: only papers need it.
  if (view.next === null && asksParties(view)) return renderParties(view);
  if (view.next === null) return view.systems.asked ? renderSystems(view) : renderDossier(view);
  const [question] = view.next.questions;
  return view.next.kind === 'ask' && question
    ? questionScreen(question)(view, container)
    : renderStep({ ...view, step: view.next, shapes: questions });
};

/** What came back with a fault is asked again, with what was typed. */
export const refusedScreen =
  (asked: readonly AssessmentQuestionId[], refused: Refused): Screen =>
  (view) =>
    renderStep({
      ...view,
      step: { kind: view.next?.kind ?? 'form', questions: asked },
      shapes: questions,
      refused,
    });

export const questionScreen =
  (
    question: AssessmentQuestionId,
    refused?: { readonly typed: string; readonly fault: AnswerFault },
  ): Screen =>
  (view) =>
    renderAssess({ ...view, question, shape: questions[question], ...refused });

export const tasksScreen: Screen = (view, container) => {
  const organisation = container.organisation();
  const now = container.clock.now();
  const { office } = organisation;
  const people = organisation.people
    .filter(({ aadObjectId }) => isEmployed(organisation, aadObjectId, now))
    .filter(({ aadObjectId }) => !view.incident.about.includes(aadObjectId))
    .map(({ aadObjectId, name }) => ({ id: aadObjectId, name }));
  return renderTasks({ ...view, people, due: nextWorkingDay(dayOf(now, office.timeZone), office) });
};

/** `joined`: also when the report belongs to another; `retraction`: also when withdrawn, to retract it there. */
type Besides = 'joined' | 'retraction';

function isBegun(incident: Incident, besides: Besides | null): boolean {
  switch (incident.status) {
    case 'joined':
      return besides === 'joined';
    case 'withdrawn':
      return besides === 'retraction' && askedAtAuthority(incident) === 'retraction';
    default:
      return incident.taken !== null;
  }
}

/**
 * A screen of an incident, for its handler.
 * @param besides what it also shows, for a report that is no longer handled on its own.
 */
export async function show(
  turn: StaffTurn,
  id: string,
  screen: Screen,
  container: Container,
  besides: Besides | null = null,
): Promise<Answer> {
  const file = await readFile(turn, id, container);
  if (!file) return notice(turn, 'notFound');
  const reader = readerOf(turn);
  const { incident } = file;
  const begun = isBegun(incident, besides);
  await livesWherePressed(turn, file, begun, container);
  const card = begun
    ? screen(processView(incident, reader, container), container)
    : alertCard(incident, reader, container, false);
  return { kind: 'card', card };
}

/** Whether somebody decides anything in it, or did; there is nothing to decide before somebody has advised. */
export const decides = (incident: Incident, { person }: KnownReader, container: Container): boolean =>
  concernsDeciders(incident) && mayDecide(incident, container.organisation(), person, container.clock.now());

/** The card of who decides. @param goesOn the reader read what they signed, and asks for the next. */
export function decisionCard(
  incident: Incident,
  reader: KnownReader,
  container: Container,
  goesOn = false,
): RenderedCard {
  const { person } = reader;
  if (!decides(incident, reader, container)) return renderNeutral(reader.locale);
  return renderDecision(processView(incident, reader, container), {
    signed: goesOn ? null : justSigned(incident, person),
    called: incident.process?.call?.people.includes(person) ?? false,
    handles: mayHandle(incident, container.organisation(), person, container.clock.now()),
  });
}

/** The reason for deciding otherwise than advised. */
export const otherwiseCard = (incident: Incident, reader: KnownReader, container: Container): RenderedCard =>
  renderOtherwise(processView(incident, reader, container));

/** Its handler or reporter has its card; somebody with read access reads along. */
function opensAs(incident: Incident, person: string, container: Container): OpensAs {
  const { incidents, clock } = container;
  const organisation = container.organisation();
  if (mayHandle(incident, organisation, person, clock.now()) || incidents.isReporter(incident, person))
    return 'report';
  return mayLookAlong(incident, organisation, person, clock.now()) ? 'along' : null;
}

/** The card for somebody with something to do, who works here; it holds nothing else of the incident. */
export function taskCard(incident: Incident, reader: KnownReader, container: Container): RenderedCard {
  const { person, locale } = reader;
  const owned = incident.process?.followUps.some(({ owner }) => owner === person) ?? false;
  return owned &&
    isEmployed(container.organisation(), person, container.clock.now()) &&
    !incident.about.includes(person)
    ? renderOwnTasks(processView(incident, reader, container), person, opensAs(incident, person, container))
    : renderNeutral(locale);
}
