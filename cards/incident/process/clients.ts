import { incidentActions } from '../../../services/incident/contract';
import { type DocumentKind, registerActions } from '../../../services/register/contract';
import { dateAndTime, dayName } from '../../dates';
import type { RenderedCard } from '../../render';
import {
  askedText,
  button,
  type Choice,
  type Fact,
  type Field,
  fieldData,
  type Prompt,
} from '../../shared/elements';
import { renderListCard, type Section } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { displayLines, displayName } from '../../user-text';
import { clockLines } from './clock-rows';
import { type ClientFile, clientName, type ProcessView } from './view';

/** Longer ago than this a contact is called before it is trusted (domain §1.3: notices get lost). */
const staleAfterDays = 365;

/**
 * One incident, many clients: of each its term, whom to call, what was sent and what proves that it arrived.
 * Actions: `incident.concern` (input `clients`), `incident.tell` (inputs `client`, `words`; data `step`),
 * `incident.entity`, `incident.file`.
 */
export function renderClients(view: ProcessView): RenderedCard {
  const texts = textsFor(view.locale);
  const { process } = texts;
  const notice = ({ id }: ClientFile) => view.process.notices[id];
  const toTell = view.clients.filter((client) => !notice(client)?.sent);
  const toConfirm = view.clients.filter((client) => notice(client)?.sent && !notice(client)?.received);
  return renderListCard({
    locale: view.locale,
    summary: process.clientsSummary(view.incident.id),
    eyebrow: process.fileEyebrow(view.incident.id),
    title: process.clientsTitle,
    hints: view.clients.length === 0 ? [process.missingWhat.clients] : [],
    sections: sectionsOf(view, texts),
    prompts: [
      ...(toTell.length > 0 ? [tellPrompt('sent', toTell, view, texts)] : []),
      ...(toConfirm.length > 0 ? [tellPrompt('received', toConfirm, view, texts)] : []),
    ],
    buttons: [button(process.file, incidentActions.file, view.data, { sendsInputs: false })],
    details: {
      toggle: process.setClients,
      rows: [
        { prompts: [choosePrompt(view, texts), ...noticePrompt(view, texts), entityPrompt(view, texts)] },
      ],
    },
  });
}

/** Who has not been told yet first. */
function sectionsOf(view: ProcessView, texts: Texts): readonly Section[] {
  const done = ({ id }: ClientFile): boolean => Boolean(view.process.notices[id]?.sent);
  const sorted = [...view.clients.filter((client) => !done(client)), ...view.clients.filter(done)];
  const rows = sorted.map((client) => rowOf(client, view, texts));
  const { process, outcomes } = texts;
  const entity = view.entity === null ? outcomes.entity.open : displayName(view.entity, 80);
  return [
    ...(rows.length > 0 ? [{ title: process.clients, rows, more: texts.incident.more }] : []),
    { title: outcomes.entity.title, rows: [{ label: outcomes.entity.title, lines: [entity] }] },
  ];
}

function rowOf(client: ClientFile, view: ProcessView, texts: Texts): Fact {
  const { process } = texts;
  const { sent = null, received = null } = view.process.notices[client.id] ?? {};
  const excerpt = { max: 240, cut: texts.incident.cut };
  const when = (at: string): string => dateAndTime(at, view.locale);
  const clocks = view.clocks.filter((clock) => clock.client === client.id);
  return {
    label: received ? process.received : sent ? process.sent : process.clientNotSent,
    lines: [
      displayName(client.name, 60),
      ...contactLines(client, view, texts),
      client.hours === null ? process.clientNoTerm : process.clientTerm(client.hours),
      ...(sent ? displayLines(process.clientSent(when(sent.at), sent.to), excerpt) : []),
      ...(received ? displayLines(process.clientReceived(when(received.at), received.proof), excerpt) : []),
      ...clocks.flatMap((clock) => clockLines(clock, view, texts)),
    ],
  };
}

/** The first to call, and a second in case (domain §1.3). */
const shownContacts = 2;

function contactLines({ contacts }: ClientFile, view: ProcessView, { process }: Texts): readonly string[] {
  if (contacts.length === 0) return [process.clientNoContact];
  const stale = new Date(Date.parse(view.now) - staleAfterDays * 86_400_000).toISOString().slice(0, 10);
  return contacts
    .slice(0, shownContacts)
    .flatMap(({ name, how, verifiedOn }) => [
      process.clientContact(displayName(name, 60), displayName(how, 100)),
      verifiedOn === null
        ? process.clientUnverified
        : verifiedOn < stale
          ? process.clientStale(dayName(verifiedOn, view.locale))
          : process.clientVerified(dayName(verifiedOn, view.locale)),
    ]);
}

