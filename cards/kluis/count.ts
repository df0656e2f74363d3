import { countPageSize, kluisActions, reasonLength } from '../../services/kluis/contract';
import type { StockCount, StockLine } from '../../services/kluis/count';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { type Banner, type Button, button, type Field, textPrompt } from '../shared/elements';
import { choiceInput, textInput } from '../shared/fields';
import { renderPlain } from '../shared/plain';
import { type Texts, textsFor } from '../texts';
import { readyFor } from '../texts/kluis-count';
import { displayLines, displayName } from '../user-text';
import { chooser, renderListCard, type Section } from '../shared/list';

export interface CountModel {
  readonly locale: Locale;
  readonly count: StockCount;
  /** Name of whoever finished it; null while it is being counted. */
  readonly by: string | null;
  /** The loans of what was there although it is recorded as out, as they are now. */
  readonly out?: readonly { readonly loan: string; readonly name: string; readonly isBack: boolean }[];
  /** Things that are approved for somebody who has not fetched them yet. */
  readonly ready?: readonly ReadyLoan[];
  /** Whether the reader may count again. */
  readonly mayCount?: boolean;
  /** The page that is drawn, from 0, while it is being counted. */
  readonly page?: number;
}

interface ReadyLoan {
  readonly object: string;
  readonly loan: string;
  readonly name: string;
}

const readyIn = ({ ready = [], locale }: CountModel): Ready =>
  ready.map(({ object, loan, name }) => ({ object, says: readyFor[locale](displayName(name, 40), loan) }));

/** The list to tick off, and afterwards its result. */
export function renderCount(model: CountModel): RenderedCard {
  const texts = textsFor(model.locale);
  return model.count.outcome === null ? renderList(model, texts) : renderOutcome(model, texts);
}

function renderList(model: CountModel, texts: Texts): RenderedCard {
  const { count, locale, page = 0 } = model;
  const { kluisLists } = texts;
  const all = count.lines.length;
  const first = page * countPageSize;
  const lines = count.lines.slice(first, first + countPageSize);
  const last = first + lines.length;
  const paged = kluisLists.countPage(first + 1, last, all);
  return renderListCard({
    locale,
    summary: kluisLists.countSummary,
    eyebrow: kluisLists.eyebrow(dateAndTime(count.started.at, locale)),
    title: kluisLists.countTitle,
    footnotes: [
      lines.length === 0 ? kluisLists.countEmpty : kluisLists.countIntro,
      ...(all > countPageSize ? [paged] : []),
    ],
    fields: [
      ...(lines.length === 0 ? [] : [seenField(lines, count.seen ?? [], texts, readyIn(model))]),
      ...(last >= all ? [extraField(texts)] : []),
    ],
    buttons: pageButtons(count, page, texts),
  });
}

/** Ticks are sent with every press, so that no page is lost. The count is finished only after the last one. */
function pageButtons(count: StockCount, page: number, { kluisLists, shared }: Texts): readonly Button[] {
  const drawn = { count: count.id, page, lines: count.lines.length };
  const turn = (title: string, to: number, style: Button['style'] = 'default'): Button =>
    button(title, kluisActions.countPage, { ...drawn, to }, { style });
  const isLast = (page + 1) * countPageSize >= count.lines.length;
  const next = isLast
    ? button(kluisLists.countFinish, kluisActions.countDone, drawn, { style: 'positive' })
    : turn(kluisLists.countNext, page + 1, 'positive');
  return page > 0 ? [next, turn(shared.back, page - 1)] : [next];
}

const seenField = (lines: readonly StockLine[], seen: readonly string[], texts: Texts, ready: Ready): Field =>
  choiceInput({
    id: 'seen',
    label: texts.kluisLists.countSeen,
    value: lines
      .map(({ object }) => object)
      .filter((object) => seen.includes(object))
      .join(','),
    style: 'expanded',
    multiple: true,
    choices: lines.map((line) => ({ title: titleOf(line, texts, ready), value: line.object })),
    errorMessage: texts.shared.checkField,
  });

const extraField = ({ kluisLists, shared }: Texts): Field =>
  textInput({
    id: 'extra',
    label: kluisLists.countExtra,
    multiline: true,
    maxLength: reasonLength,
    errorMessage: shared.checkField,
  });

/** Who is to get it is asked first when it is not there. */
function titleOf(
  { object, dossier, carrier, count, outOn }: StockLine,
  { kluis, kluisLists }: Texts,
  ready: Ready = [],
): string {
  const what = `${displayName(dossier, 60)} · ${kluis.pieces(count, kluis.carrier[carrier])}`;
  if (outOn !== null) return kluisLists.countOut(what, outOn);
  return [what, ...readyLines(object, ready)].join(' · ');
}

