import type { Role } from '../../../services/people/roles';

/** Which incidents a handler may act on is decided per incident (`services/incident/handlers.ts`). */
const handlerRoles: readonly Role[] = ['fg', 'fgDeputy', 'board', 'outsideContact'];
export const handlers = { affiliations: ['group', 'guestCompany'], roles: handlerRoles } as const;
/** Where the FG has the mandate the board decides nothing, and is told so. */
export const deciders = {
  affiliations: ['group', 'guestCompany'],
  roles: ['board'] as const satisfies readonly Role[],
} as const;
