import type { EdpbNotification } from '../../../services/incident/documents/edpb';
import { edpbTexts } from '../../texts/edpb';

/** Where the template is from and its status, according to its list of fields. */
export interface TemplateSource {
  readonly template: string;
  readonly version: string;
  readonly status: string;
  readonly source: string;
}

const subtypes = { a: 'complete', b: 'incomplete', c: 'withdraw' } as const;

/**
 * The notification by the EDPB template, with its numbers and keys (domain §3.3). It says "complete" only when nothing
 * mandatory is open; what is open has no answer, and is listed in `missing`.
 */
export function edpbJson(
  { id, subtype, fields, missing }: EdpbNotification,
  { template, version, status, source }: TemplateSource,
  now: string,
): Buffer {
  const labels = new Map(fields.map(({ field }) => [field.number, field.label]));
  const document = {
    template,
    version,
    status,
    source,
    reference: id,
    asOf: now,
    subtype: subtypes[subtype],
    missing: missing.map((number) => ({ field: number, label: labels.get(number) ?? '' })),
    fields: fields.map(({ field: { number, section, label }, value }) => ({
      field: number,
      section,
      label,
      answer: value !== null && 'says' in value ? { text: edpbTexts.nl.says[value.says] } : value,
    })),
  };
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8');
}
