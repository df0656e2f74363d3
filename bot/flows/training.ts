import { trainingDeletions } from '../../cards/texts/training';
import { press } from '../../cards/shared/elements';
import { overviewPart, planPart, publishPart, training } from '../../cards/texts/commands/training';
import {
  trainingActions,
  trainingCards,
  trainingDownloads,
  trainingQuestions,
} from '../../services/training/contract';
import { type PublishedDocument, type Session, type SessionFacts } from '../../services/training/model';
import { isTypedAlone, typedCode } from '../../services/training/code';
import { catalogue } from '../../services/training/plan';
import { trainerRoles } from '../../services/training/audience';
import { trainingRetention } from '../../services/training/retention';
import { holdersOf, isEmployed } from '../../services/people/roles';
import { textsFor } from '../../cards/texts';
import { evidenceSheet } from '../../cards/training/evidence';
import type { Container } from '../routing/container';
import {
  allowed,
  answering,
  type DueStep,
  type Flow,
  type ReceivedHandover,
  type StaffTurn,
  type CardContext,
} from '../routing/flow';
import { whereTrainingLies } from './training/place';
import { trainingKeywords } from './training/keywords';
import { asksTraining, openTrainingNumber } from './training/number';
import { closeList, showAttendance, takeAway, tick, turnPage, walkedIn } from './training/attendance';
import { codeSheets } from './training/code-sheet';
import { comingLists } from './training/coming';
import { completions } from './training/completion';
import { endDocument, manageDocument, openPublish, publish } from './training/documents';
import { openForMe } from './training/mine';
import { except } from './training/exceptions';
import { trainingNudges } from './training/nudging';
import { calendars, trainingMails } from './training/calendar';
import { evidenceViewOf, exportEvidence, offerEvidence, ownRecords, showOverview } from './training/overview';
import { checkAddress, originals } from './training/originals';
import { retry } from './training/retry';
import { openText, sign } from './training/signing';
import { openTypedCode } from './training/typed-code';
import { applyStaff, checkStaff } from './training/staff';
import {
  enterCode,
  look,
  openChosen,
  openTraining,
  setAway,
  setBack,
  signOff,
  signUp,
} from './training/seats';
import { change, handOn, manage, openChange, openPlan, plan, settle, takeOver } from './training/sessions';
import { overseerRoles, ownedCard, ownedDocumentCard, printerRoles, seatCard } from './training/cards';
import { signing } from './training/book';
import { heldByTrainer } from './training/held';

/** Guests of the house have their own employer's sessions (features N15, D27). */
const group = { affiliations: ['group'], refusal: 'trainingOnlyGroup' } as const;
const trainers = { ...group, roles: trainerRoles };
const overseers = { ...group, roles: overseerRoles };

const printers = { ...group, roles: printerRoles };
const admins = { ...group, roles: ['admin'] as const };

const handlers = {
  ...allowed(group, {
    signUp,
    signOff,
    code: enterCode,
    view: look,
    open: openChosen,
    calendar: calendars.offer,
    openText,
    sign,
    original: originals.offer,
    read: (turn: StaffTurn, { document }: { readonly document: string }, container: Container) =>
      openChosen(turn, { id: document }, container),
    away: setAway,
    back: setBack,
  }),
  ...allowed(trainers, {
    planForm: openPlan,
    plan,
    changeForm: openChange,
    change,
    cancel: settle('cancel'),
    close: settle('close'),
    confirm: settle('confirm'),
    takeOver,
    handOn,
    attendance: showAttendance,
    tick,
    turnPage,
    closeList,
    takeAway,
    walkedIn,
    coming: comingLists.offer,
    documentForm: openPublish,
    publish,
    endDocument,
    checkAddress,
    except,
    retry,
    retryDocument: (turn: StaffTurn, { document }: { readonly document: string }, container: Container) =>
      retry(turn, { session: document }, container),
  }),
  ...allowed(overseers, {
    manage,
    manageDocument,
    overview: showOverview,
    evidence: offerEvidence,
    completion: completions.offer,
  }),
  ...allowed(printers, { codeSheet: codeSheets.offer }),
  // Who works here is the administrator's business.
  ...allowed(admins, { staff: checkStaff, staffApply: applyStaff }),
};

