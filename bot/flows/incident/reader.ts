import type { Actor, Locale } from '../../../services/people/roles';
import type { Turn } from '../../routing/flow';

/** Who looks at a card, and with which client. @property person null: the channel did not say who. */
export interface IncidentReader<Person extends string | null = string | null> {
  readonly person: Person;
  readonly owner: string;
  readonly account: string | null;
  readonly locale: Locale;
}

/** Anybody who handles, decides or works on a report is known by object id. */
export type KnownReader = IncidentReader<string>;

export const readerOf = <Who extends Actor>({
  actor,
  owner,
  account,
}: Turn<Who>): IncidentReader<Who['person']> => ({
  person: actor.person,
  owner,
  account,
  locale: actor.locale,
});

/** @returns null when nobody knows who looks. */
export const known = (reader: IncidentReader): KnownReader | null =>
  reader.person === null ? null : { ...reader, person: reader.person };
