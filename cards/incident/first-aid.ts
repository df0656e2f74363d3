import type { IncidentContact, IncidentKind } from '../../services/people/incident-settings';
import type { Banner } from '../shared/elements';
import type { Texts } from '../texts';
import { displayLines, displayName } from '../user-text';

/** Who to call; name and number come from the organisation and may be missing. */
export interface Contact {
  readonly contact: IncidentContact;
  readonly name?: string;
  readonly phone?: string;
}

export interface FirstAidModel {
  readonly kind: IncidentKind | null;
  readonly contacts: readonly Contact[];
  /** Paper, a stick, a disk: it cannot be blocked remotely, and no password helps. */
  readonly nothingToBlock?: boolean;
  /** It came from the safe, and the reader had it with them or keeps the safe; absent: it did not. */
  readonly fromSafe?: 'borrower' | 'keeper';
  /** The organisation's own text in the reader's language, instead of the catalogue's. */
  readonly firstAid?: string;
}

/** Immediate measures for a kind (domain §7.3, clause 6), none while the kind is unknown. */
export function firstAidBanners(model: FirstAidModel, texts: Texts): readonly Banner[] {
  const { kind, contacts, firstAid } = model;
  if (kind === null) return [];
  const steps = firstAid
    ? displayLines(firstAid, { max: 1_000, cut: '' })
    : stepsOf(kind, model, texts).map((step, at) => `${at + 1}. ${step}`);
  const calls = contacts.flatMap((contact) => contactLines(contact, texts));
  return [{ style: 'accent', title: texts.form.firstAid, lines: [...steps, ...calls] }];
}

/** Steps about a device come before those about anything that is lost. */
const aboutDevice = 2;

function stepsOf(
  kind: IncidentKind,
  { nothingToBlock, fromSafe, contacts }: FirstAidModel,
  texts: Texts,
): readonly string[] {
  const steps: readonly string[] = texts.firstAid[kind];
  if (kind === 'device_media_paper_lost_stolen' && fromSafe) return texts.news.turnedUp.firstAid[fromSafe];
  if (kind === 'device_media_paper_lost_stolen' && nothingToBlock) return steps.slice(aboutDevice);
  if (kind !== 'key_or_tag_lost') return steps;
  const { phone = '' } = contacts.find(({ contact }) => contact === 'officeManager') ?? {};
  const [first = '', second = '', ...others] = steps;
  return [first, phone === '' ? second : texts.form.callAt(second, displayName(phone, 40)), ...others];
}

/** Only somebody who can be called is worth a line. */
function contactLines({ contact, name, phone }: Contact, texts: Texts): readonly string[] {
  const reach = [name && displayName(name), phone && displayName(phone, 40)].filter(Boolean).join(', ');
  return reach === '' ? [] : [`☎ ${texts.kinds.contacts[contact]}: ${reach}`];
}
