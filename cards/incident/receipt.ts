import { incidentActions, type OnRemark } from '../../services/incident/contract';
import { dateAndTime, timeNear } from '../dates';
import { compileCard, type RenderedCard, renderCard } from '../render';
import {
  actionRow,
  type Badge,
  button,
  type Fact,
  frame,
  header,
  type Prompt,
  textPrompt,
} from '../shared/elements';
import { phoneLink } from '../shared/phone';
import { type Texts, textsFor } from '../texts';
import { displayLines } from '../user-text';
import { drillBanner } from './drill';
import { deliveryLines, type Reach, reachOf } from './deliveries';
import { firstAidBanners } from './first-aid';
import layout from './receipt.json';
import { noteBanners, statusBanners } from './receipt-banners';
import type { IncidentReceiptModel } from './receipt-model';
import { remarkPassages } from './remarks';
import { reporterStatus } from './reporter-status';
import { wordsOrGone } from './words';

const template = compileCard(layout);

/**
 * The reporter's receipt: number, status to the end, what the reporter said since, and the truth about who was reached
 * (features N1).
 * Actions: `incident.answer` (input `answer`), `incident.add` (input `addition`), `incident.mistake`.
 */
export function renderIncidentReceipt(model: IncidentReceiptModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { receipt } = texts;
  const reach = reachOf(model.recipients);
  const open = model.status !== 'withdrawn';
  const over = !open || model.status === 'closed';
  const alarmed = open && !model.taken && reach === 'alarm';
  const canSay = open && model.reporterProven;
  const mistake = button(receipt.mistake, incidentActions.mistake, model.data, { sendsInputs: false });
  const data = {
    ...frame(model.locale),
    header: header(
      texts.incident.eyebrow(model.id),
      alarmed ? receipt.titleAlarm : over ? receipt.titleOver : receipt.title,
      badgeOf(model, reach, texts),
    ),
    banners: [...drillBanner(model.id, texts), ...statusBanners(model, alarmed, texts)],
    firstAid: over ? [] : firstAidBanners(model, texts),
    said: saidSince(model, texts),
    deliveries: [deliveryFact(model, texts)],
    notes: noteBanners(model, texts),
    actionRows: actionRow({
      prompts: canSay ? promptsOf(model, texts) : [],
      // An open question has two buttons already, and a row holds three.
      links: alarmed && model.question === null ? phoneLink(receipt.call, model.phone) : [],
      toggles: [texts.incident.details],
    }),
    hints: canSay ? [receipt.filesHow] : [],
    facts: factsOf(model, texts),
    passages: [
      {
        label: texts.incident.what,
        lines: displayLines(wordsOrGone(model.what, texts), { max: 1_000, cut: texts.incident.cut }),
      },
      ...remarkPassages(model.remarks, texts, model.locale, receipt.remark),
    ],
    detailRows: actionRow({ buttons: canSay ? [mistake] : [] }),
    footnotes: [
      ...(model.withheld ? [receipt.withheld] : []),
      ...(canSay ? [receipt.mistakeHint] : open ? [receipt.unproven] : []),
    ],
  };
  return renderCard(template, data, receipt.summary(model.id));
}

/** What stands on the card at once of what somebody added, answered or took back; the rest is among the details. */
const mostSaid = 2;

function saidSince({ remarks, reportedAt, locale }: IncidentReceiptModel, texts: Texts): readonly Fact[] {
  const own = remarks.filter(({ kind }) => kind !== 'question');
  return own
    .slice(-mostSaid)
    .reverse()
    .map(({ kind, text, at }) => ({
      label: texts.alert.remark(
        texts.receipt.remark[kind],
        at === null ? '' : timeNear(at, reportedAt, locale),
      ),
      lines:
        kind === 'mistake'
          ? [texts.receipt.mistakeHint]
          : displayLines(wordsOrGone(text, texts), { max: 400, cut: texts.incident.cut }),
    }));
}

const deliveryFact = (model: IncidentReceiptModel, texts: Texts): Fact => ({
  label: texts.receipt.deliveryTitle,
  lines: [
    ...deliveryLines(model.recipients, model.reportedAt, texts, model.locale),
    ...(model.status === 'reported' && model.reporterProven && reachOf(model.recipients) === 'onItsWay'
      ? [texts.receipt.onItsWay]
      : []),
  ],
});

function badgeOf(model: IncidentReceiptModel, reach: Reach, texts: Texts): Badge {
  const status = reporterStatus(model.status);
  if (status === 'withdrawn' || status === 'closed')
    return { text: texts.incident.status[status], style: 'emphasis' };
  if (status === 'taken') return { text: texts.incident.status.taken, style: 'good' };
  if (reach === 'delivered') return { text: texts.receipt.badge.delivered, style: 'good' };
  if (reach === 'onItsWay') return { text: texts.receipt.badge.onItsWay, style: 'accent' };
  return { text: texts.receipt.badge.notReached, style: 'attention' };
}

function promptsOf(model: IncidentReceiptModel, texts: Texts): readonly Prompt[] {
  const { receipt, incident } = texts;
  const add = textPrompt(receipt.add, {
    id: 'addition',
    label: receipt.addLabel,
    errorMessage: incident.textError,
    send: button(incident.send, incidentActions.add, model.data, { style: 'positive' }),
  });
  return model.question === null ? [add] : [answerPrompt(model.data, texts), add];
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

const factsOf = (model: IncidentReceiptModel, texts: Texts) => [
  { label: texts.incident.fact.reported, lines: [dateAndTime(model.reportedAt, model.locale)] },
  {
    label: texts.incident.fact.kind,
    lines: [model.kind ? texts.kinds.names[model.kind] : texts.incident.unknown],
  },
  ...(model.files > 0 ? [{ label: texts.evidence.eyebrow, lines: [texts.evidence.count(model.files)] }] : []),
];
