import { incidentKinds } from '../people/incident-settings';
import { z } from 'zod/v4';
import { actionsOf, carrying, pickedDay } from '../contract';
import { roles } from '../people/roles';

const words = (most: number) => z.string().max(most).default('');
/** What an empty date field sends. */
const day = z.literal('').or(pickedDay).default('');
const proposal = { proposal: z.guid() };
const kind = { kind: z.enum(incidentKinds) };

export const adminActions = actionsOf('admin', {
  home: carrying(),
  installed: carrying(),
  undelivered: carrying(),
  roles: carrying(),
  organisation: carrying(),
  upkeep: carrying(),
  settings: carrying(),

  retry: carrying({}, { id: z.guid() }),
  // A people picker may send several ids.
  grant: carrying({}, { person: words(800), role: z.enum(roles), from: day, until: words(20) }),
  end: carrying({}, { id: words(80), last: day }),
  /** After what is left with nobody was shown. */
  endAnyway: carrying({ id: words(80), last: day }),
  confirm: carrying(proposal),
  reject: carrying(proposal),
  /** By its proposer. */
  withdraw: carrying({}, { proposal: words(80) }),

  closing: carrying({}, { days: words(4_000) }),
  rules: carrying({}, { rulesNl: words(2_000), rulesEn: words(2_000) }),
  steps: carrying({}, { escalation: words(4_000), workingDays: words(4_000) }),
  kind: carrying({}, kind),
  setKind: carrying(kind, {
    offered: z.enum(['yes', 'no']),
    firstAidNl: words(1_000),
    firstAidEn: words(1_000),
  }),
  client: carrying({}, { client: words(60) }),
  setClient: carrying(
    {},
    {
      clientId: words(60),
      name: words(200),
      hours: words(10),
      contacts: words(2_000),
      // Cards from before this was asked send nothing.
      financial: z.enum(['yes', 'no']).optional(),
    },
  ),
});
