import { incidentActions, type OnRemark } from '../../services/incident/contract';
import type { IncidentStatus } from '../../services/incident/model';
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
import { firstAidBanners, type FirstAidModel } from './first-aid';
import layout from './receipt.json';
import { remarkPassages, type ShownRemark } from './remarks';
import { reporterStatus } from './reporter-status';
import { wordsOrGone } from './words';

/** Who did something with a report, and when. */
interface IncidentDoer {
  readonly name: string;
  readonly at: string;
}

/**
 * Who does not work here reads neither names nor when others did something: then a recipient has no name, it was taken by
 * `somebody`, and moments of others are null (features N15).
 */
export interface IncidentReceiptModel extends FirstAidModel {
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
  readonly taken: IncidentDoer | 'somebody' | null;
  /** Null also for a reader who is not told when. */
  readonly withdrawnAt: string | null;
  readonly masked: readonly MaskedKind[];
  /** Nothing was said of when it was noticed, or too little: it is asked. */
  readonly asksNoticed: boolean;
  /** The FG's question that still waits for an answer. */
  readonly question: string | null;
  readonly remarks: readonly ShownRemark[];
  /** How many files are with it. */
  readonly files: number;
  /** False when the channel proved nobody (reliability S23): then nothing can be added later. */
  readonly reporterProven: boolean;
  /** It is about somebody, who does not get it. */
  readonly withheld: boolean;
}

const template = compileCard(layout);

/**
 * The reporter's receipt: number, status, and the truth about who was reached (features N1).
 * Actions: `incident.answer` (input `answer`), `incident.add` (input `addition`), `incident.mistake`.
 */
export function renderIncidentReceipt(model: IncidentReceiptModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { receipt } = texts;
  const reach = reachOf(model.recipients);
  const open = model.status !== 'withdrawn';
  const alarmed = open && !model.taken && reach === 'alarm';
  const canSay = open && model.reporterProven;
  const mistake = button(receipt.mistake, incidentActions.mistake, model.data, { sendsInputs: false });
  const data = {
    ...frame(model.locale),
    header: header(
      texts.incident.eyebrow(model.id),
      alarmed ? receipt.titleAlarm : receipt.title,
      badgeOf(model, reach, texts),
    ),
    banners: [...drillBanner(model.id, texts), ...bannersOf(model, alarmed, texts)],
    deliveries: [deliveryFact(model, texts)],
    firstAid: open && model.status !== 'closed' ? firstAidBanners(model, texts) : [],
    actionRows: actionRow({
      prompts: canSay ? promptsOf(model, texts) : [],
      toggles: [texts.incident.details],
    }),
    facts: factsOf(model, texts),
    passages: [
      {
        label: texts.incident.what,
        lines: displayLines(wordsOrGone(model.what, texts), { max: 1_000, cut: texts.incident.cut }),
      },
      ...remarkPassages(model.remarks, texts, model.locale),
    ],
    detailRows: actionRow({ buttons: canSay ? [mistake] : [] }),
    footnotes: [
      ...(model.withheld ? [receipt.withheld] : []),
      ...(canSay ? [receipt.mistakeHint] : open ? [receipt.unproven] : []),
    ],
  };
  return renderCard(template, data, receipt.summary(model.id));
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

function bannersOf(model: IncidentReceiptModel, alarmed: boolean, texts: Texts): readonly Banner[] {
  const { receipt } = texts;
  const banners: Banner[] = [];
  if (alarmed)
    banners.push({ style: 'attention', title: receipt.alarmTitle, lines: alarmLines(model, texts) });
  if (model.taken && reporterStatus(model.status) === 'taken')
    banners.push({ style: 'good', title: receipt.takenTitle, lines: [takenLine(model.taken, model, texts)] });
  if (model.status === 'withdrawn') {
    const line =
      model.withdrawnAt === null
        ? receipt.withdrawnOnce
        : receipt.withdrawn(dateAndTime(model.withdrawnAt, model.locale));
    banners.push({ style: 'emphasis', title: receipt.withdrawnTitle, lines: [line] });
  }
  if (model.question !== null && model.status !== 'withdrawn')
    banners.push({
      style: 'warning',
      title: receipt.questionTitle,
      lines: displayLines(model.question, { max: 1_000, cut: texts.incident.cut }),
    });
  if (model.asksNoticed && model.reporterProven && model.status !== 'withdrawn')
    banners.push({ style: 'emphasis', title: receipt.noticedTitle, lines: [receipt.noticed] });
  if (model.masked.length > 0) {
    const what = model.masked.map((kind) => texts.kinds.masked[kind]).join(', ');
    banners.push({
      style: 'emphasis',
      title: receipt.maskedTitle,
      lines: [receipt.masked(what), receipt.maskedInChat],
    });
  }
  return banners;
}

const takenLine = (
  taken: IncidentDoer | 'somebody',
  { reportedAt, locale }: IncidentReceiptModel,
  { receipt }: Texts,
): string =>
  taken === 'somebody'
    ? receipt.takenBySomebody
    : receipt.taken(displayName(taken.name), timeNear(taken.at, reportedAt, locale));

const alarmLines = ({ phone }: IncidentReceiptModel, { receipt }: Texts): readonly string[] => [
  phone === '' ? receipt.alarmNoPhone : receipt.alarmCall(displayName(phone, 40)),
  receipt.alarmStored,
];

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
