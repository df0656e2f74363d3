import type { RenderedCard } from '../../render';
import { renderListCard, type Section } from '../../shared/list';
import type { Banner, Fact } from '../../shared/elements';
import { type Texts, textsFor } from '../../texts';
import { dateAndTime } from '../../dates';
import { displayLines } from '../../user-text';
import { drillBanner } from '../../shared/drill';
import { drillRows } from '../drill';
import { happenedLines } from '../happened';
import { newsBanner } from '../news';
import { callBanner, clockRows } from './clock-rows';
import { type FileActions, fileActions } from './dossier-actions';
import { classificationRows, decisionRows } from './dossier-decisions';
import { nowSections } from './dossier-now';
import { missingLines, outcomeRows, tipRows } from './dossier-outcomes';
import { type ProcessModel, signature } from './model';
import { secondBanner } from './second';
import { significanceRows } from './significance';
import { mayCloseLines } from './way';
import { systemRows } from './systems';

/**
 * The file of an incident, for its handler. On one screen what to do now, by when, what is advised and what decides
 * that; behind "Meer" everything that is missing, clocks, reasons, kantelfeiten and decisions.
 */
export function renderDossier(model: ProcessModel): RenderedCard {
  const texts = textsFor(model.locale);
  return dossierCard(model, texts, fileActions(model, texts));
}

/** @param actions what the reader can do with it. */
export function dossierCard(model: ProcessModel, texts: Texts, actions: FileActions): RenderedCard {
  const { process } = texts;
  const { incident } = model;
  const { kind } = incident.facts;
  const [drill, now] = [drillSection(model, texts), nowSections(model, texts)];
  // Of a finished drill one looks first at what it measured.
  const isOver = drill.length > 0 && model.process.closed !== null;
  return renderListCard({
    locale: model.locale,
    summary: process.fileSummary(incident.id),
    eyebrow: [process.fileEyebrow(incident.id), ...classifiedAs(model, texts)].join(' · '),
    title: kind === null ? texts.alert.titleWithoutKind : texts.kinds.names[kind],
    banners: bannersOf(model, texts),
    sections: [...drill, ...(isOver ? [] : now)],
    ...actions,
    details: {
      ...actions.details,
      sections: [...(isOver ? now : []), ...foldedSections(model, texts)].filter(
        ({ rows }) => rows.length > 0,
      ),
    },
  });
}

const classifiedAs = ({ process }: ProcessModel, { outcomes }: Texts): readonly string[] =>
  process.classified ? [outcomes.classification[process.classified.outcome]] : [];

/** How long everything took is what a drill is for. */
function drillSection({ incident, names, locale }: ProcessModel, texts: Texts): readonly Section[] {
  const rows = drillRows(incident, names, texts, locale);
  return rows.length > 0 ? [{ title: texts.drill.report, rows }] : [];
}

function bannersOf(model: ProcessModel, texts: Texts): readonly Banner[] {
  const { closed } = model.process;
  const marked = drillBanner(model.incident.id, texts);
  const fresh = newsBanner(model, model.incident.status, texts, 250);
  if (closed)
    return [
      ...marked,
      ...fresh,
      {
        style: 'good',
        title: texts.process.closedTitle,
        lines: [texts.process.closedBy(...signature(model, closed))],
      },
    ];
  return [
    ...marked,
    ...fresh,
    ...reopenedBanner(model, texts),
    ...secondBanner(model, texts),
    ...callBanner(model, texts),
  ];
}

/** Whoever reopened it reads this too, with the reason: for them it does not count as news. */
function reopenedBanner(model: ProcessModel, { news, shared }: Texts): readonly Banner[] {
  const { reopened } = model.process;
  if (!reopened || model.news?.news.what === 'reopened') return [];
  const [who, when] = signature(model, reopened);
  const why = displayLines(reopened.reason, { max: 250, cut: shared.shortened });
  return [{ style: 'accent', title: news.title.reopened(when), lines: [news.reopened(who), ...why] }];
}

function happenedRow({ incident, locale }: ProcessModel, texts: Texts): readonly Fact[] {
  const lines = happenedLines(incident.facts.happened, texts, locale);
  return lines.length > 0 ? [{ label: texts.correcting.happened, lines }] : [];
}

/** Everything else, for reference. */
function foldedSections(model: ProcessModel, texts: Texts): readonly Section[] {
  const { process, outcomes } = texts;
  const { missing, incident } = model;
  const todo = model.process.closed
    ? []
    : missing.length === 0
      ? mayCloseLines(model, texts)
      : missingLines(model, texts);
  const { aware } = model.process;
  const awareLines = [
    process.awareLine(dateAndTime(incident.awareAt, model.locale)),
    ...(aware
      ? displayLines(process.awareMoved(signature(model, aware)[0], aware.reason), {
          max: 300,
          cut: texts.shared.shortened,
        })
      : []),
  ];
  return [
    { title: process.missing, rows: todo.length > 0 ? [{ label: process.todo, lines: todo }] : [] },
    {
      title: process.clocks,
      rows: [
        ...clockRows(model, texts),
        ...happenedRow(model, texts),
        ...systemRows(model, texts),
        { label: process.aware, lines: awareLines },
      ],
    },
    { title: process.outcome, rows: outcomeRows(model, texts) },
    { title: outcomes.tippingTitle, rows: tipRows(model, texts) },
    {
      title: process.decisions,
      rows: [
        ...classificationRows(model, texts),
        ...significanceRows(model, texts),
        ...decisionRows(model, texts),
      ],
    },
  ];
}
