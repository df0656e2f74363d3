import type { IncidentKind } from '../../services/people/incident-settings';
import { incidentActions } from '../../services/incident/contract';
import type { IncidentStatus } from '../../services/incident/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import { compileCard, type RenderedCard, renderCard } from '../render';
import { actionRow, button, type Fact, type Field, fieldElement, frame, header } from '../shared/elements';
import { choiceInput } from '../shared/fields';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import layout from './list.json';

export interface StatusLine {
  readonly id: string;
  readonly kind: IncidentKind | null;
  readonly status: IncidentStatus;
  readonly reportedAt: string;
  /** Name of whoever took it. */
  readonly takenBy: string | null;
}

export interface IncidentListModel {
  readonly locale: Locale;
  /** Sent back by "open" together with the chosen number, which comes as `id`. */
  readonly data: Record<string, never>;
  /** Newest first; what does not fit on the card is counted. */
  readonly incidents: readonly StatusLine[];
  /** Ids of unlisted ones that can be opened, newest first. */
  readonly older?: readonly string[];
}

export interface IncidentBatchModel extends IncidentListModel {
  /** They all come from one person, who sends more than a chat can take besides what others report. */
  readonly ofOnePerson?: boolean;
}

const shown = 15;
/** Ids that can be chosen; as many as keep the card within its size. */
const choosable = 200;
const template = compileCard(layout);

/**
 * More reports than a chat may get, or than one person may make ring, in one card that is updated (architecture §3,
 * reliability P8). Who that person is, is behind a separate door (features N7). Action: `incident.open` (input `id`).
 */
export function renderIncidentBatch(model: IncidentBatchModel): RenderedCard {
  const texts = textsFor(model.locale);
  const count = model.incidents.length + (model.older?.length ?? 0);
  const { alert } = texts;
  const heading = model.ofOnePerson
    ? {
        eyebrow: alert.mineEyebrow,
        title: alert.floodTitle(count),
        summary: alert.floodTitle(count),
        banner: { style: 'warning' as const, title: alert.floodBanner, lines: [...alert.flood] },
      }
    : { eyebrow: alert.digestEyebrow, title: alert.digestTitle(count), summary: alert.digestSummary(count) };
  const lines = model.incidents.slice(0, shown);
  const unlisted = [...model.incidents.slice(shown).map(({ id }) => id), ...(model.older ?? [])];
  const rows: readonly Fact[] = lines.map((line) => ({
    label: `${line.id} · ${dateAndTime(line.reportedAt, model.locale)}`,
    lines: [describe(line, texts)],
  }));
  const open = button(texts.shared.open, incidentActions.open, model.data, { style: 'positive' });
  const data = {
    ...frame(model.locale),
    header: header(heading.eyebrow, heading.title, null),
    banners: heading.banner ? [heading.banner] : [],
    rows,
    footnotes: unlisted.length > 0 ? [alert.rest(unlisted.length)] : [],
    fields: [fieldElement(chooser([...lines.map(({ id }) => id), ...unlisted], texts))],
    actionRows: actionRow({ buttons: [open] }),
  };
  return renderCard(template, data, heading.summary);
}

const describe = ({ kind, takenBy }: StatusLine, { kinds, alert }: Texts): string =>
  [
    ...(kind ? [kinds.names[kind]] : []),
    takenBy === null ? alert.notTaken : alert.takenBy(displayName(takenBy, 60)),
  ].join(' · ');

const chooser = (ids: readonly string[], texts: Texts): Field =>
  choiceInput({
    id: 'id',
    label: texts.shared.whichReport,
    value: ids[0] ?? '',
    placeholder: texts.shared.choose,
    choices: ids.slice(0, choosable).map((id) => ({ title: id, value: id })),
    required: true,
    errorMessage: texts.shared.chooseReport,
  });
