import { incidentActions, noneOfThem, notKnownYet } from '../../../services/incident/contract';
import type { RenderedCard } from '../../render';
import { button, type Fact, type Field, press } from '../../shared/elements';
import { choiceInput, textInput } from '../../shared/fields';
import { renderListCard } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { displayName } from '../../user-text';
import type { ProcessModel } from './model';

/** Which systems it involves. */
export function renderSystems(model: ProcessModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { systems: words, process } = texts;
  return renderListCard({
    locale: model.locale,
    summary: process.questionSummary(model.incident.id),
    eyebrow: `${process.questionTitle(model.incident.id)} · ${process.questionProgress(Object.keys(model.process.answers).length, model.left)}`,
    title: words.title,
    footnotes: [words.help],
    fields: fieldsOf(model, texts),
    buttons: [
      button(process.answer, incidentActions.setSystems, model.data, { style: 'positive' }),
      press(process.file, incidentActions.file, model.data),
    ],
  });
}

function chosenOf({ systems }: ProcessModel['process']): readonly string[] {
  if (systems?.otherwise === undefined) return systems?.systems ?? [];
  return [systems.otherwise === 'none' ? noneOfThem : notKnownYet];
}

function fieldsOf(
  { systems, process }: ProcessModel,
  { systems: words, way, shared }: Texts,
): readonly Field[] {
  const asked = { required: false, errorMessage: shared.checkField, faults: [] };
  const which: Field = choiceInput({
    ...asked,
    id: 'systems',
    label: words.which,
    style: 'expanded',
    multiple: true,
    placeholder: shared.choose,
    value: chosenOf(process).join(','),
    choices: [
      ...systems.offered.map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
      { title: words.none, value: noneOfThem },
      { title: way.parties.notYet, value: notKnownYet },
    ],
  });
  const other: Field = textInput({
    ...asked,
    id: 'otherSystem',
    label: words.other,
    value: process.systems?.other ?? '',
    maxLength: 120,
  });
  return [which, other];
}

/** In the file, where one is involved. */
export function systemRows({ systems }: ProcessModel, { systems: words }: Texts): readonly Fact[] {
  if (!systems.involved) return [];
  const named = systems.named?.map((name) => displayName(name, 60)).join(', ');
  return [{ label: words.open, lines: [named === '' ? words.none : (named ?? words.unsaid)] }];
}
