import { type HistoryModel, renderHistory } from '../../cards/incident/history';
import type { HistoryEntry } from '../../services/incident/history';
import { historyTexts } from '../../cards/texts/history';
import { at, type CardSample, hostile, now, widest } from './card-views';

/** The history of an incident, in ordinary and in worst cases. */

const names = {
  people: { fg: 'Fenna Vos', daan: 'Daan de Wit' },
  clients: { vlieland: 'Bakkerij Vlieland' },
  companies: {},
};

const entry = (type: string, said: HistoryEntry['said'] = {}, by: string | null = 'fg'): HistoryEntry => ({
  type,
  by,
  at,
  said,
});

const ordinary: readonly HistoryEntry[] = [
  entry('decided', { duty: 'authority', notify: true, reason: 'Loonstrook in vreemde handen.' }),
  {
    ...entry('assessed', { question: 'people', value: ['43'] }),
    before: { question: 'people', value: ['unknown'] },
  },
  entry('corrected', { was: { kind: null }, is: { kind: 'mail_wrong_recipient' }, reason: 'Het was mail.' }),
  entry('escalationSkipped', { step: 1, to: 'nextDeputy' }, null),
  entry('taken'),
  entry('reported', { facts: { what: 'Mail verkeerd' } }, null),
];

const worst = (text: string): readonly HistoryEntry[] =>
  Array.from({ length: 14 }, () =>
    entry('withdrawn', {
      text,
      reason: text,
      reference: text,
      delay: text,
      duties: ['authority', 'subjects'],
    }),
  );

const model = (entries: readonly HistoryEntry[]): Omit<HistoryModel, 'locale'> => ({
  now,
  id: 'INC-2026-0042',
  entries,
  deliveries: [
    { view: 'alert', name: 'Fenna Vos', deliveredAt: at, reason: null, copies: 2 },
    { view: 'alert', name: 'Daan de Wit', deliveredAt: null, reason: 'NoConversation', copies: 0 },
    { view: 'mail', name: '', deliveredAt: null, reason: null, copies: 0 },
  ],
  names,
});

const sample = (name: string, entries: readonly HistoryEntry[], page = 1): CardSample => ({
  name: `history-${name}`,
  render: (locale) => renderHistory({ locale, ...model(entries) }, page),
});

export const historySamples: readonly CardSample[] = [
  sample('ordinary', ordinary),
  sample(
    'every-type',
    Object.keys(historyTexts.nl.event).map((type) => entry(type)),
    3,
  ),
  sample('widest', worst(widest(2_000)), 2),
  sample('hostile', worst(hostile), 1),
];
