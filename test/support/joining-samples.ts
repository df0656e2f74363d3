import { renderIncidentAlert } from '../../cards/incident/alert';
import { type JoiningModel, renderJoining } from '../../cards/incident/joining';
import { renderIncidentReceipt } from '../../cards/incident/receipt';
import { incidentKinds } from '../../services/people/incident-settings';
import type { Locale } from '../../services/people/roles';
import { alertView, at, type CardSample, data, receiptView, remark } from './card-views';

/** Reports about the same thing: where one is said to belong to another, and how both look. */

const other = (number: number) => ({
  id: `INC-2026-${String(number).padStart(4, '0')}`,
  kind: incidentKinds[number % incidentKinds.length] ?? null,
  reportedAt: at,
});
const others = (count: number) => Array.from({ length: count }, (_, place) => other(place + 1));
const joining = (name: string, part: Partial<JoiningModel>): CardSample => ({
  name,
  render: (locale) => renderJoining({ locale, data, of: null, joined: [], offered: [], ...part }),
});

export const joiningSamples: readonly CardSample[] = [
  joining('joining-none', {}),
  joining('joining-offered', { offered: others(3) }),
  joining('joining-offered-many', { offered: others(60) }),
  joining('joining-belongs', { of: 'INC-2026-0001' }),
  joining('joining-leads', {
    joined: others(30).map((line) => ({ ...line, status: 'joined', takenBy: null })),
  }),
  {
    name: 'alert-joined',
    render: (locale: Locale) =>
      renderIncidentAlert({
        ...alertView(locale),
        status: 'joined',
        joined: 'INC-2026-0001',
        can: { take: false, handle: false, ask: true, withdraw: false, join: false },
      }),
  },
  {
    name: 'alert-leads',
    render: (locale: Locale) =>
      renderIncidentAlert({
        ...alertView(locale),
        leads: others(30).map(({ id }) => id),
        remarks: [{ ...remark('answer', 'Bij ons ook.'), from: 'INC-2026-0002' }],
        can: { take: true, handle: false, ask: true, withdraw: true, join: true },
      }),
  },
  {
    name: 'receipt-joined',
    render: (locale: Locale) =>
      renderIncidentReceipt({
        ...receiptView(locale),
        status: 'taken',
        joined: true,
        taken: { name: 'Fenna Vos', at },
      }),
  },
];
