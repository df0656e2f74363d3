import { incidentActions, type OnRemark } from '../../services/incident/contract';
import type { IncidentRemark, IncidentStatus } from '../../services/incident/model';
import type { MaskedKind } from '../../services/masking/mask';
import type { Locale } from '../../services/people/roles';
import { dateAndTime, timeNear } from '../dates';
import { compileCard, type RenderedCard, renderCard } from '../render';
import {
  actionRow,
  type Badge,
  type Banner,
  button,
  type Fact,
  frame,
  header,
  type Prompt,
  textPrompt,
} from '../shared/elements';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import { drillBanner } from './drill';
import { deliveryLines, type Reach, reachOf, type Recipient } from './deliveries';
import { firstAidBanners, type FirstAidView } from './first-aid';
import layout from './receipt.json';
import { remarkPassages } from './remarks';
import { reporterStatus } from './reporter-status';
import { wordsOrGone } from './words';

export interface IncidentReceiptView extends FirstAidView {
  readonly locale: Locale;
  /** Id and version; every action carries them back. */
  readonly data: OnRemark;
  readonly id: string;
  readonly status: IncidentStatus;
  readonly what: string;
  readonly reportedAt: string;
  readonly recipients: readonly Recipient[];
  /** To call when nobody is reached; empty when there is none. */
  readonly phone: string;
  readonly taken: { readonly name: string; readonly at: string } | null;
  readonly withdrawnAt: string | null;
  readonly masked: readonly MaskedKind[];
  /** The FG's question that still waits for an answer. */
  readonly question: string | null;
  readonly remarks: readonly IncidentRemark[];
  /** False when the channel proved nobody (reliability S23): then nothing can be added later. */
  readonly reporterProven: boolean;
}

const template = compileCard(layout);

/**
 * The reporter's receipt: number, status, and the truth about who was reached (features N1).
 * Actions: `incident.answer` (input `answer`), `incident.add` (input `addition`), `incident.mistake`.
 */
export function renderIncidentReceipt(view: IncidentReceiptView): RenderedCard {
  const texts = textsFor(view.locale);
  const { receipt } = texts;
  const reach = reachOf(view.recipients);
  const open = view.status !== 'withdrawn';
  const alarmed = open && !view.taken && reach === 'alarm';
  const canSay = open && view.reporterProven;
  const mistake = button(receipt.mistake, incidentActions.mistake, view.data, { sendsInputs: false });
  const data = {
    ...frame(view.locale),
    header: header(
      texts.incident.eyebrow(view.id),
      alarmed ? receipt.titleAlarm : receipt.title,
      badgeOf(view, reach, texts),
    ),
    banners: [...drillBanner(view.id, texts), ...bannersOf(view, alarmed, texts)],
    deliveries: [deliveryFact(view, texts)],
    firstAid: open && !view.taken ? firstAidBanners(view, texts) : [],
    actionRows: actionRow({
      prompts: canSay ? promptsOf(view, texts) : [],
      toggles: [texts.incident.details],
    }),
    facts: factsOf(view, texts),
    passages: [
      {
        label: texts.incident.what,
        lines: displayLines(wordsOrGone(view.what, texts), { max: 1_000, cut: texts.incident.cut }),
      },
      ...remarkPassages(view.remarks, texts, view.locale),
    ],
    detailRows: actionRow({ buttons: canSay ? [mistake] : [] }),
    hints: canSay ? [receipt.mistakeHint] : open ? [receipt.unproven] : [],
  };
  return renderCard(template, data, receipt.summary(view.id));
}

const deliveryFact = (view: IncidentReceiptView, texts: Texts): Fact => ({
  label: texts.receipt.deliveryTitle,
  lines: [
    ...deliveryLines(view.recipients, view.reportedAt, texts, view.locale),
    ...(view.status === 'reported' && reachOf(view.recipients) === 'onItsWay'
      ? [texts.receipt.onItsWay]
      : []),
  ],
});

function badgeOf(view: IncidentReceiptView, reach: Reach, texts: Texts): Badge {
  const status = reporterStatus(view.status);
  if (status === 'withdrawn' || status === 'closed')
    return { text: texts.incident.status[status], style: 'emphasis' };
  if (status === 'taken') return { text: texts.incident.status.taken, style: 'good' };
  if (reach === 'delivered') return { text: texts.receipt.badge.delivered, style: 'good' };
  if (reach === 'onItsWay') return { text: texts.receipt.badge.onItsWay, style: 'accent' };
  return { text: texts.receipt.badge.notReached, style: 'attention' };
}

function bannersOf(view: IncidentReceiptView, alarmed: boolean, texts: Texts): readonly Banner[] {
  const { receipt } = texts;
  const banners: Banner[] = [];
  if (alarmed)
    banners.push({ style: 'attention', title: receipt.alarmTitle, lines: alarmLines(view, texts) });
  if (view.taken && reporterStatus(view.status) === 'taken') {
    const when = timeNear(view.taken.at, view.reportedAt, view.locale);
    const line = receipt.taken(displayName(view.taken.name), when);
    banners.push({ style: 'good', title: receipt.takenTitle, lines: [line] });
  }
  if (view.withdrawnAt !== null) {
    const line = receipt.withdrawn(dateAndTime(view.withdrawnAt, view.locale));
    banners.push({ style: 'emphasis', title: receipt.withdrawnTitle, lines: [line] });
  }
  if (view.question !== null && view.status !== 'withdrawn')
    banners.push({
      style: 'warning',
      title: receipt.questionTitle,
      lines: displayLines(view.question, { max: 1_000, cut: texts.incident.cut }),
    });
  if (view.masked.length > 0) {
    const what = view.masked.map((kind) => texts.kinds.masked[kind]).join(', ');
    banners.push({ style: 'emphasis', title: receipt.maskedTitle, lines: [receipt.masked(what)] });
  }
  return banners;
}

const alarmLines = ({ phone }: IncidentReceiptView, { receipt }: Texts): readonly string[] => [
  phone === '' ? receipt.alarmNoPhone : receipt.alarmCall(displayName(phone, 40)),
  receipt.alarmStored,
];

function promptsOf(view: IncidentReceiptView, texts: Texts): readonly Prompt[] {
  const { receipt, incident } = texts;
  const add = textPrompt(receipt.add, {
    id: 'addition',
    label: receipt.addLabel,
    errorMessage: incident.textError,
    send: button(incident.send, incidentActions.add, view.data, { style: 'positive' }),
  });
  return view.question === null ? [add] : [answerPrompt(view.data, texts), add];
}

/** Also on the card that brings the question (`renderIncidentQuestion`). */
export const answerPrompt = (data: OnRemark, { receipt, incident }: Texts): Prompt =>
  textPrompt(receipt.answer, {
    style: 'positive',
    id: 'answer',
    label: receipt.answerLabel,
    errorMessage: incident.textError,
    send: button(incident.send, incidentActions.answer, data, { style: 'positive' }),
  });

const factsOf = (view: IncidentReceiptView, texts: Texts) => [
  { label: texts.incident.fact.reported, lines: [dateAndTime(view.reportedAt, view.locale)] },
  {
    label: texts.incident.fact.kind,
    lines: [view.kind ? texts.kinds.names[view.kind] : texts.incident.unknown],
  },
];
