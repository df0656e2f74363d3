import { renderLine } from '../../cards/incident/line';
import { renderWriting } from '../../cards/incident/writing';
import { renderVisitLine } from '../../cards/visit/line';
import { type CardSample, widest } from './card-views';

const id = 'INC-2026-0042';

/** What is written about a report, and lines that lead to its card. */
export const copiesSamples: readonly CardSample[] = [
  ...(['ask', 'withdraw', 'reopen', 'add', 'answer'] as const).map((writing): CardSample => ({
    name: `writing-${writing}`,
    render: (locale) => {
      const about = widest(writing === 'add' ? 40 : 4_000);
      return renderWriting({ locale, data: { incident: id, token: 'v1' }, id, writing, about });
    },
  })),
  ...(['changed', 'elsewhere'] as const).map((reason): CardSample => ({
    name: `line-${reason}`,
    render: (locale) => renderLine(locale, id, reason),
  })),
  ...(['changed', 'elsewhere'] as const).map((reason): CardSample => ({
    name: `visit-line-${reason}`,
    render: (locale) => renderVisitLine(locale, { location: 'kantoor', visit: 'BZ-0042' }, reason),
  })),
  {
    name: 'line-decision',
    render: (locale) => renderLine(locale, id, 'elsewhere', 'decision'),
  },
];
