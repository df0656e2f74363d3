import type { Decision } from '../ledger/decision';
import { event } from './outcome';

/** Staff who said that they are in, if the organisation wants that (features C18); off by default. */
export interface StaffIn {
  /** Object id → ISO instant since when. */
  readonly since: Readonly<Record<string, string>>;
}

export const staffItem = 'staff';

/** @param command `clear`: the day is over. History says that something changed, never who: it is no time clock. */
export function decideStaff(
  state: StaffIn | null,
  command: { readonly type: 'in' | 'out'; readonly person: string } | { readonly type: 'clear' },
  now: Date,
): Decision<StaffIn> {
  const before = state?.since ?? {};
  const { since } = command.type === 'clear' ? { since: {} } : change(before, command, now);
  return { state: { since }, events: [event('staff', null)], messages: [], timer: null, index: [] };
}

function change(
  before: StaffIn['since'],
  { type, person }: { readonly type: 'in' | 'out'; readonly person: string },
  now: Date,
): StaffIn {
  const others = Object.fromEntries(Object.entries(before).filter(([id]) => id !== person));
  return { since: type === 'in' ? { ...others, [person]: now.toISOString() } : others };
}
