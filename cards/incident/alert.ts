import type { FactNote, FactQuestion } from '../../services/incident/kinds';
import type {
  EscalationTarget,
  IncidentFacts,
  IncidentRemark,
  IncidentStatus,
  MaskedKind,
} from '../../services/incident/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import { compileCard, type RenderedCard, renderCard } from '../render';
import {
  actionRow,
  type Badge,
  type Banner,
  button,
  type CardData,
  frame,
  header,
  type Prompt,
  textPrompt,
} from '../shared/elements';
import { refreshing } from '../shared/refresh';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import { detailFacts, mainFacts, passages } from './alert-facts';
import layout from './alert.json';

interface ByPerson {
  readonly name: string;
  readonly at: string;
}

/** What FG, a deputy or the board may see of a report; the reporter's name is kept apart (features N7). */
export interface IncidentAlertView {
  readonly locale: Locale;
  /** The moment of drawing (ISO, UTC): time left is counted from it. */
  readonly now: string;
  /** Id and version; every action carries them back. */
  readonly data: CardData;
  readonly id: string;
  readonly status: IncidentStatus;
  readonly facts: IncidentFacts;
  /** The kind's questions in their order, and what its answers say about protection. */
  readonly questions: readonly FactQuestion[];
  readonly notes: readonly FactNote[];
  /** Names of `facts.clients`, and of the colleagues it is about. */
  readonly clients: readonly string[];
  readonly about: readonly string[];
  readonly masked: readonly MaskedKind[];
  readonly reporterProven: boolean;
  readonly reportedAt: string;
  /** 72 hours after discovery (ISO, UTC). */
  readonly deadline: string;
  /** Why this card rings again; null for the first. */
  readonly call: EscalationTarget | null;
  readonly possiblyDouble: boolean;
  readonly taken: (ByPerson & { readonly byReader: boolean }) | null;
  readonly withdrawn: (ByPerson & { readonly reason: string }) | null;
  readonly remarks: readonly IncidentRemark[];
  readonly can: { readonly take: boolean; readonly ask: boolean; readonly withdraw: boolean };
  /** The reader's id in Teams (`29:…`), whose client fetches the card again when it is looked at. */
  readonly userId?: string;
}

const template = compileCard(layout);

/**
 * The card of FG, deputies and board.
 * Actions: `incident.take`, `incident.ask` (input `question`), `incident.withdraw` (input `reason`); refresh:
 * `incident.view`.
 */
export function renderIncidentAlert(view: IncidentAlertView): RenderedCard {
  const texts = textsFor(view.locale);
  const excerpt = { max: 1_200, cut: texts.incident.cut };
  const take = button(texts.alert.take, 'incident.take', view.data, {
    style: 'positive',
    sendsInputs: false,
  });
  const data = {
    ...frame(view.locale),
    header: header(
      texts.incident.eyebrow(view.id),
      view.facts.kind ? texts.kinds.names[view.facts.kind] : texts.alert.title,
      badgeOf(view, texts),
    ),
    banners: bannersOf(view, texts),
    what: [{ label: texts.incident.what, lines: displayLines(view.facts.what, excerpt) }],
    facts: mainFacts(view, texts),
    actionRows: actionRow({
      buttons: view.can.take ? [take] : [],
      prompts: view.can.ask ? [askPrompt(view, texts)] : [],
      toggles: [texts.incident.details],
    }),
    detailFacts: detailFacts(view, texts),
    passages: passages(view, texts),
    detailRows: actionRow({ prompts: view.can.withdraw ? [withdrawPrompt(view, texts)] : [] }),
  };
  const card = renderCard(template, data, texts.alert.summary(view.id));
  return view.userId === undefined ? card : refreshing(card, 'incident.view', view.data, view.userId);
}

function badgeOf(view: IncidentAlertView, texts: Texts): Badge {
  if (view.status === 'withdrawn') return { text: texts.incident.status.withdrawn, style: 'emphasis' };
  if (!view.taken) return { text: texts.alert.badgeOpen, style: 'attention' };
  return { text: view.taken.byReader ? texts.alert.badgeYours : texts.incident.status.taken, style: 'good' };
}

function bannersOf(view: IncidentAlertView, texts: Texts): readonly Banner[] {
  const { alert } = texts;
  const banners: Banner[] = [];
  if (view.possiblyDouble)
    banners.push({ style: 'warning', title: alert.doubleTitle, lines: [alert.double] });
  if (view.status === 'reported' && view.call !== null) {
    const [title, line] = alert.call[view.call];
    banners.push({ style: 'warning', title, lines: [line] });
  }
  if (view.taken && view.status === 'taken') {
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
    send: button(texts.incident.send, 'incident.ask', view.data, { style: 'positive' }),
  });

const withdrawPrompt = (view: IncidentAlertView, texts: Texts): Prompt =>
  textPrompt(texts.alert.withdraw, {
    id: 'reason',
    label: texts.alert.withdrawLabel,
    errorMessage: texts.incident.textError,
    send: button(texts.alert.withdraw, 'incident.withdraw', view.data, { style: 'destructive' }),
  });
