import { z } from 'zod/v4';
import type { Role } from '../../../services/people/roles';

/** What the cards of incidents carry back, as schemas, and who may press them. */

/** Which incidents a handler may act on is decided per incident (`services/incident/handlers.ts`). */
const handlerRoles: readonly Role[] = ['fg', 'fgDeputy', 'board'];
export const handlers = { affiliations: ['group', 'guestCompany'], roles: handlerRoles } as const;

/** `INC-2026-0001`, or `OEF-…` of a drill. Nothing else is ever looked up: characters that keys forbid keep storage busy until it gives up. */
export const number = z.string().regex(/^(?:INC|OEF)-\d{4}-\d{4,9}$/);
export const onIncident = { incident: number };
/** With something typed: bound to person and incident by its token. */
export const onRemark = { incident: number, token: z.string().max(2_000) };
/** Checked and masked by `readRemark`, which also tells what is wrong. */
export const words = z.string().max(20_000).default('');
