import { escalationTargets, type IncidentKind } from '../../../services/people/incident-settings';
import {
  type ClientTyped,
  clientTyped,
  newClient,
  renderClient,
  renderKind,
  renderOrganisation,
} from '../../../cards/admin/organisation';
import { textsFor } from '../../../cards/texts';
import type { Client } from '../../../services/people/organisation';
import type { OrganisationChange } from '../../../services/people/organisation-changes';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';

/** What changes often, from forms to values; only the schema of the organisation judges whether they fit. */

export const openOrganisation = (turn: StaffTurn, container: Container): Answer =>
  show(turn, container, null, []);

function show(
  { actor }: StaffTurn,
  container: Container,
  note: string | null,
  faults: readonly string[],
): Answer {
  const organisation = container.organisation();
  return { kind: 'card', card: renderOrganisation({ locale: actor.locale, organisation, note, faults }) };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const closing = (
  turn: StaffTurn,
  { days }: { readonly days: string },
  container: Container,
): Promise<Answer> => change(turn, { type: 'setClosingDays', days: linesOf(days) }, container);

export async function rules(
  turn: StaffTurn,
  { rulesNl, rulesEn }: { readonly rulesNl: string; readonly rulesEn: string },
  container: Container,
): Promise<Answer> {
  const [dutch, english] = [linesOf(rulesNl), linesOf(rulesEn)];
  if (dutch.length !== english.length)
    return show(turn, container, null, [textsFor(turn.actor.locale).admin.rulesUnequal]);
  const lines = dutch.map((nl, at) => ({ nl, en: english[at] ?? nl }));
  return await change(turn, { type: 'setHostLines', lines }, container);
}

/** A line like "15 everyone"; the schema judges the numbers. */
export async function steps(
  turn: StaffTurn,
  { escalation, workingDays }: { readonly escalation: string; readonly workingDays: string },
  container: Container,
): Promise<Answer> {
  const ladder = linesOf(escalation).map((line) => {
    const [minutes = '', to = ''] = line.split(/\s+/);
    return { afterMinutes: Number(minutes), to: escalationTargets.find((each) => each === to) };
  });
  const known = ladder.flatMap(({ afterMinutes, to }) => (to === undefined ? [] : [{ afterMinutes, to }]));
  if (known.length < ladder.length)
    return show(turn, container, null, [textsFor(turn.actor.locale).admin.stepsEscalation]);
  const remindWorkingDays = workingDays
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  return await change(turn, { type: 'setSteps', escalation: known, remindWorkingDays }, container);
}

async function change(turn: StaffTurn, made: OrganisationChange, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const outcome = await container.organisations.change(made, person);
  return 'faults' in outcome
    ? show(turn, container, null, outcome.faults)
    : show(turn, container, textsFor(locale).admin.done, []);
}

export function openKind(
  { actor }: StaffTurn,
  { kind }: { readonly kind: IncidentKind },
  container: Container,
): Promise<Answer> {
  const { kinds, firstAid } = container.organisation().incident;
  const card = renderKind({
    locale: actor.locale,
    faults: [],
    kind,
    offered: kinds.includes(kind),
    firstAid: firstAid[kind] ?? { nl: '', en: '' },
  });
  return Promise.resolve({ kind: 'card', card });
}

interface KindTyped {
  readonly kind: IncidentKind;
  readonly offered: 'yes' | 'no';
  readonly firstAidNl: string;
  readonly firstAidEn: string;
}

/** A fault comes back with what was typed. */
export async function setKind(turn: StaffTurn, data: KindTyped, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const firstAid = { nl: data.firstAidNl.trim(), en: data.firstAidEn.trim() };
  const offered = data.offered === 'yes';
  const refused = (faults: readonly string[]): Answer => ({
    kind: 'card',
    card: renderKind({ locale, faults, kind: data.kind, offered, firstAid }),
  });
  if ((firstAid.nl === '') !== (firstAid.en === '')) return refused([textsFor(locale).admin.firstAidBoth]);
  const own = firstAid.nl === '' ? null : firstAid;
  const made: OrganisationChange = { type: 'setKind', kind: data.kind, offered, firstAid: own };
  const outcome = await container.organisations.change(made, person);
  return 'faults' in outcome
    ? refused(outcome.faults)
    : show(turn, container, textsFor(locale).admin.done, []);
}

const emptyClient: ClientTyped = { id: '', name: '', hours: '', contacts: '', financial: 'no' };

export function openClient(
  { actor }: StaffTurn,
  { client: id }: { readonly client: string },
  container: Container,
): Promise<Answer> {
  const found =
    id === newClient ? undefined : container.organisation().clients.find((each) => each.id === id);
  const client = found ? clientTyped(found) : emptyClient;
  return Promise.resolve({ kind: 'card', card: renderClient({ locale: actor.locale, faults: [], client }) });
}

export async function setClient(
  turn: StaffTurn,
  data: {
    readonly clientId: string;
    readonly name: string;
    readonly hours: string;
    readonly contacts: string;
    readonly financial?: 'yes' | 'no' | undefined;
  },
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const id = data.clientId.trim();
  const typed: ClientTyped = { ...data, id, financial: data.financial ?? standsAs(id, container) };
  const outcome = await container.organisations.change(
    { type: 'setClient', client: clientOf(typed) },
    person,
  );
  if (!('faults' in outcome)) return show(turn, container, textsFor(locale).admin.done, []);
  return { kind: 'card', card: renderClient({ locale, faults: outcome.faults, client: typed }) };
}

/** What nobody was asked stays as it is. */
function standsAs(id: string, container: Container): ClientTyped['financial'] {
  const client = container.organisation().clients.find((each) => each.id === id);
  return client ? clientTyped(client).financial : 'no';
}

/** Empty fields are left out. */
function clientOf({ id, name, hours, contacts, financial }: ClientTyped): Client {
  const term = hours.trim().replace(',', '.');
  return {
    id,
    name: name.trim(),
    ...(term === '' ? {} : { contractHours: Number(term) }),
    ...(financial === 'yes' ? { financialUndertaking: true } : {}),
    contacts: linesOf(contacts).map((line) => {
      const [called = '', email = '', phone = '', verifiedOn = ''] = line
        .split(';')
        .map((part) => part.trim());
      return {
        name: called,
        ...(email === '' ? {} : { email }),
        ...(phone === '' ? {} : { phone }),
        ...(verifiedOn === '' ? {} : { verifiedOn }),
      };
    }),
  };
}
