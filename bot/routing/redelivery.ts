import type { Activity } from 'botbuilder';

/** The channel sends again within a minute (reliability §A1); this many activities are remembered. */
const mostRemembered = 200;

/**
 * Catches an activity that the channel delivers again: the repetition gets what the first one got, even while that is
 * still under way. It prevents duplicates of what leaves no trace in the ledger, such as a form that was asked for;
 * what must not happen twice relies on the form's token, which other instances and new activity ids also meet.
 */
export class Redeliveries {
  private readonly outcomes = new Map<string, Promise<unknown>>();

  /**
   * @param handle handles the activity. When it fails, the next delivery is handled anew, and so is one that waited for
   * it: a turn that took too long can no longer reply, but the repeated delivery can.
   */
  async once<Outcome>(activity: Activity, handle: () => Promise<Outcome>): Promise<Outcome> {
    const { id, type, conversation } = activity;
    if (!id) return await handle();
    const name = `${type}\n${conversation.id}\n${id}`;
    const known = this.outcomes.get(name) as Promise<Outcome> | undefined;
    if (known) return await known.catch(() => this.once(activity, handle));
    const outcome = handle();
    this.remember(name, outcome);
    return await outcome;
  }

  private remember(name: string, outcome: Promise<unknown>): void {
    this.outcomes.set(name, outcome);
    outcome.catch(() => this.outcomes.delete(name));
    // A map returns its keys in insertion order.
    const [oldest] = this.outcomes.keys();
    if (this.outcomes.size > mostRemembered && oldest !== undefined) this.outcomes.delete(oldest);
  }
}
