import { incidentActions } from '../../../services/incident/contract';
import type { RenderedCard } from '../../render';
import { button, type Field, press } from '../../shared/elements';
import { oneOf } from '../../shared/fields';
import { renderListCard } from '../../shared/list';
import { textsFor } from '../../texts';
import { displayName } from '../../user-text';
import { nameOf, type ProcessModel } from './model';

/** Into other hands: to a named colleague, or, by its holder, to whoever takes it. */
export function renderHolding(model: ProcessModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { process, shared } = texts;
  const { holding, incident, data } = model;
  const to: Field = oneOf(
    'to',
    { label: process.handOverTo, placeholder: shared.choose, error: process.fault.required },
    holding.others.map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
  );
  const may = holding.others.length > 0;
  return renderListCard({
    locale: model.locale,
    summary: process.fileSummary(incident.id),
    eyebrow: process.fileEyebrow(incident.id),
    title: process.hands,
    footnotes: [
      ...(incident.taken ? [process.heldBy(nameOf(model, incident.taken.by))] : []),
      ...(holding.byReader ? [process.letGoHelp] : []),
    ],
    fields: may ? [to] : [],
    buttons: [
      ...(may ? [button(shared.handOver, incidentActions.handOver, data, { style: 'positive' })] : []),
      ...(holding.byReader ? [press(process.letGo, incidentActions.letGo, data)] : []),
      press(process.file, incidentActions.file, data),
    ],
  });
}
