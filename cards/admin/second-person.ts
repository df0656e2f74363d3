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
}

/** A change that awaits this reader: only the oldest, so that there is no doubt what is agreed to. */
export function renderProposal({ locale, proposals, names, note }: ProposalModel): RenderedCard {
  const { admin } = textsFor(locale);
  const [first, ...others] = proposals;
  const notes = note === null ? [] : [note];
  if (!first)
    return renderListCard({
      locale,
      summary: admin.proposalTitle,
      eyebrow: admin.eyebrow,
      title: admin.proposalNone,
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
}

/** For somebody who gained or lost a guarded role: what changed, and the two who stand behind it. */
export function renderTold(model: ToldModel): RenderedCard {
  const { locale, difference, by, second, refused, at, names } = model;
  const { admin } = textsFor(locale);
  const when = dateAndTime(at, locale);
  const behind = (label: string, person: string | null, otherwise: string): Fact => ({
    label,
    lines: [person === null ? otherwise : nameIn(names, person)],
  });
  return renderListCard({
    locale,
    summary: admin.toldTitle,
    eyebrow: admin.eyebrow,
    title: refused ? admin.toldRefusedTitle : admin.toldTitle,
    sections: [
      { title: when, rows: shiftRows(difference, { locale, names }), more: admin.more },
      {
        title: admin.toldBehind,
        rows: [
          behind(admin.toldBy, by, admin.toldByFile),
          behind(refused ? admin.toldRefusedBy : admin.toldSecond, second, admin.toldAlone),
        ],
      },
    ],
    footnotes: refused ? [admin.toldRefused] : [admin.toldWrong],
  });
}
