import type { Clock } from '../../services/clock';
import type { Container } from '../routing/container';
import type { Flow } from '../routing/flow';
import { oldestDueMs } from './backlog';

/** What `/readyz` says: for alerts, without personal data and without details an outsider could use. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failing'>>;
}

const storageMs = 1_000;
/** A message this late has a problem that retries do not solve. */
const outboxAgeMs = 5 * 60_000;

const ofHouse: Required<Flow>['health'] = {
  storage: async ({ ledger }) => {
    await ledger.livePartitions();
    return true;
  },
  outbox: async (container) => (await oldestDueMs(container)) < outboxAgeMs,
};

/** Storage answers and nothing waits too long; plus what each flow reports about itself. */
export async function checkReadiness(container: Container, flows: readonly Flow[]): Promise<Readiness> {
  const asked = Object.entries(
    Object.assign({}, ofHouse, ...flows.map(({ health }) => health)) as typeof ofHouse,
  );
  const found = await Promise.all(
    asked.map(async ([name, isWell]) => [name, await within(storageMs, isWell(container))] as const),
  );
  return {
    ready: found.every(([, well]) => well),
    checks: Object.fromEntries(found.map(([name, well]) => [name, well ? 'ok' : 'failing'])),
  };
}

/** How old the state told to outsiders may be: asking costs storage reads. */
const recentMs = 10_000;

/** The state of the bot, for those who may see all of it and for everybody else. */
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

/** Says loudly at start what keeps a report from reaching anybody (features R25). */
export async function complainIfUnready(container: Container, flows: readonly Flow[]): Promise<void> {
  const { checks } = await checkReadiness(container, flows);
  const failing = Object.keys(checks).filter((name) => checks[name] === 'failing');
  if (failing.length > 0) container.log.error({ failing }, 'not ready: reports may reach nobody');
}

/** False when it fails or takes too long: a health check must not hang along with what it checks. */
async function within(milliseconds: number, asked: boolean | Promise<boolean>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false).unref());
  return await Promise.race([Promise.resolve(asked).catch(() => false), late]);
}
