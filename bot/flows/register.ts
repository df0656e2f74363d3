import { z } from 'zod/v4';
import type { Role } from '../../services/people/roles';
import { sheetFormats } from '../../cards/sheets/sheet';
import { defineAction, type Flow } from '../routing/flow';
import { registerHints } from '../routing/hints';
import { handlers, number } from './incident/border';
import { documentKinds, exportDocument, offerDocument } from './register/documents';
import { exportPack, offerPack } from './register/evidence-pack';
import { exportFigures, exportIncidents, offerFigures, offerIncidents } from './register/exports';
import { openIncident, openRegister, search, show } from './register/lists';
import { dropAnchor, showAccess, showFigures, verify } from './register/oversight';
import { openReporter } from './register/reporter';

/** FG and deputies alone: the board decides on its own cards, and has the papers of what it was called in for. */
const keepers = {
  affiliations: ['group', 'guestCompany'],
  roles: ['fg', 'fgDeputy'] as const satisfies readonly Role[],
} as const;

const nothing = z.object({});
const list = z.string().max(240).default('newest');
const after = z.string().max(200).default('');
const day = z.iso.date();
const year = z.coerce.number().int().min(2018).max(2200);

/** The Optimo Incidenten Register: looked through, searched, exported, counted, verified (architecture §4). */
export const registerFlow: Flow = {
  id: 'register',
  commands: [
    {
      names: ['register', 'incidentenregister', 'incidenten', 'incidents'],
      hints: registerHints,
      permission: keepers,
      handle: openRegister,
    },
  ],
  actions: [
    defineAction({
      verb: 'register.show',
      data: z.object({ list, after }),
      permission: keepers,
      handle: show,
    }),
    defineAction({
      verb: 'register.search',
      data: z.object({ words: z.string().max(2_000).default('') }),
      permission: keepers,
      handle: search,
    }),
    defineAction({
      verb: 'register.open',
      data: z.object({ id: number }),
      permission: keepers,
      handle: openIncident,
    }),
    defineAction({
      verb: 'register.export',
      data: z.object({ from: day, until: day, format: z.enum(sheetFormats) }),
      permission: keepers,
      handle: offerIncidents,
    }),
    defineAction({
      verb: 'register.pack',
      data: z.object({ from: day, until: day }),
      permission: keepers,
      handle: offerPack,
    }),
    defineAction({
      verb: 'register.figures',
      data: z.object({ year }),
      permission: keepers,
      handle: showFigures,
    }),
    defineAction({
      verb: 'register.figuresPdf',
      data: z.object({ year }),
      permission: keepers,
      handle: offerFigures,
    }),
    defineAction({ verb: 'register.access', data: nothing, permission: keepers, handle: showAccess }),
    defineAction({ verb: 'register.verify', data: nothing, permission: keepers, handle: verify }),
    defineAction({
      verb: 'register.document',
      data: z.object({
        ...{ incident: number, document: z.enum(documentKinds) },
        client: z.string().max(60).default(''),
      }),
      permission: handlers,
      handle: offerDocument,
    }),
    defineAction({
      verb: 'register.reporter',
      data: z.object({ incident: number }),
      permission: handlers,
      handle: openReporter,
    }),
  ],
  views: {},
  exports: {
    'register.incidents': { permission: keepers, produce: exportIncidents },
    'register.pack': { permission: keepers, produce: exportPack },
    'register.document': { permission: handlers, produce: exportDocument },
    'register.figures': { permission: keepers, produce: exportFigures },
  },
  daily: dropAnchor,
};
