import { kluisActions } from '../../services/kluis/contract';
import type { Loan } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime, dayName, shortDay, timeNear } from '../dates';
import type { RenderedCard } from '../render';
import {
  type Banner,
  button,
  type Fact,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../shared/elements';
import { dateInput, textInput } from '../shared/fields';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { chooser, renderListCard, type Section } from '../shared/list';
import { commandButton } from '../shared/plain';
import { standingOf } from './loan-standing';

/** One line of a list of loans. */
export interface LoanLine {
  readonly loan: Loan;
  /** Name of the borrower. */
  readonly borrower: string;
}

interface Days {
  readonly from: string;
  readonly until: string;
}

export interface SafeModel {
  readonly locale: Locale;
  readonly now: string;
  /** What is requested, approved or out. */
  readonly lines: readonly LoanLine[];
  /** Days (`YYYY-MM-DD`) of the reader's current absence; null when in. */
  readonly absence: Days | null;
  /** Days of the reader's later absences, in order. */
  readonly coming: readonly Days[];
  /** Names of those who get the requests while the reader is away; empty: nobody does. */
  readonly standIns: readonly string[];
  readonly today: string;
  /** False for somebody who only watches over the policy. */
  readonly keeps: boolean;
}

/** `/kluis` for those who keep the safe: what is out, overdue first, and what is requested. */
export function renderSafe(model: SafeModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { kluisLists, shared } = texts;
  const sorted = [...model.lines].sort((one, other) =>
    weight(one, model.now).localeCompare(weight(other, model.now)),
  );
  const open = button(shared.open, kluisActions.open, {}, { style: 'positive' });
  return renderListCard({
    locale: model.locale,
    summary: kluisLists.safeSummary,
    eyebrow: kluisLists.eyebrow(dateAndTime(model.now, model.locale)),
    title: kluisLists.safeTitle,
    banners: awayBanner(model, texts),
    sections: sectionsOf(sorted, model, texts),
    fields: sorted.length === 0 ? [] : [loanChooser(sorted, texts)],
    buttons: sorted.length === 0 ? [] : [open],
    details: { toggle: shared.more, rows: moreRows(model, texts) },
  });
}

/** Overdue first, then by when it must be back; requests by their number. */
function weight({ loan }: LoanLine, now: string): string {
  if (loan.status !== 'out') return `2${loan.id}`;
  return `${loan.issue.due <= now ? 0 : 1}${loan.issue.due}`;
}

function sectionsOf(lines: readonly LoanLine[], model: SafeModel, texts: Texts): readonly Section[] {
  const { kluisLists } = texts;
  const out = lines.filter(({ loan }) => loan.status === 'out');
  const waiting = lines.filter(({ loan }) => loan.status !== 'out');
  const section = (title: string, of: readonly LoanLine[]): Section => ({
    title,
    rows: of.map((line) => rowOf(line, model, texts)),
    more: kluisLists.more,
  });
  return [
    section(kluisLists.outTitle(out.length), out),
    ...(waiting.length > 0 ? [section(kluisLists.waitingTitle(waiting.length), waiting)] : []),
  ];
}

function rowOf({ loan, borrower }: LoanLine, { now, locale }: SafeModel, texts: Texts): Fact {
  const { kluis, kluisLists } = texts;
  const name = displayName(borrower, 60);
  const label = `${loan.id} · ${kluis.status[loan.status]}`;
  const dossier = displayName(loan.facts.dossier, 80);
  if (loan.status !== 'out') {
    const said =
      loan.status === 'approved'
        ? kluisLists.approved(name)
        : kluisLists.requested(name, dayName(loan.facts.until, locale));
    return { label, lines: [dossier, said] };
  }
  const said = standingOf(loan, name, { now, locale }, texts);
  const since = kluisLists.since(timeNear(loan.issue.at, now, locale));
  // Nobody is called about it; those who keep the safe see it here.
  const unaccepted = loan.issue.acceptedAt === null ? [kluisLists.unaccepted] : [];
  return { label, lines: [dossier, [said, since, ...unaccepted].join(' · ')] };
}

/** Chooses a loan by its number and what it is. */
export const loanChooser = (lines: readonly LoanLine[], { kluisLists, shared }: Texts): Field =>
  chooser(
    {
      label: kluisLists.choose,
      placeholder: shared.choose,
      error: shared.chooseOne,
      more: kluisLists.moreChoices,
    },
    lines.map(({ loan }) => ({
      title: `${loan.id} · ${displayName(loan.facts.dossier, 40)}`,
      value: loan.id,
    })),
  );

/** A current absence is a state; a later one is only listed. */
function awayBanner(model: SafeModel, { kluisLists }: Texts): readonly Banner[] {
  const { absence, coming, standIns, locale } = model;
  const names = standIns.map((name) => displayName(name, 60)).join(', ');
  const instead = names === '' ? kluisLists.awayNobody : kluisLists.awayInstead(names);
  const later = coming.map(({ from, until }): Banner => ({
    style: 'emphasis',
    title: kluisLists.awayLater(dayName(from, locale), dayName(until, locale)),
    lines: [],
  }));
  if (absence === null) return later;
  const days = kluisLists.awayNow(dayName(absence.from, locale), dayName(absence.until, locale));
  return [{ style: 'warning', title: kluisLists.away, lines: [days, instead] }, ...later];
}

/** What is not needed every time. */
function moreRows(model: SafeModel, texts: Texts) {
  const { kluisLists, shared } = texts;
  const exports = {
    buttons: [
      press(kluisLists.exportXlsx, kluisActions.export, { format: 'xlsx' }),
      press(kluisLists.exportCsv, kluisActions.export, { format: 'csv' }),
    ],
  };
  const borrow = press(kluisLists.borrow, kluisActions.form, {});
  // The list has what is open; one that is over has its number on an export, an incident or an old card.
  const find = { prompts: [findPrompt(texts)] };
  const things = press(kluisLists.things, kluisActions.things, {});
  if (!model.keeps) return [{ buttons: [borrow, things] }, find, exports];
  return [
    {
      buttons: [
        press(kluisLists.record, kluisActions.recordForm, {}),
        borrow,
        commandButton(texts.drill.safe, 'kluis', { words: texts.drill.safeWord }),
      ],
    },
    {
      buttons: [
        press(kluisLists.key, kluisActions.keyCard, {}),
        press(kluisLists.count, kluisActions.startCount, {}),
        things,
      ],
    },
    find,
    exports,
    model.absence === null
      ? { prompts: [awayPrompt(model, texts)] }
      : { buttons: [press(shared.backAgain, kluisActions.present, {})] },
    ...stayRows(model, texts),
  ];
}

/** Each future period is cancelled separately; all of them are on `/afwezig`. */
const shownLater = 3;
const stayRows = ({ coming, locale }: SafeModel, { shared }: Texts) =>
  coming.length === 0
    ? []
    : [
        {
          buttons: coming.slice(0, shownLater).map(({ from, until }) =>
            press(shared.stay(shortDay(from, locale), shortDay(until, locale)), kluisActions.stay, {
              from,
              until,
            }),
          ),
        },
      ];

const findPrompt = ({ kluisLists, shared }: Texts): Prompt => ({
  title: kluisLists.find,
  style: 'default',
  fields: [
    fieldElement(
      textInput({
        id: 'number',
        label: kluisLists.findNumber,
        placeholder: kluisLists.findExample,
        maxLength: 20,
        required: true,
        errorMessage: shared.checkField,
      }),
    ),
  ],
  buttons: [button(shared.open, kluisActions.find, {}, { style: 'positive' })],
});

const awayPrompt = ({ today }: SafeModel, { kluisLists, shared }: Texts): Prompt => {
  const dayField = (id: string, label: string) =>
    fieldElement(dateInput({ id, label, value: today, errorMessage: shared.checkField }));
  return {
    title: kluisLists.away,
    style: 'default',
    fields: [dayField('from', kluisLists.awayFrom), dayField('until', shared.lastDay)],
    buttons: [button(shared.record, kluisActions.away, {}, { style: 'positive' })],
  };
};
