import { viewOf } from '../../bot/flows/incident/process-model';
import { type BoardLine, type BoardModel, renderBoard } from '../../cards/incident/board';
import { type DeciderView, renderDecision } from '../../cards/incident/process/decision';
import type { Incident } from '../../services/incident/model';
import { noProcess } from '../../services/incident/process/model';
import { at, type CardSample, data, hostile, now, widest } from './card-views';
import { accept, after, board, fg } from './incident-scene';
import { advised, advising, carriedOut, classified, decided, deciding } from './process-scene';

/** What who decides sees, in ordinary and in worst cases. */

const decision = (name: string, incident: Incident, seen: DeciderView): CardSample => ({
  name: `decision-${name}`,
  render: (locale) => renderDecision(viewOf(incident, { person: board, locale }, after(90), data), seen),
});

const signed = carriedOut(advised, [deciding(true)], 40);
const withdrawn = (reason: string): Incident =>
  accept(decided, { type: 'withdraw', by: fg, text: reason, masked: [] }, after(80)).state;
const called: Incident = {
  ...advised,
  process: {
    ...(advised.process ?? noProcess),
    call: { clock: 'authority', at: now, people: [board] },
  },
};

const line = (number: number, text: string, state: 'advised' | 'done'): BoardLine => {
  const assessed = { by: fg, at };
  const advice = { notify: true, reason: text, assessed };
  return {
    id: `INC-2026-${String(1_000 - number).padStart(4, '0')}`,
    duty: number % 2 === 0 ? 'authority' : 'subjects',
    decision:
      state === 'advised'
        ? { state, ...advice }
        : {
            state,
            ...advice,
            decided: assessed,
            conditions: [],
            done: assessed,
            reference: text,
            delay: null,
          },
    advisedBy: text,
    decidedBy: text,
    until: number % 2 === 0 ? '2026-11-27T09:00:00.000Z' : null,
    closed: number % 3 === 0,
  };
};

const overview = (count: number, text: string) => ({
  now,
  waiting: Array.from({ length: count }, (_, number) => line(number, text, 'advised')),
  decided: Array.from({ length: count }, (_, number) => line(number + count, text, 'done')),
  held: Array.from({ length: count }, (_, number) => ({ id: `INC-2026-0${100 + number}`, reportedAt: at })),
  figures: { decided: count, notify: count, undone: 1, hours: 3.5 },
});

const empty: Omit<BoardModel, 'locale'> = {
  now,
  waiting: [],
  decided: [],
  held: [],
  figures: { decided: 0, notify: 0, undone: 0, hours: null },
};

export const boardSamples: readonly CardSample[] = [
  decision('second', carriedOut(classified, [advising(true), advising(true, 'subjects')], 30), {
    signed: null,
    called: false,
  }),
  decision('signed', signed, { signed: 'authority', called: false }),
  decision('called', called, { signed: null, called: true }),
  decision('undone', withdrawn('Het was een oude lijst.'), { signed: null, called: false }),
  decision('undone-widest', withdrawn(widest(2_000)), { signed: null, called: false }),
  { name: 'board', render: (locale) => renderBoard({ locale, ...overview(2, 'Fenna Vos') }) },
  { name: 'board-empty', render: (locale) => renderBoard({ locale, ...empty }) },
  { name: 'board-full', render: (locale) => renderBoard({ locale, ...overview(60, widest(2_000)) }) },
  { name: 'board-hostile', render: (locale) => renderBoard({ locale, ...overview(3, hostile) }) },
];
