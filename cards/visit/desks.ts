import { visitActions } from '../../services/visit/contract';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { qrPng } from '../charts/qr';
import { type Banner, button, pictureOf, press } from '../shared/elements';
import { chooser, renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';

export interface DeskLine {
  readonly id: string;
  readonly pairedAt: string | null;
  readonly pairBy: string;
  readonly expiresAt: string;
  readonly seenAt?: string;
  /** It ends soon. */
  readonly warned?: true;
  /** Nobody opened it this morning. */
  readonly missed?: true;
}

export interface DesksModel {
  readonly locale: Locale;
  readonly now: string;
  readonly location: string;
  readonly desks: readonly DeskLine[];
  /** The address and code of a newly made desk, to be typed there; shown only this once. */
  readonly made: {
    readonly url: string;
    readonly address: string;
    readonly code: string;
    readonly minutes: number;
    readonly days: number;
  } | null;
}

/** The desks without an account. */
export function renderDesks(model: DesksModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { visitLists } = texts;
  const { made, desks, locale } = model;
  return renderListCard({
    locale,
    summary: visitLists.deskSummary,
    eyebrow: visitLists.eyebrow(dateAndTime(model.now, locale)),
    title: visitLists.deskTitle,
    banners: [
      ...(made
        ? [
            {
              style: 'accent' as const,
              title: visitLists.deskCode(`${made.code.slice(0, 3)} ${made.code.slice(3)}`),
              lines: [visitLists.deskType(made.address), visitLists.deskMade(made.minutes, made.days)],
            },
          ]
        : []),
      ...missedBanner(model, texts),
      ...(desks.some(({ warned }) => warned)
        ? [{ style: 'warning' as const, title: visitLists.deskEnds, lines: [visitLists.deskEndsText] }]
        : []),
    ],
    pictures: made ? [pictureOf(qrPng(made.url), visitLists.deskQr)] : [],
    footnotes: [
      ...(made ? [visitLists.deskQr] : []),
      ...(made === null ? visitLists.deskWhat : []),
      desks.length === 0 ? visitLists.deskNone : visitLists.deskText,
    ],
    sections: [{ title: visitLists.manage, rows: rowsOf(model, texts) }],
    fields: desks.length === 0 ? [] : [deskChooser(desks, texts)],
    links: made ? [{ title: visitLists.deskLink, url: made.url }] : [],
    ...actionsOf(model, texts),
  });
}

function missedBanner({ desks }: DesksModel, { visitLists }: Texts): readonly Banner[] {
  const missed = desks.flatMap((desk, at) => (desk.missed ? [visitLists.deskRow(at + 1)] : []));
  if (missed.length === 0) return [];
  const title = visitLists.deskMissed(missed.join(', '));
  return [{ style: 'warning', title, lines: [visitLists.deskMissedText] }];
}

const rowsOf = ({ desks, locale }: DesksModel, { visitLists }: Texts) =>
  desks.map(({ pairedAt, pairBy, expiresAt, seenAt }, at) => ({
    label: visitLists.deskRow(at + 1),
    lines: [
      pairedAt === null
        ? visitLists.deskFresh(dateAndTime(pairBy, locale))
        : visitLists.deskOpened(dateAndTime(pairedAt, locale), dateAndTime(expiresAt, locale)),
      ...(seenAt === undefined ? [] : [visitLists.deskSeen(dateAndTime(seenAt, locale))]),
    ],
  }));

const deskChooser = (desks: readonly DeskLine[], { visitLists, shared }: Texts) =>
  chooser(
    { label: visitLists.deskChoose, placeholder: shared.choose, error: visitLists.chooseError },
    desks.map(({ id }, at) => ({ title: visitLists.deskRow(at + 1), value: id })),
  );

function actionsOf({ location, desks, made }: DesksModel, { visitLists, shared }: Texts) {
  const make = button(
    visitLists.deskMake,
    visitActions.deskMake,
    { location },
    { style: 'positive', sendsInputs: false },
  );
  const back = press(shared.back, visitActions.day, { location });
  if (desks.length === 0) return { buttons: [make, back] };
  const revoke = button(
    visitLists.deskRevoke,
    visitActions.deskRevoke,
    { location },
    { style: 'destructive' },
  );
  const renew = button(visitLists.deskRenew, visitActions.deskRenew, { location });
  // What was just made has a link of its own in that row, and need not be renewed.
  return {
    buttons: made ? [make, back] : [make, renew, back],
    details: { toggle: shared.more, rows: [{ buttons: [revoke] }] },
  };
}
