import { type Finding, type Organisation, parseOrganisation, storedOrganisation } from './organisation';

/** An organisation as it is written, in a file and in the table. */

type Read =
  | { readonly faults: readonly string[] }
  | { readonly organisation: Organisation; readonly warnings: readonly string[] };

/** @returns the organisation of a file's text, or every fault, one a line. */
export function readOrganisation(text: string): Read {
  try {
    return judged(JSON.parse(text));
  } catch {
    return { faults: ['the file is not JSON'] };
  }
}

function judged(json: unknown): Read {
  const reading = parseOrganisation(json);
  return 'faults' in reading
    ? { faults: reading.faults.map(lineOf) }
    : { organisation: reading.organisation, warnings: reading.warnings.map(lineOf) };
}

const lineOf = ({ path, message }: Finding): string => `${path}: ${message}`;

/** @throws when the stored text was written by a newer version of the bot. */
export function stored(text: string): Organisation {
  const organisation = storedOrganisation(JSON.parse(text));
  if (!organisation) throw new Error('the stored organisation does not fit this version of the bot');
  return organisation;
}

/** As read back: without undefined values. */
export const asWritten = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
