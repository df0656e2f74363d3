import { incidentActions } from '../../../services/incident/contract';
import type { RenderedCard } from '../../render';
import {
  askedText,
  button,
  type Choice,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../../shared/elements';
import { choiceInput, oneOf, optionalText, textInput } from '../../shared/fields';
import { renderListCard } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { displayName } from '../../user-text';
import type { ProcessModel } from './model';

export interface ClientChoiceModel extends ProcessModel {
  /** The words searched for; empty: none yet. */
  readonly words: string;
}

type Named = ProcessModel['allClients'][number];

/** As many as keep the card within its size. */
const mostFound = 30;

/** Clients whose name holds every word. @param words as they were typed. */
export function clientsNamed<Client extends { readonly name: string }>(
  clients: readonly Client[],
  words: string,
): readonly Client[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return clients.filter(({ name }) => wanted.every((word) => name.toLowerCase().includes(word)));
}

/** Any number of clients, found on the server by part of their names. */
export function renderClientChoice(model: ClientChoiceModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { clientChoice, process, shared } = texts;
  const concerned = new Set(model.clients.map(({ id }) => id));
  const found = clientsNamed(model.allClients, model.words).filter(({ id }) => !concerned.has(id));
  const left = found.length - mostFound;
  const some = found.length > 0;
  return renderListCard({
    locale: model.locale,
    summary: process.clientsSummary(model.incident.id),
    eyebrow: process.fileEyebrow(model.incident.id),
    title: clientChoice.title,
    footnotes: [
      clientChoice.count(concerned.size),
      ...(some ? [] : [clientChoice.none]),
      ...(left > 0 ? [clientChoice.more(left)] : []),
    ],
    fields: [searchField(model.words, texts), ...(some ? [foundField(found, model.words, texts)] : [])],
    buttons: [
      button(shared.search, incidentActions.clientSearch, searching(model, 'all')),
      ...(some
        ? [button(clientChoice.addThem, incidentActions.addClients, model.data, { style: 'positive' })]
        : []),
      press(process.clients, incidentActions.clients, model.data),
    ],
    details: {
      toggle: shared.more,
      sections: [
        { title: clientChoice.every, rows: [{ label: clientChoice.every, lines: [clientChoice.everyHelp] }] },
      ],
      rows: [
        {
          buttons: [press(clientChoice.every, incidentActions.everyClient, model.data)],
          prompts: [otherPrompt(model, texts), ...dropPrompt(model, texts)],
        },
      ],
    },
  });
}

export const searching = ({ data: { incident } }: ProcessModel, of: 'all' | 'concerned') => ({
  incident,
  of,
});

export const searchField = (words: string, { clientChoice, shared }: Texts): Field =>
  textInput({
    id: 'words',
    label: clientChoice.words,
    value: words,
    maxLength: 100,
    errorMessage: shared.checkField,
  });

const titled = ({ id, name }: Named): Choice => ({ title: displayName(name, 60), value: id });

/** A sole match for what was typed is preselected. */
const foundField = (
  found: readonly Named[],
  words: string,
  { clientChoice, process, shared }: Texts,
): Field =>
  choiceInput({
    id: 'add',
    label: clientChoice.add,
    style: 'expanded',
    multiple: true,
    placeholder: shared.choose,
    errorMessage: process.fault.unknown,
    value: words !== '' && found.length === 1 ? (found[0]?.id ?? '') : '',
    choices: found.slice(0, mostFound).map(titled),
  });

const otherPrompt = (model: ProcessModel, { clientChoice, process, shared }: Texts): Prompt => ({
  title: clientChoice.other,
  style: 'default',
  fields: [
    fieldElement(
      askedText({
        id: 'name',
        label: clientChoice.otherName,
        errorMessage: process.fault.required,
        maxLength: 120,
      }),
    ),
    fieldElement(optionalText('contact', clientChoice.otherContact, process.fault.tooLong)),
  ],
  buttons: [button(shared.record, incidentActions.otherClient, model.data, { style: 'positive' })],
});

/** A client that has been told stays: the notice is a fact. */
function dropPrompt(model: ClientChoiceModel, { clientChoice, process, shared }: Texts): readonly Prompt[] {
  const open = clientsNamed(model.clients, model.words).filter(({ id }) => !model.process.notices[id]?.sent);
  if (open.length === 0) return [];
  const drop: Field = oneOf(
    'drop',
    { label: clientChoice.dropWhom, placeholder: shared.choose, error: process.fault.required },
    open.slice(0, mostFound).map(titled),
  );
  return [
    {
      title: clientChoice.drop,
      style: 'default',
      fields: [fieldElement(drop)],
      buttons: [
        button(clientChoice.dropSend, incidentActions.dropClient, model.data, { style: 'destructive' }),
      ],
    },
  ];
}
