import type { IncidentKind } from '../../services/people/incident-settings';
import type { ActionFor } from '../../services/contract';
import { adminActions } from '../../services/admin/contract';
import type { Client, Organisation } from '../../services/people/organisation';
import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { type Banner, button, type Field, fieldElement, type Prompt } from '../shared/elements';
import { textInput, yesOrNo } from '../shared/fields';
import { chooser, renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayName, inputValue } from '../user-text';
import { homeButton } from './home';

export interface OrganisationModel {
  readonly locale: Locale;
  readonly organisation: Organisation;
  readonly note: string | null;
  readonly faults: readonly string[];
}

/** Most characters in an input of this card. */
export const mostTyped = 4_000;

/** What changes often, without a redeploy (features A4). */
export function renderOrganisation(model: OrganisationModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { admin, shared } = texts;
  return renderListCard({
    locale: model.locale,
    summary: admin.organisationTitle,
    eyebrow: admin.eyebrow,
    title: admin.organisationTitle,
    banners: faultBanner(model.faults, texts),
    footnotes: [...(model.note === null ? [] : [model.note]), admin.organisationHint],
    prompts: [closingPrompt(model, texts), rulesPrompt(model, texts)],
    details: {
      toggle: shared.more,
      rows: [
        { prompts: [stepsPrompt(model, texts), kindPrompt(texts), clientPrompt(model, texts)] },
        { buttons: [homeButton(model.locale)] },
      ],
    },
  });
}

const mostFaults = 6;

export const faultBanner = (faults: readonly string[], { admin }: Texts): readonly Banner[] =>
  faults.length === 0
    ? []
    : [
        {
          style: 'attention',
          title: admin.refusedTitle,
          lines: [
            ...faults.slice(0, mostFaults).map((line) => displayName(line, 200)),
            ...(faults.length > mostFaults ? [admin.more(faults.length - mostFaults)] : []),
          ],
        },
      ];

interface TypedField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly multiline?: boolean;
  readonly maxLength?: number;
}

const typed = (
  { id, label, value, required = false, multiline = true, maxLength = mostTyped }: TypedField,
  { admin }: Texts,
): Field =>
  textInput({
    id,
    label,
    value: inputValue(value, maxLength).value,
    multiline,
    maxLength,
    required,
    errorMessage: admin.required,
  });

const eitherWay = (id: string, label: string, value: 'yes' | 'no', { admin, shared }: Texts): Field =>
  yesOrNo(id, label, { yes: admin.offeredYes, no: admin.offeredNo, error: shared.chooseOne }, value);

/** Its buttons hold nothing: everything is filled in. */
type AdminAction = ActionFor<Record<string, never>>;

const prompt = (title: string, action: AdminAction, fields: readonly Field[], { shared }: Texts): Prompt => ({
  title,
  style: 'default',
  fields: fields.map(fieldElement),
  buttons: [button(shared.save, action, {}, { style: 'positive' })],
});

function closingPrompt({ organisation }: OrganisationModel, texts: Texts): Prompt {
  const { admin } = texts;
  const value = organisation.office.closingDays.join('\n');
  return prompt(
    admin.closing,
    adminActions.closing,
    [typed({ id: 'days', label: admin.closingLabel, value }, texts)],
    texts,
  );
}

function rulesPrompt({ organisation }: OrganisationModel, texts: Texts): Prompt {
  const { admin } = texts;
  const { hostLines } = organisation.visit;
  const lines = (locale: Locale): string => hostLines.map((line) => line[locale]).join('\n');
  return prompt(
    admin.rules,
    adminActions.rules,
    [
      typed({ id: 'rulesNl', label: admin.rulesNl, value: lines('nl'), maxLength: 2_000 }, texts),
      typed({ id: 'rulesEn', label: admin.rulesEn, value: lines('en'), maxLength: 2_000 }, texts),
    ],
    texts,
  );
}

function stepsPrompt({ organisation }: OrganisationModel, texts: Texts): Prompt {
  const { admin } = texts;
  const ladder = organisation.escalation.incident.map(({ afterMinutes, to }) => `${afterMinutes} ${to}`);
  const days = organisation.training.remindWorkingDays.join(', ');
  return prompt(
    admin.steps,
    adminActions.steps,
    [
      typed(
        { id: 'escalation', label: admin.stepsEscalation, value: ladder.join('\n'), required: true },
        texts,
      ),
      typed(
        { id: 'workingDays', label: admin.stepsTraining, value: days, required: true, multiline: false },
        texts,
      ),
    ],
    texts,
  );
}

