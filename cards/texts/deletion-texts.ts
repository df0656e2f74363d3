import type { Locale } from '../../services/people/roles';

/** What the deletion log calls the records of a flow. */
export interface DeletionWords {
  readonly records: string;
  /** Terms, by the names of the rules (`services/<flow>/retention.ts`). */
  readonly rules: Readonly<Record<string, string>>;
  /** What has no number, by how its name in storage begins. */
  readonly named?: Readonly<Record<string, string>>;
}

export type DeletionTexts = Readonly<Record<Locale, DeletionWords>>;
