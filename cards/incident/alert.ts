import { incidentActions, type Writing } from '../../services/incident/contract';
import { dateAndTime, dayName } from '../dates';
import type { RenderedCard } from '../render';
import { type Badge, type Banner, button, type Button, press } from '../shared/elements';
import { renderRecord } from '../shared/record';
import { refreshing } from '../shared/refresh';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import type { IncidentAlertModel } from './alert-model';
import { drillBanner } from '../shared/drill';
import { detailFacts, mainFacts, passages } from './alert-facts';
import { retractionBanner, retractionButton } from './process/at-authority';
import { callBanner } from './process/clock-rows';
import { secondBanner } from './process/second';
import { newsBanner, ringSummary } from './news';
import { wordsOrGone } from './words';

/** The card of FG, deputies and board. */
export function renderIncidentAlert(model: IncidentAlertModel): RenderedCard {
  const texts = textsFor(model.locale);
  const excerpt = { max: 1_200, cut: texts.shared.shortened };
  const take = button(texts.alert.take, incidentActions.take, model.data, {
    style: 'positive',
    sendsInputs: false,
  });
  const card = renderRecord({
    locale: model.locale,
    summary: ringSummary(model, texts),
    eyebrow: texts.incident.eyebrow(model.id),
    title: titleOf(model, texts),
    badge: badgeOf(model, texts),
    banners: bannersOf(model, texts),
    what: [
      { label: texts.incident.what, lines: displayLines(wordsOrGone(model.facts.what, texts), excerpt) },
    ],
    facts: mainFacts(model, texts),
    buttons: [
      ...(model.can.take ? [take] : []),
      ...(model.can.handle ? [handleButton(model, texts), ...factsButton(model, texts)] : []),
      ...leadButtons(model, texts),
      ...(model.status === 'withdrawn' ? retractionButton(model.handling, model.id, texts) : []),
      ...writingButtons(model, texts),
    ],
    details: {
      toggle: texts.incident.details,
      facts: detailFacts(model, texts),
      passages: passages(model, texts),
      buttons: [
        ...(model.can.join === true ? [joiningButton(model, texts)] : []),
        ...filesButton(model, texts),
        ...(model.can.withdraw
          ? [press(texts.shared.withdraw, incidentActions.write, writingOf(model, 'withdraw'))]
          : []),
      ],
    },
  });
  return model.userId === undefined ? card : refreshing(card, incidentActions.view, model.data, model.userId);
}

/** One that nobody took is new; one that was closed is not. */
const titleOf = ({ facts, status, letGo }: IncidentAlertModel, { alert, kinds }: Texts): string => {
  if (facts.kind) return kinds.names[facts.kind];
  return status === 'reported' && !letGo ? alert.title : alert.titleWithoutKind;
};

const handleButton = (model: IncidentAlertModel, texts: Texts) =>
  button(texts.process.handle, incidentActions.file, model.data, {
    style: model.taken?.byReader ? 'positive' : 'default',
    sendsInputs: false,
  });

/** What belongs to another is handled there. */
function leadButtons(model: IncidentAlertModel, texts: Texts): readonly Button[] {
  const of = model.joined ?? null;
  if (of === null) return [];
  const lead = press(texts.joining.openLead(of), incidentActions.view, { incident: of }, 'positive');
  return [lead, press(texts.joining.part, incidentActions.part, { ...model.data, id: '' })];
}

const joiningButton = ({ data }: IncidentAlertModel, { joining }: Texts): Button =>
  press(joining.open, incidentActions.joining, data);

/** Files stay with the report they were sent to, even if it belongs to another. */
const filesButton = ({ id, joined, files }: IncidentAlertModel, { evidence }: Texts): readonly Button[] =>
  joined && files > 0 ? [press(evidence.title, incidentActions.evidence, { incident: id })] : [];

/** Its holder finds out what was reported wrongly. */
const factsButton = (model: IncidentAlertModel, texts: Texts) =>
  model.taken?.byReader && model.status !== 'closed'
    ? [press(texts.correcting.open, incidentActions.facts, model.data)]
    : [];

