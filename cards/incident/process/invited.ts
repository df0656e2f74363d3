import { incidentActions } from '../../../services/incident/contract';
import type { Invited } from '../../../services/incident/model';
import { dateAndTime } from '../../dates';
import type { RenderedCard } from '../../render';
import { button, type Field, fieldElement, press, type Prompt } from '../../shared/elements';
import { peopleInput } from '../../shared/fields';
import { chooser, renderListCard } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { displayName } from '../../user-text';
import { nameOf, type ProcessModel } from './model';

export interface InvitedModel extends ProcessModel {
  /** Those who have read access now. */
  readonly looking: readonly Invited[];
  /** People who can be given access. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** For clients that do not look people up themselves; as many as keep the card within its size. */
const choosable = 80;

/** Who has read access to an incident. */
export function renderInvited(model: InvitedModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { along, process } = texts;
  const { looking, incident, data } = model;
  const some = looking.length > 0;
  return renderListCard({
    locale: model.locale,
    summary: process.fileSummary(incident.id),
    eyebrow: process.fileEyebrow(incident.id),
    title: along.open,
    footnotes: [...(some ? [] : [along.nobody]), along.help],
    sections: some
      ? [
          {
            title: along.looking,
            rows: looking.map(({ person, by, at }) => ({
              label: nameOf(model, person),
              lines: [along.since(nameOf(model, by), dateAndTime(at, model.locale))],
            })),
            more: texts.incident.more,
          },
        ]
      : [],
    fields: some ? [whom(model, texts)] : [],
    buttons: [
      ...(some ? [button(along.end, incidentActions.uninvite, data, { style: 'destructive' })] : []),
      press(process.file, incidentActions.file, data),
    ],
    prompts: [invitePrompt(model, texts)],
  });
}

const whom = (model: InvitedModel, { along, process, shared }: Texts): Field =>
  chooser(
    { label: along.endWhom, placeholder: shared.choose, error: process.fault.required },
    model.looking.map(({ person }) => ({ title: nameOf(model, person), value: person })),
  );

function invitePrompt({ people, data }: InvitedModel, { along, process, shared }: Texts): Prompt {
  const person: Field = peopleInput({
    id: 'person',
    label: along.who,
    required: true,
    placeholder: shared.choose,
    errorMessage: process.fault.required,
    choices: people.slice(0, choosable).map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
  });
  return {
    title: along.open,
    style: 'positive',
    fields: [fieldElement(person)],
    buttons: [button(along.invite, incidentActions.invite, data, { style: 'positive' })],
  };
}
