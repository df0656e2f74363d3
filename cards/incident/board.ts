import { incidentActions } from '../../services/incident/contract';
import type { Incident } from '../../services/incident/model';
import type { DutyDecision, SignedDuty } from '../../services/incident/process/model';
import { registerActions } from '../../services/register/contract';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { press, type Prompt } from '../shared/elements';
import { type OpenLine, OpenSection, renderOpen } from '../shared/mine';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { packPrompt } from '../shared/pack-prompt';
import type { ShownSecond } from './process/model';
import { leftWords } from './time-left';

/** A decision from the decider's point of view. */
export interface BoardLine {
  readonly id: string;
  readonly duty: SignedDuty;
  readonly decision: DutyDecision;
  readonly advisedBy: string;
  readonly decidedBy: string;
  /** When the term of the duty ends; null when none runs. */
  readonly until: string | null;
  readonly closed: boolean;
}

export interface BoardFigures {
  readonly decided: number;
  readonly notify: number;
  readonly undone: number;
  /** Median from advice to decision; null when nothing was decided. */
  readonly hours: number | null;
}

export interface BoardModel {
  readonly locale: Locale;
  readonly now: string;
  /** Requests for a second signature. */
  readonly toSign: readonly { readonly id: string; readonly second: ShownSecond }[];
  readonly waiting: readonly BoardLine[];
  /** The newest first. */
  readonly decided: readonly BoardLine[];
  /** Open reports that the reader handles. */
  readonly held: readonly Pick<Incident, 'id' | 'reportedAt'>[];
  readonly figures: BoardFigures;
  /** Days offered for the evidence pack. */
  readonly period: { readonly from: string; readonly until: string };
}

/** `/besluiten`: what is pending, what was decided and how it went on. */
export function renderBoard(model: BoardModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { board, second, register } = texts;
  const sections = [
    {
      title: second.board,
      lines: model.toSign.map(({ id, second: asked }) => ({
        label: second.boardLine(id, second.what[asked.what]),
        lines: [second.askedBy(displayName(asked.askedBy, 60), dateAndTime(asked.at, model.locale))],
        button: press(second.boardOpen(id), incidentActions.second, { incident: id }),
      })),
    },
    { title: board.waiting, lines: model.waiting.map((line) => waitingLine(line, model, texts)) },
    {
      title: board.held,
      lines: model.held.map(({ id, reportedAt }) => ({
        label: `${id} · ${dateAndTime(reportedAt, model.locale)}`,
        lines: [board.heldLine],
        button: press(board.open(id), incidentActions.view, { incident: id, from: 'list' }),
      })),
    },
    { title: board.decided, lines: model.decided.map((line) => decidedLine(line, model, texts)) },
    { title: board.figures, lines: [], said: figureLines(model, texts) },
    {
      title: register.anchorName,
      lines: [],
      prompts: [anchorPrompt(texts), packPrompt(model.period, texts)],
    },
  ].map((section) => new OpenSection({ ...section, more: board.more }));
  return renderOpen(model.locale, { title: board.title, nothing: board.nothing }, sections);
}

/** The board keeps a record outside the storage of how far the registers had come. */
const anchorPrompt = ({ register }: Texts): Prompt => ({
  title: register.anchor,
  style: 'default',
  questions: [register.anchorHelp],
  fields: [],
  buttons: [press(register.anchorFetch, registerActions.anchor, {})],
});

function waitingLine(line: BoardLine, model: BoardModel, texts: Texts): OpenLine {
  const { board, process, outcomes } = texts;
  const { id, duty, decision, until, advisedBy } = line;
  const what = decision.notify ? outcomes.notify : outcomes.notNotify;
  return {
    label: board.waitingLine(id, outcomes.duty[duty]),
    lines: [
      process.advisedBy(what, displayName(advisedBy, 60), dateAndTime(decision.assessed.at, model.locale)),
      ...(until === null
        ? []
        : [board.before(dateAndTime(until, model.locale), leftWords(model.now, until, texts))]),
    ],
    button: press(board.open(id), incidentActions.board, { incident: id, from: 'list' }),
  };
}

function decidedLine({ id, duty, decision, decidedBy, closed }: BoardLine, model: BoardModel, texts: Texts) {
  const { board, process, outcomes } = texts;
  const what = decision.notify ? outcomes.notify : outcomes.notNotify;
  const at = decision.state === 'advised' ? decision.assessed.at : decision.decided.at;
  const ranOn =
    decision.state === 'done'
      ? [board.done(dateAndTime(decision.done.at, model.locale))]
      : decision.notify
        ? [board.notDone]
        : [];
  return {
    label: board.waitingLine(id, outcomes.duty[duty]),
    lines: [
      process.decidedBy(what, displayName(decidedBy, 60), dateAndTime(at, model.locale)),
      ...ranOn,
      ...(closed ? [board.closed] : []),
    ],
    button: press(board.open(id), incidentActions.board, { incident: id, from: 'list' }),
  };
}

function figureLines({ figures, locale }: BoardModel, { board }: Texts): readonly string[] {
  if (figures.decided + figures.undone === 0) return [];
  const hours = figures.hours?.toLocaleString(locale === 'nl' ? 'nl-NL' : 'en-GB');
  return [
    board.figuresCount(figures.decided),
    board.figuresNotify(figures.notify),
    board.figuresUndone(figures.undone),
    ...(hours === undefined ? [] : [board.figuresWait(hours)]),
  ];
}