const choosing = (
  title: string,
  action: AdminAction,
  { id, label }: Pick<Field, 'id' | 'label'>,
  choices: readonly { readonly title: string; readonly value: string }[],
  { admin, shared }: Texts,
): Prompt => ({
  title,
  style: 'default',
  fields: [
    fieldElement({ ...chooser({ label, placeholder: shared.choose, error: shared.chooseOne }, choices), id }),
  ],
  buttons: [button(admin.kindOpen, action, {}, { style: 'positive' })],
});

const kindPrompt = (texts: Texts): Prompt =>
  choosing(
    texts.admin.kind,
    adminActions.kind,
    { id: 'kind', label: texts.admin.kindChoose },
    Object.entries(texts.kinds.names).map(([value, title]) => ({ title, value })),
    texts,
  );

/** Clients that can be chosen; as many as keep the card within its size. */
const mostClients = 60;
/** Chosen to add one. */
export const newClient = 'new';

const clientPrompt = ({ organisation }: OrganisationModel, texts: Texts): Prompt =>
  choosing(
    texts.admin.client,
    adminActions.client,
    { id: 'client', label: texts.admin.clientChoose },
    [
      { title: texts.admin.clientNew, value: newClient },
      ...organisation.clients
        .slice(0, mostClients)
        .map(({ id, name }) => ({ title: displayName(name, 50), value: id })),
    ],
    texts,
  );

interface Edited {
  readonly locale: Locale;
  readonly faults: readonly string[];
}

/** One kind: on the form or not, and its first aid. Action: `admin.setKind` (`offered`, `firstAidNl`, `firstAidEn`). */
export function renderKind(
  model: Edited & {
    readonly kind: IncidentKind;
    readonly offered: boolean;
    readonly firstAid: { readonly nl: string; readonly en: string };
  },
): RenderedCard {
  const texts = textsFor(model.locale);
  const { admin, shared } = texts;
  const { nl, en } = model.firstAid;
  return renderListCard({
    locale: model.locale,
    summary: admin.kind,
    eyebrow: admin.kind,
    title: texts.kinds.names[model.kind],
    banners: faultBanner(model.faults, texts),
    fields: [
      eitherWay('offered', admin.offered, model.offered ? 'yes' : 'no', texts),
      typed({ id: 'firstAidNl', label: admin.firstAidNl, value: nl, maxLength: 1_000 }, texts),
      typed({ id: 'firstAidEn', label: admin.firstAidEn, value: en, maxLength: 1_000 }, texts),
    ],
    buttons: [
      button(shared.save, adminActions.setKind, { kind: model.kind }, { style: 'positive' }),
      button(admin.go.organisation, adminActions.organisation, {}, { sendsInputs: false }),
    ],
  });
}

/** What was typed about a client. */
export interface ClientTyped {
  readonly id: string;
  readonly name: string;
  readonly hours: string;
  readonly contacts: string;
  readonly financial: 'yes' | 'no';
}

/** Contacts as lines that can be edited. */
export const clientTyped = ({
  id,
  name,
  contractHours,
  contacts,
  financialUndertaking,
}: Client): ClientTyped => ({
  id,
  name,
  financial: financialUndertaking === true ? 'yes' : 'no',
  hours: contractHours === undefined ? '' : String(contractHours),
  contacts: contacts
    .map((contact) =>
      [contact.name, contact.email ?? '', contact.phone ?? '', contact.verifiedOn ?? ''].join('; '),
    )
    .join('\n'),
});

/**
 * One client, with its term and contacts. Action: `admin.setClient` (`clientId`, `name`, `hours`, `financial`,
 * `contacts`).
 */
export function renderClient(model: Edited & { readonly client: ClientTyped }): RenderedCard {
  const texts = textsFor(model.locale);
  const { admin, shared } = texts;
  const { id, name, hours, contacts, financial } = model.client;
  const line = (field: TypedField) => typed({ ...field, multiline: false }, texts);
  return renderListCard({
    locale: model.locale,
    summary: admin.client,
    eyebrow: admin.client,
    title: name === '' ? admin.clientNew : displayName(name, 80),
    banners: faultBanner(model.faults, texts),
    fields: [
      line({ id: 'clientId', label: admin.clientId, value: id, required: true, maxLength: 40 }),
      line({ id: 'name', label: admin.clientName, value: name, required: true, maxLength: 120 }),
      line({ id: 'hours', label: admin.clientHours, value: hours, maxLength: 6 }),
      eitherWay('financial', admin.clientFinancial, financial, texts),
      typed({ id: 'contacts', label: admin.clientContacts, value: contacts, maxLength: 2_000 }, texts),
    ],
    buttons: [
      button(shared.save, adminActions.setClient, {}, { style: 'positive' }),
      button(admin.go.organisation, adminActions.organisation, {}, { sendsInputs: false }),
    ],
  });
}
