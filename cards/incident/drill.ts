import { incidentActions } from '../../services/incident/contract';
import type { Incident } from '../../services/incident/model';
import { registerActions } from '../../services/register/contract';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { askedText, button, type Fact, press } from '../shared/elements';
import { isDrill } from '../shared/drill';
import { renderListCard } from '../shared/list';
import { commandButton } from '../shared/plain';
import { type Texts, textsFor } from '../texts';
import { displayName, inputValue } from '../user-text';

export interface DrillFormModel {
  readonly locale: Locale;
  readonly data: { readonly token: string };
  /** What was typed after the command; empty for the story of the catalogue. */
  readonly story: string;
}

/** The form of `/oefening`. */
export function renderDrillForm({ locale, data, story }: DrillFormModel): RenderedCard {
  const { drill, incident } = textsFor(locale);
  const value = inputValue(story.trim() === '' ? drill.example : story, 2_000).value;
  return renderListCard({
    locale,
    summary: drill.formTitle,
    eyebrow: drill.title,
    title: drill.formTitle,
    footnotes: [drill.formHint, drill.othersHint],
    fields: [askedText({ id: 'story', label: drill.storyLabel, errorMessage: incident.textError, value })],
    buttons: [
      button(drill.start, incidentActions.drill, data, { style: 'positive' }),
      commandButton(drill.safe, 'kluis', { words: drill.safeWord }),
      press(drill.earlier, registerActions.show, { list: 'drills', after: '' }),
    ],
  });
}

/** What a drill measured: how long until each had seen it, until somebody took it, until its end. */
export function drillRows(
  { id, reportedAt, seen, taken, process }: Incident,
  names: Readonly<Record<string, string>>,
  texts: Texts,
  locale: Locale,
): readonly Fact[] {
  if (!isDrill(id)) return [];
  const { drill } = texts;
  const after = (at: string): string => {
    const minutes = Math.floor((Date.parse(at) - Date.parse(reportedAt)) / 60_000);
    return drill.after(minutes);
  };
  const line = (by: string, at: string): string => `${displayName(names[by] ?? '–', 60)}: ${after(at)}`;
  const sights = Object.entries(seen).sort(([, one], [, other]) => one.localeCompare(other));
  return [
    { label: drill.started, lines: [dateAndTime(reportedAt, locale)] },
    { label: drill.seen, lines: sights.length > 0 ? sights.map(([by, at]) => line(by, at)) : [drill.notYet] },
    { label: drill.taken, lines: [taken ? line(taken.by, taken.at) : drill.notYet] },
    {
      label: drill.ended,
      lines: [process?.closed ? line(process.closed.by, process.closed.at) : drill.notYet],
    },
  ];
}
