import { training } from '../../cards/texts/commands/training';
import { trainingActions, trainingCards, trainingDownloads } from '../../services/training/contract';
import { type PublishedDocument, type Session, type SessionFacts } from '../../services/training/model';
import { catalogue } from '../../services/training/plan';
import { trainingRetention } from '../../services/training/retention';
import { textsFor } from '../../cards/texts';
import { evidenceSheet } from '../../cards/training/evidence';
import type { House } from '../house';
import {
  allowed,
  answering,
  type DueStep,
  type Flow,
  type ReceivedHandover,
  type StaffTurn,
  type Viewing,
} from '../routing/flow';
import { trainingKeywords } from './training/keywords';
import { showAttendance, tick } from './training/attendance';
import { endDocument, openPublish, publish } from './training/documents';
import { trainingNudges } from './training/nudging';
import {
  exportCalendar,
  evidenceViewOf,
  exportEvidence,
  offerCalendar,
  offerEvidence,
  ownRecords,
  showOverview,
} from './training/overview';
import { retry } from './training/retry';
import { applyStaff, checkStaff } from './training/staff';
import {
  enterCode,
  look,
  openChosen,
  openTraining,
  setAway,
  setBack,
  sign,
  signOff,
  signUp,
} from './training/seats';
import { change, manage, openChange, openPlan, plan, settle } from './training/sessions';
import { overseerRoles, ownedCard, ownedDocumentCard, seatCard, trainerRoles } from './training/views';

/** Guests of the house have their own employer's sessions (features N15, D27). */
const group = { affiliations: ['group'], refusal: 'trainingOnlyGroup' } as const;
const trainers = { ...group, roles: trainerRoles };
const overseers = { ...group, roles: overseerRoles };

const admins = { ...group, roles: ['admin'] as const };

const handlers = {
  ...allowed(group, {
    signUp,
    signOff,
    code: enterCode,
    view: look,
    open: openChosen,
    calendar: offerCalendar,
    sign,
    read: (turn: StaffTurn, { document }: { readonly document: string }, house: House) =>
      openChosen(turn, { id: document }, house),
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
    attendance: showAttendance,
    tick,
    documentForm: openPublish,
    publish,
    endDocument,
    retry,
    retryDocument: (turn: StaffTurn, { document }: { readonly document: string }, house: House) =>
      retry(turn, { session: document }, house),
  }),
  ...allowed(overseers, { manage, overview: showOverview, evidence: offerEvidence }),
  // Who works here is the administrator's affair.
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
      handle: openTraining,
    },
  ],
  actions: answering(trainingActions, handlers),
  views: {
    [trainingCards.seat]: (viewing, house) => seatCard(idOf(viewing), viewing, house),
    [trainingCards.changed]: (viewing, house) => seatCard(idOf(viewing), viewing, house, { changed: true }),
    [trainingCards.session]: (viewing, house) => ownedCard(viewing.item, viewing, house),
    [trainingCards.published]: (viewing, house) => ownedDocumentCard(viewing.item, viewing, house),
  },
  exports: {
    [trainingDownloads.evidence]: { permission: overseers, produce: exportEvidence },
    [trainingDownloads.calendar]: { permission: group, produce: exportCalendar },
  },
  nudges: trainingNudges,
  onTimer: takeStep,
  retention: trainingRetention,
  personalData: ownRecords,
  evidence: async (days, { locale }, house) => [
    {
      name: textsFor(locale).register.pack.files.attendance,
      sheet: evidenceSheet(await evidenceViewOf(days, locale, house)),
    },
  ],
  accepts: { session: receiveSession, document: receiveDocument, plan: planAgain },
};

/** Session or document whose partition it is. */
const idOf = ({ partition }: Viewing): string => partition.slice(catalogue.length + 1);

async function takeStep({ partition, item, step, cause }: DueStep, house: House): Promise<void> {
  if (partition === catalogue) await house.trainings.change(item, { type: 'timer', step }, { cause });
  else await house.trainings.takeStep(partition, item, cause);
}

/** Handed over by ourselves: written by us, and typed where it was. */
async function receiveSession({ payload, form: done }: ReceivedHandover, house: House): Promise<void> {
  await house.trainings.receive(payload['session'] as Session, done);
}

async function receiveDocument({ payload, form: done }: ReceivedHandover, house: House): Promise<void> {
  await house.signing.receive(payload['document'] as PublishedDocument, done);
}

/** A yearly session repeats itself (features D19). */
async function planAgain({ payload, form: done }: ReceivedHandover, house: House): Promise<void> {
  const { facts, owner } = payload as unknown as { readonly facts: SessionFacts; readonly owner: string };
  await house.trainings.plan(done, facts, owner, null);
}
