import { viewOf } from '../../bot/flows/incident/process-model';
import { type BoardLine, type BoardModel, renderBoard } from '../../cards/incident/board';
import { type DeciderView, renderDecision } from '../../cards/incident/process/decision';
import { renderDossier } from '../../cards/incident/process/dossier';
import { renderSecond } from '../../cards/incident/process/second';
import type { IncidentChange } from '../../services/incident/commands';
import type { Incident } from '../../services/incident/model';
import { noProcess } from '../../services/incident/process/model';
import { at, type CardSample, data, hostile, now, widest } from './card-views';
import { accept, after, board, deputy, fg } from './incident-scene';
import { advised, advising, carriedOut, classified, decided, deciding } from './process-scene';

/** What the decider sees, in ordinary and in worst cases. */

const decision = (name: string, incident: Incident, seen: DeciderView): CardSample => ({
  name: `decision-${name}`,
  render: (locale) => renderDecision(viewOf(incident, { person: board, locale }, after(90), data), seen),
});

const signed = carriedOut(advised, [deciding(true)], 40);
const asked = (command: IncidentChange): Incident => accept(decided, command, after(70)).state;
const asking = (reason: string): Incident => asked({ type: 'withdraw', by: fg, text: reason, masked: [] });
const answering = (incident: Incident, agrees: boolean, text: string): Incident =>
  accept(incident, { type: 'agree', signer: board, agrees, text, masked: [] }, after(80)).state;
const withdrawn = (reason: string): Incident => answering(asking(reason), true, '');

const second = (name: string, incident: Incident, person = board): CardSample => ({
  name: `second-${name}`,
  render: (locale) =>
    renderSecond(viewOf(incident, { person, locale }, after(90), data), incident.process?.reversal ?? null),
});
const toSign = (count: number, name: string): BoardModel['toSign'] =>
  Array.from({ length: count }, (_, number) => ({
    id: `INC-2026-0${200 + number}`,
    second: { what: 'withdraw', askedBy: name, at, signers: [name], silent: false, byReader: true },
  }));
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

const period = { from: '2025-11-23', until: '2026-11-23' };

const overview = (count: number, text: string) => ({
  now,
  toSign: toSign(count, text),
  waiting: Array.from({ length: count }, (_, number) => line(number, text, 'advised')),
  decided: Array.from({ length: count }, (_, number) => line(number + count, text, 'done')),
  held: Array.from({ length: count }, (_, number) => ({ id: `INC-2026-0${100 + number}`, reportedAt: at })),
  figures: { decided: count, notify: count, undone: 1, hours: 3.5 },
  period,
});

const empty: Omit<BoardModel, 'locale'> = {
  now,
  toSign: [],
  waiting: [],
  decided: [],
  held: [],
  figures: { decided: 0, notify: 0, undone: 0, hours: null },
  period,
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
  second('withdraw', asking('Het was een oude lijst.')),
  second('withdraw-widest', asking(widest(2_000))),
  second('withdraw-hostile', asking(hostile)),
  second(
    'classify',
    asked({ type: 'classify', by: fg, outcome: 'other', text: 'Er stond niets in.', masked: [] }),
  ),
  second(
    'aware',
    asked({ type: 'moveAware', by: fg, to: '2026-11-23T09:30:00.000Z', text: 'Het log.', masked: [] }),
  ),
  second('agreed', withdrawn('Het was een oude lijst.')),
  second('refused', answering(asking('Een oude lijst.'), false, widest(2_000))),
  second('none', decided),
  {
    name: 'file-second',
    render: (locale) =>
      renderDossier(viewOf(asking('Een oude lijst.'), { person: fg, locale }, after(90), data)),
  },
  {
    name: 'file-second-sign',
    render: (locale) =>
      renderDossier(viewOf(asking('Een oude lijst.'), { person: deputy, locale }, after(600), data)),
  },
  { name: 'board', render: (locale) => renderBoard({ locale, ...overview(2, 'Fenna Vos') }) },
  { name: 'board-empty', render: (locale) => renderBoard({ locale, ...empty }) },
  { name: 'board-full', render: (locale) => renderBoard({ locale, ...overview(60, widest(2_000)) }) },
  { name: 'board-hostile', render: (locale) => renderBoard({ locale, ...overview(3, hostile) }) },
];
