import { LimitExceeded } from '../errors';
import { clipped } from '../language/letters';
import { checkedKey } from './keys';

/** A row as the ledger sees it: JSON under a key, with the ETag and the operation that wrote it. */
export interface Row {
  readonly key: string;
  readonly value: unknown;
  readonly etag: string;
  /** Id of the operation that wrote this version; how a lost acknowledgement is recognised (reliability fact 3). */
  readonly operation: string;
  /** Salt of its digest in the chain (`sealing.ts`); deleted with the row. Absent: in no chain, or from before. */
  readonly salt?: string;
}

/** The JSON is split over properties `d0`, `d1`, …; what it contains is up to the flow. */
export interface TableEntity extends Record<string, unknown> {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly op: string;
}

/** Limits of the table service (reliability §B1); Azurite does not enforce them (§B5), so we do. */
export const limits = {
  /** UTF-16 characters in one string property: 64 KiB. */
  propertyCharacters: 32_768,
  /** Properties of an entity, the three of the service included. */
  properties: 255,
  entityBytes: 1_048_576,
  transactionOperations: 100,
  transactionBytes: 4_194_304,
} as const;

/** @throws LimitExceeded when the row is larger than the service takes. */
export function toEntity(
  partition: string,
  key: string,
  value: unknown,
  operation: string,
  salt?: string,
): TableEntity {
  const json = JSON.stringify(value);
  const entity: Record<string, unknown> = salt === undefined ? { op: operation } : { op: operation, salt };
  for (let at = 0, part = 0; at < json.length; part += 1) {
    // Never splits a character that takes two units: each half alone would come back as something else.
    const piece = clipped(json.slice(at, at + limits.propertyCharacters), limits.propertyCharacters);
    entity[`d${part}`] = piece;
    at += piece.length;
  }
  const whole = { ...entity, partitionKey: checkedKey(partition), rowKey: checkedKey(key), op: operation };
  if (Object.keys(whole).length + 1 > limits.properties)
    throw new LimitExceeded(`row has too many properties`);
  if (entityBytes(whole) > limits.entityBytes) throw new LimitExceeded(`row is larger than 1 MiB`);
  return whole;
}

export function fromEntity(entity: Record<string, unknown>): Row {
  const parts: string[] = [];
  for (let part = 0; typeof entity[`d${part}`] === 'string'; part += 1)
    parts.push(String(entity[`d${part}`]));
  return {
    key: String(entity['rowKey']),
    value: JSON.parse(parts.join('')),
    etag: String(entity['etag']),
    operation: String(entity['op']),
    ...(typeof entity['salt'] === 'string' ? { salt: entity['salt'] } : {}),
  };
}

/** Size as the service counts it: keys and strings in UTF-16, and a few bytes for each property. */
export function entityBytes(entity: Readonly<Record<string, unknown>>): number {
  return Object.entries(entity).reduce(
    (bytes, [name, value]) => bytes + 12 + 2 * name.length + 2 * String(value).length,
    4,
  );
}
