import { adminActions } from '../../services/admin/contract';
import type { Shift } from '../../services/people/guarded';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { button, type Fact } from '../shared/elements';
import { renderListCard } from '../shared/list';
import { textsFor } from '../texts';
import { nameIn, type Names, type ProposalLine, proposalRow, shiftRows } from './proposal-lines';

export interface ProposalModel {
  readonly locale: Locale;
  /** What the reader may decide on, oldest first. */
  readonly proposals: readonly ProposalLine[];
  readonly names: Names;
  /** The outcome of the previous press. */
  readonly note: string | null;
  /** What was decided last; absent: nothing was, or it is about the reader. */
  readonly last?: Omit<ToldModel, 'locale' | 'names' | 'reader'>;
}

/** A change that awaits this reader: only the oldest, so that there is no doubt what is agreed to. */
export function renderProposal({ locale, proposals, names, note, last }: ProposalModel): RenderedCard {
  const { admin } = textsFor(locale);
  const [first, ...others] = proposals;
  const notes = note === null ? [] : [note];
  if (!first)
    return renderListCard({
      locale,
      summary: admin.proposalTitle,
      eyebrow: admin.eyebrow,
      title: admin.proposalNone,
      sections: last && note === null ? [decidedSection(last, { locale, names })] : [],
      footnotes: notes,
    });
  return renderListCard({
    locale,
    summary: admin.proposalTitle,
    eyebrow: admin.eyebrow,
    title: admin.proposalTitle,
    sections: [{ title: admin.proposalsTitle, rows: [proposalRow(first, { locale, names })] }],
    footnotes: [
      ...notes,
      ...(first.by === null ? [admin.needsTwo] : []),
      ...(others.length > 0 ? [admin.more(others.length)] : []),
    ],
    buttons: [
      button(admin.agree, adminActions.confirm, { proposal: first.id }, { style: 'positive' }),
      button(admin.disagree, adminActions.reject, { proposal: first.id }, { style: 'destructive' }),
    ],
  });
}

/** What was agreed to or refused, and by whom. */
function decidedSection(
  last: NonNullable<ProposalModel['last']>,
  reading: Pick<ProposalModel, 'locale' | 'names'>,
) {
  const { admin } = textsFor(reading.locale);
  return {
    title: admin.lastDecided(dateAndTime(last.at, reading.locale)),
    rows: [...shiftRows(last.difference, reading), ...behindRows(last, reading)],
    more: admin.more,
  };
}

function behindRows(
  { by, second, refused }: NonNullable<ProposalModel['last']>,
  { locale, names: all }: Pick<ProposalModel, 'locale' | 'names'>,
  reader: string | null = null,
): readonly Fact[] {
  const { admin } = textsFor(locale);
  // "Voorgesteld door jou", where a shift says "Jij".
  const names = reader === null ? all : { ...all, [reader]: admin.youToo };
  const behind = (label: string, person: string | null, otherwise: string): Fact => ({
    label,
    lines: [person === null ? otherwise : nameIn(names, person)],
  });
  return [
    behind(admin.toldBy, by, admin.toldByFile),
    behind(refused ? admin.toldRefusedBy : admin.toldSecond, second, admin.toldAlone),
  ];
}

export interface ToldModel {
  readonly locale: Locale;
  readonly difference: readonly Shift[];
  /** Null: a file or the command line. */
  readonly by: string | null;
  /** Null: there was no second person. */
  readonly second: string | null;
  /** Told to the proposer: the second person did not agree. */
  readonly refused?: true;
  readonly at: string;
  readonly names: Names;
  /** Entra object id of the reader, who is spoken to. */
  readonly reader: string;
}

/** For somebody who gained or lost a guarded role: what changed, and the two who stand behind it. */
export function renderTold(model: ToldModel): RenderedCard {
  const { locale, difference, refused, at, reader } = model;
  const { admin } = textsFor(locale);
  const names = { ...model.names, [reader]: admin.you };
  const when = dateAndTime(at, locale);
  return renderListCard({
    locale,
    summary: admin.toldTitle,
    eyebrow: admin.eyebrow,
    title: refused ? admin.toldRefusedTitle : admin.toldTitle,
    sections: [
      { title: when, rows: shiftRows(difference, { locale, names }), more: admin.more },
      {
        title: admin.toldBehind,
        rows: behindRows(model, model, reader),
      },
    ],
    footnotes: refused ? [admin.toldRefused] : [admin.toldWrong],
  });
}
