import type { Logger } from 'pino';
import type { Clock } from '../../services/clock';
import type { Labels, Telemetry } from '../../services/telemetry';

/** What somebody was not admitted to, or not allowed to do. */
export type Refusal = 'authentication' | 'permission' | 'link' | 'desk' | 'limit';

const quietMs = 60_000;

/**
 * Counts refusals, so that somebody trying doors is noticed; and logs them, each kind once a minute with how many went
 * unlogged. Never who it was.
 */
export class Refusals {
  /** For each kind and reason: when it was last logged, and how often it has happened since. */
  private readonly said = new Map<string, { readonly at: number; unsaid: number }>();

  constructor(
    private readonly log: Logger,
    private readonly telemetry: Telemetry,
    private readonly clock: Clock,
  ) {}

  /**
   * @param reason which check or permission; one of ours, never words from the request.
   * @param more for the log line only, such as the reference that the person saw.
   */
  note(kind: Refusal, reason: string, more: Labels = {}): void {
    this.telemetry.count('refusal', { kind, reason });
    const name = `${kind} ${reason}`;
    const now = this.clock.now().getTime();
    const before = this.said.get(name);
    if (before && now - before.at < quietMs) {
      before.unsaid += 1;
      return;
    }
    this.said.set(name, { at: now, unsaid: 0 });
    this.log.warn({ security: kind, reason, unsaid: before?.unsaid ?? 0, ...more }, 'refused');
  }
}
