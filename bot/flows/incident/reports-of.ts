import { mayKnowReporter } from '../../../services/incident/handlers';
import type { Incident } from '../../../services/incident/model';
import type { Container } from '../../routing/container';

/** What somebody reported; for another reader only what that reader may know to come from this reporter. */
export async function reportsShownTo(
  reader: string,
  reporter: string,
  container: Container,
): Promise<readonly Incident[]> {
  const organisation = container.organisation();
  // A register is kept that many years after a report was closed, which may be the following year.
  const years = organisation.retention.incidentYears + 2;
  const reports = await container.incidents.reportsOf(reporter, years);
  const now = container.clock.now();
  return reader === reporter
    ? reports
    : reports.filter((report) => mayKnowReporter(report, organisation, reader, now));
}
