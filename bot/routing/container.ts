import type { ShownSetting } from '../../cards/admin/upkeep';
import type { Logger } from 'pino';
import type { Books } from '../../services/books/books';
import type { Clock } from '../../services/clock';
import type { Downloads } from '../../services/downloads/downloads';
import type { StoredSecrets } from '../../services/forms/secret';
import type { EvidenceStore } from '../../services/incident/evidence/store';
import type { Ledger } from '../../services/ledger/ledger';
import type { Rounds } from '../../services/nudges/rounds';
import type { Organisation } from '../../services/people/organisation';
import type { OrganisationStore } from '../../services/people/organisation-store';
import type { References } from '../../services/people/references';
import type { Desks } from '../../services/visit/desk';
import type { Pace } from '../../services/delivery/pace';
import type { Refusals } from '../telemetry/refusals';
import type { UnderWay } from '../../services/under-way';
import type { Evacuation } from '../../services/visit/evacuation';

/** What handlers may use: the domain and its storage, never the SDK. */
export interface Container extends Books {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly references: References;
  /** The organisation in force now. */
  readonly organisation: () => Organisation;
  /** Changes of the organisation; each instance picks up another's changes within a minute. */
  readonly organisations: OrganisationStore;
  /** Binds forms, links and codes, and makes pseudonyms. */
  readonly secrets: StoredSecrets;
  /** Links to files, each usable once. */
  readonly downloads: Downloads;
  /** Browsers that are a desk. */
  readonly desks: Desks;
  /** Who is inside, even when storage does not answer. */
  readonly evacuation: Evacuation;
  /** Files that belong to incidents. */
  readonly evidence: EvidenceStore;
  /** The round of reminders over everybody. */
  readonly rounds: Rounds;
  /** Where people reach this bot with a browser, without a trailing slash; null when not set. */
  readonly publicUrl: string | null;
  /** Address that mail comes from; null when none can be sent. */
  readonly mailFrom: string | null;
  /** What was refused. */
  readonly refusals: Refusals;
  /** What one person may ask for; reports have their own limit, which delays none of them. */
  readonly personPace: Pace;
  /** What the bot was started with, without its secrets. */
  readonly shownSettings: readonly ShownSetting[];
  /** What was started and is running by itself. */
  readonly underWay: UnderWay;
  readonly log: Logger;
}
