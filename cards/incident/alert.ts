import { incidentActions } from '../../services/incident/contract';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { type Badge, type Banner, button, type Prompt, textPrompt } from '../shared/elements';
import { renderRecord } from '../shared/record';
import { refreshing } from '../shared/refresh';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import type { IncidentAlertView } from './alert-view';
import { drillBanner } from './drill';
import { detailFacts, mainFacts, passages } from './alert-facts';
import { callBanner } from './process/clock-rows';
import { wordsOrGone } from './words';

/**
 * The card of FG, deputies and board.
 * Actions: `incident.take`, `incident.file`, `incident.ask` (input `question`), `incident.withdraw` (input `reason`); refresh:
 * `incident.view`.
 */
export function renderIncidentAlert(view: IncidentAlertView): RenderedCard {
  const texts = textsFor(view.locale);
  const excerpt = { max: 1_200, cut: texts.incident.cut };
  const take = button(texts.alert.take, incidentActions.take, view.data, {
    style: 'positive',
    sendsInputs: false,
  });
  const card = renderRecord({
    locale: view.locale,
    summary: texts.alert.summary(view.id),
    eyebrow: texts.incident.eyebrow(view.id),
    title: view.facts.kind ? texts.kinds.names[view.facts.kind] : texts.alert.title,
    badge: badgeOf(view, texts),
    banners: bannersOf(view, texts),
    what: [{ label: texts.incident.what, lines: displayLines(wordsOrGone(view.facts.what, texts), excerpt) }],
    facts: mainFacts(view, texts),
    buttons: [...(view.can.take ? [take] : []), ...(view.can.handle ? [handleButton(view, texts)] : [])],
    prompts: view.can.ask ? [askPrompt(view, texts)] : [],
    details: {
      toggle: texts.incident.details,
      facts: detailFacts(view, texts),
      passages: passages(view, texts),
      prompts: view.can.withdraw ? [withdrawPrompt(view, texts)] : [],
    },
  });
  return view.userId === undefined ? card : refreshing(card, incidentActions.view, view.data, view.userId);
}

const handleButton = (view: IncidentAlertView, texts: Texts) =>
  button(texts.process.handle, incidentActions.file, view.data, {
    style: view.taken?.byReader ? 'positive' : 'default',
    sendsInputs: false,
  });

function badgeOf(view: IncidentAlertView, texts: Texts): Badge {
  if (view.status === 'withdrawn') return { text: texts.incident.status.withdrawn, style: 'emphasis' };
  if (!view.taken) return { text: texts.alert.badgeOpen, style: 'attention' };
  if (view.status === 'taken' && view.taken.byReader) return { text: texts.alert.badgeYours, style: 'good' };
  return { text: texts.incident.status[view.status], style: view.status === 'closed' ? 'emphasis' : 'good' };
}

function bannersOf(view: IncidentAlertView, texts: Texts): readonly Banner[] {
  const { alert } = texts;
  const banners: Banner[] = [...drillBanner(view.id, texts)];
  if (view.possiblyDouble)
    banners.push({ style: 'warning', title: alert.doubleTitle, lines: [alert.double] });
  if (view.status === 'reported' && view.call !== null) {
    const [title, line] = alert.call[view.call];
    banners.push({ style: 'warning', title, lines: [line] });
  }
  banners.push(...callBanner(view.handling, texts));
  if (view.taken && view.status !== 'withdrawn' && view.status !== 'closed') {
    const when = dateAndTime(view.taken.at, view.locale);
    const line = view.taken.byReader
      ? alert.takenByYou(when)
      : alert.taken(displayName(view.taken.name), when);
    banners.push({ style: 'good', title: alert.takenTitle, lines: [line] });
  }
  if (view.withdrawn) {
    const { name, at, reason } = view.withdrawn;
    const line = alert.withdrawn(displayName(name), dateAndTime(at, view.locale));
    const why = displayLines(reason, { max: 400, cut: texts.incident.cut });
    banners.push({ style: 'emphasis', title: alert.withdrawnTitle, lines: [line, ...why] });
  }
  return banners;
}

const askPrompt = (view: IncidentAlertView, texts: Texts): Prompt =>
  textPrompt(texts.alert.ask, {
    id: 'question',
    label: texts.alert.askLabel,
    errorMessage: texts.incident.textError,
    send: button(texts.incident.send, incidentActions.ask, view.data, { style: 'positive' }),
  });

const withdrawPrompt = (view: IncidentAlertView, texts: Texts): Prompt =>
  textPrompt(texts.alert.withdraw, {
    id: 'reason',
    label: texts.alert.withdrawLabel,
    errorMessage: texts.incident.textError,
    send: button(texts.alert.withdraw, incidentActions.withdraw, view.data, { style: 'destructive' }),
  });
