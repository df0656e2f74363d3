import type { RenderedCard } from '../../render';
import { renderListCard, type Section } from '../../shared/list';
import type { Banner } from '../../shared/elements';
import { type Texts, textsFor } from '../../texts';
import { dateAndTime } from '../../dates';
import { displayLines } from '../../user-text';
import { drillBanner, drillRows } from '../drill';
import { callBanner, clockRows } from './clock-rows';
import { fileActions } from './file-actions';
import { classificationRows, decisionRows } from './file-decisions';
import { missingLines, outcomeRows, tipRows } from './file-outcomes';
import { type ProcessView, signature } from './view';

/**
 * The file of an incident, for who handles it: what is still missing, which clocks run, what the answers say, what was
 * decided. Actions: `incident.next`, `incident.view`, and those of `file-actions.ts`.
 */
export function renderFile(view: ProcessView): RenderedCard {
  const texts = textsFor(view.locale);
  const { process } = texts;
  const { incident } = view;
  const { kind } = incident.facts;
  return renderListCard({
    locale: view.locale,
    summary: process.fileSummary(incident.id),
    eyebrow: process.fileEyebrow(incident.id),
    title: kind === null ? texts.alert.title : texts.kinds.names[kind],
    banners: bannersOf(view, texts),
    sections: sectionsOf(view, texts).filter(({ rows }) => rows.length > 0),
    ...fileActions(view, texts),
  });
}

function bannersOf(view: ProcessView, texts: Texts): readonly Banner[] {
  const { closed } = view.process;
  const marked = drillBanner(view.incident.id, texts);
  if (closed)
    return [
      ...marked,
      {
        style: 'good',
        title: texts.process.closedTitle,
        lines: [texts.process.closedBy(...signature(view, closed))],
      },
    ];
  return [...marked, ...callBanner(view, texts)];
}

function sectionsOf(view: ProcessView, texts: Texts): readonly Section[] {
  const { process, outcomes } = texts;
  const { missing, incident } = view;
  const todo = view.process.closed
    ? []
    : missing.length === 0
      ? [process.nothingMissing]
      : missingLines(view, texts);
  const { aware } = view.process;
  const awareLines = [
    process.awareLine(dateAndTime(incident.awareAt, view.locale)),
    ...(aware
      ? displayLines(process.awareMoved(signature(view, aware)[0], aware.reason), {
          max: 300,
          cut: texts.incident.cut,
        })
      : []),
  ];
  return [
    { title: texts.drill.report, rows: drillRows(incident, view.names, texts, view.locale) },
    { title: process.missing, rows: todo.length > 0 ? [{ label: process.todo, lines: todo }] : [] },
    { title: process.clocks, rows: [...clockRows(view, texts), { label: process.aware, lines: awareLines }] },
    { title: process.outcome, rows: outcomeRows(view, texts) },
    { title: outcomes.tippingTitle, rows: tipRows(view, texts) },
    { title: process.decisions, rows: [...classificationRows(view, texts), ...decisionRows(view, texts)] },
  ];
}
