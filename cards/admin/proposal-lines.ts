import type { Shift } from '../../services/people/guarded';
import type { OrganisationChange } from '../../services/people/organisation-changes';
import type { Locale, Role } from '../../services/people/roles';
import { dateAndTime, dayName } from '../dates';
import type { Fact } from '../shared/elements';
import { textsFor } from '../texts';
import { displayName } from '../user-text';

/** Name by object id. */
export type Names = Readonly<Record<string, string>>;

/** A change that awaits a second person. */
export interface ProposalLine {
  readonly id: string;
  readonly change: OrganisationChange;
  readonly difference: readonly Shift[];
  /** Null: a file or the command line. */
  readonly by: string | null;
  readonly at: string;
  readonly expires: string;
  /** Roles left without any holder. */
  readonly vacates: readonly Role[];
  /** Nobody can agree to it, as things stand. */
  readonly stuck: boolean;
}

interface Reading {
  readonly locale: Locale;
  readonly names: Names;
}

export const nameIn = (names: Names, person: string): string => displayName(names[person] ?? '–', 60);

/** Who gains or loses what, and from when: one line each. */
export const shiftLines = (difference: readonly Shift[], { locale, names }: Reading): readonly string[] => {
  const { admin } = textsFor(locale);
  return difference.map(({ person, role, gains, from, until }) =>
    admin.shift(
      nameIn(names, person),
      admin.role[role],
      gains,
      dayName(from, locale),
      until === null ? null : dayName(until, locale),
    ),
  );
};

/** The same under the name of the role, for a list of any length. */
export const shiftRows = (difference: readonly Shift[], reading: Reading): readonly Fact[] =>
  difference.map((shift) => ({
    label: textsFor(reading.locale).admin.role[shift.role],
    lines: shiftLines([shift], reading),
  }));

/** What it does, who proposed it, and how long it has been pending. */
export function proposalRow(proposal: ProposalLine, reading: Reading): Fact {
  const { locale, names } = reading;
  const { admin } = textsFor(locale);
  const when = dateAndTime(proposal.at, locale);
  return {
    label: admin.change[proposal.change.type],
    lines: [
      ...shiftLines(proposal.difference, reading),
      ...proposal.vacates.map((role) => admin.vacates(admin.role[role])),
      proposal.by === null ? admin.proposedByFile(when) : admin.proposedBy(nameIn(names, proposal.by), when),
      admin.expires(dateAndTime(proposal.expires, locale)),
      ...(proposal.stuck ? [admin.stuck] : []),
    ],
  };
}
