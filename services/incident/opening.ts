import { incidentKinds } from '../people/incident-settings';
import { z } from 'zod/v4';
import type { Opening } from './incidents';
import { dataOwners, originMatters } from './model';

/** What another flow handed over: written by us, but parsed again like anything stored. */
const opening = z.object({
  origin: z.object({
    partition: z.string(),
    flow: z.string(),
    item: z.string(),
    matter: z.enum(originMatters),
    loan: z.object({ borrower: z.string(), handedInAt: z.iso.datetime().nullable() }).optional(),
    saidBy: z.string().optional(),
  }),
  reporter: z.string(),
  facts: z.object({
    what: z.string(),
    kind: z.enum(incidentKinds).nullable(),
    noticedAt: z.iso.datetime(),
    dataOf: z.enum(dataOwners).nullable(),
    clients: z.array(z.string()),
    peopleCount: z.number().nullable(),
    done: z.string().nullable(),
    answers: z.record(z.string(), z.string()),
  }),
});

/** @throws ZodError when a hand-over does not have this shape: a fault of ours. */
export const readOpening = (payload: unknown): Opening => opening.parse(payload);
