import type { IncidentCommand, JoiningChange } from '../../services/incident/commands';
import { type Incident, incidentStatuses } from '../../services/incident/model';
import { leadOf, standsOf } from '../../services/incident/together';
import { employee, fg, opened, timer, words } from './incident-scene';

const other = 'INC-2026-0003';
const heardOf = { report: other, awareAt: '2026-11-23T10:00:00.000Z', clients: [] };

/** What reports about the same hand to each other, once of each. @param lead of which something is followed. */
export const joiningCommands = (
  lead: Incident,
): { readonly [Type in JoiningChange['type']]: IncidentCommand } => ({
  join: { type: 'join', by: fg, lead: leadOf({ ...opened(), id: 'INC-2026-0002' }) },
  part: { type: 'part', by: fg },
  joined: { type: 'joined', joiner: fg, ...heardOf },
  parted: { type: 'parted', report: other, parter: fg },
  sentBack: { type: 'sentBack' },
  follow: { type: 'follow', stands: standsOf(lead) },
  asked: { type: 'asked', asker: fg, reporter: employee, ...words },
  heard: { type: 'heard', from: other, kind: 'addition', ...words },
  sent: { type: 'sent', from: other, count: 1 },
});

/** What depends on more than the status: nothing is heard from a report that never joined. */
export const joiningRefusals: Readonly<Record<string, string>> = {
  'classified join': 'alreadyDecided',
  'notifying join': 'alreadyDecided',
  'joined finish': 'notFound',
  ...Object.fromEntries(incidentStatuses.map((status) => [`${status} parted`, 'unchanged'])),
  ...Object.fromEntries(
    incidentStatuses
      .filter((status) => status !== 'withdrawn')
      .flatMap((status) => [
        [`${status} heard`, 'unchanged'],
        [`${status} sent`, 'unchanged'],
      ]),
  ),
};

/** What comes by itself: nobody presses it. */
export const movingCommands = {
  relist: { type: 'relist' },
  leave: { type: 'leave', holder: fg, from: '2026-11-25' },
  timer,
} as const satisfies Readonly<Record<string, IncidentCommand>>;
