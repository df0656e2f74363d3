import { randomUUID } from 'node:crypto';
import { incidentActions, incidentForms } from '../../../services/incident/contract';
import { type FormToken, readToken, sealToken, type TokenReading } from '../../../services/forms/form-token';
import type { House } from '../../house';

const reportForm = incidentActions.report.verb;
const drillForm = incidentActions.drill.verb;
const remarkForm = incidentForms.remark;
const filesForm = incidentForms.files;

interface ReportFormState {
  /** The kind whose first aid and questions are shown with it; empty for none. */
  readonly variant: string;
  readonly named: boolean;
  /** The form this one replaces: it stays the same form, so that it has its effect once. */
  readonly before?: FormToken | undefined;
}

export function newReportToken(
  house: House,
  owner: string,
  { variant, named, before }: ReportFormState,
): string {
  const token: FormToken = before ?? {
    ...freshToken(house),
    form: reportForm,
    partition: house.incidents.partitionNow(),
    record: '',
    variant: '',
  };
  return sealToken({ ...token, variant, ...(named ? { named } : {}) }, owner, house.secret);
}

/** For a drill; nothing else is ever written with it. */
export const newDrillToken = (house: House, owner: string): string =>
  sealToken(
    {
      ...freshToken(house),
      form: drillForm,
      partition: house.incidents.partitionNow('drill'),
      record: '',
      variant: '',
    },
    owner,
    house.secret,
  );

export const readDrillToken = (house: House, owner: string, text: string): TokenReading =>
  readToken(text, drillForm, owner, house.secret, house.clock.now());

export const readReportToken = (house: House, owner: string, text: string): TokenReading =>
  readToken(text, reportForm, owner, house.secret, house.clock.now());

/** For what is said about an incident that exists: a question, an answer, an addition, a reason. */
export const newRemarkToken = (house: House, owner: string, record: string): string =>
  sealToken(
    { ...freshToken(house), form: remarkForm, partition: '', record, variant: '' },
    owner,
    house.secret,
  );

/** @returns null unless the token is for this incident and this person (reliability S24). */
export function readRemarkToken(house: House, owner: string, record: string, text: string): FormToken | null {
  const reading = readToken(text, remarkForm, owner, house.secret, house.clock.now());
  return reading.kind !== 'forged' && reading.token.record === record ? reading.token : null;
}

/** For files that came in; bound to these files and this person. @param files their ids. */
export const newFilesToken = (house: House, owner: string, files: string): string =>
  sealToken(
    { ...freshToken(house), form: filesForm, partition: '', record: files, variant: '' },
    owner,
    house.secret,
  );

/** @returns null unless the token is for these files and this person (reliability S24). */
export function readFilesToken(house: House, owner: string, files: string, text: string): FormToken | null {
  const reading = readToken(text, filesForm, owner, house.secret, house.clock.now());
  return reading.kind !== 'forged' && reading.token.record === files ? reading.token : null;
}

const freshToken = (house: House) => ({ issuedAt: house.clock.now().toISOString(), nonce: randomUUID() });
