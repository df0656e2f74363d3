import { incidentActions, type OnRemark } from '../../services/incident/contract';
import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { type Banner, button, type Prompt, press, textPrompt } from '../shared/elements';
import { OpenSection } from '../shared/mine';
import { commandButton, renderPlain } from '../shared/plain';
import { renderRecord } from '../shared/record';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import { firstAidBanners } from './first-aid';
import { noteBanners, statusBanners } from './receipt-banners';
import type { ReportedModel } from './receipt-model';
import { reporterStatus } from './reporter-status';
import { remarkPassages } from './remarks';
import { reachOf } from './deliveries';

export interface NamelessModel {
  readonly receipt: ReportedModel;
  readonly code: string;
  /** The token proves that its holder knew the code. */
  readonly data: OnRemark;
}

/**
 * A report without a name, for somebody who has its code: answered in place and never updated, so that nothing has to
 * know where it is.
 */
export function renderNameless({ receipt, code, data }: NamelessModel): RenderedCard {
  const texts = textsFor(receipt.locale);
  const { nameless, incident, shared } = texts;
  const { status } = receipt;
  const over = status === 'closed' || status === 'withdrawn';
  const alarmed = status === 'reported' && reachOf(receipt.recipients) === 'alarm';
  return renderRecord({
    locale: receipt.locale,
    summary: nameless.title,
    eyebrow: incident.eyebrow(receipt.id),
    title: over ? texts.receipt.titleOver : nameless.sentTitle,
    badge: {
      text: incident.status[reporterStatus(status)],
      style: status === 'reported' ? 'accent' : over ? 'emphasis' : 'good',
    },
    banners: [
      ...codeBanner(code, texts),
      ...statusBanners(receipt, alarmed, texts),
      ...(over ? [] : firstAidBanners(receipt, texts)),
      ...noteBanners({ ...receipt, asksNoticed: false }, texts),
    ],
    what: [
      ...(status === 'reported' ? [{ label: texts.receipt.deliveryTitle, lines: [nameless.onItsWay] }] : []),
      ...remarkPassages(receipt.remarks, texts, receipt.locale, texts.receipt.remark),
    ],
    facts: [],
    buttons: [press(nameless.look, incidentActions.codeView, data)],
    prompts: status === 'withdrawn' ? [] : promptsOf(receipt, data, texts),
    details: {
      toggle: incident.details,
      passages: [
        { label: incident.what, lines: displayLines(receipt.what, { max: 1_000, cut: shared.shortened }) },
        { label: nameless.title, lines: [nameless.teams(displayName(receipt.phone, 40))] },
      ],
    },
  });
}

const codeBanner = (code: string, { nameless }: Texts): readonly Banner[] => [
  { style: 'warning', title: nameless.codeTitle, lines: [displayName(code, 120), nameless.codeHow] },
];

function promptsOf(
  { question }: ReportedModel,
  data: OnRemark,
  { receipt, incident }: Texts,
): readonly Prompt[] {
  const errorMessage = incident.textError;
  if (question !== null)
    return [
      textPrompt(receipt.answer, {
        style: 'positive',
        id: 'answer',
        label: receipt.answerLabel,
        errorMessage,
        send: button(incident.send, incidentActions.codeAnswer, data, { style: 'positive' }),
      }),
    ];
  return [
    textPrompt(receipt.add, {
      id: 'addition',
      label: receipt.addLabel,
      errorMessage,
      send: button(incident.send, incidentActions.codeAdd, data, { style: 'positive' }),
    }),
  ];
}

/** Where a code is typed, on `/mijn`: in an input, so that it is in no message. */
export function renderCodeSection(locale: Locale): OpenSection {
  const { nameless, shared } = textsFor(locale);
  return new OpenSection({
    title: nameless.mine,
    lines: [],
    more: () => '',
    prompts: [
      textPrompt(nameless.enter, {
        id: 'code',
        label: nameless.enterLabel,
        errorMessage: nameless.enterError,
        maxLength: 200,
        send: button(shared.open, incidentActions.byCode, {}, { style: 'positive' }),
      }),
    ],
  });
}

/** "Kan ik zonder naam melden?" Action: `house.command`. */
export function renderNamelessAsked(locale: Locale, phone: string): RenderedCard {
  const { nameless, shared } = textsFor(locale);
  return renderPlain(locale, {
    title: nameless.title,
    summary: nameless.title,
    lines: nameless.asked,
    footnotes: [nameless.teams(displayName(phone, 40))],
    buttons: [commandButton(shared.reportNow, 'incident', { style: 'positive' })],
  });
}
