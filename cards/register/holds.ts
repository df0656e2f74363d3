import { registerActions } from '../../services/register/contract';
import type { Locale } from '../../services/people/roles';
import { dateAndTime, dayName } from '../dates';
import type { RenderedCard } from '../render';
import {
  askedText,
  type Banner,
  button,
  type Fact,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../shared/elements';
import { dateInput, optionalText } from '../shared/fields';
import { chooser, renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';

export interface HoldLine {
  readonly number: string;
  readonly reason: string;
  /** Names, and ISO instants. */
  readonly by: string;
  readonly at: string;
  readonly looked: { readonly by: string; readonly at: string } | null;
  /** `YYYY-MM-DD`; null: nobody was asked. */
  readonly until: string | null;
  /** `YYYY-MM-DD`. */
  readonly again: string;
}

export interface HoldsModel {
  readonly locale: Locale;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly lines: readonly HoldLine[];
  /** The record it was opened from; empty: from the register. */
  readonly number: string;
  /** `YYYY-MM-DD` proposed as the day it ends. */
  readonly end: string;
}

/** What is kept regardless of its term. */
export function renderHolds(model: HoldsModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { holds, register, shared } = texts;
  const { lines } = model;
  return renderListCard({
    locale: model.locale,
    summary: holds.summary,
    eyebrow: register.title,
    title: holds.title,
    footnotes: [lines.length === 0 ? holds.none : '', holds.help].filter(Boolean),
    banners: heldBanner(model, texts),
    sections:
      lines.length === 0
        ? []
        : [
            {
              title: holds.kept,
              rows: lines.map((line) => rowOf(line, model, texts)),
              more: texts.incident.more,
            },
          ],
    prompts: [
      holdPrompt(model, texts),
      ...(lines.length === 0 ? [] : [lookPrompt(model, texts), releasePrompt(model, texts)]),
    ],
    details: {
      toggle: shared.more,
      rows: [{ buttons: [press(register.back, registerActions.show, { list: 'newest', after: '' })] }],
    },
  });
}

/** Opened from a record that is kept: said first. */
function heldBanner({ lines, number }: HoldsModel, { holds }: Texts): readonly Banner[] {
  const held = lines.find((line) => line.number === number);
  return held ? [{ style: 'warning', title: `${holds.kept}: ${displayName(number, 40)}`, lines: [] }] : [];
}

function rowOf(line: HoldLine, { locale, today }: HoldsModel, texts: Texts): Fact {
  const { holds, shared } = texts;
  const signed = ({ by, at }: { readonly by: string; readonly at: string }) =>
    [displayName(by, 60), dateAndTime(at, locale)] as const;
  const again = line.again <= today ? holds.overdue : holds.again;
  return {
    label: displayName(line.number, 40),
    lines: [
      ...displayLines(holds.purpose(line.reason), { max: 300, cut: shared.shortened }),
      holds.by(...signed(line)),
      ...(line.looked ? [holds.looked(...signed(line.looked))] : []),
      ...(line.until === null
        ? []
        : [(line.until < today ? holds.ended : holds.until)(dayName(line.until, locale))]),
      again(dayName(line.again, locale)),
    ],
  };
}

const dayField = (id: string, { end }: HoldsModel, { holds, shared }: Texts): Field =>
  dateInput({
    id,
    label: shared.untilWhichDay,
    value: end,
    errorMessage: holds.error,
  });

function holdPrompt(model: HoldsModel, texts: Texts): Prompt {
  const { holds } = texts;
  const errorMessage = holds.error;
  const held = model.lines.some(({ number }) => number === model.number);
  return {
    title: holds.add,
    style: held ? 'default' : 'positive',
    fields: [
      fieldElement({
        ...askedText({ id: 'number', label: holds.number, maxLength: 40, errorMessage }),
        value: held ? '' : model.number,
      }),
      fieldElement(askedText({ id: 'purpose', label: holds.why, maxLength: 1_000, errorMessage })),
      fieldElement(dayField('until', model, texts)),
    ],
    buttons: [button(holds.save, registerActions.hold, {}, { style: 'positive' })],
  };
}

/** Those that are kept; the one it was opened from comes first. */
function whichField(id: string, { lines, number }: HoldsModel, { holds }: Texts): Field {
  const order = [...lines].sort((one, other) =>
    one.number === number ? -1 : other.number === number ? 1 : 0,
  );
  const choices = order.map((line) => ({ title: displayName(line.number, 40), value: line.number }));
  return { ...chooser({ label: holds.which, placeholder: '', error: holds.error }, choices), id };
}

function lookPrompt(model: HoldsModel, texts: Texts): Prompt {
  const { holds } = texts;
  return {
    title: holds.look,
    style: 'default',
    fields: [
      fieldElement(whichField('look', model, texts)),
      fieldElement(
        dateInput({
          id: 'lookUntil',
          label: holds.lookEnd,
          value: '',
          errorMessage: holds.error,
        }),
      ),
      fieldElement(optionalText('still', holds.still, holds.error)),
    ],
    buttons: [button(holds.lookSend, registerActions.holdLooked, {}, { style: 'positive' })],
  };
}

function releasePrompt(model: HoldsModel, texts: Texts): Prompt {
  const { holds } = texts;
  const errorMessage = holds.error;
  return {
    title: holds.release,
    style: 'default',
    fields: [
      fieldElement(whichField('release', model, texts)),
      fieldElement(askedText({ id: 'whyNot', label: holds.whyNot, maxLength: 1_000, errorMessage })),
    ],
    buttons: [button(holds.releaseSend, registerActions.release, {}, { style: 'destructive' })],
  };
}
