import { type ReadReport, readReport } from '../../services/incident/form';
import { colleague, organisation } from './incident-scene';

/** The form of a report as it is sent, in the example organisation. */

/** Half past ten in Amsterdam. */
export const context = { now: new Date('2026-11-23T09:30:20Z'), organisation };

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
