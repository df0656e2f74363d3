import { incidentActions, templateLength } from '../../../services/incident/contract';
import type { TemplateQuestion } from '../../../services/incident/documents/edpb-template';
import type { RenderedCard } from '../../render';
import { button, type Field, press } from '../../shared/elements';
import { choiceInput, optionalText } from '../../shared/fields';
import { renderListCard } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import type { ProcessModel } from './model';

export interface TemplateModel extends ProcessModel {
  /** What only the template asks and applies here. */
  readonly asked: readonly TemplateQuestion[];
  /** Numbers of mandatory fields that are not known yet and are asked elsewhere. */
  readonly elsewhere: readonly number[];
  /** Nothing mandatory is open. */
  readonly whole: boolean;
}

/** What the EDPB template asks besides the assessment. */
export function renderTemplate(model: TemplateModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { edpb, process, shared } = texts;
  const { data, asked, elsewhere, whole } = model;
  return renderListCard({
    locale: model.locale,
    summary: process.fileSummary(model.incident.id),
    eyebrow: process.fileEyebrow(model.incident.id),
    title: edpb.title,
    footnotes: [
      edpb.help,
      ...(whole ? [edpb.whole] : asked.length === 0 ? [edpb.nothing] : []),
      ...(elsewhere.length > 0 ? [edpb.left(elsewhere.join(', '))] : []),
    ],
    fields: asked.slice(0, mostAsked).map((question) => fieldOf(question, model, texts)),
    buttons: [
      ...(asked.length > 0
        ? [button(shared.record, incidentActions.fillTemplate, data, { style: 'positive' })]
        : []),
      press(process.back, incidentActions.view, data),
      press(process.file, incidentActions.file, data),
    ],
  });
}

/** As many as fit on a card with long answers; open ones come first, and the next appear once it is saved. */
const mostAsked = 8;

function fieldOf(question: TemplateQuestion, { process }: TemplateModel, texts: Texts): Field {
  const { edpb, shared } = texts;
  const id = `field.${question}`;
  const said = process.template?.answers[question] ?? [];
  const options = edpb.options[question];
  if (options === undefined)
    return {
      ...(optionalText(id, edpb.label[question], texts.process.fault.tooLong) as Field & { type: 'text' }),
      value: said[0] ?? '',
      maxLength: templateLength,
    };
  return choiceInput({
    id,
    label: edpb.label[question],
    value: said.join(','),
    multiple: true,
    placeholder: shared.choose,
    errorMessage: texts.process.fault.unknown,
    choices: Object.entries(options).map(([value, title]) => ({ title, value })),
  });
}
