import { incidentActions, signedDuties } from '../../../services/incident/contract';
import type { SignedDuty } from '../../../services/incident/process/model';
import { registerActions } from '../../../services/register/contract';
import { dateAndTime } from '../../dates';
import type { RenderedCard } from '../../render';
import { type Banner, type Button, type Fact, press } from '../../shared/elements';
import { renderListCard, type Section } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { displayLines } from '../../user-text';
import { leftWords } from '../time-left';
import { agreeButton, dutySections, otherwiseStep } from './duty';
import { decisionRow } from './dossier-decisions';
import { nameOf, type ProcessModel, signature } from './model';
import { wordsOrGone } from '../words';

/** What differs per decider. */
export interface DeciderView {
  /** What the reader last signed, shown before the next is asked; null: that was read. */
  readonly signed: SignedDuty | null;
  /** The clock called the reader. */
  readonly called: boolean;
  /** The reader also handles the report, and is led to its card. */
  readonly handles?: boolean;
}

/**
 * The decider's card: what happened, what the FG advises and why, what the answers say. The FG advises, the board signs
 * (Art. 38(6)); one press signs one thing, and what was signed is shown before the next is offered.
 */
export function renderDecision(
  model: ProcessModel,
  view: DeciderView = { signed: null, called: false },
): RenderedCard {
  const texts = textsFor(model.locale);
  const { process, board } = texts;
  const { incident } = model;
  const waiting = waitingDuties(model);
  // One thing at a time: the next is asked once this one is decided, and that was read.
  const asked = view.signed === null ? waiting[0] : undefined;
  const decision = asked && model.process.decisions[asked];
  return renderListCard({
    locale: model.locale,
    summary: summaryOf(model, view, texts),
    eyebrow: process.fileEyebrow(incident.id),
    title: asked ? `${process.decisionTitle}: ${texts.outcomes.duty[asked]}` : process.decisionDone,
    banners: bannersOf(model, view, texts),
    footnotes: decision ? [process.decisionAsked(nameOf(model, decision.assessed.by))] : [],
    sections: [
      happened(model, texts),
      ...(asked ? dutySections({ ...model, duty: asked }, texts) : []),
      { title: process.decisions, rows: decidedRows(model, texts) },
    ].filter(({ rows }) => rows.length > 0),
    buttons: [
      asked && decision
        ? agreeButton({ ...model, duty: asked }, decision, texts)
        : press(waiting.length > 0 ? board.next : process.again, incidentActions.board, model.data),
      ...(asked && decision ? [press(process.otherwise, incidentActions.write, otherwiseOf(model))] : []),
      press(board.access, registerActions.accessOf, { incident: incident.id }),
    ],
    ...(view.handles
      ? { details: { toggle: texts.incident.details, rows: [{ buttons: [toReport(model, texts)] }] } }
      : {}),
  });
}

const toReport = ({ incident: { id } }: ProcessModel, { mine }: Texts): Button =>
  press(mine.open(id), incidentActions.view, { incident: id, from: 'card' });

const otherwiseOf = ({ incident }: ProcessModel) => ({
  incident: incident.id,
  writing: 'otherwise' as const,
});

/** The reason for deciding otherwise, on a card of its own: nobody else's doing takes it away. */
export function renderOtherwise(model: ProcessModel): RenderedCard {
  const texts = textsFor(model.locale);
  const [duty] = waitingDuties(model);
  const decision = duty && model.process.decisions[duty];
  if (!duty || !decision) return renderDecision(model);
  const { field, send } = otherwiseStep({ ...model, duty }, decision, texts);
  return renderListCard({
    locale: model.locale,
    summary: texts.process.decisionSummary(model.incident.id),
    eyebrow: texts.process.fileEyebrow(model.incident.id),
    title: `${texts.process.otherwise}: ${texts.outcomes.duty[duty]}`,
    sections: dutySections({ ...model, duty }, texts),
    fields: [field],
    buttons: [send, press(texts.shared.back, incidentActions.board, model.data)],
  });
}

const waitingDuties = ({ process, incident }: ProcessModel): readonly SignedDuty[] =>
  incident.status === 'withdrawn'
    ? []
    : signedDuties.filter((duty) => process.decisions[duty]?.state === 'advised');

