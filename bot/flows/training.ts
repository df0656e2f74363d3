import { z } from 'zod/v4';
import { documentView } from '../../services/training/documents';
import { type PublishedDocument, type Session, type SessionFacts } from '../../services/training/model';
import { catalogue, ownerView } from '../../services/training/plan';
import { trainingRetention } from '../../services/training/retention';
import { changedView } from '../../services/training/roster';
import { seatView } from '../../services/training/seats';
import type { House } from '../house';
import { defineAction, type DueStep, type Flow, type ReceivedHandover, type Viewing } from '../routing/flow';
import { trainingHints } from '../routing/hints';
import { showAttendance, tick } from './training/attendance';
import { endDocument, openPublish, publish } from './training/documents';
import { trainingNudges } from './training/nudging';
import {
  evidenceFormats,
  exportCalendar,
  exportEvidence,
  offerCalendar,
  offerEvidence,
  showOverview,
} from './training/overview';
import { signingOf, trainingsOf } from './training/parts';
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

const pasted = z.object({ csv: z.string().max(100_000).default('') });
const onSession = z.object({ session: z.string().regex(/^KS-\d{4,9}$/) });
const onDocument = z.object({ document: z.string().regex(/^DOC-\d{4,9}$/) });
const chosen = z.object({ id: z.string().regex(/^(?:KS|DOC)-\d{4,9}$/) });
const nothing = z.object({});
/** Loose because the fields of the form are closed by `services/training/form.ts` itself. */
const form = z.looseObject({ token: z.string().max(2_000) });
const day = z.iso.date();
const page = z.coerce.number().int().min(1).max(1_000).default(1);

const participantActions = [
  defineAction({ verb: 'training.signUp', data: onSession, permission: group, handle: signUp }),
  defineAction({ verb: 'training.signOff', data: onSession, permission: group, handle: signOff }),
  defineAction({
    verb: 'training.code',
    data: onSession.extend({ code: z.string().max(100) }),
    permission: group,
    handle: enterCode,
  }),
  defineAction({ verb: 'training.view', data: onSession, permission: group, handle: look }),
  defineAction({ verb: 'training.open', data: chosen, permission: group, handle: openChosen }),
  defineAction({ verb: 'training.calendar', data: onSession, permission: group, handle: offerCalendar }),
  defineAction({ verb: 'training.sign', data: onDocument, permission: group, handle: sign }),
  defineAction({
    verb: 'training.read',
    data: onDocument,
    permission: group,
    handle: (turn, { document }, house) => openChosen(turn, { id: document }, house),
  }),
  defineAction({
    verb: 'training.away',
    data: z.object({ from: day, until: day }),
    permission: group,
    handle: setAway,
  }),
  defineAction({ verb: 'training.back', data: nothing, permission: group, handle: setBack }),
];

const trainerActions = [
  defineAction({ verb: 'training.planForm', data: nothing, permission: trainers, handle: openPlan }),
  defineAction({ verb: 'training.plan', data: form, permission: trainers, handle: plan }),
  defineAction({ verb: 'training.changeForm', data: onSession, permission: trainers, handle: openChange }),
  defineAction({
    verb: 'training.change',
    data: form.extend(onSession.shape),
    permission: trainers,
    handle: change,
  }),
  defineAction({ verb: 'training.cancel', data: onSession, permission: trainers, handle: settle('cancel') }),
  defineAction({ verb: 'training.close', data: onSession, permission: trainers, handle: settle('close') }),
  defineAction({
    verb: 'training.attendance',
    data: onSession.extend({ page }),
    permission: trainers,
    handle: showAttendance,
  }),
  defineAction({
    verb: 'training.tick',
    data: onSession.extend({ page, present: z.string().max(10_000).default('') }),
    permission: trainers,
    handle: tick,
  }),
  defineAction({ verb: 'training.documentForm', data: nothing, permission: trainers, handle: openPublish }),
  defineAction({ verb: 'training.publish', data: form, permission: trainers, handle: publish }),
  defineAction({ verb: 'training.endDocument', data: onDocument, permission: trainers, handle: endDocument }),
  defineAction({ verb: 'training.retry', data: onSession, permission: trainers, handle: retry }),
  defineAction({
    verb: 'training.retryDocument',
    data: onDocument,
    permission: trainers,
    handle: (turn, { document }, house) => retry(turn, { session: document }, house),
  }),
  defineAction({ verb: 'training.manage', data: onSession, permission: overseers, handle: manage }),
  defineAction({ verb: 'training.overview', data: nothing, permission: overseers, handle: showOverview }),
  defineAction({
    verb: 'training.evidence',
    data: z.object({ from: day, until: day, format: z.enum(evidenceFormats) }),
    permission: overseers,
    handle: offerEvidence,
  }),
];

/** Who works here is the administrator's affair. */
const staffActions = [
  defineAction({ verb: 'training.staff', data: pasted, permission: admins, handle: checkStaff }),
  defineAction({ verb: 'training.staffApply', data: pasted, permission: admins, handle: applyStaff }),
];

/** Knowledge sessions and documents: planned, signed up for, chased, attended, proven (architecture §4). */
export const trainingFlow: Flow = {
  id: 'training',
  commands: [
    {
      names: ['training', 'kennissessie', 'kennissessies', 'sessie', 'sessies', 'avg', 'course', 'session'],
      hints: trainingHints,
      permission: group,
      handle: openTraining,
    },
  ],
  actions: [...participantActions, ...trainerActions, ...staffActions],
  views: {
    [seatView]: (viewing, house) => seatCard(idOf(viewing), viewing, house),
    [changedView]: (viewing, house) => seatCard(idOf(viewing), viewing, house, { changed: true }),
    [ownerView]: (viewing, house) => ownedCard(viewing.item, viewing, house),
    [documentView]: (viewing, house) => ownedDocumentCard(viewing.item, viewing, house),
  },
  exports: {
    'training.evidence': { permission: overseers, produce: exportEvidence },
    'training.calendar': { permission: group, produce: exportCalendar },
  },
  nudges: trainingNudges,
  onTimer: takeStep,
  retention: trainingRetention,
  accepts: { session: receiveSession, document: receiveDocument, plan: planAgain },
};

/** Session or document whose partition it is. */
const idOf = ({ partition }: Viewing): string => partition.slice(catalogue.length + 1);

async function takeStep({ partition, item, step, cause }: DueStep, house: House): Promise<void> {
  if (partition === catalogue) await trainingsOf(house).change(item, { type: 'timer', step }, { cause });
  else await trainingsOf(house).takeStep(partition, item, cause);
}

/** Handed over by ourselves: written by us, and typed where it was. */
async function receiveSession({ payload, form: done }: ReceivedHandover, house: House): Promise<void> {
  await trainingsOf(house).receive(payload['session'] as Session, done);
}

async function receiveDocument({ payload, form: done }: ReceivedHandover, house: House): Promise<void> {
  await signingOf(house).receive(payload['document'] as PublishedDocument, done);
}

/** A yearly session repeats itself (features D19). */
async function planAgain({ payload, form: done }: ReceivedHandover, house: House): Promise<void> {
  const { facts, owner } = payload as unknown as { readonly facts: SessionFacts; readonly owner: string };
  await trainingsOf(house).plan(done, facts, owner, null);
}
