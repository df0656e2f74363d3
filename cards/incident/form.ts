import { incidentActions } from '../../services/incident/contract';
import type { RenderedCard } from '../render';
import { actionRow, type Banner, button, type Field } from '../shared/elements';
import { type Form, renderForm } from '../shared/form';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { firstAidBanners } from './first-aid';
import { detailFields, firstFields } from './form-fields';
import type { IncidentFormModel, Room } from './form-model';

/** Lists give way first. Text is only cut when a few thousand characters of a wide script would not fit otherwise. */
const rooms = [
  { lists: 100, text: 1 },
  { lists: 30, text: 1 },
  { lists: 20, text: 0.5 },
  { lists: 8, text: 0.5 },
] as const satisfies readonly Room[];

/** The form of `/incident`: one question first, the rest unfolds; first aid on top as soon as the kind is known. */
export function renderIncidentForm(model: IncidentFormModel): RenderedCard {
  const texts = textsFor(model.locale);
  const candidate = (room: Room) => () => formOf(model, texts, room);
  const [full, ...shorter] = rooms;
  return renderForm(texts.form.summary, candidate(full), ...shorter.map(candidate));
}

function formOf(model: IncidentFormModel, texts: Texts, room: Room): Form {
  const { form, nameless } = texts;
  const details = detailFields(model, texts, room);
  return {
    locale: model.locale,
    eyebrow: form.eyebrow,
    title: model.nameless ? nameless.title : form.title,
    intro: model.nameless
      ? [nameless.intro, nameless.teams(displayName(model.nameless.phone, 40))]
      : [form.intro],
    banners: [...noticeBanners(model, texts, room), ...firstAidBanners(model, texts)],
    fields: firstFields(model, texts, room),
    more: form.more,
    details,
    unfolded: needsDetails(model, details),
    actionRows: model.nameless ? namelessActions(model, texts) : actionsOf(model, texts),
    footnotes: [form.privacy, ...filesLines(model, texts)],
  };
}

const actionsOf = (model: IncidentFormModel, { form, nameless }: Texts) => [
  ...actionRow({
    buttons: [
      button(form.report, incidentActions.report, model.data, { style: 'positive' }),
      ...(model.faults.about ? [button(form.unnamed, incidentActions.reportUnnamed, model.data)] : []),
      button(form.next, incidentActions.kind, model.data),
    ],
  }),
  ...actionRow({ buttons: [button(nameless.button, incidentActions.nameless, model.data)] }),
];

function namelessActions({ data, faults }: IncidentFormModel, { form }: Texts) {
  const sending = (unsaid: 'yes' | 'no') => ({ ...data, unsaid });
  return actionRow({
    buttons: [
      button(form.report, incidentActions.reportNameless, sending('no'), { style: 'positive' }),
      ...(faults.about ? [button(form.unnamed, incidentActions.reportNameless, sending('yes'))] : []),
      button(form.next, incidentActions.nameless, data),
    ],
  });
}

function filesLines({ files, nameless }: IncidentFormModel, { form, ...texts }: Texts): readonly string[] {
  if (nameless) return [texts.nameless.noFiles];
  if (files === null) return [];
  return [files === 0 ? form.filesHow : form.filesGoAlong(files)];
}

function noticeBanners(model: IncidentFormModel, texts: Texts, room: Room): readonly Banner[] {
  if (room.text < 1) return [{ style: 'warning', title: texts.form.cutTitle, lines: [texts.form.cut] }];
  if (model.notice === 'expired')
    return [{ style: 'warning', title: texts.form.expiredTitle, lines: [texts.form.expired] }];
  if (model.notice === 'masked')
    return [{ style: 'emphasis', title: texts.receipt.maskedTitle, lines: [texts.receipt.maskedInChat] }];
  if (Object.keys(model.faults).length === 0) return [];
  const { aboutTitle, aboutAgain, aboutTyped, unnamed, faultsTitle } = texts.form;
  const again = model.people === null ? aboutTyped.again : aboutAgain;
  if (model.faults.about)
    return [{ style: 'attention', title: aboutTitle, lines: [again(unnamed), texts.shared.faults] }];
  return [{ style: 'attention', title: faultsTitle, lines: [texts.shared.faults] }];
}

/** Unfolded when something in it was filled in, or when only a date can tell more. */
const needsDetails = ({ values }: IncidentFormModel, details: readonly Field[]): boolean =>
  values.noticed === 'longer' || details.some(({ value }) => value !== '');
