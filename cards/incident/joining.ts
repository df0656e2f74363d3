import { incidentActions, type OnRemark } from '../../services/incident/contract';
import type { RegisterLine } from '../../services/incident/lists';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { button, type Choice, type Field, press } from '../shared/elements';
import { oneOf } from '../shared/fields';
import { chooser, type ListCard, renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import type { StatusLine } from './list';

export interface JoiningModel {
  readonly locale: Locale;
  readonly data: OnRemark;
  /** Number of the report that it belongs to; null when it stands on its own. */
  readonly of: string | null;
  /** Those that belong to it. */
  readonly joined: readonly StatusLine[];
  /** Those it can be said to belong to; empty when it leads or already belongs to one. */
  readonly offered: readonly Pick<RegisterLine, 'id' | 'kind' | 'reportedAt'>[];
}

/** Reports about the same thing. */
export function renderJoining(model: JoiningModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { joining, incident } = texts;
  const { incident: id } = model.data;
  return renderListCard({
    locale: model.locale,
    summary: joining.summary(id),
    eyebrow: incident.eyebrow(id),
    title: joining.title,
    ...partOf(model, texts),
  });
}

type Part = Pick<ListCard, 'banners' | 'footnotes' | 'sections' | 'fields' | 'buttons'>;

function partOf(model: JoiningModel, texts: Texts): Part {
  if (model.of !== null) return belonging(model, model.of, texts);
  return model.joined.length > 0 ? leading(model, texts) : alone(model, texts);
}

const back = ({ data }: JoiningModel, { process }: Texts) =>
  press(process.back, incidentActions.view, { incident: data.incident });

/** It belongs to another, and can be made to stand on its own again. */
function belonging(model: JoiningModel, of: string, texts: Texts): Part {
  const { joining } = texts;
  return {
    banners: [{ style: 'emphasis', title: joining.belongsTo(of), lines: [joining.belongsHow(of)] }],
    footnotes: [joining.partHelp],
    buttons: [
      press(joining.openLead(of), incidentActions.view, { incident: of }, 'positive'),
      press(joining.part, incidentActions.part, { ...model.data, id: '' }),
      back(model, texts),
    ],
  };
}

/** Others belong to it. */
function leading(model: JoiningModel, texts: Texts): Part {
  const { joining, incident, process, shared } = texts;
  const words = { label: joining.choose, placeholder: shared.choose, error: process.fault.required };
  return {
    footnotes: [joining.partHelp],
    sections: [
      {
        title: joining.joined,
        rows: model.joined.map((line) => ({ label: line.id, lines: [describe(line, model, texts)] })),
        more: incident.more,
      },
    ],
    fields: [
      chooser(
        words,
        model.joined.map(({ id }) => ({ title: id, value: id })),
      ),
    ],
    buttons: [
      button(shared.open, incidentActions.open, {}, { style: 'positive' }),
      button(joining.part, incidentActions.part, model.data),
      back(model, texts),
    ],
  };
}

function alone(model: JoiningModel, texts: Texts): Part {
  const { joining } = texts;
  const some = model.offered.length > 0;
  return {
    footnotes: [joining.none, some ? joining.help : joining.nothingOffered],
    fields: some ? [leadField(model, texts)] : [],
    buttons: [
      ...(some ? [button(joining.join, incidentActions.join, model.data, { style: 'positive' })] : []),
      back(model, texts),
    ],
  };
}

function leadField(model: JoiningModel, texts: Texts): Field {
  const { joining, process, shared } = texts;
  const choices: readonly Choice[] = model.offered.map((line) => ({
    title: `${line.id} · ${describe(line, model, texts)}`,
    value: line.id,
  }));
  return oneOf(
    'lead',
    { label: joining.which, placeholder: shared.choose, error: process.fault.required },
    choices,
  );
}

const describe = (
  { kind, reportedAt }: Pick<RegisterLine, 'kind' | 'reportedAt'>,
  { locale }: JoiningModel,
  { kinds }: Texts,
): string => [...(kind ? [kinds.names[kind]] : []), dateAndTime(reportedAt, locale)].join(' · ');
