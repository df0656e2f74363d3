import type { Clock } from '../../services/clock';
import { holdersOf } from '../../services/people/roles';
import { freshlyUnreached, incidentsAtRisk, oldestDueMs } from './backlog';
import type { Container } from '../routing/container';

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
 * instead (features R25); nothing waits too long; no report of the last day has reached nobody, and none is left lying.
 */
export async function checkReadiness(container: Container): Promise<Readiness> {
  const checks = {
    storage: await within(storageMs, storageAnswers(container)),
    roles: holdersOf(container.organisation(), 'fg', container.clock.now()).length > 0,
    reachable: container.mailWorks || (await within(storageMs, somebodyReachable(container))),
    outbox: await within(
      storageMs,
      oldestDueMs(container).then((age) => age < outboxAgeMs),
    ),
    delivery: await within(
      storageMs,
      freshlyUnreached(container).then((lost) => !lost),
    ),
    taken: await within(
      storageMs,
      incidentsAtRisk(container).then(({ untaken }) => untaken === 0),
    ),
  };
  return {
    ready: Object.values(checks).every(Boolean),
    checks: Object.fromEntries(Object.entries(checks).map(([name, ok]) => [name, ok ? 'ok' : 'failing'])),
  };
}

/** As old as the state may be that outsiders are told: asking costs storage. */
const recentMs = 10_000;

/** The state of the bot for who may see all of it, and for everybody else. */
export class Health {
  private latest: { readonly at: number; readonly state: Promise<Readiness> } | null = null;

  constructor(
    /** As it is now. */
    readonly now: () => Promise<Readiness>,
    private readonly clock: Clock,
  ) {}

  /** As it was at most ten seconds ago, however many ask. */
  async recently(): Promise<Readiness> {
    const now = this.clock.now().getTime();
    if (!this.latest || now - this.latest.at >= recentMs) this.latest = { at: now, state: this.now() };
    return await this.latest.state;
  }
}

/** Says at start, loudly, what keeps a report from reaching anybody (features R25). */
export async function complainIfUnready(container: Container): Promise<void> {
  const { checks } = await checkReadiness(container);
  const failing = Object.keys(checks).filter((name) => checks[name] === 'failing');
  if (failing.length > 0) container.log.error({ failing }, 'not ready: reports may reach nobody');
}

async function storageAnswers(container: Container): Promise<boolean> {
  await container.ledger.livePartitions();
  return true;
}

async function somebodyReachable(container: Container): Promise<boolean> {
  const now = container.clock.now();
  const people = (['fg', 'fgDeputy', 'board'] as const).flatMap((role) =>
    holdersOf(container.organisation(), role, now),
  );
  const found = await Promise.all(people.map(({ aadObjectId }) => container.references.find(aadObjectId)));
  return found.some((reference) => reference !== undefined);
}

/** False when it fails or takes too long: a health check must not hang with what it checks. */
async function within(milliseconds: number, check: Promise<boolean>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false).unref());
  return await Promise.race([check.catch(() => false), late]);
}