function tellPrompt(
  step: 'sent' | 'received',
  clients: readonly ClientFile[],
  view: ProcessView,
  { process }: Texts,
): Prompt {
  const choices: readonly Choice[] = clients
    .slice(0, choosable)
    .map(({ id }) => ({ title: clientName(view, id), value: id }));
  const client: Field = {
    type: 'choice',
    id: `client.${step}`,
    label: process.chooseClient,
    style: 'compact',
    multiple: false,
    placeholder: '',
    required: true,
    errorMessage: process.fault.required,
    faults: [],
    choices,
    value: choices[0]?.value ?? '',
  };
  const label = step === 'sent' ? process.sentLabel : process.receivedLabel;
  return {
    title: process[step],
    style: 'positive',
    fields: [
      fieldData(client),
      fieldData(
        askedText({ id: `words.${step}`, label, errorMessage: process.fault.required, maxLength: 400 }),
      ),
    ],
    buttons: [button(process.save, incidentActions.tell, { ...view.data, step }, { style: 'positive' })],
  };
}

/** A draft to send, and what was sent so far. Action: `register.document` (input `client`). */
function noticePrompt(view: ProcessView, { process }: Texts): readonly Prompt[] {
  const [first] = view.clients;
  if (!first) return [];
  const client: Field = {
    type: 'choice',
    id: 'client',
    label: process.chooseClient,
    style: 'compact',
    multiple: false,
    placeholder: '',
    required: true,
    errorMessage: process.fault.required,
    faults: [],
    value: first.id,
    choices: view.clients
      .slice(0, choosable)
      .map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
  };
  const made = (title: string, document: DocumentKind, style: 'positive' | 'default') =>
    button(title, registerActions.document, { ...view.data, document }, { style });
  return [
    {
      title: process.notice,
      style: 'default',
      fields: [fieldData(client)],
      buttons: [made(process.notice, 'notice', 'positive'), made(process.dossier, 'dossier', 'default')],
    },
  ];
}

/** Of the group; with more of them the card grows too big. */
const mostCompanies = 8;

/** Which company is responsible. Action: `incident.entity` (input `company`). */
function entityPrompt({ companies, entity, data }: ProcessView, { process, outcomes, form }: Texts): Prompt {
  const company: Field = {
    type: 'choice',
    id: 'company',
    label: outcomes.entity.choose,
    style: 'compact',
    multiple: false,
    placeholder: form.choose,
    required: true,
    errorMessage: process.fault.required,
    faults: [],
    value: companies.find(({ name }) => name === entity)?.id ?? '',
    choices: companies
      .slice(0, mostCompanies)
      .map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
  };
  return {
    title: outcomes.entity.title,
    style: 'default',
    fields: [fieldData(company)],
    buttons: [button(process.save, incidentActions.entity, data, { style: 'positive' })],
  };
}

/** As many as leave the card within its size; those concerned first. */
const choosable = 38;

function choosableOf({ allClients, clients }: ProcessView): readonly Choice[] {
  const concerned = clients.map(({ id }) => id);
  const sorted = [
    ...allClients.filter(({ id }) => concerned.includes(id)),
    ...allClients.filter(({ id }) => !concerned.includes(id)),
  ];
  return sorted.slice(0, choosable).map(({ id, name }) => ({ title: displayName(name, 60), value: id }));
}

function choosePrompt(view: ProcessView, { process, form }: Texts): Prompt {
  const clients: Field = {
    type: 'choice',
    id: 'clients',
    label: process.chooseClients,
    style: 'filtered',
    multiple: true,
    required: false,
    errorMessage: process.fault.unknown,
    faults: [],
    placeholder: view.allClients.length > choosable ? form.clientsCut : form.choose,
    value: view.clients.map(({ id }) => id).join(','),
    choices: choosableOf(view),
  };
  return {
    title: process.chooseClients,
    style: 'default',
    fields: [fieldData(clients)],
    buttons: [button(process.save, incidentActions.concern, view.data, { style: 'positive' })],
  };
}
