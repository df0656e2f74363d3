import type { Progress } from '../../services/nudges/progress';
import type { Fact } from '../shared/elements';
import type { Texts } from '../texts';
import { displayName } from '../user-text';

/** The progress of an invitation: sent, seen, under way, uncertain, and not reached with the channel's reason (P7). */
/**
 * @param over nobody is invited to it any more.
 * @param unheard of those in a later round, how many hear too late.
 */
export function progressFact(progress: Progress, { training }: Texts, over = false, unheard = 0): Fact {
  const { progress: words } = training;
  const { sent, all, seen, pending, uncertain, failed } = progress;
  const later = Math.max(0, progress.later - unheard);
  return {
    label: training.invitedFact,
    lines: [
      words.sent(sent, all),
      words.seen(seen),
      ...(pending > 0 ? [words.pending(pending)] : []),
      ...(uncertain > 0 ? [words.uncertain(uncertain)] : []),
      ...(unheard > 0 ? [words.unheard(unheard)] : []),
      ...(later > 0 ? [words[over ? 'never' : 'later'](later)] : []),
      ...failed.map(({ reason, count }) =>
        words.failed(count, training.refusal[reason] ?? displayName(reason, 40)),
      ),
    ],
  };
}
