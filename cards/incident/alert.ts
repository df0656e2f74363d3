import { incidentActions } from '../../services/incident/contract';
import { dateAndTime, dayName } from '../dates';
import type { RenderedCard } from '../render';
import { type Badge, type Banner, button, press, type Prompt, textPrompt } from '../shared/elements';
import { renderRecord } from '../shared/record';
import { refreshing } from '../shared/refresh';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import type { IncidentAlertModel } from './alert-model';
import { drillBanner } from './drill';
import { detailFacts, mainFacts, passages } from './alert-facts';
import { callBanner } from './process/clock-rows';
import { wordsOrGone } from './words';

/**
 * The card of FG, deputies and board.
 * Actions: `incident.take`, `incident.file`, `incident.ask` (input `question`), `incident.withdraw` (input `reason`); refresh:
 * `incident.view`.
 */
export function renderIncidentAlert(model: IncidentAlertModel): RenderedCard {
  const texts = textsFor(model.locale);
  const excerpt = { max: 1_200, cut: texts.incident.cut };
  const take = button(texts.alert.take, incidentActions.take, model.data, {
    style: 'positive',
    sendsInputs: false,
  });
  const card = renderRecord({
    locale: model.locale,
    summary: summaryOf(model, texts),
    eyebrow: texts.incident.eyebrow(model.id),
    title: model.facts.kind ? texts.kinds.names[model.facts.kind] : texts.alert.title,
    badge: badgeOf(model, texts),
    banners: bannersOf(model, texts),
    what: [
      { label: texts.incident.what, lines: displayLines(wordsOrGone(model.facts.what, texts), excerpt) },
    ],
    facts: mainFacts(model, texts),
    buttons: [
      ...(model.can.take ? [take] : []),
      ...(model.can.handle ? [handleButton(model, texts), ...factsButton(model, texts)] : []),
    ],
    prompts: model.can.ask ? [askPrompt(model, texts)] : [],
    details: {
      toggle: texts.incident.details,
      facts: detailFacts(model, texts),
      passages: passages(model, texts),
      prompts: model.can.withdraw ? [withdrawPrompt(model, texts)] : [],
    },
  });
  return model.userId === undefined ? card : refreshing(card, incidentActions.view, model.data, model.userId);
}

const handleButton = (model: IncidentAlertModel, texts: Texts) =>
  button(texts.process.handle, incidentActions.file, model.data, {
    style: model.taken?.byReader ? 'positive' : 'default',
    sendsInputs: false,
  });

/** Who has it finds out what was told wrong. */
const factsButton = (model: IncidentAlertModel, texts: Texts) =>
  model.taken?.byReader && model.status !== 'closed'
    ? [press(texts.correcting.open, incidentActions.facts, model.data)]
    : [];

function badgeOf(model: IncidentAlertModel, texts: Texts): Badge {
  if (model.status === 'withdrawn') return { text: texts.incident.status.withdrawn, style: 'emphasis' };
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
  const banners: Banner[] = [...drillBanner(model.id, texts)];
  if (model.possiblyDouble)
    banners.push({ style: 'warning', title: alert.doubleTitle, lines: [alert.double] });
  banners.push(...letGoBanner(model, texts));
  if (model.status === 'reported' && model.call !== null) {
    const [title, line] = alert.call[model.call];
    banners.push({ style: 'warning', title, lines: [line] });
  }
  banners.push(...callBanner(model.handling, texts));
  banners.push(...takenBanner(model, texts));
  if (model.withdrawn) {
    const { name, at, reason } = model.withdrawn;
    const line = alert.withdrawn(displayName(name), dateAndTime(at, model.locale));
    const why = displayLines(reason, { max: 400, cut: texts.incident.cut });
    banners.push({ style: 'emphasis', title: alert.withdrawnTitle, lines: [line, ...why] });
  }
  return banners;
}

/** A second ring never looks like the first. */
function summaryOf({ id, letGo, taken }: IncidentAlertModel, { alert }: Texts): string {
  if (letGo) return alert.letGoSummary(id);
  return taken?.byReader && taken.handedBy !== undefined ? alert.handedOverSummary(id) : alert.summary(id);
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
  if (!taken || status === 'withdrawn' || status === 'closed') return [];
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

const askPrompt = (model: IncidentAlertModel, texts: Texts): Prompt =>
  textPrompt(texts.alert.ask, {
    id: 'question',
    label: texts.alert.askLabel,
    errorMessage: texts.incident.textError,
    send: button(texts.incident.send, incidentActions.ask, model.data, { style: 'positive' }),
  });

const withdrawPrompt = (model: IncidentAlertModel, texts: Texts): Prompt =>
  textPrompt(texts.alert.withdraw, {
    id: 'reason',
    label: texts.alert.withdrawLabel,
    errorMessage: texts.incident.textError,
    send: button(texts.alert.withdraw, incidentActions.withdraw, model.data, { style: 'destructive' }),
  });
