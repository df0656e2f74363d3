import type { ActionContract, DataOf } from '../../services/contract';

type Read<Action extends ActionContract> =
  | { readonly as: 'data'; readonly data: DataOf<Action> }
  /** The only thing wrong is that people left something blank that is needed. */
  | { readonly as: 'leftOpen' }
  | { readonly as: 'unreadable' };

/**
 * The data of a press, by the contract of its action.
 * @param data untrusted. Some clients omit what is empty: a missing input counts as an empty one.
 */
export function readPressed<Action extends ActionContract>(
  { data, asked = [] }: Action,
  given: unknown,
): Read<Action> {
  const parsed = data.safeParse(given);
  if (parsed.success) return { as: 'data', data: parsed.data as DataOf<Action> };
  const sent = isRecord(given) ? given : {};
  const empty = asked.filter((name) => sent[name] === undefined || sent[name] === '');
  const again = data.safeParse({ ...sent, ...Object.fromEntries(empty.map((name) => [name, ''])) });
  if (again.success) return { as: 'data', data: again.data as DataOf<Action> };
  const left = again.error.issues.every(({ path: [name] }) => empty.some((each) => each === name));
  return { as: left ? 'leftOpen' : 'unreadable' };
}

const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null;
