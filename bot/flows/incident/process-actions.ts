import { z } from 'zod/v4';
import { classifications } from '../../../services/incident/assessment/classification';
import { decidedDuties, subjectExceptions } from '../../../services/incident/process/model';
import { affiliations } from '../../../services/people/roles';
import { defineAction } from '../../routing/flow';
import { handlers, onIncident, onRemark, words } from './border';
import {
  advise,
  assess,
  classify,
  close,
  decide,
  finishTask,
  moveAware,
  openBoard,
  openClients,
  openDuty,
  openFile,
  openNext,
  openQuestion,
  openTasks,
  planTask,
  recordNotified,
  reopen,
  setClients,
  setEntity,
  tellClient,
} from './process';

const duty = z.enum(decidedDuties);
const yesOrNo = z.enum(['yes', 'no']);
const question = z.string().max(40);
/** Whose task it is, is decided per incident. */
const everybody = { affiliations };

/** The screens of the registration process; FG, deputies and board alone, and per incident again. */
const screens = [
  defineAction({
    verb: 'incident.file',
    data: z.object(onIncident),
    permission: handlers,
    handle: openFile,
  }),
  defineAction({ verb: 'incident.next', data: z.object(onIncident), permission: handlers, handle: openNext }),
  defineAction({
    verb: 'incident.question',
    data: z.object({ ...onIncident, question }),
    permission: handlers,
    handle: openQuestion,
  }),
  defineAction({
    verb: 'incident.duty',
    data: z.object({ ...onIncident, duty }),
    permission: handlers,
    handle: openDuty,
  }),
  defineAction({
    verb: 'incident.clients',
    data: z.object(onIncident),
    permission: handlers,
    handle: openClients,
  }),
  defineAction({
    verb: 'incident.tasks',
    data: z.object(onIncident),
    permission: handlers,
    handle: openTasks,
  }),
  defineAction({
    verb: 'incident.board',
    data: z.object(onIncident),
    permission: handlers,
    handle: openBoard,
  }),
];

const steps = [
  defineAction({
    verb: 'incident.assess',
    data: z.object({ ...onRemark, question, answer: words }),
    permission: handlers,
    handle: assess,
  }),
  defineAction({
    verb: 'incident.classify',
    data: z.object({ ...onRemark, outcome: z.enum(classifications), why: words }),
    permission: handlers,
    handle: classify,
  }),
  defineAction({
    verb: 'incident.advise',
    data: z.object({
      ...{ ...onRemark, duty, notify: yesOrNo, reason: words },
      exception: z.enum(['none', ...subjectExceptions]).default('none'),
    }),
    permission: handlers,
    handle: advise,
  }),
  defineAction({
    verb: 'incident.decide',
    data: z.object({
      ...{ ...onRemark, duty, notify: yesOrNo },
      ...{ 'otherwise.authority': words, 'otherwise.subjects': words },
    }),
    permission: handlers,
    handle: decide,
  }),
  defineAction({
    verb: 'incident.notified',
    data: z.object({ ...onRemark, duty, reference: words, delay: words }),
    permission: handlers,
    handle: recordNotified,
  }),
  defineAction({
    verb: 'incident.concern',
    data: z.object({ ...onRemark, clients: z.string().max(4_000).default('') }),
    permission: handlers,
    handle: setClients,
  }),
  defineAction({
    verb: 'incident.entity',
    data: z.object({ ...onRemark, company: z.string().max(60).default('') }),
    permission: handlers,
    handle: setEntity,
  }),
  defineAction({
    verb: 'incident.tell',
    data: z.object({
      ...{ ...onRemark, step: z.enum(['sent', 'received']) },
      ...{ 'client.sent': z.string().max(60).default(''), 'client.received': z.string().max(60).default('') },
      ...{ 'words.sent': words, 'words.received': words },
    }),
    permission: handlers,
    handle: tellClient,
  }),
  defineAction({
    verb: 'incident.aware',
    data: z.object({
      ...{ ...onRemark, day: z.string().max(40).default(''), time: z.string().max(40).default('') },
      reason: words,
    }),
    permission: handlers,
    handle: moveAware,
  }),
  defineAction({
    verb: 'incident.plan',
    data: z.object({
      ...{ ...onRemark, due: z.iso.date(), words },
      owner: z.string().max(800).default(''),
    }),
    permission: handlers,
    handle: planTask,
  }),
  defineAction({
    verb: 'incident.finish',
    data: z.object({ ...onRemark, id: z.coerce.number().int().min(1).max(100) }),
    permission: everybody,
    handle: finishTask,
  }),
  defineAction({ verb: 'incident.close', data: z.object(onRemark), permission: handlers, handle: close }),
  defineAction({
    verb: 'incident.reopen',
    data: z.object({ ...onRemark, reason: words }),
    permission: handlers,
    handle: reopen,
  }),
];

export const processActions = [...screens, ...steps];
