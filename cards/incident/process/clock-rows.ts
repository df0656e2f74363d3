import type { IncidentClock } from '../../../services/incident/clocks';
import { dateAndTime } from '../../dates';
import type { Banner, Fact } from '../../shared/elements';
import type { Texts } from '../../texts';
import { leftWords } from '../time-left';
import { clientName, type HandlingModel } from './model';

/** Every clock with its end, counted both ways where the law has two (domain §2.4). */
export const clockRows = (model: HandlingModel, texts: Texts): readonly Fact[] =>
  model.clocks.map((clock) => ({
    label: texts.process.clock[clock.kind],
    lines: [
      ...(clock.client === null ? [] : [clientName(model, clock.client)]),
      ...clockLines(clock, model, texts),
    ],
  }));

/** When it ends, or whether it was met. */
export const clockLines = (clock: IncidentClock, model: HandlingModel, texts: Texts): readonly string[] =>
  clock.metAt ? [metLine(clock, clock.metAt, model, texts)] : runningLines(clock, model, texts);

function runningLines(clock: IncidentClock, model: HandlingModel, texts: Texts): readonly string[] {
  const { process } = texts;
  const until = clock.until.toISOString();
  return [
    process.until(dateAndTime(until, model.locale), leftWords(model.now, until, texts)),
    ...(clock.legalEnd
      ? [process.legalEnd(dateAndTime(clock.legalEnd.toISOString(), model.locale)), process.noExtension]
      : []),
  ];
}

function metLine({ until }: IncidentClock, metAt: Date, model: HandlingModel, { process }: Texts): string {
  const when = dateAndTime(metAt.toISOString(), model.locale);
  return metAt <= until ? process.met(when) : process.metLate(when);
}

/** Why the card rings: a clock has reached this point. The words fit the present moment, not that one. */
export function callBanner(model: HandlingModel, texts: Texts): readonly Banner[] {
  const { call } = model.process;
  const clock = model.clocks.find(({ id, metAt }) => id === call?.clock && metAt === null);
  if (!clock) return [];
  const until = clock.until.toISOString();
  const over = until <= model.now;
  const what = texts.process.clock[clock.kind];
  return [
    {
      style: over ? 'attention' : 'warning',
      title: over ? texts.process.callOver : texts.process.callTitle,
      lines: [
        texts.process.call(what, leftWords(model.now, until, texts)),
        ...(clock.client === null ? [] : [clientName(model, clock.client)]),
      ],
    },
  ];
}