const dutiesIn = (duties: readonly SignedDuty[], { outcomes }: Texts): string =>
  duties.map((duty) => outcomes.duty[duty]).join(', ');

/** No two requests look alike: which decisions are pending, and how much of the term is left when it rings again. */
function summaryOf(model: ProcessModel, { called }: DeciderView, texts: Texts): string {
  const { incident, process, clocks, now } = model;
  const { board } = texts;
  const waiting = waitingDuties(model);
  if (isUndone(model)) return board.undoneSummary(incident.id);
  if (waiting.length === 0) return texts.process.decisionSummary(incident.id);
  const clock = called ? clocks.find(({ id }) => id === process.call?.clock) : undefined;
  return clock
    ? board.againSummary(
        dutiesIn(waiting, texts),
        clock.until.toISOString() <= now
          ? `${texts.alert.over}, ${dateAndTime(now, model.locale)}`
          : leftWords(now, clock.until.toISOString(), texts),
        incident.id,
      )
    : board.askedSummary(dutiesIn(waiting, texts), incident.id);
}

function bannersOf(model: ProcessModel, { signed, called }: DeciderView, texts: Texts): readonly Banner[] {
  const { board, outcomes, process } = texts;
  const waiting = waitingDuties(model);
  const decision = signed && model.process.decisions[signed];
  const clock = called ? model.clocks.find(({ id }) => id === model.process.call?.clock) : undefined;
  const banners: readonly (Banner | null)[] = [
    undoneBanner(model, texts),
    signed && decision
      ? {
          style: 'good',
          title: board.signedTitle,
          lines: [board.signed(outcomes.duty[signed], outcomes.decidedAs[decision.notify ? 'yes' : 'no'])],
        }
      : null,
    clock && signed === null && waiting.length > 0
      ? {
          style: 'warning',
          title: process.callTitle,
          lines: [
            process.call(process.clock[clock.kind], leftWords(model.now, clock.until.toISOString(), texts)),
          ],
        }
      : null,
    signed === null && waiting.length > 1
      ? {
          style: 'accent',
          title: board.asked(waiting.length),
          lines: waiting.map((duty) => outcomes.duty[duty]),
        }
      : null,
  ];
  return banners.filter((each) => each !== null);
}

/** Nothing has been decided since. */
function isUndone({ process }: ProcessModel): boolean {
  const { undone, decisions } = process;
  if (!undone) return false;
  return Object.values(decisions).every(
    (decision) => (decision.state === 'advised' ? decision.assessed.at : decision.decided.at) <= undone.at,
  );
}

function undoneBanner(model: ProcessModel, texts: Texts): Banner | null {
  const { undone } = model.process;
  if (!undone || !isUndone(model)) return null;
  const { board, shared } = texts;
  return {
    style: 'attention',
    title: board.undoneTitle,
    lines: [
      board.undone(dutiesIn(undone.duties, texts), ...signature(model, undone)),
      board.why[undone.why],
      ...(undone.agreedBy === undefined ? [] : [texts.second.with(nameOf(model, undone.agreedBy))]),
      ...(undone.reason === '' ? [] : displayLines(undone.reason, { max: 400, cut: shared.shortened })),
    ],
  };
}

export function happened({ incident, locale }: ProcessModel, texts: Texts): Section {
  const { process, alert, kinds } = texts;
  const { kind, what } = incident.facts;
  return {
    title: kind === null ? alert.titleWithoutKind : kinds.names[kind],
    rows: [
      {
        label: process.whatHappened,
        lines: displayLines(wordsOrGone(what, texts), { max: 600, cut: texts.shared.shortened }),
      },
      { label: process.aware, lines: [dateAndTime(incident.awareAt, locale)] },
    ],
  };
}

export const decidedRows = (model: ProcessModel, texts: Texts): readonly Fact[] =>
  signedDuties.flatMap((duty) => {
    const decision = model.process.decisions[duty];
    return decision && decision.state !== 'advised' ? [decisionRow(duty, decision, model, texts)] : [];
  });
