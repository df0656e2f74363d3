import type { SettledMessage } from './flow';

/** Who was called but cannot be reached, so that the next one must be; null when it arrived, or still may. */
export const calledInVain = ({ row, outcome }: SettledMessage): string | null =>
  outcome.kind === 'refused' && outcome.closed === true && row.post ? row.person : null;
