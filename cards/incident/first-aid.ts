import type { IncidentContact, IncidentKind } from '../../services/people/incident-settings';
import type { Banner } from '../shared/elements';
import type { Texts } from '../texts';
import { displayLines, displayName } from '../user-text';

/** Whom to call; name and number come from the organisation and may be missing. */
export interface Contact {
  readonly contact: IncidentContact;
  readonly name?: string;
  readonly phone?: string;
}

export interface FirstAidModel {
  readonly kind: IncidentKind | null;
  readonly contacts: readonly Contact[];
  /** The organisation's own text in the reader's language, instead of the catalogue's. */
  readonly firstAid?: string;
}

/** Direct measures of a kind (domain §7.3, clause 6), none while the kind is unknown. */
export function firstAidBanners(
  { kind, contacts, firstAid }: FirstAidModel,
  texts: Texts,
): readonly Banner[] {
  if (kind === null) return [];
  const steps = firstAid
    ? displayLines(firstAid, { max: 1_000, cut: '' })
    : texts.firstAid[kind].map((step, at) => `${at + 1}. ${step}`);
  const calls = contacts.flatMap((contact) => contactLines(contact, texts));
  return [{ style: 'accent', title: texts.form.firstAid, lines: [...steps, ...calls] }];
}

/** Only somebody who can be called is worth a line. */
function contactLines({ contact, name, phone }: Contact, texts: Texts): readonly string[] {
  const reach = [name && displayName(name), phone && displayName(phone, 40)].filter(Boolean).join(', ');
  return reach === '' ? [] : [`☎ ${texts.kinds.contacts[contact]}: ${reach}`];
}
