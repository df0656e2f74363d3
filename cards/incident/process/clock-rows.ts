import type { IncidentClock } from '../../../services/incident/clocks';
import { dateAndTime } from '../../dates';
import type { Banner, Fact } from '../../shared/elements';
import type { Texts } from '../../texts';
import { leftWords } from '../time-left';
import { clientName, type HandlingView } from './view';

/** Every clock with its end, both ways of counting where the law has two (domain §2.4). */
export const clockRows = (view: HandlingView, texts: Texts): readonly Fact[] =>
  view.clocks.map((clock) => ({
    label: texts.process.clock[clock.kind],
    lines: [
      ...(clock.client === null ? [] : [clientName(view, clock.client)]),
      ...clockLines(clock, view, texts),
    ],
  }));

/** When it ends, or whether it was met. */
export const clockLines = (clock: IncidentClock, view: HandlingView, texts: Texts): readonly string[] =>
  clock.metAt ? [metLine(clock, clock.metAt, view, texts)] : runningLines(clock, view, texts);

function runningLines(clock: IncidentClock, view: HandlingView, texts: Texts): readonly string[] {
  const { process } = texts;
  const until = clock.until.toISOString();
  return [
    process.until(dateAndTime(until, view.locale), leftWords(view.now, until, texts)),
    ...(clock.legalEnd
      ? [process.legalEnd(dateAndTime(clock.legalEnd.toISOString(), view.locale)), process.noExtension]
      : []),
  ];
}

function metLine({ until }: IncidentClock, metAt: Date, view: HandlingView, { process }: Texts): string {
  const when = dateAndTime(metAt.toISOString(), view.locale);
  return metAt <= until ? process.met(when) : process.metLate(when);
}

/** Why the card rings: a clock has come so far. The words are those of now, not of then. */
export function callBanner(view: HandlingView, texts: Texts): readonly Banner[] {
  const { call } = view.process;
  const clock = view.clocks.find(({ id, metAt }) => id === call?.clock && metAt === null);
  if (!clock) return [];
  const until = clock.until.toISOString();
  const over = until <= view.now;
  const what = texts.process.clock[clock.kind];
  return [
    {
      style: over ? 'attention' : 'warning',
      title: over ? texts.process.callOver : texts.process.callTitle,
      lines: [
        texts.process.call(what, leftWords(view.now, until, texts)),
        ...(clock.client === null ? [] : [clientName(view, clock.client)]),
      ],
    },
  ];
}
