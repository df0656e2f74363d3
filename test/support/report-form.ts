import example from '../../deployment/organisation.example.json';
import { type ReadReport, readReport } from '../../services/incident/form';
import { parseOrganisation } from '../../services/people/organisation';

/** The form of a report as it is sent, in the example organisation. */

const parsed = parseOrganisation(example);
if ('faults' in parsed) throw new Error('the example is wrong');
export const { organisation } = parsed;
/** Half past ten in Amsterdam. */
export const context = { now: new Date('2026-11-23T09:30:20Z'), organisation };
export const colleague = '0a1b2c3d-0000-4000-8000-000000000006';

export const full = {
  what: ' Laptop vergeten in de trein ',
  kind: 'device_media_paper_lost_stolen',
  noticedDate: '2026-11-22',
  noticedTime: '18:05',
  dataOf: 'client',
  clients: 'zorggroep-linde,transport-noord,zorggroep-linde',
  peopleCount: 40,
  done: 'NS gebeld',
  about: colleague.toUpperCase(),
  'answer.carrier': 'laptop',
  'answer.optimoDevice': 'yes',
  'answer.whichData': 'hoort niet bij deze soort',
};

export function report(input: unknown): ReadReport {
  const read = readReport(input, context);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read;
}
