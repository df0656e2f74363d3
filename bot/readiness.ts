import { holdersOf } from '../services/people/roles';
import { countUnreached, oldestDueMs } from './backlog';
import type { House } from './house';

/** What `/readyz` says: for alerts, without personal data and without details an outsider could use. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failing'>>;
}

const storageMs = 1_000;
/** A message that is this late has a problem that retries do not solve. */
const outboxAgeMs = 5 * 60_000;

/**
 * Storage answers; somebody of FG and deputies is named and can be reached, or the board or the mail can be used
 * instead (features R25); nothing waits too long; no report has reached nobody.
 */
export async function checkReadiness(house: House): Promise<Readiness> {
  const checks = {
    storage: await within(storageMs, storageAnswers(house)),
    roles: holdersOf(house.organisation(), 'fg', house.clock.now()).length > 0,
    reachable: house.mailWorks || (await within(storageMs, somebodyReachable(house))),
    outbox: await within(
      storageMs,
      oldestDueMs(house).then((age) => age < outboxAgeMs),
    ),
    delivery: await within(
      storageMs,
      countUnreached(house, 1).then((lost) => lost === 0),
    ),
  };
  return {
    ready: Object.values(checks).every(Boolean),
    checks: Object.fromEntries(Object.entries(checks).map(([name, ok]) => [name, ok ? 'ok' : 'failing'])),
  };
}

/** Says at start, loudly, what keeps a report from reaching anybody (features R25). */
export async function complainIfUnready(house: House): Promise<void> {
  const { checks } = await checkReadiness(house);
  const failing = Object.keys(checks).filter((name) => checks[name] === 'failing');
  if (failing.length > 0) house.log.error({ failing }, 'not ready: reports may reach nobody');
}

async function storageAnswers(house: House): Promise<boolean> {
  await house.ledger.livePartitions();
  return true;
}

async function somebodyReachable(house: House): Promise<boolean> {
  const now = house.clock.now();
  const people = (['fg', 'fgDeputy', 'board'] as const).flatMap((role) =>
    holdersOf(house.organisation(), role, now),
  );
  const found = await Promise.all(people.map(({ aadObjectId }) => house.references.find(aadObjectId)));
  return found.some((reference) => reference !== undefined);
}

/** False when it fails or takes too long: a health check must not hang with what it checks. */
async function within(milliseconds: number, check: Promise<boolean>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false).unref());
  return await Promise.race([check.catch(() => false), late]);
}
