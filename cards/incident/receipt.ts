import { incidentActions } from '../../services/incident/contract';
import { dateAndTime, timeNear } from '../dates';
import { compileCard, type RenderedCard, renderCard } from '../render';
import {
  actionRow,
  type Badge,
  button,
  type Button,
  type Fact,
  frame,
  header,
  press,
} from '../shared/elements';
import { phoneLink } from '../shared/phone';
import { type Texts, textsFor } from '../texts';
import { displayLines } from '../user-text';
import { drillBanner } from '../shared/drill';
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
 * The reporter's receipt: number, status to the end, what the reporter has said since, and the truth about who was
 * reached (features N1).
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
    firstAid: over || model.turnedUp ? [] : firstAidBanners(model, texts),
    said: saidSince(model, texts),
    deliveries: [deliveryFact(model, texts)],
    notes: noteBanners(model, texts),
    actionRows: actionRow({
      buttons: canSay ? writingButtons(model, texts) : [],
      // An open question already has two buttons, and a row holds three.
      links: alarmed && model.question === null ? phoneLink(receipt.call, model.phone) : [],
      toggles: [texts.incident.details],
    }),
    hints: canSay ? [receipt.filesHow] : [],
    facts: factsOf(model, texts),
    passages: [
      {
        label: texts.incident.what,
        lines: displayLines(wordsOrGone(model.what, texts), { max: 1_000, cut: texts.shared.shortened }),
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

/** How many additions, answers or withdrawals the card shows at once; the others are among the details. */
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
          : displayLines(wordsOrGone(text, texts), { max: 400, cut: texts.shared.shortened }),
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

function writingButtons(
  { id: incident, question }: IncidentReceiptModel,
  { receipt }: Texts,
): readonly Button[] {
  const add = press(receipt.add, incidentActions.write, { incident, writing: 'add' });
  return question === null ? [add] : [answerButton(incident, receipt.answer), add];
}

/** Also on the card that brings the question (`renderIncidentQuestion`). */
export const answerButton = (incident: string, title: string): Button =>
  press(title, incidentActions.write, { incident, writing: 'answer' }, 'positive');

const factsOf = (model: IncidentReceiptModel, texts: Texts) => [
  { label: texts.incident.fact.reported, lines: [dateAndTime(model.reportedAt, model.locale)] },
  {
    label: texts.incident.fact.kind,
    lines: [model.kind ? texts.kinds.names[model.kind] : texts.incident.unknown],
  },
  ...(model.files > 0 ? [{ label: texts.evidence.eyebrow, lines: [texts.evidence.count(model.files)] }] : []),
];
