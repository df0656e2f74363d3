import { incidentActions, sentAt } from '../../../services/incident/contract';
import { type DocumentKind, registerActions } from '../../../services/register/contract';
import { dateAndTime, dayName } from '../../dates';
import type { RenderedCard } from '../../render';
import {
  askedText,
  button,
  type Button,
  type Choice,
  type Fact,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../../shared/elements';
import { choiceInput } from '../../shared/fields';
import { renderListCard, type Section } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { displayLines, displayName } from '../../user-text';
import { clockLines } from './clock-rows';
import { searchField, searching } from './client-choice';
import { momentFields } from './moment-fields';
import { type ClientFile, clientName, type ProcessModel } from './model';
import { wayButtons } from './way';

/** A contact checked longer ago than this is called before it is trusted (domain §1.3: notices get lost). */
const staleAfterDays = 365;

export interface ClientsModel extends ProcessModel {
  /** How many there are, when `clients` holds only those searched for. */
  readonly all?: number;
  readonly words?: string;
}

/** One incident, many clients: for each its term, who to call, what was sent and the proof that it arrived. */
export function renderClients(model: ClientsModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { process, clientChoice } = texts;
  // A closed incident is put on paper, and must be reopened before anything else is done.
  const isClosed = model.process.closed !== null;
  const { noticeInFront, ...steps } = stepsOf(model, texts);
  return renderListCard({
    locale: model.locale,
    summary: process.clientsSummary(model.incident.id),
    eyebrow: process.fileEyebrow(model.incident.id),
    title: process.clientsTitle,
    footnotes: model.clients.length === 0 ? [process.missingWhat.clients] : [],
    sections: clientSections(model, texts),
    ...steps,
    details: {
      toggle: process.setClients,
      rows: [
        {
          buttons: isClosed
            ? []
            : [press(clientChoice.open, incidentActions.clientSearch, searching(model, 'all'))],
          prompts: [
            ...(noticeInFront ? [] : noticePrompt(model, texts)),
            ...(isClosed ? [] : [entityPrompt(model, texts)]),
          ],
        },
      ],
    },
  });
}

/** Clients not yet told are told from here; in a long list one searches for a name first. */
function stepsOf(model: ClientsModel, texts: Texts) {
  const { process, shared } = texts;
  const many = (model.all ?? model.clients.length) > choosable;
  const isClosed = model.process.closed !== null;
  const notice = ({ id }: ClientFile) => model.process.notices[id];
  const toTell = isClosed ? [] : model.clients.filter((client) => !notice(client)?.sent);
  const toConfirm = isClosed
    ? []
    : model.clients.filter((client) => notice(client)?.sent && !notice(client)?.received);
  const tells = !many && toTell.length > 0;
  const noticeInFront = !isClosed && !many && toConfirm.length === 0;
  const search = button(shared.search, incidentActions.clientSearch, searching(model, 'concerned'));
  return {
    noticeInFront,
    prompts: [
      ...(many && toTell.length > 0 ? [tellPrompt('sent', toTell, model, texts)] : []),
      ...(toConfirm.length > 0 ? [tellPrompt('received', toConfirm, model, texts)] : []),
      ...(noticeInFront ? noticePrompt(model, texts) : []),
    ],
    fields: [
      ...(many ? [searchField(model.words ?? '', texts)] : []),
      ...(tells ? tellFields('sent', toTell, model, texts).fields.map(unforced) : []),
    ],
    buttons: [
      ...(tells ? [tellButton('sent', toTell, model, texts)] : []),
      ...(tells || many ? [] : wayButtons(model, texts, 'clients')),
      ...(many ? [search] : []),
      press(process.file, incidentActions.file, model.data),
    ],
  };
}

/** The card's own field is sent with the prompts too: it is required only where it is read. */
const unforced = (field: Field): Field => ('required' in field ? { ...field, required: false } : field);

/** Clients not yet told come first. */
export function clientSections(model: ProcessModel, texts: Texts): readonly Section[] {
  const done = ({ id }: ClientFile): boolean => Boolean(model.process.notices[id]?.sent);
  const sorted = [...model.clients.filter((client) => !done(client)), ...model.clients.filter(done)];
  const rows = sorted.map((client) => rowOf(client, model, texts));
  const { process, outcomes } = texts;
  const entity = model.entity === null ? outcomes.entity.open : displayName(model.entity, 80);
  return [
    ...(rows.length > 0 ? [{ title: process.clients, rows, more: texts.incident.more }] : []),
    { title: outcomes.entity.title, rows: [{ label: outcomes.entity.title, lines: [entity] }] },
  ];
}

function rowOf(client: ClientFile, model: ProcessModel, texts: Texts): Fact {
  const { process } = texts;
  const { sent = null, received = null } = model.process.notices[client.id] ?? {};
  const excerpt = { max: 240, cut: texts.shared.shortened };
  const when = (at: string): string => dateAndTime(at, model.locale);
  const clocks = model.clocks.filter((clock) => clock.client === client.id);
  return {
    label: received ? process.received : sent ? process.sent : process.clientNotSent,
    lines: [
      displayName(client.name, 60),
      ...contactLines(client, model, texts),
      dutiesLine(client, texts),
      ...(sent ? displayLines(process.clientSent(when(sentAt(sent)), sent.to), excerpt) : []),
      ...(received
        ? displayLines(process.clientReceived(when(received.moment ?? received.at), received.proof), excerpt)
        : []),
      ...clocks.flatMap((clock) => clockLines(clock, model, texts)),
    ],
  };
}

/** What it may expect from us, and what the law does not require of it; one line, because the card is full. */
const dutiesLine = ({ hours, financial }: ClientFile, { process }: Texts): string =>
  [
    hours === null ? process.clientNoTerm : process.clientTerm(hours),
    ...(financial ? [process.clientFinancial] : []),
  ].join(' · ');

/** The first to call, and a second in case (domain §1.3). */
const shownContacts = 2;

function contactLines({ contacts }: ClientFile, model: ProcessModel, { process }: Texts): readonly string[] {
  if (contacts.length === 0) return [process.clientNoContact];
  const stale = new Date(Date.parse(model.now) - staleAfterDays * 86_400_000).toISOString().slice(0, 10);
  return contacts
    .slice(0, shownContacts)
    .flatMap(({ name, how, verifiedOn }) => [
      process.clientContact(displayName(name, 60), displayName(how, 100)),
      verifiedOn === null
        ? process.clientUnverified
        : verifiedOn < stale
          ? process.clientStale(dayName(verifiedOn, model.locale))
          : process.clientVerified(dayName(verifiedOn, model.locale)),
    ]);
}

type TellStep = 'sent' | 'received';

/** @returns the inputs, and the moment that stands in them. */
function tellFields(
  step: TellStep,
  clients: readonly ClientFile[],
  model: ClientsModel,
  { process, telling, clientChoice }: Texts,
): { readonly fields: readonly Field[]; readonly shown: string } {
  const each: readonly Choice[] = clients
    .slice(0, choosable)
    .map(({ id }) => ({ title: clientName(model, id), value: id }));
  // A search result is one of them; from the full list, all can be told at once.
  const all = clients.length > 1 && model.words === undefined;
  const choices = [...each, ...(all ? [{ title: clientChoice.allOpen(clients.length), value: '*' }] : [])];
  const client: Field = choiceInput({
    id: `client.${step}`,
    label: process.chooseClient,
    required: true,
    errorMessage: process.fault.required,
    choices,
    value: choices[0]?.value ?? '',
  });
  const label = step === 'sent' ? process.sentLabel : process.receivedLabel;
  // The client's own term runs from when it actually arrived.
  const { fields, shown } = momentFields(
    step === 'sent'
      ? { day: ['day.sent', telling.sentDay], time: ['time.sent', telling.sentTime] }
      : { day: ['day', process.arrivedDay], time: ['time', process.arrivedTime] },
    model.now,
    process.fault.required,
  );
  const words = askedText({
    id: `words.${step}`,
    label,
    errorMessage: process.fault.required,
    maxLength: 400,
  });
  return { fields: [client, words, ...fields], shown };
}

function tellButton(
  step: TellStep,
  clients: readonly ClientFile[],
  model: ClientsModel,
  texts: Texts,
): Button {
  const { shown } = tellFields(step, clients, model, texts);
  const data = { ...model.data, step, shown };
  return button(texts.shared.record, incidentActions.tell, data, { style: 'positive' });
}

const tellPrompt = (
  step: TellStep,
  clients: readonly ClientFile[],
  model: ClientsModel,
  texts: Texts,
): Prompt => ({
  title: texts.process[step],
  style: 'default',
  fields: tellFields(step, clients, model, texts).fields.map(fieldElement),
  buttons: [tellButton(step, clients, model, texts)],
});

/** A draft to send, and what was sent so far. Action: `register.document` (input `client`). */
export function noticePrompt(model: ProcessModel, { process }: Texts): readonly Prompt[] {
  const [first] = model.clients;
  if (!first) return [];
  const client: Field = choiceInput({
    id: 'client',
    label: process.noticeFor,
    required: true,
    errorMessage: process.fault.required,
    value: first.id,
    choices: model.clients
      .slice(0, choosable)
      .map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
  });
  const made = (title: string, document: DocumentKind, style: 'positive' | 'default') =>
    button(title, registerActions.document, { ...model.data, document }, { style });
  return [
    {
      title: process.notice,
      style: 'default',
      fields: [fieldElement(client)],
      buttons: [made(process.noticeSend, 'notice', 'positive'), made(process.dossier, 'dossier', 'default')],
    },
  ];
}

/** Companies of the group; with more of them the card gets too big. */
const mostCompanies = 8;

/** Which company is responsible. Action: `incident.entity` (input `company`). */
function entityPrompt(
  { companies, entity, data }: ProcessModel,
  { process, outcomes, shared }: Texts,
): Prompt {
  const company: Field = choiceInput({
    id: 'company',
    label: outcomes.entity.choose,
    placeholder: shared.choose,
    required: true,
    errorMessage: process.fault.required,
    value: companies.find(({ name }) => name === entity)?.id ?? '',
    choices: companies
      .slice(0, mostCompanies)
      .map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
  });
  return {
    title: outcomes.entity.title,
    style: 'default',
    fields: [fieldElement(company)],
    buttons: [button(shared.record, incidentActions.entity, data, { style: 'positive' })],
  };
}

/** As many as keep the card within its size. */
const choosable = 38;
