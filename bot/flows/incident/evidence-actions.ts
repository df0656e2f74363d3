import { z } from 'zod/v4';
import { affiliations } from '../../../services/people/roles';
import { defineAction } from '../../routing/flow';
import { handlers, number, onIncident } from './border';
import { attachFiles, discardFiles, offerEvidence, openEvidence } from './evidence';

/** Whose file it is and what it may be added to is decided per file and per incident. */
const everybody = { affiliations };
const received = { files: z.string().max(400), token: z.string().max(2_000) };

export const evidenceActions = [
  defineAction({
    verb: 'incident.attach',
    data: z.object({ ...received, id: number }),
    permission: everybody,
    handle: attachFiles,
  }),
  defineAction({
    verb: 'incident.discard',
    data: z.object(received),
    permission: everybody,
    handle: discardFiles,
  }),
  defineAction({
    verb: 'incident.evidence',
    data: z.object(onIncident),
    permission: handlers,
    handle: openEvidence,
  }),
  defineAction({
    verb: 'incident.fetch',
    data: z.object({ ...onIncident, id: z.guid() }),
    permission: handlers,
    handle: offerEvidence,
  }),
];
