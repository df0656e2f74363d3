import { z } from 'zod/v4';
import { actionsOf, carrying } from '../contract';

export const helpActions = actionsOf('house', {
  /** Does what typing the command does. */
  command: carrying({ command: z.string().max(40) }),
});