function badgeOf(model: IncidentAlertModel, texts: Texts): Badge {
  if (model.status === 'withdrawn' || model.status === 'joined')
    return { text: texts.incident.status[model.status], style: 'emphasis' };
  if (!model.taken) return { text: texts.alert.badgeOpen, style: 'attention' };
  if (model.status === 'taken' && model.taken.byReader)
    return { text: texts.alert.badgeYours, style: 'good' };
  return {
    text: texts.incident.status[model.status],
    style: model.status === 'closed' ? 'emphasis' : 'good',
  };
}

function bannersOf(model: IncidentAlertModel, texts: Texts): readonly Banner[] {
  const { alert } = texts;
  const { news } = model.handling;
  const fresh = newsBanner(model.handling, model.status, texts);
  // A clock or a ladder step that rang later comes before it.
  const isNewest = news !== null && news.news.at >= model.ring.at;
  const banners: Banner[] = [...drillBanner(model.id, texts), ...(isNewest ? fresh : [])];
  if (model.possiblyDouble)
    banners.push({ style: 'warning', title: alert.doubleTitle, lines: [alert.double] });
  banners.push(...joinedBanner(model, texts), ...letGoBanner(model, texts));
  if (model.status === 'reported' && model.call !== null) {
    const [title, line] = alert.call[model.call];
    banners.push({ style: 'warning', title, lines: [line] });
  }
  if (model.status !== 'withdrawn') banners.push(...secondBanner(model.handling, texts));
  banners.push(...callBanner(model.handling, texts));
  if (!isNewest) banners.push(...fresh);
  banners.push(...takenBanner(model, texts));
  if (model.withdrawn) {
    const { name, at, reason, with: along } = model.withdrawn;
    const line = alert.withdrawn(displayName(name), dateAndTime(at, model.locale));
    const signed = along === undefined ? [] : [texts.second.with(displayName(along, 60))];
    const why = displayLines(reason, { max: 400, cut: texts.shared.shortened });
    banners.push({ style: 'emphasis', title: alert.withdrawnTitle, lines: [line, ...signed, ...why] });
    banners.push(...retractionBanner(model.handling, texts));
  }
  return banners;
}

function joinedBanner({ joined = null }: IncidentAlertModel, { joining }: Texts): readonly Banner[] {
  return joined === null
    ? []
    : [{ style: 'emphasis', title: joining.belongsTo(joined), lines: [joining.belongsHow(joined)] }];
}

function letGoBanner({ letGo, status, locale }: IncidentAlertModel, { alert }: Texts): readonly Banner[] {
  if (!letGo || status !== 'reported') return [];
  const when = dateAndTime(letGo.at, locale);
  const line = letGo.byReader
    ? alert.letGoByYou[letGo.why](when)
    : alert.letGo[letGo.why](displayName(letGo.name), when);
  return [{ style: 'warning', title: alert.letGoTitle, lines: [line] }];
}

function takenBanner({ taken, status, locale }: IncidentAlertModel, { alert }: Texts): readonly Banner[] {
  if (!taken || status === 'withdrawn' || status === 'closed' || status === 'joined') return [];
  const when = dateAndTime(taken.at, locale);
  const lines = [
    taken.byReader ? alert.takenByYou(when) : alert.taken(displayName(taken.name), when),
    ...(taken.handedBy === undefined ? [] : [alert.handedOver(displayName(taken.handedBy))]),
    ...(taken.byReader && taken.awayFrom !== undefined
      ? [alert.leaving(dayName(taken.awayFrom, locale))]
      : []),
  ];
  return [{ style: 'good', title: alert.takenTitle, lines }];
}

/** What came in after closing may reopen it, from the place where it is read. */
const writingButtons = (model: IncidentAlertModel, texts: Texts): readonly Button[] => {
  const { write } = incidentActions;
  if (model.can.ask) return [press(texts.alert.ask, write, writingOf(model, 'ask'))];
  const news = model.status === 'closed' && model.handling.news !== null;
  // Withdrawn too soon, it can be brought back.
  return news || model.status === 'withdrawn'
    ? [press(texts.process.reopen, write, writingOf(model, 'reopen'))]
    : [];
};

const writingOf = ({ id: incident }: IncidentAlertModel, writing: Writing) => ({ incident, writing });