function renderOutcome(model: CountModel, texts: Texts): RenderedCard {
  const { count, by, locale, out = [], mayCount = false } = model;
  const { kluisLists, kluis } = texts;
  const { outcome, report } = count;
  const missing = linesOf(count, outcome?.missing ?? []);
  const unexpected = linesOf(count, outcome?.unexpected ?? []);
  const differs = missing.length + unexpected.length > 0 || (outcome?.extra ?? null) !== null;
  const counted = kluisLists.counted(displayName(by ?? '–', 60), dateAndTime(outcome?.at ?? '', locale));
  const banner: Banner = differs
    ? { style: 'attention', title: kluisLists.differsTitle, lines: [counted] }
    : { style: 'good', title: kluisLists.countedTitle, lines: [counted] };
  const story = kluisLists.countStory(missing.map(({ dossier }) => displayName(dossier, 60)).join('; '));
  const reportPrompt = textPrompt(kluis.keeper.report, {
    id: 'what',
    label: kluis.keeper.reportLabel,
    value: displayName(story, reasonLength),
    maxLength: reasonLength,
    errorMessage: texts.incident.textError,
    send: button(
      kluis.keeper.reportSend,
      kluisActions.countReport,
      { count: count.id },
      { style: 'positive' },
    ),
  });
  const reported: readonly Banner[] = report
    ? [{ style: 'emphasis', title: kluis.keeper.reported(report.incident ?? kluis.opening), lines: [] }]
    : [];
  const locked = lockingActions(count.id, unexpected, out, texts);
  const again = mayCount
    ? [button(kluisLists.countAgain, kluisActions.countAgain, { count: count.id }, { sendsInputs: false })]
    : [];
  return renderListCard({
    locale,
    summary: kluisLists.countSummary,
    eyebrow: kluisLists.eyebrow(dateAndTime(outcome?.at ?? count.started.at, locale)),
    title: kluisLists.countTitle,
    banners: [banner, ...reported],
    sections: [
      ...section(kluisLists.missingLabel, missing, texts, [], readyIn(model)),
      ...section(kluisLists.unexpectedLabel, unexpected, texts, out),
      ...extraSection(outcome?.extra ?? null, texts),
    ],
    fields: locked.fields,
    buttons: [...locked.buttons, ...again],
    prompts: missing.length > 0 && report === null ? [reportPrompt] : [],
  });
}

const linesOf = ({ lines }: StockCount, objects: readonly string[]): readonly StockLine[] =>
  lines.filter(({ object }) => objects.includes(object));

type OutLoans = Required<CountModel>['out'];

/** What is there gets locked up: one press corrects the loan it is still out on. */
function lockingActions(count: string, lines: readonly StockLine[], out: OutLoans, texts: Texts) {
  const { unexpectedChoose, unexpectedLocked, unexpectedOpen } = texts.kluisLists;
  const { chooseOne } = texts.shared;
  const open = out.filter(({ isBack }) => !isBack).map(({ loan }) => loan);
  const choices = lines.flatMap(({ outOn, dossier }) =>
    outOn !== null && open.includes(outOn)
      ? [{ title: `${outOn} · ${displayName(dossier, 60)}`, value: outOn }]
      : [],
  );
  if (choices.length === 0) return { fields: [], buttons: [] };
  const words = { label: unexpectedChoose, placeholder: texts.shared.choose, error: chooseOne };
  return {
    fields: [chooser(words, choices)],
    buttons: [
      button(unexpectedLocked, kluisActions.countLocked, { count }, { style: 'positive' }),
      button(unexpectedOpen, kluisActions.open, {}),
    ],
  };
}

/** @param out of lines that are on loan: with whom, and whether that was mended. */
const section = (
  title: string,
  lines: readonly StockLine[],
  texts: Texts,
  out: OutLoans = [],
  ready: Ready = [],
): readonly Section[] =>
  lines.length === 0
    ? []
    : [
        {
          title,
          rows: lines.map((line) => ({
            label: texts.kluis.pieces(line.count, texts.kluis.carrier[line.carrier]),
            lines: [
              displayName(line.dossier, 80),
              ...loanLines(line, out, texts),
              ...readyLines(line.object, ready),
            ],
          })),
          more: texts.kluisLists.more,
        },
      ];

type Ready = readonly { readonly object: string; readonly says: string }[];

const readyLines = (object: string, ready: Ready): readonly string[] =>
  ready.filter((each) => each.object === object).map(({ says }) => says);

function loanLines({ outOn }: StockLine, out: OutLoans, { kluisLists }: Texts): readonly string[] {
  const loan = out.find((one) => one.loan === outOn);
  if (!loan) return [];
  const held = kluisLists.unexpectedOn(loan.loan, displayName(loan.name, 60));
  return [loan.isBack ? `${loan.loan}: ${kluisLists.unexpectedBack}` : held];
}

const extraSection = (extra: string | null, { kluis, kluisLists }: Texts): readonly Section[] =>
  extra === null
    ? []
    : [
        {
          title: kluisLists.extraLabel,
          rows: [{ label: kluis.fact.dossier, lines: displayLines(extra, { max: 500, cut: kluis.cut }) }],
        },
      ];

/** Every few months. Action: `kluis.startCount`. */
export function renderCountDue(locale: Locale): RenderedCard {
  const { kluisLists } = textsFor(locale);
  return renderPlain(locale, {
    title: kluisLists.countDueTitle,
    summary: kluisLists.countSummary,
    lines: [kluisLists.countDue],
    buttons: [
      button(kluisLists.count, kluisActions.startCount, {}, { style: 'positive', sendsInputs: false }),
    ],
  });
}
