import { z } from 'zod/v4';
import { actionsOf, carrying, typedWords } from '../contract';

export const helpActions = actionsOf('house', {
  /** Does what typing the command does, with these words after it. */
  command: carrying({ command: z.string().max(40), words: typedWords }),
});
