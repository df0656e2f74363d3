import type { Clock } from '../clock';
import type { Secrets } from '../forms/secret';
import { AccessLog } from '../register/access-log';
import { Anchors } from '../register/anchors';
import { holderLeave } from '../handovers/holder-leave';
import { mayHoldReports } from '../incident/handlers';
import { Incidents } from '../incident/incidents';
import { Register } from '../register/register';
import { Loans } from '../kluis/loans';
import { Safe } from '../kluis/safe';
import type { Ledger } from '../ledger/ledger';
import { Summaries } from '../nudges/summaries';
import { Absences } from '../people/absences';
import type { Organisation } from '../people/organisation';
import type { Reach } from '../people/reference';
import { Trainings } from '../training/trainings';
import { Reception } from '../visit/reception';
import { Visits } from '../visit/visits';

/** The books the bot opens at start; one used by a single flow may be opened there (`bot/routing/book.ts`). */
export interface Books {
  readonly absences: Absences;
  readonly incidents: Incidents;
  readonly register: Register;
  readonly anchors: Anchors;
  /** Who read which incident. */
  readonly access: AccessLog;
  readonly loans: Loans;
  readonly safe: Safe;
  readonly visits: Visits;
  readonly reception: Reception;
  readonly trainings: Trainings;
  readonly summaries: Summaries;
}

/**
 * @param organisation the one in force now.
 * @param secrets for pseudonyms.
 * @param reach who can be sent a message.
 * @param mails whether appointments can be mailed.
 */
export function openBooks(
  ledger: Ledger,
  organisation: () => Organisation,
  clock: Clock,
  secrets: Secrets,
  reach: Reach,
  mails: boolean,
): Books {
  const incidents = new Incidents(ledger, organisation, clock, secrets, () => absences.awayAsKnown());
  const absences: Absences = new Absences(
    ledger,
    organisation,
    clock,
    (person) =>
      mayHoldReports(organisation(), person, clock.now())
        ? [holderLeave(incidents.partitionNow(), person)]
        : [],
    reach,
  );
  const loans = new Loans(ledger, absences, organisation, clock);
  const visits = new Visits(ledger, absences, organisation, clock);
  return {
    absences,
    incidents,
    register: new Register(ledger, organisation, clock),
    anchors: new Anchors(ledger, organisation, clock),
    access: new AccessLog(ledger, organisation, clock),
    loans,
    safe: new Safe(ledger, loans, organisation, clock),
    visits,
    reception: new Reception(ledger, visits, organisation, clock),
    trainings: new Trainings(ledger, organisation, clock, mails),
    summaries: new Summaries(ledger, clock),
  };
}
