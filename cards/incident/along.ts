import { type AlongPart, incidentActions } from '../../services/incident/contract';
import type { Invited } from '../../services/incident/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { type Button, press } from '../shared/elements';
import { renderListCard } from '../shared/list';
import { OpenSection } from '../shared/mine';
import { renderRecord } from '../shared/record';
import { refreshing } from '../shared/refresh';
import { textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import { detailFacts, mainFacts, passages } from './alert-facts';
import type { IncidentAlertModel } from './alert-model';
import { drillBanner } from '../shared/drill';
import { evidenceCard } from './evidence';
import { clientSections } from './process/clients';
import { dossierCard } from './process/dossier';
import type { ProcessModel } from './process/model';
import { taskRow } from './process/tasks';
import { wordsOrGone } from './words';

/** One incident as read by a colleague with read access: all of it, and nothing that can be done with it. */

export interface AlongModel extends IncidentAlertModel {
  readonly invitedBy: { readonly name: string; readonly at: string };
}

const to = (title: string, incident: string, part: AlongPart): Button =>
  press(title, incidentActions.along, { incident, part });

export function renderAlong(model: AlongModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { along, process, evidence } = texts;
  const { id, facts, invitedBy } = model;
  const excerpt = { max: 1_200, cut: texts.shared.shortened };
  const card = renderRecord({
    locale: model.locale,
    summary: along.summary(id),
    eyebrow: texts.incident.eyebrow(id),
    title: facts.kind ? texts.kinds.names[facts.kind] : texts.alert.title,
    badge: { text: along.badge, style: 'emphasis' },
    banners: [
      ...drillBanner(id, texts),
      {
        style: 'emphasis',
        title: along.title,
        lines: [along.by(displayName(invitedBy.name), dateAndTime(invitedBy.at, model.locale))],
      },
    ],
    what: [{ label: texts.incident.what, lines: displayLines(wordsOrGone(facts.what, texts), excerpt) }],
    facts: mainFacts(model, texts),
    buttons: [
      to(process.file, id, 'file'),
      to(process.clients, id, 'clients'),
      to(process.tasks, id, 'tasks'),
    ],
    details: {
      toggle: texts.incident.details,
      facts: detailFacts(model, texts),
      passages: passages(model, texts),
      buttons: model.files > 0 ? [to(evidence.title, id, 'files')] : [],
    },
  });
  const part = { incident: id, part: 'card' as const };
  return model.userId === undefined ? card : refreshing(card, incidentActions.along, part, model.userId);
}

/** What a button of that card opens. */
export function renderAlongPart(model: ProcessModel, part: Exclude<AlongPart, 'card'>): RenderedCard {
  const texts = textsFor(model.locale);
  const { process, shared } = texts;
  const { id } = model.incident;
  const back = to(process.back, id, 'card');
  const frame = {
    locale: model.locale,
    summary: process.fileSummary(id),
    eyebrow: process.fileEyebrow(id),
    buttons: [back],
  };
  switch (part) {
    case 'file':
      return dossierCard(model, texts, {
        fields: [],
        buttons: [back],
        prompts: [],
        details: { toggle: shared.more, rows: [] },
      });
    case 'clients':
      return renderListCard({
        ...frame,
        title: process.clientsTitle,
        sections: clientSections(model, texts),
      });
    case 'tasks': {
      const rows = model.process.followUps.map((task) => taskRow(task, model, texts));
      return renderListCard({
        ...frame,
        title: process.tasks,
        footnotes: rows.length === 0 ? [process.noTasks] : [],
        sections: rows.length === 0 ? [] : [{ title: process.tasks, rows, more: texts.incident.more }],
      });
    }
    case 'files':
      return evidenceCard(model, { fetch: incidentActions.alongFetch, back });
  }
}

/** Nothing of the incident but its number. */
export function renderAlongEnded(
  locale: Locale,
  id: string,
  { at, why }: { readonly at: string; readonly why: Exclude<NonNullable<Invited['ended']>['why'], 'about'> },
): RenderedCard {
  const { along, incident } = textsFor(locale);
  return renderListCard({
    locale,
    summary: along.endedSummary(id),
    eyebrow: incident.eyebrow(id),
    title: along.endedTitle,
    footnotes: [along.ended[why](dateAndTime(at, locale))],
  });
}

/** On `/mijn`: incidents that somebody has read access to. */
export function renderAlongSection(ids: readonly string[], locale: Locale): OpenSection {
  const { along, incident, mine } = textsFor(locale);
  return new OpenSection({
    title: along.mine,
    lines: ids.map((id) => ({
      label: incident.eyebrow(id),
      lines: [],
      button: press(mine.open(id), incidentActions.along, { incident: id, part: 'card', from: 'list' }),
    })),
    more: mine.more('mijn'),
  });
}