/** Knowledge sessions and documents: planned, signed up for, chased, attended, proven (architecture §4). */
export const trainingFlow: Flow = {
  id: 'training',
  commands: [
    {
      names: ['training', 'kennissessie', 'kennissessies', 'sessie', 'sessies', 'avg', 'course', 'session'],
      texts: training,
      listed: true,
      keywords: trainingKeywords,
      permission: group,
      handle: (turn: StaffTurn, container: Container) => {
        if (asksTraining(turn.words)) return openTrainingNumber(turn, container);
        return typedCode(turn.words) === null
          ? openTraining(turn, container)
          : openTypedCode(turn, container);
      },
    },
  ],
  parts: [
    {
      permission: trainers,
      texts: planPart,
      button: (title) => press(title, trainingActions.planForm, {}),
    },
    {
      permission: trainers,
      texts: publishPart,
      button: (title) => press(title, trainingActions.documentForm, {}),
    },
    {
      permission: overseers,
      texts: overviewPart,
      button: (title) => press(title, trainingActions.overview, {}),
    },
  ],
  questions: [
    { id: trainingQuestions.number, isAsked: asksTraining, permission: group, answer: openTrainingNumber },
    { id: trainingQuestions.code, isAsked: isTypedAlone, permission: group, answer: openTypedCode },
  ],
  actions: answering(trainingActions, handlers),
  cards: {
    [trainingCards.seat]: (context, container) => seatCard(idOf(context), context, container),
    [trainingCards.changed]: (context, container) =>
      seatCard(idOf(context), context, container, { changed: true }),
    [trainingCards.session]: (context, container) => ownedCard(context.item, context, container),
    [trainingCards.published]: (context, container) => ownedDocumentCard(context.item, context, container),
  },
  mails: trainingMails,
  exports: {
    [trainingDownloads.evidence]: { permission: overseers, produce: exportEvidence },
    [trainingDownloads.completion]: { permission: overseers, produce: completions.produce },
    [trainingDownloads.coming]: { permission: trainers, produce: comingLists.produce },
    [trainingDownloads.codeSheet]: { permission: printers, produce: codeSheets.produce },
    [trainingDownloads.original]: { permission: group, produce: originals.produce },
    [trainingDownloads.calendar]: { permission: group, produce: calendars.produce },
  },
  heldBy: heldByTrainer,
  mine: { permission: group, open: openForMe },
  nudges: trainingNudges,
  onTimer: takeStep,
  recordOf: whereTrainingLies,
  retention: trainingRetention,
  deletions: trainingDeletions,
  personalData: ownRecords,
  evidence: async (days, { locale }, container) => [
    {
      name: textsFor(locale).register.pack.files.attendance,
      sheet: evidenceSheet(await evidenceViewOf(days, locale, container)),
    },
  ],
  accepts: { session: receiveSession, document: receiveDocument, plan: planAgain },
};

/** Session or document that the partition belongs to. */
const idOf = ({ partition }: CardContext): string => partition.slice(catalogue.length + 1);

async function takeStep({ partition, item, step, cause }: DueStep, container: Container): Promise<void> {
  if (partition === catalogue) await container.trainings.change(item, { type: 'timer', step }, { cause });
  else await container.trainings.takeStep(partition, item, cause);
}

/** Handed over by ourselves: we wrote it, and it was typed where it came from. */
async function receiveSession(
  { payload, idempotencyKey: done }: ReceivedHandover,
  container: Container,
): Promise<void> {
  await container.trainings.receive(payload['session'] as Session, done);
}

async function receiveDocument(
  { payload, idempotencyKey: done }: ReceivedHandover,
  container: Container,
): Promise<void> {
  await signing(container).receive(payload['document'] as PublishedDocument, done);
}

/** The trainer may have left: then it is for somebody who gives sessions now. */
function giverOf(owner: string, container: Container): string {
  const [organisation, now] = [container.organisation(), container.clock.now()];
  if (isEmployed(organisation, owner, now)) return owner;
  const [trainer] = trainerRoles.flatMap((role) => holdersOf(organisation, role, now));
  return trainer?.aadObjectId ?? owner;
}

/** A yearly session proposes itself again (features D19). */
async function planAgain(
  { payload, idempotencyKey: done }: ReceivedHandover,
  container: Container,
): Promise<void> {
  const { facts, owner } = payload as unknown as { readonly facts: SessionFacts; readonly owner: string };
  await container.trainings.propose(done, facts, giverOf(owner, container));
}
