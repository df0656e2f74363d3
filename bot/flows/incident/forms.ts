import { randomUUID } from 'node:crypto';
import { incidentActions, incidentForms } from '../../../services/incident/contract';
import { type IncidentKind, incidentKinds } from '../../../services/people/incident-settings';
import { type FormToken, readToken, sealToken, type TokenReading } from '../../../services/forms/form-token';
import type { Container } from '../../routing/container';

const reportForm = incidentActions.report.verb;
const drillForm = incidentActions.drill.verb;
const remarkForm = incidentForms.remark;
const filesForm = incidentForms.files;
const codeForm = incidentForms.code;
const namelessForm = incidentActions.reportNameless.verb;

interface ReportFormState {
  /** The kind it shows as a proposal; null when it proposes none. */
  readonly proposed: IncidentKind | null;
  readonly named: boolean;
  /** Ids of the files that go with it. */
  readonly files: readonly string[];
  /** The form this one replaces: it stays the same form, so that it takes effect once. */
  readonly before?: FormToken | undefined;
}

export function newReportToken(
  container: Container,
  owner: string,
  { proposed, named, files, before }: ReportFormState,
): string {
  const token: FormToken = before ?? {
    ...freshToken(container),
    form: reportForm,
    partition: container.incidents.partitionNow(),
    record: '',
    variant: '',
  };
  const record = files.join(',');
  const variant = proposed === null ? '' : `${proposal}${proposed}`;
  return sealToken(
    { ...token, record, variant, ...(named ? { named } : {}) },
    owner,
    container.secrets.signing,
  );
}

/** Older forms hold just a kind, which somebody may have chosen. */
const proposal = 'proposed:';

/** The kind that a form showed as a proposal; null when it proposed none. */
export const proposedIn = (token: FormToken | undefined): IncidentKind | null =>
  incidentKinds.find((kind) => token?.variant === `${proposal}${kind}`) ?? null;

interface NamelessFormState extends Omit<ReportFormState, 'files'> {
  readonly code: string;
}

/** For the form without a name: its nonce is the code, and it appears only in answers. */
export function newNamelessToken(
  container: Container,
  owner: string,
  { code, proposed, named, before }: NamelessFormState,
): string {
  const token: FormToken = before ?? {
    form: namelessForm,
    partition: container.incidents.partitionNow(),
    record: '',
    issuedAt: container.clock.now().toISOString(),
    nonce: code,
    variant: '',
  };
  const variant = proposed === null ? '' : `${proposal}${proposed}`;
  return sealToken({ ...token, variant, ...(named ? { named } : {}) }, owner, container.secrets.signing);
}

export const readNamelessToken = (container: Container, owner: string, text: string): TokenReading =>
  readToken(text, namelessForm, owner, container.secrets.accepted, container.clock.now());

/** For somebody who knew the code of a report: it holds the code, which is checked again. */
export const newCodeToken = (container: Container, owner: string, record: string, code: string): string =>
  sealToken(
    { ...freshToken(container), form: codeForm, partition: '', record, variant: code },
    owner,
    container.secrets.signing,
  );

/** @returns null unless the token is for this report and this person, and not too old to count once. */
export function readCodeToken(
  container: Container,
  owner: string,
  record: string,
  text: string,
): FormToken | null {
  const reading = readToken(text, codeForm, owner, container.secrets.accepted, container.clock.now());
  const counts = reading.kind === 'valid' || reading.kind === 'expired';
  return counts && reading.token.record === record ? reading.token : null;
}

/** For a drill; nothing else is ever written with it. */
export const newDrillToken = (container: Container, owner: string): string =>
  sealToken(
    {
      ...freshToken(container),
      form: drillForm,
      partition: container.incidents.partitionNow('drill'),
      record: '',
      variant: '',
    },
    owner,
    container.secrets.signing,
  );

export const readDrillToken = (container: Container, owner: string, text: string): TokenReading =>
  readToken(text, drillForm, owner, container.secrets.accepted, container.clock.now());

export const readReportToken = (container: Container, owner: string, text: string): TokenReading =>
  readToken(text, reportForm, owner, container.secrets.accepted, container.clock.now());

/** For remarks on an existing incident: a question, an answer, an addition, a reason. */
export const newRemarkToken = (container: Container, owner: string, record: string): string =>
  sealToken(
    { ...freshToken(container), form: remarkForm, partition: '', record, variant: '' },
    owner,
    container.secrets.signing,
  );

/**
 * A card is kept as long as its chat, so what is said on it counts for longer than a form lives; but only for as long
 * as it is remembered, so that it counts once.
 * @returns null unless the token is for this incident and this person (reliability S24); `forgotten` when it is too
 * old.
 */
export function readRemarkToken(
  container: Container,
  owner: string,
  record: string,
  text: string,
): FormToken | 'forgotten' | null {
  const reading = readToken(text, remarkForm, owner, container.secrets.accepted, container.clock.now());
  if (reading.kind === 'forged' || reading.token.record !== record) return null;
  return reading.kind === 'forgotten' ? 'forgotten' : reading.token;
}

/** For files that came in; bound to these files and this person. @param files their ids. */
export const newFilesToken = (container: Container, owner: string, files: string): string =>
  sealToken(
    { ...freshToken(container), form: filesForm, partition: '', record: files, variant: '' },
    owner,
    container.secrets.signing,
  );

/** @returns null unless the token is for these files and this person (reliability S24). */
export function readFilesToken(
  container: Container,
  owner: string,
  files: string,
  text: string,
): FormToken | null {
  const reading = readToken(text, filesForm, owner, container.secrets.accepted, container.clock.now());
  const counts = reading.kind === 'valid' || reading.kind === 'expired';
  return counts && reading.token.record === files ? reading.token : null;
}

const freshToken = (container: Container) => ({
  issuedAt: container.clock.now().toISOString(),
  nonce: randomUUID(),
});
