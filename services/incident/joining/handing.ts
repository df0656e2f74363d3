import { z } from 'zod/v4';
import type { Handover } from '../../ledger/decision';
import { incidentNumber } from '../contract';
import { partitionOf } from '../number';

/**
 * What reports that belong together hand to each other: each is an item of its own in the ledger. Only numbers and
 * positions: the words are read where they were said, so that no copy outlives its term.
 */

const text = z.string();
const place = z.number().int().min(0);
const both = z.object({ id: incidentNumber, other: incidentNumber });

/** `id`: who it is for; `other`: who it is from. */
export const handedOn = {
  joined: both.extend({ by: text }),
  parted: both.extend({ by: text }),
  sentBack: both,
  follow: both,
  /** `place`: position of the question among the other's remarks, from 0. */
  asked: both.extend({ by: text, place }),
  /** The same for what its reporter said. */
  heard: both.extend({ place }),
  /** How many files its reporter sent: they stay where they are. */
  sent: both.extend({ count: z.number().int().min(1) }),
} as const;

type Command = keyof typeof handedOn;

export const handTo = <Name extends Command>(
  command: Name,
  payload: z.input<(typeof handedOn)[Name]> & { readonly id: string },
): Handover => ({ to: partitionOf(payload.id), flow: 'incident', command, payload });
