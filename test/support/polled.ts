/** More reads than anything ever needed; without an end a failed test would never let go of the storage. */
const mostReads = 20_000;

/**
 * Reads again until it fits: what another process does is not announced.
 * @param most reads before it gives up.
 */
export async function untilStored<Value>(
  read: () => Promise<Value>,
  fits: (value: Value) => boolean,
  most = mostReads,
): Promise<Value> {
  let value = await read();
  for (let reads = 1; !fits(value); reads += 1) {
    if (reads > most) throw new Error(`it never came to be: ${JSON.stringify(value).slice(0, 4_000)}`);
    value = await read();
  }
  return value;
}
